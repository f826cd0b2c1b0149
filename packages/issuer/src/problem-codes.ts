import type { CodeEntry } from '@badgewright/openbadges';

/** Every `IssueProblemCode` of this package. A code is never renamed or reused once released. */
export const problemCodes = {
  'issue.not-approved': {
    means: 'The facts of the decision do not lead to an approval, so no badge was made.',
    action: 'Decide the submission again; issue only what `decide` approves.',
  },
  'issue.altered': {
    means:
      'The facts lead to an approval, but not to the one handed over: something in it was changed after the decision.',
    action: 'Decide the submission again from its stored facts, and find out who changed the decision.',
  },
  'issue.in-the-future': {
    means: 'The decision is dated later than the moment of issue, so the badge would not be valid yet.',
    action: 'Check the clocks, then issue again.',
  },
  'issue.already-issued': {
    means: 'A badge for this submission has been issued, or is being issued at this moment.',
    action: 'Look the badge up in the store instead of issuing a second one.',
  },
} satisfies Record<string, CodeEntry>;

/** A stable name of one reason for which no badge is issued. */
export type IssueProblemCode = keyof typeof problemCodes;
