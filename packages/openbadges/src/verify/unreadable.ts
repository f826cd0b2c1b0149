import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { checkOf, skipped } from './check.js';
import { checkNames } from './report.js';
import type { Container, OtherReport } from './report.js';

/** The report on something that could not be read at all: every check rests on that. */
export function unreadable(
  read: Exclude<Outcome<unknown>, { readonly kind: 'ok' }>,
  env: Env,
  container: Container = 'json',
): OtherReport {
  const [first, ...others] = checkNames;
  return {
    verdict: read.kind === 'bad' ? 'invalid' : 'indeterminate',
    kind: 'other',
    container,
    verifiedAt: env.now.toISOString(),
    claims: {},
    checks: [checkOf(first, read), ...others.map((name) => skipped(name, 'rests-on-failed'))],
    contents: [],
    endorsements: [],
  };
}
