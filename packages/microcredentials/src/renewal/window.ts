import { monthsBefore } from '../input/instant.js';
import { asksPerson, note, refuses } from './reason.js';
import { dayInZone } from './zoned-day.js';
import type { HeldBadge } from '../badge/held-badge.js';
import type { Licence } from '../generated/types.js';
import type { RenewalReason } from './decision.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** The days that a policy looks at, both included: `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** When a badge was earned, as a cycle sees it. */
export interface WindowFindings {
  readonly days?: Days;
  /** Whether it was earned in the last months of the cycle before. */
  readonly isCarriedOver: boolean;
  readonly reasons: readonly RenewalReason[];
}

/** The days that the policy's date basis looks at, in the time zone of the office. */
export function daysOf(
  { awardedAt, activity }: Pick<HeldBadge, 'awardedAt' | 'activity'>,
  { dateBasis, dateZone }: ResolvedPolicy,
  zone = dateZone,
): Days | undefined {
  const day = (dateTime: string | undefined) => dateTime && dayInZone(dateTime, zone);
  const last = day(dateBasis === 'awarded' ? awardedAt : activity?.end);
  const first = dateBasis === 'activity-whole' ? day(activity?.start) : last;
  return first === undefined || last === undefined || first > last ? undefined : { first, last };
}

/** Whether some days lie in the cycle of a licence, or where the policy carries over from the cycle before. */
export function windowFindings(
  days: Days | undefined,
  { cycle, dateBasis }: ResolvedPolicy,
  { licence, today }: { readonly licence: Licence; readonly today: string | undefined },
): WindowFindings {
  if (days === undefined) return { isCarriedOver: false, reasons: [undated(dateBasis)] };
  const { from, expires } = licence.cycle;
  const { carryOver } = cycle;
  const earliest = carryOver === undefined ? from : monthsBefore(from, carryOver.monthsBefore);
  const { first, last } = days;
  const isCarriedOver = first < from && first >= earliest;
  return {
    days,
    isCarriedOver,
    reasons: [
      ...(first < earliest ? [refuses('renewal.before-window', `${first} lies before the cycle.`)] : []),
      ...(last > expires ? [refuses('renewal.after-window', `${last} lies after the cycle.`)] : []),
      ...(today !== undefined && last > today
        ? [refuses('renewal.not-yet-awarded', `${last} lies in the future.`)]
        : []),
      ...(isCarriedOver ? [note('renewal.carried-over', `${first} lies in the cycle before.`)] : []),
    ],
  };
}

function undated(dateBasis: ResolvedPolicy['dateBasis']): RenewalReason {
  return dateBasis === 'awarded'
    ? asksPerson('renewal.no-award-date', 'It does not say when it was awarded.')
    : asksPerson('renewal.no-activity-date', 'It does not say when the activity took place.');
}
