import type { Check, Verdict } from './report.js';

/** The checks without which nothing is `valid`. */
const needed = ['conformance', 'proof', 'issuer'] as const;

/**
 * The verdict that follows from checks. Fails closed: without checks, without a proof that passed, or with
 * anything left unexamined, nothing is `valid`. A warning does not stand against a document.
 */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ outcome }) => outcome === 'fail')) return 'invalid';
  const holds = (name: Check['name']): boolean =>
    checks.some((check) => check.name === name && (check.outcome === 'pass' || check.outcome === 'warn'));
  if (!needed.every(holds)) return 'indeterminate';
  return checks.some(isOpen) ? 'indeterminate' : 'valid';
}

/** Whether a check leaves a question open that the credential raises. */
function isOpen(check: Check): boolean {
  if (check.outcome === 'unknown') return true;
  return check.outcome === 'skipped' && check.reason === 'rests-on-failed';
}
