import { isBytes } from '../bytes/is-bytes.js';
import { BadgeError } from '../error.js';

/** Throws `BadgeError` `argument.invalid` where a caller hands over something else than bytes. */
export function assertBytes(image: unknown): asserts image is Uint8Array {
  if (isBytes(image)) return;
  throw new BadgeError('argument.invalid', 'The image is handed over as a Uint8Array.');
}
