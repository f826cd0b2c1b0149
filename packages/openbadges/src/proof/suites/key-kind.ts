import type { PublicKey, Signer } from '../../ports.js';
import type { Hash } from '../hash.js';

/** What a type of key decides about its signatures. */
export interface KeyKind {
  readonly type: PublicKey['type'];
  readonly algorithm: Signer['algorithm'];
  readonly hash: Hash;
  /** Bytes of a signature. */
  readonly length: number;
}

/** @see W3C Data Integrity EdDSA Cryptosuites 1.0, §3.2.6 */
export const ed25519Kind: KeyKind = { type: 'Ed25519', algorithm: 'Ed25519', hash: 'SHA-256', length: 64 };

/** @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.2.4 and §3.2.6 */
export const ecdsaKinds: readonly KeyKind[] = [
  { type: 'P-256', algorithm: 'ES256', hash: 'SHA-256', length: 64 },
  { type: 'P-384', algorithm: 'ES384', hash: 'SHA-384', length: 96 },
];
