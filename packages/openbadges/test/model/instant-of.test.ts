import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { hasForm, instantOf } from '../../src/model/form.js';

type Parts = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
];

/** What the calendar says: parts that name no day, or no time of one, come back as others. */
function counted(parts: Parts): number | undefined {
  const [year, month, day, hour, minute, second] = parts;
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  moment.setUTCHours(hour, minute, second);
  const days = [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()];
  const shown = [...days, moment.getUTCHours(), moment.getUTCMinutes(), moment.getUTCSeconds()];
  return shown.join() === parts.join() ? moment.getTime() : undefined;
}

function digits(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

const year = fc.oneof(
  fc.nat({ max: 9999 }),
  fc.constantFrom(0, 4, 99, 100, 400, 1900, 1970, 2000, 2024, 9999),
);
const upTo = (max: number): fc.Arbitrary<number> => fc.nat({ max });
const parts = fc.tuple(year, upTo(13), upTo(32), upTo(24), upTo(60), upTo(60));
const zones = fc.option(fc.tuple(fc.constantFrom('+', '-'), upTo(15), upTo(60)));
const fractions = fc.option(upTo(999));

describe('the instant of a date-time', () => {
  test('is that of the calendar, for days that exist and days that do not', () => {
    fc.assert(
      fc.property(parts, zones, fractions, (named, zone, fraction) => {
        const [sign, hours, minutes] = zone ?? ['+', 0, 0];
        const [date, time] = [named.slice(1, 3), named.slice(3)].map((some) =>
          some.map((part) => digits(part)),
        );
        const day = [digits(named[0], 4), ...(date ?? [])].join('-');
        const milliseconds = fraction === null ? '' : `.${digits(fraction, 3)}`;
        const written = zone === null ? 'Z' : `${sign}${digits(hours)}:${digits(minutes)}`;
        const text = `${day}T${(time ?? []).join(':')}${milliseconds}${written}`;
        const ahead = (hours * 60 + minutes) * 60_000;
        const isZone = minutes < 60 && ahead <= 14 * 3_600_000;
        const local = isZone ? counted(named) : undefined;
        const expected =
          local === undefined ? undefined : local + (fraction ?? 0) + (sign === '-' ? ahead : -ahead);
        assert.equal(instantOf(text), expected, text);
        assert.equal(hasForm(text, 'date-time'), expected !== undefined, text);
        const [y, m, d] = named;
        assert.equal(hasForm(day, 'date'), counted([y, m, d, 0, 0, 0]) !== undefined, day);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is there for each day of four centuries, and one after the other', () => {
    const first = Date.UTC(1900, 0, 1);
    for (let day = 0; day < 146_097; day += 1) {
      const text = new Date(first + day * 86_400_000).toISOString();
      if (instantOf(text) !== first + day * 86_400_000) assert.fail(text);
    }
    assert.equal(instantOf('0000-02-29T00:00:00Z'), Date.parse('0000-02-29T00:00:00Z'));
    for (const year of ['0100', '0200', '1800', '1900', '2100', '2200', '2300', '2025']) {
      assert.equal(instantOf(`${year}-02-29T00:00:00Z`), undefined, year);
    }
  });

  test('is, with a fraction of another length, what the engine makes of it', () => {
    for (const fraction of ['0', '5', '05', '1234', '9999', '123456789', '000000000001', '9'.repeat(40)]) {
      for (const zone of ['Z', '+02:00', '-08:30']) {
        const text = `2026-03-20T15:00:00.${fraction}${zone}`;
        assert.equal(instantOf(text), Date.parse(text), text);
        assert.equal(instantOf(text.replace('03-20', '02-30')), undefined);
      }
    }
    assert.equal(instantOf('2026-03-20T15:00:00.5Z'), Date.UTC(2026, 2, 20, 15, 0, 0, 500));
  });
});
