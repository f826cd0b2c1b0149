import { base64urlnopad } from '@scure/base';
import { BadgeError } from '../error.js';
import type { Signer } from '../ports.js';
import { publicKeyOf, signEd25519 } from './ed25519.js';
import { readMultikey, readSecretMultikey, writeMultikey, writeSecretMultikey } from './multikey.js';

/** An Ed25519 key pair in Multikey form. `secretKeyMultibase` is the secret: keep it out of logs and messages. */
export interface MultikeyPair {
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase: string;
}

/** An Ed25519 private key as a JSON Web Key (RFC 8037). `d` is the secret. */
export interface PrivateJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
}

/** How verifiers find the public key; by default the key's own did:key. */
export interface SignerOptions {
  readonly verificationMethod?: string;
}

/** A signer whose key is known. `controller` is whose key it is: an issuer's `id`, such as its did:key. */
export interface KeySigner extends Signer {
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/**
 * Makes the key pair of a seed: 32 bytes from a cryptographic random source, which the caller brings.
 * Throws `BadgeError` `key.invalid` for a seed of another length.
 *
 * @example
 * const pair = await multikeyPair(crypto.getRandomValues(new Uint8Array(32)));
 */
export async function multikeyPair(seed: Uint8Array): Promise<MultikeyPair> {
  if (!(seed instanceof Uint8Array) || seed.length !== 32) {
    throw new BadgeError('key.invalid', 'A seed is a Uint8Array of 32 bytes.');
  }
  return {
    publicKeyMultibase: writeMultikey(await publicKeyOf(seed)),
    secretKeyMultibase: writeSecretMultikey(seed),
  };
}

/**
 * A signer from a Multikey pair. Throws `BadgeError` `key.invalid` where a half cannot be read, is of another
 * type than Ed25519, or is not the other's.
 *
 * @example
 * const signer = await multikeySigner(pair, { verificationMethod: 'https://issuer.example/keys#1' });
 */
export async function multikeySigner(pair: MultikeyPair, options: SignerOptions = {}): Promise<KeySigner> {
  // A key comes from a file or a service: what the type says of it is a hope.
  const { publicKeyMultibase, secretKeyMultibase }: Readonly<Record<string, unknown>> = { ...pair };
  const publicKey = readMultikey(String(publicKeyMultibase));
  const seed = readSecretMultikey(String(secretKeyMultibase));
  if (publicKey.kind !== 'key') throw new BadgeError('key.invalid', 'The public key is no Ed25519 Multikey.');
  if (seed === undefined) throw new BadgeError('key.invalid', 'The secret key is no Ed25519 Multikey.');
  return await seedSigner(seed, publicKey.key.bytes, options);
}

/**
 * A signer from a private JSON Web Key (`kty` OKP, `crv` Ed25519). Throws `BadgeError` `key.invalid` as
 * `multikeySigner` does.
 *
 * @example
 * const signer = await jwkSigner(JSON.parse(await readFile('issuer.jwk', 'utf8')));
 */
export async function jwkSigner(jwk: PrivateJwk, options: SignerOptions = {}): Promise<KeySigner> {
  const { kty, crv, d, x }: Readonly<Record<string, unknown>> = { ...jwk };
  if (kty !== 'OKP' || crv !== 'Ed25519') {
    throw new BadgeError('key.invalid', 'The JSON Web Key is not of kty OKP and crv Ed25519.');
  }
  return await seedSigner(octets(d, 'd'), octets(x, 'x'), options);
}

/**
 * A signer from a function that signs bytes: a key service, a hardware module, a remote signer.
 * `sign` returns the bare signature. Throws `BadgeError` `argument.invalid` where the verification method is
 * no URL or DID URL.
 *
 * @example
 * const signer = functionSigner({
 *   algorithm: 'Ed25519',
 *   verificationMethod: 'did:key:z6Mk…#z6Mk…',
 *   sign: (data) => keyService.sign('badge-key', data),
 * });
 */
export function functionSigner(port: Signer): Signer {
  if (!isSigner(port)) {
    const message =
      'A signer has a function `sign` and a verification method that is an https URL or a DID URL.';
    throw new BadgeError('argument.invalid', message);
  }
  const { algorithm, verificationMethod, publicKeyMultibase } = port;
  const named = publicKeyMultibase === undefined ? {} : { publicKeyMultibase };
  return { algorithm, verificationMethod, ...named, sign: (data) => port.sign(data) };
}

/** Whether a value is a signer, as far as can be seen without calling it. */
export function isSigner(value: unknown): value is Signer {
  if (typeof value !== 'object' || value === null) return false;
  const method: unknown = Reflect.get(value, 'verificationMethod');
  return (
    typeof Reflect.get(value, 'sign') === 'function' && typeof method === 'string' && METHOD.test(method)
  );
}

const METHOD = /^(https:\/\/|did:)\S+$/;

async function seedSigner(
  seed: Uint8Array,
  publicKey: Uint8Array,
  options: SignerOptions,
): Promise<KeySigner> {
  const expected = await publicKeyOf(seed);
  if (!expected.every((byte, index) => byte === publicKey[index])) {
    throw new BadgeError('key.invalid', 'The public and the secret key do not belong together.');
  }
  const multikey = writeMultikey(expected);
  const { verificationMethod = `did:key:${multikey}#${multikey}` }: SignerOptions = { ...options };
  const signer = functionSigner({
    algorithm: 'Ed25519',
    verificationMethod,
    publicKeyMultibase: multikey,
    sign: (data) => signEd25519(data, seed),
  });
  const [controller = ''] = verificationMethod.split('#');
  return { ...signer, controller, publicKeyMultibase: multikey };
}

function octets(value: unknown, member: string): Uint8Array {
  try {
    const bytes = typeof value === 'string' ? base64urlnopad.decode(value) : undefined;
    if (bytes?.length === 32) return bytes;
  } catch {
    // Reported below; the decoder's message would repeat the key.
  }
  throw new BadgeError(
    'key.invalid',
    `The member ${member} of the JSON Web Key is not 32 bytes in base64url.`,
  );
}
