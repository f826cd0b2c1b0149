import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { joinBytes } from './join-bytes.js';

/**
 * Decompresses a zlib datastream and stops where it gives more than `most` bytes, so that a few bytes which swell
 * to gigabytes cost no more than that.
 *
 * Codes: `container.malformed`; as `unknown`: `container.too-large`.
 *
 * @see PNG (Third Edition), §10.3; RFC 1950
 */
export async function inflate(compressed: Uint8Array, most: number): Promise<Outcome<Uint8Array>> {
  const stream = new Blob([compressed.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > most) {
        await reader.cancel();
        const message = `Compressed text in the image gives more than ${most} bytes.`;
        return unknown({ code: 'container.too-large', message });
      }
      parts.push(read.value);
    }
  } catch {
    const message = 'Compressed text in the image cannot be decompressed.';
    return bad({ code: 'container.malformed', message, spec: 'PNG (Third Edition) §10.3' });
  }
  return ok(joinBytes(parts));
}
