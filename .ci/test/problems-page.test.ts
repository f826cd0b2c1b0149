import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'vitest';

import { repository } from '../source-tree.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'problems-'));
  mkdirSync(path.join(root, 'docs'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function writePackage(name: string, module: string): void {
  const folder = path.join(root, 'packages', name, 'dist');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(root, 'packages', name, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(folder, 'index.js'), module);
}

function run(...options: readonly string[]): { status: number | null; stderr: string } {
  const script = path.join(repository, 'docs', 'problems.mjs');
  return spawnSync(process.execPath, [script, ...options, root], { encoding: 'utf8' });
}

function page(): string {
  return readFileSync(path.join(root, 'docs', 'problems.md'), 'utf8');
}

const oneCode = "export const problemCodes = { 'a.b': { means: 'One|two\\nthree.', action: 'Act.' } };";

test('one table for each package and kind, and a cell stays one cell', () => {
  writePackage('openbadges', `${oneCode} export const errorCodes = { c: { means: 'M.', action: 'A.' } };`);
  writePackage('cli', 'export const run = 1;');
  assert.equal(run().status, 0);
  assert.deepEqual(
    page()
      .split('\n')
      .filter((line) => line.startsWith('##') || line.startsWith('| `')),
    [
      '## `@badgewright/openbadges`: problems',
      '| `a.b` | One\\|two three. | Act. |',
      '## `@badgewright/openbadges`: errors',
      '| `c` | M. | A. |',
    ],
  );
});

test('--check passes on the page as written, and fails with a hint on any other', () => {
  writePackage('openbadges', oneCode);
  assert.equal(run('--check').status, 1);
  run();
  assert.equal(run('--check').status, 0);
  writeFileSync(path.join(root, 'docs', 'problems.md'), `${page()}\n`);
  const { status, stderr } = run('--check');
  assert.equal(status, 1);
  assert.match(stderr, /pnpm run docs/u);
});

test('a package that is not built is named', () => {
  mkdirSync(path.join(root, 'packages', 'issuer'), { recursive: true });
  const { status, stderr } = run('--check');
  assert.equal(status, 1);
  assert.match(stderr, /packages\/issuer is not built/u);
});
