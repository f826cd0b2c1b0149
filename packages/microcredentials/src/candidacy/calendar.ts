import { calendarShape } from '../generated/validators.js';
import { isKnownZone } from '../input/time-zone.js';
import { readDocument } from '../parse/read-document.js';
import { problem } from '../problem.js';
import type { Calendar } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

const calendarKind: DocumentKind<Calendar> = {
  format: 'badgewright-calendar/1',
  shape: calendarShape,
  rules: knownZone,
};

/**
 * The one way from `unknown` to a calendar of working days: `schema/calendar.schema.json`, and a time zone that is known
 * here. Reports every fault with a JSON pointer (`input.*`, `format.*`, `calendar.time-zone`); never throws. The
 * calendar returned is a frozen copy.
 *
 * @example
 * const parsed = parseCalendar(JSON.parse(text));
 * if (parsed.kind === 'ok') due(addBusinessDays(submittedAt, 10, parsed.value));
 */
export function parseCalendar(value: unknown): Parsed<Calendar> {
  return readDocument(calendarKind, value);
}

function knownZone({ timeZone }: Calendar, at: string): readonly MicrocredentialProblem[] {
  return isKnownZone(timeZone)
    ? []
    : [problem('calendar.time-zone', `${at}/timeZone`, 'This time zone is not known here.')];
}
