import { readJwk } from '../keys/jwk.js';
import { isSameKey } from '../keys/public-key.js';
import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, ProofFacts } from '../ports.js';
import { findKey } from '../proof/find-key.js';
import type { FoundKey, KeyUse } from '../proof/find-key.js';
import { isKid } from './check-header.js';
import { because, within } from './placed.js';

/** A token's key: which, what the token calls it, and who publishes it. */
export type JwtKey = Pick<ProofFacts, 'verificationMethod' | 'publicKey' | 'publishedBy' | 'controllers'>;

const SPEC = 'Open Badges 3.0 §Verify a Credential';

/**
 * Finds the key of a token by its header. `kid` decides; `jwk` beside it must be the same key. Nothing is read from
 * a host that only the header names. A key that stands in `jwk`, or by itself at the issuer's host, is one that the
 * issuer has not been seen to publish: anybody may have put it there.
 *
 * Codes: `key.*`, `jwt.key-conflict`; as `unknown`: `key.*`, `network.*`.
 *
 * @see Open Badges 3.0, §Verify a Credential; Open Badges 3.0 Implementation Guide, Key provenance
 */
export async function findJwtKey(header: JsonObject, use: KeyUse, env: Env): Promise<Outcome<JwtKey>> {
  const { kid, jwk } = header;
  const carried = isObject(jwk) ? readJwk(jwk) : undefined;
  if (carried !== undefined && carried.kind !== 'ok') return within('/header/jwk', carried);
  if (!isKid(kid)) {
    if (carried !== undefined) return ok({ verificationMethod: undefined, ...unpublished(carried.value) });
    const message = 'The header does not say which key signed.';
    return unknown({ code: 'key.method-unsupported', message, at: '/header', spec: SPEC });
  }
  const found = await findNamed(kid, use, env);
  if (found.kind !== 'ok') return because('/header/kid', found);
  if (carried === undefined || isSameKey(found.value.publicKey, carried.value)) {
    return ok({ verificationMethod: kid, ...found.value });
  }
  const message = 'The key in the header is not the one that the kid names.';
  return bad({ code: 'jwt.key-conflict', message, at: '/header/jwk', spec: SPEC });
}

async function findNamed(kid: string, use: KeyUse, env: Env): Promise<Outcome<FoundKey>> {
  const { signer } = use.expected;
  const found = await findKey(kid, use, env);
  if (found.kind === 'ok' || signer === undefined || ABSOLUTE.test(kid)) return found;
  // In a document of keys a short name stands behind the document's own.
  const inDocument = await findKey(`${signer}${kid.replace(/^#?/, '#')}`, use, env);
  return inDocument.kind === 'ok' ? inDocument : found;
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

function unpublished(publicKey: FoundKey['publicKey']): FoundKey {
  return { publicKey, publishedBy: undefined, controllers: [] };
}
