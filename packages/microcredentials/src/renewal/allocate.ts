import { BadgeError } from '../error.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { chooseBadges } from './choose-badges.js';
import type { Choice } from './choose-badges.js';

/** A badge to allocate. */
export interface AllocationBadge {
  readonly id: string;
  /** What it is worth: a whole number of steps of the unit. */
  readonly units: number;
  /** The ids of the categories that it may count for. */
  readonly categories: readonly string[];
  /** Whether it was earned in the cycle before. */
  readonly isCarriedOver?: boolean;
  /** The pieces of work that it stands for, by names of the caller's choice. Of badges that share one, one counts. */
  readonly work?: readonly string[];
}

/** A category to fill, in steps of the unit. */
export interface AllocationCategory {
  readonly id: string;
  readonly min: number;
  /** The most that counts; without it, no limit. */
  readonly max?: number;
}

/** What is to be allocated. All amounts are whole numbers of steps of one unit. */
export interface AllocationTask {
  readonly badges: readonly AllocationBadge[];
  readonly categories: readonly AllocationCategory[];
  /** What is needed in all: at least the sum of the minimums. No more is allocated. */
  readonly total: number;
  /** Whether the value of one badge may count in several categories. Where not, a part of it may still be left. */
  readonly split: 'allowed' | 'forbidden';
  /** In how many categories something has to count. */
  readonly minDistinctAreas?: number;
  /** The most that badges which are carried over may count, all together. */
  readonly carriedMost?: number;
}

/** How the badges are allocated. */
export interface Allocation {
  readonly allocation: readonly {
    readonly badge: string;
    readonly category: string;
    readonly units: number;
  }[];
  /** What of each badge does not count. */
  readonly left: readonly { readonly badge: string; readonly units: number }[];
  /** How much each category is short of its minimum. */
  readonly categories: readonly { readonly id: string; readonly units: number; readonly short: number }[];
  /** How much is missing in all: 0 where every minimum, the areas and the total are met. */
  readonly short: number;
  /** The ids of the badges that are kept. Of those that stand for the same work, one is. */
  readonly kept: readonly string[];
  /** Whether it is certain that no other allocation is less short. */
  readonly isExhaustive: boolean;
}

/**
 * Allocates badges to categories so that as little as possible is missing: a maximum flow, and a bounded search where
 * badges stand for the same work or no value may be split. What is needed for one minimum is never taken by another
 * need, so `short` is the least that has to be added.
 *
 * Which of several best ways: badges that fit fewer categories are used up first, then those that come first; each
 * counts for the first category that has room. The same task always gives the same result.
 *
 * Throws `BadgeError` (`argument.invalid`) where an amount is no whole number from 0, an id is used twice, a category
 * is not known or allows less than it requires, or `total` is below the sum of the minimums.
 *
 * @example
 * allocate({
 *   badges: [{ id: 'a', units: 15, categories: ['literacy', 'subject'] }],
 *   categories: [{ id: 'subject', min: 30 }, { id: 'literacy', min: 30 }],
 *   total: 80,
 *   split: 'allowed',
 * });
 */
export function allocate(task: AllocationTask): Allocation {
  checkTask(task);
  const { categories, total, split, minDistinctAreas = 0, carriedMost = total } = task;
  const places = new Map(categories.map(({ id }, index) => [id, index] as const));
  const badges = task.badges
    .map((badge) => ({ ...badge, places: placesOf(badge, places) }))
    .sort((one, other) => one.places.length - other.places.length);
  const choice = chooseBadges({
    badges: badges.map(({ units, places: own, isCarriedOver = false, work = [] }) => ({
      units,
      categories: own,
      isCarriedOver,
      work,
    })),
    categories: categories.map(({ min, max = Infinity }) => ({ min, max })),
    total,
    minDistinctAreas,
    carriedMost,
    canSplit: split === 'allowed',
  });
  return freezeDeep(allocationOf(task, badges, choice));
}

/** Told in the order in which the badges were given. */
function allocationOf(task: AllocationTask, sorted: readonly AllocationBadge[], choice: Choice): Allocation {
  const rows = new Map(sorted.map(({ id }, index) => [id, choice.units[index] ?? []] as const));
  const kept = new Set(sorted.flatMap(({ id }, index) => (choice.kept[index] === true ? [id] : [])));
  return {
    allocation: task.badges.flatMap(({ id }) =>
      task.categories.flatMap((category, place) => {
        const units = rows.get(id)?.[place] ?? 0;
        return units === 0 ? [] : [{ badge: id, category: category.id, units }];
      }),
    ),
    left: task.badges.map(({ id, units }) => ({ badge: id, units: units - sum(rows.get(id) ?? []) })),
    categories: task.categories.map(({ id, min }, place) => {
      const units = sum(choice.units.map((row) => row[place] ?? 0));
      return { id, units, short: Math.max(0, min - units) };
    }),
    short: task.total - choice.counted,
    kept: task.badges.map(({ id }) => id).filter((id) => kept.has(id)),
    isExhaustive: choice.isExhaustive,
  };
}

function placesOf({ categories }: AllocationBadge, places: ReadonlyMap<string, number>): readonly number[] {
  return [...new Set(categories)].flatMap((id) => places.get(id) ?? []).sort((one, other) => one - other);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

function checkTask({
  badges,
  categories,
  total,
  minDistinctAreas = 0,
  carriedMost = 0,
}: AllocationTask): void {
  const known = new Set(categories.map(({ id }) => id));
  const amounts = [
    total,
    minDistinctAreas,
    carriedMost,
    ...badges.map(({ units }) => units),
    ...categories.flatMap(({ min, max = min }) => [min, max]),
  ];
  const minimums = sum(categories.map(({ min }) => min));
  const areas = Math.max(0, minDistinctAreas - categories.filter(({ min }) => min > 0).length);
  const isRight =
    amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0) &&
    Number.isSafeInteger(sum(amounts)) &&
    known.size === categories.length &&
    new Set(badges.map(({ id }) => id)).size === badges.length &&
    badges.every((badge) => badge.categories.every((id) => known.has(id))) &&
    categories.every(({ min, max = min }) => min <= max) &&
    minimums + areas <= total;
  if (!isRight) throw new BadgeError('argument.invalid', 'This cannot be allocated: see the documentation.');
}
