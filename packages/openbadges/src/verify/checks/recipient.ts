import { unknown } from '../../outcome.js';
import { checkOf, skipped } from '../check.js';
import type { Check } from '../report.js';
import type { Visit } from '../visit.js';

/**
 * Whether what is no presentation is in the hands of whom it is about. This release does not look; where the verifier
 * asked for an answer that only a presentation gives, that stays open, or a copy of a badge would pass for one.
 *
 * Code: as `unknown` `presentation.missing`.
 *
 * @see Open Badges 3.0, §Credential Verification, step 8; W3C Data Integrity 1.0, §2.1 (`challenge`, `domain`)
 */
export function checkRecipient({ challenge, domain }: Pick<Visit, 'challenge' | 'domain'>): Check {
  if (challenge === undefined && domain === undefined) return skipped('recipient', 'not-built');
  const message = 'This is no presentation, so it answers no challenge and is for no domain.';
  return checkOf('recipient', unknown({ code: 'presentation.missing', message, at: '' }));
}
