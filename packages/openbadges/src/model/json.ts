/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** Whether a value is an object in JSON's sense: not null and not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is an array. Unlike `Array.isArray` it keeps the items' type. */
export function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A value that may be one or many, as a list; empty where there is none. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return isArray(value) ? value : [value];
}

/**
 * Adds one step to a JSON pointer (RFC 6901), escaping `~` and `/`. A step that would make it longer than any honest
 * one is written `…`: reports hold many pointers, and a stranger's key may have millions of characters.
 */
export function pointer(base: string, step: string | number): string {
  const text = String(step);
  if (base.length + text.length > LONGEST_POINTER) return `${base}/…`;
  return `${base}/${text.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

const LONGEST_POINTER = 2_000;
