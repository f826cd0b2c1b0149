import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import {
  createStatusList,
  decodeStatusList,
  encodeStatusList,
  setStatus,
  statusAt,
} from '../../src/status/status-list.js';
import type { StatusListOptions } from '../../src/status/status-list.js';
import { bitsWith, encoded } from './lists.js';

const empty = createStatusList({ purpose: 'revocation' });
const refused = { code: 'argument.invalid' };

describe('a status list', () => {
  test('begins without marks, in the length of the standard', () => {
    assert.deepEqual([empty.purpose, empty.length], ['revocation', 131_072]);
    assert.ok(empty.bits.every((byte) => byte === 0));
    assert.equal(createStatusList({ purpose: 'suspension', length: 200_000 }).bits.length, 25_000);
  });

  test.each<Partial<Record<keyof StatusListOptions, unknown>>>([
    { length: 131_064 },
    { length: 131_073 },
    { length: 0 },
    { length: -131_072 },
    { length: Number.NaN },
    { length: '131072' },
    { length: limits.statusListBytes * 8 + 8 },
    { purpose: 'message' },
    { purpose: 'Revocation' },
    { purpose: undefined },
  ])('is none with %j', (wrong) => {
    const options = { purpose: 'revocation', ...wrong } as StatusListOptions;
    assert.throws(() => createStatusList(options), refused);
  });

  test('has the marks that were set last, and no others', async () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: 131_071 }), fc.boolean()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(changes, async (steps) => {
        const marked = new Map(steps);
        const list = steps.reduce((before, [index, on]) => setStatus(before, index, on), empty);
        const marks = [...marked].flatMap(([index, on]) => (on ? [index] : []));
        assert.deepEqual(Buffer.from(list.bits), Buffer.from(bitsWith(marks)));
        for (const [index, on] of marked) assert.equal(statusAt(list, index), on);
        const read = await decodeStatusList(await encodeStatusList(list), 'revocation');
        assert.deepEqual(read, { kind: 'ok', value: list });
      }),
      { numRuns: 25 },
    );
    assert.ok(empty.bits.every((byte) => byte === 0));
  });

  test('keeps neighbours apart', () => {
    const list = [6, 7, 8].reduce((before, index) => setStatus(before, index, true), empty);
    const without = setStatus(list, 7, false);
    assert.deepEqual(
      [6, 7, 8].map((index) => statusAt(without, index)),
      [true, false, true],
    );
    assert.deepEqual(
      [5, 9].map((index) => statusAt(without, index)),
      [false, false],
    );
    assert.equal(statusAt(list, 7), true);
  });

  test.each([-1, 131_072, 0.5, Number.NaN, Infinity])('has no place %d', (index) => {
    assert.throws(() => setStatus(empty, index, true), refused);
    assert.throws(() => statusAt(empty, index), refused);
  });

  test('is written so that another program reads it', async () => {
    const list = setStatus(setStatus(empty, 3, true), 131_071, true);
    const text = await encodeStatusList(list);
    assert.match(text, /^u[\w-]+$/);
    assert.deepEqual(gunzipSync(Buffer.from(text.slice(1), 'base64url')), Buffer.from(list.bits));
  });

  test('is read as another program wrote it, and nothing else is', async () => {
    const read = await decodeStatusList(encoded(bitsWith([9])), 'suspension');
    assert.ok(read.kind === 'ok');
    assert.equal(statusAt(read.value, 9), true);
    assert.equal(read.value.purpose, 'suspension');
    const broken = await decodeStatusList('uH4sI', 'suspension');
    assert.ok(broken.kind === 'unknown');
    assert.equal(broken.problems[0].code, 'status.list-malformed');
    await assert.rejects(decodeStatusList(encoded(bitsWith([])), 'other' as 'revocation'), refused);
  });
});
