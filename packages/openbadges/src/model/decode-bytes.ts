import { isBytes } from '../bytes/is-bytes.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';

/**
 * The text that bytes hold as UTF-8, without losing a byte of it; anything else comes back as it is. The size is looked
 * at before anything is copied.
 *
 * Codes: `input.not-json`, `input.not-plain`; as `unknown`: `input.too-large`.
 */
export function decodeBytes(input: unknown, most: number): Outcome<unknown> {
  if (!isBytes(input)) return ok(input);
  let bytes: Uint8Array;
  try {
    // The platform's own `at`: a class may give its bytes any length.
    if (Uint8Array.prototype.at.call(input, most) !== undefined) {
      return unknown({ code: 'input.too-large', message: `The file has more than ${most} bytes.`, at: '' });
    }
    bytes = new Uint8Array(input);
  } catch {
    const message = 'The bytes cannot be read: their memory was handed on.';
    return bad({ code: 'input.not-plain', message, at: '' });
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return bad({ code: 'input.not-json', message: 'The file is no text in UTF-8.', at: '' });
  }
}
