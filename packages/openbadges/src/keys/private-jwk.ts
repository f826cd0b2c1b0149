import { base64urlnopad } from '@scure/base';
import { BadgeError } from '../error.js';
import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { coordinateBytes, coordinates } from './curve-key.js';
import { octets, readJwk } from './jwk.js';
import { curvePrivateKey } from './private-key.js';
import type { CurveSecret, PrivateKey } from './private-key.js';
import { curves, isSameKey } from './public-key.js';
import type { CurveKey } from './public-key.js';
import { rsaPrivateKey } from './rsa.js';

/** An Ed25519 private key as a JSON Web Key (RFC 8037). `d` is the secret. */
export interface OkpPrivateJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
}

/** A P-256 or P-384 private key as a JSON Web Key (RFC 7518, §6.2). `d` is the secret. */
export interface EcPrivateJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256' | 'P-384';
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

/** An RSA private key of two primes as a JSON Web Key (RFC 7518, §6.3). All but `n` and `e` is secret. */
export interface RsaPrivateJwk {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
  readonly d: string;
  readonly p: string;
  readonly q: string;
  readonly dp: string;
  readonly dq: string;
  readonly qi: string;
}

/** A private key as a JSON Web Key, with its public half. Keep it out of logs and messages. */
export type PrivateJwk = OkpPrivateJwk | EcPrivateJwk | RsaPrivateJwk;

/**
 * Reads a private JSON Web Key. Throws `BadgeError` `key.invalid` where it cannot be read or its halves do not
 * belong together. The message never repeats a member: a typing error may have put the secret anywhere.
 */
export async function readPrivateJwk(jwk: unknown): Promise<PrivateKey> {
  const given = objectOf(jwk);
  const stated = statedKey(given);
  const key = stated.type === 'RSA' ? await rsaPrivateKey(given, stated) : await curveKeyOf(given);
  if (key === undefined) throw invalid('The JSON Web Key has no secret that is one of its type.');
  if (isSameKey(key.publicKey, stated)) return key;
  throw invalid('The public and the secret members of the JSON Web Key do not belong together.');
}

/** The secret of a private JSON Web Key on a curve; `undefined` where there is none. */
export function curveSecretOf(jwk: unknown): CurveSecret | undefined {
  const { crv, d } = objectOf(jwk);
  const type = curves.find((name) => name === crv);
  const secret = octets(d);
  if (type === undefined || secret?.length !== coordinateBytes[type]) return undefined;
  return { type, secret };
}

/** Writes a key on a curve, of which both halves are at hand, as a private JSON Web Key. */
export function writePrivateJwk(secret: Uint8Array, { type, bytes }: CurveKey): PrivateJwk {
  const d = base64urlnopad.encode(secret);
  if (type === 'Ed25519') return { kty: 'OKP', crv: type, x: base64urlnopad.encode(bytes), d };
  const [x, y] = coordinates(type, bytes);
  return { kty: 'EC', crv: type, x: base64urlnopad.encode(x), y: base64urlnopad.encode(y), d };
}

/** The platform's form of an RSA private key without what it says of its use. */
export function rsaJwk(jwk: JsonWebKey): RsaPrivateJwk {
  const { n = '', e = '', d = '', p = '', q = '', dp = '', dq = '', qi = '' } = jwk;
  return { kty: 'RSA', n, e, d, p, q, dp, dq, qi };
}

function objectOf(jwk: unknown): JsonObject {
  if (isObject(jwk)) return jwk;
  throw invalid('A private JSON Web Key is an object.');
}

/** The public half. `key_ops` is left out: a private key's says `sign`. */
function statedKey({ kty, crv, x, y, n, e, alg, use }: JsonObject): PrivateKey['publicKey'] {
  const members = Object.entries({ kty, crv, x, y, n, e, alg, use });
  const reading = readJwk(Object.fromEntries(members.filter(([, value]) => value !== undefined)));
  if (reading.kind === 'ok') return reading.value;
  throw invalid(
    'The JSON Web Key is not one of OKP with Ed25519, EC with P-256 or P-384, or RSA from 2048 bits.',
  );
}

async function curveKeyOf(jwk: JsonObject): Promise<PrivateKey | undefined> {
  const secret = curveSecretOf(jwk);
  return secret && (await curvePrivateKey(secret));
}

function invalid(message: string): BadgeError {
  return new BadgeError('key.invalid', message);
}
