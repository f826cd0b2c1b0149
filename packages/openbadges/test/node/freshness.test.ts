import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import type { Answer } from '../../src/node/answer.js';
import { ageOf, freshUntil } from '../../src/node/freshness.js';

const RECEIVED = Date.UTC(2026, 5, 1, 12);
const { silentSeconds, longestSeconds, errorSeconds } = limits.guarded;

/** A `Date` header so many seconds from now. */
function at(seconds: number): string {
  return new Date(RECEIVED + seconds * 1000).toUTCString();
}

/** For how many seconds an answer with these headers is fresh. */
function seconds(headers: Answer['headers'], status = 200, took = 0): number {
  const answer: Answer = { url: 'https://issuer.example/', status, headers, bytes: new Uint8Array() };
  return (freshUntil(answer, { requested: RECEIVED - took * 1000, received: RECEIVED }) - RECEIVED) / 1000;
}

describe('for how long an answer is kept', () => {
  test('is for its server to say', () => {
    const said: readonly (readonly [Answer['headers'], number])[] = [
      [{ 'cache-control': 'max-age=30' }, 30],
      [{ 'cache-control': 'Public, MAX-AGE=30, must-revalidate' }, 30],
      [{ 'cache-control': 'max-age="30"' }, 30],
      [{ 'cache-control': 'private, max-age=0' }, 0],
      [{ 'cache-control': 'max-age=30', expires: at(500) }, 30],
      [{ 'cache-control': 'public', expires: at(40), date: at(0) }, 40],
      [{ expires: at(40) }, 40],
      [{ expires: at(40), date: at(-10) }, 40],
      [{ expires: at(-40), date: at(0) }, -40],
      // A cache of our own is no shared one.
      [{ 'cache-control': 's-maxage=5, max-age=30' }, 30],
      [{ 'cache-control': 'x="max-age=5", max-age=30' }, 30],
    ];
    for (const [headers, expected] of said) assert.equal(seconds(headers), expected, JSON.stringify(headers));
  });

  test('is shorter by the age that it has already', () => {
    assert.equal(seconds({ 'cache-control': 'max-age=100', age: '30' }), 70);
    assert.equal(seconds({ 'cache-control': 'max-age=100', date: at(-20) }), 80);
    assert.equal(seconds({ 'cache-control': 'max-age=100', age: '30', date: at(-20) }), 70);
    assert.equal(seconds({ 'cache-control': 'max-age=100', age: '10', date: at(-20) }), 80);
    assert.equal(seconds({ 'cache-control': 'max-age=100', age: '30' }, 200, 5), 65);
    assert.equal(seconds({ 'cache-control': 'max-age=100', age: '200' }), -100);
    // The clock of the server is ahead of ours.
    assert.equal(seconds({ 'cache-control': 'max-age=100', date: at(50) }), 100);
  });

  test('is nothing where the server forbids it, or may answer others differently', () => {
    for (const control of [
      'no-store',
      'no-cache',
      'NO-STORE',
      'max-age=100, no-store',
      'no-cache="set-cookie", max-age=9',
      'no-cache=x',
    ]) {
      assert.equal(seconds({ 'cache-control': control }), 0, control);
    }
    assert.equal(seconds({ vary: '*', 'cache-control': 'max-age=100' }), 0);
    assert.equal(seconds({ vary: 'accept, origin', 'cache-control': 'max-age=100' }), 100);
  });

  test('is nothing where what the server says makes no sense', () => {
    for (const control of [
      'max-age=',
      'max-age=-5',
      'max-age=x',
      'max-age=1.5',
      'max-age',
      'max-age=100, max-age=0',
      'max-age = 30',
    ]) {
      assert.equal(seconds({ 'cache-control': control }), 0, control);
    }
    for (const expires of ['0', '-1', 'soon', 'Mon, 01 Jun 2026', ''])
      assert.equal(seconds({ expires }), 0, expires);
    assert.equal(seconds({ 'cache-control': `max-age=100, x=${'"'.repeat(1_000)}` }), 0);
  });

  test('is short where the server says nothing, however old it looks', () => {
    for (const headers of [
      {},
      { 'cache-control': 'public' },
      { 'cache-control': '' },
      { age: '500' },
      { date: at(-500) },
    ]) {
      assert.equal(seconds(headers), silentSeconds, JSON.stringify(headers));
    }
    for (const status of [203, 204, 300, 301, 308])
      assert.equal(seconds({}, status), silentSeconds, String(status));
    for (const status of [201, 302, 303, 307])
      assert.equal(seconds({}, status), errorSeconds, String(status));
    assert.equal(seconds({ 'cache-control': 'max-age=100' }, 302), 100);
  });

  test('is a few seconds for errors, whatever they say', () => {
    for (const status of [400, 404, 410, 429, 500, 503]) {
      assert.equal(seconds({}, status), errorSeconds);
      assert.equal(seconds({ 'cache-control': 'max-age=100000' }, status), errorSeconds);
      assert.equal(seconds({ 'cache-control': 'max-age=2' }, status), 2);
      assert.equal(seconds({ 'cache-control': 'no-store' }, status), 0);
    }
  });

  test('is bounded, whatever the headers are', () => {
    assert.equal(seconds({ 'cache-control': 'max-age=31536000' }), longestSeconds);
    assert.equal(seconds({ 'cache-control': `max-age=${'9'.repeat(400)}` }), longestSeconds);
    assert.equal(seconds({ expires: 'Fri, 31 Dec 9999 23:59:59 GMT' }), longestSeconds);
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('max-age=999999', 'no-store', '0', at(99_999), at(-99_999), '99999'),
    );
    fc.assert(
      fc.property(
        fc.record(
          { 'cache-control': text, age: text, date: text, expires: text, vary: text },
          { requiredKeys: [] },
        ),
        fc.constantFrom(200, 301, 302, 404, 500),
        (headers, status) => {
          const found = seconds(headers, status);
          const isForbidden = /\bno-(?:store|cache)\b/i.test(headers['cache-control'] ?? '');
          return (
            !Number.isNaN(found) &&
            found <= (status > 399 ? errorSeconds : longestSeconds) &&
            !(
              isForbidden &&
              found > 0 &&
              !/[\w-]no-|no-(?:store|cache)[\w-]|["=]/i.test(headers['cache-control'] ?? '')
            )
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('the age of an answer', () => {
  test('is what caches say, or what its date says, whichever is more', () => {
    const moments = { requested: RECEIVED - 2_000, received: RECEIVED };
    assert.equal(ageOf({}, moments), 2);
    assert.equal(ageOf({ age: '10' }, moments), 12);
    assert.equal(ageOf({ age: '10', date: at(-100) }, moments), 100);
    assert.equal(ageOf({ age: 'old', date: at(100) }, moments), 2);
    assert.equal(ageOf({ age: '-5' }, { requested: RECEIVED, received: RECEIVED - 9_000 }), 0);
  });
});
