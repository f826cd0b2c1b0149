import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey } from '../ports.js';

/** Fewer can be factored with means that exist (NIST SP 800-131A Rev. 2, §3). */
const FEWEST_BITS = 2048;
/** More costs a verifier much time for no gain; nobody publishes such keys. */
const MOST_BITS = 8192;
/**
 * Verifying takes time in proportion to the exponent's length: a key could bring one as long as its modulus and
 * hold the verifier up. Platforms draw the line near here too.
 */
const LONGEST_EXPONENT = 4;

/**
 * The RSA key of a modulus and an exponent, both big-endian. Leading zeros are left out: some writers put the
 * sign byte of their big-integer type there.
 *
 * Codes: `key.malformed` where the two cannot be a key, `key.weak` below 2048 bits; as `unknown`
 * `key.unsupported` above 8192 bits and for exponents beyond 32 bits.
 */
export function rsaKey(modulusGiven: Uint8Array, exponentGiven: Uint8Array): Outcome<PublicKey> {
  const modulus = withoutZeros(modulusGiven);
  const exponent = withoutZeros(exponentGiven);
  if (!isOdd(modulus) || !isOdd(exponent) || (exponent.length === 1 && exponent[0] === 1)) {
    return bad({ code: 'key.malformed', message: 'The RSA key has a modulus or an exponent that none has.' });
  }
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
  if (bits < FEWEST_BITS) {
    return bad({ code: 'key.weak', message: `The RSA key has ${bits} bits, fewer than ${FEWEST_BITS}.` });
  }
  if (bits > MOST_BITS || exponent.length > LONGEST_EXPONENT) {
    return unknown({
      code: 'key.unsupported',
      message: 'The RSA key is larger than any that is verified with.',
    });
  }
  return ok({ type: 'RSA', modulus, exponent });
}

function isOdd(bytes: Uint8Array): boolean {
  return ((bytes.at(-1) ?? 0) & 1) === 1;
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return Uint8Array.from(first === -1 ? [] : bytes.subarray(first));
}
