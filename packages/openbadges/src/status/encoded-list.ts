import { decodeBase64url, decompress } from '#platform';
import { endsWithSize } from '../bytes/gzip.js';
import { limits } from '../limits.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';

/** How a list is written: in multibase, as Bitstring Status List demands, or without its `u` as StatusList2021 has it. */
export type Encoding = 'multibase' | 'either';

/**
 * Reads `encodedList`: base64url without padding of a gzip-compressed bitstring, bounded in size. What follows the end of
 * the compressed data is refused.
 *
 * Codes, as `unknown`: `status.list-malformed`, `status.list-too-large`.
 *
 * @see Bitstring Status List 1.0, §3.4 "Bitstring Expansion Algorithm"; StatusList2021, §5.3
 */
export async function readEncodedList(text: unknown, encoding: Encoding): Promise<Outcome<Uint8Array>> {
  const compressed = typeof text === 'string' ? compressedIn(text, encoding) : undefined;
  if (compressed === undefined) return malformed('The list is not written in base64url as its kind demands.');
  const read = await decompress(compressed, { format: 'gzip', most: limits.statusListBytes });
  if (read.kind === 'too-large') {
    const message = `The list swells to more than ${limits.statusListBytes} bytes.`;
    return unknown({ code: 'status.list-too-large', message });
  }
  if (read.kind === 'bytes' && endsWithSize(compressed, read.bytes.length)) return ok(read.bytes);
  return malformed('The list cannot be decompressed as a whole.');
}

function compressedIn(text: string, encoding: Encoding): Uint8Array | undefined {
  // Compressed data begins with other letters, so the prefix of multibase is never taken for a part of them.
  const isPrefixed = text.startsWith('u');
  if (!isPrefixed && encoding === 'multibase') return undefined;
  return decodeBase64url(isPrefixed ? text.slice(1) : text);
}

function malformed(message: string): Outcome<never> {
  return unknown({ code: 'status.list-malformed', message, spec: 'Bitstring Status List 1.0 §3.4' });
}
