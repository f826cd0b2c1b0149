import {
  ECDH,
  createPrivateKey,
  createPublicKey,
  hash as digest,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { Recent } from '../bytes/recent.js';
import { isUsableEd25519 } from './ed25519-encoding.js';
import type {
  DecompressOptions,
  Decompressed,
  Ed25519Key,
  HashName,
  NistPoint,
  RsaNumbers,
  RsaSign,
} from './platform.js';

// What `#platform` is in Node: OpenSSL and zlib, most of it without a turn of the event loop.

const DIGESTS = { 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' } as const;

export function hash(data: string | Uint8Array, name: HashName): Uint8Array {
  return new Uint8Array(digest(DIGESTS[name], data, 'buffer'));
}

export function hexHash(data: string | Uint8Array, name: HashName): string {
  return digest(DIGESTS[name], data, 'hex');
}

export function encodeBase64url(bytes: Uint8Array): string {
  return viewOf(bytes).toString('base64url');
}

export function decodeBase64url(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64url');
  // It skips what it cannot read; only what it would write itself is base64url.
  return bytes.toString('base64url') === text ? new Uint8Array(bytes) : undefined;
}

export function ed25519Key(seed: Uint8Array): Ed25519Key {
  if (seed.length !== 32) throw new RangeError('A seed has 32 bytes.');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    publicKey: new Uint8Array(Buffer.from(x, 'base64url')),
    sign: (data) => new Uint8Array(signWith(null, data, key)),
  };
}

export function verifyEd25519(signature: Uint8Array, data: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const key = ed25519Of(publicKey);
  return key !== undefined && verifyWith(null, data, key, signature);
}

export function verifyEcdsa(signature: Uint8Array, data: Uint8Array, point: NistPoint): boolean {
  const { curve, digest: name, size } = CURVES[point.type];
  if (signature.length !== 2 * size) return false;
  const key = nistOf(point, { curve, size });
  return key !== undefined && verifyWith(name, data, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

export function verifyRsa(signature: Uint8Array, data: Uint8Array, key: RsaNumbers): boolean {
  return signature.length === key.modulus.length && verifyWith('sha256', data, rsaOf(key), signature);
}

export async function rsaSign(jwk: JsonWebKey): Promise<RsaSign> {
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  // Milliseconds of work: on a thread of its own.
  const sign = promisify<string, Uint8Array, KeyObject, Buffer>(signWith);
  return async (data) => new Uint8Array(await sign('sha256', data, key));
}

export function gzip(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes));
}

export function decompress(compressed: Uint8Array, { format, most }: DecompressOptions): Decompressed {
  const undo = format === 'gzip' ? gunzipSync : inflateSync;
  try {
    const bytes = undo(compressed, { maxOutputLength: Math.max(1, most) });
    return bytes.length > most ? { kind: 'too-large' } : { kind: 'bytes', bytes: new Uint8Array(bytes) };
  } catch (error) {
    return { kind: error instanceof RangeError ? 'too-large' : 'broken' };
  }
}

/** What stands before a seed in PKCS #8 (RFC 8410, §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const CURVES = {
  'P-256': { curve: 'prime256v1', digest: 'sha256', size: 32 },
  'P-384': { curve: 'secp384r1', digest: 'sha384', size: 48 },
} as const;

/** Public keys that were verified with lately. Importing one takes a tenth of a verification, or as long as one. */
const keys = new Recent<KeyObject>(1_000);

function ed25519Of(bytes: Uint8Array): KeyObject | undefined {
  const name = `Ed25519 ${viewOf(bytes).toString('latin1')}`;
  const known = keys.get(name);
  if (known !== undefined || !isUsableEd25519(bytes)) return known;
  return kept(name, { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) });
}

function nistOf(
  { type, bytes }: NistPoint,
  { curve, size }: { readonly curve: string; readonly size: number },
): KeyObject | undefined {
  const name = `${type} ${viewOf(bytes).toString('latin1')}`;
  const known = keys.get(name);
  if (known !== undefined || !isPlainPoint(bytes, size)) return known;
  const point = uncompressed(bytes, curve);
  if (point === undefined) return undefined;
  const x = point.toString('base64url', 1, 1 + size);
  return kept(name, { kty: 'EC', crv: type, x, y: point.toString('base64url', 1 + size) });
}

function rsaOf({ modulus, exponent }: RsaNumbers): KeyObject {
  const [n, e] = [encodeBase64url(modulus), encodeBase64url(exponent)];
  const name = `RSA ${n} ${e}`;
  return keys.get(name) ?? kept(name, { kty: 'RSA', n, e });
}

function kept(name: string, jwk: JsonWebKey): KeyObject {
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  keys.set(name, key);
  return key;
}

/** OpenSSL also reads a hybrid form, and the point at infinity, which are no keys. */
function isPlainPoint(bytes: Uint8Array, size: number): boolean {
  const isCompressed = bytes[0] === 2 || bytes[0] === 3;
  return bytes.length === 1 + (isCompressed ? size : 2 * size) && (isCompressed || bytes[0] === 4);
}

/** `undefined` for a point off its curve. */
function uncompressed(point: Uint8Array, curve: string): Buffer | undefined {
  try {
    const converted = ECDH.convertKey(point, curve, undefined, undefined, 'uncompressed');
    return Buffer.isBuffer(converted) ? converted : undefined;
  } catch {
    return undefined;
  }
}

/** The same memory, as the class that writes text. */
function viewOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
