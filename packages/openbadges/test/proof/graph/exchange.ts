import { contextLoader } from '../../../src/contexts/load.js';
import { isArray, isObject } from '../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';

/** A key of an object in a document. */
export interface Place {
  readonly object: object;
  readonly key: string;
}

/** Every key of every object of a badge, in a fixed order. Contexts and proofs are left out. */
export function placesIn(value: object): readonly Place[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (key === '@context' || key === 'proof') return [];
    const inner = typeof member === 'object' && member !== null ? placesIn(member) : [];
    return Array.isArray(value) ? inner : [{ object: value, key }, ...inner];
  });
}

/** What contexts say of each term, at the top or in a scope. */
export type Definitions = ReadonlyMap<string, readonly JsonValue[]>;

/** The definitions of the bundled contexts of some URLs. */
export function definitionsOf(urls: readonly unknown[]): Definitions {
  const definitions = new Map<string, JsonValue[]>();
  for (const url of urls) {
    if (typeof url === 'string') collect(contextLoader()(url)?.['@context'], definitions);
  }
  return definitions;
}

function collect(context: JsonValue | undefined, into: Map<string, JsonValue[]>): void {
  if (isArray(context)) for (const part of context) collect(part, into);
  if (!isObject(context)) return;
  for (const [term, definition] of Object.entries(context)) {
    if (term.startsWith('@') || definition === undefined) continue;
    into.set(term, [...(into.get(term) ?? []), withoutScope(definition)]);
    if (isObject(definition)) collect(definition['@context'], into);
  }
}

function withoutScope(definition: JsonValue): JsonValue {
  if (!isObject(definition)) return definition;
  return Object.fromEntries(
    Object.entries(definition).filter(([key]) => !/^@(context|protected)$/.test(key)),
  );
}

/** Two keys to exchange. */
export interface Exchange {
  readonly one: number;
  readonly two: number;
  /** Which definition of a term to use, where there are several. */
  readonly definition: number;
  /** Whether the contexts reach into the parts below. */
  readonly propagate: boolean;
}

/** Writes each of two keys as the other, with contexts that give both their published meaning back. */
export function exchange(
  badge: object,
  { one, two, definition, propagate }: Exchange,
  definitions: Definitions,
): void {
  const places = placesIn(badge);
  const [a, b] = [pick(places, one), pick(places, two)];
  const values = [Reflect.get(a.object, a.key), Reflect.get(b.object, b.key)] as const;
  const define = (shown: string, meant: string): object => ({
    ...(propagate ? {} : { '@version': 1.1, '@propagate': false }),
    [shown]: pick(definitions.get(meant) ?? [], definition),
  });
  Reflect.deleteProperty(a.object, a.key);
  Reflect.deleteProperty(b.object, b.key);
  Reflect.set(a.object, b.key, values[0]);
  Reflect.set(b.object, a.key, values[1]);
  addContext(a.object, define(b.key, a.key));
  addContext(b.object, define(a.key, b.key));
}

function addContext(object: object, context: object): void {
  const given: unknown = Reflect.get(object, '@context');
  Reflect.set(object, '@context', [...(given === undefined ? [] : [given]), context].flat());
}

/** An item of a list, counted round and round. */
export function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** A copy of a document without any contexts: what a reader of JSON sees. */
export function withoutContexts(value: object): JsonObject {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) => (key === '@context' ? undefined : member)),
  ) as JsonObject;
}
