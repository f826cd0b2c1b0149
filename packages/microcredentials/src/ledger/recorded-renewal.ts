import type { RecordedCycle, RecordedLicence, RecordedPolicy, RecordedUse } from '../generated/types.js';

/** A renewal as it was recorded: what an entry of a ledger and a receipt both say. */
export interface RecordedRenewal {
  /** ISO 8601. */
  readonly recordedAt: string;
  /** The id of the office. */
  readonly office: string;
  readonly licence: RecordedLicence;
  readonly cycle: RecordedCycle;
  readonly policy: RecordedPolicy;
  readonly unit: string;
  readonly uses: readonly RecordedUse[];
}

/** Whether both are the same licence, as one office tells licences. */
export function isSameLicence(one: RecordedLicence, other: RecordedLicence): boolean {
  return one.kind === other.kind && one.value === other.value;
}
