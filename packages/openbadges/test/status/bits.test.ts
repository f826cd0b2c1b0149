import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { valueAt } from '../../src/status/bits.js';
import { bitsWith } from './lists.js';

describe('a value in a bitstring', () => {
  test('is what its digits say, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat({ max: 400 }),
        (bits, size, index) => {
          const digits = [...bits].map((byte) => byte.toString(2).padStart(8, '0')).join('');
          const own = digits.slice(index * size, (index + 1) * size);
          const expected = own.length === size ? Number.parseInt(own, 2) : undefined;
          assert.equal(valueAt(bits, { index, size }), expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('stands where the standard counts from: the highest bit of the first byte is the first', () => {
    const bits = bitsWith([0, 9], 2);
    assert.deepEqual([...bits], [0x80, 0x40]);
    const ones = Array.from({ length: 17 }, (_, index) => valueAt(bits, { index, size: 1 }));
    assert.deepEqual(
      ones.flatMap((one, index) => (one === 1 ? [index] : [])),
      [0, 9],
    );
    assert.equal(ones[16], undefined);
  });

  test('does not lie beyond the end, however far', () => {
    const bits = bitsWith([], 3);
    assert.equal(valueAt(bits, { index: 7, size: 3 }), 0);
    for (const index of [8, 1_000_000, Number.MAX_SAFE_INTEGER]) {
      assert.equal(valueAt(bits, { index, size: 3 }), undefined);
    }
  });
});
