import type { CodeEntry } from '@badgewright/openbadges';

/** Every `IssueErrorCode` of this package. `docs/problems.md` is written from here. */
export const errorCodes = {
  'badge.unverifiable': {
    means: 'The badge that was signed does not verify, so it was neither recorded nor handed out.',
    action:
      'Look at `problems`. Most often the signer’s key is not the issuer’s: the profile’s `id` must be what controls it.',
  },
} satisfies Record<string, CodeEntry>;

/** A stable name of one way in which issuing can break. */
export type IssueErrorCode = keyof typeof errorCodes;
