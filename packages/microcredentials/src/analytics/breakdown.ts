import { shareInterval } from '../agreement/interval.js';
import { person } from '../decide/person.js';
import { gapInterval } from './gap-interval.js';
import { countsOf, countsOfAll, shownCounts } from './group-counts.js';
import { areIndependent } from './independent-groupings.js';
import { notBegun } from './standing.js';
import type { Interval } from '../agreement/interval.js';
import type { Count, GroupCounts, ShownCounts } from './group-counts.js';
import type { Grouping } from './independent-groupings.js';
import type { Roster } from './roster.js';
import type { Standing } from './standing.js';

/** A number, or that it is not shown. */
export type Shown<T> = T | 'hidden';

/** A share in a group, how sure it is, and how far it is from that of everybody else of the roster. */
export interface GroupShare {
  readonly value: number;
  readonly interval: Interval | undefined;
  /** By Newcombe's method. Absent where there is nobody else. It describes, and says nothing of causes. */
  readonly gap?: { readonly value: number; readonly interval: Interval };
}

/** Where the people of one group stand. */
export interface GroupReport {
  readonly group: string;
  readonly members: Shown<number>;
  readonly enrolled: Shown<number>;
  readonly decided: Shown<number>;
  readonly earned: Shown<number>;
  readonly earnedFirst: Shown<number>;
  /** Enrolled, of members. */
  readonly reach: Shown<GroupShare>;
  /** People who earned a badge at the first attempt at it, of those with a decision. */
  readonly firstAttemptPass: Shown<GroupShare>;
  /** People who earned one, of those with a decision. */
  readonly eventualPass: Shown<GroupShare>;
}

/**
 * Results by group, for people of the roster. Counts below ten are hidden, and with them as many others as it takes
 * that none can be worked out; a share is shown where both its counts are. Withheld as a whole where that would not do
 * (`small`), where another breakdown would give it away (`overlapping`), or where there are more groups than anybody
 * compares (`many-groups`).
 */
export type Breakdown =
  | { readonly dimension: string; readonly groups: readonly GroupReport[] }
  | { readonly dimension: string; readonly withheld: 'small' | 'overlapping' | 'many-groups' };

/** Groups of a dimension, and of all that are shown, at most. */
const mostGroups = { each: 100, all: 300 };

/** Dimensions at most that are looked at: each is compared with all before it. */
const mostDimensions = 40;

/** What somebody is counted under whose group is not stated. */
export const notStated = '(not stated)';

/** Results by each dimension of a roster, in the order of its columns. */
export function breakdowns(roster: Roster, standings: ReadonlyMap<string, Standing>): readonly Breakdown[] {
  const dimensions = [...new Set(roster.flatMap(({ groups }) => Object.keys(groups)))];
  const people = roster.map((entry) => standings.get(person(entry.person)) ?? notBegun);
  const shown: Grouping[] = [];
  let shownGroups = 0;
  return dimensions.map((dimension, column): Breakdown => {
    if (column >= mostDimensions) return { dimension, withheld: 'many-groups' };
    const names = roster.map(({ groups }) => groupIn(groups, dimension));
    const groups = [...new Set(names)].sort(byName);
    if (groups.length > mostGroups.each || shownGroups + groups.length > mostGroups.all)
      return { dimension, withheld: 'many-groups' };
    const places = new Map(groups.map((group, place) => [group, place]));
    const grouping = names.map((name) => places.get(name) ?? 0);
    if (!areIndependent([...shown, grouping])) return { dimension, withheld: 'overlapping' };
    const counts = groups.map((_, group) =>
      countsOf(people.filter((__, place) => grouping[place] === group)),
    );
    const visible = shownCounts(counts);
    if (visible === undefined) return { dimension, withheld: 'small' };
    shown.push(grouping);
    shownGroups += groups.length;
    const total = countsOfAll(counts);
    return {
      dimension,
      groups: visible.map((group, place) => groupReport(groups[place] ?? '', group, total)),
    };
  });
}

function groupIn(groups: Readonly<Record<string, string>>, dimension: string): string {
  return Object.hasOwn(groups, dimension) ? (groups[dimension] ?? notStated) : notStated;
}

/** By name and never by size, which the order would give away. */
function byName(one: string, other: string): number {
  if (one === notStated || other === notStated) return one === notStated ? 1 : -1;
  return one < other ? -1 : 1;
}

function groupReport(group: string, shown: ShownCounts, total: GroupCounts): GroupReport {
  const shareOf = (part: Count, whole: Count): Shown<GroupShare> =>
    groupShare({ hits: shown[part], n: shown[whole] }, { hits: total[part], n: total[whole] });
  return {
    group,
    members: shown.members,
    enrolled: shown.enrolled,
    decided: shown.decided,
    earned: shown.earned,
    earnedFirst: shown.earnedFirst,
    reach: shareOf('enrolled', 'members'),
    firstAttemptPass: shareOf('earnedFirst', 'decided'),
    eventualPass: shareOf('earned', 'decided'),
  };
}

function groupShare(
  { hits, n }: { readonly hits: Shown<number>; readonly n: Shown<number> },
  total: { readonly hits: number; readonly n: number },
): Shown<GroupShare> {
  if (hits === 'hidden' || n === 'hidden' || n === 0) return 'hidden';
  const rest = { hits: total.hits - hits, n: total.n - n };
  const interval = gapInterval({ hits, n }, rest);
  return {
    value: hits / n,
    interval: shareInterval(hits, n),
    ...(interval !== undefined && { gap: { value: hits / n - rest.hits / rest.n, interval } }),
  };
}
