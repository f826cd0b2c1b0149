import { hexHash } from '#platform';
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isSameId } from '../../keys/identifier.js';
import { limits } from '../../limits.js';
import type { Recipient } from '../recipient-asked.js';
import { mailboxOf } from './identities.js';
import type { Held, Identity } from './identities.js';

/** How an identifier compares: `alike` is the same but for the case of letters before the `@` of an e-mail address. */
export type Likeness = 'same' | 'alike' | 'other' | 'unreadable';

/**
 * Compares an identifier of a badge with one of the same type that the verifier knows. What differs only in white space
 * around it or in the Unicode normal form is the same. Of e-mail addresses also what differs in the case of the letters
 * A to Z: in the domain it is the same, before it alike; with `mailto:` before it an address is the same. Of ids what
 * `isSameId` says, and `mailto:` ids as e-mail addresses. An identifier longer than any honest one is not read.
 *
 * A hash shows nothing of the text under it, so the hash of each of these forms of the known value is tried: as it is
 * given, normalised, with the domain in small letters, all in small letters, and so with a capital at its beginning, or
 * at the beginning of each part of a name; of e-mail addresses each also with `mailto:`.
 *
 * @see Open Badges 3.0, IdentityHash; RFC 5321, §2.4
 */
export function likeness({ type, held }: Identity, asked: Recipient): Likeness {
  if (held.kind === 'unreadable' || (held.kind === 'plain' && held.text.length > LONGEST))
    return 'unreadable';
  if (held.kind === 'hashed') return likenessOfHash(held, formsOf(type, asked.value));
  switch (type) {
    case 'id':
      return isSameId(held.text, asked.value.trim())
        ? 'same'
        : likenessOfMailboxes(mailboxOf(held.text), mailboxOf(asked.value.trim()));
    case 'emailAddress':
      return likenessOfMailboxes(addressIn(held.text), addressIn(asked.value));
    default:
      return normal(held.text) === normal(asked.value) ? 'same' : 'other';
  }
}

/** Characters of an identifier in a badge. Bringing marks into their order may take the square of them. */
const LONGEST = 2 * limits.urlCharacters;

function likenessOfMailboxes(own: string | undefined, known: string | undefined): Likeness {
  if (own === undefined || known === undefined) return 'other';
  if (withDomain(normal(own)) === withDomain(normal(known))) return 'same';
  return small(normal(own)) === small(normal(known)) ? 'alike' : 'other';
}

interface Forms {
  readonly same: readonly string[];
  readonly alike: readonly string[];
}

function formsOf(type: string, value: string): Forms {
  const text = normal(value);
  if (type !== 'emailAddress') return { same: [value, text], alike: [] };
  const address = normal(addressIn(value));
  const letters = small(address);
  const capital = letters.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return {
    same: [value, ...alsoMailto([text, address, withDomain(address)])],
    alike: alsoMailto([letters, capital, withNames(letters)]),
  };
}

function alsoMailto(addresses: readonly string[]): readonly string[] {
  return addresses.flatMap((address) => [address, `mailto:${address}`]);
}

/** A capital at the beginning of each part of what stands before the last `@`, as names are written. */
function withNames(address: string): string {
  const at = address.lastIndexOf('@');
  const local = at === -1 ? address : address.slice(0, at);
  return local.replace(/(?<![a-z0-9])[a-z]/g, (letter) => letter.toUpperCase()) + address.slice(local.length);
}

/** The address itself, where it is written as a `mailto:` URI. */
function addressIn(text: string): string {
  return mailboxOf(text.trim()) ?? text;
}

function likenessOfHash(held: Extract<Held, { readonly kind: 'hashed' }>, { same, alike }: Forms): Likeness {
  const hex = held.hex.toLowerCase();
  const isHashed = (text: string): boolean => {
    const bytes = new TextEncoder().encode(text + held.salt);
    return (held.algorithm === 'md5' ? bytesToHex(md5(bytes)) : hexHash(bytes, 'SHA-256')) === hex;
  };
  if (same.some(isHashed)) return 'same';
  return alike.some(isHashed) ? 'alike' : 'other';
}

function normal(text: string): string {
  return text.normalize('NFC').trim();
}

/** Only A to Z: other letters have no case that all programs agree on, and some become a letter of A to Z. */
function small(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Host names have no case; what stands before the last `@` may. */
function withDomain(address: string): string {
  const at = address.lastIndexOf('@');
  if (at === -1) return address;
  return address.slice(0, at + 1) + small(address.slice(at + 1));
}
