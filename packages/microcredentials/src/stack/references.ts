import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { optionsOf } from './candidates.js';
import { planOf } from './plan.js';
import { isGroup, rulesIn } from './rule.js';
import { shortestFilling } from './shortest.js';
import { stackLimits } from './stack-limits.js';
import { latestIn } from './versions.js';
import type { Definition, Stack } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { ComponentRule } from './rule.js';
import type { Versioned } from './versions.js';

/**
 * Whether everything that some stacks name is there, in a version that counts; whether no stack contains itself; and
 * whether each can be completed at all. Places are in `{ stacks, definitions }`.
 *
 * Codes: `stack.component-unknown`, `stack.stack-unknown`, `stack.version-missing`, `stack.cycle`,
 * `stack.duplicate-version`, `stack.too-large`, `stack.impossible`, and `stack.not-searched` where it could not be
 * found out whether a stack can be completed.
 */
export function checkStackReferences(
  stacks: readonly Stack[],
  definitions: readonly Definition[],
): readonly MicrocredentialProblem[] {
  const repeats = [...repeatedIn(stacks, '/stacks'), ...repeatedIn(definitions, '/definitions')];
  if (stacks.length > stackLimits.components)
    return [problem('stack.too-large', '/stacks', `At most ${stackLimits.components} stacks are compared.`)];
  const named = stacks.flatMap((stack, index) =>
    componentsIn(stack, pointer('/stacks', index)).flatMap(({ rule, at }) =>
      faultsOf(rule, { at, known: rule.kind === 'stack' ? stacks : definitions }),
    ),
  );
  const circles = circlesIn(stacks);
  return [...repeats, ...named, ...circles.faults, ...impossible(stacks, definitions, circles.ids)];
}

interface PlacedComponent {
  readonly rule: ComponentRule;
  readonly at: string;
}

function componentsIn(stack: Stack, at: string): readonly PlacedComponent[] {
  return rulesIn(stack.rule, pointer(at, 'rule')).flatMap(({ rule, at: place }) =>
    isGroup(rule) ? [] : [{ rule, at: place }],
  );
}

function repeatedIn(list: readonly Versioned[], at: string): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return list.flatMap(({ id, version }, index) => {
    const name = JSON.stringify([id, version]);
    if (seen.has(name))
      return [problem('stack.duplicate-version', pointer(at, index, 'version'), 'It is there before.')];
    seen.add(name);
    return [];
  });
}

function faultsOf(
  rule: ComponentRule,
  { at, known }: { readonly at: string; readonly known: readonly Versioned[] },
): readonly MicrocredentialProblem[] {
  if (latestIn(known, rule) !== undefined) return [];
  if (known.some(({ id }) => id === rule.id))
    return [problem('stack.version-missing', pointer(at, 'versions'), 'No version at hand is in the range.')];
  return rule.kind === 'stack'
    ? [problem('stack.stack-unknown', pointer(at, 'id'), 'No stack at hand has this id.')]
    : [problem('stack.component-unknown', pointer(at, 'id'), 'No definition at hand has this id.')];
}

interface Circles {
  readonly faults: readonly MicrocredentialProblem[];
  /** The ids of the stacks that are in a circle. */
  readonly ids: ReadonlySet<string>;
}

/** Every place at which a stack names one that leads back to it. */
function circlesIn(stacks: readonly Stack[]): Circles {
  const edges = new Map<string, Set<string>>();
  for (const stack of stacks) {
    const named = edges.get(stack.id) ?? new Set<string>();
    for (const { rule } of componentsIn(stack, '')) if (rule.kind === 'stack') named.add(rule.id);
    edges.set(stack.id, named);
  }
  const reached = new Map([...edges.keys()].map((id) => [id, reachedFrom(id, edges)] as const));
  const ids = new Set([...reached].flatMap(([id, found]) => (found.has(id) ? [id] : [])));
  const faults = stacks.flatMap((stack, index) =>
    componentsIn(stack, pointer('/stacks', index)).flatMap(({ rule, at }) => {
      const leadsBack = rule.kind === 'stack' && reached.get(rule.id)?.has(stack.id) === true;
      return leadsBack
        ? [problem('stack.cycle', pointer(at, 'id'), 'That stack leads back to this one.')]
        : [];
    }),
  );
  return { faults, ids };
}

function reachedFrom(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [...(edges.get(start) ?? [])];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    left.push(...(edges.get(id) ?? []));
  }
  return found;
}

/** What a stack can be completed with is looked for among badges that nobody holds yet. */
function impossible(
  stacks: readonly Stack[],
  definitions: readonly Definition[],
  circles: ReadonlySet<string>,
): readonly MicrocredentialProblem[] {
  // One budget for all: a thousand stacks must not take a thousand times as long as one.
  let steps = 4 * stackLimits.steps;
  return stacks.flatMap((stack, index) => {
    const at = pointer('/stacks', index, 'rule');
    const plan = planOf(stack, { stacks, definitions });
    if (plan.kind === 'bad') {
      const isTold = circles.size > 0 && plan.problems.every(({ code }) => code === 'stack.cycle');
      return isTold ? [] : [problem('stack.too-large', at, 'With the stacks inside it, it is too large.')];
    }
    const { chosen, isExhaustive, stepsLeft } = shortestFilling({
      plan: plan.value,
      options: optionsOf(plan.value.leaves, []),
      reading: { trustsUndated: false },
      steps: Math.min(steps, stackLimits.steps),
    });
    steps -= Math.min(steps, stackLimits.steps) - stepsLeft;
    if (chosen !== undefined) return [];
    return isExhaustive
      ? [problem('stack.impossible', at, 'No set of badges completes it.')]
      : [problem('stack.not-searched', at, 'Whether it can be completed could not be found out.')];
  });
}
