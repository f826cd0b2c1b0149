import { requiredCriteria } from '../definition/passing-rule.js';
import type { Criterion, Definition, Part } from '../generated/types.js';

/**
 * How the micro-credential is earned, in Markdown: competency, key method, parts, and the rubric with its required
 * levels and its passing rule. The earner's work is no part of it.
 */
export function narrativeOf(definition: Definition): string {
  const { competency, keyMethod, parts, criteria } = definition;
  const required = requiredCriteria(definition);
  return [
    `**Competency.** ${line(competency)}`,
    `**Key method: ${line(keyMethod.name)}.**`,
    numbered(keyMethod.components),
    '## What is submitted',
    ...parts.map(partText),
    '## How it is assessed',
    ...ruleText(definition, required),
    ...criteria.map((criterion) => criterionText(criterion, required.has(criterion.id))),
    ...termsText(definition),
  ].join('\n\n');
}

function ruleText(
  { passingRule: rule, criteria }: Definition,
  required: ReadonlySet<string>,
): readonly string[] {
  if (rule === undefined || rule.kind === 'conjunctive')
    return ['Every criterion must be at or above its required level, and every pass/fail part must pass.'];
  const says =
    rule.kind === 'at-least'
      ? `At least ${rule.criteria} of the ${criteria.length} criteria must be met`
      : `The levels reached must add up to at least ${rule.min} points: none for the lowest level of a criterion, and one more for each level above it`;
  const titles = criteria.filter(({ id }) => required.has(id)).map(({ title }) => title);
  return [
    `${says}, and every pass/fail part must pass. ${line(rule.reason)}`,
    ...(titles.length === 0 ? [] : [`Required in any case:\n\n${bulleted(titles)}`]),
  ];
}

function partText(part: Part): string {
  const heading = `### ${line(part.title)}`;
  if (part.assessedBy === 'pass-fail')
    return `${heading}\n\n${line(part.instructions)} Assessed as pass or fail.`;
  const requirements = part.requirements.map(({ title, genre }) => `${line(title)} (${line(genre)})`);
  return `${heading}\n\n${line(part.instructions)} Assessed by the rubric.\n\n${bulleted(requirements)}`;
}

function criterionText(criterion: Criterion, isRequired: boolean): string {
  const heading = `### ${line(criterion.title)}`;
  if (criterion.kind === 'indicators') {
    const statements = criterion.indicators.map(({ statement }) => statement);
    const says = isRequired ? 'All of these are required:' : 'Met where all of these are true:';
    return `${heading}\n\n${says}\n\n${bulleted(statements)}`;
  }
  const levels = criterion.levels.map(({ id, name, description }) => {
    const mark = id === criterion.requiredLevel ? (isRequired ? ' (required)' : ' (met from here on)') : '';
    return `**${line(name)}**${mark}: ${line(description)}`;
  });
  return `${heading}\n\n${bulleted(levels)}`;
}

/** What readers of a badge look for and Open Badges has no property for. */
function termsText({
  level,
  estimatedHours: hours,
  participation,
  assessmentType,
  qualityAssurance,
}: Definition): readonly string[] {
  const forms = { online: 'Online', onsite: 'On site', blended: 'Partly online, partly on site' } as const;
  const terms: readonly (readonly [string, string | undefined])[] = [
    ['Level', level],
    [
      'Estimated work',
      hours === undefined ? hours : `${hours} ${hours === 1 ? 'hour' : 'hours'} (the body’s estimate)`,
    ],
    ['Form of participation', participation && forms[participation]],
    ['Type of assessment', assessmentType],
    ['Quality assurance', qualityAssurance],
  ];
  const stated = terms.flatMap(([name, says]) => (says === undefined ? [] : [`**${name}.** ${line(says)}`]));
  return stated.length === 0 ? [] : ['## Terms', bulleted(stated)];
}

function bulleted(items: readonly string[]): string {
  return items.map((item) => `- ${line(item)}`).join('\n');
}

function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${line(item)}`).join('\n');
}

/** A line break in a definition's text must not begin a heading or a list of its own. */
function line(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
