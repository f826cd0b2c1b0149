import {
  businessDayAfter,
  businessDaysBetween,
  dayNumber,
  dayText,
  isWritableDay,
  mostBusinessDays,
} from './business-days.js';
import type { Calendar } from '../generated/types.js';
import type { Moment } from './business-days.js';
import type { Candidacy, Round, WorkingSpan } from './candidacy.js';

/** How long a round of an attempt has been, or was, with the body. */
export interface Turnaround extends Round {
  /** `running`: the body is at work; `paused`: the earner's turn, a hold or an appeal; `done`: it has come to an end. */
  readonly clock: 'running' | 'paused' | 'done';
  /** Business days with the body so far; those of a hold and of waiting for the earner are left out. */
  readonly businessDays: number;
  /**
   * The last day in time, `YYYY-MM-DD`; absent where nothing is promised, while the clock is paused, and where the day
   * is too far away to be counted.
   */
  readonly due?: string;
  /** More business days than promised. Never where nothing is promised. */
  readonly isLate: boolean;
}

/**
 * The promise of the round at hand: the definition's `turnaroundBusinessDays`, counted from the business day after the
 * submission. `undefined` before anything is handed in. What has happened after `at` is not left out: give a moment no
 * earlier than the latest event.
 *
 * Throws `BadgeError` (`argument.invalid`) where `at` is no moment or the zone of the calendar is not known.
 *
 * @example
 * const turnaround = turnaroundOf(candidacy, calendar, '2026-04-28T15:00:00Z');
 * if (turnaround?.isLate) remind(turnaround.businessDays, turnaround.due);
 */
export function turnaroundOf(candidacy: Candidacy, calendar: Calendar, at: Moment): Turnaround | undefined {
  return turnaroundsOf(candidacy, calendar, at).at(-1);
}

/** The same for every round of every attempt, in their order. */
export function turnaroundsOf(candidacy: Candidacy, calendar: Calendar, at: Moment): readonly Turnaround[] {
  const rounds = new Map<string, readonly WorkingSpan[]>();
  for (const span of candidacy.clock) {
    const key = `${span.attempt} ${span.round}`;
    rounds.set(key, [...(rounds.get(key) ?? []), span]);
  }
  return [...rounds.values()].map((spans, index) => {
    const isLast = index === rounds.size - 1;
    return turnaround(candidacy, { spans, isLast }, { calendar, at });
  });
}

interface Spans {
  readonly spans: readonly WorkingSpan[];
  readonly isLast: boolean;
}

interface Counting {
  readonly calendar: Calendar;
  readonly at: Moment;
}

function turnaround(candidacy: Candidacy, { spans, isLast }: Spans, counting: Counting): Turnaround {
  const { calendar, at } = counting;
  const promised = candidacy.definition.assessment.turnaroundBusinessDays;
  const [{ attempt, round } = { attempt: candidacy.attempt, round: candidacy.round }] = spans;
  const businessDays = spans.reduce(
    (sum, { from, to = at }) => sum + businessDaysBetween(from, to, calendar),
    0,
  );
  const clock = clockOf(candidacy, spans, isLast);
  const due = promised === undefined || clock === 'paused' ? undefined : dueOn(spans, promised, counting);
  return {
    attempt,
    round,
    clock,
    businessDays,
    ...(due === undefined ? {} : { due }),
    isLate: promised !== undefined && businessDays > promised,
  };
}

function clockOf({ state }: Candidacy, spans: readonly WorkingSpan[], isLast: boolean): Turnaround['clock'] {
  if (spans.at(-1)?.to === undefined) return 'running';
  return isLast && (state === 'draft' || state === 'integrity-hold') ? 'paused' : 'done';
}

/** The day on which the days promised are used up: in the span in which they are, or were, or else after the last. */
function dueOn(
  spans: readonly WorkingSpan[],
  promised: number,
  { calendar, at }: Counting,
): string | undefined {
  // A definition may promise any number; nobody waits for what lies decades ahead.
  if (promised > mostBusinessDays) return undefined;
  let left = promised;
  let due = NaN;
  for (const { from, to = at } of spans) {
    due = businessDayAfter(from, left, calendar);
    if (due <= dayNumber(to, calendar)) break;
    left -= businessDaysBetween(from, to, calendar);
  }
  return isWritableDay(due) ? dayText(due) : undefined;
}
