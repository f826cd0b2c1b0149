import { hash as hashHere, hexHash } from '#platform';

/** The hash functions of the suites; the size of the key decides which. */
export type Hash = 'SHA-256' | 'SHA-384';

/** The hash of a text, as UTF-8. */
export function hashOf(text: string, hash: Hash): Uint8Array {
  return hashHere(text, hash);
}

/** The same in hexadecimal digits. */
export function hexHashOf(text: string, hash: Hash): string {
  return hexHash(text, hash);
}
