import { millisecondsOf } from '../input/instant.js';
import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Facts } from './decision.js';

/** Did everything happen in its order: submission, reviews, adjudication, decision? `at` in ms since 1970. */
export function checkTimes({ submission, reviews }: Facts, at: number): readonly MicrocredentialProblem[] {
  const submitted = millisecondsOf(submission.submittedAt);
  const finished = reviews.map(({ role, reviewedAt }) => ({ role, moment: millisecondsOf(reviewedAt) }));
  const lastAssessor = Math.max(
    ...finished.filter(({ role }) => role === 'assessor').map(({ moment }) => moment),
  );
  const problems: MicrocredentialProblem[] = [];
  if (submitted > at)
    problems.push(
      problem('submission.in-the-future', '/submission/submittedAt', 'This is after the decision.'),
    );
  for (const [index, { role, moment }] of finished.entries()) {
    const place = pointer('/reviews', index, 'reviewedAt');
    if (moment > at) problems.push(problem('review.in-the-future', place, 'This is after the decision.'));
    if (moment < submitted)
      problems.push(
        problem('review.before-submission', place, `The work came at ${submission.submittedAt}.`),
      );
    if (role === 'adjudicator' && moment < lastAssessor)
      problems.push(problem('review.adjudicated-too-early', place, 'An assessor finished after this.'));
  }
  return problems;
}
