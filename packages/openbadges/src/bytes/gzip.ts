/**
 * Whether compressed data that gave `size` bytes ends with them: the last four bytes repeat the size. Some platforms read
 * over what follows the end, others refuse it.
 */
export function endsWithSize(compressed: Uint8Array, size: number): boolean {
  const { buffer, byteOffset, length } = compressed;
  return length >= SHORTEST && new DataView(buffer, byteOffset, length).getUint32(length - 4, true) === size;
}

/** Bytes of gzip's header and trailer. */
const SHORTEST = 18;
