import { isArray, isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import type { LoadContext } from '../../../../src/ports.js';
import { contextList } from './contexts.js';
import type { Dice } from './dice.js';
import { iriKey, oddKeys } from './keys.js';
import { inlineContext } from './inline-contexts.js';
import { definitionOf, everyTerm, pickTerm, scopeOf } from './terms.js';
import type { Scope } from './terms.js';
import { any, covered, date, id, number, tagged, text } from './texts.js';

/** What a document is made by. */
interface Making {
  readonly chance: Dice;
  readonly load: LoadContext;
  /** The share of what an honest document does not have, from 0 to 1. */
  readonly wild: number;
  /** How many members may still be made. */
  budget: number;
}

/** A document from the tables of terms: a badge in its outline, and in it whatever its contexts allow. */
export function document(chance: Dice, load: LoadContext, wild: number): JsonObject {
  const making: Making = { chance, load, wild, budget: chance.pick([4, 8, 12, 25, 60]) };
  const list = contextList(chance, chance.chance(wild === 0 ? 0.25 : 0.4) ? 0.8 : wild);
  const scope = scopeOf(list, undefined, load);
  const outline = chance.chance(0.6) ? ['VerifiableCredential', ...outlineTypes(chance)] : undefined;
  const made = node(making, scope, outline);
  const context = chance.chance(0.02) ? (list[0] ?? null) : list;
  return chance.chance(wild / 8) ? made : { '@context': context, ...made };
}

/** A document whose unnamed parts resemble one another: trees that few texts tell apart. */
export function alike(chance: Dice): JsonObject {
  const context = ['https://www.w3.org/ns/credentials/v2', 'https://pinehollow.example/plain'];
  const [width, depth] = chance.pick([
    [2, 5],
    [2, 4],
    [2, 3],
    [3, 3],
    [3, 2],
    [5, 2],
    [30, 1],
  ] as const);
  const shape = { width, share: chance.pick([0, 0, 0.1, 0.5]) };
  return { '@context': context, id: 'urn:a:b', knows: branches(chance, depth, shape) };
}

function branches(
  chance: Dice,
  depth: number,
  shape: { readonly width: number; readonly share: number },
): readonly JsonValue[] {
  const few = chance.chance(shape.share) ? chance.upTo(3) : 0;
  return chance.times(shape.width - few, () => {
    const hours = chance.chance(shape.share) ? chance.upTo(2) : 1;
    return depth === 0 ? { hours } : { hours, knows: branches(chance, depth - 1, shape) };
  });
}

function outlineTypes(chance: Dice): readonly string[] {
  return chance.pick([
    ['OpenBadgeCredential'],
    ['AchievementCredential'],
    ['EndorsementCredential'],
    ['ClrCredential'],
    [],
  ]);
}

function node(making: Making, outer: Scope | undefined, fixed?: readonly string[]): JsonObject {
  const { chance, wild, load } = making;
  const local = chance.chance(wild / 12) ? { '@context': inlineContext(chance, wild) } : {};
  const base = scopeOf(local['@context'], outer, load);
  const classes = fixed?.filter((name) => definitionOf(name, base) !== undefined) ?? typesFor(making, base);
  const scope = [...classes].sort().reduce((inner, name) => scopeOf(scopedIn(name, base), inner, load), base);
  const place: Place = { scope, next: isPropagated(classes, base) ? scope : base };
  const count = Math.min(making.budget, 1 + chance.upTo(fixed === undefined ? 4 : 8));
  making.budget -= count;
  const members = chance.times(count, () => member(making, place)).flat();
  const label = chance.chance(wild / 10) ? '@id' : 'id';
  return {
    ...local,
    ...(chance.chance(fixed === undefined ? 0.45 : 0.8) ? { [label]: id(chance, wild) } : {}),
    ...(classes.length > 0
      ? { type: classes.length === 1 && chance.chance(0.4) ? (classes[0] ?? null) : classes }
      : {}),
    ...Object.fromEntries(members),
  };
}

/** The terms in force in a node, and in the nodes inside it: what comes with a type mostly ends with its node. */
interface Place {
  readonly scope: Scope | undefined;
  readonly next: Scope | undefined;
}

function isPropagated(classes: readonly string[], scope: Scope | undefined): boolean {
  const contexts = classes.map((name) => scopedIn(name, scope));
  return contexts.some((context) => isObject(context) && context['@propagate'] === true);
}

function scopedIn(name: string, scope: Scope | undefined): JsonValue | undefined {
  const found = definitionOf(name, scope);
  return isObject(found) ? found['@context'] : undefined;
}

function typesFor({ chance, wild }: Making, scope: Scope | undefined): readonly string[] {
  if (chance.chance(0.35)) return [];
  const found = chance.times(chance.chance(0.8) ? 1 : 1 + chance.upTo(3), () => {
    if (chance.chance(wild / 4))
      return chance.oneOf(
        () => chance.pick(everyTerm),
        () => id(chance, 0.5),
        () => text(chance),
      );
    return chance.chance(0.04) ? iriKey(chance) : pickTerm(chance, scope, 'classes');
  });
  return found.filter((name) => name !== undefined);
}

function member(making: Making, place: Place): readonly (readonly [string, JsonValue])[] {
  const { chance, wild } = making;
  const { scope } = place;
  if (chance.chance(wild / 8)) return [[chance.pick(oddKeys), any(chance, 2)]];
  if (chance.chance(0.02)) return [[iriKey(chance), literal(chance, wild)]];
  const term = chance.chance(wild / 4) ? chance.pick(everyTerm) : pickTerm(chance, scope, 'properties');
  if (term === undefined || definitionOf(term, scope) === null) return [];
  // Prefixes are terms to nobody but the processor.
  const definition = definitionOf(term, scope);
  if (typeof definition === 'string' && /[#/:]$/.test(definition) && !chance.chance(wild / 4)) return [];
  return [[term, inContainer(making, place, definition)]];
}

function inContainer(making: Making, place: Place, definition: JsonValue | undefined): JsonValue {
  const { chance, wild } = making;
  const container = isObject(definition) ? definition['@container'] : undefined;
  const one = (): JsonValue => value(making, place, definition);
  if (container === '@language' && chance.chance(0.8)) {
    return Object.fromEntries(
      chance.times(chance.upTo(3), () => [chance.pick(['en', 'de', 'EN', '@none', 'e n']), text(chance)]),
    );
  }
  if (container === '@index' && chance.chance(0.5))
    return Object.fromEntries(chance.times(chance.upTo(3), () => [text(chance), one()]));
  const shape = chance.upTo(100);
  if (shape < 60) return one();
  if (shape < 85) return chance.times(chance.upTo(4), one);
  if (shape < 88) return chance.times(2, () => chance.times(chance.upTo(3), one));
  if (shape < 90) return [];
  if (shape < 92) return twice(one());
  if (shape < 93) return [one(), null];
  return chance.chance(wild) ? odd(chance, one) : one();
}

/** A value beside itself, or beside another way of writing it. */
function twice(value: JsonValue): JsonValue {
  if (isObject(value) || isArray(value)) return [value, value];
  if (typeof value === 'string') return [value, { '@value': value }, value];
  return [value, String(value), { '@value': value }];
}

function odd(chance: Dice, one: () => JsonValue): JsonValue {
  return chance.oneOf<JsonValue>(
    () => ({
      [chance.pick(['@list', '@set', '@graph', '@value', '@included', '@nest', '@reverse', '@json'])]: one(),
    }),
    () => ({ '@value': one(), [chance.pick(['@type', '@language', '@direction', '@index'])]: text(chance) }),
    () => any(chance, 3),
    () => null,
    () => ({}),
    () => [[]],
    () => [[one()], [one(), [one()]]],
  );
}

/** A value for a term: as its definition asks for, mostly. */
function value(making: Making, { scope, next }: Place, definition: JsonValue | undefined): JsonValue {
  const { chance, wild, load } = making;
  if (chance.chance(wild / 4)) return any(chance, 2);
  const type = isObject(definition) ? definition['@type'] : undefined;
  const context = isObject(definition) ? definition['@context'] : undefined;
  const inner = (): JsonValue => {
    return making.budget > 0 ? node(making, scopeOf(context, next, load)) : id(chance, wild / 4);
  };
  // What stands in a graph of its own is dropped, and so refused, where nothing is said of it.
  const isGraph = isObject(definition) && definition['@container'] === '@graph';
  if (isGraph && !chance.chance(wild / 4)) return said(making, scopeOf(context, next, load));
  // Numbers, flags and texts with a language are no ids and no dates, and are signed as what they are.
  if (type !== undefined && chance.chance(0.06)) return literal(chance, wild);
  if (type === '@id') return chance.chance(0.6) ? inner() : id(chance, wild / 4);
  if (type === '@vocab') return vocabValue(making, scope);
  if (type === '@json') return any(chance, 3);
  if (typeof type === 'string' && /date/i.test(type)) return date(chance);
  if (typeof type === 'string' && /integer|double|float/i.test(type))
    return chance.chance(0.7) ? number(chance) : text(chance);
  if (type === undefined && chance.chance(0.15)) return inner();
  return literal(chance, wild);
}

function said(making: Making, scope: Scope | undefined): JsonObject {
  const type = pickTerm(making.chance, scope, 'classes');
  return node(making, scope, type === undefined ? undefined : [type]);
}

function vocabValue(making: Making, scope: Scope | undefined): JsonValue {
  const { chance, wild } = making;
  const term = chance.chance(0.5)
    ? pickTerm(chance, scope, 'properties')
    : pickTerm(chance, scope, 'classes');
  return chance.chance(0.7) && term !== undefined ? term : id(chance, wild);
}

function literal(chance: Dice, wild: number): JsonValue {
  const kind = chance.upTo(100);
  if (kind < 70) return text(chance);
  if (kind < 78) return covered(chance);
  if (kind < 82) return chance.chance(0.5);
  if (kind < 92) return tagged(chance);
  if (kind < 94)
    return {
      '@value': chance.oneOf<JsonValue>(
        () => text(chance),
        () => covered(chance),
        () => true,
        () => null,
      ),
    };
  return chance.chance(wild) ? number(chance) : text(chance);
}
