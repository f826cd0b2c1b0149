import { definitionKind } from '../definition/parse-definition.js';
import { isPlainList, isPlainObject, plainJson } from '../input/plain-json.js';
import { readPlain } from '../parse/read-document.js';
import { parsed, problem } from '../problem.js';
import { reviewKind } from '../review/parse-review.js';
import { submissionKind } from '../submission/parse-submission.js';
import type { PlainJson } from '../input/plain-json.js';
import type { Review } from '../generated/types.js';
import type { Parsed } from '../problem.js';
import type { Attempt, Facts } from './decision.js';

/**
 * Reads the facts once more, as one frozen copy. Facts that were stored are plain data again, whatever their type
 * says, and a decision must rest on nothing that could be changed behind its back.
 */
export function readFacts(given: Facts): Parsed<Facts> {
  const copied = plainJson({ ...given });
  if (copied.kind === 'bad') return copied;
  const definition = readPlain(definitionKind, memberOf(copied.value, 'definition'), '/definition');
  const attempt = readAttempt(copied.value, '');
  const earlier = readEarlier(memberOf(copied.value, 'earlier'));
  if (definition.kind === 'ok' && attempt.kind === 'ok' && earlier.kind === 'ok') {
    const before = earlier.value.length === 0 ? {} : { earlier: earlier.value };
    return { kind: 'ok', value: { definition: definition.value, ...attempt.value, ...before } };
  }
  const problems = [definition, attempt, earlier].flatMap((read) =>
    read.kind === 'bad' ? read.problems : [],
  );
  return parsed(given, problems);
}

function readAttempt(value: PlainJson, at: string): Parsed<Attempt> {
  const submission = readPlain(submissionKind, memberOf(value, 'submission'), `${at}/submission`);
  const reviews = readReviews(memberOf(value, 'reviews'), `${at}/reviews`);
  if (submission.kind === 'bad')
    return {
      kind: 'bad',
      problems: [...submission.problems, ...(reviews.kind === 'bad' ? reviews.problems : [])],
    };
  if (reviews.kind === 'bad') return reviews;
  return { kind: 'ok', value: Object.freeze({ submission: submission.value, reviews: reviews.value }) };
}

function readReviews(value: PlainJson | undefined, at: string): Parsed<readonly Review[]> {
  if (!isPlainList(value))
    return parsed([], [problem('format.type', at, 'A list of reviews is called for.')]);
  return gathered(value.map((entry, index) => readPlain(reviewKind, entry, `${at}/${index}`)));
}

function readEarlier(value: PlainJson | undefined): Parsed<readonly Attempt[]> {
  if (value === undefined) return { kind: 'ok', value: [] };
  if (!isPlainList(value))
    return parsed([], [problem('format.type', '/earlier', 'A list of attempts is called for.')]);
  return gathered(value.map((entry, index) => readAttempt(entry, `/earlier/${index}`)));
}

/** The values of a list where all were read; else every problem. */
function gathered<T>(list: readonly Parsed<T>[]): Parsed<readonly T[]> {
  return parsed(
    Object.freeze(list.flatMap((read) => (read.kind === 'ok' ? [read.value] : []))),
    list.flatMap((read) => (read.kind === 'bad' ? read.problems : [])),
  );
}

function memberOf(value: PlainJson, name: keyof Facts): PlainJson | undefined {
  return isPlainObject(value) ? value[name] : undefined;
}
