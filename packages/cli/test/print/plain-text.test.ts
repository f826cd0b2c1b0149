import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';

import { inertText, jsonLine, plainText } from '../../src/print/plain-text.js';
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

describe('JSON over several lines', () => {
  const layout = /[\n\t]/g;

  test('is as it was where nothing in it acts', () => {
    const text = JSON.stringify({ a: ['é', '👩🏽‍🏫', 'a\nb'], b: { c: 1 } }, null, '\t');
    assert.equal(inertText(text), text);
    assert.equal(inertText(text.replaceAll('\n', '\r\n')), text.replaceAll('\n', '\r\n'));
  });

  test('means what it meant, and nothing in it acts', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, text) => {
        const inert = inertText(JSON.stringify({ [name]: [text] }, null, 2));
        assert.doesNotMatch(inert.replace(layout, ''), acting);
        assert.deepEqual(JSON.parse(inert), { [name]: [text] });
      }),
    );
  });

  test('is calm also where it is no JSON', () => {
    fc.assert(fc.property(anyText, (text) => !acting.test(inertText(text).replace(/\r\n|[\n\t]/g, ''))));
  });

  test('cannot overwrite a line that stands there', () => {
    assert.equal(inertText('VALID\rNOT VALID'), 'VALID\nNOT VALID');
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

  test('indents a label with what it stands for', () => {
    assert.deepEqual(labelled('badge', 'Reading', { indent: '   ' }), ['     badge        Reading']);
    assert.ok(labelled('badge', 'word '.repeat(40), { indent: '   ' }).every((line) => line.length <= 78));
  });

  test('gives a label that leaves no room a line of its own', () => {
    assert.deepEqual(labelled('achievement id', 'Reading', { width: 16 }), [
      '  achievement id',
      '                Reading',
    ]);
    assert.deepEqual(labelled('achievement id', 'Reading', { width: 17 }), ['  achievement id Reading']);
    assert.deepEqual(labelled('achievement id', '', { width: 4 }), []);
  });

  test('breaks an id that is longer than a line, and loses nothing of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9:._-]{1,300}$/), fc.nat({ max: 9 }), (id, width) => {
        const lines = labelled('issued by', id, { indent: ' '.repeat(width) });
        assert.ok(lines.every((line) => line.length <= 78));
        assert.equal(lines.map((line) => line.slice(width + 15)).join(''), id);
      }),
    );
  });

  test('leaves out thousandths that say nothing', () => {
    assert.equal(moment('2026-03-20T15:00:00.000Z'), '2026-03-20T15:00:00Z');
    assert.equal(moment('2026-03-20T15:00:00.120Z'), '2026-03-20T15:00:00.120Z');
  });
});
