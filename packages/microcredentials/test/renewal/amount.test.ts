import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { amountText, declaredHours, exactSteps, hoursInSteps, stepsDown } from '../../src/renewal/amount.js';
import { dayInZone } from '../../src/renewal/zoned-day.js';

const decimals = fc.integer({ min: 0, max: 4 });
const steps = fc.integer({ min: 0, max: 99_999 });

describe('amounts', () => {
  test.each([
    ['1.5', 1, 15],
    ['1.5', 4, 15_000],
    ['3', 2, 300],
    ['3.00', 0, 3],
    ['0.05', 1, undefined],
    ['0', 0, 0],
  ])('%s in steps of %d decimals is %s', (text, places, expected) => {
    assert.equal(exactSteps(text, places), expected);
  });

  test('are written without needless zeros, and read back as they were', () => {
    assert.deepEqual(
      [amountText(300, 2), amountText(5, 2), amountText(70, 2), amountText(7, 0)],
      ['3', '0.05', '0.7', '7'],
    );
    fc.assert(
      fc.property(steps, decimals, (count, places) =>
        assert.equal(exactSteps(amountText(count, places), places), count),
      ),
    );
  });

  test('are rounded down, and it is said', () => {
    assert.deepEqual(stepsDown('1.29', 1), { steps: 12, isRoundedDown: true });
    assert.deepEqual(stepsDown('1.20', 1), { steps: 12, isRoundedDown: false });
  });

  test('hours convert exactly: as whole numbers of ten-thousandths do', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 99_999 }),
        steps,
        decimals,
        (...[units, per, hours, places]) => {
          const text = (count: number) => amountText(count, 4);
          const found = hoursInSteps(text(hours), { units: text(units), hours: text(per) }, places);
          // hours × units / per, in steps: the largest whole number that is not above it.
          const product = BigInt(hours) * BigInt(units) * 10n ** BigInt(places);
          const unit = BigInt(per) * 10_000n;
          assert.ok(BigInt(found.steps) * unit <= product && product < (BigInt(found.steps) + 1n) * unit);
          assert.equal(found.isRoundedDown, BigInt(found.steps) * unit !== product);
        },
      ),
    );
    assert.deepEqual(hoursInSteps('10', { units: '1', hours: '3' }, 2), { steps: 333, isRoundedDown: true });
  });

  test.each([
    [12.5, '12.5'],
    [0, '0'],
    [0.1 + 0.2, '0.3000'],
    [1e-7, '0'],
    [-1, undefined],
    [1e6, undefined],
    [1e21, undefined],
    [NaN, undefined],
  ])('%d declared hours are %s', (hours, expected) => {
    assert.equal(declaredHours(hours), expected);
  });
});

describe('the day of a moment', () => {
  test.each([
    ['2026-07-01T03:59:59Z', 'America/New_York', '2026-06-30'],
    ['2026-07-01T04:00:00Z', 'America/New_York', '2026-07-01'],
    ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
    ['2026-06-30T23:30:00-05:00', 'UTC', '2026-07-01'],
    ['2026-06-30T23:30:00Z', '+01:00', '2026-07-01'],
    ['2026-06-30T00:30:00Z', '-00:45', '2026-06-29'],
    ['1987-06-30T22:30:00Z', 'Europe/Paris', '1987-07-01'],
    ['9999-12-31T23:59:59Z', '+01:00', undefined],
    ['no moment', 'UTC', undefined],
    ['2026-06-30T12:00:00Z', 'Mars/Olympus', undefined],
  ])('%s in %s is %s', (moment, zone, expected) => {
    assert.equal(dayInZone(moment, zone), expected);
  });
});
