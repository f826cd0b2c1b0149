import { qualityRules } from './quality-rules.js';
import type { Finding } from './finding.js';
import type { QualityRuleId } from './quality-rules.js';

/** A fault as a parser of this package reports it. */
export interface DocumentFault {
  readonly code: string;
  readonly at?: string;
  readonly message: string;
}

/**
 * The findings that faults of a document come to: what a parser refuses is also what a rule asks for, such as a
 * required level that no criterion has. Each is an error, whatever the rule's own severity: nothing can be published
 * from a document that is not read. Faults that no rule is about have none.
 *
 * @example
 * const parsed = parseDefinition(json);
 * const findings = parsed.kind === 'ok' ? checkQuality(parsed.value) : faultFindings(parsed.problems);
 */
export function faultFindings(problems: readonly DocumentFault[]): readonly Finding<QualityRuleId>[] {
  return problems.flatMap((fault) => {
    const rule = ruleOfFault(fault);
    if (rule === undefined) return [];
    const { family, fix } = qualityRules[rule];
    return [{ rule, family, severity: 'error', at: fault.at ?? '', message: fault.message, fix }];
  });
}

/** The rule that a fault of a document breaks, where there is one. */
export function ruleOfFault({
  code,
  at = '',
}: Pick<DocumentFault, 'code' | 'at'>): QualityRuleId | undefined {
  const byCode = codes.get(code);
  if (byCode !== undefined) return byCode;
  if (!/^(?:format|definition|stack)\.[a-z-]+$/.test(code) || code === 'format.unknown-property')
    return undefined;
  return places.find(([place]) => place.test(at))?.[1];
}

const codes: ReadonlyMap<string, QualityRuleId> = new Map([
  ['definition.required-level-unknown', 'R02'],
  ['definition.required-level-lowest', 'R02'],
  ['definition.requirement-unknown', 'E02'],
  ['definition.requirement-unread', 'E02'],
  ['definition.part-without-criteria', 'E02'],
  ['definition.limit-order', 'E04'],
  ['stack.count-too-large', 'S01'],
  ['stack.cycle', 'S01'],
  ['stack.version-range', 'S01'],
  ['stack.component-unknown', 'S01'],
  ['stack.stack-unknown', 'S01'],
  ['stack.version-missing', 'S01'],
  ['stack.duplicate-version', 'S01'],
  ['stack.duplicate-component', 'S01'],
  ['stack.too-large', 'S01'],
  ['stack.impossible', 'S03'],
]);

/** By the place of a fault, for codes that many places have. The first that fits counts. */
const places: readonly (readonly [place: RegExp, rule: QualityRuleId])[] = [
  [/^\/competency$/, 'C01'],
  [/^\/keyMethod\/components|^\/criteria\/\d+\/covers/, 'C05'],
  [/^\/alignment/, 'C06'],
  [/^\/research/, 'C07'],
  [/^\/audience$/, 'C08'],
  [/^\/criteria\/\d+\/(?:levels|indicators)/, 'R01'],
  [/^\/criteria\/\d+\/requiredLevel$/, 'R02'],
  [/^\/criteria(?:\/\d+\/reads.*)?$/, 'E02'],
  [/^\/parts(?:\/\d+\/requirements)?$/, 'E01'],
  [/^\/parts\/.*\/(?:studentData|consent)$/, 'E06'],
  [/^\/parts\/.*\/groupWork$/, 'E07'],
  [/^\/parts\/.*\/notOlderThanMonths$/, 'E05'],
  [/^\/parts\/.*\/(?:count|min|max|minWords|maxWords|maxPages|maxMinutes|limits)$/, 'E04'],
  [/^\/parts\/.*\/singleFormatReason$|^\/parts\/\d+\/requirements\/\d+\/formats$/, 'Q01'],
  [/^\/passingRule/, 'R06'],
  [/^\/feedback/, 'F01'],
  [/^\/assessment\/turnaroundBusinessDays$/, 'F02'],
  [/^\/assessment\/(?:attempts|support)/, 'F03'],
  [/^\/assessment\/appeal/, 'F04'],
  [/^\/assessment\/(?:reviews|approver|doubleScoringRate)$/, 'F05'],
  [/^\/assessment\/assessorEligibility$/, 'F06'],
  [/^\/accommodations$/, 'Q02'],
  [/^\/resources/, 'Q04'],
  [/^\/withoutClass$/, 'Q05'],
  [/^\/fee/, 'Q06'],
  [/^\/(?:version|language|creator|issuer|contentLicence|contact)(?:\/|$)/, 'M01'],
  [/^\/estimatedHours$/, 'M02'],
  [/^\/(?:level|participation|assessmentType|qualityAssurance)$/, 'M03'],
  [/^\/credits/, 'S02'],
  [/^\/rule.*\/order$/, 'S03'],
  [/^\/rule(?:\/|$)/, 'S01'],
];
