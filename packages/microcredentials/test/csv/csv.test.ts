import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { readCsv, toCsv } from '../../src/csv/csv.js';

/** Problems as `code at` lines. */
function lines(problems: readonly { readonly code: string; readonly at?: string }[]): readonly string[] {
  return problems.map(({ code, at }) => `${code} ${at ?? '(nowhere)'}`).sort();
}

/** The rows that were read, as lists of cells, or the faults. */
function read(text: string): readonly (readonly string[])[] | readonly string[] {
  const table = readCsv(text);
  if (table.kind === 'bad') return lines(table.problems);
  return [table.value.headings, ...table.value.rows.map(({ cells }) => [...cells.values()])];
}

describe('toCsv', () => {
  test('quotes what has to be, and ends rows as the standard says', () => {
    assert.equal(
      toCsv([
        ['a', 'b'],
        ['x, "y"', 'two\nlines'],
      ]),
      'a,b\r\n"x, ""y""","two\nlines"\r\n',
    );
    assert.equal(toCsv([[1.5, undefined, true, -3]]), '1.5,,true,-3\r\n');
    assert.equal(toCsv([]), '');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=1\n2', ' =1', '\uFF1D1', '\u0000=1'])(
    'lets no spreadsheet run %j',
    (text) => {
      assert.ok(toCsv([[text]]).startsWith(`"'${text[0] ?? ''}`));
    },
  );

  test('leaves other text alone', () => {
    assert.equal(toCsv([['a=b', '1-2', 'm@x', '\u2019s', '']]), 'a=b,1-2,m@x,\u2019s,\r\n');
  });

  test('what is written can be read again', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.trim())
      .filter((text) => !/^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const table = [['left', 'right'], ...rows];
        assert.deepEqual(
          read(toCsv(table)),
          table.filter((row) => row.some((text) => text !== '')),
        );
      }),
    );
  });
});

describe('readCsv', () => {
  test('reads by heading, with the number that a spreadsheet shows', () => {
    const table = readCsv('\uFEFFperson, role \r\nu1,teacher\r\n\r\n"u,2","a ""b"""\r\n');
    assert.equal(table.kind, 'ok');
    assert.deepEqual(
      table.value.rows.map(({ number, cells }) => [
        number,
        cells.get('person'),
        cells.get('role'),
        cells.get('no'),
      ]),
      [
        [2, 'u1', 'teacher', undefined],
        [4, 'u,2', 'a "b"', undefined],
      ],
    );
  });

  test.each([
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['old line ends', 'a,b\r1,2\r'],
    ['columns that were cleared', 'a,b,,\n1,2,,\n'],
  ])('reads %s', (...[, text]) => {
    assert.deepEqual(read(text), [
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('one column needs no delimiter', () => {
    assert.deepEqual(read('person\nu1\nu2'), [['person'], ['u1'], ['u2']]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['nothing', '', ['csv.empty ']],
    ['blank lines', '\n\n', ['csv.empty ']],
    ['a column without name', 'a,,b\n1,2,3', ['csv.heading /0']],
    ['a name twice', 'a/b,c,a/b\n1,2,3', ['csv.duplicate-heading /0/a~1b']],
    ['a cell too many, and one too few', 'a,b\n1,2,3\n1\n1,2', ['csv.row-length /1', 'csv.row-length /2']],
    ['a quote that is not closed', 'a,b\n"1,2\n3,4', ['csv.quotes /1', 'csv.row-length /1']],
    ['a quote in the midst', 'a,b\n"1"x,2', ['csv.quotes /1', 'csv.row-length /1']],
  ])('names the faults of %s', (...[, text, faults]) => {
    const found = readCsv(text);
    assert.equal(found.kind, 'bad');
    assert.deepEqual([...new Set(lines(found.problems))], faults);
  });

  test('is bounded in rows, columns, characters and faults', () => {
    for (const text of ['a\n'.repeat(250_002), `${'a,'.repeat(201)}b`, 'a'.repeat(32 * 1024 * 1024 + 1)])
      assert.deepEqual(read(text), ['csv.too-large ']);
    const many = readCsv(`a\n${'1,2\n'.repeat(1000)}`);
    assert.equal(many.kind === 'bad' && many.problems.length, 100);
  });

  test('never throws, and a heading is only a heading', () => {
    fc.assert(fc.property(fc.string(), (text) => ['ok', 'bad'].includes(readCsv(text).kind)));
    assert.deepEqual(read('__proto__,constructor\n1,2'), [
      ['__proto__', 'constructor'],
      ['1', '2'],
    ]);
  });
});
