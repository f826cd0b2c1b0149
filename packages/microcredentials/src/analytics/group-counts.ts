import { protect } from './protect.js';
import type { Cell } from './protect.js';
import type { Standing } from './standing.js';

/** How many people of a group have come how far. */
export interface GroupCounts {
  readonly members: number;
  readonly notEnrolled: number;
  readonly enrolled: number;
  /** Enrolled, and nothing decided. Never shown. */
  readonly undecided: number;
  readonly decided: number;
  readonly notEarned: number;
  readonly earned: number;
  readonly earnedFirst: number;
  readonly earnedLater: number;
}

/** What is counted in a group. */
export type Count = keyof GroupCounts;

/** Counts the people of a group. */
export function countsOf(standings: readonly Standing[]): GroupCounts {
  const count = (is: (standing: Standing) => boolean): number => standings.filter(is).length;
  return {
    members: standings.length,
    notEnrolled: count(({ isEnrolled }) => !isEnrolled),
    enrolled: count(({ isEnrolled }) => isEnrolled),
    undecided: count(({ isEnrolled, isDecided }) => isEnrolled && !isDecided),
    decided: count(({ isDecided }) => isDecided),
    notEarned: count(({ isDecided, hasEarned }) => isDecided && !hasEarned),
    earned: count(({ hasEarned }) => hasEarned),
    earnedFirst: count(({ hasEarnedFirst }) => hasEarnedFirst),
    earnedLater: count(({ hasEarned, hasEarnedFirst }) => hasEarned && !hasEarnedFirst),
  };
}

const noCounts = countsOf([]);

/** A group of fewer people than this is not shown. */
export const smallestCell = 10;

/** The counts of a group that may be shown. */
export type ShownCounts = Readonly<Record<Count, number | 'hidden'>>;

/**
 * What may be shown of some groups, whose total is known: no count below the smallest, and none from which one could be
 * worked out. `undefined` where nothing may.
 */
export function shownCounts(
  groups: readonly GroupCounts[],
  smallest = smallestCell,
): readonly ShownCounts[] | undefined {
  const total = countsOfAll(groups);
  // What nobody at all has done, nobody of a group has either: the totals say so.
  const counts = order.filter((count) => total[count] > 0);
  const cells = groups.flatMap((group, row) =>
    counts.map((count) => cellOf(count, { group, row, smallest })),
  );
  const hidden = protect(cells);
  return (
    hidden &&
    groups.map((group, row) => {
      const shown = (count: Count): number | 'hidden' =>
        counts.includes(count) && hidden.has(row * counts.length + counts.indexOf(count))
          ? 'hidden'
          : group[count];
      return byCount(shown);
    })
  );
}

/** The sums of the counts of groups. */
export function countsOfAll(groups: readonly GroupCounts[]): GroupCounts {
  return groups.reduce((total, group) => ({ ...byCount((count) => total[count] + group[count]) }), noCounts);
}

function byCount<T>(of: (count: Count) => T): Readonly<Record<Count, T>> {
  return {
    members: of('members'),
    notEnrolled: of('notEnrolled'),
    enrolled: of('enrolled'),
    undecided: of('undecided'),
    decided: of('decided'),
    notEarned: of('notEarned'),
    earned: of('earned'),
    earnedFirst: of('earnedFirst'),
    earnedLater: of('earnedLater'),
  };
}

/**
 * The sums that each count stands in. Members are the enrolled and those who are not, the enrolled those decided and
 * those who are not, the decided those who have earned and those who have not, and the earned have at their first
 * attempt or later. Each of the smallest adds to a total over all groups. The weight is what a reader loses: nothing
 * where a count is never shown.
 */
const sums: Readonly<Record<Count, { readonly from: string; readonly to: string; readonly weight: number }>> =
  {
    members: { from: 'all', to: 'members', weight: 8 },
    notEnrolled: { from: 'members', to: 'total not enrolled', weight: 1 },
    enrolled: { from: 'members', to: 'enrolled', weight: 4 },
    undecided: { from: 'enrolled', to: 'total undecided', weight: 0 },
    decided: { from: 'enrolled', to: 'decided', weight: 16 },
    notEarned: { from: 'decided', to: 'total not earned', weight: 2 },
    earned: { from: 'decided', to: 'earned', weight: 8 },
    earnedFirst: { from: 'earned', to: 'total earned first', weight: 4 },
    earnedLater: { from: 'earned', to: 'total earned later', weight: 1 },
  };

const order: readonly Count[] = [
  'members',
  'notEnrolled',
  'enrolled',
  'undecided',
  'decided',
  'notEarned',
  'earned',
  'earnedFirst',
  'earnedLater',
];

interface GroupRow {
  readonly group: GroupCounts;
  readonly row: number;
  readonly smallest: number;
}

function cellOf(count: Count, { group, row, smallest }: GroupRow): Cell {
  const { from, to, weight } = sums[count];
  // A total is one sum over all groups; any other sum is a group's own.
  const named = (sum: string): string => (sum === 'all' || sum.startsWith('total') ? sum : `${sum} ${row}`);
  const value = group[count];
  const isShown = weight > 0;
  return {
    from: named(from),
    to: named(to),
    value,
    // That a case is open is no result, so that it may be known of few.
    isSmall: isShown && (value < smallest || (count === 'earnedFirst' && fewAreLeft(group, smallest))),
    // Of two that lose as much, the smaller goes.
    weight: isShown ? weight + value / 1e7 : 0,
  };
}

/** Whether those who did not earn at the first attempt, who are no count of their own, would be too few. */
function fewAreLeft({ decided, earnedFirst }: GroupCounts, smallest: number): boolean {
  return decided - earnedFirst < smallest;
}
