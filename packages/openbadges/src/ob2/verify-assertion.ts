import type { JsonObject } from '../model/json.js';
import type { Env } from '../ports.js';
import { assertionClaims } from './claims.js';
import { checkClasses } from './conformance.js';
import { isOlderVersion } from './context.js';
import { restsOnFailed } from './findings.js';
import type { AssertionFindings } from './findings.js';
import { verifyHosted } from './hosted.js';
import { olderVersion } from './read-published.js';
import { endorsementsOf, warningsOf } from './remarks.js';
import { verifySigned } from './signed.js';
import { unreadable } from './unreadable.js';
import { wayOf, wrongWay } from './way.js';
import { withoutNulls } from './without-nulls.js';

/** An Open Badge 2.0 as it was found: in a file of its own or in an image. The JSON is what `readJson` made. */
export type FoundAssertion =
  | { readonly kind: 'json'; readonly value: JsonObject }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'jws'; readonly text: string };

/**
 * Verifies an Open Badge 2.0: hosted or signed, as it says itself. Documents are read as plain JSON, over https only,
 * and one step deep: assertion, badge class, issuer's profile, keys, revocation list. Recipient and endorsements are
 * not looked at.
 *
 * Never throws. Codes: `assertion.*`, `model.*`, `input.*`, `network.*`, `jwt.*`, `key.*`, `proof.signature`,
 * `proof.unchecked`, `issuer.key-not-issuers`, `validity.*`.
 *
 * @see Open Badges 2.0, §Verification
 */
export async function verifyAssertion(found: FoundAssertion, env: Env): Promise<AssertionFindings> {
  switch (found.kind) {
    case 'url':
      return await verifyHosted({ id: found.url, copy: undefined }, env);
    case 'jws':
      return await verifySigned(found.text, env);
    case 'json':
      return await verifyJson(withoutNulls(found.value), env);
  }
}

async function verifyJson(value: JsonObject, env: Env): Promise<AssertionFindings> {
  if (isOlderVersion(value)) return unreadable(olderVersion(''), value);
  const way = wayOf(value['verification']);
  const id = value['id'];
  if (way === 'hosted' && typeof id === 'string') return await verifyHosted({ id, copy: value }, env);
  const documents = { assertion: value };
  return {
    conformance: checkClasses(value, undefined),
    proof:
      way === 'signed'
        ? wrongWay('The assertion says that it is signed, and came without its signature.')
        : restsOnFailed,
    issuer: restsOnFailed,
    status: restsOnFailed,
    validity: restsOnFailed,
    document: undefined,
    claims: assertionClaims(documents),
    endorsements: endorsementsOf(documents),
    warnings: warningsOf(documents),
  };
}
