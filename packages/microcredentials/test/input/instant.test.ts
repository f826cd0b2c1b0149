import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { dayOf, isWritable, millisecondsOf, monthsBefore, wholeSeconds } from '../../src/input/instant.js';

describe('monthsBefore', () => {
  test.each([
    ['2026-03-20', 1, '2026-02-20'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2026-05-18', 24, '2024-05-18'],
    ['2026-01-01', 1, '2025-12-01'],
    ['2026-01-31', 2, '2025-11-30'],
    ['2100-03-29', 1, '2100-02-28'],
    ['2000-03-29', 1, '2000-02-29'],
    ['0099-03-31', 1, '0099-02-28'],
    ['0001-06-15', 12, '0001-01-01'],
    ['2026-06-15', 1_000_000, '0001-01-01'],
  ])('%s less %i months is %s', (day, months, expected) => {
    assert.equal(monthsBefore(day, months), expected);
  });

  test('more months are never later', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 600 }), (date, months) => {
        const day = date.toISOString().slice(0, 10);
        const earlier = monthsBefore(day, months);
        assert.match(earlier, /^\d{4}-\d{2}-\d{2}$/);
        assert.equal(new Date(earlier).toISOString().slice(0, 10), earlier);
        assert.ok(earlier < day);
        assert.ok(monthsBefore(day, months + 1) < earlier);
      }),
    );
  });
});

describe('isWritable', () => {
  test.each([
    ['0001-01-01T00:00:00Z', true],
    ['9999-12-31T23:59:59Z', true],
    ['+010000-01-01T00:00:00Z', false],
    ['0000-12-31T23:59:59Z', false],
    ['not a date', false],
  ])('%s: %s', (text, expected) => {
    assert.equal(isWritable(new Date(text)), expected);
  });
});

test('wholeSeconds cuts, never rounds', () => {
  assert.equal(wholeSeconds('2026-03-20T15:00:00.999Z'), '2026-03-20T15:00:00Z');
  assert.equal(wholeSeconds('2026-03-20T15:00:00Z'), '2026-03-20T15:00:00Z');
});

test('dayOf is the day where it was written', () => {
  assert.equal(dayOf('2026-03-20T23:30:00-05:00'), '2026-03-20');
});

test('millisecondsOf minds the zone', () => {
  assert.equal(millisecondsOf('2026-03-20T10:00:00-05:00'), Date.UTC(2026, 2, 20, 15));
});
