import { instantOf } from '../model/form.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { VerificationMethod } from '../ports.js';

/** When a proof says it was made (ISO 8601), and the moment as of which it is verified. */
export interface Moments {
  readonly created: string | undefined;
  readonly now: Date;
}

/**
 * Whether a key was in force for a proof. A key that ended on its day vouches for what was signed before. A
 * revoked one does not: nobody but the signer says when a proof was made, and a thief signs with an early date.
 *
 * Codes: `key.expired`, `key.revoked`; both also as `unknown`, where the moment of signing leaves it open.
 *
 * @see W3C Controlled Identifiers 1.0, §2.2 "Verification Methods"
 */
export function checkInForce(
  { expires, revoked }: Pick<VerificationMethod, 'expires' | 'revoked'>,
  { created, now }: Moments,
): Outcome<undefined> {
  const made = instantOf(created);
  const [ends, ended] = [instantOf(expires), instantOf(revoked)];
  if (ended !== undefined && made !== undefined && made >= ended) return bad(REVOKED);
  if (ends !== undefined && made !== undefined && made >= ends) return bad(EXPIRED);
  if (ended !== undefined && now.getTime() >= ended) return unknown(REVOKED);
  if (ends !== undefined && made === undefined && now.getTime() >= ends) return unknown(EXPIRED);
  return ok(undefined);
}

const SPEC = 'W3C Controlled Identifiers 1.0 §2.2';
const REVOKED = {
  code: 'key.revoked',
  message: 'The key has been revoked.',
  spec: SPEC,
} as const;
const EXPIRED = {
  code: 'key.expired',
  message: 'The key had ended when the proof was made, or may have ended.',
  spec: SPEC,
} as const;
