import { joinBytes } from '../../bytes/join-bytes.js';
import type { Problem } from '../../problem.js';
import { hashOf } from '../hash.js';
import type { Hash } from '../hash.js';

/** What is hashed to be signed. */
export interface Canonical {
  /** The proof without its value, in canonical form. */
  readonly options: string;
  readonly document: string;
  /** What is irregular about the two. */
  readonly warnings: readonly Problem[];
}

/**
 * The bytes that are signed: the hash of the proof's options, followed by the hash of the document.
 *
 * @see W3C Data Integrity EdDSA Cryptosuites 1.0, §3.2.4; W3C Data Integrity ECDSA Cryptosuites 1.0, §3.2.4
 */
export function signedData({ options, document }: Canonical, hash: Hash): Uint8Array {
  return joinBytes([hashOf(options, hash), hashOf(document, hash)]);
}
