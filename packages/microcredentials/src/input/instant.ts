/** Milliseconds since 1970 of a date-time that a schema of this package has passed. */
export function millisecondsOf(dateTime: string): number {
  return Date.parse(dateTime);
}

/** Whether a date lies in the years that ISO 8601 writes with four digits, as badges do. */
export function isWritable(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** A date-time of `toISOString` cut to whole seconds, the form in which badges carry instants. */
export function wholeSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}

/** The calendar day of a date-time where it was written, `YYYY-MM-DD`. */
export function dayOf(dateTime: string): string {
  return dateTime.slice(0, 10);
}

/** The same time of day some months after a date-time of `toISOString`; in the year 9999 at the latest. */
export function monthsAfter(instant: string, months: number): string {
  const day = monthsBefore(dayOf(instant), -months);
  return (day.length > 10 ? '9999-12-31' : day) + instant.slice(10);
}

/**
 * The day some months before a day, both `YYYY-MM-DD`. Where the month is too short it is the month's last day:
 * a month before 31 March is 28 February.
 */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const target = { year: Math.floor(count / 12), month: ((count % 12) + 12) % 12 };
  if (target.year < 1) return '0001-01-01';
  const lastDate = new Date(Date.UTC(2000 + (target.year % 400), target.month + 1, 0)).getUTCDate();
  const parts = [target.year, target.month + 1, Math.min(date, lastDate)];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
