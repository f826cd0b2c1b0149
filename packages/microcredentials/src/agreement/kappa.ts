import { normalInterval } from './interval.js';
import type { Interval } from './interval.js';

/** A coefficient of agreement beyond chance, with the range it lies in. */
export interface Coefficient {
  readonly value: number;
  readonly standardError: number;
  readonly interval: Interval | undefined;
}

/** How much two places on a scale disagree: a whole number, nought on the diagonal. */
export type Disagreement = (one: number, other: number) => number;

/**
 * Cohen's kappa of a square table of counts, weighted by how much its places disagree: 1 less the share of the
 * disagreement seen in that which chance alone would bring. `undefined` where chance brings none, so that there is
 * nothing to compare with.
 *
 * The standard error is the large-sample one. With weights w of agreement in 0 to 1, shares p, the agreement o seen
 * and e by chance, and a(i), b(j) the mean weights of row i and column j, its square is
 * `{ Σ p [w(1 − e) − (a + b)(1 − o)]² − (oe − 2e + o)² } / n(1 − e)⁴`.
 *
 * @see Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72
 */
export function kappaOf(
  table: readonly (readonly number[])[],
  disagreement: Disagreement,
): Coefficient | undefined {
  const places = table.map((_, place) => place);
  const rows = places.map((i) => sum(places, (j) => count(table, i, j)));
  const columns = places.map((j) => sum(places, (i) => count(table, i, j)));
  const n = sum(places, (i) => rows[i] ?? 0);
  const seen = sum(places, (i) => sum(places, (j) => count(table, i, j) * disagreement(i, j)));
  // In whole numbers, so that “none” is exact.
  const chance = sum(places, (i) =>
    sum(places, (j) => (rows[i] ?? 0) * (columns[j] ?? 0) * disagreement(i, j)),
  );
  if (chance === 0) return undefined;
  const value = 1 - (n * seen) / chance;

  const most = disagreement(0, table.length - 1);
  const weight = (i: number, j: number): number => 1 - disagreement(i, j) / most;
  const rowMeans = places.map((i) => sum(places, (j) => ((columns[j] ?? 0) / n) * weight(i, j)));
  const columnMeans = places.map((j) => sum(places, (i) => ((rows[i] ?? 0) / n) * weight(i, j)));
  const o = 1 - seen / (n * most);
  const e = 1 - chance / (n * n * most);
  const spread = sum(places, (i) =>
    sum(places, (j) => {
      const means = (rowMeans[i] ?? 0) + (columnMeans[j] ?? 0);
      return (count(table, i, j) / n) * (weight(i, j) * (1 - e) - means * (1 - o)) ** 2;
    }),
  );
  const excess = spread - (o * e - 2 * e + o) ** 2;
  // A difference that is nought comes out of floating-point sums as a few 1e-16 of them.
  const variance = excess > 1e-12 * spread ? excess / (n * (1 - e) ** 4) : 0;
  const standardError = Math.sqrt(variance);
  return { value, standardError, interval: normalInterval(value, standardError) };
}

function count(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

function sum(places: readonly number[], of: (place: number) => number): number {
  return places.reduce((total, place) => total + of(place), 0);
}
