import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey } from '../ports.js';
import { curveKey } from './curve-key.js';
import { BIT_STRING, OBJECT_IDENTIFIER, SEQUENCE, readElement, readElements } from './der.js';
import type { Curve } from './public-key.js';
import { readRsaDer } from './rsa-der.js';

/** Object identifiers, in hexadecimal. */
const RSA = '2a864886f70d010101';
const EC = '2a8648ce3d0201';
const ED25519 = '2b6570';
const NIST: Readonly<Record<string, Curve>> = { '2a8648ce3d030107': 'P-256', '2b81040022': 'P-384' };

/**
 * Reads a SubjectPublicKeyInfo: RSA, P-256, P-384 or Ed25519.
 *
 * Codes: `key.malformed`, `key.weak`; as `unknown`: `key.unsupported`.
 *
 * @see RFC 5280, §4.1.2.7; RFC 5480, §2; RFC 8410, §4
 */
export function readSpki(bytes: Uint8Array): Outcome<PublicKey> {
  const [info] = readElements(bytes, [SEQUENCE]) ?? [];
  const [algorithm, bits] = (info && readElements(info, [SEQUENCE, BIT_STRING])) ?? [];
  const identifier = algorithm && readElement(algorithm);
  if (identifier?.tag !== OBJECT_IDENTIFIER || bits?.[0] !== 0) {
    return bad({ code: 'key.malformed', message: 'The key is not in the form of a SubjectPublicKeyInfo.' });
  }
  const key = bits.slice(1);
  const type = hex(identifier.content);
  if (type === RSA) return readRsaDer(key);
  const parameter = readElement(identifier.rest);
  const curve = type === ED25519 ? 'Ed25519' : type === EC && NIST[hex(parameter?.content ?? NONE)];
  return curve ? point(curve, key) : unsupported();
}

const NONE = new Uint8Array();

function point(curve: Curve, bytes: Uint8Array): Outcome<PublicKey> {
  const key = curveKey(curve, bytes);
  if (key !== undefined) return ok(key);
  return bad({ code: 'key.malformed', message: `The key holds no point of ${curve}.` });
}

function unsupported(): Outcome<PublicKey> {
  const message = 'The key is of a type that this release does not verify with.';
  return unknown({ code: 'key.unsupported', message });
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
