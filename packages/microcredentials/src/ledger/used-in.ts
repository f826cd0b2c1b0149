import type { LedgerEntry, RecordedCycle, RecordedLicence, RenewalReceipt } from '../generated/types.js';
import { isSameLicence } from './recorded-renewal.js';
import type { RecordedRenewal } from './recorded-renewal.js';

/** What was recorded, by the office itself and by others. */
export interface Records {
  readonly ledger: readonly LedgerEntry[];
  /** Receipts that the holder of the licence has. */
  readonly receipts?: readonly RenewalReceipt[];
}

/** A badge that has counted for a renewal. */
export interface UsedBadge {
  readonly badge: string;
  readonly achievement: string;
  readonly version?: string;
  readonly issuer: string;
  /** The ids of the badges that it rests on, where it is the badge of a stack. */
  readonly parts?: readonly string[];
  /** The id of the office for which it counted. */
  readonly office: string;
  /** The last day of the cycle for which it counted: `YYYY-MM-DD`. */
  readonly cycleExpires: string;
  /** Whether it was for this very licence, or for another one of the holder. */
  readonly isSameHolder: boolean;
}

/** The cycle at hand, and whose office looks. */
export interface CurrentCycle {
  /** How the licence is told; without it, nothing that was recorded is of this licence. */
  readonly licence?: RecordedLicence;
  readonly cycle: RecordedCycle;
  /** The id of the office, which may have had others before: those in its ledger are its own too. */
  readonly office?: string;
}

/**
 * The badges that have counted for other renewals than the one at hand: for other cycles, for other licences, at other
 * offices. What was recorded for the very cycle at hand is left out, so that a recorded renewal can be looked at again.
 *
 * @example
 * const used = usedIn({ ledger, receipts }, { licence, cycle, office: 'https://licensure.example/' });
 */
export function usedIn(
  { ledger, receipts = [] }: Records,
  { licence, cycle, office }: CurrentCycle,
): readonly UsedBadge[] {
  const isThisLicence = (one: RecordedRenewal): boolean =>
    licence !== undefined && isSameLicence(one.licence, licence);
  const isThisCycle = (one: RecordedRenewal): boolean =>
    isThisLicence(one) && one.cycle.expires === cycle.expires;
  // Another office may number its licences as this one does.
  const own = new Set([...ledger.map((one) => one.office), ...(office === undefined ? [] : [office])]);
  const entries = ledger.filter((one) => !isThisCycle(one));
  const others = receipts.filter((one) => !(own.has(one.office) && isThisCycle(one)));
  return [
    ...entries.flatMap((one) => usesOf(one, isThisLicence(one))),
    ...others.flatMap((one) => usesOf(one, true)),
  ];
}

/** A badge whose value was split stands there once. */
function usesOf({ uses, office, cycle }: RecordedRenewal, isSameHolder: boolean): readonly UsedBadge[] {
  const badges = new Map(uses.map((use) => [use.badge, use] as const));
  return [...badges.values()].map(({ badge, achievement, version, issuer, parts }) => ({
    badge,
    achievement,
    ...(version === undefined ? {} : { version }),
    issuer,
    ...(parts === undefined ? {} : { parts }),
    office,
    cycleExpires: cycle.expires,
    isSameHolder,
  }));
}
