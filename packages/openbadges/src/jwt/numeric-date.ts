const FIRST = Date.parse('0001-01-01T00:00:00Z') / 1000;
const LAST = Date.parse('9999-12-31T23:59:59Z') / 1000;

/**
 * Reads a NumericDate in whole seconds of the epoch; `undefined` for what is none or lies outside the years 1 to
 * 9999. A fraction is cut off.
 *
 * @see RFC 7519, §2
 */
export function numericDate(value: unknown): number | undefined {
  if (typeof value !== 'number') return undefined;
  const seconds = Math.floor(value);
  return seconds >= FIRST && seconds <= LAST ? seconds : undefined;
}

/** Whole seconds of the epoch as a date-time in UTC. */
export function textOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
