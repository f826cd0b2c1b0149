import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { hmacLabel, labelsIn, linesOf, relabel } from '../../../src/proof/sd/labels.js';

const labels = new Map([
  ['c14n0', 'uB'],
  ['c14n1', 'uA'],
  ['c14n10', 'uC'],
]);

describe('labels of parts', () => {
  test('are the HMAC of the canonical label, in base64url', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(2_000), (key, index) => {
        const expected = createHmac('sha256', key).update(`c14n${index}`).digest('base64url');
        assert.equal(hmacLabel(`c14n${index}`, key), `u${expected}`);
      }),
    );
  });

  const statements: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['subject', '_:c14n0 <p:p> <o:o> .\n', '_:uB <p:p> <o:o> .\n', ['c14n0']],
    ['subject and object', '_:c14n0 <p:p> _:c14n10 .\n', '_:uB <p:p> _:uC .\n', ['c14n0', 'c14n10']],
    ['graph', '<s:s> <p:p> <o:o> _:c14n1 .\n', '<s:s> <p:p> <o:o> _:uA .\n', ['c14n1']],
    ['graph after a literal', '<s:s> <p:p> "x y" _:c14n1 .\n', '<s:s> <p:p> "x y" _:uA .\n', ['c14n1']],
    ['no literal', '<s:s> <p:p> "_:c14n0" .\n', '<s:s> <p:p> "_:c14n0" .\n', []],
    [
      'no end of a literal',
      '<s:s> <p:p> "x _:c14n0 .\\n _:c14n0" .\n',
      '<s:s> <p:p> "x _:c14n0 .\\n _:c14n0" .\n',
      [],
    ],
    [
      'nothing after an escaped quote',
      '<s:s> <p:p> "\\" _:c14n0 ." .\n',
      '<s:s> <p:p> "\\" _:c14n0 ." .\n',
      [],
    ],
    [
      'what follows escaped backslashes',
      '_:c14n0 <p:p> "\\\\\\\\" _:c14n1 .\n',
      '_:uB <p:p> "\\\\\\\\" _:uA .\n',
      ['c14n0', 'c14n1'],
    ],
    ['no language or type', '<s:s> <p:p> "_:c14n0"@en .\n', '<s:s> <p:p> "_:c14n0"@en .\n', []],
    ['no datatype', '<s:s> <p:p> "x"^^<t:_:c14n0> .\n', '<s:s> <p:p> "x"^^<t:_:c14n0> .\n', []],
    ['no IRI', '<s:_:c14n0> <p:_:c14n0> <o:_:c14n0> .\n', '<s:_:c14n0> <p:_:c14n0> <o:_:c14n0> .\n', []],
    ['no label that has no other', '_:c14n7 <p:p> <o:o> .\n', '_:c14n7 <p:p> <o:o> .\n', ['c14n7']],
  ];
  for (const [what, before, after, found] of statements) {
    test(`are changed in ${what}`, () => {
      assert.deepEqual(relabel([before], labels), [after]);
      assert.deepEqual([...labelsIn([before])], found);
    });
  }

  test('decide the order of the statements', () => {
    const before = ['_:c14n0 <p:p> <o:o> .\n', '_:c14n1 <p:p> <o:o> .\n', '<s:s> <p:p> <o:o> .\n'];
    assert.deepEqual(relabel(before, labels), [
      '<s:s> <p:p> <o:o> .\n',
      '_:uA <p:p> <o:o> .\n',
      '_:uB <p:p> <o:o> .\n',
    ]);
  });

  test('leave the order to code points, not to UTF-16 units', { timeout: 60_000 }, () => {
    const texts = ['\u{1F393}', '\uFF21', 'A', '\u{10FFFF}', '\uE000', '\uD7FF'];
    const ordered = relabel(texts, new Map()).map((text) => text.codePointAt(0) ?? 0);
    assert.deepEqual(
      ordered,
      [...ordered].sort((a, b) => a - b),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
        const found = relabel(
          words.map((word) => `<${word.replaceAll(' ', '')}> <p:p> <o:o> .`),
          new Map(),
        );
        assert.deepEqual(found, [...found].sort(byBytes));
      }),
      { numRuns: 25 },
    );
  });

  test('are looked for in a statement of megabytes in linear time', () => {
    const literal = '\\"_:c14n0 '.repeat(200_000);
    const statement = `_:c14n0 <p:p> "${literal}" .\n`;
    assert.deepEqual(relabel([statement], labels), [`_:uB <p:p> "${literal}" .\n`]);
  });

  test('stand in lines, of which each has its end', () => {
    assert.deepEqual(linesOf('a\nb\n'), ['a\n', 'b\n']);
    assert.deepEqual(linesOf(''), []);
  });
});
