import { millisecondsOf } from '../input/instant.js';
import { problem } from '../problem.js';
import { person } from './person.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Attempt, Facts } from './decision.js';

/** Is this attempt one of those that the definition allows? */
export function checkLimit({ definition, submission }: Facts): readonly MicrocredentialProblem[] {
  const { max = Infinity } = definition.assessment.attempts ?? {};
  if (submission.attempt <= max) return [];
  return [
    problem('submission.attempt-over-limit', '/submission/attempt', `The definition allows ${max} attempts.`),
  ];
}

/** Are the attempts one earner's, numbered from 1, each once and each after the one before? */
export function checkSequence({
  submission,
  reviews,
  earlier = [],
}: Facts): readonly MicrocredentialProblem[] {
  if (earlier.length === 0) return [];
  const attempts = [...earlier, { submission, reviews }];
  const seen = { submissions: new Set<string>(), reviews: new Set<string>() };
  return attempts.flatMap((attempt, index) => {
    const base = index < earlier.length ? `/earlier/${index}` : '';
    return [
      ...checkNumber(attempt, index + 1, base),
      ...checkEarner(attempt, submission.earner.id, base),
      ...checkOnce(attempt, seen, base),
      ...checkAfter(attempt, attempts[index - 1], base),
    ];
  });
}

function checkNumber(
  { submission }: Attempt,
  number: number,
  base: string,
): readonly MicrocredentialProblem[] {
  if (submission.attempt === number) return [];
  return [
    problem(
      'submission.attempt-gap',
      `${base}/submission/attempt`,
      `This is attempt ${number} of those given.`,
    ),
  ];
}

function checkEarner(
  { submission }: Attempt,
  earner: string,
  base: string,
): readonly MicrocredentialProblem[] {
  if (person(submission.earner.id) === person(earner)) return [];
  return [
    problem('submission.earner-mismatch', `${base}/submission/earner/id`, 'This is somebody else’s attempt.'),
  ];
}

interface Seen {
  readonly submissions: Set<string>;
  readonly reviews: Set<string>;
}

/** Two reviews of one attempt that share an id are found with the panel. */
function checkOnce(
  { submission, reviews }: Attempt,
  seen: Seen,
  base: string,
): readonly MicrocredentialProblem[] {
  const repeated = reviews.flatMap(({ id }, index) =>
    seen.reviews.has(id)
      ? [problem('review.duplicate-id', `${base}/reviews/${index}/id`, 'This review is there before.')]
      : [],
  );
  for (const { id } of reviews) seen.reviews.add(id);
  if (seen.submissions.size !== seen.submissions.add(submission.id).size) return repeated;
  const place = `${base}/submission/id`;
  return [...repeated, problem('submission.duplicate-attempt', place, 'This submission is there before.')];
}

function checkAfter(
  { submission }: Attempt,
  before: Attempt | undefined,
  base: string,
): readonly MicrocredentialProblem[] {
  const submitted = millisecondsOf(submission.submittedAt);
  const reviewed = before?.reviews.map(({ reviewedAt }) => millisecondsOf(reviewedAt)) ?? [];
  if (reviewed.every((moment) => moment <= submitted)) return [];
  const place = `${base}/submission/submittedAt`;
  return [
    problem(
      'submission.before-earlier-decision',
      place,
      'A review of the attempt before was finished later.',
    ),
  ];
}
