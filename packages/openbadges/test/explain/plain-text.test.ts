import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { plainText } from '../../src/explain/plain-text.js';

describe('plainText', () => {
  test.each([
    ['a terminal sequence', 'Badge\u001b[2J\u001b[31mVALID', 'Badge[2J[31mVALID'],
    ['a title sequence', '\u009d0;x\u009cBadge', '0;xBadge'],
    ['line breaks', 'Badge\r\nVALID\nChecks', 'Badge VALID Checks'],
    ['line breaks beyond ASCII', 'a\u0085b\u2028c\u2029d\u000be\u000cf', 'a b c d e f'],
    ['a backspace', 'in\b\bvalid', 'invalid'],
    ['an override of direction', '\u202edilav ton\u202c', 'dilav ton'],
    ['isolates and marks', '\u2066a\u2067b\u2068c\u2069\u200e\u200f\u061c', 'abc'],
    ['half a character', 'a\ud800b\udc00c', 'abc'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['spaces around', '  \t Badge \n', 'Badge'],
    ['a null', 'a\u0000b', 'ab'],
  ])('takes out %s', (_, text, plain) => {
    assert.equal(plainText(text), plain);
  });

  test.each(['Ñandú élève Straße', '読書', 'قراءة', 'किताब', '👩🏽\u200d🏫', 'a\u200cb', 'x'.repeat(10_000)])(
    'leaves writing as it is: %s',
    (text) => {
      assert.equal(plainText(text), text);
    },
  );

  test('gives one line without anything that a terminal acts on, and stays as it is then', () => {
    const nasty = fc.constantFrom(
      '\n',
      '\r',
      '\u001b',
      '\u202e',
      '\u2067',
      '\ud800',
      '\u0085',
      '\u{e0020}',
      'a',
      ' ',
      '\t',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: nasty }), fc.string({ unit: 'binary' })), (text) => {
        const plain = plainText(text);
        assert.doesNotMatch(plain, /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/u);
        assert.equal(plainText(plain), plain);
      }),
    );
  });
});
