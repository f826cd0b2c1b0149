import type { CodeEntry } from './code-entry.js';

/** Codes about when a credential is valid. */
export const validityCodes = {
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
} satisfies Record<string, CodeEntry>;
