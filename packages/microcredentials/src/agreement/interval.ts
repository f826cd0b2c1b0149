/** A range in which a value lies with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The place on the standard normal distribution that leaves 2.5 % above it. */
export const z95 = 1.959963984540054;

/**
 * Wilson's score interval of a share, `hits` of `n`. Unlike the plain one it stays within 0 and 1, and has a width
 * where all or none are hits. `undefined` for none at all.
 */
export function shareInterval(hits: number, n: number): Interval | undefined {
  if (n === 0) return undefined;
  const share = hits / n;
  const weight = z95 ** 2 / n;
  const middle = (share + weight / 2) / (1 + weight);
  const reach = (z95 / (1 + weight)) * Math.sqrt((share * (1 - share)) / n + weight / (4 * n));
  // At the ends the bound is the end itself, which rounding would miss by a hair.
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - reach),
    high: hits === n ? 1 : Math.min(1, middle + reach),
  };
}

/**
 * The range about a value of −1 to 1 with a large-sample standard error. `undefined` where the error is nought: all
 * agree, and how sure that makes one is nothing that this method can say.
 */
export function normalInterval(value: number, standardError: number): Interval | undefined {
  if (!(standardError > 1e-9)) return undefined;
  return {
    low: Math.max(-1, value - z95 * standardError),
    high: Math.min(1, value + z95 * standardError),
  };
}
