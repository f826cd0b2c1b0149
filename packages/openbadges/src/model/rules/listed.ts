import { hasForm } from '../form.js';
import { isArray, isObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { below } from '../path.js';
import type { Path } from '../path.js';

/** An object of a list, and where it stands. */
export interface Listed {
  readonly object: JsonObject;
  readonly at: Path;
}

/** The objects in a member that may have many: in a list, or a single one by itself. */
export function objectsIn(owner: JsonObject, key: string, at: Path): readonly Listed[] {
  const value = owner[key];
  if (isObject(value)) return [{ object: value, at: below(at, key) }];
  if (!isArray(value)) return [];
  const here = below(at, key);
  const listed: Listed[] = [];
  value.forEach((object, index) => {
    if (isObject(object)) listed.push({ object, at: below(here, index) });
  });
  return listed;
}

/** The text that is a value, or is alone in a list; `undefined` for anything else. */
export function textIn(value: JsonValue | undefined): string | undefined {
  const only = isArray(value) && value.length === 1 ? value[0] : value;
  return typeof only === 'string' ? only : undefined;
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
