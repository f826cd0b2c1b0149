import { merged, overlapping } from './char-set.js';
import type { CharSet } from './char-set.js';

/** A part of a regular expression: at which of its places a match of the part may begin and end. */
export interface Part {
  /** Whether the part matches nothing at all. */
  readonly isEmptiable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

export const EMPTY: Part = { isEmptiable: true, first: [], last: [] };

/** The places of characters in a regular expression, and which may follow which. */
export interface Places {
  /** A place where one character of a set is matched. */
  place(set: CharSet): Part;
  /** One part after the other. */
  sequence(one: Part, other: Part): Part;
  /** The part several times over. */
  repeat(part: Part): void;
  /**
   * By how much the steps of a match outnumber the characters; `undefined` where no bound is known, because a part
   * that repeats itself leaves a choice: a matcher that goes back may then try all combinations.
   */
  branching(whole: Part): number | undefined;
}

/** An empty list of places. */
export function noPlaces(): Places {
  const sets: CharSet[] = [];
  const follow: Set<number>[] = [];
  let isAmbiguous = false;
  const link = (from: readonly number[], to: readonly number[]): void => {
    // Once it is ambiguous it stays so; a pattern of many loops is not gone through for each.
    for (const place of isAmbiguous ? [] : from) {
      for (const next of to) {
        if (follow[place]?.has(next) === true) isAmbiguous = true;
        follow[place]?.add(next);
      }
    }
  };
  return {
    place(set) {
      const place = sets.push(merged(set)) - 1;
      follow.push(new Set());
      return { isEmptiable: false, first: [place], last: [place] };
    },
    sequence(one, other) {
      link(one.last, other.first);
      return {
        isEmptiable: one.isEmptiable && other.isEmptiable,
        first: one.isEmptiable ? [...one.first, ...other.first] : one.first,
        last: other.isEmptiable ? [...one.last, ...other.last] : other.last,
      };
    },
    repeat(part) {
      // Nothing, many times over, can be had in many ways.
      if (part.isEmptiable) isAmbiguous = true;
      link(part.last, part.first);
    },
    branching(whole) {
      if (isAmbiguous) return undefined;
      let paths = ways(whole.first, undefined, { sets, follow });
      let most = whole.first.length;
      for (const [place, next] of follow.entries()) {
        paths *= ways([...next], place, { sets, follow });
        most = Math.max(most, next.size);
        if (paths > MOST_PATHS) return undefined;
      }
      return paths * (most + 1);
    },
  };
}

interface Graph {
  readonly sets: readonly CharSet[];
  readonly follow: readonly ReadonlySet<number>[];
}

/** How many ways a place leaves open to one and the same character; `Infinity` where one of them leads back to it. */
function ways(next: readonly number[], place: number | undefined, { sets, follow }: Graph): number {
  const found = overlapping(next.map((one) => sets[one] ?? []));
  if (found.size === 0) return 1;
  const alike = next.filter((_, index) => found.has(index));
  const isLoop = place !== undefined && reaches(alike, place, follow);
  return isLoop ? Infinity : alike.length;
}

/** Whether any of several places leads to another, or is it. */
function reaches(from: readonly number[], place: number, follow: Graph['follow']): boolean {
  const seen = new Set(from);
  // A set takes in what is added to it on the way.
  for (const next of seen) for (const further of follow[next] ?? []) seen.add(further);
  return seen.has(place);
}

/** Each choice outside of what is repeated doubles the ways through a pattern. */
const MOST_PATHS = 64;

/** Either of two parts. */
export function either(one: Part, other: Part): Part {
  return {
    isEmptiable: one.isEmptiable || other.isEmptiable,
    first: [...one.first, ...other.first],
    last: [...one.last, ...other.last],
  };
}
