import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { checkValidity, isDated } from '../../src/signed/check-validity.js';

const NOON = '2026-06-01T12:00:00Z';

function answer(credential: JsonObject, now = NOON, clockSkew = 0): readonly string[] {
  const outcome = checkValidity(credential, { now: new Date(now), clockSkew });
  if (outcome.kind === 'ok') return [];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

const dates: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['no dates', {}, []],
  ['a start in the past', { validFrom: '2026-06-01T11:59:59Z' }, []],
  ['a start at this instant', { validFrom: NOON }, []],
  ['a start in another zone, at this instant', { validFrom: '2026-06-01T07:00:00-05:00' }, []],
  ['a start later', { validFrom: '2026-06-01T12:00:00.001Z' }, ['bad', 'validity.not-yet-valid /validFrom']],
  ['a start later in its zone only', { validFrom: '2026-06-01T13:30:00+02:00' }, []],
  ['an end in the future', { validUntil: '2026-06-01T12:00:00.001Z' }, []],
  ['an end at this instant', { validUntil: NOON }, []],
  ['an end in the past', { validUntil: '2026-06-01T11:59:59.999Z' }, ['bad', 'validity.expired /validUntil']],
  ['an end in the past in its zone only', { validUntil: '2026-06-01T11:00:00-05:00' }, []],
  [
    'an end later in its zone only',
    { validUntil: '2026-06-01T13:00:00+02:00' },
    ['bad', 'validity.expired /validUntil'],
  ],
  [
    'an issuance later',
    { issuanceDate: '2027-01-01T00:00:00Z' },
    ['bad', 'validity.not-yet-valid /issuanceDate'],
  ],
  [
    'an expiration in the past',
    { expirationDate: '2026-01-01T00:00:00Z' },
    ['bad', 'validity.expired /expirationDate'],
  ],
  [
    'the dates of both data models, each by itself',
    {
      validFrom: '2020-01-01T00:00:00Z',
      validUntil: '2030-01-01T00:00:00Z',
      issuanceDate: '2027-01-01T00:00:00Z',
      expirationDate: '2025-01-01T00:00:00Z',
    },
    ['bad', 'validity.not-yet-valid /issuanceDate', 'validity.expired /expirationDate'],
  ],
  [
    'an end before the start, between them',
    { validFrom: '2027-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
    ['bad', 'validity.not-yet-valid /validFrom', 'validity.expired /validUntil'],
  ],
  ['other dates', { awardedDate: '2099-01-01T00:00:00Z', activityEndDate: 'x' }, []],
  [
    'dates further in',
    { credentialSubject: { validUntil: '2020-01-01T00:00:00Z' }, evidence: [{ validFrom: 'x' }] },
    [],
  ],
];

describe('the check of the dates', () => {
  for (const [what, credential, expected] of dates) {
    test(what, () => {
      assert.deepEqual(answer(credential), expected);
    });
  }

  for (const member of ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate']) {
    test(`cannot tell from a ${member} that is no date-time with its zone`, () => {
      const values: readonly JsonValue[] = [
        null,
        7,
        1_780_000_000_000,
        true,
        '',
        [],
        {},
        [NOON],
        'never',
        '2026-06-01',
        '2026-06-01T12:00:00',
        '2026-06-01T12:00Z',
        '2026-02-29T00:00:00Z',
        '2026-06-31T00:00:00Z',
        '2026-06-01T12:00:60Z',
        ' 2026-06-01T12:00:00Z',
        'Mon, 01 Jun 2026 12:00:00 GMT',
      ];
      for (const value of values) {
        const expected = ['bad', `validity.malformed /${member}`];
        assert.deepEqual(answer({ [member]: value }), expected, JSON.stringify(value));
      }
    });
  }

  test('gives way by the clock skew at both ends, and no further', () => {
    const skew = 90_000;
    const late = { validFrom: '2026-06-01T12:01:30Z', issuanceDate: '2026-06-01T12:01:30.001Z' };
    assert.deepEqual(answer(late, NOON, skew), ['bad', 'validity.not-yet-valid /issuanceDate']);
    const past = { validUntil: '2026-06-01T11:58:30Z', expirationDate: '2026-06-01T11:58:29.999Z' };
    assert.deepEqual(answer(past, NOON, skew), ['bad', 'validity.expired /expirationDate']);
    assert.deepEqual(answer({ validFrom: 'soon' }, NOON, 86_400_000), [
      'bad',
      'validity.malformed /validFrom',
    ]);
  });

  test('with any skew says no more than without, and the same where no date is near', () => {
    const instants = fc.date({
      min: new Date('2026-05-30T00:00:00Z'),
      max: new Date('2026-06-03T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 86_400_000 }), (from, until, skew) => {
        const credential = { validFrom: from.toISOString(), validUntil: until.toISOString() };
        const noon = Date.parse(NOON);
        const expected = [
          ...(from.getTime() - skew > noon ? ['validity.not-yet-valid /validFrom'] : []),
          ...(until.getTime() + skew < noon ? ['validity.expired /validUntil'] : []),
        ];
        assert.deepEqual(answer(credential, NOON, skew).slice(1), expected);
      }),
    );
  });

  test('takes parts of a second as fine as a clock has them', () => {
    const credential = { validUntil: '2026-06-01T12:00:00.123456789Z' };
    assert.deepEqual(answer(credential, '2026-06-01T12:00:00.123Z'), []);
    assert.deepEqual(answer(credential, '2026-06-01T12:00:00.124Z'), ['bad', 'validity.expired /validUntil']);
  });
});

test('a document is dated by any of the dates, in whatever form', () => {
  for (const member of ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate']) {
    assert.equal(isDated({ [member]: NOON }), true);
    assert.equal(isDated({ [member]: null }), true);
  }
  assert.equal(isDated({ awardedDate: NOON, credentialSubject: { validUntil: NOON } }), false);
});
