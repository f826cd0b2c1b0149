import { isObject, listOf } from '../model/json.js';
import type { JsonValue } from '../model/json.js';
import { bad } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { namesHosted, namesSigned } from './classes.js';

/**
 * The way in which an assertion says that it is verified; `undefined` where it says neither or both: two readers
 * could then take two ways.
 *
 * @see Open Badges 2.0, VerificationObject
 */
export function wayOf(verification: JsonValue | undefined): 'hosted' | 'signed' | undefined {
  if (!isObject(verification)) return undefined;
  const types = listOf(verification['type']);
  const isHosted = namesHosted(types);
  if (isHosted === namesSigned(types)) return undefined;
  return isHosted ? 'hosted' : 'signed';
}

/** The answer for an assertion that came in another form than the one in which it says that it is verified. */
export function wrongWay(message: string): Outcome<never> {
  const spec = 'Open Badges 2.0 §Verification';
  return bad({ code: 'assertion.verification-type', message, at: '/verification/type', spec });
}
