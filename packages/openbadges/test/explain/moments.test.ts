import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEach, describe, test, vi } from 'vitest';
import { instantParts, millisecondsOf, momentText } from '../../src/explain/moments.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('momentText', () => {
  test.each([
    ['2026-05-03T14:00:00Z', '2026-05-03 14:00 UTC'],
    ['2026-05-03T14:00:00.000Z', '2026-05-03 14:00 UTC'],
    ['2026-05-03T14:00:59.900Z', '2026-05-03 14:00:59 UTC'],
    ['2026-05-03T23:30:00-05:00', '2026-05-04 04:30 UTC'],
    ['2026-01-01T00:00:00+14:00', '2025-12-31 10:00 UTC'],
    ['2026-05-03T14:00Z', '2026-05-03 14:00 UTC'],
    ['2026-05-03T14:00+02:00', '2026-05-03 12:00 UTC'],
    ['0001-01-01T00:00:00Z', '0001-01-01 00:00 UTC'],
  ])('tells %s in UTC', (text, told) => {
    assert.equal(momentText(text), told);
  });

  test.each([
    '2026-05-03',
    '2026-05-03T14:00:00',
    '2026-02-30T00:00:00Z',
    '2026-05-03T25:00:00Z',
    'soon',
    '',
  ])('leaves %j, which names no instant, as it is', (text) => {
    assert.equal(momentText(text), text);
    assert.equal(millisecondsOf(text), undefined);
  });

  test('cleans what it leaves', () => {
    assert.equal(momentText('2026\n\u001b[1mVALID\u202e'), '2026 [1mVALID');
  });

  test('does not depend on the zone of the machine', () => {
    for (const zone of ['America/New_York', 'Asia/Kathmandu', 'UTC']) {
      vi.stubEnv('TZ', zone);
      assert.equal(momentText('2026-05-03T23:30:00-05:00'), '2026-05-04 04:30 UTC');
      assert.deepEqual(instantParts(Date.parse('2026-01-01T00:30:05Z')), {
        year: 2026,
        month: 1,
        day: 1,
        time: '00:30:05',
      });
    }
  });

  test('tells every instant so that it can be read back to the second', () => {
    const noInvalidDate = true;
    const min = new Date('0001-01-01T00:00:00Z');
    const max = new Date('9999-12-31T23:59:59Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate }), (date) => {
        const told = momentText(date.toISOString());
        const [day = '', time = ''] = told.split(' ');
        const back = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
        assert.equal(back, Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });
});

describe('millisecondsOf', () => {
  test('takes what is not there as no instant', () => {
    assert.equal(millisecondsOf(undefined), undefined);
  });

  test('agrees with the platform on whole date-times', () => {
    assert.equal(millisecondsOf('2026-05-03T14:00:00+02:00'), Date.parse('2026-05-03T14:00:00+02:00'));
  });
});
