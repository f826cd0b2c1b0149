import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { RecordedRenewal } from './recorded-renewal.js';

/** What a schema cannot say of a recorded renewal. */
export function recordRules({ uses }: RecordedRenewal, at: string): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return uses.flatMap(({ badge, category }, index) => {
    const key = JSON.stringify([badge, category]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = 'The badge is counted for this category above already.';
    return [problem('ledger.duplicate-use', pointer(at, 'uses', index), message)];
  });
}
