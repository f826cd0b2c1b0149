import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import type { Encoding } from '../../src/status/encoded-list.js';
import { readEncodedList } from '../../src/status/encoded-list.js';
import { encoded } from './lists.js';

async function answer(text: unknown, encoding: Encoding = 'multibase'): Promise<string> {
  const read = await readEncodedList(text, encoding);
  return read.kind === 'ok' ? `ok ${read.value.length}` : `${read.kind} ${read.problems[0].code}`;
}

const MALFORMED = 'unknown status.list-malformed';

/** `encodedList` of compressed bytes as they are. */
function written(compressed: Uint8Array): string {
  return `u${Buffer.from(compressed).toString('base64url')}`;
}

describe('an encoded list', () => {
  test('is read back as another program wrote it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bits) => {
        const read = await readEncodedList(encoded(bits), 'multibase');
        assert.ok(read.kind === 'ok');
        assert.deepEqual([...read.value], [...bits]);
      }),
      { numRuns: 50 },
    );
  });

  test('has its prefix in the standard, and has it or not in the draft before', async () => {
    const text = encoded(new Uint8Array(10));
    assert.equal(await answer(text), 'ok 10');
    assert.equal(await answer(text, 'either'), 'ok 10');
    assert.equal(await answer(text.slice(1), 'either'), 'ok 10');
    assert.equal(await answer(text.slice(1)), MALFORMED);
    assert.equal(await answer(`z${text.slice(1)}`), MALFORMED);
  });

  test('is the example of the standard', async () => {
    const example = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
    const read = await readEncodedList(example, 'multibase');
    assert.ok(read.kind === 'ok');
    assert.equal(read.value.length, 16_384);
    assert.ok(read.value.every((byte) => byte === 0));
  });

  test('is no text of another alphabet, no padded text, and nothing that is no text', async () => {
    const base64 = `u${gzipSync(Buffer.from('>>>???~~~')).toString('base64')}`;
    for (const text of [base64, `${encoded(new Uint8Array(1))}=`, 'u', '', 'u***', 7, null, undefined, {}]) {
      assert.equal(await answer(text), MALFORMED);
    }
  });

  test('ends where its compressed data end', async () => {
    const packed = gzipSync(new Uint8Array(100));
    assert.equal(await answer(written(packed)), 'ok 100');
    for (const tail of [Buffer.from('x'), Buffer.of(0), packed, Buffer.alloc(5_000)]) {
      assert.equal(await answer(written(Buffer.concat([packed, tail]))), MALFORMED);
    }
    assert.equal(await answer(written(packed.subarray(0, -1))), MALFORMED);
  });

  test('is read up to a bound, and a bomb no further', async () => {
    assert.equal(
      await answer(encoded(new Uint8Array(limits.statusListBytes))),
      `ok ${limits.statusListBytes}`,
    );
    const tooLarge = 'unknown status.list-too-large';
    assert.equal(await answer(encoded(new Uint8Array(limits.statusListBytes + 1))), tooLarge);
    const bomb = encoded(new Uint8Array(300_000_000));
    assert.ok(bomb.length < 400_000);
    assert.equal(await answer(bomb), tooLarge);
  });
});
