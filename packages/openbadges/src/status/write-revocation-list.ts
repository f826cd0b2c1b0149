import { BadgeError } from '../error.js';
import { comparableId } from '../keys/identifier.js';
import { limits } from '../limits.js';
import { hasForm } from '../model/form.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';

/** What a 1EdTech revocation list says. */
export interface RevocationListOptions {
  /** The URL at which the list is published. */
  readonly id: string;
  /** The id of the issuer whose credentials it lists. */
  readonly issuer: string;
  readonly revoked: readonly RevokedCredential[];
}

/** A credential that was revoked. */
export interface RevokedCredential {
  /** The `id` of the credential. */
  readonly id: string;
  /** For everybody who reads the list: it says nothing of the holder. */
  readonly reason?: string;
}

/**
 * The document of a 1EdTech revocation list, for publishing as `application/json`. The specification and its validator
 * spell the member differently (`revokedCredentials`, `revokedCredential`), so both are there. Nobody signs it.
 *
 * Throws `BadgeError` `argument.invalid` for ids that are no URIs, an id that is there twice, and a list larger than
 * verifiers read.
 *
 * @example
 * const list = revocationList({ id: url, issuer, revoked: [{ id: badge.id, reason: 'Issued in error' }] });
 *
 * @see 1EdTech Revocation List Status Method 1.0
 */
export function revocationList({ id, issuer, revoked }: RevocationListOptions): JsonObject {
  const ids = revoked.map((one) => one.id);
  if (![id, issuer, ...ids].every((one) => hasForm(one, 'uri'))) {
    throw new BadgeError('argument.invalid', 'The ids of the list, its issuer and its credentials are URIs.');
  }
  if (new Set(ids.map(comparableId)).size < ids.length) {
    throw new BadgeError('argument.invalid', 'A credential is listed twice.');
  }
  const entries = revoked.map(({ id: credential, reason }) => ({
    id: credential,
    revoked: true,
    ...(reason !== undefined && { revocationReason: reason }),
  }));
  const list = { id, issuer, revokedCredential: entries, revokedCredentials: entries };
  assertReadable(list);
  return list;
}

function assertReadable(list: JsonObject): void {
  const bytes = new TextEncoder().encode(JSON.stringify(list)).length;
  if (bytes <= limits.fetchedBytes && readJson(list).kind === 'ok') return;
  throw new BadgeError('argument.invalid', 'The list is larger than verifiers read: keep several.');
}
