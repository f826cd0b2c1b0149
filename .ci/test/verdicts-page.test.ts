import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkNames } from '@badgewright/openbadges';
import { test } from 'vitest';
import { repository } from '../source-tree.js';

const page = readFileSync(path.join(repository, 'docs', 'verdicts.md'), 'utf8');
const outcomes = ['pass', 'fail', 'unknown', 'warn'] as const;
/** The rows of the checks: a name, and a case or a dash for each outcome. */
const rows = [...page.matchAll(/^\| `(\w+)` +\|(.+)\|$/gmu)].map(([, check = '', cells = '']) => ({
  check,
  cells: cells.split('|').map((cell) => /`([\w.-]+)`/u.exec(cell)?.[1]),
}));

test('the table of verdicts has every check, in its order', () => {
  assert.deepEqual(
    rows.map(({ check }) => check),
    [...checkNames],
  );
});

test('every case that it names ends as it says', () => {
  for (const { check, cells } of rows) {
    assert.equal(cells.length, outcomes.length, check);
    outcomes.forEach((outcome, index) => {
      const slug = cells[index];
      if (slug === undefined) return;
      const file = path.join(repository, 'fixtures', 'credentials', slug, 'case.json');
      assert.ok(existsSync(file), slug);
      const { checks } = JSON.parse(readFileSync(file, 'utf8')) as { checks: Record<string, string> };
      assert.equal(checks[check], outcome, `${check} ${slug}`);
    });
  }
});

test('what cannot be found out is shown for every check that asks somebody', () => {
  for (const name of [
    'conformance',
    'proof',
    'issuer',
    'refresh',
    'status',
    'recipient',
    'trust',
    'contents',
  ]) {
    assert.notEqual(rows.find(({ check }) => check === name)?.cells[2], undefined, name);
  }
});
