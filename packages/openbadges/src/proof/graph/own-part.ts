import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';

/** Members whose values are credentials, each with contexts and proofs of its own. */
const holders: ReadonlySet<string> = new Set(['verifiableCredential', 'endorsement']);

/**
 * A document without the credentials that stand inside it: each has contexts and proofs of its own, and is verified by
 * itself. Where there are none it is the document.
 */
export function withoutCredentials(document: JsonObject): JsonObject {
  return isWhole(document) ? document : remainder(document);
}

/** Whether nothing would be left out or written otherwise: most documents hold no credentials. */
function isWhole(object: JsonObject): boolean {
  for (const key of Object.keys(object)) {
    const member = object[key];
    if (member === undefined) return false;
    if (typeof member === 'object' && !isWholeMember(member, holders.has(key))) return false;
  }
  return true;
}

function isWholeMember(value: JsonValue, isHolder: boolean): boolean {
  if (isArray(value)) return value.every((item) => isWholeItem(item, isHolder));
  return !isObject(value) || ((!isHolder || value['@context'] === undefined) && isWhole(value));
}

/** Lists in lists become one, and nothing is no item. */
function isWholeItem(item: JsonValue, isHolder: boolean): boolean {
  if (typeof item !== 'object') return true;
  return item !== null && !isArray(item) && isWholeMember(item, isHolder);
}

function remainder(document: JsonObject): JsonObject {
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
  return isObject(value) ? remainder(value) : value;
}
