import { createHash } from 'node:crypto';
import type { Hash } from '../../../../src/proof/hash.js';

/** What rdf-canonize hashes with: texts one after another, and their digest in hex. */
export function textHasherOf(hash: Hash): { update(text: string): void; digest(): string } {
  const hasher = createHash(hash === 'SHA-256' ? 'sha256' : 'sha384');
  return {
    update: (text) => void hasher.update(text),
    digest: () => hasher.digest('hex'),
  };
}
