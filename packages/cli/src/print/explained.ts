import { problemCodes as issueCodes } from '@badgewright/issuer';
import { problemCodes as ruleCodes } from '@badgewright/microcredentials';
import { problemCodes as badgeCodes } from '@badgewright/openbadges';
import type { CodeEntry } from '@badgewright/openbadges';
import { problemCodes as fileCodes } from '../problem-codes.js';

/** What every problem code that a command may print means, and what to do about it. */
export const explained: ReadonlyMap<string, CodeEntry> = new Map(
  Object.entries<CodeEntry>({ ...ruleCodes, ...badgeCodes, ...issueCodes, ...fileCodes }),
);
