import type { ClrCredential } from '../model/clr.js';
import type { OpenBadge } from '../model/credential.js';
import type { AnyEndorsement } from '../model/profile.js';
import type { Assertion } from '../ob2/model.js';
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
  'contents',
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

/** What the document says of itself. Unless the verdict is `valid`, anybody may have written it. */
export interface Claims {
  readonly id?: string;
  readonly name?: string;
  readonly issuer?: { readonly id?: string; readonly name?: string };
  /** Who presents, in a presentation. */
  readonly holder?: { readonly id?: string; readonly name?: string };
  readonly achievement?: { readonly id?: string; readonly name?: string };
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** What a document is, by its content. */
export type Kind =
  /** An Open Badges 3.0 credential. */
  | 'badge'
  | 'endorsement'
  /** A Comprehensive Learner Record 2.0: a credential that holds credentials. */
  | 'record'
  /** Credentials that a holder shows. */
  | 'presentation'
  /** An Open Badges 2.0 assertion. */
  | 'assertion'
  /** A credential of another kind, or none. */
  | 'other';

/** How a document came: as JSON, as a compact JSON Web Signature, or inside an image. */
export type Container = 'json' | 'jws' | 'png' | 'svg';

interface ReportMembers {
  readonly kind: Kind;
  readonly container: Container;
  /** The moment as of which was verified: ISO 8601. */
  readonly verifiedAt: string;
  readonly claims: Claims;
  /** Every check, in the order of `checkNames`. */
  readonly checks: readonly Check[];
  /** The reports on the credentials in a record or a presentation, in their order. */
  readonly contents: readonly ContentReport[];
}

/** The report on a credential that stands inside another document. */
export interface ContentReport {
  /** JSON pointer into the document around it. */
  readonly at: string;
  readonly report: Report;
}

/**
 * The result of `verify`. What was verified stands only in a valid report, under the name of its kind: a `badge`,
 * an `endorsement`, a `record` or an `assertion`; the badges of a presentation stand in its `contents`.
 *
 * @example
 * const report = await verify(file);
 * if (report.verdict === 'valid' && report.kind === 'badge') count(report.badge);
 * else for (const check of report.checks) for (const { code } of check.problems) show(check.name, code);
 */
export type Report = ValidReport | OtherReport;

/** A report on a document that passed every check. */
export type ValidReport = ReportMembers & { readonly verdict: 'valid' } & VerifiedValue;

/** What was verified. */
export type VerifiedValue =
  | { readonly kind: 'badge'; readonly badge: Verified<OpenBadge> }
  | { readonly kind: 'endorsement'; readonly endorsement: Verified<AnyEndorsement> }
  | { readonly kind: 'record'; readonly record: Verified<ClrCredential> }
  | { readonly kind: 'assertion'; readonly assertion: Verified<Assertion> }
  | { readonly kind: 'presentation' };

/** A report on anything else. */
export interface OtherReport extends ReportMembers {
  readonly verdict: 'invalid' | 'indeterminate';
}
