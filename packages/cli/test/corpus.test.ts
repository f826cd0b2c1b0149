import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { checkNames } from '@badgewright/openbadges';
import { badgewright, codesIn, fixture, jsonLines, member } from './console.js';

const corpus = fixture('credentials');
const slugs = existsSync(corpus) ? readdirSync(corpus).sort() : [];
const exitCodeFor: Readonly<Record<string, number>> = { valid: 0, invalid: 1, indeterminate: 2 };

/** The one file of a case that is verified. */
function inputOf(slug: string): string {
  const [input = '', ...others] = readdirSync(path.join(corpus, slug)).filter((name) =>
    name.startsWith('input.'),
  );
  assert.deepEqual(others, []);
  return path.join(corpus, slug, input);
}

function expected(slug: string): unknown {
  return JSON.parse(readFileSync(path.join(corpus, slug, 'case.json'), 'utf8'));
}

/** The checks of a printed report: name and outcome, in their order. */
function outcomesOf(report: unknown): readonly (readonly [unknown, unknown])[] {
  const checks = member(report, 'checks');
  return Array.isArray(checks)
    ? checks.map((check: unknown) => [member(check, 'name'), member(check, 'outcome')] as const)
    : [];
}

function codesOf(report: unknown): readonly unknown[] {
  const checks = member(report, 'checks');
  const all = Array.isArray(checks)
    ? checks.flatMap((check: unknown) => codesIn(member(check, 'problems')))
    : [];
  return [...new Set(all)].sort();
}

test('the corpus is there', () => {
  assert.ok(slugs.length > 0, 'fixtures/credentials holds no case');
});

describe('each case of the corpus, at the command line', () => {
  test.each(slugs)('%s', async (slug) => {
    const item = expected(slug);
    const now = String(member(item, 'now'));
    const { code, out, err } = await badgewright(['verify', '--json', '--now', now, inputOf(slug)]);
    const [report, ...more] = jsonLines(out);
    assert.deepEqual(more, []);
    assert.equal(err, '');
    assert.equal(member(report, 'verdict'), member(item, 'verdict'));
    assert.deepEqual(
      outcomesOf(report),
      checkNames.map((name) => [name, member(item, 'checks', name)]),
    );
    assert.deepEqual(codesOf(report), member(item, 'codes'));
    assert.equal(code, exitCodeFor[String(member(item, 'verdict'))]);
    assert.equal(member(report, 'verifiedAt'), new Date(now).toISOString());
  });

  test.each(slugs)('%s, for people: the same verdict and every code', async (slug) => {
    const item = expected(slug);
    const { code, out } = await badgewright(['verify', '--now', String(member(item, 'now')), inputOf(slug)]);
    const headlines: Readonly<Record<string, string>> = {
      valid: 'VALID ',
      invalid: 'NOT VALID ',
      indeterminate: 'COULD NOT BE CHECKED ',
    };
    assert.ok(out.startsWith(headlines[String(member(item, 'verdict'))] ?? '?'));
    assert.equal(code, exitCodeFor[String(member(item, 'verdict'))]);
    const codes = member(item, 'codes');
    const lines = out.split('\n').map((line) => line.trim());
    for (const one of Array.isArray(codes) ? codes : []) assert.ok(lines.includes(String(one)), String(one));
  });
});

test('the whole corpus in one run gives one line each and the worst verdict', async () => {
  const { code, out } = await badgewright([
    ...['verify', '--json', '--now', '2026-06-01T00:00:00Z'],
    ...slugs.map(inputOf),
  ]);
  assert.deepEqual(
    jsonLines(out).map((line) => member(line, 'source')),
    slugs.map(inputOf),
  );
  assert.equal(code, 1);
});
