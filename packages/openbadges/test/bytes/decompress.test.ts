import { decompress, gzip } from '#platform';
import assert from 'node:assert/strict';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { endsWithSize } from '../../src/bytes/gzip.js';

const bytes = fc.uint8Array({ maxLength: 3_000 });

describe('decompressing', () => {
  test('gives back what another program compressed, in both formats', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (plain) => {
        const both = [
          await decompress(gzipSync(plain), { format: 'gzip', most: plain.length }),
          await decompress(deflateSync(plain), { format: 'deflate', most: plain.length }),
        ];
        for (const read of both) {
          assert.ok(read.kind === 'bytes');
          assert.deepEqual([...read.bytes], [...plain]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('stops at the size that is allowed, and not before', async () => {
    const packed = gzipSync(new Uint8Array(70_000));
    const kind = async (most: number): Promise<string> =>
      (await decompress(packed, { format: 'gzip', most })).kind;
    assert.equal(await kind(70_000), 'bytes');
    assert.equal(await kind(69_999), 'too-large');
    assert.equal(await kind(0), 'too-large');
  });

  test('stops at a bomb long before its end', async () => {
    const bomb = gzipSync(new Uint8Array(200_000_000));
    const before = process.memoryUsage().rss;
    const read = await decompress(bomb, { format: 'gzip', most: 1_000_000 });
    assert.equal(read.kind, 'too-large');
    assert.ok(process.memoryUsage().rss - before < 150_000_000);
  });

  test('finds what is cut off or of another format broken', async () => {
    const packed = gzipSync(new Uint8Array(5_000));
    for (const broken of [packed.subarray(0, -9), packed.subarray(1), new Uint8Array(0), deflateSync('a')]) {
      assert.equal((await decompress(broken, { format: 'gzip', most: 10_000 })).kind, 'broken');
    }
  });

  test('finds every flipped bit of a small list, or its size is wrong, or nothing of it changed', async () => {
    const plain = new Uint8Array(64).fill(0x5a);
    const packed = gzipSync(plain);
    for (let bit = 0; bit < packed.length * 8; bit += 1) {
      const flipped = Uint8Array.from(packed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = await decompress(flipped, { format: 'gzip', most: 1_000 });
      if (read.kind !== 'bytes' || !endsWithSize(flipped, read.bytes.length)) continue;
      assert.deepEqual([...read.bytes], [...plain], String(bit));
    }
  });
});

describe('compressing', () => {
  test('gives what is read back, and ends with its size', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (plain) => {
        const packed = await gzip(plain);
        const read = await decompress(packed, { format: 'gzip', most: plain.length });
        assert.ok(read.kind === 'bytes' && endsWithSize(packed, plain.length));
        assert.deepEqual([...read.bytes], [...plain]);
      }),
      { numRuns: 50 },
    );
  });

  test('the size at the end is another where something follows, and where there is no room for one', () => {
    const packed = gzipSync(new Uint8Array(300));
    assert.equal(endsWithSize(packed, 300), true);
    assert.equal(endsWithSize(Buffer.concat([packed, Uint8Array.of(0)]), 300), false);
    assert.equal(endsWithSize(Buffer.concat([packed, packed]), 600), false);
    assert.equal(endsWithSize(new Uint8Array(17), 0), false);
  });
});
