import type { CodeEntry } from './code-entry.js';

/** Codes about offline packs. */
export const packCodes = {
  'pack.version': {
    means: 'The file is no offline pack of a format that this release reads.',
    action: 'Check that it is the file you mean; make the pack anew, or use a newer release.',
  },
  'pack.malformed': {
    means: 'The offline pack breaks a rule of its format, so nothing in it is used.',
    action: 'Make the pack anew, or get it again from where it came.',
  },
  'pack.digest': {
    means: 'An answer in the offline pack is not the one that was recorded: its digest is another.',
    action: 'Treat the pack as damaged or altered; get it again from where it came.',
  },
  'pack.not-yet': {
    means: 'The offline pack says that it was made in the future, so its age cannot be told.',
    action: 'Check the clock here and where the pack was made, and make the pack anew.',
  },
  'pack.signature': {
    means: 'The signature of the offline pack does not hold, or could not be checked.',
    action: 'Get the pack again from whoever signed it; until then do not rely on it.',
  },
  'pack.not-entitled': {
    means: 'The trust list has whoever signed the offline pack, but not as somebody who may make packs.',
    action: 'Get a pack from somebody who may, or ask the authority of the list to let this one make packs.',
  },
  'pack.signer': {
    means: 'The offline pack is not signed, or not by whoever had to sign it.',
    action: 'Get the pack from whoever you expect to have made it.',
  },
} satisfies Record<string, CodeEntry>;
