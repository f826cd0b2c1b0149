import { joinBytes } from './join-bytes.js';

/** What came of decompressing: the bytes, or why there are none. */
export type Decompressed =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-large' };

/** The format, and how many bytes it may give. */
export interface DecompressOptions {
  /** `gzip` is RFC 1952, `deflate` RFC 1950. */
  readonly format: 'gzip' | 'deflate';
  readonly most: number;
}

/**
 * Decompresses bytes and stops where they give more than `most`, so that a few bytes which swell to gigabytes cost no
 * more than that. What follows the end of the compressed data is for the caller to find: platforms differ in it.
 */
export async function decompress(
  compressed: Uint8Array,
  { format, most }: DecompressOptions,
): Promise<Decompressed> {
  const stream = new Blob([compressed.slice()]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > most) {
        await reader.cancel();
        return { kind: 'too-large' };
      }
      parts.push(read.value);
    }
  } catch {
    return { kind: 'broken' };
  }
  return { kind: 'bytes', bytes: joinBytes(parts) };
}
