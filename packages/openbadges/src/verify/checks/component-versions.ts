import { instantOf } from '../../model/form.js';
import type { JsonObject } from '../../model/json.js';
import type { CheckName, Report, Verdict } from '../report.js';

/** A badge that was found for a component, and the report on it. */
export interface Verified {
  readonly document: JsonObject;
  readonly report: Report;
}

/** Whether the issuer that it names is known to have signed it. */
export function isProven({ report }: Verified): boolean {
  const holds = (name: CheckName): boolean =>
    report.checks.some(
      (check) => check.name === name && (check.outcome === 'pass' || check.outcome === 'warn'),
    );
  return holds('proof') && holds('issuer');
}

/**
 * Which of several counts: of those that are proven, if any is, the one that started last; where several started at once,
 * the one of which least good is known. A forged copy so neither helps nor harms, and no older version hides that a
 * newer one was withdrawn.
 */
export function bestOf(found: readonly Verified[], now: Date): Verified | undefined {
  const proven = found.filter(isProven);
  const all = proven.length > 0 ? proven : found;
  const started = all.filter((one) => startOf(one) <= now.getTime());
  return (started.length > 0 ? started : all).reduce<Verified | undefined>(
    (best, one) => (best === undefined || comesBefore(one, best) ? one : best),
    undefined,
  );
}

const WORST_FIRST: readonly Verdict[] = ['invalid', 'indeterminate', 'valid'];

function comesBefore(one: Verified, other: Verified): boolean {
  const [start, others] = [startOf(one), startOf(other)];
  if (start !== others) return start > others;
  return WORST_FIRST.indexOf(one.report.verdict) < WORST_FIRST.indexOf(other.report.verdict);
}

function startOf({ document }: Verified): number {
  return instantOf(document['validFrom'] ?? document['issuanceDate']) ?? Number.NEGATIVE_INFINITY;
}
