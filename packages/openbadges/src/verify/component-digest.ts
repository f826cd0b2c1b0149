import { digestSri } from '../bytes/digest-sri.js';
import { BadgeError } from '../error.js';
import type { OpenBadge } from '../model/credential.js';
import type { JsonObject } from '../model/json.js';
import { strictForm } from '../model/parse.js';
import { readJson } from '../model/read-json.js';
import { withoutProofs } from '../proof/proof-set.js';
import { canonicalJson } from '../proof/suites/jcs.js';

/**
 * The digest by which the badge for a stack pins one that it rests on: `sha256-` and base64, for `digestSRI` of its
 * evidence. It is over what the badge says, in the strict form of the specification and without its proof, as
 * canonical JSON. So it is the same for a badge as JSON and as a token, and for the `badge` of a report.
 *
 * Throws `BadgeError` `argument.invalid` (with `problems`) for what is no badge.
 *
 * @example
 * const evidence = { id: badge.id, type: ['Evidence'], genre: 'component', digestSRI: componentDigest(badge) };
 *
 * @see RFC 8785; Subresource Integrity, §3.1; Verifiable Credentials Data Model 2.0, §5.3
 */
export function componentDigest(badge: OpenBadge): string {
  const read = readJson(badge);
  const bytes = read.kind === 'ok' ? pinnedBytes(read.value) : undefined;
  if (bytes !== undefined) return digestSri(bytes, 'sha256');
  const outcome = read.kind === 'ok' ? strictForm(read.value) : read;
  const problems = outcome.kind === 'ok' ? [] : outcome.problems;
  throw new BadgeError('argument.invalid', 'This is no badge that can be pinned.', { problems });
}

/** The bytes that the digest is over; `undefined` for what is no badge in form. */
export function pinnedBytes(document: JsonObject): Uint8Array | undefined {
  const strict = strictForm(document);
  if (strict.kind !== 'ok') return undefined;
  return new TextEncoder().encode(canonicalJson(withoutProofs(strict.value)));
}
