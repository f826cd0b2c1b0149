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
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;

/**
 * The instant that a date-time with its zone names, in milliseconds of the epoch; `undefined` where the text is
 * no such date-time or names a day that does not exist.
 *
 * @see Open Badges 3.0, DateTimeZ; W3C XML Schema 1.1, dateTimeStamp
 */
export function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = DATE_TIME.exec(value);
  if (parts === null) return undefined;
  const [, day, hour, minute, second] = parts;
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const midnight = new Date(`${day}T00:00:00Z`);
  // JavaScript rolls 30 February over into March; the round trip shows it.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return undefined;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}
