import { isArray, isObject } from '../../model/json.js';
import type { JsonValue } from '../../model/json.js';

/**
 * The canonical text of a JSON value: no white space, members sorted by the UTF-16 units of their names, numbers as
 * ECMAScript writes them. Members that are `undefined` are left out. Texts with half of a character have no such
 * form: the reading of input refuses them.
 *
 * @see RFC 8785 "JSON Canonicalization Scheme (JCS)"
 */
export function canonicalJson(value: JsonValue): string {
  if (isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [{ name, text: `${JSON.stringify(name)}:${canonicalJson(member)}` }],
  );
  // The comparison of texts in ECMAScript is by UTF-16 units (RFC 8785, §3.2.3).
  members.sort((one, other) => (one.name < other.name ? -1 : 1));
  return `{${members.map(({ text }) => text).join()}}`;
}
