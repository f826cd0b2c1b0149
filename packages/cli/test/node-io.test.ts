import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { nodeIo } from '../src/index.js';
import { scratch } from './console.js';

const io = nodeIo(process);
const isPosix = process.platform !== 'win32';

describe('creating a file', () => {
  test('writes the text with the mode', async () => {
    const { folder } = scratch();
    const file = path.join(folder, 'a.json');
    assert.deepEqual(await io.create(file, { content: 'é', mode: 0o600 }), { kind: 'created' });
    assert.equal(readFileSync(file, 'utf8'), 'é');
    if (isPosix) assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(folder), ['a.json']);
  });

  test('writes bytes as they are', async () => {
    const file = path.join(scratch().folder, 'a.png');
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    assert.deepEqual(await io.create(file, { content: bytes, mode: 0o644 }), { kind: 'created' });
    assert.deepEqual(new Uint8Array(readFileSync(file)), bytes);
  });

  test('of several at once, one is written and the others are told', async () => {
    const { folder } = scratch();
    const file = path.join(folder, 'a.json');
    const texts = ['one', 'two', 'three', 'four'];
    const outcomes = await Promise.all(texts.map((content) => io.create(file, { content, mode: 0o644 })));
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['created', 'exists', 'exists', 'exists']);
    const winner = outcomes.findIndex(({ kind }) => kind === 'created');
    assert.equal(readFileSync(file, 'utf8'), texts[winner]);
    assert.deepEqual(readdirSync(folder), ['a.json']);
  });

  test('never overwrites a file, a folder or a link', async () => {
    const { folder, write } = scratch();
    const target = write('target', 'old');
    mkdirSync(path.join(folder, 'sub'));
    if (isPosix) symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'dangling'));
    for (const name of ['target', 'sub', ...(isPosix ? ['dangling'] : [])]) {
      assert.deepEqual(await io.create(path.join(folder, name), { content: 'new', mode: 0o644 }), {
        kind: 'exists',
      });
    }
    assert.equal(readFileSync(target, 'utf8'), 'old');
    assert.ok(!readdirSync(folder).includes('nowhere'));
  });

  test('says why it cannot', async () => {
    const { folder, write } = scratch();
    write('file', '');
    for (const place of ['no/a.json', 'file/a.json']) {
      assert.equal((await io.create(path.join(folder, place), { content: '', mode: 0o644 })).kind, 'failed');
    }
  });
});

describe('reading a file', () => {
  test('gives its bytes and its mode', async () => {
    const read = await io.read(scratch().write('a', 'abc', 0o640), 3);
    assert.equal(read.kind, 'read');
    assert.equal(new TextDecoder().decode(read.bytes), 'abc');
    assert.equal(read.mode, isPosix ? 0o640 : undefined);
  });

  test('gives up beyond the limit', async () => {
    assert.deepEqual(await io.read(scratch().write('a', 'abcd'), 3), { kind: 'too-large' });
  });

  test.skipIf(!isPosix)('gives up beyond the limit where there is no size to see', async () => {
    assert.deepEqual(await io.read('/dev/zero', 100_000), { kind: 'too-large' });
  });

  test('says why it cannot', async () => {
    const { folder } = scratch();
    assert.equal((await io.read(path.join(folder, 'no'), 3)).kind, 'failed');
    assert.equal((await io.read(folder, 1_000_000)).kind, 'failed');
    assert.equal((await io.read('a\u0000b', 3)).kind, 'failed');
  });
});

test('random bytes are as many as asked for, and others each time', () => {
  assert.equal(io.randomBytes(32).length, 32);
  assert.notDeepEqual(io.randomBytes(32), io.randomBytes(32));
});
