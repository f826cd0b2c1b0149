import { anyCharacter, complement, namedSets, only } from './char-set.js';
import type { CharSet } from './char-set.js';
import { either, EMPTY, noPlaces } from './pattern-parts.js';
import type { Part, Places } from './pattern-parts.js';

/** How many steps a match against a text of a length takes at most. */
export type PatternSteps = (characters: number) => number;

/**
 * Reads a regular expression of a stranger's, and answers what a match costs; `undefined` where that is not known.
 *
 * Taken are characters, classes, groups, alternatives, greedy quantifiers, and anchors at the two ends. Within what is
 * repeated each next character must leave one choice only, and nothing may repeat itself in two ways. A matcher that
 * goes back then finds each other choice shut at its first character, so that one attempt takes a number of steps in
 * proportion to the text. Choices outside of what is repeated are multiplied, and must be few. Without an anchor there
 * is an attempt at each character.
 *
 * @see Brüggemann-Klein and Wood, "One-unambiguous regular languages" (1998)
 */
export function patternSteps(pattern: string): PatternSteps | undefined {
  if (pattern.length > LONGEST || !isPattern(pattern)) return undefined;
  const characters = Array.from(pattern);
  const isAnchored = characters[0] === '^';
  const hasEnd = characters.at(-1) === '$' && characters.at(-2) !== '\\';
  const reading: Reading = {
    characters: characters.slice(isAnchored ? 1 : 0, hasEnd ? -1 : undefined),
    places: noPlaces(),
    at: 0,
    isRepeating: false,
    isBeyond: false,
  };
  const whole = readSequence(reading);
  // An anchor beside alternatives belongs to one of them alone.
  const isBare = !isAnchored && !hasEnd;
  const all = isBare ? readAlternatives(whole, reading) : whole;
  const branching = reading.places.branching(all);
  if (reading.isBeyond || reading.at < reading.characters.length || branching === undefined) return undefined;
  const attempt = reading.isRepeating ? undefined : characters.length;
  return (length) => {
    const attempts = isAnchored ? 1 : length + 1;
    return attempts * (Math.min(attempt ?? length, length) + 1) * branching;
  };
}

/** Longer ones would take long to read; patterns of forms have some dozen characters. */
const LONGEST = 250;

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source.length > 0;
  } catch {
    return false;
  }
}

interface Reading {
  readonly characters: readonly string[];
  readonly places: Places;
  at: number;
  /** Whether a part may stand more than once. */
  isRepeating: boolean;
  /** Whether something came that is not taken. */
  isBeyond: boolean;
}

function readAlternatives(first: Part, reading: Reading): Part {
  let part = first;
  while (take('|', reading)) part = either(part, readSequence(reading));
  return part;
}

function readSequence(reading: Reading): Part {
  let part = EMPTY;
  for (let next = peek(reading); next !== undefined && !'|)'.includes(next); next = peek(reading)) {
    part = reading.places.sequence(part, readQuantified(reading));
    if (reading.isBeyond) return part;
  }
  return part;
}

function readQuantified(reading: Reading): Part {
  const part = readAtom(reading);
  const quantifier = quantifierAt(reading);
  if (quantifier === undefined) return part;
  const { text, isEmptiable, isRepeated } = quantifier;
  reading.at += text.length;
  // A lazy quantifier tries the same choices in another order; nobody needs it to say yes or no.
  if (peek(reading) === '?') reading.isBeyond = true;
  if (isRepeated) {
    reading.isRepeating = true;
    reading.places.repeat(part);
  }
  return isEmptiable ? { ...part, isEmptiable: true } : part;
}

interface Quantifier {
  readonly text: string;
  readonly isEmptiable: boolean;
  readonly isRepeated: boolean;
}

function quantifierAt({ characters, at }: Reading): Quantifier | undefined {
  // As many characters as the longest that is taken: `{` to `}` with four digits twice.
  const [text, low, comma, high] =
    /^(?:[*+?]|\{(\d{1,4})(?:(,)(\d{0,4}))?\})/.exec(characters.slice(at, at + 12).join('')) ?? [];
  if (text === undefined) return undefined;
  const least = low === undefined ? Number(text === '+') : Number(low);
  const most = comma === undefined ? least : Number(high === '' ? Infinity : high);
  return {
    text,
    isEmptiable: least === 0,
    isRepeated: low === undefined ? text !== '?' : most > 1,
  };
}

function readAtom(reading: Reading): Part {
  if (take('(', reading)) return readGroup(reading);
  const set = take('[', reading) ? readClass(reading) : readCharacter(reading, OUTSIDE);
  return set === undefined ? beyond(reading) : reading.places.place(set);
}

function readGroup(reading: Reading): Part {
  if (take('?', reading) && !take(':', reading)) return beyond(reading);
  const part = readAlternatives(readSequence(reading), reading);
  return take(')', reading) ? part : beyond(reading);
}

function readClass(reading: Reading): CharSet | undefined {
  const isNegated = take('^', reading);
  const found: (readonly [number, number])[] = [];
  while (!take(']', reading)) {
    const set = readRange(reading);
    if (set === undefined) return undefined;
    found.push(...set);
  }
  return isNegated ? complement(found) : found;
}

function readRange(reading: Reading): CharSet | undefined {
  const from = readCharacter(reading, WITHIN);
  if (from === undefined || peek(reading) !== '-' || reading.characters[reading.at + 1] === ']') return from;
  reading.at += 1;
  const to = readCharacter(reading, WITHIN);
  const [[first] = []] = from;
  const [[last] = []] = to ?? [];
  return first === undefined || last === undefined ? undefined : [[first, last]];
}

/** What means something else than itself, outside of classes and within them. */
const OUTSIDE = '^$()[]{}*+?|';
const WITHIN = '';

function readCharacter(reading: Reading, special: string): CharSet | undefined {
  const character = peek(reading);
  if (character === undefined || special.includes(character)) return undefined;
  reading.at += 1;
  if (character === '\\') return readEscape(reading);
  return character === '.' && special === OUTSIDE ? anyCharacter : only(character);
}

function readEscape(reading: Reading): CharSet | undefined {
  const letter = peek(reading) ?? '';
  reading.at += 1;
  if (letter === 'u') return readCode(reading);
  const named = namedSets.get(letter);
  if (named !== undefined) return named;
  // Any other letter or digit is a reference, an assertion or a property.
  return /^[A-Za-z0-9]?$/.test(letter) ? undefined : only(letter);
}

function readCode(reading: Reading): CharSet | undefined {
  const digits = reading.characters.slice(reading.at, reading.at + 4).join('');
  reading.at += 4;
  const code = /^[0-9A-Fa-f]{4}$/.test(digits) ? Number.parseInt(digits, 16) : NaN;
  // Half of a character belongs to the half beside it.
  return code < 0xd800 || code > 0xdfff ? [[code, code]] : undefined;
}

function peek({ characters, at }: Reading): string | undefined {
  return characters[at];
}

function take(character: string, reading: Reading): boolean {
  if (peek(reading) !== character) return false;
  reading.at += 1;
  return true;
}

function beyond(reading: Reading): Part {
  reading.isBeyond = true;
  return EMPTY;
}
