import { getPublicKeyAsync, signAsync, verifyAsync } from '@noble/ed25519';

/** The public key (32 bytes) of an Ed25519 seed (32 bytes). */
export async function publicKeyOf(seed: Uint8Array): Promise<Uint8Array> {
  return await getPublicKeyAsync(seed);
}

/** Signs with an Ed25519 seed (32 bytes). Returns 64 bytes; deterministic (RFC 8032, §5.1.6). */
export async function signEd25519(data: Uint8Array, seed: Uint8Array): Promise<Uint8Array> {
  return await signAsync(data, seed);
}

/**
 * Whether an Ed25519 signature fits. Strict: small-order keys, points off the curve and non-canonical encodings
 * never fit (RFC 8032, §5.1.7; the ZIP 215 leniency that consensus systems need lets a weak key sign anything).
 *
 * Rejects where the platform cannot compute SHA-512: that says nothing about the signature.
 */
export async function verifyEd25519(
  signature: Uint8Array,
  data: Uint8Array,
  publicKey: Uint8Array,
): Promise<boolean> {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  return await verifyAsync(signature, data, publicKey, { zip215: false });
}
