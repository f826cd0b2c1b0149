import { rsaSign, verifyRsa } from '#platform';
import type { JsonObject } from '../model/json.js';
import type { PublicKey } from '../ports.js';
import { octets } from './jwk.js';
import type { PrivateKey } from './private-key.js';

type RsaKey = Extract<PublicKey, { readonly type: 'RSA' }>;

/** RSASSA-PKCS1-v1_5 with SHA-256: JOSE's RS256. */
const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/**
 * The private key of an RSA JSON Web Key with all its members; `undefined` where the platform does not take it.
 * Platforms differ in what they check of it, so one signature is made and verified with the public half.
 */
export async function rsaPrivateKey(jwk: JsonObject, publicKey: RsaKey): Promise<PrivateKey | undefined> {
  try {
    const sign = await rsaSign(secretMembers(jwk));
    const trial = new TextEncoder().encode('trial');
    return (await verifyRsa(await sign(trial), trial, publicKey)) ? { publicKey, sign } : undefined;
  } catch {
    // The platform's message could repeat a member.
    return undefined;
  }
}

/** A fresh RSA private key as a JSON Web Key, from the platform's random source. */
export async function generateRsa(modulusLength: number): Promise<JsonWebKey> {
  const publicExponent = Uint8Array.of(1, 0, 1);
  const pair = await crypto.subtle.generateKey({ ...RS256, modulusLength, publicExponent }, true, [
    'sign',
    'verify',
  ]);
  return await crypto.subtle.exportKey('jwk', pair.privateKey);
}

/**
 * What platforms need. Anything else that a key file says of its use or algorithm could make them refuse; text
 * that is not base64url some would take.
 */
function secretMembers({ kty, n, e, d, p, q, dp, dq, qi }: JsonObject): JsonWebKey {
  const members = Object.entries({ n, e, d, p, q, dp, dq, qi });
  const readable = members.filter(([, value]) => octets(value) !== undefined);
  return Object.fromEntries([['kty', kty], ...readable]);
}
