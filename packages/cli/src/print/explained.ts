import { errorCodes as issuerErrors, problemCodes as issueCodes } from '@badgewright/issuer';
import { errorCodes as ruleErrors, problemCodes as ruleCodes } from '@badgewright/microcredentials';
import { errorCodes as badgeErrors, problemCodes as badgeCodes } from '@badgewright/openbadges';
import type { IssueErrorCode } from '@badgewright/issuer';
import type { BadgeErrorCode, CodeEntry } from '@badgewright/openbadges';
import { errorCodes as commandErrors } from '../error-codes.js';
import { problemCodes as fileCodes } from '../problem-codes.js';

/** What errors come to for somebody at the command line, who has files and options and no program. */
const errorsHere: Readonly<Partial<Record<BadgeErrorCode | IssueErrorCode, CodeEntry>>> = {
  'argument.invalid': {
    means: badgeErrors['argument.invalid'].means,
    action: 'Correct what the message names; --help after the command says what it takes.',
  },
  'credential.invalid': {
    means: badgeErrors['credential.invalid'].means,
    action: 'Correct the places above; most of them come from the issuer’s profile.',
  },
  'signer.unsuitable': {
    means: badgeErrors['signer.unsuitable'].means,
    action:
      'Leave --suite out, or use a key of its type (`badgewright keygen --type`); an RSA key signs with --format jwt.',
  },
  'badge.unverifiable': {
    means: issuerErrors['badge.unverifiable'].means,
    action:
      'Most often the key is not the issuer’s: the profile’s `id` must be what controls the key, or be left out.',
  },
};

/** What every problem code that a command may print means, and what to do about it. */
export const explained: ReadonlyMap<string, CodeEntry> = new Map(
  Object.entries<CodeEntry>({ ...ruleCodes, ...badgeCodes, ...issueCodes, ...fileCodes }),
);

/** The same for the codes of errors, by which a command stops. */
export const explainedErrors: ReadonlyMap<string, CodeEntry> = new Map(
  Object.entries<CodeEntry>({
    ...badgeErrors,
    ...ruleErrors,
    ...issuerErrors,
    ...commandErrors,
    ...errorsHere,
  }),
);
