import { amountText, exactSteps } from './amount.js';
import { chooseBadges } from './choose-badges.js';
import { possibleCategories } from './examined.js';
import type { AllocatedUnits, CategoryStanding, Standing } from './decision.js';
import type { Examined } from './examined.js';
import type { Choice } from './choose-badges.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** How badges stand, and what became of each. Amounts are steps of the unit. */
export interface Weighed {
  readonly standing: Standing;
  /** What counts of each badge, by its source. */
  readonly counted: ReadonlyMap<string, number>;
  /** The badges that are kept, best known first: each of the others stands for work of one of these. */
  readonly kept: readonly Examined[];
}

/**
 * Weighs the badges that are accepted against the amounts of the policy, and, where they are not enough, whether those
 * that a person may still accept could be.
 */
export function standingOf(policy: ResolvedPolicy, badges: readonly Examined[]): Weighed {
  const sorted = [...badges].sort(inOrder);
  const accepted = sorted.filter((badge) => badge.accepted === 'yes');
  const choice = choose(policy, accepted);
  const least = leastShort(policy, sorted, choice);
  return {
    standing: told(policy, accepted, { choice, least }),
    counted: new Map(accepted.map(({ source }, index) => [source, sum(choice.units[index] ?? [])] as const)),
    kept: accepted.filter((_, index) => choice.kept[index] === true),
  };
}

/** How much is missing where people decide all that is open for the best; 0 where that is not known. */
function leastShort(policy: ResolvedPolicy, sorted: readonly Examined[], choice: Choice): number {
  const total = stepsIn(policy, policy.totalRequired);
  if (choice.counted === total) return 0;
  const possible = sorted
    .filter(({ accepted }) => accepted !== 'no')
    .map((badge) => ({ ...badge, categories: possibleCategories(badge) }));
  const best = choose(policy, possible);
  return best.isExhaustive ? total - best.counted : 0;
}

/** Badges of fewer categories first, then the older ones: the order does not hang on how they were handed in. */
function inOrder(one: Examined, other: Examined): number {
  const key = ({ facts, source }: Examined) => [facts?.days?.first ?? '', facts?.badge ?? '', source];
  const [ours, theirs] = [key(one), key(other)];
  const place = ours.findIndex((part, index) => part !== theirs[index]);
  const [own = '', its = ''] = [ours[place], theirs[place]];
  const byCategories = one.categories.length - other.categories.length;
  return byCategories !== 0 ? byCategories : own < its ? -1 : own > its ? 1 : 0;
}

function choose(policy: ResolvedPolicy, badges: readonly Examined[]): Choice {
  const total = stepsIn(policy, policy.totalRequired);
  const { carryOver } = policy.cycle;
  return chooseBadges({
    badges: badges.map(({ value, categories, isCarriedOver, work }) => ({
      // What nobody has said yet may turn out to be enough.
      units: value ?? total,
      categories,
      isCarriedOver,
      work,
    })),
    categories: policy.categories.map(({ min, max }) => ({
      min: stepsIn(policy, min),
      max: max === undefined ? Infinity : stepsIn(policy, max),
    })),
    total,
    minDistinctAreas: policy.minDistinctAreas,
    carriedMost: carryOver === undefined ? 0 : stepsIn(policy, carryOver.maxUnits),
    canSplit: policy.allocation.split === 'allowed',
  });
}

function told(
  policy: ResolvedPolicy,
  badges: readonly Examined[],
  { choice, least }: { readonly choice: Choice; readonly least: number },
): Standing {
  const { decimals } = policy.unit;
  const text = (steps: number) => amountText(steps, decimals);
  const total = stepsIn(policy, policy.totalRequired);
  const allocation = badges.flatMap(({ source, facts }, index) =>
    policy.categories.flatMap(({ id }, place): readonly AllocatedUnits[] => {
      const units = choice.units[index]?.[place] ?? 0;
      const badge = facts?.badge;
      if (units === 0) return [];
      return [{ source, ...(badge === undefined ? {} : { badge }), category: id, units: text(units) }];
    }),
  );
  const sums = policy.categories.map((_, place) => sum(choice.units.map((row) => row[place] ?? 0)));
  return {
    amounts: choice.counted === total ? 'meets' : least > 0 ? 'short' : 'open',
    allocation,
    categories: policy.categories.map(({ id, label, min, max }, place): CategoryStanding => {
      const allocated = sums[place] ?? 0;
      return {
        id,
        label,
        required: min,
        ...(max === undefined ? {} : { most: max }),
        allocated: text(allocated),
        short: text(Math.max(0, stepsIn(policy, min) - allocated)),
      };
    }),
    total: { required: policy.totalRequired, allocated: text(choice.counted) },
    distinctAreas: {
      required: policy.minDistinctAreas,
      counted: sums.filter((amount) => amount > 0).length,
    },
    shortfall: text(total - choice.counted),
    leastShortfall: text(least),
    isExhaustive: choice.isExhaustive,
  };
}

/** Each amount of a resolved policy fits its unit. */
function stepsIn({ unit }: ResolvedPolicy, amount: string): number {
  return exactSteps(amount, unit.decimals) ?? 0;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
