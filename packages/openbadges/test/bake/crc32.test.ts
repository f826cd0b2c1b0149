import assert from 'node:assert/strict';
import { crc32 as oracle } from 'node:zlib';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { crc32 } from '../../src/bake/crc32.js';

describe('crc32', () => {
  test('has the published check value', () => {
    assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
    assert.equal(crc32(new Uint8Array()), 0);
  });

  test('agrees with zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        assert.equal(crc32(bytes), oracle(bytes));
      }),
    );
  });
});
