import { Point, getPublicKey, hashes, sign as signWith } from '@noble/ed25519';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { base64urlnopad, hex } from '@scure/base';
import { joinBytes } from '../bytes/join-bytes.js';
import type {
  DecompressOptions,
  Decompressed,
  Ed25519Key,
  HashName,
  NistPoint,
  RsaNumbers,
  RsaSign,
} from './platform.js';

// What `#platform` is everywhere but in Node. Pages that were not loaded over https have no `crypto.subtle`, and browsers
// differ in which Ed25519 signatures they let fit: it is asked for RSA alone, which nothing else here computes.

// The library’s own choice is `crypto.subtle`.
hashes.sha512 = sha512;

const DIGESTS = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;
const SIGNATURE_LENGTHS = { 'P-256': 64, 'P-384': 96 } as const;
const ECDSA = { prehash: true, lowS: false, format: 'compact' } as const;
const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const encoder = new TextEncoder();

export function hash(data: string | Uint8Array, name: HashName): Uint8Array {
  return DIGESTS[name](typeof data === 'string' ? encoder.encode(data) : data);
}

export function hexHash(data: string | Uint8Array, name: HashName): string {
  return hex.encode(hash(data, name));
}

export function encodeBase64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

export function decodeBase64url(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text);
  } catch {
    return undefined;
  }
}

export function ed25519Key(seed: Uint8Array): Ed25519Key {
  const own = Uint8Array.from(seed);
  return { publicKey: getPublicKey(own), sign: (data) => signWith(data, own) };
}

export function verifyEd25519(signature: Uint8Array, data: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  const first = signature.subarray(0, 32);
  const expected = expectedFirstHalf(signature, data, publicKey);
  return expected !== undefined && first.every((byte, index) => byte === expected[index]);
}

export async function verifyEcdsa(
  signature: Uint8Array,
  data: Uint8Array,
  { type, bytes }: NistPoint,
): Promise<boolean> {
  if (signature.length !== SIGNATURE_LENGTHS[type]) return false;
  // Larger than all else that a verifier needs, and most badges are signed with Ed25519.
  const { p256, p384 } = await import('@noble/curves/nist.js');
  const curve = type === 'P-256' ? p256 : p384;
  return curve.verify(signature, data, bytes, ECDSA);
}

export async function verifyRsa(
  signature: Uint8Array,
  data: Uint8Array,
  { modulus, exponent }: RsaNumbers,
): Promise<boolean> {
  if (signature.length !== modulus.length) return false;
  const jwk = { kty: 'RSA', n: encodeBase64url(modulus), e: encodeBase64url(exponent) };
  const key = await crypto.subtle.importKey('jwk', jwk, RS256, false, ['verify']);
  return await crypto.subtle.verify(RS256, key, Uint8Array.from(signature), Uint8Array.from(data));
}

export async function rsaSign(jwk: JsonWebKey): Promise<RsaSign> {
  const key = await crypto.subtle.importKey('jwk', jwk, RS256, false, ['sign']);
  return async (data) => new Uint8Array(await crypto.subtle.sign(RS256, key, Uint8Array.from(data)));
}

export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function decompress(
  compressed: Uint8Array,
  { format, most }: DecompressOptions,
): Promise<Decompressed> {
  const stream = new Blob([compressed.slice()]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > most) {
        await reader.cancel();
        return { kind: 'too-large' };
      }
      parts.push(read.value);
    }
  } catch {
    return { kind: 'broken' };
  }
  return { kind: 'bytes', bytes: joinBytes(parts) };
}

/** What R must be, by the rest of the signature: [S]B - [k]A, encoded; `undefined` where S or A is not to be used. */
function expectedFirstHalf(
  signature: Uint8Array,
  data: Uint8Array,
  publicKey: Uint8Array,
): Uint8Array | undefined {
  try {
    const key = Point.fromBytes(publicKey, false);
    if (key.isSmallOrder()) return undefined;
    const challenge = sha512(joinBytes([signature.subarray(0, 32), publicKey, data]));
    const k = littleEndian(challenge) % Point.CURVE().n;
    // Throws from the order of the group on.
    const ofScalar = Point.BASE.multiply(littleEndian(signature.subarray(32)), false);
    return ofScalar.subtract(key.multiply(k, false)).toBytes();
  } catch {
    return undefined;
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${hex.encode(Uint8Array.from(bytes).reverse())}`);
}
