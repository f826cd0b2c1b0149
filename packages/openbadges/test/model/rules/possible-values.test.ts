import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { decimalOf } from '../../../src/model/rules/decimal.js';
import { allowedIn, isAmong, isWithin, rangeIn } from '../../../src/model/rules/possible-values.js';
import type { Allowed } from '../../../src/model/rules/possible-values.js';

const cents = fc.integer({ min: -9_999_999, max: 9_999_999 });

/** A number of hundredths, written in decimals. */
function written(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

describe('decimalOf', () => {
  test('reads what is written in digits, and nothing else', () => {
    const cases: readonly (readonly [string, number | undefined])[] = [
      ['0', 0],
      ['-3', -3],
      ['+2.50', 2.5],
      ['007', 7],
      ['.5', undefined],
      ['5.', undefined],
      ['1e3', undefined],
      ['1 000', undefined],
      ['Infinity', undefined],
      ['٣', undefined],
      ['', undefined],
      [' 1', undefined],
      ['1234567890123456', undefined],
    ];
    for (const [text, number] of cases) assert.equal(decimalOf(text), number, text);
  });
});

describe('isWithin', () => {
  test('orders numbers as whole numbers of hundredths are ordered', () => {
    fc.assert(
      fc.property(cents, cents, cents, (value, min, max) => {
        const range = rangeIn({ valueMin: written(min), valueMax: written(max) });
        assert.equal(isWithin(written(value), range), value >= min && value <= max);
      }),
    );
  });

  test('is open for texts, and without a range', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (decimalOf(text.trim()) !== undefined) return;
        assert.equal(isWithin(text, { min: 0, max: 1 }), undefined);
        assert.deepEqual(rangeIn({ valueMin: text }), { min: undefined, max: undefined });
      }),
    );
    assert.equal(isWithin('5', rangeIn({})), undefined);
  });
});

function allowed(allowedValue: readonly string[]): Allowed {
  return allowedIn({ allowedValue }) ?? assert.fail();
}

describe('isAmong', () => {
  test('finds a value in any list that has it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), fc.array(fc.string()), (before, value, after) => {
        assert.equal(isAmong(value, allowed([...before, value, ...after])), true);
      }),
    );
  });

  test('finds numbers by what they are', () => {
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        assert.equal(
          isAmong(written(one), allowed([`0${String(other / 100)}`.replace('0-', '-')])),
          one === other,
        );
      }),
    );
  });
});

describe('allowedIn', () => {
  test('has the texts of a list, and is not there without any', () => {
    const none = new Set<number>();
    assert.deepEqual(allowedIn({ allowedValue: ['A', 'B ', 7] }), {
      texts: new Set(['A', 'B']),
      numbers: none,
    });
    assert.deepEqual(allowedIn({ allowedValue: 'A' }), { texts: new Set(['A']), numbers: none });
    const numbers = { texts: new Set(['1.0', '-0', 'A']), numbers: new Set([1, -0]) };
    assert.deepEqual(allowedIn({ allowedValue: ['1.0', '-0', 'A'] }), numbers);
    for (const allowedValue of [undefined, [], null, 7, [{}]]) {
      assert.equal(allowedIn(allowedValue === undefined ? {} : { allowedValue }), undefined);
    }
  });
});
