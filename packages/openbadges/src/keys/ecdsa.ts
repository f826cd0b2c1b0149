import { p256, p384 } from '@noble/curves/nist.js';
import type { NistCurve } from '../platform/platform.js';

/** The library's curves by their names. Each brings its hash: SHA-256 and SHA-384. */
export const nistCurves = { 'P-256': p256, 'P-384': p384 } as const;

/** Neither JOSE nor Data Integrity asks for the lower of the two values of s that fit. */
const FORM = { prehash: true, lowS: false, format: 'compact', extraEntropy: false } as const;

/** The public key (compressed point) of a secret scalar; `undefined` where that is not from 1 to the order less 1. */
export function publicPointOf(secret: Uint8Array, type: NistCurve): Uint8Array | undefined {
  if (!nistCurves[type].utils.isValidSecretKey(secret)) return undefined;
  return nistCurves[type].getPublicKey(secret, true);
}

/** A fresh secret scalar from the platform's random source. */
export function randomScalar(type: NistCurve): Uint8Array {
  return nistCurves[type].utils.randomSecretKey();
}

/** Signs data with a secret scalar. Returns r and s; deterministic (RFC 6979), which no platform offers. */
export function signEcdsa(data: Uint8Array, secret: Uint8Array, type: NistCurve): Uint8Array {
  return nistCurves[type].sign(data, secret, FORM);
}
