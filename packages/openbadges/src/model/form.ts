import type { Form } from './fields.js';

/** Whether a text has the form that the data model asks for. */
export function hasForm(value: string, form: Form): boolean {
  switch (form) {
    case 'text':
      return true;
    case 'uri':
      return URI.test(value);
    case 'date-time':
      return instantOf(value) !== undefined;
    case 'date':
      return instantOf(`${value}T00:00:00Z`) !== undefined;
    case 'language':
      return LANGUAGE.test(value);
    case 'jws':
      return COMPACT_JWS.test(value);
    case 'country':
      return COUNTRY.test(value);
  }
}

// eslint-disable-next-line no-control-regex -- an IRI excludes them (RFC 3987, SPARQL IRIREF)
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\u007f\s<>"{}|\\^`]+$/;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const COMPACT_JWS = /^[\w-]+\.[\w-]*\.[\w-]+$/;
const COUNTRY = /^[A-Za-z]{2}$/;
const DATE_TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;

/**
 * The instant that a date-time with its zone names, in milliseconds of the epoch; `undefined` where the text is
 * no such date-time or names a day that does not exist.
 *
 * @see Open Badges 3.0, DateTimeZ; W3C XML Schema 1.1, dateTimeStamp
 */
export function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  if (!DATE_TIME.test(value)) return undefined;
  const year = twoDigits(value, 0) * 100 + twoDigits(value, 2);
  const month = twoDigits(value, 5);
  const day = twoDigits(value, 8);
  if (day < 1 || day > daysOf(year, month)) return undefined;
  const zone = value.length - (value.endsWith('Z') ? 1 : 6);
  // Of a fraction that is not in milliseconds each engine makes what it does; `Date.parse` is asked for those alone.
  if (zone !== SECONDS_END && zone !== SECONDS_END + 4) return parsed(value);
  const milliseconds = zone === SECONDS_END ? 0 : Number(value.slice(SECONDS_END + 1, zone));
  const [hour, minute, second] = [twoDigits(value, 11), twoDigits(value, 14), twoDigits(value, 17)];
  // `Date.UTC` takes a year below 100 for one of the twentieth century.
  const local = Date.UTC(year + 400, month - 1, day, hour, minute, second, milliseconds) - FOUR_CENTURIES;
  return local - offsetAt(value, zone);
}

function parsed(value: string): number | undefined {
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}

/** Where the seconds of a date-time end, and a fraction or the zone begins. */
const SECONDS_END = 19;
/** After so many milliseconds the calendar repeats. */
const FOUR_CENTURIES = 146_097 * 86_400_000;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** What a zone is ahead of UTC, in milliseconds. */
function offsetAt(text: string, zone: number): number {
  if (text.length === zone + 1) return 0;
  const minutes = twoDigits(text, zone + 1) * 60 + twoDigits(text, zone + 4);
  return (text.charAt(zone) === '-' ? -minutes : minutes) * 60_000;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + (text.charCodeAt(at + 1) - ZERO);
}

const ZERO = 48;
