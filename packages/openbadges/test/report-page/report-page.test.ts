import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { explain, languages, reportPage, verify } from '../../src/index.js';
import type { Report } from '../../src/index.js';
import { environment } from '../../src/environment.js';
import { bad } from '../../src/outcome.js';
import type { Check } from '../../src/verify/report.js';
import { unreadable } from '../../src/verify/unreadable.js';
import { cases, settingsOf } from '../fixture.js';

async function reportOn(slug: string): Promise<Report> {
  const one = cases().find((item) => item.slug === slug);
  assert.ok(one, slug);
  return await verify(one.input, await settingsOf(one));
}

/** A report with so many problems, and so many in each of what it holds. */
function withProblems(many: number, inside: readonly number[]): Report {
  const problem = { code: 'model.missing', severity: 'error', message: 'x', at: '/a' } as const;
  const report = unreadable(bad(problem), environment({}), 'json');
  const [first, ...rest] = Array.from({ length: many }, () => problem);
  const checks = report.checks.map((check): Check => {
    if (check.name !== 'conformance') return check;
    return first === undefined
      ? { name: check.name, outcome: 'pass', problems: [] }
      : { name: check.name, outcome: 'fail', problems: [first, ...rest] };
  });
  const contents = inside.map((own, index) => ({ at: `/${index}`, report: withProblems(own, []) }));
  return { ...report, checks, contents };
}

/** What a reader sees, without the markup. */
function textOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/[ \n]+/g, ' ');
}

describe('the page of a report', () => {
  test.each(languages)('has all that the explanation says, in %s', async (language) => {
    for (const slug of ['valid-vcdm-2.0', 'status-revoked', 'record-with-expired', 'endorsement-expired']) {
      const report = await reportOn(slug);
      const text = textOf(reportPage(report, language));
      const { headline, summary, facts, checks, problems, note, inside } = explain(report, language);
      const said = [
        ...[headline, summary, note],
        ...facts.flatMap((fact) => [fact.label, fact.text]),
        ...checks.flatMap((check) => [check.label, check.mark, check.text]),
        ...problems.flatMap((problem) => [problem.text, problem.action, problem.code, problem.place]),
        ...inside.flatMap((part) => [part.heading, part.explanation.headline, part.explanation.summary]),
      ];
      for (const words of said) assert.ok(text.includes(words.replace(/[ \n]+/g, ' ')), `${slug}: ${words}`);
    }
  });

  test.each([
    ['en', 'more problems'],
    ['es', 'más problemas'],
    ['fr', 'plus de problèmes'],
  ] as const)(
    'lists a bounded number of problems over all parts, and says that there are more, in %s',
    (...row) => {
      const [language, words] = row;
      const listed = (page: string): number => page.split('<li>').length - 1;
      const within = withProblems(200, [200, 100]);
      assert.equal(listed(reportPage(within, language)), 500);
      assert.ok(!reportPage(within, language).includes(words));
      const beyond = reportPage(withProblems(200, [200, 101, 0, 300]), language);
      // The first 500, and a word in each part that has more.
      assert.equal(listed(beyond), 502);
      assert.equal(beyond.split(words).length, 3);
      assert.equal(listed(reportPage(withProblems(40_000, []), language)), 501);
    },
  );

  test('needs nothing from elsewhere, and runs nothing', async () => {
    const page = reportPage(await reportOn('record-valid'), 'en', { source: 'a.json' });
    assert.doesNotMatch(page, /<(?:script|link|img|iframe|object|form|a)\b| on\w+=|(?:src|href)=|url\(/);
    assert.match(page, /default-src &#39;none&#39;|default-src 'none'/);
  });

  test('tells the language, the encoding and the verdict to a browser', async () => {
    const report = await reportOn('valid-vcdm-2.0');
    const page = reportPage(report, 'fr');
    assert.match(page, /^<!doctype html>\s+<html lang="fr">/);
    assert.match(page, /<meta charset="utf-8" \/>/);
    const title = /<title>(.*)<\/title>/.exec(page)?.[1] ?? '';
    assert.ok(title.startsWith(explain(report, 'fr').headline));
  });

  test('has the code of the id where there is one', async () => {
    const report = await reportOn('valid-vcdm-2.0');
    assert.equal(reportPage(report).split('<svg').length, 2);
    assert.ok(reportPage(report).includes(`: ${String(report.claims.id)}"`));
    const { id: _, ...claims } = report.claims;
    assert.equal(reportPage({ ...report, claims }).split('<svg').length, 1);
  });

  test('names the file where there is one, escaped', async () => {
    const page = reportPage(await reportOn('input-not-json'), 'en', { source: '<b>.json' });
    assert.ok(page.includes('&#60;b&#62;.json'));
    assert.ok(!page.includes('<b>'));
  });
});
