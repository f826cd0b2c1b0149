import { isArray, isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';

export type Path = readonly string[];

/** A value in a document, and where it stands. */
export interface Position {
  readonly path: Path;
  readonly value: JsonValue;
}

/** Every value in a value, itself first. */
export function positions(value: JsonValue, path: Path = []): readonly Position[] {
  const found: Position[] = [];
  note({ path, value }, found);
  return found;
}

function note(position: Position, into: Position[]): void {
  into.push(position);
  for (const [step, value] of members(position.value)) note({ path: [...position.path, step], value }, into);
}

/** The members of an object, or the items of an array by their places. */
export function members(value: JsonValue): readonly (readonly [string, JsonValue])[] {
  if (!isArray(value) && !isObject(value)) return [];
  return Object.entries<JsonValue | undefined>(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, member]],
  );
}

/** An object of given members, `__proto__` among them if it is one. */
export function objectOf(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return Object.fromEntries(entries);
}

export type Change = (value: JsonValue) => JsonValue | undefined;

/** A value with a change further in; where the change gives nothing, without what stood there. */
export function changed(value: JsonValue, path: Path, change: Change): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  const entries = members(value).flatMap(([key, member]): readonly (readonly [string, JsonValue])[] => {
    const result = key === step ? changed(member, rest, change) : member;
    return result === undefined ? [] : [[key, result]];
  });
  return isArray(value) ? entries.map(([, item]) => item) : objectOf(entries);
}

/** A document with a change further in; unchanged where the change would leave no document. */
export function changedDocument(document: JsonObject, path: Path, change: Change): JsonObject {
  const result = changed(document, path, change);
  return isObject(result) ? result : document;
}

/** A copy of which no part is that of another document, as if it had been read from text. */
export function copied<T extends JsonValue>(value: T): T;
export function copied(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map((item) => copied(item));
  if (!isObject(value)) return value;
  return objectOf(members(value).map(([key, member]) => [key, copied(member)]));
}
