import type { Criterion, Definition, Part } from '../generated/types.js';

/**
 * How the micro-credential is earned, in Markdown: competency, key method, parts, and the rubric with its required
 * levels. The earner's work is no part of it.
 */
export function narrativeOf(definition: Definition): string {
  const { competency, keyMethod, parts, criteria } = definition;
  return [
    `**Competency.** ${line(competency)}`,
    `**Key method: ${line(keyMethod.name)}.**`,
    numbered(keyMethod.components),
    '## What is submitted',
    ...parts.map(partText),
    '## How it is assessed',
    'Every criterion must be at or above its required level, and every pass/fail part must pass.',
    ...criteria.map(criterionText),
  ].join('\n\n');
}

function partText(part: Part): string {
  const heading = `### ${line(part.title)}`;
  if (part.assessedBy === 'pass-fail')
    return `${heading}\n\n${line(part.instructions)} Assessed as pass or fail.`;
  const requirements = part.requirements.map(({ title, genre }) => `${line(title)} (${line(genre)})`);
  return `${heading}\n\n${line(part.instructions)} Assessed by the rubric.\n\n${bulleted(requirements)}`;
}

function criterionText(criterion: Criterion): string {
  const heading = `### ${line(criterion.title)}`;
  if (criterion.kind === 'indicators') {
    const statements = criterion.indicators.map(({ statement }) => statement);
    return `${heading}\n\nAll of these are required:\n\n${bulleted(statements)}`;
  }
  const levels = criterion.levels.map(({ id, name, description }) => {
    const mark = id === criterion.requiredLevel ? ' (required)' : '';
    return `**${line(name)}**${mark}: ${line(description)}`;
  });
  return `${heading}\n\n${bulleted(levels)}`;
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
