import { checkStackReferences } from '../stack/references.js';
import { ruleOfFault } from './fault-findings.js';
import { findingsOf } from './findings-of.js';
import { unreachableMembers, worthCountedTwice } from './rules/stack-rules.js';
import type { Definition, Stack } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Finding } from './finding.js';
import type { QualityRuleId } from './quality-rules.js';

/** What a stack may name. What is left out is not at hand, so that nothing is said of names that lead there. */
export interface StackSurroundings {
  readonly definitions?: readonly Definition[];
  /** The other stacks; the one that is checked may be among them. */
  readonly stacks?: readonly Stack[];
}

/**
 * What could be better about a stack: the rules S01 to S03. Pure, and bounded as the search of `progress` is; where it
 * gives up, the finding says so and is a warning.
 *
 * @example
 * const findings = checkStackQuality(stack, { definitions, stacks });
 */
export function checkStackQuality(
  stack: Stack,
  { definitions, stacks }: StackSurroundings = {},
): readonly Finding<QualityRuleId>[] {
  const unreachable = unreachableMembers(stack);
  const unsaid = new Set([
    ...(definitions === undefined ? ['stack.component-unknown'] : []),
    ...(stacks === undefined ? ['stack.stack-unknown'] : []),
    // Which members those are says more.
    ...(unreachable.length > 0 ? ['stack.impossible'] : []),
  ]);
  const others = (stacks ?? []).filter(({ id, version }) => id !== stack.id || version !== stack.version);
  const problems = checkStackReferences([stack, ...others], definitions ?? []);
  return [
    ...problems.flatMap((problem) => (unsaid.has(problem.code) ? [] : referenceFinding(problem))),
    ...findingsOf('S02', worthCountedTwice(stack), 'default'),
    ...findingsOf('S03', unreachable, 'default'),
  ];
}

/** The place of the stack among those that are looked at together. */
const OWN = '/stacks/0';

function referenceFinding({
  code,
  at = '',
  message,
}: MicrocredentialProblem): readonly Finding<QualityRuleId>[] {
  if (at !== OWN && !at.startsWith(`${OWN}/`)) return [];
  const rule = ruleOfFault({ code }) ?? 'S03';
  const found = findingsOf(rule, [{ at: at.slice(OWN.length), message }], 'default');
  return code === 'stack.not-searched'
    ? found.map((finding) => ({ ...finding, severity: 'warning' as const }))
    : found;
}
