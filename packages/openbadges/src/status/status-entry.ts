import { BadgeError } from '../error.js';
import type { CredentialStatus } from '../model/attachments.js';
import { hasForm } from '../model/form.js';
import type { StatusPurpose } from './status-list.js';

/** Where the status of a credential stands in a status list. */
export interface StatusListEntry extends CredentialStatus {
  readonly id: string;
  readonly type: 'BitstringStatusListEntry';
  readonly statusPurpose: StatusPurpose;
  readonly statusListIndex: string;
  readonly statusListCredential: string;
}

/** The place for which an entry is made. */
export interface EntryOptions {
  /** The URL at which the signed list is published. */
  readonly list: string;
  /** The place, as `allocateIndex` gives it. */
  readonly index: number;
  readonly purpose: StatusPurpose;
}

/**
 * What goes into `credentialStatus` of a credential that has a place in a status list. Throws `BadgeError`
 * `argument.invalid` for a URL or an index that is none.
 *
 * @example
 * const badge = { ...credential, credentialStatus: statusEntry({ list: url, index, purpose: 'revocation' }) };
 *
 * @see Bitstring Status List 1.0, §2.1
 */
export function statusEntry({ list, index, purpose }: EntryOptions): StatusListEntry {
  assertUrl(list);
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new BadgeError('argument.invalid', '`index` is no place in a list.');
  }
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: list,
  };
}

/**
 * What goes into `credentialStatus` of a credential whose issuer publishes a 1EdTech revocation list at a URL. The
 * credential needs an `id`, and the context of 1EdTech's extensions where it is signed as linked data. Throws `BadgeError`
 * `argument.invalid`.
 *
 * @see 1EdTech Revocation List Status Method 1.0
 */
export function revocationEntry(list: string): CredentialStatus {
  assertUrl(list);
  return { id: list, type: '1EdTechRevocationList' };
}

function assertUrl(list: string): void {
  if (hasForm(list, 'uri') && URL.canParse(list) && !list.includes('#')) return;
  throw new BadgeError('argument.invalid', 'The URL of the list is no URL without a fragment.');
}
