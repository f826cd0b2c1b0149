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
  try {
    return ok(copy(value, 0, { values: most.values, characters: most.characters, most, steps: [] }));
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

/** What is left of the bounds, and the way to where the copy is. */
interface Course {
  values: number;
  characters: number;
  readonly most: Bounds;
  /** The last step to a value at each depth, from 1 on. What is deeper than the present value is left over. */
  readonly steps: (string | number)[];
}

function copy(value: unknown, depth: number, course: Course): JsonValue {
  if ((course.values -= 1) < 0) throw tooLarge(`more than ${course.most.values} values`);
  if (typeof value === 'string') return copyText(value, depth, course);
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw notPlain(pointerAt(depth, course));
  if (depth >= limits.depth) throw tooDeep(pointerAt(depth, course));
  if (Array.isArray(value)) return copyArray(value, depth, course);
  // The tag, not the prototype: objects of another realm (a frame, a test's sandbox) are plain objects too.
  if (Object.prototype.toString.call(value) !== '[object Object]') throw notPlain(pointerAt(depth, course));
  return copyObject(value, depth, course);
}

function copyText(value: string, depth: number, course: Course): string {
  if ((course.characters -= value.length) < 0)
    throw tooLarge(`more than ${course.most.characters} characters`);
  if (hasLoneSurrogate(value)) throw notUnicode(pointerAt(depth, course));
  return value;
}

// A lone surrogate has no UTF-8 form: encoders write U+FFFD for every one, so two different texts hash alike.
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether a text holds half of a character. Such a text has no form in UTF-8. */
export function hasLoneSurrogate(text: string): boolean {
  return LONE_SURROGATE.test(text);
}

function copyArray(items: readonly unknown[], depth: number, course: Course): readonly JsonValue[] {
  if (items.length > course.values) throw tooLarge(`more than ${course.most.values} values`);
  // Whoever gives a list its own way through it, or none, has that followed.
  if (Reflect.get(items, Symbol.iterator) !== ordinaryWalk) {
    return Array.from(items, (item, index) => {
      course.steps[depth] = index;
      return copy(item, depth + 1, course);
    });
  }
  const target: JsonValue[] = [];
  for (let index = 0; index < items.length; index += 1) {
    course.steps[depth] = index;
    target.push(copy(items[index], depth + 1, course));
  }
  return target;
}

const ordinaryWalk: unknown = Reflect.get(Array.prototype, Symbol.iterator);

function copyObject(source: object, depth: number, course: Course): JsonValue {
  const target: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(source)) {
    if (value === undefined) continue;
    if (key === '__proto__') throw forbiddenKey(pointerAt(depth, course));
    copyText(key, depth, course);
    course.steps[depth] = key;
    target[key] = copy(value, depth + 1, course);
  }
  return target;
}

/** Written out for a refusal only: most values are copied. */
function pointerAt(depth: number, { steps }: Course): string {
  return steps.slice(0, depth).reduce<string>((at, step) => pointer(at, step), '');
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
