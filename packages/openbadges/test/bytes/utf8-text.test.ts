import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { utf8Text } from '../../src/bytes/utf8-text.js';

describe('bytes as text', () => {
  test('are UTF-8, without a mark before it', () => {
    assert.equal(utf8Text(new TextEncoder().encode('é😀')), 'é😀');
    assert.equal(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)), 'A');
    assert.equal(utf8Text(new Uint8Array()), '');
  });

  test('are nothing where they are none', () => {
    for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80]]) {
      assert.equal(utf8Text(Uint8Array.from(bytes)), undefined);
    }
  });
});
