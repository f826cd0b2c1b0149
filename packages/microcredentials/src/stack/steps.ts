import { comparableId } from '../input/comparable-id.js';
import { monthsBefore } from '../input/instant.js';
import { dayOfTime } from './candidates.js';
import { groupsAround } from './conflict.js';
import type { Item, Option } from './candidates.js';
import type { BadgeRemark, ShortestWay, Step } from './progress-types.js';

/** What the steps of a way are made from. */
export interface Way {
  readonly chosen: readonly Option[];
  readonly notCounted: readonly BadgeRemark[];
  readonly items: readonly Item[];
  readonly isShortest: boolean;
}

/** The badges to be earned, in an order in which every hard sequence is kept: that of the rule. */
export function stepsOf({ chosen, notCounted, items, isShortest }: Way): ShortestWay {
  const open = chosen.filter(({ item }) => item === undefined);
  const codes = new Map(
    notCounted.flatMap(({ badges, code }) => badges.map((index) => [index, code] as const)),
  );
  const steps = open.map((option, place): Step => {
    const { stack, at, component } = option.leaf;
    const own = items.find(
      ({ achievement, index }) => achievement === comparableId(component.id) && codes.has(index),
    );
    const again = own === undefined ? undefined : codes.get(own.index);
    const by = lastDayFor(option, chosen);
    return {
      component,
      stack,
      at,
      after: open.slice(0, place).flatMap((earlier, index) => (isBefore(earlier, option) ? [index] : [])),
      ...(again === undefined ? {} : { again }),
      ...(by === undefined ? {} : { by }),
      notFrom: issuersBeside(option, chosen),
    };
  });
  return { steps, isShortest };
}

function isBefore(earlier: Option, later: Option): boolean {
  return groupsAround(earlier.leaf, later.leaf).some(
    ({ group, isApart }) => isApart && group.order === 'hard',
  );
}

/** The last day on which a new badge is within the months of every badge that counts with it. */
function lastDayFor({ leaf }: Option, chosen: readonly Option[]): string | undefined {
  const days = chosen.flatMap((other) => {
    const day = other.item?.day;
    if (day === undefined) return [];
    return groupsAround(leaf, other.leaf).flatMap(({ group }) =>
      group.withinMonths === undefined ? [] : [lastDayWithin(day, group.withinMonths)],
    );
  });
  return days.sort()[0];
}

/** The last day of which a day is no more than some months before. */
function lastDayWithin(day: string, months: number): string {
  let last = monthsBefore(day, -months);
  // Where a month is shorter than the next, several days have the same day a month before.
  for (let next = dayAfter(last); monthsBefore(next, months) <= day; next = dayAfter(next)) last = next;
  return last;
}

function dayAfter(day: string): string {
  return dayOfTime(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
}

function issuersBeside({ leaf }: Option, chosen: readonly Option[]): readonly string[] {
  const issuers = chosen.flatMap(({ leaf: other, item }) =>
    item !== undefined && groupsAround(leaf, other).some(({ group }) => group.distinctIssuers)
      ? [item.held.issuer]
      : [],
  );
  return [...new Set(issuers)];
}
