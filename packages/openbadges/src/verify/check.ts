import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { Check, CheckName, SkipReason } from './report.js';

/** The check that an outcome amounts to; with warnings, one that passed passed with them. */
export function checkOf(
  name: CheckName,
  outcome: Outcome<unknown>,
  warnings: readonly Problem[] = [],
): Check {
  switch (outcome.kind) {
    case 'ok': {
      const [first, ...rest] = warnings;
      return first === undefined
        ? { name, outcome: 'pass', problems: [] }
        : { name, outcome: 'warn', problems: [first, ...rest] };
    }
    case 'bad':
      return { name, outcome: 'fail', problems: [...outcome.problems, ...warnings] };
    case 'unknown':
      return { name, outcome: 'unknown', problems: [...outcome.problems, ...warnings] };
  }
}

/** A check that was not made, and why; `problems` where the credential carries what it would have looked at. */
export function skipped(name: CheckName, reason: SkipReason, problems: readonly Problem[] = []): Check {
  return { name, outcome: 'skipped', reason, problems };
}
