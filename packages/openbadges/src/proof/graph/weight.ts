import { isArray, isObject } from '../../model/json.js';
import type { JsonValue } from '../../model/json.js';

/** How much of a processor's work a document by itself makes, in the units of `limits.work`. */
export interface Weight {
  /** Values, members and items together. */
  readonly values: number;
  /** What is spent on finding equal items: the square of the length of each list. */
  readonly setWork: number;
}

/** The weight of a document. Both parts are asked for together, and found in one walk. */
export function weightOf(document: JsonValue | undefined): Weight {
  const weight = { values: 0, setWork: 0 };
  addWeight(document, weight);
  return weight;
}

function addWeight(value: JsonValue | undefined, weight: { -readonly [K in keyof Weight]: Weight[K] }): void {
  weight.values += 1;
  if (!isObject(value) && !isArray(value)) return;
  if (isArray(value)) weight.setWork += lengthOf(value) ** 2;
  for (const member of isArray(value) ? value : Object.values(value)) addWeight(member, weight);
}

/** Lists in lists are one to the processor. */
function lengthOf(list: readonly JsonValue[]): number {
  let length = 0;
  for (const item of list) length += isArray(item) ? lengthOf(item) : 1;
  return length;
}
