import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { checkNames } from '@badgewright/openbadges';
import { badgewright, codesOf, fixture, jsonLines, member, membersOf } from './console.js';

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

/** The options that a case calls for: its moment, its network, and what was said beforehand. */
function optionsOf(slug: string, item: unknown): readonly string[] {
  const given = (name: string, value: unknown): readonly string[] =>
    typeof value === 'string' ? [name, value] : [];
  const network = member(item, 'network');
  return [
    ...given('--now', member(item, 'now')),
    ...(typeof network === 'string' ? ['--pack', path.join(corpus, slug, network)] : ['--offline']),
    ...(member(item, 'options', 'jwt') === 'lenient' ? ['--lenient'] : []),
    ...(member(item, 'options', 'statusLists') === 'short' ? ['--short-status-lists'] : []),
    ...given('--clock-skew', secondsIn(member(item, 'options', 'clockSkew'))),
    ...given('--trust', inFolder(slug, member(item, 'trust'))),
    ...componentsIn(item).flatMap((name) => given('--component', inFolder(slug, name))),
    ...given('--recipient', recipientIn(member(item, 'options', 'recipient'))),
    ...given('--challenge', member(item, 'options', 'challenge')),
    ...given('--domain', member(item, 'options', 'domain')),
  ];
}

function componentsIn(item: unknown): readonly unknown[] {
  const names = member(item, 'components');
  return Array.isArray(names) ? names : [];
}

function inFolder(slug: string, name: unknown): string | undefined {
  return typeof name === 'string' ? path.join(corpus, slug, name) : undefined;
}

/** Options say milliseconds, and the command line seconds. */
function secondsIn(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value / 1000) : undefined;
}

function recipientIn(value: unknown): string | undefined {
  return value === undefined
    ? undefined
    : `${String(member(value, 'type'))}=${String(member(value, 'value'))}`;
}

/** The checks of a printed report: name and outcome, in their order. */
function outcomesOf(report: unknown): readonly (readonly [unknown, unknown])[] {
  const checks = member(report, 'checks');
  return Array.isArray(checks)
    ? checks.map((check: unknown) => [member(check, 'name'), member(check, 'outcome')] as const)
    : [];
}

/** The verdicts on the credentials inside a document, or on its endorsements. */
function verdictsIn(report: unknown, which: 'contents' | 'endorsements'): readonly unknown[] {
  const parts = member(report, which);
  return Array.isArray(parts) ? parts.map((part: unknown) => member(part, 'report', 'verdict')) : [];
}

/** Every option that cases have: one that is not carried over would not be replayed. */
const carried: ReadonlySet<string> = new Set([
  ...['challenge', 'clockSkew', 'domain', 'jwt', 'recipient', 'statusLists'],
]);

test('the corpus is there', () => {
  assert.ok(slugs.length > 0, 'fixtures/credentials holds no case');
});

test('the command line can say whatever a case tells the verifier', () => {
  for (const slug of slugs) {
    const others = membersOf(member(expected(slug), 'options')).filter((name) => !carried.has(name));
    assert.deepEqual(others, [], slug);
  }
});

describe('each case of the corpus, at the command line', () => {
  test.each(slugs)('%s', async (slug) => {
    const item = expected(slug);
    const now = String(member(item, 'now'));
    const argv = ['verify', '--json', inputOf(slug), ...optionsOf(slug, item)];
    const { code, out, err } = await badgewright(argv);
    const [report, ...more] = jsonLines(out);
    assert.deepEqual(more, []);
    assert.equal(err, '');
    assert.equal(member(report, 'verdict'), member(item, 'verdict'));
    assert.deepEqual(
      outcomesOf(report),
      checkNames.map((name) => [name, member(item, 'checks', name)]),
    );
    assert.deepEqual(codesOf(report), member(item, 'codes'));
    const kind = member(item, 'kind');
    if (kind !== undefined) assert.equal(member(report, 'kind'), kind);
    for (const which of ['contents', 'endorsements'] as const) {
      const verdicts = member(item, which);
      if (verdicts !== undefined) assert.deepEqual(verdictsIn(report, which), verdicts, which);
    }
    const refreshed = member(item, 'refreshed');
    if (refreshed !== undefined) assert.equal(member(report, 'refreshed', 'verdict'), refreshed);
    assert.equal(code, exitCodeFor[String(member(item, 'verdict'))]);
    assert.equal(member(report, 'verifiedAt'), new Date(now).toISOString());
  });

  test.each(slugs)('%s, for people: the same verdict and every code', async (slug) => {
    const item = expected(slug);
    const { code, out } = await badgewright(['verify', inputOf(slug), ...optionsOf(slug, item)]);
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

test(
  'the whole corpus in one run gives one line each and the worst verdict',
  { timeout: 60_000 },
  async () => {
    const { code, out } = await badgewright([
      ...['verify', '--json', '--offline', '--now', '2026-06-01T00:00:00Z'],
      ...slugs.map(inputOf),
    ]);
    assert.deepEqual(
      jsonLines(out).map((line) => member(line, 'source')),
      slugs.map(inputOf),
    );
    assert.equal(code, 1);
  },
);
