import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'vitest';

import { badgewright, codesNamed, fixture, fixtureText, jsonLines, member } from './console.js';

const commands = [
  ...['keygen', 'check', 'review', 'issue', 'verify', 'pack', 'bake', 'unbake', 'disclose'],
] as const;

describe('--help', () => {
  test('names every command', async () => {
    const { code, out, err } = await badgewright(['--help']);
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const command of commands) assert.match(out, new RegExp(`^ {2}${command} `, 'm'));
  });

  test.each(commands)('%s: has two examples and the exit codes, within 80 columns', async (command) => {
    const { code, out } = await badgewright([command, '--help']);
    assert.equal(code, 0);
    assert.ok((out.split('Examples:')[1]?.match(/^ {2}badgewright /gm) ?? []).length >= 2);
    assert.ok(out.includes('Exit codes: 0 '));
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 80),
      [],
    );
    assert.deepEqual(out, (await badgewright(['help', command])).out);
  });
});

test('the README names every command, and every option of the newer ones', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  for (const command of commands) assert.ok(readme.includes(`badgewright ${command} `), command);
  for (const command of ['verify', 'pack', 'bake', 'unbake', 'disclose']) {
    const { out } = await badgewright([command, '--help']);
    const options = Array.from(out.matchAll(/^ {2}(--[a-z-]+)/gm), ([, option = '']) => option);
    assert.ok(options.length > 0);
    for (const option of options) assert.ok(readme.includes(option), `${command} ${option}`);
  }
});

describe('a command line that cannot be understood', () => {
  test.each<readonly [string, readonly string[]]>([
    ['nothing', []],
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['verify', '--jsno', 'x']],
    ['an unknown option before the command', ['--json', 'verify', 'x']],
    ['no file', ['verify']],
    ['no definition', ['check']],
    ['a missing option', ['keygen']],
    ['an option without its value', ['keygen', '--out']],
    ['an argument too many', ['keygen', '--out', 'x', 'y']],
  ])('%s ends with 64 and a hint', async (_, argv) => {
    const { code, out, err } = await badgewright(argv);
    assert.equal(code, 64);
    assert.equal(out, '');
    assert.ok(err.includes('help'));
  });

  test('a slip is answered with what may have been meant', async () => {
    assert.ok((await badgewright(['verify', '--jsno', 'x'])).err.includes('--json'));
    assert.ok((await badgewright(['verfiy', 'x'])).err.includes('verify'));
  });

  test('nothing typed acts on the terminal', async () => {
    const { err } = await badgewright(['verify', '--\u001b[31m\u202e', 'x']);
    assert.doesNotMatch(err.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
  });
});

/** A port that breaks in whatever way. */
function throwing(thrown: unknown): () => never {
  return () => {
    throw thrown;
  };
}

describe('what breaks inside', () => {
  const secret = 'z3u2TEsWRqNS1JkRh88LcYUvJ19Kss8bKBHnfFxcERxMY8Ri';
  const badge = fixture('credentials/valid-vcdm-2.0/input.json');

  test.each<readonly [string, unknown]>([
    ['an error', new TypeError(`cannot read ${secret}`, { cause: secret })],
    ['a text', secret],
    ['nothing', undefined],
  ])('%s ends with 70 and one line, without stack, key or credential', async (_, thrown) => {
    const { code, out, err } = await badgewright(['verify', badge], { read: throwing(thrown) });
    assert.equal(code, 70);
    assert.equal(out, '');
    assert.equal(err.trimEnd().split('\n').length, 1);
    assert.deepEqual(codesNamed(err), ['internal.unexpected']);
    assert.ok(!err.includes(secret));
    assert.ok(!/\.(ts|js):\d/.test(err));
  });

  test('a clock that is broken is no fault of the input', async () => {
    const now = (): Date => {
      throw new Error('no clock');
    };
    assert.equal((await badgewright(['verify', badge], { now })).code, 70);
  });
});

test('standard input is read once: a second `-` is a file that cannot be opened', async () => {
  const badge = fixtureText('credentials/valid-vcdm-2.0/input.json');
  const { code, out } = await badgewright(['verify', '--json', '--now', '2026-06-01T00:00:00Z', '-', '-'], {
    read: () => Promise.resolve({ kind: 'read', bytes: Buffer.from(badge), mode: undefined }),
  });
  assert.equal(code, 2);
  assert.deepEqual(
    jsonLines(out).map((line) => member(line, 'verdict')),
    ['valid', 'indeterminate'],
  );
});
