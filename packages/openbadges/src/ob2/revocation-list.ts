import { isObject, listOf, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { absent } from './findings.js';
import type { Finding } from './findings.js';
import { isSameId } from './iri.js';
import { ISSUER } from './linked.js';
import type { IssuerProfile } from './model.js';
import { readPublished } from './read-published.js';

/**
 * Whether a signed assertion is still in force: the list that the issuer's profile names does not hold it. Entries
 * are ids, or objects with an `id` or the older `uid`. A list that cannot be read, or is somebody else's, says
 * nothing.
 *
 * Codes: `assertion.revoked`; as `unknown`: `assertion.list-not-issuers`, `assertion.document-id`,
 * `assertion.context`, `model.*`, `network.*`.
 *
 * @see Open Badges 2.0, RevocationList and §SignedBadge Verification, step 7
 */
export async function checkRevocationList(
  assertion: JsonObject,
  issuer: IssuerProfile,
  env: Env,
): Promise<Finding<'good'>> {
  if (assertion['revoked'] === true) return revoked(assertion);
  if (issuer.revocationList === undefined) return absent;
  const list = await readPublished('RevocationList', { id: issuer.revocationList, at: LIST }, env);
  if (list.kind !== 'ok') return unreadable(list);
  if (list.value.issuer !== undefined && !isSameId(list.value.issuer, issuer.id)) {
    const message = 'The list that the issuer’s profile names says that it is of another issuer.';
    return unknown({ code: 'assertion.list-not-issuers', message, at: pointer(LIST, 'issuer') });
  }
  const entry = listOf(list.value.revokedAssertions).find((one) => isAbout(assertion, one));
  return entry === undefined ? ok('good') : revoked(entry);
}

const LIST = pointer(ISSUER, 'revocationList');

/** The answer for an assertion that its issuer has revoked, with the reason where the entry gives one. */
export function revoked(entry: JsonValue | undefined): Outcome<never> {
  const reason = isObject(entry) ? entry['revocationReason'] : undefined;
  const why = typeof reason === 'string' ? `: ${JSON.stringify(reason.slice(0, LONGEST_REASON))}` : '.';
  return bad({
    code: 'assertion.revoked',
    message: `The issuer has revoked the badge${why}`,
    at: '/id',
    spec: 'Open Badges 2.0 §Verification',
  });
}

/** A reason is the issuer's text, or whoever's took over the host. */
const LONGEST_REASON = 80;

function isAbout({ id, uid }: JsonObject, entry: JsonValue): boolean {
  if (typeof entry === 'string') return typeof id === 'string' && isSameId(entry, id);
  if (!isObject(entry) || entry['revoked'] === false) return false;
  const named = entry['id'];
  if (typeof named === 'string' && typeof id === 'string' && isSameId(named, id)) return true;
  return typeof uid === 'string' && entry['uid'] === uid;
}

/** A list with a fault breaks no rule of the badge: whether it holds the badge stays open. */
function unreadable(list: Exclude<Outcome<never>, { readonly kind: 'ok' }>): Outcome<never> {
  const [first, ...rest] = list.problems;
  return unknown(first, ...rest);
}
