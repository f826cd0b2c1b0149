import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { Criterion, Definition } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';

/** Whether the passing rule can be kept, and names criteria that exist. */
export function passingRuleFaults(definition: Definition, at: string): readonly MicrocredentialProblem[] {
  const { passingRule: rule, criteria } = definition;
  if (rule === undefined || rule.kind === 'conjunctive') return [];
  const place = pointer(at, 'passingRule');
  const known = new Set(criteria.map(({ id }) => id));
  const [limit, needed, most] =
    rule.kind === 'at-least'
      ? (['criteria', rule.criteria, criteria.length] as const)
      : (['min', rule.min, mostPoints(criteria)] as const);
  const says = `The rule asks for ${needed}, and the most that can be reached is ${most}.`;
  return [
    ...(needed <= most ? [] : [problem('definition.rule-unreachable', pointer(place, limit), says)]),
    ...(rule.always ?? []).flatMap((id, index) =>
      known.has(id)
        ? []
        : [
            problem(
              'definition.criterion-unknown',
              pointer(place, 'always', index),
              `There is no criterion ${id}.`,
            ),
          ],
    ),
  ];
}

/**
 * The criteria that no badge is earned without: those that the rule names, and those that nothing can make up for.
 * Where the rule is conjunctive, all.
 */
export function requiredCriteria({ passingRule: rule, criteria }: Definition): ReadonlySet<string> {
  if (rule === undefined || rule.kind === 'conjunctive') return new Set(criteria.map(({ id }) => id));
  const spare = rule.kind === 'at-least' ? criteria.length - rule.criteria : mostPoints(criteria) - rule.min;
  const needed = criteria.filter((criterion) => {
    const lost = rule.kind === 'at-least' ? 1 : topOf(criterion) - requiredRank(criterion) + 1;
    return lost > spare;
  });
  return new Set([...(rule.always ?? []), ...needed.map(({ id }) => id)]);
}

function mostPoints(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, criterion) => sum + topOf(criterion), 0);
}

/** The place of the highest level, from 0. */
function topOf(criterion: Criterion): number {
  return criterion.kind === 'levels' ? criterion.levels.length - 1 : 1;
}

function requiredRank(criterion: Criterion): number {
  if (criterion.kind === 'indicators') return 1;
  return criterion.levels.findIndex(({ id }) => id === criterion.requiredLevel);
}
