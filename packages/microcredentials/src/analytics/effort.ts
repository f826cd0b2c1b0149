import { readCsv } from '../csv/csv.js';
import { comparableId } from '../input/comparable-id.js';
import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import { isEarned } from './attempt-facts.js';
import { amount, missing } from './metric.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Metric } from './metric.js';
import type { Course } from './standing.js';

/** What reviewing took: minutes by the id of the review, and what an hour of it costs. */
export interface Effort {
  readonly minutes: ReadonlyMap<string, number>;
  /** In whichever currency. */
  readonly hourlyRate?: number;
}

/**
 * Reads minutes of review from CSV with the columns `review` (its id) and `minutes`. Never throws.
 *
 * Codes: `csv.*`, `effort.*`. Pointers are as in `readCsv`.
 */
export function parseMinutes(text: string): Parsed<Effort['minutes']> {
  const table = readCsv(text);
  if (table.kind === 'bad') return table;
  const { headings, rows } = table.value;
  const absent = ['review', 'minutes'].filter((heading) => !headings.includes(heading));
  const minutes = new Map<string, number>();
  const faults: MicrocredentialProblem[] = absent.map((heading) =>
    problem('effort.no-column', '/0', `There is no column ${heading}.`),
  );
  for (const { number, cells } of absent.length > 0 ? [] : rows) {
    const at = pointer('', number - 1);
    const review = comparableId(cells.get('review') ?? '');
    const spent = cells.get('minutes') ?? '';
    if (minutes.has(review))
      faults.push(
        problem('effort.duplicate-review', pointer(at, 'review'), `Row ${number} repeats a review.`),
      );
    if (!/^\d{1,5}(\.\d{1,3})?$/.test(spent))
      faults.push(
        problem('effort.minutes', pointer(at, 'minutes'), `Row ${number} has no number of minutes.`),
      );
    minutes.set(review, Number(spent));
  }
  return parsed(minutes, faults.slice(0, MOST_FAULTS));
}

const MOST_FAULTS = 100;

/** What reviewing costs for each candidacy that was earned, where the minutes of every review are known. */
export function effortMetrics(courses: readonly Course[], effort: Effort | undefined): readonly Metric[] {
  const earned = courses.filter(({ attempts }) => attempts.some(isEarned)).length;
  const spent = courses
    .flatMap(({ candidacy }) => candidacy.reviews)
    .map(({ review }) => effort?.minutes.get(comparableId(review.id)));
  const total = spent.reduce<number | undefined>(
    (sum, minutes) => (sum === undefined || minutes === undefined ? undefined : sum + minutes),
    0,
  );
  const both = (why: 'no-minutes' | 'no-data'): readonly Metric[] => [
    missing('minutes-per-earned', why, earned),
    missing('cost-per-earned', why, earned),
  ];
  if (effort === undefined || total === undefined) return both('no-minutes');
  if (earned === 0) return both('no-data');
  const each = total / earned;
  return [
    amount('minutes-per-earned', each, earned),
    effort.hourlyRate === undefined
      ? missing('cost-per-earned', 'no-rate', earned)
      : amount('cost-per-earned', (each / 60) * effort.hourlyRate, earned),
  ];
}
