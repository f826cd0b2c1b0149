import { asksPerson, refuses } from './reason.js';
import type { HeldBadge } from '../badge/held-badge.js';
import type { PolicyAssessment } from '../generated/types.js';
import type { RenewalReason } from './decision.js';

/** Whether a badge says of its assessment what the policy asks for. */
export function assessmentReasons(
  { requireRubricResult = false, requireAllAtRequiredLevel = false, assessors }: PolicyAssessment,
  { results, source }: Pick<HeldBadge, 'results' | 'source'>,
): readonly RenewalReason[] {
  const reasons: RenewalReason[] = [];
  const achieved = results.filter((result) => result.achieved !== undefined);
  if (requireRubricResult && achieved.length === 0)
    reasons.push(refuses('renewal.no-rubric-result', 'It has no results by criteria.'));
  else if (requireAllAtRequiredLevel) reasons.push(...levelReasons(results));
  if (assessors === undefined) return reasons;
  if (source === undefined)
    reasons.push(asksPerson('renewal.assessor-not-accepted', 'It does not say who assessed.'));
  else if (!assessors.includes(source))
    reasons.push(refuses('renewal.assessor-not-accepted', 'The policy does not accept who assessed.'));
  return reasons;
}

/** A criterion that requires nothing cannot be missed. */
function levelReasons(results: HeldBadge['results']): readonly RenewalReason[] {
  const required = results.filter((result) => result.required !== undefined);
  if (required.some(({ meets }) => meets === false))
    return [
      refuses('renewal.below-required-level', 'A result is below the level that its criterion requires.'),
    ];
  if (required.length > 0 && required.every(({ meets }) => meets === true)) return [];
  return [asksPerson('renewal.level-unknown', 'Whether each criterion is at its level cannot be told.')];
}
