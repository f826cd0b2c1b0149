import { isObject } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { ProofFacts } from '../../ports.js';

/**
 * Whether a key that signed belongs to the issuer that the credential names. The signature may be intact while
 * the signer is somebody else, or unconfirmed.
 *
 * Codes: `issuer.key-not-issuers`; as `unknown`: `issuer.unconfirmed`.
 *
 * @see Open Badges 3.0 Implementation Guide, "Key provenance"; W3C Controlled Identifiers 1.0, §3.3
 */
export function checkIssuer(credential: JsonObject, proofs: readonly ProofFacts[]): Outcome<undefined> {
  const issuer = credential['issuer'];
  const id = isObject(issuer) ? issuer['id'] : issuer;
  const own = proofs.filter(({ controller }) => controller === id);
  if (own.some(({ confirmed }) => confirmed)) return ok(undefined);
  if (own.length > 0)
    return unconfirmed('The key stands in the proof itself; nothing of the issuer’s confirms it.');
  if (typeof id !== 'string' || !PUBLISHES_KEYS.test(id)) {
    return unconfirmed('The issuer’s id is of a kind that publishes no keys, so nothing ties the key to it.');
  }
  return bad({
    code: 'issuer.key-not-issuers',
    message: 'The key that signed is not controlled by the issuer that the credential names.',
    at: '/issuer',
    spec: SPEC,
  });
}

function unconfirmed(message: string): Outcome<never> {
  return unknown({ code: 'issuer.unconfirmed', message, at: '/proof', spec: SPEC });
}

/** Ids under which an issuer can say what its keys are: another controller's key is then not its own. */
const PUBLISHES_KEYS = /^(https?|did):/;
const SPEC = 'Open Badges 3.0 Implementation Guide, Key provenance';
