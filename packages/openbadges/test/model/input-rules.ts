import assert from 'node:assert/strict';
import { limits } from '../../src/limits.js';
import type { Bounds } from '../../src/model/copy-plain.js';
import type { Outcome } from '../../src/outcome.js';

/** The one fault for which an input is refused: what is said of it, its code, its pointer. */
export type Fault = readonly [kind: 'bad' | 'unknown', code: string, at: string];

/** The fault in an outcome. */
export function faultOf(outcome: Outcome<unknown>): Fault | undefined {
  if (outcome.kind === 'ok') return undefined;
  const [{ code, at }, ...others] = outcome.problems;
  assert.equal(others.length, 0);
  return [outcome.kind, code, at ?? assert.fail()];
}

/** RFC 6901, §3. */
function written(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** What is said of an input beyond its bounds. */
export const TOO_LARGE: Fault = ['unknown', 'input.too-large', ''];

// What the letters of a text show, whether or not it is JSON: the rules, one token after another.

interface Level {
  readonly keys: Set<string> | undefined;
  step: string | number;
  isKeyNext: boolean;
}

function lexicalFault(text: string, values: number): Fault | undefined {
  const levels: Level[] = [];
  const seen = { commas: 0, opened: 0 };
  const way = (): string[] => levels.map(({ step }) => String(step));
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[^])*"|[[\]{},]/g)) {
    const level = levels[levels.length - 1];
    if (token === '[' || token === '{') {
      if (levels.length === limits.depth) return ['unknown', 'input.too-deep', written(way().slice(0, 4))];
      seen.opened += 1;
      if (seen.opened > values) return TOO_LARGE;
      const isObject = token === '{';
      levels.push({ keys: isObject ? new Set() : undefined, step: isObject ? '' : 0, isKeyNext: isObject });
    } else if (token === ']' || token === '}') levels.pop();
    else if (token === ',') {
      seen.commas += 1;
      if (seen.commas >= values) return TOO_LARGE;
      if (level?.keys !== undefined) level.isKeyNext = true;
      else if (level !== undefined) level.step = Number(level.step) + 1;
    } else if (level?.isKeyNext === true) {
      level.step = decoded(token);
      level.isKeyNext = false;
      if (level.keys?.has(level.step) === true) return ['bad', 'input.duplicate-key', written(way())];
      level.keys?.add(level.step);
    }
  }
  return undefined;
}

function decoded(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}

// What a value shows, from the outermost in, each object's members in their order.

/** The fault of a value, if it has any. */
export function valueFault(value: unknown, bounds: Bounds): Fault | undefined {
  const left = { values: bounds.values, characters: bounds.characters };
  const ofText = (text: string, steps: readonly (string | number)[]): Fault | undefined => {
    left.characters -= text.length;
    if (left.characters < 0) return TOO_LARGE;
    return Buffer.from(text).toString() === text ? undefined : ['bad', 'input.not-unicode', written(steps)];
  };
  const ofValue = (one: unknown, steps: readonly (string | number)[]): Fault | undefined => {
    left.values -= 1;
    if (left.values < 0) return TOO_LARGE;
    if (typeof one === 'string') return ofText(one, steps);
    if (one === null || typeof one === 'boolean') return undefined;
    const refused: Fault = ['bad', 'input.not-plain', written(steps)];
    if (typeof one === 'number') return Math.abs(one) <= Number.MAX_VALUE ? undefined : refused;
    if (typeof one !== 'object') return refused;
    if (steps.length === limits.depth) return ['unknown', 'input.too-deep', written(steps.slice(0, 4))];
    if (!Array.isArray(one)) return one instanceof Date ? refused : ofMembers(one, steps);
    if (one.length > left.values) return TOO_LARGE;
    return firstOf([...(one as unknown[]).keys()], (index) => ofValue(one[index], [...steps, index]));
  };
  const ofMembers = (one: object, steps: readonly (string | number)[]): Fault | undefined => {
    const members = Object.entries(one).filter((member) => member[1] !== undefined);
    return firstOf(members, ([key, member]) => {
      if (key === '__proto__') return ['bad', 'input.forbidden-key', written(steps)];
      return ofText(key, steps) ?? ofValue(member, [...steps, key]);
    });
  };
  return ofValue(value, []);
}

function firstOf<T>(items: readonly T[], faultIn: (item: T) => Fault | undefined): Fault | undefined {
  for (const item of items) {
    const fault = faultIn(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fault of a text, if it has any: what its letters show, its grammar, its values. */
export function textFault(input: string, bounds: Bounds): Fault | undefined {
  const text = input.replace(/^\uFEFF/, '');
  if (text.length > bounds.characters) return TOO_LARGE;
  const lexical = lexicalFault(text, bounds.values);
  if (lexical !== undefined) return lexical;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ['bad', 'input.not-json', ''];
  }
  return valueFault(value, bounds) ?? (isObject(value) ? undefined : ['bad', 'input.not-object', '']);
}
