import { BadgeError } from '../error.js';
import { shareInterval } from './interval.js';
import { kappaOf } from './kappa.js';
import type { Interval } from './interval.js';

/**
 * How far two raters agree on `n` things. Shares and coefficients are fractions of 1. Agreement in percent and kappa
 * answer different questions: where nearly everything is rated alike, raters who guess agree often, and kappa is low.
 */
export interface Agreement {
  /** The things that both rated. */
  readonly n: number;
  /** The share that both rated alike. `undefined` where there is none to rate. */
  readonly percent: number | undefined;
  /** The share that both rated alike or one level apart. */
  readonly adjacent: number | undefined;
  /** Cohen's kappa. `undefined` where chance alone would have all agree, as for weighted kappa. */
  readonly kappa: number | undefined;
  readonly weightedKappa: { readonly linear: number | undefined; readonly quadratic: number | undefined };
  readonly intervals: AgreementIntervals;
}

/**
 * Ranges of 95 %: Wilson's for shares, the large-sample ones of Fleiss, Cohen and Everitt (1969) for kappa, which are
 * rough below some 30 things.
 */
export interface AgreementIntervals {
  readonly percent: Interval | undefined;
  readonly adjacent: Interval | undefined;
  readonly kappa: Interval | undefined;
  readonly linear: Interval | undefined;
  readonly quadratic: Interval | undefined;
}

/** Levels of a scale at most. */
const MOST_LEVELS = 100;

/**
 * The agreement in a square table of counts: rows are the levels of the first rater, columns those of the second, both
 * lowest first.
 *
 * Throws `BadgeError` (`argument.invalid`) where the table is not square, or holds anything but whole numbers from 0.
 *
 * @example
 * agreement([[20, 5], [10, 15]]).kappa; // 0.4
 */
export function agreement(table: readonly (readonly number[])[]): Agreement {
  checkTable(table);
  const within = (distance: number): number =>
    table.reduce(
      (total, row, i) =>
        total + row.reduce((sum, cell, j) => (Math.abs(i - j) <= distance ? sum + cell : sum), 0),
      0,
    );
  const n = within(table.length);
  const same = within(0);
  const near = within(1);
  const kappa = kappaOf(table, (one, other) => (one === other ? 0 : 1));
  const linear = kappaOf(table, (one, other) => Math.abs(one - other));
  const quadratic = kappaOf(table, (one, other) => (one - other) ** 2);
  return {
    n,
    percent: n === 0 ? undefined : same / n,
    adjacent: n === 0 ? undefined : near / n,
    kappa: kappa?.value,
    weightedKappa: { linear: linear?.value, quadratic: quadratic?.value },
    intervals: {
      percent: shareInterval(same, n),
      adjacent: shareInterval(near, n),
      kappa: kappa?.interval,
      linear: linear?.interval,
      quadratic: quadratic?.interval,
    },
  };
}

/**
 * The agreement in pairs of ratings, each the level of the first rater and that of the second.
 *
 * Throws `BadgeError` (`argument.invalid`) for a rating that is none of the levels, and for a level named twice.
 *
 * @example
 * agreementOf([['basic', 'proficient'], ['basic', 'basic']], ['basic', 'proficient']).percent; // 0.5
 */
export function agreementOf(
  pairs: readonly (readonly [first: string, second: string])[],
  levels: readonly string[],
): Agreement {
  const places = new Map(levels.map((level, place) => [level, place]));
  if (places.size < levels.length) throw invalid('A level is named twice.');
  const table = levels.map(() => levels.map(() => 0));
  for (const [first, second] of pairs) {
    const row = table[places.get(first) ?? -1];
    const column = places.get(second);
    if (row === undefined || column === undefined) throw invalid('A rating is none of the levels.');
    row[column] = (row[column] ?? 0) + 1;
  }
  return agreement(table);
}

function checkTable(table: readonly (readonly number[])[]): void {
  if (table.length === 0 || table.length > MOST_LEVELS)
    throw invalid(`A table has 1 to ${MOST_LEVELS} levels.`);
  if (table.some((row) => row.length !== table.length)) throw invalid('The table must be square.');
  // Sparse rows have holes, which `every` would pass over.
  const cells = table.flatMap((row) => Array.from(row));
  if (!cells.every((cell) => Number.isSafeInteger(cell) && cell >= 0 && cell <= 1e6))
    throw invalid('A count is a whole number from 0 to a million.');
}

function invalid(message: string): BadgeError {
  return new BadgeError('argument.invalid', message);
}
