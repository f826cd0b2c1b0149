import { parsed, problem } from '../problem.js';
import { pointer } from './json-pointer.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** A JSON value that nobody else holds and that nobody can change. */
export type PlainJson = string | number | boolean | null | readonly PlainJson[] | PlainObject;

/** A JSON object of the same kind. */
export interface PlainObject {
  readonly [key: string]: PlainJson;
}

/** Whether a value is a JSON object. */
export function isPlainObject(value: PlainJson | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON array. */
export function isPlainList(value: PlainJson | undefined): value is readonly PlainJson[] {
  return Array.isArray(value);
}

/** Far deeper and larger than a submission of any size, and small enough to refuse at once. */
const limits = { depth: 24, values: 100_000, problems: 100 };

interface Reading {
  readonly faults: MicrocredentialProblem[];
  left: number;
}

/**
 * Copies a value of unknown origin into frozen JSON, so that what was checked is what is used later.
 *
 * Never throws: getters, proxies, class instances, cycles and unending depth come back as `input.*` problems.
 */
export function plainJson(value: unknown): Parsed<PlainJson> {
  const reading: Reading = { faults: [], left: limits.values };
  let copied: PlainJson = null;
  try {
    copied = copy(value, { at: '', depth: 0 }, reading);
  } catch {
    // Only a proxy's trap throws while it is being looked at; which one it was makes no difference.
    reading.faults.push(problem('input.not-plain', '', 'The input throws when it is read.'));
  }
  return parsed(copied, reading.faults);
}

interface Place {
  readonly at: string;
  readonly depth: number;
}

function copy(value: unknown, place: Place, reading: Reading): PlainJson {
  reading.left -= 1;
  if (reading.left < 0) return refuse('input.too-large', '', reading);
  if (place.depth > limits.depth) return refuse('input.too-deep', place.at, reading);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    return /\p{Surrogate}/u.test(value) ? refuse('input.not-unicode', place.at, reading) : value;
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : refuse('input.not-plain', place.at, reading);
  }
  if (Array.isArray(value)) return copyArray(value, place, reading);
  if (typeof value === 'object' && isOrdinary(value)) return copyObject(value, place, reading);
  return refuse('input.not-plain', place.at, reading);
}

function copyArray(value: readonly unknown[], place: Place, reading: Reading): PlainJson {
  if (value.length > reading.left) {
    reading.left = 0;
    return refuse('input.too-large', '', reading);
  }
  const read = memberReader(value, place, reading);
  return Object.freeze(Array.from({ length: value.length }, (_, index) => read(String(index))));
}

function copyObject(value: object, place: Place, reading: Reading): PlainJson {
  const read = memberReader(value, place, reading);
  const copied: Record<string, PlainJson> = {};
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol') refuse('input.not-plain', place.at, reading);
    else if (key === '__proto__') refuse('input.forbidden-key', pointer(place.at, key), reading);
    else copied[key] = read(key);
  }
  return Object.freeze(copied);
}

/** Reads stored values and never calls a getter: its value is undefined here, and refused as such. */
function memberReader(owner: object, place: Place, reading: Reading): (key: string) => PlainJson {
  return (key) => {
    const value: unknown = Object.getOwnPropertyDescriptor(owner, key)?.value;
    return copy(value, { at: pointer(place.at, key), depth: place.depth + 1 }, reading);
  };
}

/** Objects of another realm, such as a frame or a test's sandbox, have another `Object.prototype`. */
function isOrdinary(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

const sentences = {
  'input.too-large': 'The input holds more values than are read.',
  'input.too-deep': 'The input nests deeper than is read.',
  'input.not-plain': 'This is not something that JSON can hold.',
  'input.not-unicode': 'This text holds half of a character.',
  'input.forbidden-key': 'The key __proto__ is not read.',
} as const;

function refuse(code: keyof typeof sentences, at: string, reading: Reading): null {
  const last = reading.faults.at(-1);
  if (reading.faults.length < limits.problems && !(code === 'input.too-large' && last?.code === code))
    reading.faults.push(problem(code, at, sentences[code]));
  return null;
}
