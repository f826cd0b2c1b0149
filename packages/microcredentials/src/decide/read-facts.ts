import { definitionKind } from '../definition/parse-definition.js';
import { isPlainList, isPlainObject, plainJson } from '../input/plain-json.js';
import { readPlain } from '../parse/read-document.js';
import { parsed, problem } from '../problem.js';
import { reviewKind } from '../review/parse-review.js';
import { submissionKind } from '../submission/parse-submission.js';
import type { PlainJson } from '../input/plain-json.js';
import type { Review } from '../generated/types.js';
import type { Parsed } from '../problem.js';
import type { Facts } from './decision.js';

/**
 * Reads the facts once more, as one frozen copy. Facts that were stored are plain data again, whatever their type
 * says, and a decision must rest on nothing that could be changed behind its back.
 */
export function readFacts(given: Facts): Parsed<Facts> {
  const copied = plainJson({ ...given });
  if (copied.kind === 'bad') return copied;
  const definition = readPlain(definitionKind, memberOf(copied.value, 'definition'), '/definition');
  const submission = readPlain(submissionKind, memberOf(copied.value, 'submission'), '/submission');
  const reviews = readReviews(memberOf(copied.value, 'reviews'));
  if (definition.kind === 'ok' && submission.kind === 'ok' && reviews.kind === 'ok')
    return {
      kind: 'ok',
      value: { definition: definition.value, submission: submission.value, reviews: reviews.value },
    };
  const problems = [definition, submission, reviews].flatMap((read) =>
    read.kind === 'bad' ? read.problems : [],
  );
  return parsed(given, problems);
}

function readReviews(value: PlainJson | undefined): Parsed<readonly Review[]> {
  if (!isPlainList(value))
    return parsed([], [problem('format.type', '/reviews', 'A list of reviews is called for.')]);
  const reviews = value.map((entry, index) => readPlain(reviewKind, entry, `/reviews/${index}`));
  return parsed(
    Object.freeze(reviews.flatMap((review) => (review.kind === 'ok' ? [review.value] : []))),
    reviews.flatMap((review) => (review.kind === 'bad' ? review.problems : [])),
  );
}

function memberOf(value: PlainJson, name: keyof Facts): PlainJson | undefined {
  return isPlainObject(value) ? value[name] : undefined;
}
