import { BadgeError } from '../error.js';
import { competencyChecks } from './rules/competency-rules.js';
import { equityChecks } from './rules/equity-rules.js';
import { evidenceChecks } from './rules/evidence-rules.js';
import { feedbackChecks } from './rules/feedback-rules.js';
import { metadataChecks } from './rules/metadata-rules.js';
import { rubricChecks } from './rules/rubric-rules.js';
import { contextOf } from './rules/rule-table.js';
import { findingsOf } from './findings-of.js';
import { qualityRules } from './quality-rules.js';
import { isEnglish } from './text/words.js';
import type { Definition } from '../generated/types.js';
import type { Finding, QualityOptions, SkippedRule } from './finding.js';
import type { QualityRuleId } from './quality-rules.js';

const checks = {
  ...competencyChecks,
  ...evidenceChecks,
  ...rubricChecks,
  ...feedbackChecks,
  ...equityChecks,
  ...metadataChecks,
};

/** The rules that look at a definition, in order. */
const ids: readonly (keyof typeof checks)[] = [
  ...(['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08'] as const),
  ...(['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07'] as const),
  ...(['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07'] as const),
  ...(['F01', 'F02', 'F03', 'F04', 'F05', 'F06'] as const),
  ...(['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07'] as const),
  ...(['M01', 'M02', 'M03', 'M04'] as const),
];

/**
 * What could be better about a definition, rule by rule: a pure function that fetches nothing. Which rules could not
 * look, `skippedRules` says. Rules never decide about a badge; they are for whoever publishes a definition.
 *
 * Rules that read words know English only. Throws `BadgeError` (`argument.invalid`) for an unknown profile, and for a
 * reading grade that is no number.
 *
 * @example
 * const findings = checkQuality(definition, { profile: 'eu' });
 * if (findings.some(({ severity }) => severity === 'error')) refuse(findings);
 */
export function checkQuality(
  definition: Definition,
  options: QualityOptions = {},
): readonly Finding<QualityRuleId>[] {
  checkOptions(options);
  const context = contextOf(definition, options);
  const skipped = new Set(skippedRules(definition, options).map(({ rule }) => rule));
  return ids.flatMap((rule) => {
    // A rule that reads words for a part of what it does looks at the rest.
    if (skipped.has(rule) && qualityRules[rule].english !== 'part') return [];
    return findingsOf(rule, checks[rule](definition, context), context.profile);
  });
}

/**
 * The rules that did not look at a definition, or only at a part of what they are about, and why: what no finding says
 * nothing about.
 *
 * @example
 * skippedRules(definition).map(({ rule, reason }) => `${rule}: ${reason}`);
 */
export function skippedRules(
  definition: Definition,
  { assessorRubric, earlier }: QualityOptions = {},
): readonly SkippedRule<QualityRuleId>[] {
  const known = isEnglish(definition.language);
  return ids.flatMap((rule) => {
    const { english } = qualityRules[rule];
    if (english !== undefined && !known)
      return [{ rule, reason: english === 'all' ? ENGLISH_ONLY : ENGLISH_IN_PART }];
    if (rule === 'R07' && assessorRubric === undefined) return [{ rule, reason: NO_RUBRIC }];
    if (rule === 'M04' && earlier === undefined) return [{ rule, reason: NO_EARLIER }];
    return [];
  });
}

const ENGLISH_ONLY = 'It reads words, and only those of English.';
const ENGLISH_IN_PART = 'The part of it that reads words looks at English only.';
const NO_RUBRIC = 'No rubric of the assessors was given to compare with.';
const NO_EARLIER = 'No earlier version was given to compare with.';

function checkOptions({ profile = 'default', readingGrade = 1 }: QualityOptions): void {
  const profiles: readonly string[] = ['default', 'eu'];
  if (!profiles.includes(profile)) throw new BadgeError('argument.invalid', 'The profile is default or eu.');
  if (!Number.isFinite(readingGrade))
    throw new BadgeError('argument.invalid', 'The reading grade is a number of school years.');
}
