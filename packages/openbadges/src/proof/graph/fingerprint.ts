import { isArray, isObject } from '../../model/json.js';
import type { JsonValue } from '../../model/json.js';

/** A text that is equal for values that say the same: the order of keys makes no difference, nor an array around one. */
export function fingerprint(value: JsonValue | undefined): string {
  if (isArray(value) && value.length !== 1) return `[${value.map(fingerprint).join()}]`;
  if (isArray(value)) return fingerprint(value[0]);
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${fingerprint(member)}`,
  );
  return `{${members.sort().join()}}`;
}
