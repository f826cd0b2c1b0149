import { toCsv } from '@badgewright/microcredentials';
import type { BadgeDecision, RenewalDecision } from '@badgewright/microcredentials';

/**
 * A decision as a table: a row on each badge, with what it counts in each category, and a row with the totals. Amounts
 * are in the unit of the policy.
 */
export function renewalCsv(decision: RenewalDecision): string {
  const { categories, allocation, total, perBadge, policy, unit, outcome } = decision;
  const head = [
    ...[
      'source',
      'badge',
      'achievement',
      'version',
      'name',
      'issuer',
      'awarded',
      'accepted',
      'unit',
      'value',
    ],
    ...categories.map(({ id }) => `counts for ${id}`),
    ...['counts', 'left', 'reasons', 'policy', 'policy version'],
  ];
  const policyCells = [policy.id, policy.version];
  const rowOf = (one: BadgeDecision): readonly (string | undefined)[] => [
    ...[one.source, one.badge, one.achievement, one.version, one.name, one.issuer, one.awardedAt],
    ...[one.accepted, unit.id, one.value],
    ...categories.map(
      ({ id }) => allocation.find(({ source, category }) => source === one.source && category === id)?.units,
    ),
    ...[one.allocated, one.left, one.reasons.map(({ code }) => code).join(' '), ...policyCells],
  ];
  const empty = ['', '', '', '', '', ''];
  const sums: readonly string[] = [
    ...['total', ...empty, outcome, unit.id, ''],
    ...categories.map((category) => category.allocated),
    ...[total.allocated, '', '', ...policyCells],
  ];
  const needed: readonly string[] = [
    ...['needed', ...empty, '', unit.id, ''],
    ...categories.map(({ required }) => required),
    ...[total.required, '', '', ...policyCells],
  ];
  return toCsv([head, ...perBadge.map(rowOf), sums, needed]);
}
