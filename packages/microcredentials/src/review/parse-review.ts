import { reviewShape } from '../generated/validators.js';
import { pointer } from '../input/json-pointer.js';
import { readDocument } from '../parse/read-document.js';
import { problem } from '../problem.js';
import type { Review } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** How a review is read. */
export const reviewKind: DocumentKind<Review> = {
  format: 'badgewright-review/1',
  shape: reviewShape,
  rules: scoresOfOneForm,
};

/**
 * The one way from `unknown` to a review: `schema/review.schema.json`, and each score a level or indicators. Reports
 * every fault with a JSON pointer (`input.*`, `format.*`, `review.score-form`); never throws. Whether the review
 * fits its definition and submission is for `decide` to say. The review returned is a frozen copy.
 *
 * @example
 * const parsed = parseReview(JSON.parse(text));
 * if (parsed.kind === 'ok') collect(parsed.value);
 */
export function parseReview(value: unknown): Parsed<Review> {
  return readDocument(reviewKind, value);
}

function scoresOfOneForm(review: Review, at: string): readonly MicrocredentialProblem[] {
  return review.criteria.flatMap(({ level, indicators }, index) => {
    if ((level === undefined) !== (indicators === undefined)) return [];
    return [
      problem(
        'review.score-form',
        pointer(at, 'criteria', index),
        'A score is a level or indicators, one of the two.',
      ),
    ];
  });
}
