import { problem } from '../problem.js';
import { checkRole, same } from './independence.js';
import { trailEntry } from './trail.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Candidacy } from './candidacy.js';
import type { EventOf } from './event.js';

/** The candidacy that the first event of a log opens. */
export function openedBy(event: EventOf<'candidacy.opened'>): Candidacy {
  return {
    id: event.candidacy,
    definition: event.definition,
    earner: event.earner,
    state: 'draft',
    attempt: 1,
    round: 1,
    openedAt: event.at,
    submissions: [],
    submittedAts: [],
    screenings: [],
    assignments: [],
    reviews: [],
    adjudications: [],
    suggestions: [],
    decisions: [],
    holds: [],
    appeals: [],
    supportedAts: [],
    conflicts: event.conflicts ?? [],
    trail: [trailEntry(event)],
    actors: [event.actor],
    clock: [],
    events: 1,
    lastAt: event.at,
  };
}

/** Whether an earner, or the issuer for one, may set out toward this micro-credential. */
export function checkOpening(event: EventOf<'candidacy.opened'>): readonly MicrocredentialProblem[] {
  const { actor, earner, definition } = event;
  const isEarner = same(actor.id, earner);
  const { status = 'published' } = definition;
  return [
    ...checkRole(event),
    ...(actor.role === 'earner' && !isEarner
      ? [problem('candidacy.not-the-earner', '/actor/id', 'It is the candidacy of somebody else.')]
      : []),
    ...(actor.role !== 'earner' && isEarner
      ? [problem('candidacy.earner-in-role', '/actor/role', `The earner cannot be ${actor.role}.`)]
      : []),
    ...(status === 'published'
      ? []
      : [problem('candidacy.definition-closed', '/definition/status', `The definition is ${status}.`)]),
  ];
}
