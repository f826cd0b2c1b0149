import type { Verdict } from '@badgewright/openbadges';
import type { Row } from './row.js';

/** What a run has come to so far. */
export interface Tally {
  readonly rows: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Rows by code. */
  readonly codes: ReadonlyMap<string, number>;
  readonly duplicates: number;
  readonly sameAwards: number;
  readonly passedOver: number;
}

/** Codes that are counted: a journal may have been written by anybody. */
const CODES = 1_000;

/** Counts rows. */
export class Counter implements Tally {
  rows = 0;
  readonly verdicts: Record<Verdict, number> = { valid: 0, invalid: 0, indeterminate: 0 };
  readonly codes = new Map<string, number>();
  duplicates = 0;
  sameAwards = 0;
  passedOver = 0;

  /** Counts a row. */
  add({ verdict, codes, duplicateOf, sameAwardAs }: Row): void {
    this.rows += 1;
    this.verdicts[verdict] += 1;
    for (const code of new Set(codes)) {
      const before = this.codes.get(code);
      if (before !== undefined || this.codes.size < CODES) this.codes.set(code, (before ?? 0) + 1);
    }
    if (duplicateOf !== undefined) this.duplicates += 1;
    if (sameAwardAs !== undefined) this.sameAwards += 1;
  }

  /** Counts a file that was passed over. */
  passOver(): void {
    this.passedOver += 1;
  }
}

/** The verdicts that there are. */
export function verdictsIn({ verdicts }: Tally): readonly Verdict[] {
  const all: readonly Verdict[] = ['valid', 'invalid', 'indeterminate'];
  return all.filter((verdict) => verdicts[verdict] > 0);
}
