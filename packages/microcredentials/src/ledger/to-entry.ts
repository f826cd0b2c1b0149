import { parsed, problem } from '../problem.js';
import { pointer } from '../input/json-pointer.js';
import { readEntry } from './parse-ledger.js';
import { readUnsigned } from './parse-receipt.js';
import type { LedgerEntry, RecordedLicence, RecordedUse, RenewalReceipt } from '../generated/types.js';
import type { Parsed } from '../problem.js';
import type { RenewalDecision } from '../renewal/decision.js';
import type { RecordedRenewal } from './recorded-renewal.js';

/** Who records, for which licence and when. */
export interface LedgerOptions {
  /** The id of the office. */
  readonly office: string;
  /** How the licence is told: never by its plain number. */
  readonly licence: RecordedLicence;
  /** ISO 8601. */
  readonly recordedAt: string;
}

/**
 * A decision as the next entry of a ledger; `sequence` is one more than the number of its last entry. Only a decision
 * that meets the policy is recorded.
 *
 * Codes: `ledger.not-met`, `ledger.badge-without-id`, `format.*` for options that are not of their form.
 *
 * @example
 * const entry = toLedgerEntry(decision, { sequence: ledger.length + 1, office, licence, recordedAt });
 */
export function toLedgerEntry(
  decision: RenewalDecision,
  { sequence, ...options }: LedgerOptions & { readonly sequence: number },
): Parsed<LedgerEntry> {
  const recorded = recordOf(decision, options);
  if (recorded.kind !== 'ok') return recorded;
  return readEntry({ format: 'badgewright-renewal-ledger-entry/1', sequence, ...recorded.value });
}

/**
 * A decision as a receipt, to be signed by `signReceipt` of `@badgewright/openbadges`: other offices see from it which
 * badges have counted. It names the person by the reference of the licence alone.
 *
 * Codes: as `toLedgerEntry`.
 *
 * @example
 * const receipt = toReceipt(decision, { id: `urn:uuid:${crypto.randomUUID()}`, office, licence, recordedAt });
 * if (receipt.kind === 'ok') await signReceipt(receipt.value, signer);
 */
export function toReceipt(
  decision: RenewalDecision,
  { id, ...options }: LedgerOptions & { readonly id: string },
): Parsed<RenewalReceipt> {
  const recorded = recordOf(decision, options);
  if (recorded.kind !== 'ok') return recorded;
  return readUnsigned({ format: 'badgewright-renewal-receipt/1', id, ...recorded.value });
}

function recordOf(
  decision: RenewalDecision,
  { office, licence, recordedAt }: LedgerOptions,
): Parsed<RecordedRenewal> {
  const { outcome, policy, unit } = decision;
  if (outcome !== 'meets') {
    return { kind: 'bad', problems: [problem('ledger.not-met', '/outcome', `The outcome is ${outcome}.`)] };
  }
  const uses = usesOf(decision);
  if (uses.kind !== 'ok') return uses;
  return {
    kind: 'ok',
    value: {
      recordedAt,
      office,
      licence: { kind: licence.kind, value: licence.value },
      cycle: { from: decision.licence.cycle.from, expires: decision.licence.cycle.expires },
      policy: { id: policy.id, version: policy.version },
      unit: unit.id,
      uses: uses.value,
    },
  };
}

/** Pointers go into the decision. */
function usesOf({ allocation, perBadge }: RenewalDecision): Parsed<readonly RecordedUse[]> {
  const bySource = new Map(perBadge.map((one) => [one.source, one] as const));
  const read = allocation.map(({ source, category, units }): RecordedUse | undefined => {
    const { badge, achievement, issuer, version, parts } = bySource.get(source) ?? {};
    if (badge === undefined || achievement === undefined || issuer === undefined) return undefined;
    return {
      badge,
      achievement,
      ...(version === undefined ? {} : { version }),
      issuer,
      ...(parts === undefined ? {} : { parts }),
      category,
      units,
    };
  });
  const faults = read.flatMap((use, index) =>
    use === undefined
      ? [problem('ledger.badge-without-id', pointer('/allocation', index), 'The badge has no id.')]
      : [],
  );
  return parsed(
    read.filter((use) => use !== undefined),
    faults,
  );
}
