import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { ReportLike } from '../../src/explain/report-like.js';
import { reportPage } from '../../src/report-page/report-page.js';
import { failed, invalidWith, problem, reportWith, tongues } from './reports.js';

const withdrawn: ReportLike = {
  ...invalidWith(failed('status', problem('status.revoked'))),
  claims: { id: 'urn:b', name: 'Sharing results', achievement: { name: 'Another' } },
};

/** A badge for a stack of two badges, and what is wrong with the second. */
function stackWith(code: string, second: ReportLike, severity: 'error' | 'unknown' = 'error'): ReportLike {
  return {
    ...invalidWith(failed('contents', problem(code, severity, '/evidence/1'))),
    contents: [
      { at: '/evidence/0', report: reportWith() },
      { at: '/evidence/1', report: second },
    ],
  };
}

describe.each(tongues)('a badge for a stack in $language', ({ language, words }) => {
  const name = words.component('Sharing results', words.reasons.because.withdrawn);

  test('names the badge that was withdrawn, and says why', () => {
    const told = explain(stackWith('component.invalid', withdrawn), language);
    assert.equal(told.summary, `${words.codes['component.invalid'].means} ${name}`);
    assert.deepEqual(
      told.problems.map(({ text, means, action }) => [text, means, action]),
      [[told.summary, words.codes['component.invalid'].means, words.codes['component.invalid'].action]],
    );
    assert.ok(name.includes('Sharing results'));
  });

  test('says by way of which stack an inner badge ends it', () => {
    const inner = { ...stackWith('component.invalid', withdrawn), claims: { name: 'Inner stack' } };
    const { summary } = explain(stackWith('component.invalid', inner), language);
    const { means } = words.codes['component.invalid'];
    assert.equal(summary, `${means} ${words.component('Inner stack', `${means} ${name}`)}`);
  });

  test.each([
    ['component.missing', 'unknown'],
    ['component.unbound', 'unknown'],
    ['component.subject-unmatched', 'unknown'],
    ['component.other-subject', 'error'],
    ['component.circular', 'error'],
  ] as const)('names the badge for %s, and no further reason', (code, severity) => {
    const there = { ...reportWith(), claims: { id: 'urn:b', name: 'Sharing results' } };
    const { summary } = explain(stackWith(code, there, severity), language);
    assert.equal(summary, `${words.codes[code].means} ${words.component('Sharing results', '')}`);
  });

  test('names a badge without a name by its achievement, or its id, and one without either not at all', () => {
    const summaryFor = (claims: ReportLike['claims']): string =>
      explain(stackWith('component.missing', { ...withdrawn, claims }, 'unknown'), language).summary;
    const { means } = words.codes['component.missing'];
    const named = (text: string): string => `${means} ${words.component(text, '')}`;
    assert.equal(
      summaryFor({ name: ' \u202E', achievement: { name: 'Award' }, id: 'urn:b' }),
      named('Award'),
    );
    assert.equal(summaryFor({ id: 'urn:b' }), named('urn:b'));
    assert.equal(summaryFor({}), means);
    assert.equal(summaryFor({ name: 'x'.repeat(90) }), named(`${'x'.repeat(79)}…`));
    // A badge may be called as it likes: it stays in its quotation marks, on its line.
    assert.equal(summaryFor({ name: 'VALID\n\u001B[2J' }), named('VALID [2J'));
  });

  test('has headings and checks of its own', () => {
    const told = explain(stackWith('component.invalid', withdrawn), language);
    assert.deepEqual(
      told.inside.map(({ heading }) => heading),
      [words.parts.component(1, 2), words.parts.component(2, 2)],
    );
    const { pass, fail, unknown } = words.checksFor.badge?.contents ?? {};
    assert.equal(told.checks.find(({ label }) => label === words.checks.contents.label)?.text, fail);
    assert.equal(new Set([pass, fail, unknown, words.checks.contents.pass]).size, 4);
  });

  test('says of what is about no badge that was found what it means', () => {
    const none = invalidWith(failed('contents', problem('component.none', 'unknown', '/evidence')));
    assert.equal(explain(none, language).summary, words.codes['component.none'].means);
  });

  test('tells a page too', () => {
    const page = reportPage(stackWith('component.invalid', withdrawn), language);
    assert.ok(page.includes('Sharing results'));
  });
});
