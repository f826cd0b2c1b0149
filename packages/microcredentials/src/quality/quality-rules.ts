import { competencyRules } from './rules/competency-rules.js';
import { equityRules } from './rules/equity-rules.js';
import { evidenceRules } from './rules/evidence-rules.js';
import { feedbackRules } from './rules/feedback-rules.js';
import { metadataRules } from './rules/metadata-rules.js';
import { rubricRules } from './rules/rubric-rules.js';
import { stackRules } from './rules/stack-rules.js';
import type { QualityRule } from './finding.js';

const tables = {
  ...competencyRules,
  ...evidenceRules,
  ...rubricRules,
  ...feedbackRules,
  ...equityRules,
  ...metadataRules,
  ...stackRules,
} as const;

/** The id of a rule of quality. An id is never given to another rule. */
export type QualityRuleId = keyof typeof tables;

/** Every rule of quality: what it asks for, how grave it is, what to do, and what it is rooted in. */
export const qualityRules: Readonly<Record<QualityRuleId, QualityRule>> = tables;
