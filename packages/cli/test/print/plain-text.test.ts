import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';

import { jsonLine, plainText } from '../../src/print/plain-text.js';
import { labelled, moment, wrap } from '../../src/print/layout.js';

const acting = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Cs}\u{E0000}-\u{E007F}]/u;
/** Any text, lone surrogates and controls among it. */
const anyText = fc.string({ unit: 'binary' });

describe('text for a terminal', () => {
  test.each([
    ['plain', 'plain'],
    ['é ñ 你好 שלום', 'é ñ 你好 שלום'],
    ['👩🏽‍🏫', '👩🏽‍🏫'],
    ['a\u001b[31mb', 'a[31mb'],
    ['a\u009b31mb', 'a31mb'],
    ['\u001b]0;title\u0007', ']0;title'],
    ['gnp.\u202egnp.exe', 'gnp.gnp.exe'],
    ['\u2066a\u2069\u200e\u200f\u061c', 'a'],
    ['one\ntwo\r\nthree\tfour\u2028five', 'one two three four five'],
    ['a\u0000b\u0008c\u007f', 'abc'],
    ['a\ud800b', 'ab'],
    ['a\u{E0041}b', 'ab'],
  ])('%j', (text, expected) => {
    assert.equal(plainText(text), expected);
  });

  test('whatever it is made of, nothing in it acts, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(text);
        assert.doesNotMatch(plain, acting);
        assert.equal(plainText(plain), plain);
      }),
    );
  });
});

describe('a line of JSON', () => {
  test('is one line that holds the value and nothing that acts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = jsonLine({ text });
        assert.equal(line.indexOf('\n'), line.length - 1);
        assert.doesNotMatch(line.trimEnd(), acting);
        assert.deepEqual(JSON.parse(line), { text });
      }),
    );
  });
});

describe('layout', () => {
  test('wraps at 78 columns and keeps every word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1 }), (words) => {
        const lines = wrap(words.join(' '), '    ');
        assert.ok(lines.every((line) => line.length <= 78 && line.startsWith('    ')));
        assert.equal(lines.map((line) => line.trim()).join(' '), words.join(' '));
      }),
    );
  });

  test('leaves a long word whole', () => {
    assert.deepEqual(wrap(`a ${'b'.repeat(100)} c`, ''), ['a', 'b'.repeat(100), 'c']);
  });

  test('makes no line of nothing', () => {
    assert.deepEqual(wrap('', '  '), []);
    assert.deepEqual(wrap('\u202e', '  '), []);
  });

  test('puts a label before the first line', () => {
    assert.deepEqual(labelled('badge', 'Reading'), ['  badge        Reading']);
    const [first, second] = labelled('badge', 'word '.repeat(20));
    assert.ok(first?.startsWith('  badge        word'));
    assert.ok(second?.startsWith('               word'));
  });

  test('leaves out thousandths that say nothing', () => {
    assert.equal(moment('2026-03-20T15:00:00.000Z'), '2026-03-20T15:00:00Z');
    assert.equal(moment('2026-03-20T15:00:00.120Z'), '2026-03-20T15:00:00.120Z');
  });
});
