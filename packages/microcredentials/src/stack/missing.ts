import type { Option } from './candidates.js';
import type { PlanGroup, PlanLeaf } from './plan.js';
import type { Component, MissingPart } from './progress-types.js';

/** What a rule still asks for when it is filled with some options: each open place, with what could stand there too. */
export function missingIn(chosen: readonly Option[]): readonly MissingPart[] {
  const filled = new Set(chosen.map(({ leaf }) => leaf));
  const open = chosen.filter(({ item }) => item === undefined).map(({ leaf }) => leaf);
  const groups = new Map<PlanGroup | PlanLeaf, PlanLeaf[]>();
  for (const leaf of open) {
    const group = leaf.around.at(-1)?.group;
    const isOpen = group !== undefined && group.count < group.of.length;
    const owner = isOpen ? group : leaf;
    groups.set(owner, [...(groups.get(owner) ?? []), leaf]);
  }
  return [...groups].map(([owner, leaves]): MissingPart => {
    const { stack, at } = owner;
    const of = owner.kind === 'leaf' ? [owner.component] : componentsLeft(owner, filled, leaves);
    return { stack, at, needs: leaves.length, of };
  });
}

/** The members of a group that are places themselves and that no badge fills. */
function componentsLeft(
  group: PlanGroup,
  filled: ReadonlySet<PlanLeaf>,
  open: readonly PlanLeaf[],
): readonly Component[] {
  return group.of.flatMap((member) => {
    if (member.kind === 'group' || (filled.has(member) && !open.includes(member))) return [];
    return [member.component];
  });
}
