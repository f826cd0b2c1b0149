import { base64urlnopad } from '@scure/base';
import { BadgeError } from '../error.js';
import type { JsonObject } from '../model/json.js';
import type { PublicKey, Signer } from '../ports.js';
import { writeJwk } from './jwk.js';
import type { MultikeyPair } from './key-pair.js';
import { readMultikey, writeMultikey } from './multikey.js';
import { readPrivateJwk } from './private-jwk.js';
import type { PrivateJwk } from './private-jwk.js';
import { curvePrivateKey } from './private-key.js';
import type { PrivateKey } from './private-key.js';
import { algorithmOf, isSameKey } from './public-key.js';
import { readSecretMultikey } from './secret-multikey.js';

/** How verifiers find the public key; by default the key's own did:key, for RSA its did:jwk. */
export interface SignerOptions {
  readonly verificationMethod?: string;
}

/**
 * A signer whose key is known. `controller` is whose key it is: an issuer's `id`, such as its did:key.
 * `publicKeyMultibase` and `publicJwk` are the key for publishing, in either form.
 */
export interface KeySigner extends Signer {
  readonly controller: string;
  readonly publicKeyMultibase: string;
  readonly publicJwk: JsonObject;
}

/**
 * A signer from a Multikey pair: Ed25519, P-256 or P-384. Throws `BadgeError` `key.invalid` where a half cannot be
 * read, is of another type, or is not the other's.
 *
 * @example
 * const signer = await multikeySigner(pair, { verificationMethod: 'https://issuer.example/keys#1' });
 */
export async function multikeySigner(pair: MultikeyPair, options: SignerOptions = {}): Promise<KeySigner> {
  // A key comes from a file or a service: what the type says of it is a hope.
  const { publicKeyMultibase, secretKeyMultibase }: Readonly<Record<string, unknown>> = { ...pair };
  const stated = readMultikey(String(publicKeyMultibase));
  const secret = readSecretMultikey(String(secretKeyMultibase));
  if (stated.kind !== 'key') throw invalid('The public key is no Multikey of a known type.');
  const key = secret && (await curvePrivateKey(secret));
  if (key === undefined) throw invalid('The secret key is no Multikey of Ed25519, P-256 or P-384.');
  if (isSameKey(key.publicKey, stated.key)) return signerOf(key, options);
  throw invalid('The public and the secret key do not belong together.');
}

/**
 * A signer from a private JSON Web Key: OKP with Ed25519, EC with P-256 or P-384, RSA. What was read from a
 * file may be handed over as it is. Throws `BadgeError` `key.invalid` as `multikeySigner` does.
 *
 * @example
 * const signer = await jwkSigner(JSON.parse(await readFile('issuer.jwk', 'utf8')));
 */
export async function jwkSigner(
  jwk: PrivateJwk | JsonObject,
  options: SignerOptions = {},
): Promise<KeySigner> {
  return signerOf(await readPrivateJwk(jwk), options);
}

/**
 * A signer from a function that signs bytes: a key service, a hardware module, a remote signer.
 * `sign` returns the bare signature. Throws `BadgeError` `argument.invalid` where the verification method is
 * no URL or DID URL, or the algorithm none that badges are signed with.
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
      'A signer has a function `sign`, an algorithm, and a verification method that is an https URL or a DID URL.';
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
  const algorithm: unknown = Reflect.get(value, 'algorithm');
  return (
    typeof Reflect.get(value, 'sign') === 'function' &&
    typeof method === 'string' &&
    METHOD.test(method) &&
    ALGORITHMS.some((name) => name === algorithm)
  );
}

const ALGORITHMS: readonly Signer['algorithm'][] = ['Ed25519', 'ES256', 'ES384', 'RS256'];

const METHOD = /^(https:\/\/|did:)\S+$/;

function signerOf(key: PrivateKey, options: SignerOptions): KeySigner {
  const { publicKey } = key;
  const { verificationMethod = ownMethod(publicKey) }: SignerOptions = { ...options };
  const publicKeyMultibase = writeMultikey(publicKey);
  const algorithm = algorithmOf(publicKey);
  const sign = (data: Uint8Array): Promise<Uint8Array> => key.sign(data);
  const signer = functionSigner({ algorithm, verificationMethod, publicKeyMultibase, sign });
  const [controller = ''] = verificationMethod.split('#');
  return { ...signer, controller, publicKeyMultibase, publicJwk: writeJwk(publicKey) };
}

/** The URL under which a key is its own document. Few resolvers take an RSA key in a did:key. */
function ownMethod(key: PublicKey): string {
  if (key.type === 'RSA') {
    const jwk = new TextEncoder().encode(JSON.stringify(writeJwk(key)));
    return `did:jwk:${base64urlnopad.encode(jwk)}#0`;
  }
  const multikey = writeMultikey(key);
  return `did:key:${multikey}#${multikey}`;
}

function invalid(message: string): BadgeError {
  return new BadgeError('key.invalid', message);
}
