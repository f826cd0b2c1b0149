import type { PublicKey, Signer } from '../ports.js';

/** A public key on a curve. */
export type CurveKey = Extract<PublicKey, { readonly bytes: Uint8Array }>;

/** The curves whose keys are known. */
export const curves = ['Ed25519', 'P-256', 'P-384'] as const satisfies readonly CurveKey['type'][];

/** One of them. */
export type Curve = (typeof curves)[number];

const ALGORITHMS = {
  Ed25519: 'Ed25519',
  'P-256': 'ES256',
  'P-384': 'ES384',
  RSA: 'RS256',
} as const satisfies Record<PublicKey['type'], Signer['algorithm']>;

/** The one algorithm that a key is used with: it comes from the key, never from what a proof says. */
export function algorithmOf(key: PublicKey): Signer['algorithm'] {
  return ALGORITHMS[key.type];
}

/** Whether two keys are the same, however each was written down. */
export function isSameKey(a: PublicKey, b: PublicKey): boolean {
  if (a.type === 'RSA' || b.type === 'RSA') {
    if (a.type !== 'RSA' || b.type !== 'RSA') return false;
    return isSame(a.modulus, b.modulus) && isSame(a.exponent, b.exponent);
  }
  return a.type === b.type && isSame(a.bytes, b.bytes);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
