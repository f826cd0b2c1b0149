import type { Criterion, Definition, Part } from '../generated/types.js';
import { factsOf, ruleText } from './at-a-glance.js';
import { readsOf, resourceNote } from './definition-page.js';
import { earningSteps } from './earning-steps.js';
import { partLines, requirementLines, requirementTitle } from './form-of-work.js';
import { wordsFor } from './words-for.js';
import type { PageWords } from './page-words.js';

/**
 * The public page of a definition as Markdown (CommonMark with tables), with the same content as `definitionPage`.
 * Texts of the definition stand as plain text: their signs are escaped, so that none makes markup of its own.
 *
 * @example
 * await writeFile('small-group-reading.md', definitionMarkdown(definition));
 */
export function definitionMarkdown(definition: Definition): string {
  const words = wordsFor(definition.language);
  const { title, version, competency, keyMethod, parts, criteria, creator } = definition;
  const facts = factsOf(definition, words).map(([label, text]) => `**${plain(label)}:** ${plain(text)}`);
  const blocks = [
    `# ${plain(title)}`,
    `${plain(words.by(creator.name))} · ${plain(words.version(version))}`,
    `## ${plain(words.competency)}`,
    plain(competency),
    ...(facts.length === 0 ? [] : [`## ${plain(words.atAGlance)}`, bulleted(facts)]),
    `## ${plain(words.howToEarn)}`,
    ...earningSteps(definition).map(
      ({ title: name, lines }, index) =>
        `${index + 1}. **${plain(name)}**\n\n${bulleted(lines.map(plain), '   ')}`,
    ),
    `## ${plain(words.keyMethod)}`,
    plain(keyMethod.name),
    keyMethod.components.map((text, index) => `${index + 1}. ${plain(text)}`).join('\n'),
    `## ${plain(words.parts)}`,
    ...parts.flatMap((part) => partBlocks(part, words)),
    `## ${plain(words.rubric)}`,
    plain(ruleText(definition, words)),
    plain(words.rubricSame),
    ...criteria.flatMap((criterion) => criterionBlocks(criterion, definition, words)),
    ...furtherBlocks(definition, words),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function partBlocks(part: Part, words: PageWords): readonly string[] {
  const asked =
    part.assessedBy === 'rubric'
      ? part.requirements.flatMap((requirement) => [
          `#### ${plain(requirementTitle(requirement, words))}`,
          bulleted(requirementLines(requirement, words).map(plain)),
        ])
      : [bulleted((part.questions ?? []).map(({ text }) => plain(text)))];
  return [
    `### ${plain(part.title)}`,
    plain(part.instructions),
    ...asked,
    plain(partLines(part, words).join(' ')),
  ];
}

function criterionBlocks(criterion: Criterion, definition: Definition, words: PageWords): readonly string[] {
  const head = [
    `### ${plain(criterion.title)}`,
    plain(`${words.reads}${words.colon}${readsOf(criterion, definition)}`),
  ];
  if (criterion.kind === 'indicators') {
    const statements = criterion.indicators.map(({ statement }) => plain(statement));
    return [...head, plain(words.allIndicators), bulleted(statements)];
  }
  const rows = criterion.levels.map(({ id, name, description }) => {
    const mark = id === criterion.requiredLevel ? ` **(${plain(words.requiredLevel)})**` : '';
    return `| ${plain(name)}${mark} | ${plain(description)} |`;
  });
  const table = [`| ${plain(words.level)} | ${plain(words.criterion)} |`, '| --- | --- |', ...rows];
  return [...head, table.join('\n')];
}

function furtherBlocks(definition: Definition, words: PageWords): readonly string[] {
  const { resources = [], research = [], alignment = [] } = definition;
  return [
    ...listed(
      words.resources,
      resources.map((resource) => linked(resource.url, resource.title, resourceNote(resource, words))),
    ),
    ...listed(
      words.research,
      research.map(({ citation, url }) => linked(url, citation)),
    ),
    ...listed(
      words.alignment,
      alignment.map(({ targetUrl, targetName, targetCode, targetFramework }) =>
        linked(targetUrl, targetName, [targetCode, targetFramework].filter(Boolean).join(', ')),
      ),
    ),
  ];
}

function listed(title: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [`## ${plain(title)}`, bulleted(entries)];
}

function linked(url: string | undefined, text: string, note = ''): string {
  const after = note === '' ? '' : ` (${plain(note)})`;
  if (url === undefined || !/^https?:\/\/[^\s<>]+$/i.test(url)) return `${plain(text)}${after}`;
  return `[${plain(text)}](<${url}>)${after}`;
}

function bulleted(lines: readonly string[], indent = ''): string {
  return lines.map((line) => `${indent}- ${line}`).join('\n');
}

/** One line of text in which no sign means anything to Markdown. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2');
}
