import { requiredCriteria } from '../definition/passing-rule.js';
import type { Definition } from '../generated/types.js';
import type { CriterionResult, PartResult, Results, RuleResult, Unmet } from './decision.js';
import type { Settled } from './settle.js';

/** The results per criterion, per pass/fail part and of a rule that counts, in the definition's order. */
export function resultsOf(definition: Definition, settled: readonly Settled[]): Omit<Results, 'at'> {
  const rule = ruleResult(definition, settled);
  return {
    criteria: settled.filter(({ scale }) => scale.kind === 'criterion').map(criterionResult),
    parts: settled.filter(({ scale }) => scale.kind === 'part').map(partResult),
    ...(rule === undefined ? {} : { rule }),
  };
}

/**
 * What stands between the work and the badge, with the feedback on it, in the definition's order. A criterion below
 * its required level does so where no badge is earned without it, or where the rule falls short.
 */
export function unmetOf(definition: Definition, settled: readonly Settled[]): readonly Unmet[] {
  const rule = ruleResult(definition, settled);
  const isShort = rule !== undefined && rule.reached < rule.needed;
  const required = requiredCriteria(definition);
  const unmet = settled.filter(
    ({ scale, met }) => !met && (isShort || scale.kind === 'part' || required.has(scale.id)),
  );
  return [
    ...(isShort ? [{ kind: 'rule' as const, title: titleOf(rule), ...rule, feedback: [] as const }] : []),
    ...unmet.map((entry): Unmet =>
      entry.scale.kind === 'criterion'
        ? { kind: 'criterion', ...criterionResult(entry), feedback: entry.feedback }
        : { kind: 'part', ...partResult(entry), feedback: entry.feedback },
    ),
  ];
}

function ruleResult({ passingRule }: Definition, settled: readonly Settled[]): RuleResult | undefined {
  const criteria = settled.filter(({ scale }) => scale.kind === 'criterion');
  if (passingRule?.kind === 'at-least')
    return {
      rule: 'at-least',
      needed: passingRule.criteria,
      reached: criteria.filter(({ met }) => met).length,
    };
  if (passingRule?.kind === 'points')
    return {
      rule: 'points',
      needed: passingRule.min,
      reached: criteria.reduce((sum, { rank }) => sum + rank, 0),
    };
  return undefined;
}

function titleOf({ rule, needed }: RuleResult): string {
  return rule === 'points' ? `At least ${needed} points` : `At least ${needed} criteria met`;
}

function criterionResult({ scale, rank, met, carriedFrom }: Settled): CriterionResult {
  return {
    criterion: scale.id,
    title: scale.title,
    requiredLevel: scale.levels[scale.required] ?? '',
    achievedLevel: scale.levels[rank] ?? '',
    met,
    ...attemptOf(carriedFrom),
  };
}

function partResult({ scale, met, carriedFrom }: Settled): PartResult {
  return {
    part: scale.id,
    title: scale.title,
    result: met ? 'pass' : 'fail',
    ...attemptOf(carriedFrom),
  };
}

function attemptOf(carriedFrom: number | undefined): { readonly carriedFrom?: number } {
  return carriedFrom === undefined ? {} : { carriedFrom };
}
