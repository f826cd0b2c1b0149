/**
 * The moment that a header such as `Date` names, in milliseconds since 1970; `undefined` for another text. Only the
 * form that servers have had to write since 1999 is read.
 *
 * @see RFC 9110, §5.6.7 "Date/Time Formats"
 */
export function httpDate(text: string): number | undefined {
  const moment = FORM.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

const FORM =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
