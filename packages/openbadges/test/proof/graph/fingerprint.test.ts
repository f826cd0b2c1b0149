import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { JsonValue } from '../../../src/model/json.js';
import { fingerprint } from '../../../src/proof/graph/fingerprint.js';

describe('fingerprint', () => {
  const same: readonly (readonly [string, JsonValue, JsonValue])[] = [
    ['keys in another order', { a: 1, b: { c: 'x', d: 'y' } }, { b: { d: 'y', c: 'x' }, a: 1 }],
    ['one value in a list and alone', { a: ['x'] }, { a: 'x' }],
    ['a list around a list of one', [['x']], 'x'],
  ];
  test.each(same)('is the same for %s', (_, one, other) => {
    assert.equal(fingerprint(one), fingerprint(other));
  });

  const different: readonly (readonly [string, JsonValue, JsonValue])[] = [
    ['another value', { a: 1 }, { a: '1' }],
    ['another key', { a: 1 }, { b: 1 }],
    ['a list in another order', ['x', 'y'], ['y', 'x']],
    ['a text that looks like a list', ['x', 'y'], '["x","y"]'],
    ['a text that holds quotes', { a: 'x","b":"y' }, { a: 'x', b: 'y' }],
    ['a key that holds quotes', { 'a":"x","b': 'y' }, { a: 'x', b: 'y' }],
    ['an empty list', [], {}],
  ];
  test.each(different)('is another for %s', (_, one, other) => {
    assert.notEqual(fingerprint(one), fingerprint(other));
  });

  test('is that of nothing for what is left out', () => {
    assert.equal(fingerprint(undefined), 'null');
  });

  test('tells apart all values without lists that differ', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const value = fc.dictionary(fc.string(), fc.oneof(leaf, fc.dictionary(fc.string(), leaf)), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(value, value, (one, other) => {
        assert.equal(fingerprint(one) === fingerprint(other), isDeepStrictEqual(one, other));
      }),
    );
  });
});
