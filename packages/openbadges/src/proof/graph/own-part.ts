import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';

/** Members whose values are credentials, each with contexts and proofs of its own. */
const holders: ReadonlySet<string> = new Set(['verifiableCredential', 'endorsement']);

/**
 * A document without the credentials that stand inside it: each has contexts and proofs of its own, and is verified by
 * itself.
 */
export function withoutCredentials(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).flatMap(([key, value]) => {
      const kept = holders.has(key) ? withoutOwn(value) : emptied(value);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

/** What stands there without contexts of its own is read in those around it. */
function withoutOwn(value: JsonValue | undefined): JsonValue | undefined {
  if (!isArray(value)) return isObject(value) && value['@context'] !== undefined ? undefined : emptied(value);
  return value.flatMap((item) => withoutOwn(item) ?? []);
}

function emptied(value: JsonValue | undefined): JsonValue | undefined {
  if (isArray(value)) return value.flatMap((item) => emptied(item) ?? []);
  return isObject(value) ? withoutCredentials(value) : value;
}
