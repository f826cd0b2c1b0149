import { shareInterval } from '../agreement/interval.js';
import type { Interval } from '../agreement/interval.js';

/** A share as it was counted. */
export interface Counted {
  readonly hits: number;
  readonly n: number;
}

/**
 * The range of 95 % of the difference between two shares, from the Wilson ranges of both. `undefined` where one of them
 * rests on nobody.
 *
 * @see Newcombe (1998), method 10, Statistics in Medicine 17
 */
export function gapInterval(one: Counted, other: Counted): Interval | undefined {
  const ofOne = shareInterval(one.hits, one.n);
  const ofOther = shareInterval(other.hits, other.n);
  if (ofOne === undefined || ofOther === undefined) return undefined;
  const [p, q] = [one.hits / one.n, other.hits / other.n];
  return {
    low: p - q - Math.hypot(p - ofOne.low, ofOther.high - q),
    high: p - q + Math.hypot(ofOne.high - p, q - ofOther.low),
  };
}
