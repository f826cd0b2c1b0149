import { checkNames, explain } from '@badgewright/openbadges';
import type { CheckLike, CheckName, Language, ProblemLike, ReportLike } from '@badgewright/openbadges';
import { commandCodes } from '../../src/print/command-codes.js';
import { paintFor } from '../../src/print/layout.js';
import { reportText } from '../../src/print/print-report.js';

/** No colours. */
export const plain = paintFor({ colour: false });

/** A problem of a proof. */
export const signature: ProblemLike = {
  severity: 'error',
  code: 'proof.signature',
  message: 'The signature does not fit the content and the key.',
  at: '/proof/proofValue',
};

/** A report in which every check passed but for those that a test gives. */
export function reportWith(
  changed: Partial<Record<CheckName, Omit<CheckLike, 'name'>>> = {},
  members: Partial<ReportLike> = {},
): ReportLike {
  return {
    verdict: 'valid',
    kind: 'badge',
    container: 'json',
    verifiedAt: '2026-06-01T00:00:00.000Z',
    claims: {},
    checks: checkNames.map((name) => ({ name, outcome: 'pass', problems: [], ...changed[name] })),
    contents: [],
    ...members,
  };
}

/** The text that is printed. */
export function textOn(report: ReportLike, language: Language = 'en', packNote = ''): string {
  const explanation = explain(report, language, commandCodes);
  return reportText(explanation, { source: 'badge.json', paint: plain, packNote });
}

/** The lines that are printed. */
export function linesOf(report: ReportLike, language?: Language): readonly string[] {
  return textOn(report, language).split('\n');
}
