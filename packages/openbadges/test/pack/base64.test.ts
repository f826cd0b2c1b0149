import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEach, describe, test, vi } from 'vitest';
import { readBase64, writeBase64 } from '../../src/pack/base64.js';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('bytes in base64', () => {
  test('are written and read as the platform does it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        assert.equal(writeBase64(bytes), text);
        assert.deepEqual(readBase64(text), new Uint8Array(bytes));
      }),
    );
  });

  test('have one way to be written', () => {
    for (const text of [
      'A',
      'AA',
      'AA=',
      'AB==',
      'AAB=',
      'A===',
      '====',
      'AA==AA==',
      'AA-_',
      ' AAA',
      'AAA\n',
    ]) {
      assert.equal(readBase64(text), undefined, text);
    }
  });

  test('are not listed one by one on the way', () => {
    const listed = vi.spyOn(Uint8Array, 'from');
    const bytes = new Uint8Array(1_000_001).map((_, index) => index * 7);
    assert.deepEqual(readBase64(writeBase64(bytes)), bytes);
    assert.equal(listed.mock.calls.length, 0);
  });
});
