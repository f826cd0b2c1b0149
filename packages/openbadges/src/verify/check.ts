import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { Check, CheckName, SkipReason } from './report.js';

/** The check that an outcome amounts to. */
export function checkOf(name: CheckName, outcome: Outcome<unknown>): Check {
  switch (outcome.kind) {
    case 'ok':
      return { name, outcome: 'pass', problems: [] };
    case 'bad':
      return { name, outcome: 'fail', problems: outcome.problems };
    case 'unknown':
      return { name, outcome: 'unknown', problems: outcome.problems };
  }
}

/** A check that was not made, and why; `problems` where the credential carries what it would have looked at. */
export function skipped(name: CheckName, reason: SkipReason, problems: readonly Problem[] = []): Check {
  return { name, outcome: 'skipped', reason, problems };
}
