import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { verify } from '../src/index.js';
import type { Report } from '../src/index.js';
import { cases, settingsOf } from './fixture.js';
import type { Case } from './fixture.js';

/** What a report says of what a case is about. */
function answerOf(report: Report, { kind, contents, endorsements, refreshed }: Case): object {
  return {
    verdict: report.verdict,
    checks: Object.fromEntries(report.checks.map(({ name, outcome }) => [name, outcome])),
    codes: [...new Set(report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort(),
    ...(kind === undefined ? {} : { kind: report.kind }),
    ...(contents === undefined ? {} : { contents: report.contents.map((content) => content.report.verdict) }),
    ...(endorsements === undefined
      ? {}
      : { endorsements: report.endorsements.map((one) => one.report.verdict) }),
    ...(refreshed === undefined ? {} : { refreshed: report.refreshed?.verdict }),
  };
}

function expectedOf({ verdict, checks, codes, kind, contents, endorsements, refreshed }: Case): object {
  return {
    verdict,
    checks,
    codes,
    ...(kind === undefined ? {} : { kind }),
    ...(contents === undefined ? {} : { contents }),
    ...(endorsements === undefined ? {} : { endorsements }),
    ...(refreshed === undefined ? {} : { refreshed }),
  };
}

async function verified(one: Case, input: unknown): Promise<Report> {
  return await verify(input, await settingsOf(one));
}

describe('the corpus of verification cases', () => {
  test('is there', () => {
    assert.ok(cases().length >= 160);
  });

  for (const one of cases()) {
    test(`${one.slug}: ${one.title}`, async () => {
      assert.deepEqual(answerOf(await verified(one, one.input), one), expectedOf(one));
    });
  }

  test('gives the same answers for the bytes of texts', { timeout: 60_000 }, async () => {
    for (const one of cases()) {
      const { input } = one;
      if (typeof input !== 'string') continue;
      const report = await verified(one, new TextEncoder().encode(input));
      assert.deepEqual(answerOf(report, one), expectedOf(one), one.slug);
    }
  });

  test('gives the same answers for parsed objects', { timeout: 60_000 }, async () => {
    for (const one of cases()) {
      const { input, slug } = one;
      if (typeof input !== 'string' || slug.startsWith('input-') || !input.startsWith('{')) continue;
      assert.deepEqual(answerOf(await verified(one, JSON.parse(input)), one), expectedOf(one), slug);
    }
  });

  test('answers every kind of verdict and knows every kind of document', () => {
    const all = cases();
    const verdicts = new Set(all.map(({ verdict }) => verdict));
    assert.deepEqual([...verdicts].sort(), ['indeterminate', 'invalid', 'valid']);
    const kinds = new Set(all.flatMap(({ kind }) => kind ?? []));
    for (const kind of ['badge', 'record', 'presentation', 'assertion', 'other'])
      assert.ok(kinds.has(kind), kind);
  });
});
