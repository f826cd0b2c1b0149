import { isObject } from '../json.js';
import type { JsonObject } from '../json.js';
import { checkUrl, isEmpty, memberOf, note, valuesOf } from './noted.js';
import type { Found } from './noted.js';

/** Members that say by their type how they are read, and whether an id must say where. */
const attachments: readonly (readonly [key: string, isNamed: boolean])[] = [
  ['credentialStatus', false],
  ['credentialSchema', true],
  ['evidence', false],
  ['termsOfUse', false],
  ['refreshService', false],
];

/** Those members, for whoever looks at what their types mean. */
export const typedMembers: readonly string[] = attachments.map(([key]) => key);

/**
 * That what is attached to a credential says of what type it is, and has a URL where it has an id.
 *
 * Codes: `model.empty`, `model.missing`, `model.type`, `model.format`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4.10, §4.11, §5.4, §5.5 and §5.6
 */
export function checkAttachments(document: JsonObject, root: Omit<Found, 'value'>): void {
  for (const [key, isNamed] of attachments) {
    const found = memberOf(document, key, root);
    if (found.value === undefined || isEmpty(found)) continue;
    for (const one of valuesOf(found)) checkAttached(one, isNamed);
  }
}

function checkAttached(found: Found, isNamed: boolean): void {
  if (!isObject(found.value)) {
    note('model.type', 'Not an object.', found);
    return;
  }
  const type = memberOf(found.value, 'type', found);
  const id = memberOf(found.value, 'id', found);
  if (type.value === undefined) note('model.missing', 'It does not say of what type it is.', type);
  else if (!isEmpty(type) && !valuesOf(type).every(({ value }) => typeof value === 'string')) {
    note('model.type', 'A type is a text.', type);
  }
  if (id.value === undefined && isNamed) note('model.missing', 'It has no id.', id);
  checkUrl(id);
}
