import { BadgeError } from '../error.js';
import { normalInterval } from './interval.js';
import type { Interval } from './interval.js';

/** How far several raters agree on `n` things, each rated by as many. */
export interface FleissKappa {
  readonly n: number;
  readonly raters: number;
  /** The share of pairs of raters who agree. `undefined` where there is nothing. */
  readonly percent: number | undefined;
  /** `undefined` where chance alone would have all agree. */
  readonly kappa: number | undefined;
  readonly interval: Interval | undefined;
}

/**
 * Fleiss' kappa of counts: a row for each thing that was rated, a column for each level, in a cell how many raters gave
 * it that level. It does not matter which raters they were.
 *
 * The interval rests on the large-sample variance over things: with the agreement P of a thing, the mean o of these,
 * the shares of the levels, the agreement e by chance and the mean share E of a thing's ratings, it is that of
 * `(P − o) / (1 − e) − 2 (1 − o)(E − e) / (1 − e)²`, the first-order term of each thing.
 *
 * Throws `BadgeError` (`argument.invalid`) where things have not the same number of raters, two at least.
 *
 * @see Fleiss (1971), Psychological Bulletin 76
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const raters = ratersOf(counts);
  const n = counts.length;
  if (n === 0) return { n, raters: 0, percent: undefined, kappa: undefined, interval: undefined };
  const levels = counts[0]?.map((_, level) => level) ?? [];
  const shares = levels.map((level) => sum(counts.map((row) => row[level] ?? 0)) / (n * raters));
  const agreed = counts.map((row) => sum(row.map((cell) => cell * (cell - 1))) / (raters * (raters - 1)));
  const o = sum(agreed) / n;
  if (shares.filter((share) => share > 0).length === 1)
    return { n, raters, percent: o, kappa: undefined, interval: undefined };
  const e = sum(shares.map((share) => share ** 2));
  const terms = counts.map((row, thing) => {
    const mean = sum(row.map((cell, level) => (cell / raters) * (shares[level] ?? 0)));
    return ((agreed[thing] ?? 0) - o) / (1 - e) - (2 * (1 - o) * (mean - e)) / (1 - e) ** 2;
  });
  const kappa = (o - e) / (1 - e);
  const variance = n < 2 ? 0 : sum(terms.map((term) => term ** 2)) / (n * (n - 1));
  return { n, raters, percent: o, kappa, interval: normalInterval(kappa, Math.sqrt(variance)) };
}

function ratersOf(counts: readonly (readonly number[])[]): number {
  const [first = []] = counts;
  const raters = sum(first);
  for (const row of counts) {
    const isWhole = Array.from(row).every((cell) => Number.isSafeInteger(cell) && cell >= 0 && cell <= 1e6);
    if (!isWhole || row.length !== first.length)
      throw new BadgeError('argument.invalid', 'Each thing needs a count for each level, from 0.');
    if (sum(row) !== raters || raters < 2)
      throw new BadgeError('argument.invalid', 'Each thing needs the same number of raters, two at least.');
  }
  return raters;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
