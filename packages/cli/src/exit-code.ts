import type { Verdict } from '@badgewright/openbadges';

/**
 * What a run of the command can end with. For `check`, `invalid` is a definition with faults; for `review` and
 * `issue` the first three are approved, not yet, and incomplete; for `renew` that the rules are met, are not, and that a
 * person has to decide; for `unbake` that there is a badge, is none, and
 * that nobody knows. 64 and 70 are those of BSD's sysexits.
 */
export const exitCodes = { valid: 0, invalid: 1, indeterminate: 2, usage: 64, internal: 70 } as const;

/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The verdict of a whole batch: invalid over indeterminate over valid. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return severity.find((verdict) => verdicts.includes(verdict)) ?? 'indeterminate';
}

const severity: readonly Verdict[] = ['invalid', 'indeterminate', 'valid'];
