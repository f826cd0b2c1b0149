import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, test, vi } from 'vitest';

import { fixture, jsonLines, member, scratch } from './console.js';

// A machine that is busy with other tests takes its time.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../../', import.meta.url));
const main = path.join(root, 'packages/cli/dist/main.js');

/** Runs a script as a user would, against the built packages. */
function node(script: string, ...argv: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    cwd: scratch().folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, out: stdout, err: stderr };
}

function example(name: string, ...argv: readonly string[]): ReturnType<typeof node> {
  return node(path.join(root, 'examples', name), ...argv);
}

beforeAll(() => {
  assert.ok(existsSync(main), 'build first: npm test does');
});

describe('examples', () => {
  test('each is run here, and has 60 lines at most', () => {
    const scripts = readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.mjs'));
    assert.deepEqual(scripts.sort(), [
      ...['bake-and-verify.mjs', 'demo.mjs', 'office.mjs', 'publish-definition.mjs', 'review-to-badge.mjs'],
      ...['sign.mjs', 'status-list.mjs', 'verify.mjs'],
    ]);
    for (const script of scripts) {
      const lines = readFileSync(path.join(root, 'examples', script), 'utf8')
        .trimEnd()
        .split('\n');
      assert.ok(lines.length <= 60, `${script} has ${lines.length}`);
    }
  });

  test('verify: a badge that is valid', () => {
    const { code, out, err } = example('verify.mjs');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /^valid\n/);
    assert.match(out, /^ {2}proof: pass$/m);
  });

  test('office: a badge by an issuer on the list, in words and on a page', () => {
    const page = path.join(scratch().folder, 'report.html');
    const input = fixture('credentials/trust-listed/input.json');
    const { code, out, err } = example('office.mjs', input, page);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^VÁLIDO: /);
    assert.match(out, /Pine Hollow TQC/);
    assert.match(readFileSync(page, 'utf8'), /^<!doctype html>/);
    assert.equal(example('office.mjs', fixture('credentials/proof-changed-byte/input.json')).code, 1);
  });

  test('status-list: a badge before and after it was revoked', () => {
    const { code, out, err } = example('status-list.mjs');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, 'published: valid\nrevoked: invalid\n');
  });

  test('verify: a badge that was changed, with the reason', () => {
    const { code, out } = example('verify.mjs', fixture('credentials/proof-changed-byte/input.json'));
    assert.equal(code, 1);
    assert.match(out, /^invalid\n/);
    assert.match(out, /proof\.signature/);
  });

  test('sign', () => {
    const { code, out, err } = example('sign.mjs');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /^signed: z\w{80,}$/m);
    assert.match(out, /^verified: valid$/m);
  });

  test('bake and verify', () => {
    const { code, out, err } = example('bake-and-verify.mjs');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'baked: svg',
      'verified: valid badge svg',
      'disclosed: achievement, id, type',
      'verified: valid badge json',
    ]);
  });

  test('review to badge', () => {
    const { code, out, err } = example('review-to-badge.mjs');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'decision: approved',
      'issued: ok',
      'issued again: bad issue.already-issued',
      'verified: valid',
    ]);
  });
});

describe('publish-definition', () => {
  test('writes a page, Markdown, CASE and CTDL, and reads a framework', () => {
    const { folder } = scratch();
    const { code, out, err } = example('publish-definition.mjs', folder);
    assert.deepEqual([code, err], [0, '']);
    for (const name of ['page.html', 'page.md', 'case.json', 'ctdl.json'])
      assert.ok(statSync(path.join(folder, name)).size > 1_000, name);
    assert.match(out, /^alignment: https:\/\/pinehollow\.example\/framework\//m);
  });
});

describe('the demo', () => {
  test('walks from two attempts to a badge that verifies, and one that does not', () => {
    const { folder } = scratch();
    const { code, out, err } = example('demo.mjs', folder);
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.deepEqual(out.match(/^(✓ |NOT YET|Approved|VALID|NOT VALID|MEETS THE RULES)/gm), [
      ...Array<string>(15).fill('✓ '),
      'NOT YET',
      'Approved',
      'VALID',
      'NOT VALID',
      'MEETS THE RULES',
    ]);
    assert.match(out, /^Unmet: The instruction matches the need$/m);
    assert.match(out, /^Byte \d+, the last of credentialSubject\.id: /m);
    assert.match(out, /^ {2}proof\.signature$/m);
    const long = out.split('\n').filter((line) => line.length > 80 && !line.includes(folder));
    assert.deepEqual(long, []);
  });

  test(
    'leaves the badge and a key that only its owner can read, and can be run again',
    { timeout: 60_000 },
    () => {
      const { folder } = scratch();
      assert.equal(example('demo.mjs', folder).code, 0);
      const first = readFileSync(path.join(folder, 'badge.json'), 'utf8');
      assert.equal(example('demo.mjs', folder).code, 0);
      assert.notEqual(readFileSync(path.join(folder, 'badge.json'), 'utf8'), first);
      assert.deepEqual(readdirSync(folder).sort(), ['altered.json', 'badge.json', 'issuer-key.json']);
      if (process.platform !== 'win32') {
        assert.equal(statSync(path.join(folder, 'issuer-key.json')).mode & 0o777, 0o600);
      }
    },
  );

  test('changes one byte and no more', () => {
    const { folder } = scratch();
    const { out } = example('demo.mjs', folder);
    const [badge, altered] = ['badge.json', 'altered.json'].map((name) =>
      readFileSync(path.join(folder, name)),
    );
    assert.ok(badge !== undefined && altered !== undefined);
    assert.equal(badge.length, altered.length);
    const changed = Array.from(badge.keys()).filter((at) => badge[at] !== altered[at]);
    assert.deepEqual(
      changed.map((at) => at + 1),
      [Number(/^Byte (\d+)/m.exec(out)?.[1])],
    );
  });
});

describe('the built command', () => {
  test('verifies a badge', () => {
    const { code, out, err } = node(
      main,
      'verify',
      '--json',
      fixture('credentials/valid-vcdm-2.0/input.json'),
    );
    assert.equal(err, '');
    assert.equal(member(jsonLines(out)[0], 'verdict'), code === 0 ? 'valid' : 'invalid');
  });

  test('ends with the code of the run', () => {
    assert.equal(node(main, 'verify', fixture('credentials/proof-changed-byte/input.json')).code, 1);
    assert.equal(node(main, 'verify', 'no/such').code, 64);
    assert.equal(node(main).code, 64);
  });

  test('reads standard input', () => {
    const input = readFileSync(fixture('credentials/status-offline/input.json'), 'utf8');
    const { status, stdout } = spawnSync(process.execPath, [main, 'verify', '-'], {
      input,
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stdout, /^COULD NOT BE CHECKED {2}standard input\n/);
  });

  test('ends quietly where its reader has seen enough', () => {
    const files = Array.from({ length: 40 }, () => fixture('credentials/valid-vcdm-2.0/input.json'));
    const command = [process.execPath, main, 'verify', '--json', ...files]
      .map((part) => `'${part}'`)
      .join(' ');
    const { stdout, stderr } = spawnSync(`${command} | head -n 1`, { shell: true, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(jsonLines(stdout).length, 1);
  });

  test('writes no colours into a pipe', () => {
    const { out } = node(main, 'verify', fixture('credentials/valid-vcdm-2.0/input.json'));
    assert.ok(!out.includes('\u001b'));
  });
});
