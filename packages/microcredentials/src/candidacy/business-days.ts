import { BadgeError } from '../error.js';
import { isWritable } from '../input/instant.js';
import { formatOf, offsetOf } from '../input/time-zone.js';
import type { Calendar } from '../generated/types.js';

/** A moment: a `Date`, or ISO 8601 with its zone. */
export type Moment = Date | string;

/**
 * The business days from one moment to another as promises count them: the day of the first moment is not counted, the
 * next business day is the first, and the day of the second moment counts where it is one. Days are those of the
 * calendar's zone. 0 where the second moment is on the same day or earlier.
 *
 * Throws `BadgeError` (`argument.invalid`) where a moment is none, or the zone of the calendar is not known.
 *
 * @example
 * businessDaysBetween('2026-04-20T08:00:00Z', '2026-04-28T15:00:00Z', calendar); // 6
 */
export function businessDaysBetween(from: Moment, to: Moment, calendar: Calendar): number {
  const [first, last] = [dayNumber(from, calendar), dayNumber(to, calendar)];
  return last <= first ? 0 : businessDaysUpTo(last, calendar) - businessDaysUpTo(first, calendar);
}

/**
 * The day, `YYYY-MM-DD` in the calendar's zone, on which so many business days after a moment are over; its own day for
 * 0. What is done by the end of that day is in time.
 *
 * Throws `BadgeError` (`argument.invalid`) where the moment is none, the zone is not known, the number is no whole one
 * from 0 to 10,000, or the day lies beyond the year 9999.
 *
 * @example
 * addBusinessDays('2026-12-23T17:00:00-05:00', 3, calendar); // '2026-12-29'
 */
export function addBusinessDays(from: Moment, days: number, calendar: Calendar): string {
  if (!Number.isInteger(days) || days < 0 || days > mostBusinessDays)
    throw new BadgeError('argument.invalid', '`days` must be a whole number from 0 to 10,000.');
  return dayText(businessDayAfter(from, days, calendar));
}

/** Business days at most that are counted on from a moment. */
export const mostBusinessDays = 10_000;

/** The same day as its number since 1970, which may lie beyond the year 9999. `days` is taken as checked. */
export function businessDayAfter(from: Moment, days: number, calendar: Calendar): number {
  const start = dayNumber(from, calendar);
  const free = freeDays(calendar);
  let [day, left] = [start, days];
  while (left > 0) {
    day += 1;
    if (!free(day)) left -= 1;
  }
  return day;
}

/** Days since 1970 of a moment in the zone of a calendar. */
export function dayNumber(moment: Moment, { timeZone }: Calendar): number {
  const instant = new Date(moment);
  if (!isWritable(instant))
    throw new BadgeError('argument.invalid', 'A moment must be in the years 1 to 9999.');
  const offset = offsetOf(timeZone);
  if (offset !== undefined) return Math.floor((instant.getTime() + offset * 60_000) / DAY);
  const format = formatOf(timeZone);
  if (format === undefined)
    throw new BadgeError('argument.invalid', 'The time zone of the calendar is not known here.');
  const parts = new Map<string, string>(
    format.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((type) => parts.get(type));
  return numberOf(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Whether a day since 1970 can be written as `YYYY-MM-DD`. */
export function isWritableDay(day: number): boolean {
  return isWritable(new Date(day * DAY));
}

/** A day since 1970 as `YYYY-MM-DD`. */
export function dayText(day: number): string {
  if (!isWritableDay(day)) throw new BadgeError('argument.invalid', 'The day lies beyond the year 9999.');
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const DAY = 24 * 60 * 60 * 1000;

const names = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const;

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The day of the week, from 0 for Thursday, which 1 January 1970 was. */
function weekdayOf(day: number): number {
  return ((day % 7) + 7) % 7;
}

function isWeekend(day: number, { weekend }: Calendar): boolean {
  const name = names[weekdayOf(day)];
  return name !== undefined && weekend.includes(name);
}

function freeDays(calendar: Calendar): (day: number) => boolean {
  const holidays = new Set(calendar.holidays.map(numberOf));
  return (day) => holidays.has(day) || isWeekend(day, calendar);
}

/** The business days from a fixed day long ago to a day, that day included; counted by weeks, not day by day. */
function businessDaysUpTo(day: number, calendar: Calendar): number {
  const weekly = names.length - new Set(calendar.weekend).size;
  const week = Math.floor(day / 7);
  const begun = Array.from({ length: weekdayOf(day) + 1 }, (_, index) => week * 7 + index);
  const holidays = new Set(calendar.holidays.map(numberOf));
  const lost = [...holidays].filter((holiday) => holiday <= day && !isWeekend(holiday, calendar)).length;
  return week * weekly + begun.filter((each) => !isWeekend(each, calendar)).length - lost;
}
