import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { person } from './person.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Facts } from './decision.js';

/** Are there as many reviews as the definition asks for, by people who are independent of each other? */
export function checkPanel({ definition, submission, reviews }: Facts): readonly MicrocredentialProblem[] {
  const asked = definition.assessment.reviews;
  const found = reviews.filter(({ role }) => role === 'assessor').length;
  const adjudicators = reviews.filter(({ role }) => role === 'adjudicator').length;
  return [
    ...(found < asked
      ? [problem('review.too-few', '/reviews', `${asked} are asked for; there are ${found}.`)]
      : []),
    ...(adjudicators > 1
      ? [problem('review.too-many-adjudicators', '/reviews', `There are ${adjudicators} adjudicators.`)]
      : []),
    ...duplicateReviews({ reviews }),
    ...reviews.flatMap(({ assessor }, index) =>
      person(assessor.id) === person(submission.earner.id)
        ? [problem('review.by-earner', pointer('/reviews', index, 'assessor', 'id'), 'This is the earner.')]
        : [],
    ),
    ...repeatedPeople({ reviews }),
  ];
}

function duplicateReviews({ reviews }: Pick<Facts, 'reviews'>): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return reviews.flatMap(({ id }, index) =>
    seen.size === seen.add(id).size
      ? [problem('review.duplicate-id', pointer('/reviews', index, 'id'), 'This review is there before.')]
      : [],
  );
}

function repeatedPeople({ reviews }: Pick<Facts, 'reviews'>): readonly MicrocredentialProblem[] {
  const assessors = reviews.map(({ role, assessor }) =>
    role === 'assessor' ? person(assessor.id) : undefined,
  );
  return reviews.flatMap(({ role, assessor }, index) => {
    const first = assessors.indexOf(person(assessor.id));
    if (first === -1 || first === index) return [];
    const code = role === 'adjudicator' ? 'review.adjudicator-is-assessor' : 'review.same-assessor';
    return [problem(code, pointer('/reviews', index, 'assessor', 'id'), 'This person made another review.')];
  });
}
