import { limits } from '../limits.js';
import { hasLoneSurrogate } from './copy-plain.js';
import { isObject } from './json.js';
import type { JsonObject } from './json.js';

/**
 * The value of JSON text in which nothing is amiss; `undefined` for any other, which is then read step by step to learn
 * what it is. Nothing is copied: what `JSON.parse` has just made has no getters, no prototype of its own, and belongs
 * to nobody else.
 *
 * No text passes of which `scanText` or `copyPlain` refuses anything. That a key stands twice shows in the number of
 * keys: the parser keeps one of the two.
 */
export function parseSound(text: string, values: number): unknown {
  const members = membersIn(text, values);
  if (members === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Without escapes by number, what is well-formed as a whole is so in each of its strings.
  const isWellFormed = !text.includes('\\u') && !hasLoneSurrogate(text);
  const left: Left = { values, members, isWellFormed };
  return isSound(value, left) && left.members === 0 ? value : undefined;
}

/** What the walk over a value may still meet. */
interface Left {
  values: number;
  members: number;
  /** Whether every text is known to be well-formed Unicode. */
  readonly isWellFormed: boolean;
}

/**
 * The colons that stand outside of strings: as many as members, where the text is JSON. `undefined` where the text has
 * more values, or more levels, than are allowed; strings are passed over by what they end with.
 */
function membersIn(text: string, values: number): number | undefined {
  let members = 0;
  let commas = 0;
  let opened = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) continue;
    if (code === QUOTE) {
      at = endOfString(text, at);
      if (at === -1) return undefined;
    } else if (code === COLON) members += 1;
    else if (code === COMMA) commas += 1;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      opened += 1;
      depth += 1;
      if (depth > limits.depth || opened > values) return undefined;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
  }
  return commas < values ? members : undefined;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Where the string ends that begins at a quote; -1 where it does not. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** Whether an odd number of backslashes stands before a quote. The quote that begins the string ends their row. */
function isEscaped(text: string, quote: number): boolean {
  let first = quote;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (quote - first) % 2 === 1;
}

function isSound(value: unknown, left: Left): boolean {
  if ((left.values -= 1) < 0) return false;
  if (typeof value === 'string') return left.isWellFormed || !hasLoneSurrogate(value);
  // Numbers beyond what JavaScript holds are parsed as infinite.
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return areSound(value, left);
  return !isObject(value) || isSoundObject(value, left);
}

function areSound(items: readonly unknown[], left: Left): boolean {
  for (const item of items) if (!isSound(item, left)) return false;
  return true;
}

function isSoundObject(object: JsonObject, left: Left): boolean {
  for (const key of Object.keys(object)) {
    left.members -= 1;
    if (key === '__proto__' || (!left.isWellFormed && hasLoneSurrogate(key))) return false;
    if (!isSound(object[key], left)) return false;
  }
  return true;
}
