import { BadgeError } from '../error.js';

/** Random bytes, as many as are asked for: `(size) => crypto.getRandomValues(new Uint8Array(size))`. */
export type RandomBytes = (size: number) => Uint8Array;

/**
 * A whole number from 0 to below a limit of at most 2^32, each as likely as any other. Throws `BadgeError`
 * `argument.invalid` where the source gives no bytes that could be random.
 */
export function randomBelow(limit: number, random: RandomBytes): number {
  // Numbers of the last round, which is not a whole one, would make the first of them more likely.
  const whole = Math.floor(NUMBERS / limit) * limit;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const bytes = random(4);
    if (bytes.length !== 4) break;
    const drawn = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    if (drawn < whole) return drawn % limit;
  }
  throw new BadgeError('argument.invalid', '`random` gives no random bytes of the number asked for.');
}

const NUMBERS = 2 ** 32;
/** Each fails with a chance of less than a half. */
const MOST_ATTEMPTS = 100;
