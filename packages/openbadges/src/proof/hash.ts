import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { hex } from '@scure/base';

/** The hash functions of the suites; the size of the key decides which. */
export type Hash = 'SHA-256' | 'SHA-384';

const functions = { 'SHA-256': sha256, 'SHA-384': sha384 } as const satisfies Record<Hash, unknown>;
const encoder = new TextEncoder();

/** The hash of a text, as UTF-8. */
export function hashOf(text: string, hash: Hash): Uint8Array {
  return functions[hash](encoder.encode(text));
}

/** Hashes a text that comes in pieces; the digest is in hexadecimal digits. */
export function textHasher(hash: Hash): { update(text: string): void; digest(): string } {
  const hasher = functions[hash].create();
  return {
    update: (text) => void hasher.update(encoder.encode(text)),
    digest: () => hex.encode(hasher.digest()),
  };
}
