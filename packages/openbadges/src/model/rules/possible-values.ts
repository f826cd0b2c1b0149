import { isArray } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { decimalOf } from './decimal.js';

/** The values that a ResultDescription lists as allowed, to be looked up in. */
export interface Allowed {
  readonly texts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

/** The values that a ResultDescription lists as allowed; `undefined` where it lists none. */
export function allowedIn({ allowedValue }: JsonObject): Allowed | undefined {
  const values = isArray(allowedValue) ? allowedValue : [allowedValue];
  const texts = values.filter((value) => typeof value === 'string').map((text) => text.trim());
  if (texts.length === 0) return undefined;
  return { texts: new Set(texts), numbers: new Set(texts.flatMap((text) => decimalOf(text) ?? [])) };
}

/** Whether a value is one of those allowed: the same text, but for spaces around it, or the same number. */
export function isAmong(value: string, { texts, numbers }: Allowed): boolean {
  const text = value.trim();
  const number = decimalOf(text);
  return texts.has(text) || (number !== undefined && numbers.has(number));
}

/** The ends of a ResultDescription's range, as far as they are numbers. */
export function rangeIn({ valueMin, valueMax }: JsonObject): Range {
  return { min: numberOf(valueMin), max: numberOf(valueMax) };
}

/** The lowest and the highest possible value. */
export interface Range {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** Whether a value lies in a range; `undefined` where it or the range is none of numbers. */
export function isWithin(value: string, { min, max }: Range): boolean | undefined {
  const number = decimalOf(value.trim());
  if (number === undefined || (min === undefined && max === undefined)) return undefined;
  return number >= (min ?? -Infinity) && number <= (max ?? Infinity);
}

function numberOf(value: JsonValue | undefined): number | undefined {
  return typeof value === 'string' ? decimalOf(value.trim()) : undefined;
}
