import { errorCodes as issuerErrors, problemCodes as issueCodes } from '@badgewright/issuer';
import { errorCodes as ruleErrors, problemCodes as ruleCodes } from '@badgewright/microcredentials';
import { errorCodes as badgeErrors, problemCodes as badgeCodes } from '@badgewright/openbadges';
import type { IssueErrorCode } from '@badgewright/issuer';
import type { BadgeErrorCode, CodeEntry, ProblemCode } from '@badgewright/openbadges';
import { errorCodes as commandErrors } from '../error-codes.js';
import { problemCodes as fileCodes } from '../problem-codes.js';

/** What a code comes to for somebody at the command line, who has files and options and no program. */
const here: Readonly<Partial<Record<ProblemCode, CodeEntry>>> = {
  'network.offline': {
    means: 'Something that the issuer publishes would have to be read, and this command reads no network.',
    action: 'Verify again with --pack and a file that holds what the issuer publishes (an offline pack).',
  },
  // The only network that the command knows.
  'network.unreachable': {
    means: 'The offline pack holds no answer for a URL that would have to be read.',
    action: 'Ask whoever made the pack for one that holds it.',
  },
  'issuer.keys-unreachable': {
    means: badgeCodes['issuer.keys-unreachable'].means,
    action:
      'Verify again with --pack and a file that holds what the issuer publishes; if it stays so, ask the issuer to confirm the badge.',
  },
  'presentation.challenge-unchecked': {
    means: badgeCodes['presentation.challenge-unchecked'].means,
    action: 'Verify again with --challenge and --domain, as they were sent to the holder.',
  },
  'jwt.header': {
    means: badgeCodes['jwt.header'].means,
    action: 'Tell the issuer; where you trust the source, verify again with --lenient.',
  },
  'jwt.claim-missing': {
    means: badgeCodes['jwt.claim-missing'].means,
    action: 'Tell the issuer; where you trust the source, verify again with --lenient.',
  },
  'contents.invalid': {
    means: 'A credential inside the document is not valid.',
    action: 'Do not rely on it; what is wrong with it stands in this list too, with its place.',
  },
  'contents.indeterminate': {
    means: 'A credential inside the document could not be checked.',
    action: 'Do what this list says of it, by its place.',
  },
  'proof.not-disclosed': {
    means: badgeCodes['proof.not-disclosed'].means,
    action: 'Ask the holder for what `badgewright disclose` makes of it, and verify that.',
  },
};

/** The same for the errors of the packages. */
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
  Object.entries<CodeEntry>({ ...ruleCodes, ...badgeCodes, ...issueCodes, ...fileCodes, ...here }),
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
