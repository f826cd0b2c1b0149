import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { verify } from '../src/index.js';
import type { Report } from '../src/index.js';
import { cases } from './fixture.js';

function answerOf(report: Report): object {
  return {
    verdict: report.verdict,
    checks: Object.fromEntries(report.checks.map(({ name, outcome }) => [name, outcome])),
    codes: [...new Set(report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort(),
  };
}

describe('the corpus of verification cases', () => {
  test('is there', () => {
    assert.ok(cases().length >= 49);
  });

  for (const { slug, title, input, now, verdict, checks, codes } of cases()) {
    test(`${slug}: ${title}`, async () => {
      const report = await verify(input, { now: new Date(now) });
      assert.deepEqual(answerOf(report), { verdict, checks, codes });
    });
  }

  test('gives the same answers for parsed objects', async () => {
    for (const { input, now, verdict, checks, codes } of cases().filter(isPlainJson)) {
      const report = await verify(JSON.parse(input), { now: new Date(now) });
      assert.deepEqual(answerOf(report), { verdict, checks, codes });
    }
  });

  test('answers every kind of verdict', () => {
    assert.deepEqual([...new Set(cases().map(({ verdict }) => verdict))].sort(), [
      'indeterminate',
      'invalid',
      'valid',
    ]);
  });
});

function isPlainJson({ slug }: { readonly slug: string }): boolean {
  return !slug.startsWith('input-');
}
