import { pointer } from '../../input/json-pointer.js';
import { countOf, isGroup, rulesIn } from '../../stack/rule.js';
import { always, hitIf, shortened } from './rule-table.js';
import type { Stack, StackRule } from '../../generated/types.js';
import type { Hit } from '../finding.js';
import type { RuleTable } from './rule-table.js';

/** Whether a stack can be completed, and says honestly what it is worth. */
export const stackRules = {
  S01: {
    family: 'stack',
    severity: always('error'),
    title:
      'Every component is there in a version that counts, no stack contains itself, no group asks for too many.',
    fix: 'Correct the id, the range or the count; or hand over the component with the stack.',
    spec: 'Stackable credentials',
  },
  S02: {
    family: 'stack',
    severity: always('warning'),
    title: 'What a stack claims to be worth does not count its components’ worth once more.',
    fix: 'Claim in `credits` only what the stack adds, and set `includesComponents` to false.',
    spec: 'Renewal of licences: no activity counts twice',
  },
  S03: {
    family: 'stack',
    severity: always('error'),
    title: 'Every member that is needed can be reached, and an order says whether it is a rule or advice.',
    fix: 'Name a component once where all members are needed; set `order` to hard or soft.',
    spec: 'Stackable credentials',
  },
} as const satisfies RuleTable;

/** Whether the worth of the components is claimed once more. */
export function worthCountedTwice({ credits }: Stack): readonly Hit[] {
  const isTwice = credits !== undefined && credits.includesComponents && credits.available > 0;
  return hitIf(isTwice, '/credits', 'The credits of the stack count those of its components once more.');
}

/**
 * Members that nobody can ever reach: they need a component that a member before them needs too, and a component counts
 * once.
 */
export function unreachableMembers({ rule }: Stack): readonly Hit[] {
  return rulesIn(rule, '/rule').flatMap(({ rule: group, at }) => {
    if (!isGroup(group) || countOf(group) < group.of.length) return [];
    const taken = new Set<string>();
    return group.of.flatMap((member, index) => {
      const needed = neededBy(member);
      const [twice] = needed.filter((id) => taken.has(id));
      for (const id of needed) taken.add(id);
      return hitIf(
        twice !== undefined,
        pointer(at, 'of', index),
        `It needs ${shortened(twice ?? '')}, which counts before already.`,
      );
    });
  });
}

/** The components without which a rule cannot be met. */
function neededBy(rule: StackRule): readonly string[] {
  if (!isGroup(rule)) return [rule.id];
  return countOf(rule) < rule.of.length ? [] : rule.of.flatMap(neededBy);
}
