import { formatOf, isKnownZone, offsetOf } from '../input/time-zone.js';
import { problem } from '../problem.js';
import type { MicrocredentialProblem } from '../problem.js';

/**
 * The day on which a moment falls in a time zone, `YYYY-MM-DD`; `undefined` where the text is no moment or the zone
 * is not known here. Takes names of the IANA database and fixed offsets such as `-05:00`.
 */
export function dayInZone(dateTime: string, zone: string): string | undefined {
  const moment = Date.parse(dateTime);
  if (Number.isNaN(moment)) return undefined;
  const offset = offsetOf(zone);
  if (offset !== undefined) return writtenDay(new Date(moment + offset * 60_000));
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  const parts = format.formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The fault of a zone that is not known here; none where no zone is given. */
export function zoneFaults(zone: string | undefined, at: string): readonly MicrocredentialProblem[] {
  if (zone === undefined || isKnownZone(zone)) return [];
  return [problem('policy.zone-unknown', at, 'This time zone is not known here.')];
}

function writtenDay(date: Date): string | undefined {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}
