import { checkNames, explain } from '@badgewright/openbadges';
import type { Explanation, Language, Problem, ReportLike } from '@badgewright/openbadges';
import { commandCodes } from '../print/command-codes.js';
import type { TracedReport } from '../print/report-json.js';
import { subjectOf } from '../print/subject-of.js';
import { awardKey } from './award-key.js';
import type { ItemRead } from './item.js';
import { cellText } from './row.js';
import type { Row } from './row.js';

/** What came of one badge. */
export interface Verified {
  readonly report: TracedReport;
  readonly explanation: Explanation;
  /** Whether what was named on the command line could be opened. */
  readonly isOpen: boolean;
}

/** A report on a badge, with what it says in words. */
export function explainedReport(report: TracedReport, language: Language): Verified {
  return { report, explanation: explain(report, language, commandCodes), isOpen: true };
}

/** A report on what stands in the way of a badge. */
export function unreadReport(
  { problem, isOpen }: Extract<ItemRead, { readonly kind: 'problem' }>,
  { now, language }: { readonly now: Date; readonly language: Language },
): Verified {
  const report = unread(problem, now);
  const explanation = explain(report, language, commandCodes);
  // What never came as far as the verifier has one reason, which is its code’s.
  const [first] = explanation.problems;
  const summary = first?.text ?? explanation.summary;
  return { report, explanation: { ...explanation, summary }, isOpen };
}

/** A report on a file that never came as far as the verifier, in the form that the verifier gives such reports. */
function unread(problem: Problem<string>, now: Date): ReportLike {
  return {
    verdict: 'indeterminate',
    kind: 'other',
    container: 'json',
    verifiedAt: now.toISOString(),
    claims: {},
    checks: checkNames.map((name, index) =>
      index === 0
        ? { name, outcome: 'unknown', problems: [{ severity: 'unknown', ...problem }] }
        : { name, outcome: 'skipped', reason: 'rests-on-failed', problems: [] },
    ),
    contents: [],
  };
}

/** The row on a badge, before it is compared with others. */
export function rowOn(source: string, { report, explanation }: Verified): Row {
  const { verdict, kind, claims, checks, verifiedAt, trusted } = report;
  const optional = {
    credentialId: claims.id,
    issuerId: claims.issuer?.id,
    trustedIssuer: trusted?.issuer.name,
    achievementId: claims.achievement?.id,
    name: claims.achievement?.name ?? claims.name,
    subject: subjectOf(report, explanation.language),
    validFrom: claims.validFrom,
    validUntil: claims.validUntil,
    awardKey: awardKey(report),
  };
  const texts = Object.entries(optional).flatMap(([column, text]) => {
    const cell = cellText(text ?? '');
    return cell === '' ? [] : [[column, cell] as const];
  });
  return {
    source: cellText(source),
    verdict,
    kind,
    codes: [...new Set(checks.flatMap(({ problems }) => problems.map(({ code }) => code)))],
    reason: cellText(explanation.summary),
    ...Object.fromEntries(texts),
    verifiedAt,
  };
}
