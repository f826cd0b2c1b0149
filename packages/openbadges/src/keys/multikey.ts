import { decodeBase64url } from '#platform';
import { base58 } from '@scure/base';
import { Recent } from '../bytes/recent.js';
import type { PublicKey } from '../ports.js';
import { coordinateBytes, curveKey } from './curve-key.js';
import { curves } from './public-key.js';
import type { Curve } from './public-key.js';
import { readRsaDer, writeRsaDer } from './rsa-der.js';

/** What reading a Multikey can end in. */
export type MultikeyReading =
  | { readonly kind: 'key'; readonly key: PublicKey }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'malformed' };

/** Multicodec prefixes of public keys, as unsigned varints. */
const PUBLIC = {
  Ed25519: [0xed, 0x01],
  'P-256': [0x80, 0x24],
  'P-384': [0x81, 0x24],
  RSA: [0x85, 0x24],
} as const satisfies Record<PublicKey['type'], readonly [number, number]>;

/** Registered public keys that this release does not verify with. */
const OTHER: readonly (readonly [number, number])[] = [
  [0xe7, 0x01], // secp256k1
  [0xea, 0x01], // BLS12-381 G1
  [0xeb, 0x01], // BLS12-381 G2
  [0xec, 0x01], // X25519
  [0xee, 0x01], // BLS12-381 G1 and G2
  [0xef, 0x01], // sr25519
  [0x82, 0x24], // P-521
  [0x83, 0x24], // Ed448
  [0x84, 0x24], // X448
  [0x86, 0x24], // SM2
  [0x90, 0x24], // ML-DSA-44
  [0x91, 0x24], // ML-DSA-65
  [0x92, 0x24], // ML-DSA-87
];

/** Longest key that is decoded: base58 costs the square of its length. RSA with 8192 bits needs 1,424. */
const LONGEST = 2_000;

/**
 * Reads a public key in Multikey form (`z6Mk…`): multibase over a multicodec prefix and the key's bytes. A point
 * off its curve or of small order is `malformed`, as is an RSA key that is too short; what is longer than any key
 * is `unsupported`. RSA is not in the table of the specification, but in the registry that it draws on.
 *
 * @see W3C Controlled Identifiers 1.0, §2.2.2 Multikey
 */
export function readMultikey(text: string): MultikeyReading {
  const known = found.get(text);
  if (known !== undefined) return { kind: 'key', key: ownCopy(known) };
  const reading = readNew(text);
  if (reading.kind === 'key') found.set(text, ownCopy(reading.key));
  return reading;
}

/** Keys that were read lately: whether a point is on its curve takes as long to find out as a signature to verify. */
const found = new Recent<PublicKey>(1_000);

/** Whoever holds a key may write to its bytes, and what is kept must not change with them. */
function ownCopy(key: PublicKey): PublicKey {
  if (key.type !== 'RSA') return { type: key.type, bytes: key.bytes.slice() };
  return { type: key.type, modulus: key.modulus.slice(), exponent: key.exponent.slice() };
}

function readNew(text: string): MultikeyReading {
  if (text.length > LONGEST) return { kind: 'unsupported' };
  const bytes = decodeMultibase(text);
  if (bytes === undefined) return { kind: 'malformed' };
  const rest = bytes.slice(2);
  const curve = curves.find((name) => startsWith(bytes, PUBLIC[name]));
  if (curve !== undefined) return readCurve(curve, rest);
  if (startsWith(bytes, PUBLIC.RSA)) return readRsa(rest);
  return { kind: OTHER.some((prefix) => startsWith(bytes, prefix)) ? 'unsupported' : 'malformed' };
}

/** Writes a public key in Multikey form. */
export function writeMultikey(key: PublicKey): string {
  const bytes = key.type === 'RSA' ? writeRsaDer(key) : key.bytes;
  return `z${base58.encode(Uint8Array.of(...PUBLIC[key.type], ...bytes))}`;
}

/**
 * Bytes of a multibase text in base58btc (`z`) or base64url without padding (`u`); `undefined` for any other, and
 * for base58 of more than 2,000 characters.
 */
export function decodeMultibase(text: string): Uint8Array | undefined {
  try {
    if (text.startsWith('z') && text.length <= LONGEST) return base58.decode(text.slice(1));
  } catch {
    return undefined;
  }
  return text.startsWith('u') ? decodeBase64url(text.slice(1)) : undefined;
}

function readCurve(type: Curve, bytes: Uint8Array): MultikeyReading {
  // One key, one text: the uncompressed form of a point is not allowed here.
  const length = coordinateBytes[type] + (type === 'Ed25519' ? 0 : 1);
  const key = bytes.length === length ? curveKey(type, bytes) : undefined;
  return key === undefined ? { kind: 'malformed' } : { kind: 'key', key };
}

function readRsa(bytes: Uint8Array): MultikeyReading {
  const outcome = readRsaDer(bytes);
  if (outcome.kind === 'ok') return { kind: 'key', key: outcome.value };
  return { kind: outcome.kind === 'bad' ? 'malformed' : 'unsupported' };
}

function startsWith(bytes: Uint8Array, [first, second]: readonly [number, number]): boolean {
  return bytes[0] === first && bytes[1] === second;
}
