import { bad } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey } from '../ports.js';
import { INTEGER, SEQUENCE, readElements, writeElement } from './der.js';
import { rsaKey } from './rsa-key.js';

/**
 * Reads an RSAPublicKey. Codes as for `rsaKey`.
 *
 * @see RFC 8017, A.1.1
 */
export function readRsaDer(bytes: Uint8Array): Outcome<PublicKey> {
  const [sequence] = readElements(bytes, [SEQUENCE]) ?? [];
  const integers = sequence === undefined ? undefined : readElements(sequence, [INTEGER, INTEGER]);
  const [modulus, exponent] = integers ?? [];
  if (modulus === undefined || exponent === undefined || isNegative(modulus) || isNegative(exponent)) {
    return bad({ code: 'key.malformed', message: 'The RSA key is not in the form of PKCS #1.' });
  }
  return rsaKey(modulus, exponent);
}

/** Writes an RSAPublicKey. */
export function writeRsaDer({ modulus, exponent }: Extract<PublicKey, { readonly type: 'RSA' }>): Uint8Array {
  return writeElement(SEQUENCE, Uint8Array.of(...integer(modulus), ...integer(exponent)));
}

/** A positive integer whose first bit is set needs a zero in front. */
function integer(bytes: Uint8Array): Uint8Array {
  return writeElement(INTEGER, isNegative(bytes) ? Uint8Array.of(0, ...bytes) : bytes);
}

function isNegative([first = 0]: Uint8Array): boolean {
  return first >= 0x80;
}
