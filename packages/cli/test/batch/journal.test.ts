import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { openJournal } from '../../src/batch/journal.js';
import type { Journal } from '../../src/batch/journal.js';
import { csv, ndjson } from '../../src/batch/row-format.js';
import type { Row } from '../../src/batch/row.js';
import { nodeIo } from '../../src/index.js';
import type { Io } from '../../src/index.js';
import { member, scratch } from '../console.js';

const io = nodeIo(process);
const rows: readonly Row[] = ['a', 'é', 'c,"d"', 'e'].map((source, index) => ({
  source,
  verdict: index % 2 === 0 ? 'valid' : 'invalid',
  kind: 'badge',
  codes: [],
  reason: 'Because.',
  name: '=1',
  verifiedAt: '2026-06-01T00:00:00.000Z',
}));

async function keptIn(journal: Journal): Promise<readonly Row[]> {
  const kept: Row[] = [];
  for (let row = await journal.kept(); row !== undefined; row = await journal.kept()) kept.push(row);
  return kept;
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => 'done',
    (error: unknown) => member(error, 'code'),
  );
}

describe.each([
  ['csv', csv],
  ['ndjson', ndjson],
] as const)('a journal of %s', (_, format) => {
  async function written(file: string, resumes: boolean): Promise<readonly Row[]> {
    const journal = await openJournal({ path: file, format, resumes }, io);
    try {
      const kept = await keptIn(journal);
      for (const row of rows.slice(kept.length)) await journal.add(row);
      return kept;
    } finally {
      await journal.close();
    }
  }

  test('has its head and its rows', async () => {
    const file = path.join(scratch().folder, 'rows');
    assert.deepEqual(await written(file, false), []);
    assert.equal(readFileSync(file, 'utf8'), format.head + rows.map((row) => format.write(row)).join(''));
  });

  test('that was cut off at any byte is gone on with, and no row is lost or doubled', async () => {
    const { folder } = scratch();
    const whole = path.join(folder, 'whole');
    await written(whole, false);
    const bytes = readFileSync(whole);
    const file = path.join(folder, 'cut');
    for (let length = 0; length <= bytes.length; length += 1) {
      writeFileSync(file, bytes);
      truncateSync(file, length);
      const kept = await written(file, true);
      assert.deepEqual(kept, rows.slice(0, kept.length));
      assert.deepEqual(readFileSync(file), bytes, `cut after ${length}`);
    }
  });

  test('that is whole is left as it is', async () => {
    const file = path.join(scratch().folder, 'rows');
    await written(file, false);
    const before = readFileSync(file);
    assert.deepEqual(await written(file, true), rows);
    assert.deepEqual(readFileSync(file), before);
  });

  test('that is not there is begun', async () => {
    const file = path.join(scratch().folder, 'rows');
    assert.deepEqual(await written(file, true), []);
    assert.deepEqual(await written(file, true), rows);
  });

  test('is never written over a file without being told to go on', async () => {
    const { folder, write } = scratch();
    const file = write('rows', 'mine');
    assert.equal(await codeOf(written(file, false)), 'file.exists');
    assert.equal(readFileSync(file, 'utf8'), 'mine');
    assert.equal(await codeOf(written(path.join(folder, 'no/rows'), false)), 'file.unwritable');
    assert.equal(await codeOf(written(path.join(folder, 'no/rows'), true)), 'file.unwritable');
  });

  test.each(['mine', 'mine\n', '{"a":1}\n', '"a"\n', '{"source":"a"}\n', '\n', '[', 'x'.repeat(5_000_000)])(
    'is never what somebody else wrote',
    async (content) => {
      const file = scratch().write('rows', content);
      assert.equal(await codeOf(written(file, true)), 'journal.foreign');
      assert.equal(readFileSync(file, 'utf8'), content);
    },
  );

  test('is no folder', async () => {
    const { folder } = scratch();
    mkdirSync(path.join(folder, 'rows'));
    assert.equal(await codeOf(written(path.join(folder, 'rows'), true)), 'journal.foreign');
  });

  test('with a row in its middle that is none is not gone on with', async () => {
    const file = path.join(scratch().folder, 'rows');
    await written(file, false);
    const damaged = readFileSync(file, 'utf8').replace('invalid', 'perhaps');
    writeFileSync(file, damaged);
    assert.equal(await codeOf(written(file, true)), 'journal.foreign');
    assert.equal(readFileSync(file, 'utf8'), damaged);
  });
});

describe('the disk', () => {
  function world(log: string[], limit = Infinity): Io {
    const file = {
      append: (text: string) => {
        log.push(`append ${text.length}`);
        return log.length > limit ? Promise.reject(new Error('ENOSPC')) : Promise.resolve();
      },
      sync: async () => void log.push('sync'),
      close: async () => void log.push('close'),
    };
    return { ...io, grow: () => Promise.resolve({ kind: 'open', file }) };
  }

  const [row] = rows;

  test('is waited for every so often, and at the end', async () => {
    assert.ok(row !== undefined);
    const log: string[] = [];
    const journal = await openJournal({ path: 'x', format: ndjson, resumes: false }, world(log));
    for (let count = 0; count < 200; count += 1) await journal.add(row);
    await journal.close();
    assert.equal(log.filter((line) => line === 'sync').length, 4);
    assert.deepEqual(log.slice(-2), ['sync', 'close']);
  });

  test('that is full ends the run', async () => {
    assert.ok(row !== undefined);
    const journal = await openJournal({ path: 'x', format: ndjson, resumes: false }, world([], 3));
    await journal.add(row);
    assert.equal(await codeOf(journal.add(row).then(() => journal.add(row))), 'file.unwritable');
  });
});
