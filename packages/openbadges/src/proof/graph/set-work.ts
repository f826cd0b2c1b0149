import { isArray, isObject } from '../../model/json.js';
import type { JsonValue } from '../../model/json.js';

/** What the processor spends on finding equal items: the square of the length of each list. */
export function setWork(value: JsonValue | undefined): number {
  if (!isObject(value) && !isArray(value)) return 0;
  let sum = isArray(value) ? lengthOf(value) ** 2 : 0;
  for (const member of isArray(value) ? value : Object.values(value)) sum += setWork(member);
  return sum;
}

/** Lists in lists are one to the processor. */
function lengthOf(list: readonly JsonValue[]): number {
  return list.reduce<number>((sum, item) => sum + (isArray(item) ? lengthOf(item) : 1), 0);
}
