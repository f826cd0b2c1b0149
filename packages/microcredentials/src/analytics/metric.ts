import { shareInterval } from '../agreement/interval.js';
import { metricWords } from './metric-words.js';
import type { Interval } from '../agreement/interval.js';
import type { MetricId, MetricWords } from './metric-words.js';

/** Why a number is not there. */
export type Missing =
  'no-roster' | 'no-goal' | 'no-calendar' | 'no-minutes' | 'no-rate' | 'no-data' | 'too-many-open';

/** One number of a report, with what it rests on. */
export interface Metric extends MetricWords {
  readonly id: MetricId;
  /** How many it rests on. */
  readonly n: number;
  /** Of a share, how many of `n`. */
  readonly hits?: number;
  readonly value?: number;
  /** Where the value lies with 95 % confidence; of a share by Wilson's method. */
  readonly interval?: Interval;
  /** Of a duration: the day by which nine in ten are done, and how many of `n` are not done yet. */
  readonly p90?: number;
  readonly open?: number;
  /** Why `value` is absent. */
  readonly missing?: Missing;
}

/** A share of some things, or that there are none. */
export function share(id: MetricId, hits: number, n: number): Metric {
  const interval = shareInterval(hits, n);
  if (interval === undefined) return missing(id, 'no-data');
  return { ...metricWords[id], id, n, hits, value: hits / n, interval };
}

/** A number, and how many it rests on. */
export function amount(id: MetricId, value: number, n: number): Metric {
  return { ...metricWords[id], id, n, value };
}

/** A number that is not there. */
export function missing(id: MetricId, why: Missing, n = 0): Metric {
  return { ...metricWords[id], id, n, missing: why };
}
