import type { NistCurve } from '../platform/platform.js';

/** A point of a NIST curve by its coordinates. */
export interface Coordinates {
  readonly x: bigint;
  readonly y: bigint;
}

/**
 * What the points of each curve fulfil: y² = x³ - 3x + b, modulo the prime p.
 *
 * @see NIST SP 800-186, §3.2.1.3 and §3.2.1.4
 */
const CURVES = {
  'P-256': {
    length: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    length: 48,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
} as const satisfies Record<NistCurve, { readonly length: number; readonly p: bigint; readonly b: bigint }>;

/**
 * The coordinates of a point, compressed or not; `undefined` where the bytes are none of the curve. Points are public:
 * nothing here hides how long it takes. A library for the curves is ten times as large as all other keys need.
 *
 * @see SEC 1, §2.3.4
 */
export function nistPoint(type: NistCurve, bytes: Uint8Array): Coordinates | undefined {
  const { length, p } = CURVES[type];
  const [form] = bytes;
  const isCompressed = form === 2 || form === 3;
  if (!isCompressed && form !== 4) return undefined;
  if (bytes.length !== 1 + (isCompressed ? length : 2 * length)) return undefined;
  const x = numberIn(bytes.subarray(1, 1 + length));
  if (x >= p) return undefined;
  const square = squareOfY(type, x);
  if (!isCompressed) {
    const y = numberIn(bytes.subarray(1 + length));
    return y < p && (y * y) % p === square ? { x, y } : undefined;
  }
  // Both primes leave 3 when divided by 4, so this is the root where there is one.
  const root = power(square, (p + 1n) / 4n, p);
  if ((root * root) % p !== square) return undefined;
  return { x, y: (root & 1n) === BigInt(form & 1) ? root : p - root };
}

/** A coordinate in its full length. */
export function coordinateOctets(type: NistCurve, coordinate: bigint): Uint8Array {
  const octets = new Uint8Array(CURVES[type].length);
  let rest = coordinate;
  for (let index = octets.length - 1; index >= 0; index -= 1) {
    octets[index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return octets;
}

function squareOfY(type: NistCurve, x: bigint): bigint {
  const { p, b } = CURVES[type];
  return (((x * x + p - 3n) % p) * x + b) % p;
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const digit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (digit === '1') result = (result * base) % modulus;
  }
  return result;
}

function numberIn(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}
