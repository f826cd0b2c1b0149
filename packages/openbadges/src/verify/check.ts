import { limits } from '../limits.js';
import type { Outcome } from '../outcome.js';
import type { Findings } from '../ports.js';
import type { Problem, Problems } from '../problem.js';
import type { Check, CheckName, ReportedProblem, Severity, SkipReason } from './report.js';

/**
 * The check that an outcome amounts to; with warnings, one that passed passed with them. Of problems that decide and of
 * warnings it tells `limits.problems` each.
 */
export function checkOf(
  name: CheckName,
  outcome: Outcome<unknown>,
  warnings: readonly Problem[] = [],
): Check {
  const beside = warnings.slice(0, limits.problems).map((problem) => weighed(problem, 'warning'));
  switch (outcome.kind) {
    case 'ok': {
      const [first, ...rest] = beside;
      return first === undefined
        ? { name, outcome: 'pass', problems: [] }
        : { name, outcome: 'warn', problems: [first, ...rest] };
    }
    case 'bad':
      return { name, outcome: 'fail', problems: [...allWeighed(outcome.problems, 'error'), ...beside] };
    case 'unknown':
      return { name, outcome: 'unknown', problems: [...allWeighed(outcome.problems, 'unknown'), ...beside] };
  }
}

function allWeighed(
  [first, ...rest]: Problems,
  severity: Severity,
): readonly [ReportedProblem, ...ReportedProblem[]] {
  const further = rest.slice(0, limits.problems - 1).map((problem) => weighed(problem, severity));
  return [weighed(first, severity), ...further];
}

function weighed(problem: Problem, severity: Severity): ReportedProblem {
  return { severity, ...problem };
}

/** A check that was not made, and why. */
export function skipped(name: CheckName, reason: SkipReason): Check {
  return { name, outcome: 'skipped', reason, problems: [] };
}

/** The check that findings amount to; without any, the credential carries nothing of the kind. */
export function checkFor(name: CheckName, findings: Findings | undefined): Check {
  return findings === undefined
    ? skipped(name, 'absent')
    : checkOf(name, findings.outcome, findings.warnings);
}
