import { BadgeError } from '../error.js';
import { limits } from '../limits.js';
import { isObject } from '../model/json.js';
import { identifierTypes } from '../model/vocabulary.js';
import type { Recipient } from './recipient-asked.js';

/**
 * Whom a caller asks about, in a value of our own: the caller's object may change while the badge is verified. Throws
 * `BadgeError` `argument.invalid` for what can be compared with nothing.
 */
export function readRecipient(given: unknown): Recipient {
  const { type, value } = membersOf(given);
  if (typeof type !== 'string' || !isIdentifierType(type)) {
    throw new BadgeError('argument.invalid', '`recipient.type` is neither `id` nor a type of identifier.');
  }
  if (typeof value !== 'string' || !isKnownValue(value)) {
    throw new BadgeError('argument.invalid', '`recipient.value` is no text that can be compared.');
  }
  return { type, value };
}

/** A caller's object may throw when it is read; then it holds nothing that can be compared. */
function membersOf(given: unknown): { readonly type?: unknown; readonly value?: unknown } {
  try {
    const { type, value } = isObject(given) ? given : {};
    return { type, value };
  } catch {
    return {};
  }
}

function isIdentifierType(type: string): boolean {
  const types: readonly string[] = ['id', ...identifierTypes];
  return types.includes(type) || /^ext:./.test(type);
}

/** Not empty, no longer than an id that is compared, and of whole characters: half of one hashes like any other half. */
function isKnownValue(value: string): boolean {
  return value.trim() !== '' && value.length <= limits.urlCharacters && !/\p{Surrogate}/u.test(value);
}
