import { requirementsOf } from '../definition/criteria-rules.js';
import type { Criterion, Definition, Part } from '../generated/types.js';
import { factsOf, ruleText } from './at-a-glance.js';
import type { Fact } from './at-a-glance.js';
import { earningSteps } from './earning-steps.js';
import type { EarningStep } from './earning-steps.js';
import { partLines, requirementLines, requirementTitle } from './form-of-work.js';
import { join, markup } from './markup.js';
import type { Markup } from './markup.js';
import { pageStyle } from './page-style.js';
import { wordsFor } from './words-for.js';
import type { PageWords } from './page-words.js';

/**
 * The public page of a definition: one HTML file without scripts, images or anything to load. It shows the whole
 * definition, with the very rubric that assessors use, and the steps to earn it. Labels are English, Spanish or
 * French, by the definition's language; every text of the definition is escaped.
 *
 * @example
 * await writeFile('small-group-reading.html', definitionPage(definition));
 * @see Web Content Accessibility Guidelines 2.2, level AA
 */
export function definitionPage(definition: Definition): string {
  const words = wordsFor(definition.language);
  const { title, version, language, competency, creator, keyMethod, parts } = definition;
  const section = sectionsIn(words, language);
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${words.by(creator.name)} · ${words.version(version)}</p>
${section('competency', words.competency, markup`<p>${competency}</p>`)}
${section('facts', words.atAGlance, markup`<dl>${join(factsOf(definition, words).map(factMarkup))}</dl>`)}
${section('steps', words.howToEarn, markup`<ol class="steps">${join(earningSteps(definition).map(stepMarkup))}</ol>`)}
${section('method', words.keyMethod, markup`<p>${keyMethod.name}</p><ol>${items(keyMethod.components)}</ol>`)}
${section('parts', words.parts, join(parts.map((part) => partMarkup(part, words))))}
${section('rubric', words.rubric, rubricMarkup(definition, words))}
${furtherMarkup(definition, words, section)}
</main>
</body>
</html>
`;
  return page.html;
}

type Section = (id: string, label: string, content: Markup) => Markup;

/** Headings are labels: where the page has no words in the definition's language, each says whose language it is in. */
function sectionsIn(words: PageWords, language: string): Section {
  const isOwn = language.split('-')[0] === words.language;
  const mark = isOwn ? markup`` : markup` lang="${words.language}"`;
  return (id, label, content) =>
    markup`<section aria-labelledby="${id}"><h2 id="${id}"${mark}>${label}</h2>${content}</section>`;
}

function rubricMarkup(definition: Definition, words: PageWords): Markup {
  const { criteria } = definition;
  const lines = join(criteria.map((criterion) => criterionMarkup(criterion, definition, words)));
  return markup`<p>${ruleText(definition, words)}</p><p>${words.rubricSame}</p>${lines}`;
}

function items(lines: readonly string[]): Markup {
  return join(lines.map((line) => markup`<li>${line}</li>`));
}

function factMarkup([label, text]: Fact): Markup {
  return markup`<div><dt>${label}</dt><dd>${text}</dd></div>`;
}

function stepMarkup({ title, lines }: EarningStep): Markup {
  return markup`<li><h3>${title}</h3><ul>${items(lines)}</ul></li>`;
}

function partMarkup(part: Part, words: PageWords): Markup {
  const asked =
    part.assessedBy === 'rubric'
      ? join(
          part.requirements.map(
            (requirement) =>
              markup`<h4>${requirementTitle(requirement, words)}</h4><ul>${items(requirementLines(requirement, words))}</ul>`,
          ),
        )
      : markup`<ul>${items((part.questions ?? []).map(({ text }) => text))}</ul>`;
  return markup`<h3>${part.title}</h3><p>${part.instructions}</p>${asked}<p>${partLines(part, words).join(' ')}</p>`;
}

/** A table for each criterion: its levels, the lowest first, with the required one named in words. */
function criterionMarkup(criterion: Criterion, definition: Definition, words: PageWords): Markup {
  const readings = `${words.reads}${words.colon}${readsOf(criterion, definition)}`;
  if (criterion.kind === 'indicators') {
    const statements = criterion.indicators.map(({ statement }) => statement);
    return markup`<h3>${criterion.title}</h3><p>${readings}</p><p>${words.allIndicators}</p><ul>${items(statements)}</ul>`;
  }
  const rows = criterion.levels.map(({ id, name, description }) => {
    const mark =
      id === criterion.requiredLevel ? markup` <strong>(${words.requiredLevel})</strong>` : markup``;
    return markup`<tr><th scope="row">${name}${mark}</th><td>${description}</td></tr>`;
  });
  return markup`<table><caption>${criterion.title}<span>${readings}</span></caption><tbody>${join(rows)}</tbody></table>`;
}

/** The titles of the requirements that a criterion reads. */
export function readsOf({ reads }: Criterion, definition: Definition): string {
  const requirements = requirementsOf(definition);
  return reads.map((id) => requirements.find((one) => one.id === id)?.title ?? id).join(', ');
}

function furtherMarkup(definition: Definition, words: PageWords, section: Section): Markup {
  const listed = (id: string, label: string, entries: readonly Markup[]) =>
    entries.length === 0
      ? markup``
      : section(id, label, markup`<ul>${join(entries.map((entry) => markup`<li>${entry}</li>`))}</ul>`);
  const { resources = [], research = [], alignment = [] } = definition;
  return join([
    listed(
      'resources',
      words.resources,
      resources.map((resource) => linked(resource.url, resource.title, resourceNote(resource, words))),
    ),
    listed(
      'research',
      words.research,
      research.map(({ citation, url }) => linked(url, citation)),
    ),
    listed(
      'alignment',
      words.alignment,
      alignment.map(({ targetUrl, targetName, targetCode, targetFramework }) =>
        linked(targetUrl, targetName, [targetCode, targetFramework].filter(Boolean).join(', ')),
      ),
    ),
  ]);
}

/** Whether a resource is needed, and whether it is free. */
export function resourceNote(
  { required, free }: { readonly required: boolean; readonly free: boolean },
  words: PageWords,
): string {
  return [...(required ? [words.required] : []), free ? words.free : words.notFree].join(', ');
}

/** A link to the web; what leads elsewhere, such as a script, stands as text. */
function linked(url: string | undefined, text: string, note = ''): Markup {
  const after = note === '' ? '' : ` (${note})`;
  if (url === undefined || !/^https?:\/\//i.test(url)) return markup`${text}${after}`;
  return markup`<a href="${url}" rel="noopener noreferrer">${text}</a>${after}`;
}
