import { BadgeError } from '../error.js';
import type { JsonObject } from '../model/json.js';
import type { PublicKey } from '../ports.js';
import { writeMultikey } from './multikey.js';
import { curveSecretOf, readPrivateJwk, rsaJwk, writePrivateJwk } from './private-jwk.js';
import type { PrivateJwk } from './private-jwk.js';
import { curvePrivateKey } from './private-key.js';
import type { CurvePrivateKey, CurveSecret } from './private-key.js';
import { curves } from './public-key.js';
import type { Curve } from './public-key.js';
import { generateRsa } from './rsa.js';
import { writeSecretMultikey } from './secret-multikey.js';

/** What a key can be of. */
export type KeyType = PublicKey['type'];

/**
 * A key pair in Multikey form: Ed25519, P-256 or P-384. `secretKeyMultibase` is the secret: keep it out of logs
 * and messages.
 */
export interface MultikeyPair {
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase: string;
}

/** As strong as P-256 and Ed25519 are (NIST SP 800-57 Part 1 Rev. 5, Table 2): 2048 bits are for use until 2030. */
const RSA_BITS = 3072;

/**
 * Makes a new key from the platform's random source: Ed25519, P-256, P-384, or RSA of 3072 bits. What it returns
 * is the private key, which holds the public one too: store it where nobody else can read it, and hand it to
 * `jwkSigner`; its `publicJwk` and `publicKeyMultibase` are what to publish.
 *
 * Throws `BadgeError` `argument.invalid` for another type. Rejects where the platform has no random source.
 *
 * @example
 * const key = await generateKeyPair('P-256');
 * await writeFile('issuer.jwk', JSON.stringify(key), { mode: 0o600 });
 * const signer = await jwkSigner(key);
 */
export async function generateKeyPair(type: KeyType): Promise<PrivateJwk> {
  if (type === 'RSA') return rsaJwk(await generateRsa(RSA_BITS));
  checkType(type);
  const secret = await newSecret(type);
  const { publicKey } = await keyOf({ type, secret });
  return writePrivateJwk(secret, publicKey);
}

/**
 * Makes the key pair of a seed, always the same one: random bytes that the caller brings, 32 for Ed25519 and P-256,
 * 48 for P-384. For the latter two it is the secret number itself.
 *
 * Throws `BadgeError` `argument.invalid` for another type, and `key.invalid` for a seed of another length or that is
 * not below the order of its curve: of random bytes for P-256, one seed in four thousand million.
 *
 * @example
 * const pair = await multikeyPair(crypto.getRandomValues(new Uint8Array(32)));
 */
export async function multikeyPair(seed: Uint8Array, type: Curve = 'Ed25519'): Promise<MultikeyPair> {
  checkType(type);
  return await pairOf({ type, secret: seed });
}

/**
 * The Multikey form of a private JSON Web Key. Throws `BadgeError` `key.invalid` where the key cannot be read, its
 * halves do not belong together, or it is one of RSA: its secret has no such form.
 *
 * @example
 * const pair = await multikeyPairOf(await generateKeyPair('P-384'));
 */
export async function multikeyPairOf(jwk: PrivateJwk | JsonObject): Promise<MultikeyPair> {
  await readPrivateJwk(jwk);
  const secret = curveSecretOf(jwk);
  if (secret === undefined) throw new BadgeError('key.invalid', 'An RSA key has no secret Multikey.');
  return await pairOf(secret);
}

async function newSecret(type: Curve): Promise<Uint8Array> {
  if (type === 'Ed25519') return crypto.getRandomValues(new Uint8Array(32));
  const { randomScalar } = await import('./ecdsa.js');
  return randomScalar(type);
}

/** What a caller without types hands over may be anything. */
function checkType(type: Curve): void {
  if (!curves.includes(type)) throw new BadgeError('argument.invalid', 'There are no keys of that type.');
}

async function pairOf(secret: CurveSecret): Promise<MultikeyPair> {
  const { publicKey } = await keyOf(secret);
  return {
    publicKeyMultibase: writeMultikey(publicKey),
    secretKeyMultibase: writeSecretMultikey(secret),
  };
}

async function keyOf({ type, secret }: CurveSecret): Promise<CurvePrivateKey> {
  const key = secret instanceof Uint8Array ? await curvePrivateKey({ type, secret }) : undefined;
  if (key !== undefined) return key;
  const message = 'A seed is a Uint8Array of 32 bytes, or of 48 for P-384, that its curve has a key for.';
  throw new BadgeError('key.invalid', message);
}
