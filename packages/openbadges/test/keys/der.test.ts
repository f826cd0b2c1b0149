import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { INTEGER, SEQUENCE, readElement, readElements, writeElement } from '../../src/keys/der.js';
import { hex } from './samples.js';

describe('DER', () => {
  test('reads what it writes, whatever the length', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 257, 1000, 65_535]) {
      const content = new Uint8Array(length).fill(7);
      const element = readElement(Uint8Array.of(...writeElement(INTEGER, content), 9));
      assert.deepEqual(element, { tag: INTEGER, content, rest: Uint8Array.of(9) });
    }
  });

  test('writes lengths in their shortest form', () => {
    const starts = [5, 127, 128, 255, 256, 1000].map((length) =>
      Buffer.from(writeElement(INTEGER, new Uint8Array(length)).slice(0, 4)).toString('hex'),
    );
    assert.deepEqual(starts, ['02050000', '027f0000', '02818000', '0281ff00', '02820100', '028203e8']);
  });

  test('refuses what is cut short, long forms of short lengths, indefinite ones and long tags', () => {
    const faulty = ['', '02', '0201', '02810105', '0281', '028200ff', '0280050000', '028300000105', '1f8101'];
    for (const text of faulty) assert.equal(readElement(hex(text)), undefined, text);
  });

  test('reads a list of elements that is exactly of the tags asked for', () => {
    const [one, two] = [hex('020101'), hex('300102')];
    const both = Uint8Array.of(...one, ...two);
    assert.deepEqual(readElements(both, [INTEGER, SEQUENCE]), [Uint8Array.of(1), Uint8Array.of(2)]);
    assert.deepEqual(readElements(new Uint8Array(), []), []);
    for (const tags of [[], [INTEGER], [SEQUENCE, INTEGER], [INTEGER, SEQUENCE, INTEGER]]) {
      assert.equal(readElements(both, tags), undefined);
    }
  });

  test('never throws, and holds no more than it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const element = readElement(bytes);
        if (element === undefined) return;
        const written = writeElement(element.tag, element.content);
        assert.deepEqual(Uint8Array.of(...written, ...element.rest), bytes);
      }),
    );
  });
});
