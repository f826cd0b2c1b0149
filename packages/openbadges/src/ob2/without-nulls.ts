import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';

/**
 * A document without its null members, at every depth: in JSON-LD they say nothing, and issuers write them for what
 * they leave open. In a context null has a meaning: contexts stay as they are. The depth is that of `readJson`.
 *
 * @see JSON-LD 1.1 Processing Algorithms and API, §5.1 "Expansion Algorithm"
 */
export function withoutNulls(json: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => {
      if (key === '@context') return [[key, value]];
      return value === null || value === undefined ? [] : [[key, cleaned(value)]];
    }),
  );
}

function cleaned(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map(cleaned);
  return isObject(value) ? withoutNulls(value) : value;
}
