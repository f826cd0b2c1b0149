import { dataModelOf } from '../data-model.js';
import { instantOf } from '../form.js';
import type { JsonObject } from '../json.js';
import { textIn } from '../rules/listed.js';
import { isEmpty, memberOf, note } from './noted.js';
import type { Found } from './noted.js';

/**
 * That the dates of a credential are instants, in their order, and of its own data model.
 *
 * The contexts of the data model 1.1 have `validFrom` and `validUntil` too, so credentials on it may carry both
 * pairs. Those of 2.0 do not have `issuanceDate` and `expirationDate`: whoever goes by those reads what no context
 * gives a meaning.
 *
 * Codes: `model.missing`, `model.type`, `model.format`, `model.date-order`, `model.other-data-model`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4.9 "Validity Period"; 1.1, §4.5 and §4.6
 */
export function checkDates(document: JsonObject, root: Omit<Found, 'value'>): void {
  const member = (key: string): Found => memberOf(document, key, root);
  const model = dataModelOf(document);
  const issued = member('issuanceDate');
  if (model === '1.1' && issued.value === undefined) {
    note('model.missing', 'A credential on this data model has a date of issue.', issued);
  }
  const own = model === '2.0' ? PAIRS.slice(0, 1) : PAIRS;
  for (const key of own.flat()) checkInstant(member(key));
  for (const [start, end] of own) {
    const [from, until] = [instantOf(textIn(document[start])), instantOf(textIn(document[end]))];
    if (from === undefined || until === undefined || from <= until) continue;
    note('model.date-order', `${end} is before ${start}.`, member(end));
  }
  for (const key of PAIRS.slice(own.length).flat()) {
    const found = member(key);
    if (found.value === undefined) continue;
    note('model.other-data-model', `${key} is of the data model 1.1, and the contexts are of 2.0.`, found);
  }
}

const PAIRS = [
  ['validFrom', 'validUntil'],
  ['issuanceDate', 'expirationDate'],
] as const;

function checkInstant(found: Found): void {
  if (found.value === undefined || isEmpty(found)) return;
  const text = textIn(found.value);
  if (text === undefined) note('model.type', 'Not a text.', found);
  else if (instantOf(text) === undefined) note('model.format', 'Not of the form date-time.', found);
}
