import { decompress } from '#platform';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';

/**
 * Decompresses the zlib datastream of a text chunk, of at most `most` bytes.
 *
 * Codes: `container.malformed`; as `unknown`: `container.too-large`.
 *
 * @see PNG (Third Edition), §10.3; RFC 1950
 */
export async function inflate(compressed: Uint8Array, most: number): Promise<Outcome<Uint8Array>> {
  const read = await decompress(compressed, { format: 'deflate', most });
  if (read.kind === 'bytes') return ok(read.bytes);
  if (read.kind === 'too-large') {
    const message = `Compressed text in the image gives more than ${most} bytes.`;
    return unknown({ code: 'container.too-large', message });
  }
  const message = 'Compressed text in the image cannot be decompressed.';
  return bad({ code: 'container.malformed', message, spec: 'PNG (Third Edition) §10.3' });
}
