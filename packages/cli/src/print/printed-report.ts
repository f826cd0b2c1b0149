import type {
  Check,
  CheckName,
  Claims,
  Container,
  Kind,
  Problem,
  Report,
  SkipReason,
  ValidReport,
  Verdict,
} from '@badgewright/openbadges';

/** A report as it is printed: that of `verify`, or the command's own on a file that never reached it. */
export interface PrintedReport {
  readonly verdict: Verdict;
  readonly kind: Kind;
  readonly container: Container;
  /** ISO 8601. */
  readonly verifiedAt: string;
  readonly claims: Claims;
  readonly checks: readonly PrintedCheck[];
  readonly contents: readonly PrintedContent[];
  /** Whom a valid document is about. */
  readonly subject?: string;
}

/** The report on a credential inside another document, and the JSON pointer to it. */
export interface PrintedContent {
  readonly at: string;
  readonly report: PrintedReport;
}

/** A check as it is printed. */
export interface PrintedCheck {
  readonly name: CheckName;
  readonly outcome: Check['outcome'];
  readonly reason?: SkipReason;
  readonly problems: readonly Problem<string>[];
}

/** The report of `verify` as it is printed, with whom each valid document in it is about. */
export function printedReport(report: Report): PrintedReport {
  const { verdict, kind, container, verifiedAt, claims, checks } = report;
  const contents = report.contents.map(({ at, report: inner }) => ({ at, report: printedReport(inner) }));
  const subject = report.verdict === 'valid' ? subjectOf(report) : undefined;
  const members = { verdict, kind, container, verifiedAt, claims, checks, contents };
  return subject === undefined ? members : { ...members, subject };
}

/** A report for a program: everything but what was verified, which stands in the file. */
export function reportJson(report: PrintedReport): object {
  const { verdict, kind, container, verifiedAt, claims, checks, contents } = report;
  const inner = contents.map(({ at, report: content }) => ({ at, report: reportJson(content) }));
  return { verdict, kind, container, verifiedAt, claims, checks, contents: inner };
}

/** A presentation is about nobody: it shows what may be anybody's. */
function subjectOf(report: ValidReport): string | undefined {
  switch (report.kind) {
    case 'badge':
      return earnerText(report.badge.credentialSubject);
    case 'record':
      return earnerText(report.record.credentialSubject);
    case 'endorsement':
      return report.endorsement.credentialSubject.id;
    case 'assertion': {
      const { type, hashed, identity } = report.assertion.recipient;
      return `${[type].flat().join(' ')} ${hashed ? HASHED : identity}`;
    }
    case 'presentation':
      return undefined;
  }
}

interface Identified {
  readonly id?: string;
  readonly identifier?: readonly {
    readonly hashed: boolean;
    readonly identityHash: string;
    readonly identityType: string;
  }[];
}

function earnerText({ id, identifier = [] }: Identified): string {
  if (id !== undefined) return id;
  return identifier
    .map(({ hashed, identityHash, identityType }) => `${identityType} ${hashed ? HASHED : identityHash}`)
    .join(', ');
}

const HASHED = '(hashed)';
