import { hash as hashHere } from '#platform';
import { base64 } from '@scure/base';

const names = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const;

/** The hash functions of Subresource Integrity. */
export type SriHash = keyof typeof names;

/** The digest of bytes as Subresource Integrity writes it: `sha256-` and base64. */
export function digestSri(bytes: Uint8Array, hash: SriHash): string {
  return `${hash}-${base64.encode(hashHere(bytes, names[hash]))}`;
}

/** Whether a digest is that of the bytes; one that is written otherwise is of none. */
export function hasDigest(bytes: Uint8Array, digest: string): boolean {
  const hash = sriHashOf(digest);
  return hash !== undefined && digestSri(bytes, hash) === digest;
}

/** The hash function of a digest; `undefined` for one that names none of ours. */
export function sriHashOf(digest: string): SriHash | undefined {
  return HASHES.find((name) => digest.startsWith(`${name}-`));
}

const HASHES: readonly SriHash[] = ['sha256', 'sha384', 'sha512'];
