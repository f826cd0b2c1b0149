import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { decodeBytes } from '../../src/model/decode-bytes.js';

function answer(input: unknown, most = 100): unknown {
  const outcome = decodeBytes(input, most);
  return outcome.kind === 'ok' ? outcome.value : [outcome.kind, outcome.problems[0].code];
}

describe('decoding bytes', () => {
  test('loses nothing of a text, a mark at its beginning included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isMarked) => {
        const whole = isMarked ? `\uFEFF${text}` : text;
        assert.equal(answer(new TextEncoder().encode(whole), 10_000), whole);
      }),
    );
  });

  test('leaves what are no bytes as they are', () => {
    for (const input of ['text', 7, null, undefined, [1, 2]]) assert.equal(answer(input), input);
  });

  test('refuses what is no UTF-8, too large, or gone', () => {
    assert.deepEqual(answer(Uint8Array.of(0xc0, 0x80)), ['bad', 'input.not-json']);
    assert.equal(answer(new Uint8Array(100)), '\0'.repeat(100));
    assert.deepEqual(answer(new Uint8Array(101)), ['unknown', 'input.too-large']);
    const gone = new Uint8Array(10);
    structuredClone(gone, { transfer: [gone.buffer] });
    assert.deepEqual(answer(gone), ['bad', 'input.not-plain']);
    const lying = new (class extends Uint8Array {
      override get length(): number {
        return 1;
      }
    })(101);
    assert.deepEqual(answer(lying), ['unknown', 'input.too-large']);
  });
});
