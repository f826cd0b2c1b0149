import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { resolvePolicy, shippedPolicies } from '../../src/index.js';
import { candidate, decided, fate, issuer, licence, mc, policyWith, told } from './desk.js';
import { extended, local, parsedPolicy, policyOf, problemsOf } from './policies.js';
import type { RenewalDecision } from '../../src/index.js';
import type { Edit } from '../fixtures.js';
import type { BadgeOf } from './desk.js';

const x = { id: 'x', label: 'X', min: '1', decidedBy: 'lea' };
const general = { id: 'general', label: 'General', match: [{ kind: 'any' }] };
const withGeneral: readonly Edit[] = [['/categories', [x, general]]];
const alone: readonly Edit[] = [['/categories', [{ ...x, min: '3' }]]];
const three: readonly BadgeOf[] = ['a', 'b', 'c'].map((of) => ({ of, id: of }));

interface Answer {
  readonly badge?: string;
  readonly reason?: string;
  readonly outcome?: 'accepted' | 'refused';
  readonly categories?: readonly string[];
  readonly units?: string;
}

const answers = (...badges: readonly Answer[]) => ({
  format: 'badgewright-renewal-approvals/1' as const,
  gates: [],
  badges: badges.map((answer) => ({
    ...{ badge: 'a', reason: 'renewal.category-unknown', outcome: 'accepted' as const },
    ...{ by: 'desk-2', on: '2026-05-01' },
    ...answer,
  })),
});

function asked(decision: RenewalDecision): readonly string[] {
  return decision.needsPerson.flatMap((one) =>
    one.kind === 'badge' ? [`${one.badge ?? ''} ${one.code}`] : [],
  );
}

describe('a category that is left to the local authority, which has said nothing of it', () => {
  test('is a question, and never a certain shortfall', () => {
    const decision = decided(three, { policy: policyWith(...alone) });
    assert.deepEqual([decision.outcome, decision.amounts], ['needs-person', 'open']);
    assert.deepEqual([decision.shortfall, decision.leastShortfall], ['3', '0']);
    assert.deepEqual(
      asked(decision),
      ['a', 'b', 'c'].map((badge) => `${badge} renewal.category-unknown`),
    );
    assert.equal(decision.perBadge.map(told)[0], 'renewal.category-unknown person | a needs-person 1 0');
    assert.deepEqual([decision.perBadge[0]?.categories, decision.perBadge[0]?.openCategories], [[], ['x']]);
  });

  test('does not keep a badge from the categories that it is known to be of', () => {
    const decision = decided(three, { policy: policyWith(...withGeneral) });
    assert.deepEqual([decision.amounts, decision.total.allocated], ['open', '2']);
    assert.equal(decision.perBadge.map(told)[0], 'renewal.category-unknown person | a yes 1 1');
    assert.deepEqual(
      [decision.perBadge[0]?.categories, decision.perBadge[0]?.openCategories],
      [['general'], ['x']],
    );
    assert.equal(asked(decision).length, 3);
  });

  test('is not asked about where the rules are met without it', () => {
    const policy = policyWith(['/categories', [{ ...x, min: '0' }, general]]);
    const decision = decided(three, { policy });
    assert.deepEqual([decision.outcome, asked(decision)], ['meets', []]);
  });

  test('leaves certain what is missing whatever a person says', () => {
    const decision = decided(three.slice(0, 2), { policy: policyWith(...alone) });
    assert.deepEqual([decision.outcome, decision.shortfall, decision.leastShortfall], ['short', '3', '1']);
    assert.equal(asked(decision).length, 2);
  });

  test('holds for what is planned too', () => {
    const planned = three.map(({ of }) => ({ source: of, issuer, achievement: mc(of), on: '2026-06-01' }));
    const { whatIf } = decided([], { policy: policyWith(...alone), planned });
    assert.deepEqual([whatIf?.amounts, whatIf?.shortfall, whatIf?.leastShortfall], ['open', '3', '0']);
  });

  test('a second badge of the same achievement is a duplicate, also while that is open', () => {
    const again = { of: 'a', id: 'z', awarded: '2024-04-01T12:00:00Z' };
    const { perBadge } = decided([...three, again], { policy: policyWith(...withGeneral) });
    assert.equal(
      perBadge.map(told)[3],
      'renewal.category-unknown person | renewal.duplicate-achievement refuses | z no 1 0',
    );
  });
});

describe('an answer about categories', () => {
  const fateWith = (edits: readonly Edit[], ...given: readonly Answer[]) =>
    fate({ of: 'a', id: 'a' }, edits, { approvals: answers(...given) });
  const open = 'renewal.category-unknown person | a needs-person 1 0';

  test.each<[string, readonly Edit[], Answer, string]>([
    ['names one', alone, { categories: ['x'] }, 'renewal.category-unknown note | a yes 1 1'],
    ['names none', alone, {}, open],
    ['names one that the policy does not have', alone, { categories: ['x', 'y'] }, open],
    ['refuses', alone, { outcome: 'refused' }, 'renewal.category-unknown refuses | a no 1 0'],
    [
      'refuses, where a category is known',
      withGeneral,
      { outcome: 'refused' },
      'renewal.category-unknown note | a yes 1 1',
    ],
    ['is about another badge', alone, { badge: 'b', categories: ['x'] }, open],
  ])('that %s', (...[, edits, answer, expected]) => {
    assert.equal(fateWith(edits, answer), expected);
  });

  test('adds to what is known, and closes the question', () => {
    const decision = decided(three, {
      policy: policyWith(...withGeneral),
      approvals: answers({ categories: ['x'] }),
    });
    const [first] = decision.perBadge;
    assert.deepEqual(
      [decision.outcome, first?.categories, first?.openCategories],
      ['meets', ['x', 'general'], []],
    );
  });

  test('never gives a category that a rule has ruled out', () => {
    const policy = policyWith(['/categories', [x, { ...general, match: [{ kind: 'tag', tag: 'other' }] }]]);
    const approvals = answers({ categories: ['x', 'general'] });
    assert.deepEqual(decided([{ of: 'a', id: 'a' }], { policy, approvals }).perBadge.map(told), [open]);
  });

  test('and one about the value are one answer where it gives both', () => {
    const both: readonly Edit[] = [...alone, ['/conversion/0/value', { kind: 'manual' }]];
    const yes = 'renewal.category-unknown note | renewal.needs-person note | a yes 0.4 0.4';
    assert.equal(fateWith(both, { categories: ['x'], units: '0.4' }), yes);
    assert.equal(fateWith(both, { reason: 'renewal.needs-person', categories: ['x'], units: '0.4' }), yes);
    assert.equal(
      fateWith(both, { categories: ['x'] }),
      'renewal.category-unknown note | renewal.needs-person person | a needs-person ? 0',
    );
    assert.equal(
      fateWith(both, { reason: 'renewal.needs-person', units: '0.4' }),
      'renewal.category-unknown person | renewal.needs-person note | a needs-person 0.4 0',
    );
  });
});

describe('what decides a category', () => {
  const base: readonly Edit[] = [
    ['/categories', [x, general]],
    ['/conversion/0/decidedBy', 'lea'],
  ];
  const openIn = (...edits: readonly Edit[]) => {
    const policy = policyOf(extended(edits, base));
    return decided([{ of: 'a', id: 'a' }], { policy }).perBadge[0]?.openCategories;
  };
  const catalogue = (categories: readonly string[]): readonly Edit[] => [
    ['/conversion', [{ when: { kind: 'any' }, value: { kind: 'catalogue' }, decidedBy: 'lea' }]],
    ['/catalogue', [{ issuer, achievement: mc('a'), units: '1', categories }]],
  ];

  test('a rule of the local authority, also for a badge that does not meet it', () => {
    assert.deepEqual(openIn(), ['x']);
    assert.deepEqual(openIn(['/categories', [{ id: 'x', match: [{ kind: 'tag', tag: 'other' }] }]]), []);
    assert.deepEqual(openIn(['/categories', [{ id: 'x', min: '2' }]]), ['x']);
  });

  test('its catalogue, also where that says none', () => {
    const free: readonly Edit[] = [['/categories', [x, { ...general, decidedBy: 'lea' }]], ...base.slice(1)];
    const { perBadge } = decided([{ of: 'a', id: 'a' }], {
      policy: policyOf(extended(catalogue([]), free)),
    });
    assert.deepEqual(perBadge.map(told), ['renewal.category-unmatched refuses | a no 1 0']);
    assert.deepEqual(openIn(...catalogue(['x'])), []);
  });

  test('a list whose versions nobody can compare leaves it open', () => {
    const list = { kind: 'approved-list', offerings: [{ issuer, achievement: mc('a'), versions: '^1.0.0' }] };
    const policy = policyWith(['/categories', [{ id: 'x', label: 'X', match: [list] }]]);
    assert.deepEqual(
      decided([{ of: 'a', id: 'a', version: '' }, { of: 'b' }], { policy }).perBadge.map(told),
      [open('a'), 'renewal.category-unmatched refuses | b no 1 0'],
    );
  });

  test('what a state decides is said by it, and by nobody above', () => {
    assert.deepEqual(problemsOf(['/categories', [{ ...x, decidedBy: 'state' }, general]]), [
      'format.missing /categories/0/match',
    ]);
    const opened = extended([['/categories', [{ id: 'general', decidedBy: 'lea' }]]], base);
    assert.deepEqual(
      policyOf(opened).categories.map(({ decidedBy, isUndecided }) => [decidedBy, isUndecided]),
      [
        ['lea', true],
        ['state', false],
      ],
    );
  });

  const open = (name: string) => `renewal.category-unknown person | ${name} needs-person 1 0`;
});

describe('each policy that is shipped', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    candidate({ of: `m${index}`, id: `m${index}`, isListed: true, credits: 300, tags: [] }),
  );

  test.each(shippedPolicies.map(({ id }) => [id] as const))(
    '%s: trusted badges of enough value are never short, and a person is asked',
    (id) => {
      const policy = policyOf(resolvePolicy(shippedPolicies, id));
      const decision = decided(many, { policy });
      assert.equal(decision.outcome, 'needs-person');
      assert.notEqual(decision.amounts, 'short');
      assert.equal(decision.leastShortfall, '0');
      assert.ok(decision.perBadge.every(({ accepted }) => accepted !== 'no'));
    },
  );

  test('North Carolina: the hours of a district are not enough, and its person names the categories', () => {
    const district = parsedPolicy({
      ...local,
      jurisdiction: { country: 'US', state: 'NC', lea: 'Pine Hollow' },
      extends: 'us-nc/teacher-k5/2024',
      catalogue: ['a', 'b', 'c'].map((of) => ({ issuer, achievement: mc(of), hours: '30' })),
    });
    const policy = policyOf(resolvePolicy([...shippedPolicies, district], local.id));
    const badges = three.map((badge) => ({ ...badge, isListed: true }));
    const nc = { ...licence, jurisdiction: district.jurisdiction, role: 'teacher-k5' };
    const before = decided(badges, { policy, licence: nc });
    assert.deepEqual([before.amounts, before.total.allocated], ['open', '2']);
    const after = decided(badges, {
      policy,
      licence: nc,
      approvals: answers({ categories: ['subject'] }, { badge: 'b', categories: ['literacy'] }),
    });
    assert.deepEqual([after.outcome, after.amounts], ['needs-person', 'meets']);
    assert.deepEqual(
      after.needsPerson.map(({ kind }) => kind),
      ['gate', 'gate'],
    );
  });

  test('Utah: 7.5 hours are for the issuer that the office names; a second area is for a person to say', () => {
    const office = parsedPolicy({
      ...local,
      jurisdiction: { country: 'US', state: 'UT', lea: 'Pine Hollow' },
      extends: 'us-ut/professional/2024',
      conversion: [
        {
          when: { kind: 'micro-credential', issuer },
          value: { kind: 'fixed', units: '7.5' },
          decidedBy: 'lea',
        },
      ],
    });
    const policy = policyOf(resolvePolicy([...shippedPolicies, office], local.id));
    const badges = Array.from({ length: 14 }, (_, index) => ({
      of: `m${index}`,
      id: `m${index}`,
      isListed: true,
    }));
    const other = { of: 'o', id: 'o', isListed: true, issuer: 'https://elsewhere.example/' };
    const decision = decided([...badges, other], { policy });
    assert.deepEqual([decision.total.allocated, decision.distinctAreas.counted], ['90', 1]);
    assert.ok(asked(decision).includes('o renewal.unit-unknown'));
    const left = decision.perBadge.filter(({ value, allocated }) => value === '7.5' && allocated === '0');
    assert.deepEqual(
      left.map(({ reasons }) => reasons.map(({ code }) => code)),
      [1, 2].map(() => ['renewal.category-unknown', 'renewal.cap-reached']),
    );
    const named = ['m0', 'm1'].map((badge) => ({ badge, categories: ['service'] }));
    const after = decided(badges, { policy, approvals: answers(...named) });
    assert.deepEqual([after.amounts, after.distinctAreas.counted], ['meets', 2]);
  });
});
