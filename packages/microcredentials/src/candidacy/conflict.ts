import { problem } from '../problem.js';
import { same, sameAs } from './independence.js';
import { isAtHand } from './panel.js';
import { openStates, setAside } from './set-aside.js';
import { carriedReviewers, latestDecision, overturned } from './standing.js';
import { step } from './step.js';
import type { Conflict } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { AssignmentStatus, Candidacy, LockedReview, Round } from './candidacy.js';
import type { EventOf, Role } from './event.js';
import type { Changes } from './step.js';

/** Who may say of others that there is a conflict; all others say it of themselves. */
const forOthers: readonly Role[] = ['earner', 'issuer', 'approver', 'integrity-officer'];

/**
 * Somebody may not judge. What they have open is taken from them; what they have locked and what rests on it counts no
 * more, as long as no badge has been issued and the earner has not been told not yet: then an appeal is the way.
 */
export function declareConflict(candidacy: Candidacy, event: EventOf<'conflict.declared'>): Parsed<Changes> {
  const { person: id, reason, at } = event;
  return step(checkDeclaration(candidacy, event), () => {
    const told = { ...candidacy, conflicts: withConflict(candidacy.conflicts, { person: id, reason }) };
    const hold = candidacy.state === 'integrity-hold' ? candidacy.holds.at(-1) : undefined;
    const state = hold?.from ?? candidacy.state;
    if (!openStates.includes(state)) return { conflicts: told.conflicts };
    const changes = withoutPerson({ ...told, state }, id, at);
    if (hold === undefined) return { conflicts: told.conflicts, ...changes };
    const { state: from = state, ...others } = changes;
    const holds = candidacy.holds.map((entry) => (entry === hold ? { ...entry, from } : entry));
    return { conflicts: told.conflicts, ...others, holds };
  });
}

/** A list of conflicts with one more, unless it is there. */
export function withConflict(conflicts: readonly Conflict[], added: Conflict): readonly Conflict[] {
  return isDeclared(conflicts, added) ? conflicts : [...conflicts, added];
}

function checkDeclaration(
  { conflicts, earner }: Candidacy,
  { actor, person: id, reason }: EventOf<'conflict.declared'>,
): readonly MicrocredentialProblem[] {
  return [
    ...(forOthers.includes(actor.role) || same(actor.id, id)
      ? []
      : [problem('candidacy.not-in-person', '/actor/id', `In the role ${actor.role} one acts for oneself.`)]),
    ...(same(id, earner)
      ? [problem('candidacy.assesses-self', '/person', 'The earner judges nothing in any case.')]
      : []),
    ...(isDeclared(conflicts, { person: id, reason })
      ? [problem('candidacy.conflict-repeated', '/person', 'This conflict has been declared.')]
      : []),
  ];
}

function isDeclared(conflicts: readonly Conflict[], { person: id, reason }: Conflict): boolean {
  const isSame = sameAs(id);
  return conflicts.some((entry) => entry.reason === reason && isSame(entry.person));
}

function withoutPerson(candidacy: Candidacy, id: string, at: string): Changes {
  const isTaken = (entry: Round & { readonly status: AssignmentStatus }, holder: string) =>
    isAtHand(candidacy, entry) && entry.status === 'open' && same(holder, id);
  const closed = {
    assignments: candidacy.assignments.map((entry) =>
      isTaken(entry, entry.assessor) ? { ...entry, status: 'set-aside' as const } : entry,
    ),
    adjudications: candidacy.adjudications.map((entry) =>
      isTaken(entry, entry.adjudicator) ? { ...entry, status: 'set-aside' as const } : entry,
    ),
  };
  const isOwn = ({ review }: LockedReview) => same(review.assessor.id, id);
  const left = { ...candidacy, ...closed };
  const isHit = candidacy.reviews.some((entry) => entry.counts && isAtHand(candidacy, entry) && isOwn(entry));
  if (!isHit && candidacy.state === 'earned' && !hasPart(candidacy, id)) return closed;
  const changes = { ...closed, ...setAside(left, { isMeant: isOwn, seats: 'set-aside', at }) };
  return candidacy.state === 'earned' ? { ...changes, decisions: overturned(candidacy) } : changes;
}

/** Whether somebody confirmed the latest decision, or gave scores in an earlier attempt that it carries. */
function hasPart(candidacy: Candidacy, id: string): boolean {
  const latest = latestDecision(candidacy);
  const people = [latest?.by ?? '', ...carriedReviewers(candidacy, latest?.decision)];
  return people.some((other) => same(other, id));
}
