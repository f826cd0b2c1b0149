import { instantOf } from '../model/form.js';
import { plainText } from './plain-text.js';

/** An instant in parts, in UTC. */
export interface Instant {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** `14:00`, with seconds where there are any. */
  readonly time: string;
}

/** Milliseconds of the epoch of a date-time with its zone, with seconds or without; `undefined` for other texts. */
export function millisecondsOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : instantOf(text.replace(/T(\d\d:\d\d)(?=[Z+-])/, 'T$1:00'));
}

/** A date-time as `2026-05-03 14:00 UTC`, whatever its zone; other texts as they are, cleaned. */
export function momentText(text: string): string {
  const milliseconds = millisecondsOf(text);
  if (milliseconds === undefined) return plainText(text);
  const iso = new Date(milliseconds).toISOString();
  return `${iso.slice(0, iso.indexOf('T'))} ${timeIn(iso)} UTC`;
}

/** The parts of an instant, from milliseconds of the epoch. */
export function instantParts(milliseconds: number): Instant {
  const date = new Date(milliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: timeIn(date.toISOString()),
  };
}

function timeIn(iso: string): string {
  const [, time = '', seconds = '00'] = /T(\d\d:\d\d):(\d\d)/.exec(iso) ?? [];
  return seconds === '00' ? time : `${time}:${seconds}`;
}
