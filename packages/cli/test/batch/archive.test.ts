import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, test } from 'vitest';

import { archiveItems } from '../../src/batch/archive.js';
import { archiveLimits } from '../../src/batch/archive-limits.js';
import { inputItem } from '../../src/batch/item.js';
import { scratch } from '../console.js';
import { deskWith, foundIn, itemsFor, streamed } from './items.js';
import type { Found } from './items.js';
import { patched, renamed, zipOf } from './zip.js';

async function foundInZip(archive: Uint8Array): Promise<readonly Found[]> {
  const file = scratch().write('a.zip', archive);
  const found = await foundIn([file]);
  const streamedToo = await foundIn([file], { io: streamed(archive, 1000) });
  assert.deepEqual(streamedToo, found);
  return found.map(([source, content]) => [source.replace(file, ''), content]);
}

describe('a zip archive', () => {
  test('is read in its own order, packed files and others', async () => {
    const archive = await zipOf([
      ['z.json', '{"a":1}'],
      ['folder/', ''],
      ['folder/a.json', '{"a":2}', { compress: false }],
      ['é.json', '{"a":3}'],
    ]);
    assert.deepEqual(await foundInZip(archive), [
      ['!/z.json', '{"a":1}'],
      ['!/folder/a.json', '{"a":2}'],
      ['!/é.json', '{"a":3}'],
    ]);
  });

  test('may hold lines and tables, and has hidden files passed over', async () => {
    const archive = await zipOf([
      ['badges', '{"a":1}\n{"a":2}\n'],
      ['__MACOSX/._badges', 'x'],
      ['.DS_Store', 'x'],
      ['urls.csv', 'url\nhttps://pinehollow.example/a'],
    ]);
    assert.deepEqual(await foundInZip(archive), [
      ['!/badges:1', '{"a":1}'],
      ['!/badges:2', '{"a":2}'],
      ['!/urls.csv:2 https://pinehollow.example/a', '!network.offline'],
    ]);
  });

  test('inside another is not opened', async () => {
    const inner = await zipOf([['a', 'b']]);
    assert.deepEqual(
      await foundInZip(
        await zipOf([
          ['a', 'b'],
          ['in.zip', inner],
          ['c', 'd'],
        ]),
      ),
      [
        ['!/a', 'b'],
        ['!/in.zip', '!archive.nested'],
        ['!/c', 'd'],
      ],
    );
  });

  test('of nothing says so', async () => {
    assert.deepEqual(await foundInZip(await zipOf([])), [['', '!batch.empty']]);
    assert.deepEqual(await foundInZip(await zipOf([['folder/', '']])), [['', '!batch.empty']]);
  });

  test('says how far the run is', async () => {
    const file = scratch().write('a', await zipOf(['a', 'b', 'c', 'd'].map((name) => [name, name] as const)));
    assert.deepEqual(
      (await itemsFor([file])).map((item) => item.done),
      [0.25, 0.5, 0.75, 1],
    );
  });
});

describe('a name that leads out of the archive', () => {
  test.each([
    ['../../../evil', 'aa/bb/cc/evil'],
    ['/etc/passwdxx', 'aaetc/passwdx'],
    ['C:\\evil.json', 'aa/evil.json'],
    ['..\\..\\evil.x', 'aa/bb/evilxx'],
    ['aa/../../evil', 'aa/bb/cc/evi'],
    ['a/b\u0000c/..', 'a/bbc/ddd'],
  ])('%j is told as a row, and the others are read', async (name, before) => {
    const plain = before.padEnd(name.length, 'x').slice(0, name.length);
    const archive = renamed(
      await zipOf([
        ['first', '1'],
        [plain, '2'],
        ['last', '3'],
      ]),
      plain,
      name,
    );
    const { folder, write } = scratch();
    const file = write('a.zip', archive);
    const found = await foundIn([file]);
    assert.deepEqual(
      found.map(([, content]) => content),
      ['1', '!archive.path', '3'],
    );
    assert.deepEqual(readdirSync(path.join(folder)), ['a.zip']);
  });

  test('may be that of a folder', async () => {
    const archive = renamed(
      await zipOf([
        ['aaa/', ''],
        ['b', '2'],
      ]),
      'aaa/',
      '../x/'.slice(0, 4),
    );
    assert.equal((await foundInZip(archive))[0]?.[1], '!archive.path');
  });

  test('two dots in a name are none', async () => {
    assert.deepEqual(await foundInZip(await zipOf([['a..b/c..', '1']])), [['!/a..b/c..', '1']]);
  });

  test('nor is a link followed', async () => {
    const archive = await zipOf([['link', '/etc/passwd', { mode: 0o120777 }]]);
    assert.deepEqual(await foundInZip(archive), [['!/link', '!file.link']]);
  });
});

describe('a zip archive that means harm', () => {
  test('a bomb is not unpacked', async () => {
    const archive = await zipOf([
      ['a', '1'],
      ['bomb', Buffer.alloc(15 * 1024 * 1024, ' ')],
      ['b', '2'],
    ]);
    assert.ok(archive.length < 100_000);
    assert.deepEqual(await foundInZip(archive), [
      ['!/a', '1'],
      ['!/bomb', '!archive.bomb'],
      ['!/b', '2'],
    ]);
  });

  test('a file that is larger than any badge is not unpacked', async () => {
    const large = Buffer.alloc(archiveLimits.fileBytes + 1, 'abcdefghijk');
    assert.deepEqual(await foundInZip(await zipOf([['large', large, { compress: false }]])), [
      ['!/large', '!archive.too-large'],
    ]);
  });

  test('a size that is not the true one ends the unpacking', async () => {
    const archive = await zipOf([
      ['a', 'x'.repeat(5000)],
      ['b', '2'],
    ]);
    for (const size of [10, 4999, 5001, 900_000]) {
      const lying = patched(archive, 0, (entry) => void entry.writeUInt32LE(size, 24));
      assert.deepEqual(await foundInZip(lying), [
        ['!/a', '!archive.malformed'],
        ['!/b', '2'],
      ]);
    }
  });

  test('contents with another checksum are damaged', async () => {
    const archive = await zipOf([
      ['a', '1'],
      ['b', '2'],
    ]);
    assert.deepEqual(await foundInZip(patched(archive, 1, (entry) => void entry.writeUInt32LE(7, 16))), [
      ['!/a', '1'],
      ['!/b', '!archive.malformed'],
    ]);
  });

  test('an encrypted file, or one packed in another way, is told', async () => {
    const archive = await zipOf([
      ['a', '1'],
      ['b', '2'],
    ]);
    const encrypted = patched(archive, 0, (entry) => void entry.writeUInt16LE(entry.readUInt16LE(8) | 1, 8));
    assert.deepEqual((await foundInZip(encrypted))[0], ['!/a', '!archive.unreadable']);
    const strange = patched(archive, 0, (entry) => void entry.writeUInt16LE(99, 10));
    assert.deepEqual(await foundInZip(strange), [
      ['!/a', '!archive.unreadable'],
      ['!/b', '2'],
    ]);
  });

  test('a directory that is damaged keeps what came before', async () => {
    const archive = await zipOf([
      ['a', '1'],
      ['b', '2'],
    ]);
    const damaged = patched(archive, 1, (entry) => void entry.writeUInt32LE(0, 0));
    assert.deepEqual(await foundInZip(damaged), [
      ['!/a', '1'],
      ['', '!archive.malformed'],
    ]);
  });

  test('one that is cut off is told', async () => {
    const archive = await zipOf([['a', 'x'.repeat(1000)]]);
    assert.deepEqual(await foundInZip(archive.subarray(0, -30)), [['', '!archive.malformed']]);
  });

  test('files and bytes in all are bounded, and what was left out is told', async () => {
    const archive = await zipOf(['a', 'b', 'c', 'd'].map((name) => [name, '12345'] as const));
    const source = {
      size: archive.length,
      readAt: async (at: number, length: number) => archive.subarray(at, at + length),
    };
    const place = { desk: deskWith(), name: 'x', from: 0, to: 1, isRow: false, isInArchive: false };
    for (const limits of [
      { ...archiveLimits, files: 2 },
      { ...archiveLimits, bytesInAll: 14 },
    ]) {
      const found: string[] = [];
      const itemsIn = async function* (
        bytes: Uint8Array,
        at: typeof place,
      ): AsyncGenerator<ReturnType<typeof inputItem>> {
        yield inputItem(bytes, at);
      };
      for await (const item of archiveItems(source, place, { limits, itemsIn })) {
        const read = await item.read();
        found.push(read.kind === 'problem' ? `${read.problem.code}: ${read.problem.message}` : item.source);
      }
      assert.deepEqual(found.slice(0, 2), ['x!/a', 'x!/b']);
      assert.match(found[2] ?? '', /^archive\.too-large: .* 2 /);
      assert.equal(found.length, 3);
    }
  });

  test('any one byte that is changed ends in rows, and nothing is made up', async () => {
    const archive = await zipOf([
      ['a', '{"a":1}'],
      ['b', '{"b":"x"}', { compress: false }],
    ]);
    const file = scratch().write('a.zip', archive);
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Buffer.from(archive);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const found = await foundIn([file], { io: streamed(changed) });
        assert.ok(found.length > 0);
        // Where it begins otherwise it is no archive, and passed on as it is.
        if (at > 3) for (const [, content] of found) assert.match(content, /^!|^\{"a":1\}$|^\{"b":"x"\}$/);
      }),
      { numRuns: 300 },
    );
  });
});
