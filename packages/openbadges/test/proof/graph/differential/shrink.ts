import { isArray, isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import { changedDocument, members, positions } from './tree.js';
import type { Position } from './tree.js';

/** How many documents are tried at most for one that is shrunk. */
const TRIES = 3_000;

/** A smaller document of which the same holds: parts are dropped, lifted and shortened for as long as it does. */
export async function shrink(
  document: JsonObject,
  holds: (smaller: JsonObject) => Promise<boolean>,
): Promise<JsonObject> {
  let smallest = document;
  let tries = 0;
  let isShrinking = true;
  while (isShrinking && tries < TRIES) {
    isShrinking = false;
    for (const smaller of candidates(smallest)) {
      tries += 1;
      if (tries >= TRIES || !(await holds(smaller))) continue;
      smallest = smaller;
      isShrinking = true;
      break;
    }
  }
  return smallest;
}

function* candidates(document: JsonObject): Generator<JsonObject> {
  // Large parts first: what is found early saves most.
  const found = [...positions(document)].sort((one, other) => size(other.value) - size(one.value));
  for (const { path } of found) if (path.length > 0) yield changedDocument(document, path, () => undefined);
  for (const position of found) yield* lifted(document, position);
}

function* lifted(document: JsonObject, { path, value }: Position): Generator<JsonObject> {
  const isInContext = path.includes('@context');
  if (path.length === 0) return;
  if (isArray(value) && value.length === 1) yield changedDocument(document, path, () => value[0] ?? null);
  if (isObject(value) && !isInContext)
    for (const [, inner] of members(value)) yield changedDocument(document, path, () => inner);
  if (typeof value === 'string' && value.length > 1 && !isInContext) {
    for (const shorter of [
      value.slice(0, value.length / 2),
      value.slice(value.length / 2),
      value.slice(1),
      value.slice(0, -1),
    ]) {
      yield changedDocument(document, path, () => shorter);
    }
  }
}

function size(value: JsonValue): number {
  return members(value).reduce((sum, [, member]) => sum + size(member), 1);
}
