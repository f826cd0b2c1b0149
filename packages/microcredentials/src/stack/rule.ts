import { pointer } from '../input/json-pointer.js';
import type {
  AllGroup,
  AtLeastGroup,
  ChoiceGroup,
  MicroCredentialComponent,
  SequenceGroup,
  StackComponent,
  StackRule,
} from '../generated/types.js';

/** A rule that has members. */
export type StackGroup = AllGroup | AtLeastGroup | ChoiceGroup | SequenceGroup;

/** A rule that names a micro-credential or a stack. */
export type ComponentRule = MicroCredentialComponent | StackComponent;

/** A rule and where it stands. */
export interface PlacedRule {
  readonly rule: StackRule;
  readonly at: string;
}

/** Whether a rule has members. */
export function isGroup(rule: StackRule): rule is StackGroup {
  return 'of' in rule;
}

/** How many of its members a group needs. */
export function countOf(group: StackGroup): number {
  return 'count' in group ? group.count : group.of.length;
}

/** A rule and all rules inside it, in their order, each with its pointer. */
export function rulesIn(rule: StackRule, at: string): readonly PlacedRule[] {
  const inner = isGroup(rule)
    ? rule.of.flatMap((member, index) => rulesIn(member, pointer(at, 'of', index)))
    : [];
  return [{ rule, at }, ...inner];
}
