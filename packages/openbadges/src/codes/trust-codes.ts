import type { CodeEntry } from './code-entry.js';

/** Codes about lists of whom to trust, and about what they say of an issuer. */
export const trustCodes = {
  'trust.version': {
    means: 'The file is no trust list of a format that this release reads.',
    action: 'Check that it is the file you mean; a list of a later format needs a newer release.',
  },
  'trust.malformed': {
    means: 'The trust list breaks a rule of its format, so nothing in it counts.',
    action: 'Tell whoever keeps the list; each problem says where.',
  },
  'trust.duplicate': {
    means: 'The trust list has one issuer twice, so nobody can tell which entry counts.',
    action: 'Tell whoever keeps the list to put all of an issuer into one entry.',
  },
  'trust.signer': {
    means: 'The trust list is not signed, or not by whoever had to sign it.',
    action: 'Get the list from its authority itself; do not rely on this copy.',
  },
  'trust.list-missing': {
    means:
      'Your trust list relies on another list that was not handed over, so the issuer may be on that one.',
    action: 'Get the missing list from its authority and verify again.',
  },
  'trust.list-refused': {
    means:
      'Your trust list relies on another list, and what was handed over as that one cannot be relied on.',
    action: 'Get that list from its authority anew and verify again.',
  },
  'trust.not-listed': {
    means: 'The issuer is not on a list that you gave. That says nothing against it.',
    action: 'Decide by yourself whether you know the issuer; if you do, have it put on the list.',
  },
  'trust.list-expired': {
    means: 'The trust list was to be relied on until a day that has passed.',
    action: 'Get the present list from its authority and verify again.',
  },
  'trust.list-not-yet': {
    means: 'The trust list is of a later day than the one as of which was verified.',
    action: 'Check the clock; to verify as of an earlier day use the list of that day.',
  },
  'trust.not-then': {
    means: 'The list has the issuer for another time than that of the award, or the award has no date.',
    action: 'Ask the authority of the list whether the issuer could award then.',
  },
  'trust.backdated': {
    means:
      'The award is dated within the time for which the list has the issuer, but the badge was signed, or begins to be valid, outside of it. Nobody but the issuer says that the award was made then.',
    action: 'Ask the issuer, or the authority of the list, for evidence that the award was made on that day.',
  },
  'trust.not-entitled': {
    means: 'The list has the issuer, but not for this achievement, or not for this version of it.',
    action: 'Ask the authority of the list who may award this achievement.',
  },
  'trust.other-key': {
    means: 'The badge is signed with a key that is not among those that the list gives for the issuer.',
    action: 'Ask the issuer and the authority of the list whether the keys were changed.',
  },
} satisfies Record<string, CodeEntry>;
