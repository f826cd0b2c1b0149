import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError, renew } from '../../src/index.js';
import { candidate, decided, elsewhere, issuer, licence, mc, policyWith, told } from './desk.js';
import type { RenewOptions } from '../../src/index.js';

describe('a decision', () => {
  const three = [{ of: 'a' }, { of: 'b', tags: [] }, { of: 'c', tags: [] }];

  test('is met where the amounts are, and says how', () => {
    const decision = decided(three);
    assert.equal(decision.outcome, 'meets');
    assert.equal(decision.amounts, 'meets');
    assert.deepEqual(decision.total, { required: '3', allocated: '3' });
    assert.equal(decision.shortfall, '0');
    assert.deepEqual(decision.allocation, [
      { source: 'b.json', badge: 'urn:badge:b', category: 'general', units: '1' },
      { source: 'c.json', badge: 'urn:badge:c', category: 'general', units: '1' },
      { source: 'a.json', badge: 'urn:badge:a', category: 'literacy', units: '1' },
    ]);
    assert.deepEqual(decision.categories, [
      { id: 'literacy', label: 'Literacy', required: '1', allocated: '1', short: '0' },
      { id: 'general', label: 'General', required: '0', allocated: '2', short: '0' },
    ]);
    assert.deepEqual(decision.needsPerson, []);
  });

  test('says what is missing', () => {
    const decision = decided([{ of: 'b', tags: [] }]);
    assert.deepEqual([decision.outcome, decision.shortfall], ['short', '2']);
    assert.deepEqual(
      decision.categories.map(({ short }) => short),
      ['1', '0'],
    );
    assert.deepEqual(decision.total, { required: '3', allocated: '1' });
  });

  test('holds what an appeal needs, and not whose licence it is', () => {
    const decision = decided(three);
    assert.deepEqual(decision.policy.chain, [{ id: 'xx/teacher/2024', version: '1.0.0' }]);
    assert.deepEqual([decision.policy.checkedOn, decision.policy.sources.length], ['2026-01-05', 1]);
    assert.deepEqual(decision.assumptions, ['It is invented.']);
    assert.match(decision.notice, /^Not legal advice; checked on 2026-01-05\b/);
    assert.ok(!JSON.stringify(decision).includes('ada@'));
    const [first] = decision.perBadge;
    assert.deepEqual(first?.days, { first: '2024-03-01', last: '2024-03-01' });
    assert.deepEqual(
      first.checks.map(({ step, outcome }) => `${step} ${outcome}`),
      [
        'verification pass',
        'identity pass',
        'assessment pass',
        'trust pass',
        'date pass',
        'category pass',
        'value pass',
        'double-counting pass',
      ],
    );
    assert.deepEqual(first.conversion, {
      rule: 0,
      decidedBy: 'state',
      kind: 'fixed',
      isRoundedDown: false,
      isCapped: false,
    });
    assert.deepEqual([first.issuer, first.achievement, first.version], [issuer, mc('a'), '1.0.0']);
  });

  test('is frozen and plain, and the same for the same', () => {
    const decision = decided(three);
    assert.ok(Object.isFrozen(decision.perBadge[0]?.reasons));
    assert.deepEqual(JSON.parse(JSON.stringify(decision)), decision);
    assert.deepEqual(decided(three), decision);
  });

  test('does not hang on the order of what is handed in', () => {
    const badges = [{ of: 'a' }, { of: 'b' }, { of: 'c' }, { of: 'd' }];
    const turned = decided([...badges].reverse());
    assert.deepEqual(turned.allocation, decided(badges).allocation);
  });

  test.each<[string, Partial<RenewOptions>]>([
    ['no moment', { at: new Date(NaN) }],
    ['two candidates of one source', { candidates: [candidate({ of: 'a' }), candidate({ of: 'a' })] }],
    [
      'a planned day that is none',
      { planned: [{ source: 'p', issuer, achievement: mc('p'), on: '2026-02-30' }] },
    ],
    [
      'too many',
      {
        candidates: Array.from({ length: 2001 }, (_, index) =>
          candidate({ of: 'a' }, { source: `${index}` }),
        ),
      },
    ],
  ])('throws for %s', (_, more) => {
    assert.throws(
      () => decided([], more),
      (error) => error instanceof BadgeError && error.code === 'argument.invalid',
    );
  });
});

describe('what if', () => {
  const plan = {
    source: 'plan',
    issuer,
    achievement: mc('p'),
    version: '1.0.0',
    on: '2026-06-01',
    tags: ['literacy'],
  };
  const two = [{ of: 'a' }, { of: 'b' }];

  test('a planned badge is told apart and counts for nothing', () => {
    const decision = decided(two, { planned: [plan] });
    assert.deepEqual([decision.outcome, decision.shortfall, decision.perBadge.length], ['short', '1', 2]);
    assert.deepEqual([decision.whatIf?.amounts, decision.whatIf?.shortfall], ['meets', '0']);
    assert.deepEqual(decision.whatIf?.planned.map(told), ['plan yes 1 1']);
    assert.equal(decision.whatIf.planned[0]?.verdict, 'planned');
    assert.ok(!JSON.stringify(decision.allocation).includes('plan'));
  });

  test.each([
    ['too late', { on: '2026-07-01' }, 'renewal.after-window refuses | plan no 1 0'],
    ['from nobody trusted', { issuer: elsewhere }, 'renewal.issuer-not-trusted refuses | plan no 1 0'],
    [
      'for what is held already',
      { achievement: mc('a') },
      'renewal.duplicate-achievement refuses | plan no 1 0',
    ],
    ['for a stack', { kind: 'stack' as const }, 'renewal.stack-not-counted refuses | plan no ? 0'],
  ])('a plan %s helps nothing', (_, change, expected) => {
    const decision = decided(two, { planned: [{ ...plan, ...change }] });
    assert.deepEqual(decision.whatIf?.planned.map(told), [expected]);
    assert.equal(decision.whatIf.amounts, 'short');
  });

  test('an issuer whom the trust list entitles today is taken to be entitled then', () => {
    const policy = policyWith(['/trust', { decidedBy: 'lea', acceptsTrustList: true, otherwise: 'person' }]);
    const held = two.map((badge) => ({ ...badge, isListed: true }));
    assert.equal(decided(held, { policy, planned: [plan] }).whatIf?.amounts, 'meets');
    assert.equal(decided(two, { policy, planned: [plan] }).whatIf?.amounts, 'open');
  });

  test('without a plan nothing is said', () => {
    assert.equal(decided(two).whatIf, undefined);
  });
});

test('renew does not change what it is given', () => {
  const options: RenewOptions = {
    policy: policyWith(),
    licence,
    candidates: [candidate({ of: 'a' })],
    at: new Date(0),
  };
  const before = structuredClone({ ...options, at: undefined });
  renew(options);
  assert.deepEqual({ ...options, at: undefined }, before);
});
