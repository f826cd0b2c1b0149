import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { bad } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Assertion, BadgeClass } from './model.js';
import { readDocumentAs } from './read-class.js';

/**
 * Whether the assertion and its badge class keep the rules of the data model. The faults of a badge class that stands
 * in the assertion are the assertion's own.
 *
 * @see Open Badges 2.0, §Data Validation
 */
export function checkClasses(
  document: JsonObject,
  badge: Outcome<BadgeClass> | undefined,
): Outcome<Assertion> {
  const assertion = readDocumentAs('Assertion', document, '');
  if (badge === undefined || badge.kind === 'ok' || isObject(document['badge'])) return assertion;
  if (assertion.kind === 'ok') return badge;
  if (badge.kind !== 'bad') return assertion;
  const [first, ...rest] = assertion.problems;
  return bad(first, ...rest, ...badge.problems);
}
