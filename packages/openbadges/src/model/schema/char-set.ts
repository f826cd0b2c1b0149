/** Characters, as ranges of code points with both their ends. */
export type CharSet = readonly (readonly [first: number, last: number])[];

const LAST = 0x10ffff;

/**
 * Which of several sets, each of which is merged, have a character in common with another of them, by their numbers.
 * Each range is held against the one before it that reaches farthest, so that many sets take no square of their number.
 */
export function overlapping(sets: readonly CharSet[]): ReadonlySet<number> {
  const found = new Set<number>();
  const ranges = sets.flatMap((set, owner) => set.map(([first, last]) => ({ first, last, owner })));
  ranges.sort((one, other) => one.first - other.first);
  let farthest = { last: -1, owner: -1 };
  for (const { first, last, owner } of ranges) {
    if (first <= farthest.last) found.add(owner).add(farthest.owner);
    if (last > farthest.last) farthest = { last, owner };
  }
  return found;
}

/** The same set in ranges of which no two overlap. */
export function merged(set: CharSet): CharSet {
  return complement(complement(set));
}

/** Every character that is not in the set. */
export function complement(set: CharSet): CharSet {
  const found: (readonly [number, number])[] = [];
  let next = 0;
  for (const [first, last] of sorted(set)) {
    if (first > next) found.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  return next > LAST ? found : [...found, [next, LAST]];
}

function sorted(set: CharSet): CharSet {
  return [...set].sort(([one], [other]) => one - other);
}

/** The set of one character. */
export function only(character: string): CharSet {
  const code = character.codePointAt(0) ?? 0;
  return [[code, code]];
}

const DIGITS: CharSet = [[48, 57]];
const WORD: CharSet = [...DIGITS, [65, 90], [95, 95], [97, 122]];
const SPACE: CharSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** The sets that a regular expression names by one letter after a backslash. */
export const namedSets: ReadonlyMap<string, CharSet> = new Map([
  ['d', DIGITS],
  ['D', complement(DIGITS)],
  ['w', WORD],
  ['W', complement(WORD)],
  ['s', SPACE],
  ['S', complement(SPACE)],
  ['t', [[9, 9]]],
  ['n', [[10, 10]]],
  ['v', [[11, 11]]],
  ['f', [[12, 12]]],
  ['r', [[13, 13]]],
]);

/** What the dot stands for: all but the ends of lines. */
export const anyCharacter: CharSet = complement([
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
]);
