import type { ClrCredential } from '../model/clr.js';
import type { OpenBadge } from '../model/credential.js';
import type { AnyEndorsement } from '../model/profile.js';
import type { Assertion } from '../ob2/model.js';
import type { TrustedAs } from '../model/trust-list.js';
import type { TraceEntry } from '../ports.js';
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
  'review',
  'creator',
  'trust',
  'contents',
] as const);

/** A name of a check. */
export type CheckName = (typeof checkNames)[number];

/** Why a check was not made. */
export type SkipReason =
  /** The credential carries nothing of the kind. */
  | 'absent'
  /** The verifier did not ask: no recipient was named, no trust list given. */
  | 'not-asked'
  /** It rests on a check that did not pass. */
  | 'rests-on-failed';

/** How much a problem weighs in its check. */
export type Severity =
  /** A rule is broken. */
  | 'error'
  /** It could not be found out. */
  | 'unknown'
  /** Irregular, or worth knowing; stands against nothing. */
  | 'warning';

/** A problem in a report. */
export interface ReportedProblem extends Problem {
  readonly severity: Severity;
}

/**
 * One check of a report. `fail`, `unknown` and `warn` always say why in `problems`; a check that was not made, in its
 * `reason`. A badge with a check that rests on one that failed is never `valid`.
 */
export type Check =
  | { readonly name: CheckName; readonly outcome: 'pass'; readonly problems: readonly [] }
  | {
      readonly name: CheckName;
      readonly outcome: 'fail' | 'unknown' | 'warn';
      readonly problems: readonly [ReportedProblem, ...ReportedProblem[]];
    }
  | {
      readonly name: CheckName;
      readonly outcome: 'skipped';
      readonly reason: SkipReason;
      readonly problems: readonly [];
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
  /** The reports on the endorsements of the credential, of its achievement and of the profiles in it. */
  readonly endorsements: readonly ContentReport[];
  /** The report on the newer version that the issuer's refresh service gave. */
  readonly refreshed?: Report;
  /**
   * What the version says that was handed over, where the newer one has taken its place: the claims, the checks after
   * `refresh` and what was verified are then the newer one's.
   */
  readonly earlier?: Claims;
  /** What a trust list says of the issuer; its words, not the badge's. */
  readonly trusted?: TrustedAs;
  /** The canonical forms that were made on the way, where `trace` asked for them. */
  readonly trace?: readonly TraceEntry[];
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
