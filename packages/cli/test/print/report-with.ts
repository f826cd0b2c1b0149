import { checkNames } from '@badgewright/openbadges';
import type { CheckName, Problem } from '@badgewright/openbadges';
import { paintFor } from '../../src/print/layout.js';
import { reportText } from '../../src/print/print-report.js';
import type { PrintedCheck, PrintedReport } from '../../src/print/printed-report.js';

/** No colours. */
export const plain = paintFor({ colour: false });

/** A problem of a proof. */
export const signature: Problem<string> = {
  code: 'proof.signature',
  message: 'The signature does not fit the content and the key.',
  at: '/proof/proofValue',
};

/** A report in which every check passed but for those that a test gives. */
export function reportWith(
  changed: Partial<Record<CheckName, Omit<PrintedCheck, 'name'>>> = {},
  members: Partial<PrintedReport> = {},
): PrintedReport {
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

/** The lines that are printed. */
export function linesOf(report: PrintedReport): readonly string[] {
  return reportText(report, 'badge.json', plain).split('\n');
}
