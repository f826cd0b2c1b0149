import type { Check, Verdict } from './report.js';

/**
 * The verdict that follows from checks. Fails closed: without checks, without a proof that passed, or with
 * anything left unexamined, nothing is `valid`.
 */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ outcome }) => outcome === 'fail')) return 'invalid';
  const passed = (name: Check['name']): boolean =>
    checks.some((check) => check.name === name && check.outcome === 'pass');
  if (!passed('conformance') || !passed('proof') || !passed('issuer')) return 'indeterminate';
  return checks.some(isOpen) ? 'indeterminate' : 'valid';
}

/** Whether a check leaves a question open that the credential raises. */
function isOpen(check: Check): boolean {
  if (check.outcome === 'unknown') return true;
  return check.outcome === 'skipped' && (check.problems.length > 0 || check.reason === 'rests-on-failed');
}
