import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { same } from './independence.js';
import { currentSubmission, overturned } from './standing.js';
import { step } from './step.js';
import type { Definition, DigestMatch, Submission } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Candidacy, Hold } from './candidacy.js';
import type { EventOf } from './event.js';
import type { Changes } from './step.js';

/** Files are the same as somebody else's: all waits. What comes to light while all waits is added. */
export function flag(candidacy: Candidacy, event: EventOf<'integrity.flagged'>): Parsed<Changes> {
  const { matches, at } = event;
  const { holds, state, attempt } = candidacy;
  return step(checkMatches(candidacy, matches), () => {
    const open = state === 'integrity-hold' ? holds.at(-1) : undefined;
    if (open === undefined)
      return { state: 'integrity-hold', holds: [...holds, { attempt, flaggedAt: at, from: state, matches }] };
    return { holds: endedWith(holds, { ...open, matches: [...open.matches, ...matches] }) };
  });
}

/** The matches are explained. That group work is accepted must be so for every file. */
export function clear(candidacy: Candidacy, event: EventOf<'integrity.cleared'>): Parsed<Changes> {
  const hold = candidacy.holds.at(-1);
  if (hold === undefined) return step([noHold], () => ({}));
  const problems = event.reason === 'group-work-accepted' ? checkGroupWork(candidacy, hold) : [];
  return step(problems, () => ({
    state: hold.from,
    holds: endedWith(candidacy.holds, {
      ...hold,
      endedAt: event.at,
      outcome: 'cleared',
      by: event.actor.id,
    }),
  }));
}

/** The work is not the earner's own: nothing that was decided on it stands. */
export function uphold(candidacy: Candidacy, event: EventOf<'integrity.upheld'>): Parsed<Changes> {
  const hold = candidacy.holds.at(-1);
  if (hold === undefined) return step([noHold], () => ({}));
  return step([], () => ({
    state: 'denied',
    ...(hold.from === 'earned' ? { decisions: overturned(candidacy) } : {}),
    holds: endedWith(candidacy.holds, { ...hold, endedAt: event.at, outcome: 'upheld', by: event.actor.id }),
  }));
}

/** The holds, the latest of which has become another. */
export function endedWith(holds: readonly Hold[], latest: Hold): readonly Hold[] {
  return [...holds.slice(0, -1), latest];
}

const noHold = problem('candidacy.no-hold', '/type', 'Nothing is on hold.');

function checkMatches(
  candidacy: Candidacy,
  matches: readonly DigestMatch[],
): readonly MicrocredentialProblem[] {
  const submission = currentSubmission(candidacy);
  return matches.flatMap(({ artefact, earner }, index) => [
    ...(submission !== undefined && hasFile(submission, artefact)
      ? []
      : [
          problem(
            'candidacy.artefact-unknown',
            pointer('/matches', index, 'artefact'),
            `The submission has no ${artefact}.`,
          ),
        ]),
    ...(same(earner, candidacy.earner)
      ? [
          problem(
            'candidacy.own-match',
            pointer('/matches', index, 'earner'),
            'The earner may use their own work.',
          ),
        ]
      : []),
  ]);
}

function hasFile({ artefacts, responses }: Submission, id: string): boolean {
  return artefacts.some((artefact) => artefact.id === id) || responses.some(({ part }) => part === id);
}

/** The hold says itself which files it is about; whether group work is accepted is for the definition to say. */
function checkGroupWork(candidacy: Candidacy, { matches }: Hold): readonly MicrocredentialProblem[] {
  const submission = currentSubmission(candidacy);
  const isAccepted =
    submission !== undefined &&
    matches.every(
      ({ artefact, groupAllowed }) =>
        groupAllowed && acceptsGroupWork(candidacy.definition, submission, artefact),
    );
  return isAccepted
    ? []
    : [problem('candidacy.group-work-not-accepted', '/reason', 'Not every file may be made by a group.')];
}

/** Whether an artefact is declared to be a group's, and its requirement accepts that. */
export function acceptsGroupWork(definition: Definition, submission: Submission, id: string): boolean {
  const artefact = submission.artefacts.find((entry) => entry.id === id);
  const requirements = definition.parts.flatMap((part) =>
    part.assessedBy === 'rubric' ? part.requirements : [],
  );
  return (
    artefact?.group === true &&
    requirements.some(({ id: requirement, groupWork }) => requirement === artefact.requirement && groupWork)
  );
}
