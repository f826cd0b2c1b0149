import { millisecondsOf } from '../input/instant.js';
import { problem } from '../problem.js';
import { same } from './independence.js';
import { decideWith } from './standing.js';
import { step } from './step.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Candidacy } from './candidacy.js';
import type { EventOf } from './event.js';
import type { Changes } from './step.js';

/** An attempt is handed in, or handed in again under its number once it was returned. */
export function submit(candidacy: Candidacy, event: EventOf<'submission.submitted'>): Parsed<Changes> {
  const { submission, at } = event;
  return step(checkSubmission(candidacy, event), () => ({
    state: 'screening',
    attempt: submission.attempt,
    round: submission.attempt === candidacy.attempt ? candidacy.round : 1,
    submissions: [...candidacy.submissions, submission],
    submittedAts: [...candidacy.submittedAts, at],
  }));
}

/** The screener finds the submission complete, or returns it, which uses no attempt. */
export function screen(
  candidacy: Candidacy,
  event: EventOf<'screening.passed' | 'screening.returned'>,
): Parsed<Changes> {
  const { attempt, screenings } = candidacy;
  const record = { attempt, at: event.at, screener: event.actor.id };
  if (event.type === 'screening.passed')
    return step(checkComplete(candidacy, event.at), () => ({
      state: 'in-review',
      screenings: [...screenings, { ...record, outcome: 'passed', reasons: [] }],
    }));
  return step([], () => ({
    state: 'draft',
    screenings: [...screenings, { ...record, outcome: 'returned', reasons: event.reasons }],
  }));
}

/** The age of evidence is counted from the date of the submission, so that it must not lie as far back as one likes. */
const mostDelay = 7 * 24 * 60 * 60 * 1000;

function checkSubmission(
  { definition, earner, state, attempt, submissions }: Candidacy,
  { submission, at }: EventOf<'submission.submitted'>,
): readonly MicrocredentialProblem[] {
  const due = state === 'draft' ? attempt : attempt + 1;
  const checks: readonly (readonly [boolean, MicrocredentialProblem])[] = [
    [
      submission.definition.id === definition.id,
      problem('submission.definition-mismatch', '/submission/definition/id', `This is not ${definition.id}.`),
    ],
    [
      submission.definition.version === definition.version,
      problem(
        'submission.version-mismatch',
        '/submission/definition/version',
        `The candidacy was opened with version ${definition.version}.`,
      ),
    ],
    [
      same(submission.earner.id, earner),
      problem('candidacy.other-earner', '/submission/earner/id', 'It is the work of somebody else.'),
    ],
    [
      submission.attempt === due,
      problem('candidacy.attempt-number', '/submission/attempt', `The next attempt is number ${due}.`),
    ],
    [
      submissions.every(({ id }) => id !== submission.id),
      problem('candidacy.submission-repeated', '/submission/id', 'This submission was handed in before.'),
    ],
    [
      millisecondsOf(submission.submittedAt) <= millisecondsOf(at),
      problem('submission.in-the-future', '/submission/submittedAt', `The event is of ${at}.`),
    ],
    [
      millisecondsOf(submission.submittedAt) >= millisecondsOf(at) - mostDelay,
      problem('candidacy.submission-backdated', '/submission/submittedAt', `The event is of ${at}.`),
    ],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

/**
 * Whatever `decide` would find missing in the submission can only be mended by the earner: a submission with such a
 * fault is returned, or nobody could ever decide on it. Pointers lead into `{ definition, submission, reviews }`.
 */
function checkComplete(candidacy: Candidacy, at: string): readonly MicrocredentialProblem[] {
  const decision = decideWith(candidacy, [], at);
  const found = decision?.kind === 'incomplete' ? decision.problems : [];
  const missing = found.filter(
    ({ at: place }) => place !== undefined && /^\/(submission|earlier)\b/.test(place),
  );
  if (missing.length === 0) return [];
  return [
    problem('candidacy.submission-incomplete', '/type', 'The submission cannot be decided as it is.'),
    ...missing,
  ];
}
