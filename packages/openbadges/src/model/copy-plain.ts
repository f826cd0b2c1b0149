import { limits } from '../limits.js';
import { pointer } from './json.js';
import type { JsonValue } from './json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';

/**
 * Copies a value into plain JSON, so that nothing of the caller's object (getters, proxies, prototypes, later
 * changes) reaches the checks. Members that are `undefined` are left out, as `JSON.stringify` does.
 *
 * Codes: `input.not-plain`, `input.not-unicode`, `input.forbidden-key`; as `unknown`: `input.too-large`,
 * `input.too-deep`.
 */
export function copyPlain(value: unknown, most: Bounds = limits): Outcome<JsonValue> {
  const budget: Budget = { values: most.values, characters: most.characters, most };
  try {
    return ok(copy(value, { at: '', depth: 0, budget }));
  } catch (thrown) {
    if (Refusal.is(thrown)) return thrown.isKnown ? bad(thrown.problem) : unknown(thrown.problem);
    return bad({
      code: 'input.not-plain',
      message: 'The object cannot be read: a member of it throws.',
      at: '',
    });
  }
}

/** How much is copied: values, members and items together, and characters of all texts. */
export interface Bounds {
  readonly values: number;
  readonly characters: number;
}

/** What is left of the bounds. */
interface Budget {
  values: number;
  characters: number;
  readonly most: Bounds;
}

interface Place {
  readonly at: string;
  readonly depth: number;
  readonly budget: Budget;
}

function copy(value: unknown, place: Place): JsonValue {
  if ((place.budget.values -= 1) < 0) throw tooLarge(`more than ${place.budget.most.values} values`);
  if (typeof value === 'string') return copyText(value, place);
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw notPlain(place.at);
  if (place.depth >= limits.depth) throw tooDeep(place.at);
  if (Array.isArray(value)) return copyArray(value, place);
  // The tag, not the prototype: objects of another realm (a frame, a test's sandbox) are plain objects too.
  if (Object.prototype.toString.call(value) !== '[object Object]') throw notPlain(place.at);
  return copyObject(value, place);
}

function copyText(value: string, { at, budget }: Place): string {
  if ((budget.characters -= value.length) < 0)
    throw tooLarge(`more than ${budget.most.characters} characters`);
  if (LONE_SURROGATE.test(value)) throw notUnicode(at);
  return value;
}

// A lone surrogate has no UTF-8 form: encoders write U+FFFD for every one, so two different texts hash alike.
const LONE_SURROGATE = /\p{Surrogate}/u;

function copyArray(items: readonly unknown[], place: Place): readonly JsonValue[] {
  if (items.length > place.budget.values) throw tooLarge(`more than ${place.budget.most.values} values`);
  return Array.from(items, (item, index) => copy(item, inside(place, index)));
}

function copyObject(source: object, place: Place): JsonValue {
  const target: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(source)) {
    if (value === undefined) continue;
    if (key === '__proto__') throw forbiddenKey(place.at);
    copyText(key, place);
    target[key] = copy(value, inside(place, key));
  }
  return target;
}

function inside(place: Place, step: string | number): Place {
  return { at: pointer(place.at, step), depth: place.depth + 1, budget: place.budget };
}

/** Leaves the recursion at the first value that cannot be copied. Never leaves this file. */
class Refusal extends Error {
  readonly #isOurs = true;
  readonly problem: Problem;
  readonly isKnown: boolean;

  constructor(problem: Problem, isKnown: boolean) {
    super(problem.code);
    this.problem = problem;
    this.isKnown = isKnown;
  }

  /** What a getter of the caller's throws may itself throw when it is asked for its class. */
  static is(thrown: unknown): thrown is Refusal {
    return typeof thrown === 'object' && thrown !== null && #isOurs in thrown;
  }
}

function notPlain(at: string): Refusal {
  return new Refusal({ code: 'input.not-plain', message: 'JSON cannot hold this value.', at }, true);
}

function notUnicode(at: string): Refusal {
  return new Refusal(
    { code: 'input.not-unicode', message: 'The text is not well-formed Unicode.', at },
    true,
  );
}

function forbiddenKey(at: string): Refusal {
  const message = 'The key `__proto__` is not accepted.';
  return new Refusal({ code: 'input.forbidden-key', message, at }, true);
}

function tooLarge(what: string): Refusal {
  return new Refusal({ code: 'input.too-large', message: `The input has ${what}.`, at: '' }, false);
}

function tooDeep(at: string): Refusal {
  const message = `The input nests deeper than ${limits.depth} levels.`;
  return new Refusal({ code: 'input.too-deep', message, at: at.split('/').slice(0, 5).join('/') }, false);
}
