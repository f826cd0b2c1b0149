import type { PublicKey } from '../ports.js';
import { verifyEcdsa } from './ecdsa.js';
import { verifyEd25519 } from './ed25519.js';
import { verifyRsa } from './rsa.js';

/** A signature, what it is said to be over, and the key it is said to be by. */
export interface SignatureClaim {
  readonly publicKey: PublicKey;
  readonly data: Uint8Array;
  /** Ed25519: 64 bytes; ECDSA: r and s, 64 or 96 bytes; RSA: as long as the modulus. */
  readonly signature: Uint8Array;
}

/**
 * Whether a signature fits its data and key, by the one algorithm of that key: Ed25519, ECDSA with SHA-256 for
 * P-256 and SHA-384 for P-384, RSASSA-PKCS1-v1_5 with SHA-256.
 *
 * Rejects only where the platform cannot compute it: that says nothing about the signature.
 */
export async function verifySignature({ publicKey, data, signature }: SignatureClaim): Promise<boolean> {
  switch (publicKey.type) {
    case 'Ed25519':
      return await verifyEd25519(signature, data, publicKey.bytes);
    case 'RSA':
      return await verifyRsa(signature, data, publicKey);
    case 'P-256':
    case 'P-384':
      return verifyEcdsa(signature, data, { type: publicKey.type, bytes: publicKey.bytes });
  }
}
