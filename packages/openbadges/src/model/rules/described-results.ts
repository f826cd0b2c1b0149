import type { JsonObject } from '../json.js';
import { namedIn, objectsIn, textIn, uriIn } from './listed.js';
import type { Listed } from './listed.js';
import { allowedIn, rangeIn } from './possible-values.js';
import type { Allowed, Range } from './possible-values.js';
import { levelsOf } from './result-descriptions.js';

/** Levels by their ids; `undefined` where one has none, so that what it would answer to is open. */
type Levels = ReadonlyMap<string, JsonObject> | undefined;

/** What one ResultDescription says, to be held against many results. */
export interface Description {
  readonly type: string | undefined;
  readonly range: Range;
  /** Gone through when they are first asked for, and once. */
  readonly levels: () => Levels;
  readonly allowed: () => Allowed | undefined;
}

/** What an achievement says of its possible results. */
export interface Descriptions {
  /** By id; the first where several have it. */
  readonly byId: ReadonlyMap<string, Description>;
  /** Whether every one has an id. */
  readonly isNamed: boolean;
  /** The levels of all. */
  readonly levels: () => Levels;
}

/**
 * The ResultDescriptions of an achievement, each gone through once however many results there are: a badge within the
 * limits has room for tens of thousands of both.
 */
export function descriptionsIn(achievement: JsonObject): Descriptions {
  const listed = objectsIn(achievement, 'resultDescription', '');
  const byId = new Map<string, Description>();
  for (const one of listed) {
    const id = uriIn(one.object['id']);
    if (id !== undefined && !byId.has(id)) byId.set(id, descriptionOf(one));
  }
  return {
    byId,
    isNamed: namedIn(listed) !== undefined,
    levels: once(() => namedIn(listed.flatMap(levelsOf))),
  };
}

function descriptionOf(listed: Listed): Description {
  const { object } = listed;
  return {
    type: textIn(object['resultType']),
    range: rangeIn(object),
    levels: once(() => namedIn(levelsOf(listed))),
    allowed: once(() => allowedIn(object)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
