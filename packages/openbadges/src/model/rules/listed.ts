import { hasForm } from '../form.js';
import { isArray, isObject, pointer } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';

/** An object of a list, and where it stands. */
export interface Listed {
  readonly object: JsonObject;
  readonly at: string;
}

/** The objects in a member that may have many: in a list, or a single one by itself. */
export function objectsIn(owner: JsonObject, key: string, at: string): readonly Listed[] {
  const value = owner[key];
  const here = pointer(at, key);
  if (isObject(value)) return [{ object: value, at: here }];
  if (!isArray(value)) return [];
  return value.flatMap((object, index) => (isObject(object) ? [{ object, at: pointer(here, index) }] : []));
}

/** The text that is a value, or is alone in a list; `undefined` for anything else. */
export function textIn(value: JsonValue | undefined): string | undefined {
  const [only, ...others] = isArray(value) ? value : [value];
  return typeof only === 'string' && others.length === 0 ? only : undefined;
}

/** The same, where it is a URI: of what is malformed, that is the fault and there is no other. */
export function uriIn(value: JsonValue | undefined): string | undefined {
  const text = textIn(value);
  return text !== undefined && hasForm(text, 'uri') ? text : undefined;
}

/** Those of a list that have an id; `undefined` where one has none, so that what it would answer to is open. */
export function namedIn(list: readonly Listed[]): ReadonlyMap<string, JsonObject> | undefined {
  const named = new Map<string, JsonObject>();
  for (const { object } of list) {
    const id = uriIn(object['id']);
    if (id === undefined) return undefined;
    if (!named.has(id)) named.set(id, object);
  }
  return named;
}
