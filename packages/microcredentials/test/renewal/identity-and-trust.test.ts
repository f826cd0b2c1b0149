import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { candidate, decided, elsewhere, fate, mc, policyWith, reportWith, told } from './desk.js';
import type { Edit } from '../fixtures.js';
import type { BadgeOf } from './desk.js';

describe('verification', () => {
  const check = (name: string, code: string, severity = 'error') => ({
    name,
    outcome: severity === 'error' ? 'fail' : 'unknown',
    problems: [{ code, message: 'x', severity }],
  });
  test.each([
    ['proof', 'proof.signature', 'renewal.proof-invalid'],
    ['proof', 'jwt.malformed', 'renewal.proof-invalid'],
    ['issuer', 'issuer.key-not-issuers', 'renewal.key-not-issuers'],
    ['status', 'status.revoked', 'renewal.revoked'],
    ['refresh', 'refresh.ended', 'renewal.revoked'],
    ['status', 'status.suspended', 'renewal.suspended'],
    ['validity', 'validity.not-yet-valid', 'renewal.not-yet-valid'],
    ['validity', 'validity.expired', 'renewal.expired'],
    ['trust', 'trust.not-listed', 'renewal.issuer-not-trusted'],
    ['recipient', 'recipient.mismatch', 'renewal.subject-unmatched'],
    ['contents', 'component.invalid', 'renewal.component-invalid'],
    ['review', 'review.not-reached', 'renewal.below-required-level'],
    ['review', 'review.result-missing', 'renewal.no-rubric-result'],
    ['conformance', 'model.missing', 'renewal.invalid'],
  ])('%s: %s becomes %s', (name, code, expected) => {
    const report = reportWith({ verdict: 'invalid', checks: [check(name, code)], badge: undefined });
    const { perBadge, outcome } = decided([candidate({ of: 'a' }, { report })]);
    assert.deepEqual(perBadge.map(told), [`${expected} refuses | a no ? 0`]);
    assert.deepEqual(perBadge[0]?.reasons[0]?.because, [code]);
    assert.deepEqual(perBadge[0].checks, [{ step: 'verification', outcome: 'fail' }]);
    assert.equal(perBadge[0].issuer, undefined);
    assert.equal(outcome, 'short');
  });

  test('what could not be found out is left to a person, and may be enough', () => {
    const report = reportWith({
      verdict: 'indeterminate',
      checks: [check('status', 'status.list-unread', 'unknown')],
    });
    const { perBadge } = decided([candidate({ of: 'a' }, { report })]);
    assert.deepEqual(perBadge.map(told), ['renewal.unverified person | a needs-person ? 0']);
  });

  test('what is broken outweighs what could not be found out', () => {
    const checks = [check('status', 'status.list-unread', 'unknown'), check('proof', 'proof.signature')];
    const { perBadge } = decided([
      candidate({ of: 'a' }, { report: reportWith({ verdict: 'invalid', checks }) }),
    ]);
    assert.deepEqual(perBadge.map(told), ['renewal.proof-invalid refuses | a no ? 0']);
  });

  test.each(['record', 'presentation', 'assertion', 'endorsement'])('a valid %s is no badge', (kind) => {
    const { perBadge } = decided([candidate({ of: 'a' }, { report: reportWith({ kind }) })]);
    assert.deepEqual(perBadge.map(told), ['renewal.not-a-badge refuses | a no ? 0']);
  });
});

describe('trust', () => {
  const offering = {
    issuer: elsewhere,
    achievement: mc('a'),
    versions: '>=1.0.0 <2.0.0',
    from: '2024-01-01',
    to: '2024-12-31',
  };
  const listed: Edit = ['/trust/offerings', [offering]];
  const there = { of: 'a', issuer: elsewhere };
  const yes = 'a yes 1 1';
  const notApproved = 'renewal.offering-not-approved refuses | a no 1 0';

  test.each<[string, BadgeOf, readonly Edit[], string]>([
    ['of nobody known', there, [], 'renewal.issuer-not-trusted refuses | a no 1 0'],
    [
      'of nobody known, where a person decides',
      there,
      [['/trust/otherwise', 'person']],
      'renewal.issuer-not-trusted person | a needs-person 1 0',
    ],
    ['on the list', there, [listed], yes],
    ['of another achievement', { ...there, of: 'b', id: 'a' }, [listed], notApproved],
    ['of a later version', { ...there, version: '2.0.0' }, [listed], notApproved],
    [
      'without a version',
      { ...there, version: '' },
      [listed],
      'renewal.offering-not-approved person | a needs-person 1 0',
    ],
    ['awarded before it was approved', { ...there, awarded: '2023-12-31T12:00:00Z' }, [listed], notApproved],
    [
      'awarded on its last day, late in the evening',
      { ...there, awarded: '2025-01-01T04:59:59Z' },
      [listed],
      yes,
    ],
    [
      'the same achievement from somebody else',
      { ...there, issuer: 'https://other.example/' },
      [listed],
      'renewal.issuer-not-trusted refuses | a no 1 0',
    ],
    [
      'on the office’s list, which is not asked',
      { ...there, isListed: true },
      [],
      'renewal.issuer-not-trusted refuses | a no 1 0',
    ],
    [
      'on the office’s list, which is asked',
      { ...there, isListed: true },
      [['/trust/acceptsTrustList', true]],
      yes,
    ],
  ])('a badge %s', (...[, badge, edits, expected]) => {
    assert.equal(fate({ id: 'a', ...badge }, edits), expected);
  });
});

describe('identity', () => {
  const [matched, alike, mismatch, open] = ['matched', 'alike', 'not-matched', 'cannot-tell'] as const;
  const [number, mail] = ['ext:licenceNumber', 'emailAddress'] as const;
  const refused = 'renewal.subject-unmatched refuses | a no 1 0';
  const person = 'renewal.subject-unknown person | a needs-person 1 0';
  test.each([
    ['matches by one type', [[mail, matched]], 1, 'a yes 1 1'],
    ['matches by too few', [[mail, matched]], 2, person],
    [
      'matches by two',
      [
        [mail, matched],
        [number, matched],
      ],
      2,
      'a yes 1 1',
    ],
    [
      'matches one of two addresses',
      [
        [mail, mismatch],
        [mail, matched],
      ],
      1,
      'a yes 1 1',
    ],
    [
      'matches by no type',
      [
        [mail, mismatch],
        [number, open],
      ],
      1,
      refused,
    ],
    ['cannot be told', [[mail, open]], 1, person],
    ['is alike but for capital letters', [[mail, alike]], 1, person],
    [
      'is alike by one address and mismatches by another',
      [
        [mail, mismatch],
        [mail, alike],
      ],
      1,
      person,
    ],
    [
      'is alike by one type and mismatches by another',
      [
        [mail, alike],
        [number, mismatch],
      ],
      1,
      person,
    ],
    [
      'is alike by one type and matches by another',
      [
        [mail, alike],
        [number, matched],
      ],
      1,
      'a yes 1 1',
    ],
    [
      'is alike by one type and matches by too few',
      [
        [mail, alike],
        [number, matched],
      ],
      2,
      person,
    ],
    ['has nothing to compare', [], 1, person],
    ['matches by a type that is not accepted', [['name', matched]], 1, person],
    [
      'mismatches by a type that is not accepted',
      [
        ['name', mismatch],
        [mail, matched],
      ],
      1,
      'a yes 1 1',
    ],
    [
      'mismatches by a stronger type',
      [
        [mail, matched],
        [number, mismatch],
      ],
      1,
      person,
    ],
    [
      'mismatches by a weaker type',
      [
        [mail, mismatch],
        [number, matched],
      ],
      1,
      'a yes 1 1',
    ],
  ] as const)('a badge that %s', (...[, outcomes, minMatches, expected]) => {
    const identity = outcomes.map(([type, outcome]) => ({ type, outcome }));
    const policy = policyWith(['/identity/minMatches', minMatches]);
    const { perBadge } = decided([candidate({ of: 'a' }, { identity })], { policy });
    assert.equal(told(perBadge[0] ?? assert.fail()), expected);
  });
});
