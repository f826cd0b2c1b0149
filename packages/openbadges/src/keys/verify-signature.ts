import { verifyEcdsa, verifyEd25519, verifyRsa } from '#platform';
import type { PublicKey } from '../ports.js';

/** A signature, what it is said to be over, and the key it is said to be by. */
export interface SignatureClaim {
  readonly publicKey: PublicKey;
  readonly data: Uint8Array;
  /** Ed25519: 64 bytes; ECDSA: r and s, 64 or 96 bytes; RSA: as long as the modulus. */
  readonly signature: Uint8Array;
}

/**
 * Whether a signature fits its data and key, by the one algorithm of that key: Ed25519, ECDSA with SHA-256 for
 * P-256 and SHA-384 for P-384, RSASSA-PKCS1-v1_5 with SHA-256. The answer is there at once where the platform computes
 * it so.
 *
 * Throws or rejects only where the platform cannot compute it: that says nothing about the signature.
 */
export function verifySignature({ publicKey, data, signature }: SignatureClaim): boolean | Promise<boolean> {
  switch (publicKey.type) {
    case 'Ed25519':
      return verifyEd25519(signature, data, publicKey.bytes);
    case 'RSA':
      return verifyRsa(signature, data, publicKey);
    case 'P-256':
    case 'P-384':
      return verifyEcdsa(signature, data, { type: publicKey.type, bytes: publicKey.bytes });
  }
}
