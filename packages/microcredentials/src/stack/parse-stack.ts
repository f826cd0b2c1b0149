import { stackShape } from '../generated/validators.js';
import { pointer } from '../input/json-pointer.js';
import { readDocument } from '../parse/read-document.js';
import { problem } from '../problem.js';
import { countOf, isGroup, rulesIn } from './rule.js';
import { stackLimits } from './stack-limits.js';
import { isRange } from './versions.js';
import type { Stack } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { PlacedRule, StackGroup } from './rule.js';

/** How a stack is read. */
export const stackKind: DocumentKind<Stack> = {
  format: 'badgewright-stack/1',
  shape: stackShape,
  rules: (stack, at) => {
    const rules = rulesIn(stack.rule, pointer(at, 'rule'));
    return [...sizeFaults(rules, at), ...rules.flatMap((placed) => faultsOf(placed, stack.id))];
  },
};

/**
 * The one way from `unknown` to a stack: `schema/stack.schema.json`, and the rules that a schema cannot say. Reports
 * every fault with a JSON pointer (`input.*`, `format.*`, `stack.*`); never throws. The stack returned is a frozen
 * copy. What it names is for `checkStackReferences`.
 *
 * @example
 * const parsed = parseStack(JSON.parse(text));
 * if (parsed.kind === 'bad') for (const { code, at } of parsed.problems) report(code, at);
 */
export function parseStack(value: unknown): Parsed<Stack> {
  return readDocument(stackKind, value);
}

function sizeFaults(rules: readonly PlacedRule[], at: string): readonly MicrocredentialProblem[] {
  const components = rules.filter(({ rule }) => !isGroup(rule)).length;
  if (components <= stackLimits.components) return [];
  const message = `A stack names at most ${stackLimits.components} components.`;
  return [problem('stack.too-large', pointer(at, 'rule'), message)];
}

function faultsOf({ rule, at }: PlacedRule, own: string): readonly MicrocredentialProblem[] {
  if (isGroup(rule)) return [...countFaults(rule, at), ...repeated(rule, at)];
  const isOwn = rule.kind === 'stack' && rule.id === own;
  return [
    ...(isOwn ? [problem('stack.cycle', pointer(at, 'id'), 'The stack names itself.')] : []),
    ...(rule.versions === undefined || isRange(rule.versions)
      ? []
      : [problem('stack.version-range', pointer(at, 'versions'), 'This is no range of versions.')]),
  ];
}

function countFaults(group: StackGroup, at: string): readonly MicrocredentialProblem[] {
  if (countOf(group) <= group.of.length) return [];
  const message = `The group has ${group.of.length} members only.`;
  return [problem('stack.count-too-large', pointer(at, 'count'), message)];
}

/** In different lists a component may stand again, as an alternative; in one list it can be but a slip. */
function repeated(group: StackGroup, at: string): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return group.of.flatMap((member, index) => {
    if (isGroup(member)) return [];
    if (!seen.has(member.id)) {
      seen.add(member.id);
      return [];
    }
    return [problem('stack.duplicate-component', pointer(at, 'of', index, 'id'), 'It is named before.')];
  });
}
