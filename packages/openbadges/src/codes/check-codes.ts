import type { CodeEntry } from './code-entry.js';

/** Codes about the checks beside form, proof and issuer. */
export const checkCodes = {
  'refresh.unchecked': {
    means: 'The credential names a refresh service, and this release does not ask it.',
    action: 'Ask the issuer whether a newer version exists.',
  },
  'status.unchecked': {
    means: 'The credential may have been withdrawn or suspended, and this release does not look that up.',
    action: 'Ask the issuer whether the badge is still in force.',
  },
  'validity.not-yet-valid': {
    means: 'The credential starts to be valid later than the moment of verification.',
    action: 'Wait until the start date, or verify as of a later moment.',
  },
  'validity.expired': {
    means: 'The credential ended before the moment of verification.',
    action: 'Ask the educator for a current badge.',
  },
  'validity.malformed': {
    means: 'The dates of the credential cannot be read, so nobody can tell when it is valid.',
    action: 'Tell the issuer; the dates are malformed.',
  },
  'endorsements.unchecked': {
    means: 'The credential carries endorsements, and this release does not verify them.',
    action: 'Do not rely on the endorsements.',
  },
} satisfies Record<string, CodeEntry>;
