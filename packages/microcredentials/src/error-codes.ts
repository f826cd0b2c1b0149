import type { CodeEntry } from './codes/code-entry.js';

/** Every `MicrocredentialErrorCode` of this package. `docs/problems.md` is written from here. */
export const errorCodes = {
  'argument.invalid': {
    means: 'An argument of a call is not of its documented form.',
    action: 'Correct the call; the message names the argument.',
  },
  'argument.not-approved': {
    means: 'A badge was asked for something other than an approved decision.',
    action: 'Pass what `decide` returned, and only where its `kind` is `approved`.',
  },
  'argument.not-complete': {
    means: 'The badge or the record of a stack was asked for something other than complete progress.',
    action: 'Pass what `progress` returned, and only where its `complete` is true.',
  },
  'recipient.missing': {
    means: 'A badge was asked for without saying whose it is.',
    action: 'Give the recipient an `id`, or at least one `identifier`.',
  },
} satisfies Record<string, CodeEntry>;
