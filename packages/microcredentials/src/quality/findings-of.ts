import { qualityRules } from './quality-rules.js';
import type { Finding, Hit, QualityProfile } from './finding.js';
import type { QualityRuleId } from './quality-rules.js';

/** What a rule found, as findings. */
export function findingsOf(
  rule: QualityRuleId,
  hits: readonly Hit[],
  profile: QualityProfile,
): readonly Finding<QualityRuleId>[] {
  const { family, severity, fix } = qualityRules[rule];
  return hits.map(({ at, message }) => ({ rule, family, severity: severity[profile], at, message, fix }));
}
