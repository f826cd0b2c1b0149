import type {
  LedgerEntry,
  RecordedCycle,
  RecordedLicence,
  RecordedUse,
  RenewalReceipt,
} from '../../src/generated/types.js';

export const office = 'https://licensure.example/';
export const otherOffice = 'https://licensure-elsewhere.example/';

/** A licence as a digest tells it. */
export function digest(name: string): RecordedLicence {
  return { kind: 'keyed-digest', value: name.padEnd(43, '0') };
}

/** A cycle of five years that ends in June. */
export function cycleOf(year: number): RecordedCycle {
  return { from: `${year - 5}-07-01`, expires: `${year}-06-30` };
}

/** A use of a badge. */
export function use(name: string, category: string, units = '1.5'): RecordedUse {
  return {
    badge: `urn:badge:${name}`,
    achievement: `https://a.example/${name}`,
    version: '1.0.0',
    issuer: 'https://a.example/',
    category,
    units,
  };
}

const recorded = {
  recordedAt: '2026-07-15T12:00:00Z',
  office,
  licence: digest('a'),
  cycle: cycleOf(2026),
  policy: { id: 'us-nc/teacher-k5/2024', version: '1.0.0' },
  unit: 'CEU',
  uses: [use('a', 'literacy')],
};

/** An entry of a ledger with some changes. */
export function entry(sequence: number, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return { format: 'badgewright-renewal-ledger-entry/1', sequence, ...recorded, ...changes };
}

/** A receipt with some changes. */
export function receipt(changes: Partial<RenewalReceipt> = {}): RenewalReceipt {
  return { format: 'badgewright-renewal-receipt/1', id: 'urn:receipt:1', ...recorded, ...changes };
}
