import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';

/**
 * The canonical text of a JSON value: no white space, members sorted by the UTF-16 units of their names, numbers as
 * ECMAScript writes them. Members that are `undefined` are left out. Texts with half of a character have no such
 * form: the reading of input refuses them.
 *
 * @see RFC 8785 "JSON Canonicalization Scheme (JCS)"
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'string') return quoted(value);
  if (isArray(value)) return arrayText(value);
  return isObject(value) ? objectText(value) : JSON.stringify(value);
}

function arrayText(items: readonly JsonValue[]): string {
  let text = '';
  let before = '[';
  for (const item of items) {
    text += before + canonicalJson(item);
    before = ',';
  }
  return text === '' ? '[]' : `${text}]`;
}

function objectText(object: JsonObject): string {
  let text = '';
  let before = '{';
  // Sorted as ECMAScript compares texts: by UTF-16 units (RFC 8785, §3.2.3).
  for (const name of Object.keys(object).sort()) {
    const member = object[name];
    if (member === undefined) continue;
    text += `${before}${quoted(name)}:${canonicalJson(member)}`;
    before = ',';
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Most texts hold nothing to escape, and finding that out takes less than writing them anew. */
function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** ASCII without controls, the quotation mark and the backslash. */
const PLAIN = /^[ !#-[\]-~]*$/;
