import { connect, flowNetwork, flowOn, send } from './flow-network.js';
import type { FlowNetwork } from './flow-network.js';

/** A badge to be shared out. Amounts are whole steps; categories are told by their place. */
export interface Share {
  readonly units: number;
  /** The places of the categories that it may count for, in rising order. */
  readonly categories: readonly number[];
  readonly isCarriedOver: boolean;
}

/** What is to be shared out. */
export interface Shares {
  readonly badges: readonly Share[];
  readonly categories: readonly { readonly min: number; readonly max: number }[];
  /** What is needed in all, and no more is shared out: at least the sum of the minimums. */
  readonly total: number;
  /** In how many categories something has to count. */
  readonly minDistinctAreas: number;
  /** The most of all badges together that are carried over. */
  readonly carriedMost: number;
}

/** How it was shared out. */
export interface SharedOut {
  /** How much of each badge counts in each category. */
  readonly units: readonly (readonly number[])[];
  /** How much counts in all: toward a minimum, for another area, or toward the rest of the total. */
  readonly counted: number;
  /** How much of it counts toward minimums. */
  readonly towardMinimums: number;
  /** How many edges were looked at. */
  readonly effort: number;
}

const sink = 0;
const carried = 1;
const areas = 2;
const rest = 3;
const firstGroup = 4;

/** Badges that fit the same categories: to the network they are one. */
interface Group extends Share {
  /** The places of its badges. */
  readonly badges: readonly number[];
}

interface Laid {
  readonly network: FlowNetwork;
  /** The edges from groups to categories. */
  readonly uses: readonly (readonly { readonly category: number; readonly edge: number }[])[];
  /** The edges into the sink with the room that they get, in the order in which they get it. */
  readonly stages: readonly (readonly { readonly edge: number; readonly room: number }[])[];
}

/**
 * Shares the badges out so that as much as possible counts: a maximum flow from badges through categories to their
 * minimums, then to further areas, then to the rest of the total. What is needed for one of them is never taken by
 * another, so what does not count is exactly what is missing.
 *
 * Badges that fit the same categories are used up one after the other, in the order given, and so are such groups, as
 * far as that costs nothing. Each counts for the first category that has room, in their order, and moves only where
 * another one would not count otherwise.
 */
export function shareOut(shares: Shares): SharedOut {
  const groups = groupsOf(shares.badges);
  const { network, uses, stages } = lay(shares, groups);
  const unused = groups.map(({ units }) => units);
  let carriedLeft = shares.carriedMost;
  const counted = stages.map((stage) => {
    for (const { edge, room } of stage) network.room[edge] = room;
    const dead = new Uint8Array(network.leaving.length);
    return groups.reduce((sum, { isCarriedOver }, index) => {
      const from = isCarriedOver ? carried : firstGroup + index;
      const most = isCarriedOver ? carriedLeft : (unused[index] ?? 0);
      const sent = send(network, [from, sink], { most, dead });
      if (isCarriedOver) carriedLeft -= sent;
      else unused[index] = most - sent;
      return sum + sent;
    }, 0);
  });
  const rows = shares.badges.map(() => shares.categories.map(() => 0));
  for (const [index, group] of groups.entries()) {
    const flows = (uses[index] ?? []).map(({ category, edge }) => ({
      category,
      flow: flowOn(network, edge),
    }));
    handOut(group, flows, { badges: shares.badges, rows });
  }
  return {
    units: rows,
    counted: counted.reduce((sum, part) => sum + part, 0),
    towardMinimums: counted[0] ?? 0,
    effort: network.effort,
  };
}

function groupsOf(badges: readonly Share[]): readonly Group[] {
  const groups = new Map<string, Group & { units: number; badges: number[] }>();
  for (const [index, { units, categories, isCarriedOver }] of badges.entries()) {
    if (categories.length === 0) continue;
    const key = `${String(isCarriedOver)} ${categories.join(' ')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { units, categories, isCarriedOver, badges: [index] });
    else {
      group.units += units;
      group.badges.push(index);
    }
  }
  return [...groups.values()];
}

/** Gives what flows from a group to its badges, one after the other, so that few of them are split. */
function handOut(
  { badges: places }: Group,
  flows: readonly { readonly category: number; readonly flow: number }[],
  { badges, rows }: { readonly badges: readonly Share[]; readonly rows: readonly number[][] },
): void {
  let place = 0;
  let left = badges[places[0] ?? 0]?.units ?? 0;
  for (const { category, flow } of flows) {
    let open = flow;
    while (open > 0 && place < places.length) {
      const taken = Math.min(open, left);
      const row = rows[places[place] ?? 0];
      if (row !== undefined && taken > 0) row[category] = taken;
      open -= taken;
      left -= taken;
      if (left > 0) break;
      place += 1;
      left = badges[places[place] ?? 0]?.units ?? 0;
    }
  }
}

function lay({ categories, total, minDistinctAreas }: Shares, groups: readonly Group[]): Laid {
  const firstCategory = firstGroup + groups.length;
  const firstRoom = firstCategory + categories.length;
  const network = flowNetwork(firstRoom + categories.length);
  const uses = groups.map(({ units, categories: places, isCarriedOver }, index) => {
    if (isCarriedOver) connect(network, [carried, firstGroup + index], units);
    return places.map((category) => ({
      category,
      edge: connect(network, [firstGroup + index, firstCategory + category], units),
    }));
  });
  const minimums = categories.map(({ min, max }, index) => {
    const edge = connect(network, [firstCategory + index, sink], 0);
    connect(network, [firstCategory + index, firstRoom + index], max - min);
    // One whose minimum is met counts as an area by that.
    if (min === 0) connect(network, [firstRoom + index, areas], 1);
    connect(network, [firstRoom + index, rest], max - min);
    return { edge, room: min };
  });
  const further = Math.max(0, minDistinctAreas - categories.filter(({ min }) => min > 0).length);
  const needed = minimums.reduce((sum, { room }) => sum + room, further);
  return {
    network,
    uses,
    stages: [
      minimums,
      [{ edge: connect(network, [areas, sink], 0), room: further }],
      [{ edge: connect(network, [rest, sink], 0), room: Math.max(0, total - needed) }],
    ],
  };
}
