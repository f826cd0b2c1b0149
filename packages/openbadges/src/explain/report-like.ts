import type { TrustedAs } from '../model/trust-list.js';
import type { Problem } from '../problem.js';
import type {
  Check,
  CheckName,
  Claims,
  Container,
  Kind,
  Severity,
  SkipReason,
  Verdict,
} from '../verify/report.js';

/** What of a report is explained: that of `verify`, one that was kept as JSON, or a program’s own. */
export interface ReportLike {
  readonly verdict: Verdict;
  readonly kind: Kind;
  readonly container: Container;
  /** ISO 8601. */
  readonly verifiedAt: string;
  readonly claims: Claims;
  readonly checks: readonly CheckLike[];
  readonly contents: readonly PartLike[];
  readonly endorsements?: readonly PartLike[];
  readonly refreshed?: ReportLike;
  readonly earlier?: Claims;
  readonly trusted?: TrustedAs;
  /** Whom a valid document is about, where what was verified is no longer at hand. */
  readonly subject?: string;
  readonly badge?: { readonly credentialSubject: IdentifiedLike };
  readonly record?: { readonly credentialSubject: IdentifiedLike };
  readonly endorsement?: { readonly credentialSubject: IdentifiedLike };
  readonly assertion?: { readonly recipient: RecipientLike };
}

/** A check of such a report. */
export interface CheckLike {
  readonly name: CheckName;
  readonly outcome: Check['outcome'];
  readonly reason?: SkipReason;
  readonly problems: readonly ProblemLike[];
}

/** A problem of such a report, of whatever program. */
export interface ProblemLike extends Problem<string> {
  readonly severity: Severity;
}

/** Such a report on what stands inside another document. */
export interface PartLike {
  /** JSON pointer. */
  readonly at: string;
  readonly report: ReportLike;
}

/** Somebody by an id or by identifiers. */
export interface IdentifiedLike {
  readonly id?: string;
  readonly identifier?: readonly {
    readonly hashed: boolean;
    readonly identityHash: string;
    readonly identityType: string;
  }[];
}

/** Somebody as Open Badges 2.0 names people. */
export interface RecipientLike {
  readonly type: string | readonly string[];
  readonly hashed: boolean;
  readonly identity: string;
}
