import { limits } from '../limits.js';
import { httpDate } from '../network/http-date.js';
import type { Answer } from './answer.js';

/** When a request was made and its answer came: milliseconds since 1970. */
export interface Moments {
  readonly requested: number;
  readonly received: number;
}

const { silentSeconds, longestSeconds, errorSeconds } = limits.guarded;

/**
 * Until when an answer may be given again, in milliseconds since 1970; not after `received` where it may not. What the
 * server says holds, up to `longestSeconds`, and for errors up to `errorSeconds`. Where it says nothing, an answer that
 * may be kept by its status is kept for `silentSeconds`, and any other for `errorSeconds`.
 *
 * @see RFC 9111, §4.2 "Freshness"
 */
export function freshUntil({ status, headers }: Answer, moments: Moments): number {
  const directives = directivesOf(headers['cache-control'] ?? '');
  if (directives === undefined || directives.isForbidden || headers.vary?.includes('*') === true) {
    return moments.received;
  }
  const isError = status > 399;
  const silent = KEPT_BY_STATUS.includes(status) ? silentSeconds : errorSeconds;
  const said = directives.maxAge ?? untilExpiry(headers, moments.received);
  // A server that says nothing may stand behind a clock or a cache that is far off; its answer is new to us.
  const left = said === undefined ? silent : said - ageOf(headers, moments);
  return moments.received + Math.min(left, isError ? errorSeconds : longestSeconds) * 1000;
}

/**
 * How old an answer is when it comes, in seconds: what caches on the way say, or the clock, whichever is more.
 *
 * @see RFC 9111, §4.2.3 "Calculating Age"
 */
export function ageOf(headers: Answer['headers'], { requested, received }: Moments): number {
  const date = httpDate(headers.date ?? '') ?? received;
  const apparent = Math.max(0, (received - date) / 1000);
  const age = secondsIn(headers.age ?? '0') ?? 0;
  return Math.max(apparent, age + Math.max(0, received - requested) / 1000);
}

/** Statuses that a cache may keep where nothing is said of it. RFC 9110, §15.1; errors are bounded apart. */
const KEPT_BY_STATUS: readonly number[] = [200, 203, 204, 300, 301, 308];

interface Directives {
  readonly isForbidden: boolean;
  readonly maxAge: number | undefined;
}

function directivesOf(text: string): Directives | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const pairs = [...text.matchAll(DIRECTIVE)].map(([, name = '', quoted, bare]) => ({
    name: name.toLowerCase(),
    value: quoted ?? bare ?? '',
  }));
  const ages = pairs.filter(({ name }) => name === 'max-age').map(({ value }) => secondsIn(value) ?? 0);
  return {
    // Asking whether it still holds would take a header that tells the server what we have.
    isForbidden: pairs.some(({ name }) => name === 'no-store' || name === 'no-cache'),
    maxAge: ages.length === 0 ? undefined : Math.min(...ages),
  };
}

const DIRECTIVE = /([\w-]+)(?:=(?:"([^"]*)"|([^\s,"]*)))?/g;
/** Nobody needs more, and a flood of quotation marks takes long to read. */
const MOST_CHARACTERS = 1_000;

function untilExpiry({ expires, date }: Answer['headers'], received: number): number | undefined {
  if (expires === undefined) return undefined;
  const end = httpDate(expires);
  // What is no date, such as 0, has passed.
  return end === undefined ? 0 : (end - (httpDate(date ?? '') ?? received)) / 1000;
}

function secondsIn(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
