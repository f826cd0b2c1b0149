import type { OpenBadge } from '../model/credential.js';
import type { Problem } from '../problem.js';

/** The answer to "is this badge valid?". What could not be found out is never `valid` and never `invalid`. */
export type Verdict = 'valid' | 'invalid' | 'indeterminate';

/** The names of the checks, in the order of the specification. Every report has all of them. */
export const checkNames = Object.freeze([
  'conformance',
  'proof',
  'issuer',
  'refresh',
  'status',
  'validity',
  'recipient',
  'endorsements',
  'trust',
] as const);

/** A name of a check. */
export type CheckName = (typeof checkNames)[number];

/** Why a check was not made. */
export type SkipReason =
  /** The credential carries nothing of the kind. */
  | 'absent'
  /** This release does not make the check. */
  | 'not-built'
  /** It rests on a check that did not pass. */
  | 'rests-on-failed';

/**
 * One check of a report. `fail` and `unknown` always say why in `problems`. A `skipped` check has problems only
 * where the credential carries something that needed looking at: such a badge is never `valid`.
 */
export type Check =
  | { readonly name: CheckName; readonly outcome: 'pass'; readonly problems: readonly [] }
  | {
      readonly name: CheckName;
      readonly outcome: 'fail' | 'unknown' | 'warn';
      readonly problems: readonly [Problem, ...Problem[]];
    }
  | {
      readonly name: CheckName;
      readonly outcome: 'skipped';
      readonly reason: SkipReason;
      readonly problems: readonly Problem[];
    };

declare const verified: unique symbol;

/**
 * A value that `verify` found valid; it is frozen. Only `verify` makes one. The mark is for the type checker: a copy
 * that a program edits keeps it, and is then the program's own word.
 */
export type Verified<T> = T & { readonly [verified]: true };

/** What the credential says of itself. Unless the verdict is `valid`, anybody may have written it. */
export interface Claims {
  readonly id?: string;
  readonly name?: string;
  readonly issuer?: { readonly id?: string; readonly name?: string };
  readonly achievement?: { readonly id?: string; readonly name?: string };
  readonly validFrom?: string;
  readonly validUntil?: string;
}

interface ReportMembers {
  /** The moment as of which was verified: ISO 8601. */
  readonly verifiedAt: string;
  readonly claims: Claims;
  /** Every check, in the order of `checkNames`. */
  readonly checks: readonly Check[];
}

/**
 * The result of `verify`. Only a valid report has the `badge`.
 *
 * @example
 * const report = await verify(text);
 * if (report.verdict === 'valid') count(report.badge);
 * else for (const check of report.checks) for (const { code } of check.problems) show(check.name, code);
 */
export type Report = ValidReport | OtherReport;

/** A report on a badge that passed every check. */
export interface ValidReport extends ReportMembers {
  readonly verdict: 'valid';
  readonly badge: Verified<OpenBadge>;
}

/** A report on anything else. */
export interface OtherReport extends ReportMembers {
  readonly verdict: 'invalid' | 'indeterminate';
}
