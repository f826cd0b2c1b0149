/**
 * Whether 32 bytes are the one encoding of an Ed25519 key that signatures can be trusted by: y below the prime of the
 * field, and the point not one of the eight of small order, for which anybody can make signatures that fit. Whether there
 * is a point with that y is not looked at.
 *
 * @see RFC 8032, §5.1.3
 */
export function isUsableEd25519(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  // The highest bit is the sign of x, of which the order does not depend.
  const y = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & HIGHEST;
  return y < PRIME && !SMALL_ORDER.has(y);
}

const HIGHEST = 2n ** 255n - 1n;
const PRIME = 2n ** 255n - 19n;

/** y of the points of order 8. */
const EIGHTH = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;

/** y of the points of order 1, 2, 4 and 8. */
const SMALL_ORDER: ReadonlySet<bigint> = new Set([1n, PRIME - 1n, 0n, EIGHTH, PRIME - EIGHTH]);
