import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';

/**
 * How a result stands to what its description requires. `open`: it is not final; `unranked`: nothing that a signature
 * covers tells which of the two is higher.
 */
export type Standing = 'reached' | 'below' | 'open' | 'unranked' | 'missing';

/**
 * Holds one result against the level and the value that its description requires; it must reach both. A result whose
 * status is no end says nothing yet, and one that failed has reached nothing.
 *
 * Levels rank by `points`, where none has any by `level`; never by their order, which no signature covers. Values rank
 * by `allowedValue`, where the description has it and its order is signed; else as numbers, where both are. Letter
 * grades do not rank by it: people list them from the best on as often as from the lowest.
 *
 * @see Open Badges 3.0, Result, ResultDescription and RubricCriterionLevel
 */
export function standingOf(description: JsonObject, result: JsonObject, isOrderSigned: boolean): Standing {
  const { requiredLevel, requiredValue } = description;
  const standings = [
    byStatus(description, result),
    requiredLevel === undefined ? 'reached' : byLevel(description, result['achievedLevel']),
    requiredValue === undefined
      ? 'reached'
      : byValue(description, valueOf(description, result), isOrderSigned),
  ] as const;
  return WORST_FIRST.find((standing) => standings.includes(standing)) ?? 'reached';
}

const WORST_FIRST: readonly Standing[] = ['below', 'open', 'missing', 'unranked'];

const FAILED: ReadonlySet<JsonValue> = new Set(['Failed', 'Withdrew']);

function byStatus({ requiredValue }: JsonObject, { status }: JsonObject): Standing {
  if (status === undefined || status === 'Completed' || status === requiredValue) return 'reached';
  return FAILED.has(status) ? 'below' : 'open';
}

/** Where what is described is a status, that is the value. */
function valueOf({ resultType }: JsonObject, { value, status }: JsonObject): JsonValue | undefined {
  return resultType === 'Status' ? (value ?? status) : value;
}

function byLevel(description: JsonObject, achieved: JsonValue | undefined): Standing {
  const { requiredLevel } = description;
  if (achieved === undefined) return 'missing';
  if (achieved === requiredLevel) return 'reached';
  const { byId, rank } = rubricOf(description);
  const [level, bar] = [byId.get(achieved), byId.get(requiredLevel)];
  if (level === undefined || bar === undefined) return 'unranked';
  return compared(numberIn(level[rank]), numberIn(bar[rank]));
}

interface Rubric {
  /** Of two levels of one id nobody can tell which is meant: there is none by it. */
  readonly byId: ReadonlyMap<JsonValue | undefined, JsonObject | undefined>;
  readonly rank: 'points' | 'level';
}

/** Each rubric is gone through once, however many results are held against it. */
const rubrics = new WeakMap<JsonObject, Rubric>();

function rubricOf(description: JsonObject): Rubric {
  const rubric = rubrics.get(description) ?? rubricIn(description);
  rubrics.set(description, rubric);
  return rubric;
}

function rubricIn({ rubricCriterionLevel: value }: JsonObject): Rubric {
  const all = (isArray(value) ? value : [value]).filter(isObject);
  const isPointed = all.some(({ points }) => points !== undefined);
  return { byId: onceOnly(all.map((level) => [level['id'], level])), rank: isPointed ? 'points' : 'level' };
}

/** Values by keys, without one for a key that stands twice. */
function onceOnly<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, V | undefined> {
  const found = new Map<K, V | undefined>();
  for (const [key, value] of entries) found.set(key, found.has(key) ? undefined : value);
  return found;
}

function byValue(description: JsonObject, value: JsonValue | undefined, isOrderSigned: boolean): Standing {
  const { requiredValue: required, allowedValue, valueMin, valueMax, resultType } = description;
  if (value === undefined) return 'missing';
  if (value === required) return 'reached';
  if (allowedValue !== undefined) {
    if (!isArray(allowedValue) || !isOrderSigned || resultType === 'LetterGrade') return 'unranked';
    return compared(placeIn(allowedValue, value), placeIn(allowedValue, required));
  }
  const [least, most] = [numberIn(valueMin), numberIn(valueMax)];
  // A scale that is written from its high end: which way is up is anybody's guess.
  if (least !== undefined && most !== undefined && least > most) return 'unranked';
  return compared(numberIn(value), numberIn(required));
}

function compared(own: number | undefined, required: number | undefined): Standing {
  if (own === undefined || required === undefined) return 'unranked';
  return own >= required ? 'reached' : 'below';
}

type Places = ReadonlyMap<JsonValue | undefined, number | undefined>;

const placesByList = new WeakMap<readonly JsonValue[], Places>();

/** The place of a value in a list that has it once. */
function placeIn(list: readonly JsonValue[], value: JsonValue | undefined): number | undefined {
  const places = placesByList.get(list) ?? onceOnly(list.map((one, index) => [one, index]));
  placesByList.set(list, places);
  return places.get(value);
}

/** A plain decimal number, of no more digits than a program keeps apart. */
function numberIn(value: JsonValue | undefined): number | undefined {
  if (typeof value !== 'string' || !/^[+-]?\d+(?:\.\d+)?$/.test(value)) return undefined;
  return value.replace(/\D/g, '').length <= 15 ? Number(value) : undefined;
}
