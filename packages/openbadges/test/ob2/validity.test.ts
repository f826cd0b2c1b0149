import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { ob2InstantOf } from '../../src/ob2/date-time.js';
import { checkDates } from '../../src/ob2/validity.js';
import { told } from './site.js';

function at(moment: string, assertion: JsonObject, clockSkew = 0): string {
  return told(checkDates(assertion, { now: new Date(moment), clockSkew }));
}

describe('the dates of an assertion', () => {
  const dates = { issuedOn: '2026-01-01T00:00:00Z', expires: '2027-01-01T00:00:00+01:00' };

  test('include the first moment and not the last', () => {
    assert.equal(at('2025-12-31T23:59:59.999Z', dates), 'bad validity.not-yet-valid /issuedOn');
    assert.equal(at('2026-01-01T00:00:00Z', dates), 'ok');
    assert.equal(at('2026-12-31T22:59:59.999Z', dates), 'ok');
    assert.equal(at('2026-12-31T23:00:00Z', dates), 'bad validity.expired /expires');
  });

  test('give way by as much as clocks may differ, at both ends', () => {
    const minute = 60_000;
    assert.equal(at('2025-12-31T23:59:00Z', dates, minute), 'ok');
    assert.equal(at('2025-12-31T23:58:59.999Z', dates, minute), 'bad validity.not-yet-valid /issuedOn');
    assert.equal(at('2026-12-31T23:00:59.999Z', dates, minute), 'ok');
    assert.equal(at('2026-12-31T23:01:00Z', dates, minute), 'bad validity.expired /expires');
  });

  test('may be without an end', () => {
    assert.equal(at('2999-01-01T00:00:00Z', { issuedOn: dates.issuedOn }), 'ok');
  });

  test('that cannot be read are malformed', () => {
    for (const issuedOn of [
      1_483_228_799,
      '2026-01-01',
      '1483228799',
      '2026-01-01T00:00:00',
      '2026-02-30T00:00Z',
      null,
      '',
    ]) {
      assert.equal(
        at('2026-06-01T00:00:00Z', { issuedOn, expires: 'never' }),
        'bad validity.malformed /issuedOn validity.malformed /expires',
      );
    }
  });

  test('may go without seconds, not without a zone', () => {
    assert.equal(ob2InstantOf('2017-10-01T00:00Z'), Date.UTC(2017, 9, 1));
    assert.equal(ob2InstantOf('2017-10-01T02:30+02:30'), Date.UTC(2017, 9, 1));
    assert.equal(ob2InstantOf('2017-10-01T00:00:00.123456+00:00'), Date.UTC(2017, 9, 1, 0, 0, 0, 123));
    for (const text of ['2017-10-01T00:00', '2017-10-01T00Z', '2017-10-01T24:00Z', '2017-10-01T00:60Z']) {
      assert.equal(ob2InstantOf(text), undefined, text);
    }
  });
});
