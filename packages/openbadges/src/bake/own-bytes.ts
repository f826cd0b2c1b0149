import { limits } from '../limits.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';

/**
 * A copy of bytes that is ours alone: plain ones, which no method of a class of the caller's reads, and which nobody who
 * shares their memory changes between two checks. Their size is looked at before they are copied.
 *
 * Codes: `input.not-plain`; as `unknown`: `container.too-large`.
 */
export function ownBytes(bytes: Uint8Array): Outcome<Uint8Array> {
  try {
    // The platform's own `at`: a class may give its bytes any length.
    if (Uint8Array.prototype.at.call(bytes, limits.imageBytes) !== undefined) {
      const message = `The file has more than ${limits.imageBytes} bytes.`;
      return unknown({ code: 'container.too-large', message });
    }
    return ok(new Uint8Array(bytes));
  } catch {
    const message = 'The bytes cannot be read: their memory was handed on.';
    return bad({ code: 'input.not-plain', message, at: '' });
  }
}
