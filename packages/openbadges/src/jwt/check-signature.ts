import { algorithmOf } from '../keys/public-key.js';
import { verifySignature } from '../keys/verify-signature.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey } from '../ports.js';
import type { CompactJws } from './compact-jws.js';

/**
 * Whether a token was signed with a key. The algorithm is the key's own; a header that names another is refused.
 * Codes: `jwt.algorithm`, `proof.signature`; as `unknown`: `proof.unchecked`.
 *
 * @see RFC 7515, §5.2; RFC 8725, §3.1
 */
export async function checkSignature(jws: CompactJws, publicKey: PublicKey): Promise<Outcome<undefined>> {
  if (jws.algorithm !== algorithmOf(publicKey)) {
    const message = 'The header names an algorithm that is not the one of the key.';
    return bad({ code: 'jwt.algorithm', message, at: '/header/alg', spec: 'RFC 8725 §3.1' });
  }
  try {
    const fits = await verifySignature({ publicKey, data: jws.signed, signature: jws.signature });
    if (fits) return ok(undefined);
  } catch {
    const message = 'The signature could not be computed here.';
    return unknown({ code: 'proof.unchecked', message, at: '/signature' });
  }
  const message = 'The signature does not fit the token and the key.';
  return bad({ code: 'proof.signature', message, at: '/signature', spec: 'RFC 7515 §5.2' });
}
