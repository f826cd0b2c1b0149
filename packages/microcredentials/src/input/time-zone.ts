/** Making one takes longer than all else that is done with a date. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Zones that are kept: a programme has a few, and a file of strangers may name any number. */
const KEPT = 100;

/** Whether a time zone is known here: a name of the IANA database, `UTC`, or a fixed offset such as `-05:00`. */
export function isKnownZone(zone: string): boolean {
  return offsetOf(zone) !== undefined || formatOf(zone) !== undefined;
}

/** The minutes by which a fixed offset is ahead of UTC; `undefined` for a zone with a name. */
export function offsetOf(zone: string): number | undefined {
  if (zone === 'UTC' || zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** What writes the day of a moment in a zone with a name; `undefined` where the zone is not known. */
export function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    // The calendar is named, or it would be that of the language.
    const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    if (formats.size < KEPT) formats.set(zone, format);
    return format;
  } catch {
    return undefined;
  }
}
