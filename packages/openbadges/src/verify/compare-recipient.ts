import type { OpenBadge } from '../model/credential.js';
import { readJson } from '../model/read-json.js';
import { identitiesOf } from './checks/identities.js';
import { compareIdentities } from './checks/recipient.js';
import { readRecipient } from './read-recipient.js';
import type { Recipient } from './recipient-asked.js';

/**
 * Whether a badge is about somebody. `alike`: e-mail addresses that differ before the `@` in capital and small letters
 * only, or a hash of such a one: mostly one mailbox, and no standard says so. What cannot be told is none of the others.
 */
export type RecipientComparison = 'matched' | 'alike' | 'not-matched' | 'cannot-tell';

/**
 * Whether a badge is about somebody, by the rules of the check `recipient`: for asking about several identifiers of one
 * person after the badge was verified. Of a badge that was not verified it says what anybody may have written.
 *
 * Throws `BadgeError` `argument.invalid` for a recipient that is none.
 *
 * @example
 * if (compareRecipient(report.badge, { type: 'emailAddress', value: 'ada@school.example' }) === 'matched') count();
 *
 * @see Open Badges 3.0, §Verify Recipient
 */
export function compareRecipient(badge: OpenBadge, recipient: Recipient): RecipientComparison {
  const asked = readRecipient(recipient);
  const read = readJson(badge);
  if (read.kind !== 'ok') return 'cannot-tell';
  const { outcome, warnings } = compareIdentities(identitiesOf(read.value), asked, '/credentialSubject');
  const isAlike = outcome.kind === 'ok' && warnings.some(({ code }) => code === 'recipient.letter-case');
  return isAlike ? 'alike' : ANSWERS[outcome.kind];
}

const ANSWERS = { ok: 'matched', bad: 'not-matched', unknown: 'cannot-tell' } as const;
