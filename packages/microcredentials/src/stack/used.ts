import { conflictOf } from './conflict.js';
import type { Item, Option } from './candidates.js';
import type { Reading } from './conflict.js';
import type { Plan, PlanLeaf } from './plan.js';
import type { CountedBadge } from './progress-types.js';

/** How a rule is filled. */
export interface Filled {
  readonly chosen: readonly Option[];
  readonly reading: Reading;
}

/**
 * The badges that count, in the order of the rule: those that fill it, and those that a group takes beyond its count
 * because they break none of its rules.
 */
export function usedIn(
  plan: Plan,
  options: readonly (readonly Option[])[],
  { chosen, reading }: Filled,
): readonly CountedBadge[] {
  const taken = [...chosen];
  const groups = new Set(chosen.flatMap(({ leaf }) => leaf.around.map(({ group }) => group)));
  const filled = new Set(chosen.map(({ leaf }) => leaf));
  const extras: Option[] = [];
  for (const leaf of plan.leaves) {
    const group = leaf.around.at(-1)?.group;
    if (group?.takesMore !== true || !groups.has(group) || filled.has(leaf)) continue;
    const extra = options[leaf.index]?.find(
      (option) =>
        option.item !== undefined &&
        !option.isDoubtful &&
        taken.every((other) => conflictOf(option, other, reading) === undefined),
    );
    if (extra === undefined) continue;
    taken.push(extra);
    extras.push(extra);
  }
  return [
    ...chosen.flatMap((option) => usedBadge(option, false)),
    ...extras.flatMap((option) => usedBadge(option, true)),
  ].sort((a, b) => placeOf(plan, a) - placeOf(plan, b));
}

function usedBadge({ leaf, item }: Option, isExtra: boolean): readonly CountedBadge[] {
  return item === undefined ? [] : [usedAs(leaf, item, isExtra)];
}

function usedAs(
  { component, stack, at }: PlanLeaf,
  { index, held, verified }: Item,
  isExtra: boolean,
): CountedBadge {
  return { component, stack, at, index, held, verified, isExtra };
}

function placeOf({ leaves }: Plan, { stack, at }: CountedBadge): number {
  return leaves.findIndex((leaf) => leaf.stack === stack && leaf.at === at);
}
