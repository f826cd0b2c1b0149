import { licenceShape } from '../generated/validators.js';
import { pointer } from '../input/json-pointer.js';
import { readDocument } from '../parse/read-document.js';
import { problem } from '../problem.js';
import { zoneFaults } from './zoned-day.js';
import type { Licence } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { Parsed } from '../problem.js';

const licenceKind: DocumentKind<Licence> = {
  format: 'badgewright-licence/1',
  shape: licenceShape,
  rules: ({ cycle, dateZone }, at) => [
    ...(cycle.from > cycle.expires
      ? [problem('licence.cycle-order', pointer(at, 'cycle', 'expires'), 'It ends before it begins.')]
      : []),
    ...zoneFaults(dateZone, pointer(at, 'dateZone')),
  ],
};

/**
 * The one way from `unknown` to a licence: `schema/licence.schema.json`, a cycle whose days are in order, and a time
 * zone that exists (`input.*`, `format.*`, `licence.cycle-order`, `policy.zone-unknown`). Never throws; the licence
 * returned is a frozen copy.
 *
 * @example
 * const licence = parseLicence(JSON.parse(text));
 */
export function parseLicence(value: unknown): Parsed<Licence> {
  return readDocument(licenceKind, value);
}
