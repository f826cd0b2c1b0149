import { missing, share } from './metric.js';
import { metricWords } from './metric-words.js';
import { waitingTime } from './waiting-time.js';
import type { Metric } from './metric.js';
import type { MetricId } from './metric-words.js';
import type { Course } from './standing.js';
import type { Wait } from './waiting-time.js';

/** How long an attempt waited for its first decision. */
export interface DecisionWait extends Wait {
  /** Business days that the definition promises. */
  readonly promised: number | undefined;
}

/** How long decisions took, and how many came within what was promised. `undefined` without a calendar. */
export function decisionMetrics(waits: readonly DecisionWait[] | undefined): readonly Metric[] {
  if (waits === undefined)
    return [missing('time-to-decision', 'no-calendar'), missing('on-time', 'no-calendar')];
  const due = waits.flatMap(({ days, isOpen, promised }) => {
    const isLate = promised !== undefined && days > promised;
    // Whether an open one will be late is not known until it is.
    return promised === undefined || (isOpen && !isLate) ? [] : [isLate];
  });
  return [
    duration('time-to-decision', waits),
    share('on-time', due.filter((late) => !late).length, due.length),
  ];
}

/** How long earners took from a decision of not yet to handing in anew, as of a moment in ms since 1970. */
export function resubmissionMetric(courses: readonly Course[], at: number): Metric {
  const waits = courses.flatMap(({ attempts, candidacy }) =>
    attempts.flatMap((attempt, place) => {
      const next = attempts[place + 1];
      const decided = attempt.firstDecidedAt;
      if (attempt.outcome !== 'not-yet' || decided === undefined) return [];
      const until = next === undefined ? (candidacy.closedAt ?? at) : next.firstSubmittedAt;
      const days = (new Date(until).getTime() - new Date(decided).getTime()) / DAY;
      return [{ days: Math.floor(days), isOpen: next === undefined }];
    }),
  );
  return duration('resubmission-gap', waits);
}

const DAY = 24 * 60 * 60 * 1000;

function duration(id: MetricId, waits: readonly Wait[]): Metric {
  if (waits.length === 0) return missing(id, 'no-data');
  const median = waitingTime(waits, 0.5);
  const p90 = waitingTime(waits, 0.9);
  return {
    ...metricWords[id],
    id,
    n: waits.length,
    open: waits.filter(({ isOpen }) => isOpen).length,
    ...(median === undefined ? { missing: 'too-many-open' } : { value: median }),
    ...(p90 !== undefined && { p90 }),
  };
}
