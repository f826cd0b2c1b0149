import type { FoundAssertion } from '../ob2/verify-assertion.js';
import { verifyAssertion } from '../ob2/verify-assertion.js';
import type { AssertionFindings, Finding } from '../ob2/findings.js';
import { freezeDeep } from '../model/freeze.js';
import { ok } from '../outcome.js';
import type { Problem } from '../problem.js';
import { checkOf, skipped } from './check.js';
import { checkAssertionRecipient } from './checks/recipient.js';
import { checkAssertionTrust } from './checks/trust.js';
import type { Check, CheckName, Container, Report, VerifiedValue } from './report.js';
import { verdictOf } from './verdict.js';
import type { Visit } from './visit.js';

/**
 * Verifies an Open Badges 2.0 assertion, hosted or signed, and answers in the checks of every report.
 *
 * Codes: `assertion.*` and those of what it leads to; `endorsements.unchecked`, `recipient.*`,
 * `presentation.missing`.
 *
 * @see Open Badges 2.0, §Verification
 */
export async function assertionReport(
  { container, content }: { readonly container: Container; readonly content: FoundAssertion },
  visit: Visit,
): Promise<Report> {
  const { env } = visit;
  const findings = await verifyAssertion(content, env);
  const { check: trust, trusted } = checkAssertionTrust(findings, visit);
  const checks = checksOf(findings, { recipient: checkAssertionRecipient(findings.document, visit), trust });
  const verdict = verdictOf(checks);
  const { conformance, claims } = findings;
  const members = {
    container,
    verifiedAt: env.now.toISOString(),
    claims,
    checks,
    contents: [],
    endorsements: [],
    ...(trusted !== undefined && { trusted }),
  };
  if (verdict !== 'valid') return { verdict, kind: 'assertion', ...members };
  if (conformance.kind !== 'ok') return { verdict: 'indeterminate', kind: 'assertion', ...members };
  const verified = { kind: 'assertion', assertion: freezeDeep(conformance.value) };
  return { verdict, ...members, ...(verified as VerifiedValue) };
}

/** The checks that depend on what the caller asks. */
interface Asked {
  readonly recipient: Check;
  readonly trust: Check;
}

function checksOf(findings: AssertionFindings, { recipient, trust }: Asked): readonly Check[] {
  const { conformance, proof, issuer, status, validity, endorsements, warnings } = findings;
  return [
    check('conformance', conformance, warnings),
    check('proof', proof),
    check('issuer', issuer),
    skipped('refresh', 'absent'),
    check('status', status),
    check('validity', validity),
    recipient,
    endorsements.length === 0
      ? skipped('endorsements', 'absent')
      : checkOf('endorsements', ok(undefined), endorsements.map(unchecked)),
    skipped('review', 'absent'),
    skipped('creator', 'absent'),
    trust,
    skipped('contents', 'absent'),
  ];
}

function check(name: CheckName, finding: Finding<unknown>, warnings: readonly Problem[] = []): Check {
  return finding.kind === 'skipped' ? skipped(name, finding.reason) : checkOf(name, finding, warnings);
}

function unchecked(at: string): Problem {
  return { code: 'endorsements.unchecked', message: 'Nobody has looked at this.', at };
}
