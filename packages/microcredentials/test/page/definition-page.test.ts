import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { definitionMarkdown, definitionPage, earningSteps, parseDefinition } from '../../src/index.js';
import type { Definition } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

function definitionOf(name: string, ...edits: readonly Edit[]): Definition {
  const parsed = parseDefinition(edited(readFixture(`definitions/${name}`), ...edits));
  return parsed.kind === 'ok' ? parsed.value : assert.fail(JSON.stringify(parsed.problems));
}

const folder = fileURLToPath(new URL('../../../../fixtures/definitions', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

/** The text of a page as a reader sees it. */
function textOf(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
}

/** Every text that a definition gives assessors to judge by, and earners to know. */
function rubricTexts({ criteria }: Definition): readonly string[] {
  return criteria.flatMap((criterion) => [
    criterion.title,
    ...(criterion.kind === 'levels'
      ? criterion.levels.flatMap(({ name, description }) => [name, description])
      : criterion.indicators.map(({ statement }) => statement)),
  ]);
}

const hostile = '<script>alert(1)</script> "x" & [a](javascript:alert(1)) `c` | # - *b*';

describe.each(names)('the page of %s', (name) => {
  const definition = definitionOf(name);

  test('holds the assessors’ rubric word for word, in HTML and in Markdown', () => {
    const html = textOf(definitionPage(definition));
    const markdown = definitionMarkdown(definition).replace(/\\(.)/g, '$1');
    for (const text of rubricTexts(definition)) {
      const line = text.trim().replace(/\s+/g, ' ');
      assert.ok(html.includes(line), line);
      assert.ok(markdown.includes(line), line);
    }
  });

  test('has a step for each part, and the whole of what is asked', () => {
    const titles = earningSteps(definition).map(({ title }) => title);
    assert.equal(titles.length, definition.parts.length + 6);
    const said = earningSteps(definition)
      .flatMap(({ lines }) => lines)
      .join('\n');
    for (const part of definition.parts) {
      assert.ok(said.includes(part.instructions));
      const asked =
        part.assessedBy === 'rubric'
          ? part.requirements.map(({ title }) => title)
          : (part.questions ?? []).map(({ text }) => text);
      for (const text of asked) assert.ok(said.includes(text), text);
    }
  });

  test('has nothing to load and nothing that runs', () => {
    const html = definitionPage(definition);
    assert.doesNotMatch(
      html,
      /<(?:script|img|link|iframe|object|form)\b|\son\w+=|javascript:|url\(|@import/i,
    );
  });
});

describe('texts of a definition', () => {
  const definition = definitionOf(
    'mc-1-small-group-reading',
    ['/title', hostile],
    ['/competency', hostile],
    ['/criteria/0/title', hostile],
    ['/research', [{ citation: hostile, url: "https://pinehollow.example/'onclick='x" }]],
    ['/alignment', [{ targetName: hostile, targetUrl: 'javascript:alert(1)' }]],
    ['/parts/0/instructions', '# a heading\n\n- an item\n\n<b>bold</b>'],
  );

  test('make no markup of their own in HTML', () => {
    const html = definitionPage(definition);
    assert.doesNotMatch(html, /<script|<b>|href="javascript/i);
    assert.ok(textOf(html).includes(hostile));
    const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
    const known =
      'a caption body dd div dl dt h1 h2 h3 h4 head html li main meta ol p section span strong style table tbody td th title tr ul';
    assert.deepEqual(
      [...tags].filter((tag) => !known.split(' ').includes(tag ?? '')),
      [],
    );
  });

  test('make no markup of their own in Markdown', () => {
    const markdown = definitionMarkdown(definition);
    assert.doesNotMatch(markdown, /(?<!\\)<(?!https:\/\/)/);
    assert.doesNotMatch(markdown, /(?<!\\)\]\(<?javascript/);
    const headings = markdown.split('\n').filter((line) => /^#+ /.test(line));
    const own = definitionMarkdown(definitionOf('mc-1-small-group-reading'))
      .split('\n')
      .filter((line) => /^#+ /.test(line));
    assert.equal(headings.length, own.length);
  });
});

describe('labels', () => {
  const labelsOf = (language: string) => [
    ...definitionPage(definitionOf('mc-1-small-group-reading', ['/language', language])).matchAll(
      /<h2 id="(\w+)"( lang="en")?>([^<]*)<\/h2>/g,
    ),
  ];

  test('are in the language of the definition', () => {
    assert.equal(labelsOf('en-US').find(([, id]) => id === 'rubric')?.[3], 'How it is assessed');
    assert.equal(labelsOf('es-MX').find(([, id]) => id === 'rubric')?.[3], 'Cómo se evalúa');
    assert.equal(
      labelsOf('fr').find(([, id]) => id === 'rubric')?.[3],
      'Comment c&#8217;est évalué'.replace('&#8217;', '’'),
    );
    for (const language of ['en-US', 'es-MX', 'fr'])
      assert.ok(labelsOf(language).every(([, , mark]) => mark === undefined));
  });

  test('are English elsewhere, and say so', () => {
    assert.ok(labelsOf('de').length >= 6);
    assert.ok(labelsOf('de').every(([, , mark]) => mark === ' lang="en"'));
  });
});

describe('what a definition says of itself', () => {
  const base = 'mc-1-small-group-reading';
  const said = (...edits: readonly Edit[]) => textOf(definitionPage(definitionOf(base, ...edits)));

  test('a fee of nothing is said to be none, any other with its currency', () => {
    assert.match(said(['/fee', { amount: '0.00', currency: 'USD' }]), /Fee None/);
    assert.match(
      said(['/fee', { amount: '25', currency: 'USD', note: 'Waived on request.' }]),
      /Fee 25 USD\. Waived on request\./,
    );
  });

  test('each passing rule', () => {
    assert.match(said(['/passingRule', { kind: 'conjunctive' }]), /Every criterion must be at or above/);
    assert.match(
      said(['/passingRule', { kind: 'at-least', criteria: 3, always: ['c3'], reason: 'A pilot.' }]),
      /At least 3 of the 4 criteria .* Required in any case: /,
    );
    assert.match(said(['/passingRule', { kind: 'points', min: 7, reason: 'A pilot.' }]), /at least 7 points/);
  });

  test('limits, recency, pointers and terms', () => {
    const text = said(
      ['/parts/1/requirements/2/notOlderThanMonths', 24],
      ['/parts/1/requirements/2/pointers', 'required'],
      [
        '/parts/1/requirements/2/formats',
        [{ format: 'document', minWords: 100, maxWords: 200, maxPages: 4, limits: 'guide' }],
      ],
      ['/assessment/attempts', { max: 5, beforeSupport: 2 }],
      ['/assessment/appealDays', 30],
    );
    assert.match(text, /document \(100 to 200 words, at most 4 pages, as a guide\)/);
    assert.match(text, /Not older than 24 months/);
    assert.match(text, /Say for each criterion where to look/);
    assert.match(text, /You have 5 attempts\..*After 2 attempts you meet a coach/);
    assert.match(text, /appeal within 30 days/);
  });
});
