import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { decided, elsewhere, fate, fates, issuer, licence, mc, candidate, policyWith } from './desk.js';
import type { Edit } from '../fixtures.js';
import type { BadgeOf } from './desk.js';

const bonus: Edit = ['/duplicates/stackCounts', 'bonus'];
const instead: Edit = ['/duplicates/stackCounts', 'instead-of-parts'];
const worth: Edit = [
  '/conversion/1',
  { when: { kind: 'stack' }, value: { kind: 'fixed', units: '3' }, decidedBy: 'state' },
];

describe('the same work', () => {
  const urn = 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001';

  test('an id that is written otherwise is the same', () => {
    const allow: Edit = ['/duplicates/sameAchievement', 'allow'];
    assert.deepEqual(
      fates(
        [
          { of: 'a', id: urn },
          { of: 'b', id: urn.toUpperCase(), awarded: '2025-03-01T12:00:00Z' },
        ],
        [allow],
      ),
      [`${urn} yes 1 1`, `renewal.duplicate-credential refuses | ${urn.toUpperCase()} no 1 0`],
    );
    assert.deepEqual(
      fates([
        { of: 'a', id: 'x' },
        { of: '%61', id: 'y' },
      ]),
      ['x yes 1 1', 'renewal.duplicate-achievement refuses | y no 1 0'],
    );
    const equivalents = [[mc('%61'), mc('b')]];
    const pair = [
      { of: 'a', id: 'a' },
      { of: 'b', id: 'b' },
    ];
    assert.equal(fates(pair, [], { equivalents })[1], 'renewal.duplicate-achievement refuses | b no 1 0');
  });

  test('a part that its stack writes otherwise is a part', () => {
    const rest: BadgeOf = { of: 's', id: 's', components: [{ of: 'p', id: urn.toUpperCase() }] };
    const edits = [instead, worth, ['/duplicates/sameAchievement', 'allow']] as const;
    assert.deepEqual(fates([{ of: 'p', id: urn }, rest], edits), [
      `renewal.counted-in-stack refuses | ${urn} no 1 0`,
      's yes 3 3',
    ]);
  });

  test('equivalents that lead from one to the next are one, however many', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => [mc(`e${index + 1}`), mc(`e${index}`)]);
    const ends = [
      { of: 'e0', id: 'a' },
      { of: 'e20000', id: 'b' },
      { of: 'e20001', id: 'c' },
    ];
    assert.deepEqual(fates(ends, [], { equivalents: chain }), [
      'a yes 1 1',
      'renewal.duplicate-achievement refuses | b no 1 0',
      'c yes 1 1',
    ]);
  });

  test('2,000 stacks that share 200 parts each are weighed in time', () => {
    const parts = Array.from({ length: 200 }, (_, index) => ({ of: `p${index}`, id: `p${index}` }));
    const [first] = [candidate({ of: 's', id: 's', components: parts })];
    const report = { ...first.report, contents: [] };
    const candidates = Array.from({ length: 2000 }, (_, index) => ({ ...first, report, source: `${index}` }));
    const { perBadge } = decided(candidates, { policy: policyWith(instead, worth) });
    assert.equal(perBadge.filter(({ accepted }) => accepted === 'yes').length, 1);
  });
});

describe('the same issuer and the same achievement', () => {
  const written = { of: '%61', id: 'a', issuer: 'HTTPS://PineHollow.example:443/issuer' };
  const catalogued = [
    ['/trust', { decidedBy: 'state', offerings: [{ issuer, achievement: mc('a') }], otherwise: 'refuse' }],
    ['/conversion', [{ when: { kind: 'any', issuer }, value: { kind: 'catalogue' }, decidedBy: 'state' }]],
    ['/catalogue', [{ issuer, achievement: mc('a'), units: '0.5' }]],
    ['/categories/0/match', [{ kind: 'approved-list', offerings: [{ issuer, achievement: mc('a') }] }]],
  ] as const satisfies readonly Edit[];

  test('are known however their ids are written', () => {
    assert.equal(fate(written), 'a yes 1 1');
    assert.equal(fate(written, catalogued), 'a yes 0.5 0.5');
    assert.deepEqual(
      decided([written], { policy: policyWith(...catalogued), licence }).perBadge[0]?.categories,
      ['literacy', 'general'],
    );
  });

  test('are no others: the same achievement of another issuer is another thing', () => {
    assert.equal(
      fate({ ...written, issuer: elsewhere }, catalogued),
      'renewal.issuer-not-trusted refuses | renewal.unit-unknown person | a no ? 0',
    );
  });

  test('the catalogue says nothing where a version that it tells apart is not known', () => {
    const tiers: Edit = [
      '/catalogue',
      [
        { issuer, achievement: mc('a'), versions: '>=2.0.0', units: '0.5' },
        { issuer, achievement: mc('a'), units: '1' },
      ],
    ];
    const byVersion = (version: string) => fate({ of: 'a', id: 'a', version }, [...catalogued, tiers]);
    assert.equal(byVersion('1.0.0'), 'a yes 1 1');
    assert.equal(byVersion('2.0.0'), 'a yes 0.5 0.5');
    for (const unknown of ['', '2.0'])
      assert.equal(byVersion(unknown), 'renewal.unit-unknown person | a needs-person ? 0');
  });
});

describe('what was recorded', () => {
  const use = (badge: string, more: object = {}) => ({
    badge,
    achievement: mc('a'),
    issuer,
    office: 'https://licensure.example/',
    cycleExpires: '2021-06-30',
    isSameHolder: true,
    ...more,
  });
  const refused = 'renewal.used-in-earlier-cycle refuses | a no 1 0';
  const urn = 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001';
  const stack: BadgeOf = { of: 's', id: 's', components: [{ of: 'p', id: 'p' }] };

  test('an id that is written otherwise in a ledger is the same', () => {
    const used = [use(urn.toUpperCase(), { achievement: mc('z') })];
    assert.equal(
      fate({ of: 'a', id: urn }, [], { used }),
      `renewal.used-in-earlier-cycle refuses | ${urn} no 1 0`,
    );
    const once: Edit = ['/duplicates/sameAchievement', 'once-ever'];
    assert.equal(
      fate({ of: 'a', id: 'a' }, [once], { used: [use('old', { achievement: mc('%61') })] }),
      refused,
    );
  });

  test('a part of a stack that was recorded does not count, also where the stack is not handed in', () => {
    const recorded = use('s', { achievement: mc('s'), parts: ['p'] });
    const part = { of: 'p', id: 'p' };
    assert.equal(
      fate(part, [instead], { used: [recorded] }),
      'renewal.used-in-earlier-cycle refuses | p no 1 0',
    );
    assert.equal(
      fate(part, [instead], { used: [{ ...recorded, isSameHolder: false }] }),
      'renewal.used-elsewhere person | p needs-person 1 0',
    );
    assert.equal(fate(part, [bonus], { used: [recorded] }), 'p yes 1 1');
  });

  test('a stack says which badges it rests on, those of stacks in it too', () => {
    const outer: BadgeOf = { of: 't', id: 't', components: [stack] };
    const { perBadge } = decided([outer, { of: 'p', id: 'p' }]);
    assert.deepEqual(
      perBadge.map(({ parts }) => parts),
      [['s', 'p'], undefined],
    );
  });
});
