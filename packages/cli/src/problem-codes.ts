import type { CodeEntry } from '@badgewright/openbadges';

/** What stands in the way before anybody can look at what a file says. */
export const problemCodes = {
  'file.unreadable': {
    means: 'The file could not be opened, so nothing is known about it.',
    action: 'Check the path and the permissions.',
  },
} satisfies Record<string, CodeEntry>;

/** A stable name of one thing that stands in the way of a file. */
export type FileProblemCode = keyof typeof problemCodes;
