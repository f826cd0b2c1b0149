import { Point } from '@noble/ed25519';
import type { NistCurve } from '../platform/platform.js';
import { coordinateOctets, nistPoint } from './nist-point.js';
import type { Curve, CurveKey } from './public-key.js';

/** Bytes of a secret key, and of one coordinate of a public one. */
export const coordinateBytes = { Ed25519: 32, 'P-256': 32, 'P-384': 48 } as const satisfies Record<
  Curve,
  number
>;

/**
 * The public key that bytes stand for; `undefined` where they are none: of another length, off the curve, or for
 * Ed25519 not the one canonical encoding or of small order, for which anybody can make signatures that fit.
 * `P-256` and `P-384` take the compressed and the uncompressed point (SEC 1, §2.3.3).
 */
export function curveKey(type: Curve, bytes: Uint8Array): CurveKey | undefined {
  if (type !== 'Ed25519') return nistKey(type, bytes);
  try {
    if (Point.fromBytes(bytes, false).isSmallOrder()) return undefined;
    return { type, bytes: Uint8Array.from(bytes) };
  } catch {
    return undefined;
  }
}

function nistKey(type: NistCurve, bytes: Uint8Array): CurveKey | undefined {
  const point = nistPoint(type, bytes);
  if (point === undefined) return undefined;
  return { type, bytes: Uint8Array.of((point.y & 1n) === 0n ? 2 : 3, ...coordinateOctets(type, point.x)) };
}

/** The coordinates of a NIST curve's public key, x and then y, each of its full length. */
export function coordinates(type: NistCurve, bytes: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const point = nistPoint(type, bytes);
  if (point === undefined) throw new RangeError(`The bytes are no point of ${type}.`);
  return [coordinateOctets(type, point.x), coordinateOctets(type, point.y)];
}
