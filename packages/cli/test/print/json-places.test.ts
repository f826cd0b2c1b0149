import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';

import { jsonPlaces } from '../../src/print/json-places.js';

function placeOf(text: string, pointer: string) {
  return jsonPlaces(text, [pointer]).get(pointer);
}

/** The text from a place on. */
function textAt(text: string, pointer: string): string {
  const { line, column } = placeOf(text, pointer) ?? { line: 0, column: 0 };
  return text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
}

/** Every pointer of a value with what it leads to. */
function pointersIn(value: unknown, at = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pointersIn(member, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [[at, value], ...inner];
}

describe('jsonPlaces', () => {
  const text = '{\n  "a": [1, {"b/c": "x"}],\n  "d~\\u0065": null\n}';

  test.each([
    ['', 1, 1],
    ['/a', 2, 8],
    ['/a/0', 2, 9],
    ['/a/1/b~1c', 2, 20],
    ['/d~0e', 3, 15],
    ['/a/7/missing', 2, 8],
    ['/missing', 1, 1],
  ])('%s is at %d:%d', (pointer, line, column) => {
    assert.deepEqual(placeOf(text, pointer), { line, column });
  });

  test('every value of any document begins where it is said to', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const written = JSON.stringify(value, undefined, indent);
        const read: unknown = JSON.parse(written);
        for (const [pointer, member] of pointersIn(read)) {
          // Leaves are found as they are written; of objects and lists the opening bracket is.
          const expected =
            typeof member === 'object' && member !== null
              ? Array.isArray(member)
                ? '['
                : '{'
              : JSON.stringify(member);
          assert.ok(textAt(written, pointer).startsWith(expected), pointer);
        }
      }),
    );
  });

  test('many places of one text are found together', () => {
    const pointers = ['/a/1', '/missing', '', '/a/1'];
    assert.deepEqual(
      [...jsonPlaces(text, pointers)].map(([pointer, { line, column }]) => `${pointer} ${line}:${column}`),
      ['/a/1 2:12', '/missing 1:1', ' 1:1'],
    );
  });

  test('a long name of many values takes no memory of its own for each', () => {
    const long = 'k'.repeat(1_000_000);
    const large = JSON.stringify({ [long]: Array.from({ length: 100_000 }, () => 1), b: 2 });
    assert.deepEqual(placeOf(large, '/b'), { line: 1, column: large.length - 1 });
  });
});
