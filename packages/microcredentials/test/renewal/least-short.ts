import type { AllocationTask } from '../../src/index.js';

interface Reached {
  /** What counts in each category. */
  readonly sums: readonly number[];
  readonly carried: number;
  readonly work: readonly string[];
}

/** The least that a task can be short, by trying every way in whole steps. For very small tasks. */
export function leastShort(task: AllocationTask): number {
  const { categories, total, minDistinctAreas = 0, carriedMost = total } = task;
  const reached = new Map<string, Reached>();
  const start: Reached = { sums: categories.map(() => 0), carried: 0, work: [] };
  reached.set(JSON.stringify(start), start);
  for (const badge of task.badges) {
    const ways = sharesOf(badge.units, task, badge.categories);
    const open = [...reached.values()].filter(
      ({ work }) => !badge.work?.some((piece) => work.includes(piece)),
    );
    const states = open.flatMap(({ sums, carried, work }) =>
      ways.flatMap((shares): readonly Reached[] => {
        const used = shares.reduce((sum, share) => sum + share, 0);
        const state: Reached = {
          sums: sums.map((sum, index) => sum + (shares[index] ?? 0)),
          carried: carried + (badge.isCarriedOver === true ? used : 0),
          work: [...work, ...(badge.work ?? [])].sort(),
        };
        const fits = categories.every(({ max = Infinity }, index) => (state.sums[index] ?? 0) <= max);
        return fits && state.carried <= carriedMost && used > 0 ? [state] : [];
      }),
    );
    for (const state of states) reached.set(JSON.stringify(state), state);
  }
  const further = Math.max(0, minDistinctAreas - categories.filter(({ min }) => min > 0).length);
  const minimums = categories.reduce((sum, { min }) => sum + min, 0);
  const counted = [...reached.values()].map(({ sums }) => {
    const toward = categories.reduce((sum, { min }, index) => sum + Math.min(min, sums[index] ?? 0), 0);
    const beyond = sums.reduce((sum, amount) => sum + amount, 0) - toward;
    const areas = categories.filter(({ min }, index) => min === 0 && (sums[index] ?? 0) > 0).length;
    const inAreas = Math.min(further, areas);
    return toward + inAreas + Math.min(total - minimums - further, beyond - inAreas);
  });
  return total - Math.max(...counted);
}

/** Every way to share some units, or fewer, between categories. */
function sharesOf(
  units: number,
  { categories, split }: AllocationTask,
  allowed: readonly string[],
): readonly (readonly number[])[] {
  let ways: readonly (readonly number[])[] = [[]];
  for (const { id } of categories)
    ways = ways.flatMap((way) => {
      const left = units - way.reduce((sum, share) => sum + share, 0);
      const most = !allowed.includes(id) || (split === 'forbidden' && left < units) ? 0 : left;
      return Array.from({ length: most + 1 }, (_, share) => [...way, share]);
    });
  return ways;
}

/**
 * What an allocator does that never thinks again: each badge in its turn goes to the first category of its own that is
 * short. It stands here only to be shown wrong.
 */
export function greedyShort({ badges, categories }: AllocationTask): readonly number[] {
  const short = new Map(categories.map(({ id, min }) => [id, min] as const));
  for (const badge of badges) {
    let left = badge.units;
    for (const id of badge.categories) {
      const taken = Math.min(left, short.get(id) ?? 0);
      short.set(id, (short.get(id) ?? 0) - taken);
      left -= taken;
    }
  }
  return [...short.values()];
}
