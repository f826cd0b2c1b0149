import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEach, describe, test, vi } from 'vitest';
import { limits } from '../../src/limits.js';
import { readJson, readJsonWithin } from '../../src/model/read-json.js';
import { scanText } from '../../src/model/scan-text.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Values in a value: itself, and all of its items or members. */
function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + countOf(member), 1);
}

function answer(text: string, values: number): string {
  const outcome = scanText(text, values);
  return outcome.kind === 'ok' ? 'ok' : `${outcome.kind} ${outcome.problems[0].code}`;
}

describe('the values of a text', () => {
  test('are never counted as more than there are', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: true }), (text) => {
        assert.equal(answer(text, countOf(JSON.parse(text))), 'ok');
      }),
    );
    assert.equal(answer('{"a":"[[[[,,,,{{{{"}', 2), 'ok');
  });

  test('are never more than three times as many as were allowed', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: true }), fc.integer({ min: 1, max: 20 }), (text, values) => {
        if (answer(text, values) !== 'ok') return;
        assert.ok(countOf(JSON.parse(text)) <= 3 * values, text);
      }),
    );
  });

  test.each([
    ['numbers', '0'],
    ['empty objects', '{}'],
    ['empty lists', '[]'],
    ['nests', '[[[[]]]]'],
    ['members', '{"a":0}'],
  ])('are too many: %s', (_, item) => {
    const parse = vi.spyOn(JSON, 'parse');
    for (const many of [limits.values, 500_000]) {
      const outcome = readJson(`{"a":[${`${item},`.repeat(many)}${item}]}`);
      assert.deepEqual(outcome.kind === 'unknown' && outcome.problems.map(({ code, at }) => [code, at]), [
        ['input.too-large', ''],
      ]);
    }
    // The text is not taken apart to find out.
    assert.equal(parse.mock.calls.length, 0);
  });

  test('are too many by the bounds of whoever reads', () => {
    const text = JSON.stringify({ a: Array.from({ length: 97 }, () => 0) });
    const kinds = [98, 99, 200].map((values) => readJsonWithin(text, { values, characters: 1_000 }).kind);
    assert.deepEqual(kinds, ['unknown', 'ok', 'ok']);
  });
});

describe('the keys of an object', () => {
  test('are found to stand twice in whichever object they do', () => {
    assert.equal(answer('[{},{"a":1},{"a":{},"b":{"c":1,"c":2}}]', 100), 'bad input.duplicate-key');
    assert.equal(answer('[{},{"a":{"a":1}},{"a":{},"b":["b"]}]', 100), 'ok');
    assert.equal(answer('{"":1,"":2}', 100), 'bad input.duplicate-key');
  });
});
