import { decompress as decompressHere } from '#platform';
import type { DecompressOptions, Decompressed } from '../platform/platform.js';

/**
 * Decompresses bytes and stops where they give more than `most`, so that a few bytes which swell to gigabytes cost no
 * more than that. What follows the end of the compressed data is for the caller to find: platforms differ in it.
 */
export function decompress(
  compressed: Uint8Array,
  options: DecompressOptions,
): Decompressed | Promise<Decompressed> {
  return decompressHere(compressed, options);
}
