import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { numericDate, textOf } from '../../src/jwt/numeric-date.js';

describe('a NumericDate', () => {
  test('is a number of seconds, of which fractions are cut off', () => {
    assert.equal(numericDate(0), 0);
    assert.equal(numericDate(1262304000), 1262304000);
    assert.equal(numericDate(1262304000.999), 1262304000);
    assert.equal(numericDate(-1.5), -2);
  });

  test('is none of another type or outside the years that a date-time can write', () => {
    for (const value of [undefined, null, '1262304000', true, [], {}, Number.NaN, Infinity, -Infinity]) {
      assert.equal(numericDate(value), undefined, JSON.stringify(value));
    }
    assert.equal(numericDate(253402300799), 253402300799);
    assert.equal(numericDate(253402300800), undefined);
    assert.equal(numericDate(-62135596800), -62135596800);
    assert.equal(numericDate(-62135596801), undefined);
    assert.equal(numericDate(1262304000000), undefined);
  });

  test('is written as a date-time of the same instant', () => {
    assert.equal(textOf(1262304000), '2010-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: -62135596800, max: 253402300799 }), (seconds) => {
        assert.equal(Date.parse(textOf(seconds)), seconds * 1000);
        assert.match(textOf(seconds), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }),
    );
  });
});
