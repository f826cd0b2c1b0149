import type { CodeEntry } from './code-entry.js';

/** Codes about newer versions and endorsements. */
export const nestedCodes = {
  'refresh.type-unsupported': {
    means: 'The credential names a refresh service of a kind that this release does not ask.',
    action: 'Ask the issuer whether there is a newer version.',
  },
  'refresh.failed': {
    means: 'The refresh service gave no newer version that counts, so the version at hand was checked.',
    action: 'Verify again later; if it stays so, ask the issuer for the current version.',
  },
  'refresh.other-credential': {
    means:
      'What the refresh service gave is no version of this credential: its issuer, its id or its kind is another.',
    action: 'Tell the issuer; their refresh service gives the wrong document.',
  },
  'refresh.older': {
    means: 'The refresh service gave a version that starts earlier than the one at hand, which was checked.',
    action: 'Tell the issuer; their refresh service is behind.',
  },
  'refresh.ended': {
    means: 'The issuer’s newer version of the credential is no longer in force, and so neither is this one.',
    action: 'Do not count the badge; the report on the newer version says what ended it.',
  },
  'refresh.invalid': {
    means: 'The issuer’s newer version of the credential, which takes the place of this one, fails a check.',
    action: 'Read the report on the newer version; do not count the badge until the issuer has explained it.',
  },
  'refresh.indeterminate': {
    means:
      'A newer version by the issuer takes the place of this one, and could not be checked to the end, or not even asked for.',
    action:
      'Follow what the report on the newer version says to do; where there is none, verify the badge by itself.',
  },
  'refresh.other-subject': {
    means: 'The issuer’s newer version under the same id is about another person, or another achievement.',
    action: 'Ask the issuer whom the badge belongs to and what it is for.',
  },
  'endorsements.unchecked': {
    means: 'The badge carries endorsements of Open Badges 2.0, which this release does not verify.',
    action: 'Do not rely on the endorsements.',
  },
  'endorsements.invalid': {
    means: 'An endorsement is not valid; its own report says why. The badge itself does not rest on it.',
    action: 'Do not rely on that endorsement.',
  },
  'endorsements.indeterminate': {
    means: 'An endorsement could not be checked; its own report says what is missing.',
    action: 'Do not rely on that endorsement until it can be checked.',
  },
  'endorsements.not-endorsement': {
    means: 'What stands in the place of an endorsement is a credential of another kind.',
    action: 'Do not count it as an endorsement.',
  },
  'endorsements.other-subject': {
    means: 'An endorsement is of something else than what it stands on.',
    action: 'Do not count it as an endorsement of this badge.',
  },
  'endorsements.by-itself': {
    means: 'An endorsement was made by the badge’s own issuer, or by the one whom it endorses.',
    action: 'Do not count it as the word of somebody else.',
  },
  'endorsements.too-many': {
    means: 'There are more endorsements than are verified in one go; those before were.',
    action: 'Do not rely on the endorsements that have no report of their own.',
  },
  'endorsements.too-deep': {
    means: 'Endorsements stand inside endorsements more often than is followed.',
    action: 'Do not rely on the endorsements that have no report of their own.',
  },
} satisfies Record<string, CodeEntry>;
