import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { httpDate } from '../../src/network/http-date.js';

describe('the date of a header', () => {
  test('is read as every platform writes it', () => {
    const last = Date.parse('9999-12-31T23:59:59Z');
    const moments = fc.integer({ min: 0, max: last / 1000 });
    fc.assert(
      fc.property(moments, (seconds) => httpDate(new Date(seconds * 1000).toUTCString()) === seconds * 1000),
    );
  });

  test('is none in another form', () => {
    for (const text of [
      '',
      '0',
      '2026-06-01T12:00:00Z',
      'Mon, 01 Jun 2026 12:00:00',
      'Mon, 01 Jun 2026 12:00:00 CET',
      'Mon, 01 Jun 2026 12:00:00 GMT ',
      'mon, 01 jun 2026 12:00:00 gmt',
      'Monday, 01-Jun-26 12:00:00 GMT',
      'Mon Jun  1 12:00:00 2026',
      'Mon, 01 Jun 2026 25:00:00 GMT',
      'Mon, 1 Jun 2026 12:00:00 GMT',
    ]) {
      assert.equal(httpDate(text), undefined, text);
    }
  });
});
