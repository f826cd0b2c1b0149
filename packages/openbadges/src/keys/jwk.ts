import { base64urlnopad } from '@scure/base';
import type { JsonObject, JsonValue } from '../model/json.js';
import { isArray } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { NistCurve } from '../platform/platform.js';
import type { PublicKey } from '../ports.js';
import { coordinateBytes, coordinates, curveKey } from './curve-key.js';
import { rsaKey } from './rsa-key.js';

/** Members that only a private or a shared key has (RFC 7518, §6; `priv`: ML-DSA). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];
/** What `alg` may say of a key of each type where it says anything. */
const ALGORITHMS: Readonly<Record<PublicKey['type'], readonly string[]>> = {
  Ed25519: ['EdDSA', 'Ed25519'],
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  RSA: ['RS256'],
};
/** Algorithms of RSA keys for signatures that no badge is signed with. */
const OTHER_RSA = ['RS384', 'RS512', 'PS256', 'PS384', 'PS512'];
/** Longest member that is decoded: a modulus of 8192 bits needs 1,366 characters, and a sign byte may lead it. */
const LONGEST = 1400;

/**
 * Reads a public JSON Web Key: OKP with Ed25519, EC with P-256 or P-384, RSA.
 *
 * Codes: `key.private` where a secret stands in it; `key.malformed`; `key.weak`; as `unknown`: `key.unsupported`.
 *
 * @see RFC 7517, §4; RFC 7518, §6; RFC 8037, §2
 */
export function readJwk(jwk: JsonObject): Outcome<PublicKey> {
  if (PRIVATE.some((member) => Object.hasOwn(jwk, member))) {
    return bad({
      code: 'key.private',
      message: 'The JSON Web Key holds its secret.',
      spec: 'RFC 7517 §9.2',
    });
  }
  const key = readKey(jwk);
  return key.kind === 'ok' ? fitForSignatures(jwk, key.value) : key;
}

/** Writes a public key as a JSON Web Key of its required members only, in their order for a thumbprint (RFC 7638). */
export function writeJwk(key: PublicKey): JsonObject {
  const text = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);
  if (key.type === 'RSA') return { e: text(key.exponent), kty: 'RSA', n: text(key.modulus) };
  if (key.type === 'Ed25519') return { crv: key.type, kty: 'OKP', x: text(key.bytes) };
  const [x, y] = coordinates(key.type, key.bytes);
  return { crv: key.type, kty: 'EC', x: text(x), y: text(y) };
}

/** Bytes of a member in base64url without padding; `undefined` where it is none. */
export function octets(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  try {
    return base64urlnopad.decode(value);
  } catch {
    return undefined;
  }
}

function readKey(jwk: JsonObject): Outcome<PublicKey> {
  const { kty, crv } = jwk;
  if (kty === 'RSA') return readRsa(jwk);
  if (kty === 'OKP' && crv === 'Ed25519') return found(curveKey(crv, octets(jwk['x']) ?? NONE));
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384')) return found(readPoint(jwk, crv));
  if (typeof kty !== 'string' || ((kty === 'EC' || kty === 'OKP') && typeof crv !== 'string')) {
    return malformed('The JSON Web Key does not say what it is.');
  }
  const message = 'The JSON Web Key is of a type that this release does not verify with.';
  return unknown({ code: 'key.unsupported', message });
}

const NONE = new Uint8Array();

/** Both coordinates must have their full length: with another the same key could be written in many ways. */
function readPoint(jwk: JsonObject, type: NistCurve): PublicKey | undefined {
  const [x, y] = [octets(jwk['x']), octets(jwk['y'])];
  const length = coordinateBytes[type];
  if (x?.length !== length || y?.length !== length) return undefined;
  return curveKey(type, Uint8Array.of(4, ...x, ...y));
}

function readRsa({ n, e }: JsonObject): Outcome<PublicKey> {
  const tooLong = [n, e].some((member) => typeof member === 'string' && member.length > LONGEST);
  if (tooLong) {
    return unknown({
      code: 'key.unsupported',
      message: 'The RSA key is larger than any that is verified with.',
    });
  }
  const [modulus, exponent] = [octets(n), octets(e)];
  if (modulus === undefined || exponent === undefined) {
    return malformed('The members n and e of the JSON Web Key are not base64url.');
  }
  return rsaKey(modulus, exponent);
}

function found(key: PublicKey | undefined): Outcome<PublicKey> {
  return key === undefined ? malformed('The JSON Web Key holds no point of its curve.') : ok(key);
}

/** A key that says that it is for something else is not to be used here (RFC 7517, §4.2 to §4.4). */
function fitForSignatures(jwk: JsonObject, key: PublicKey): Outcome<PublicKey> {
  const { alg, use, key_ops: operations } = jwk;
  if (key.type === 'RSA' && OTHER_RSA.some((name) => name === alg)) {
    const message = 'The RSA key is for another signature algorithm than RS256.';
    return unknown({ code: 'key.unsupported', message });
  }
  if (alg !== undefined && !ALGORITHMS[key.type].some((name) => name === alg)) {
    return malformed('The JSON Web Key names an algorithm that is not that of its type.');
  }
  if ((use !== undefined && use !== 'sig') || !allowsVerifying(operations)) {
    return malformed('The JSON Web Key is not for verifying signatures.');
  }
  return ok(key);
}

function allowsVerifying(operations: JsonValue | undefined): boolean {
  return operations === undefined || (isArray(operations) && operations.includes('verify'));
}

function malformed(message: string): Outcome<PublicKey> {
  return bad({ code: 'key.malformed', message });
}
