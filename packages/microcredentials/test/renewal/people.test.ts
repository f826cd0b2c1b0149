import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { candidate, decided, issuer, licence, mc, policyWith, told } from './desk.js';
import type { Edit } from '../fixtures.js';

describe('what a person decides', () => {
  const open = candidate({ of: 'a', id: 'a' }, { identity: [] });
  const enough = [{ of: 'b' }, { of: 'c' }];
  const answer = (reason: string, outcome: 'accepted' | 'refused', units?: string) => ({
    badge: 'a',
    reason,
    outcome,
    by: 'desk-2',
    on: '2026-05-01',
    ...(units === undefined ? {} : { units }),
  });
  const answered = (...badges: readonly ReturnType<typeof answer>[]) =>
    ({ format: 'badgewright-renewal-approvals/1', gates: [], badges }) as const;

  test('is listed where it decides', () => {
    const decision = decided([open, ...enough]);
    assert.deepEqual([decision.outcome, decision.amounts, decision.shortfall], ['needs-person', 'open', '1']);
    assert.deepEqual(decision.needsPerson, [
      { kind: 'badge', source: 'a.json', badge: 'a', code: 'renewal.subject-unknown' },
    ]);
  });

  test('is not asked where the rules are met without it', () => {
    assert.deepEqual(decided([open, ...enough, { of: 'd' }]).needsPerson, []);
  });

  test('is asked where it lessens what is missing, and the rest is certain', () => {
    const { outcome, shortfall, leastShortfall, needsPerson } = decided([open, { of: 'b' }]);
    assert.deepEqual([outcome, shortfall, leastShortfall], ['short', '2', '1']);
    assert.deepEqual(needsPerson, [
      { kind: 'badge', source: 'a.json', badge: 'a', code: 'renewal.subject-unknown' },
    ]);
  });

  test('settles what was asked, and says by whom', () => {
    const approvals = answered(answer('renewal.subject-unknown', 'accepted'));
    const decision = decided([open, ...enough], { approvals });
    assert.equal(decision.outcome, 'meets');
    assert.equal(decision.perBadge[0]?.reasons[0]?.settledBy?.by, 'desk-2');
    const no = decided([open, ...enough], {
      approvals: answered(answer('renewal.subject-unknown', 'refused')),
    });
    assert.deepEqual([no.outcome, no.perBadge[0]?.accepted], ['short', 'no']);
  });

  test('never brings back what a rule refuses', () => {
    const late = { of: 'a', id: 'a', awarded: '2020-01-01T12:00:00Z' };
    const { perBadge } = decided([late], {
      approvals: answered(answer('renewal.before-window', 'accepted')),
    });
    assert.deepEqual(perBadge.map(told), ['renewal.before-window refuses | a no 1 0']);
  });

  test('says nothing where two badges have the id that it names: anybody can make another one', () => {
    const policy = policyWith(['/trust/otherwise', 'person']);
    const approvals = answered(answer('renewal.issuer-not-trusted', 'accepted'));
    const [first, second] = ['https://one.example/', 'https://two.example/'].map((by) =>
      candidate({ of: 'a', id: 'a', issuer: by }, { source: by }),
    );
    assert.ok(first !== undefined && second !== undefined);
    assert.deepEqual(
      decided([first], { policy, approvals }).perBadge.map(({ accepted }) => accepted),
      ['yes'],
    );
    assert.deepEqual(
      decided([first, { ...first, source: 'again' }, second], { policy, approvals }).perBadge.map(
        ({ accepted }) => accepted,
      ),
      ['needs-person', 'needs-person', 'needs-person'],
    );
  });

  test('gives a value where that is asked, in whole steps', () => {
    const policy = policyWith(['/conversion/0/value', { kind: 'manual' }]);
    const by = (units?: string) =>
      decided([{ of: 'a', id: 'a' }], {
        policy,
        approvals: answered(answer('renewal.needs-person', 'accepted', units)),
      }).perBadge.map(told);
    assert.deepEqual(by('0.4'), ['renewal.needs-person note | a yes 0.4 0.4']);
    assert.deepEqual(by('0.45'), ['renewal.needs-person person | a needs-person ? 0']);
    assert.deepEqual(by(), ['renewal.needs-person person | a needs-person ? 0']);
  });

  test('a copy of a badge that counts is not asked about', () => {
    const copy = candidate({ of: 'b', id: 'b' }, { source: 'copy', identity: [] });
    const { perBadge } = decided([{ of: 'b', id: 'b' }, copy]);
    assert.deepEqual(perBadge.map(told), [
      'b yes 1 1',
      'renewal.subject-unknown person | renewal.duplicate-credential refuses | copy no 1 0',
    ]);
  });

  const gate: Edit = ['/gates', [{ id: 'rating', text: 'The latest rating is proficient.' }]];
  const three = [{ of: 'a' }, ...enough];

  test('a gate stays open until somebody answers', () => {
    const decision = decided(three, { policy: policyWith(gate) });
    assert.deepEqual([decision.outcome, decision.amounts], ['needs-person', 'meets']);
    assert.deepEqual(decision.gates, [{ gate: 'rating', outcome: 'open' }]);
    assert.deepEqual(decision.needsPerson, [
      { kind: 'gate', id: 'rating', text: 'The latest rating is proficient.' },
    ]);
  });

  test.each([
    ['met', 'meets'],
    ['not-met', 'short'],
  ] as const)('a gate that is %s: %s', (outcome, expected) => {
    const gates = [{ gate: 'rating', outcome, by: 'principal', on: '2026-05-01' }];
    const approvals = { format: 'badgewright-renewal-approvals/1', gates, badges: [] } as const;
    const decision = decided(three, { policy: policyWith(gate), approvals });
    assert.equal(decision.outcome, expected);
    assert.deepEqual(decision.gates, gates);
  });

  test('a policy that is experimental, or not for this licence, decides nothing by itself', () => {
    const tried = decided(three, { policy: policyWith(['/isExperimental', true]) });
    assert.deepEqual([tried.outcome, tried.needsPerson[0]?.kind], ['needs-person', 'policy']);
    const other = decided(three, { licence: { ...licence, role: 'admin' } });
    assert.deepEqual([other.outcome, other.needsPerson[0]?.kind], ['needs-person', 'policy']);
  });

  test('additions of a local authority that were not given are told', () => {
    const local = { ...licence, jurisdiction: { ...licence.jurisdiction, lea: 'Pine Hollow' } };
    assert.equal(decided([], { licence: local }).assumptions.length, 2);
  });

  test('where not every choice was tried, nobody is said to be short', () => {
    const whole = policyWith(
      ['/allocation/split', 'forbidden'],
      ['/totalRequired', '10'],
      [
        '/categories',
        ['x', 'y', 'z'].map((id, index) => ({
          id,
          label: id,
          max: index === 2 ? '3.2' : '3.4',
          match: [{ kind: 'any' }],
        })),
      ],
      ['/conversion/0/value', { kind: 'catalogue' }],
      [
        '/catalogue',
        Array.from({ length: 17 }, (_, index) => ({
          issuer,
          achievement: mc(String(index)),
          units: index % 2 === 0 ? '0.4' : '0.8',
        })),
      ],
    );
    const decision = decided(
      Array.from({ length: 17 }, (_, index) => ({ of: String(index) })),
      { policy: whole },
    );
    const limit = decision.needsPerson.flatMap((one) => (one.kind === 'allocation' ? [one.code] : []));
    assert.deepEqual(
      [decision.amounts, decision.isExhaustive, limit],
      ['open', false, ['renewal.search-limit']],
    );
  });
});
