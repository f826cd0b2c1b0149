import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { folderItems } from '../../src/batch/folder.js';
import { inputItem } from '../../src/batch/item.js';
import { nodeIo } from '../../src/index.js';
import { scratch } from '../console.js';
import { deskWith, foundIn, itemsFor } from './items.js';

const isPosix = process.platform !== 'win32';

describe('a folder', () => {
  test('is read with those inside it, sorted by name', async () => {
    const { folder, write } = scratch();
    mkdirSync(path.join(folder, 'b/c'), { recursive: true });
    for (const name of ['z.json', 'b/c/x', 'b/a', 'b.json', 'B', 'é', 'a10', 'a9']) write(name, name);
    const names = ['B', 'a10', 'a9', 'b/a', 'b/c/x', 'b.json', 'z.json', 'é'];
    assert.deepEqual(
      await foundIn([folder]),
      names.map((name) => [`${folder}/${name}`, name]),
    );
    assert.deepEqual(await foundIn([`${folder}/`]), await foundIn([folder]));
  });

  test('may hold archives, lines and tables, which are what they are', async () => {
    const { folder, write } = scratch();
    write('a.txt', '{"a":1}\n{"a":2}\n');
    write('b.csv', 'url\nhttps://pinehollow.example/a\n');
    assert.deepEqual(await foundIn([folder]), [
      [`${folder}/a.txt:1`, '{"a":1}'],
      [`${folder}/a.txt:2`, '{"a":2}'],
      [`${folder}/b.csv:2 https://pinehollow.example/a`, '!network.offline'],
    ]);
  });

  test('of nothing says so', async () => {
    const { folder } = scratch();
    mkdirSync(path.join(folder, 'sub'));
    assert.deepEqual(await foundIn([folder]), [[folder, '!batch.empty']]);
  });

  test('has hidden files, which are passed over and counted', async () => {
    const { folder, write } = scratch();
    mkdirSync(path.join(folder, '.git'));
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git/config', 'a']) write(name, 'x');
    let passed = 0;
    const passOver = (): void => {
      passed += 1;
    };
    assert.deepEqual(await foundIn([folder], { passOver }), [[`${folder}/a`, 'x']]);
    assert.equal(passed, 4);
  });

  test('may hold files of the run itself, which are no badges', async () => {
    const { folder, write } = scratch();
    const own = [write('report.csv', 'x')];
    write('a', 'a');
    assert.deepEqual(await foundIn([folder], { own }), [[`${folder}/a`, 'a']]);
  });

  test('says how far the run is', async () => {
    const { folder, write } = scratch();
    mkdirSync(path.join(folder, 'b'));
    for (const name of ['a', 'b/1', 'b/2', 'c', 'd']) write(name, name);
    assert.deepEqual(
      (await itemsFor([folder])).map((item) => item.done),
      [0.25, 0.375, 0.5, 0.75, 1],
    );
  });
});

describe.skipIf(!isPosix)('a link in a folder', () => {
  test('that leads out of it is told, and not followed', async () => {
    const outside = scratch();
    const secret = outside.write('secret', 'secret');
    const { folder, write } = scratch();
    write('a', 'a');
    symlinkSync(secret, path.join(folder, 'l1'));
    symlinkSync(outside.folder, path.join(folder, 'l2'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'l3'));
    assert.deepEqual(await foundIn([folder]), [
      [`${folder}/a`, 'a'],
      ...['l1', 'l2', 'l3'].map((name) => [`${folder}/${name}`, '!file.link']),
    ]);
  });

  test('that leads to what is read anyway is passed over, a loop too', async () => {
    const { folder, write } = scratch();
    write('a', 'a');
    symlinkSync(path.join(folder, 'a'), path.join(folder, 'b'));
    symlinkSync(folder, path.join(folder, 'loop'));
    assert.deepEqual(await foundIn([folder]), [[`${folder}/a`, 'a']]);
  });

  test('is followed where it is named itself', async () => {
    const { folder, write } = scratch();
    const link = path.join(folder, 'link');
    symlinkSync(write('a', 'a'), link);
    assert.deepEqual(await foundIn([link]), [[link, 'a']]);
  });
});

describe('what cannot be read of a folder', () => {
  test('has a row of its own', async () => {
    const { folder, write } = scratch();
    for (const name of ['a', 'b']) write(name, name);
    const io = nodeIo(process);
    const open: typeof io.open = async (name) =>
      name.endsWith('/a') ? { kind: 'failed', reason: 'permission denied' } : await io.open(name);
    assert.deepEqual(await foundIn([folder], { io: { ...io, open } }), [
      [`${folder}/a`, '!file.unreadable'],
      [`${folder}/b`, 'b'],
    ]);
  });

  test('may be the folder itself, one inside it, or what is no file', async () => {
    const io = nodeIo(process);
    const desk = deskWith({
      io: {
        ...io,
        list: async (name) =>
          name === 'top'
            ? {
                kind: 'listed',
                entries: [
                  { name: 'pipe', kind: 'other' },
                  { name: 'inner', kind: 'folder' },
                ],
              }
            : { kind: 'failed', reason: 'permission denied' },
      },
    });
    const place = { desk, name: 'top', from: 0, to: 1, isRow: false, isInArchive: false };
    const found: string[] = [];
    const read = { itemsAt: () => assert.fail('was opened') };
    for await (const item of folderItems(place, read)) found.push(`${item.source} ${await codeOf(item)}`);
    for await (const item of folderItems({ ...place, name: 'gone' }, read)) {
      found.push(`${item.source} ${await codeOf(item)}`);
    }
    assert.deepEqual(found, [
      'top/inner file.unreadable open',
      'top/pipe file.unreadable open',
      'gone file.unreadable shut',
    ]);
  });

  test('is bounded in number and in depth', async () => {
    const { folder, write } = scratch();
    mkdirSync(path.join(folder, 'b/c/d'), { recursive: true });
    for (const name of ['a', 'b/1', 'b/2', 'b/3', 'b/c/d/1']) write(name, name);
    const place = { desk: deskWith(), name: folder, from: 0, to: 1, isRow: false, isInArchive: false };
    const sources = async (limits: {
      readonly names?: number;
      readonly depth?: number;
    }): Promise<unknown> => {
      const found: string[] = [];
      const itemsAt = async function* (at: typeof place): AsyncGenerator<ReturnType<typeof inputItem>> {
        yield inputItem('', at);
      };
      for await (const item of folderItems(place, { itemsAt, ...limits })) {
        found.push(`${path.relative(folder, item.source)} ${await codeOf(item)}`);
      }
      return found;
    };
    assert.deepEqual(await sources({ names: 3 }), ['a ', 'b folder.too-large open']);
    assert.deepEqual(await sources({ depth: 1 }), [
      'a ',
      'b/1 ',
      'b/2 ',
      'b/3 ',
      'b/c folder.too-large open',
    ]);
  });
});

async function codeOf(item: Awaited<ReturnType<typeof itemsFor>>[number]): Promise<string> {
  const read = await item.read();
  return read.kind === 'problem' ? `${read.problem.code} ${read.isOpen ? 'open' : 'shut'}` : '';
}
