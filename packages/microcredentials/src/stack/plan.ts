import { parsed, problem } from '../problem.js';
import { pointer } from '../input/json-pointer.js';
import { countOf, isGroup } from './rule.js';
import { stackLimits } from './stack-limits.js';
import { latestIn } from './versions.js';
import type { Definition, Stack, StackRule } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Component, StackPlace } from './progress-types.js';
import type { ComponentRule, StackGroup } from './rule.js';

/** A place in the rule where a badge may count. */
export interface PlanLeaf extends StackPlace {
  readonly kind: 'leaf';
  /** Its place among all leaves, in the order of the rule. */
  readonly index: number;
  readonly component: Component;
  /** Ids of those whose badges count; without it anybody's. */
  readonly issuers?: readonly string[];
  /** Whether it can be earned by itself. The badge of a stack whose rule is known comes of its components. */
  readonly isEarnable: boolean;
  /** The groups around it, the outermost first, and which of their members it stands in. */
  readonly around: readonly Around[];
}

/** A group, and one of its members. */
export interface Around {
  readonly group: PlanGroup;
  readonly member: number;
}

/** So many of some members are needed. */
export interface PlanGroup extends StackPlace {
  readonly kind: 'group';
  readonly count: number;
  readonly of: readonly PlanNode[];
  /** Whether members beyond the count count too. */
  readonly takesMore: boolean;
  readonly order?: 'hard' | 'soft';
  readonly withinMonths?: number;
  readonly distinctIssuers: boolean;
}

/** A node of the rule with every stack inside it put in its place. */
export type PlanNode = PlanGroup | PlanLeaf;

/** The rule of a stack, ready for counting. */
export interface Plan {
  readonly root: PlanNode;
  readonly leaves: readonly PlanLeaf[];
}

/** What a plan is made from besides the stack. */
export interface PlanSources {
  readonly stacks: readonly Stack[];
  readonly definitions: readonly Definition[];
}

/**
 * Puts the stacks that a stack names in their places, each as a choice between its badge and its rule.
 *
 * Codes: `stack.cycle`, `stack.too-large`.
 */
export function planOf(stack: Stack, sources: PlanSources): Parsed<Plan> {
  const building: Building = { sources, leaves: [], faults: [] };
  const within: Within = { stack, path: [stack.id], issuers: stack.issuers, around: [], rootAt: undefined };
  const root = nodeOf(stack.rule, '/rule', { building, within });
  return parsed({ root, leaves: building.leaves }, building.faults);
}

interface Building {
  readonly sources: PlanSources;
  readonly leaves: PlanLeaf[];
  readonly faults: MicrocredentialProblem[];
}

interface Within {
  readonly stack: Stack;
  /** The ids of the stacks that lead here. */
  readonly path: readonly string[];
  readonly issuers: readonly string[] | undefined;
  readonly around: readonly Around[];
  /** Where in the outermost stack this one is named. */
  readonly rootAt: string | undefined;
}

interface Context {
  readonly building: Building;
  readonly within: Within;
}

function nodeOf(rule: StackRule, at: string, context: Context): PlanNode {
  if (isGroup(rule)) return groupOf(rule, at, context);
  if (rule.kind === 'micro-credential') {
    const definition = latestIn(context.building.sources.definitions, rule);
    return leafOf(rule, { at, title: definition?.title, isEarnable: true }, context);
  }
  return stackNode(rule, at, context);
}

function groupOf(rule: StackGroup, at: string, { building, within }: Context): PlanGroup {
  const of: PlanNode[] = [];
  const { order } = { order: undefined, ...rule };
  const group: PlanGroup = {
    kind: 'group',
    stack: within.stack.id,
    at,
    count: countOf(rule),
    of,
    takesMore: rule.kind === 'at-least',
    ...(order === undefined ? {} : { order }),
    ...(rule.withinMonths === undefined ? {} : { withinMonths: rule.withinMonths }),
    distinctIssuers: rule.distinctIssuers === true,
  };
  for (const [member, inner] of rule.of.entries()) {
    // Once it is too large nothing is added: what was refused must not be built.
    if (building.leaves.length > stackLimits.components) break;
    const around = [...within.around, { group, member }];
    of.push(nodeOf(inner, pointer(at, 'of', member), { building, within: { ...within, around } }));
  }
  return group;
}

/** The badge of the stack, or everything that its rule asks for. */
function stackNode(rule: ComponentRule, at: string, context: Context): PlanNode {
  const { building, within } = context;
  const stack = latestIn(building.sources.stacks, rule);
  if (stack === undefined) return leafOf(rule, { at, title: undefined, isEarnable: true }, context);
  const rootAt = within.rootAt ?? at;
  const isCircle = within.path.includes(stack.id);
  if (isCircle) building.faults.push(problem('stack.cycle', rootAt, 'The stack contains itself.'));
  else if (within.path.length >= stackLimits.depth) tooLarge(building, rootAt);
  if (isCircle || within.path.length >= stackLimits.depth)
    return leafOf(rule, { at, title: stack.title, isEarnable: true }, context);
  const of: PlanNode[] = [];
  const group: PlanGroup = {
    kind: 'group',
    stack: within.stack.id,
    at,
    count: 1,
    of,
    takesMore: false,
    distinctIssuers: false,
  };
  const inside = (member: number) => [...within.around, { group, member }];
  const badge = { building, within: { ...within, around: inside(0) } };
  of.push(leafOf(rule, { at, title: stack.title, isEarnable: false }, badge));
  const inner: Within = {
    stack,
    path: [...within.path, stack.id],
    issuers: stack.issuers ?? within.issuers,
    around: inside(1),
    rootAt,
  };
  of.push(nodeOf(stack.rule, '/rule', { building, within: inner }));
  return group;
}

interface LeafFacts {
  readonly at: string;
  readonly title: string | undefined;
  readonly isEarnable: boolean;
}

function leafOf(rule: ComponentRule, facts: LeafFacts, { building, within }: Context): PlanLeaf {
  const { kind, id, versions } = rule;
  const issuers = rule.issuers ?? within.issuers;
  const leaf: PlanLeaf = {
    kind: 'leaf',
    index: building.leaves.length,
    stack: within.stack.id,
    at: facts.at,
    component: {
      kind,
      id,
      title: facts.title ?? rule.title ?? id,
      ...(versions === undefined ? {} : { versions }),
    },
    ...(issuers === undefined ? {} : { issuers }),
    isEarnable: facts.isEarnable,
    around: within.around,
  };
  building.leaves.push(leaf);
  if (building.leaves.length === stackLimits.components + 1) tooLarge(building, within.rootAt ?? facts.at);
  return leaf;
}

function tooLarge({ faults }: Building, at: string): void {
  faults.push(problem('stack.too-large', at, 'The stack, with those inside it, is too large.'));
}
