import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { candidate, decided, fate, fates, issuer, mc, policyWith, told } from './desk.js';
import type { Edit } from '../fixtures.js';
import type { BadgeOf } from './desk.js';

describe('double counting', () => {
  const twice = [
    { of: 'a', id: 'a' },
    { of: 'a', id: 'a2', version: '1.1.0', awarded: '2025-03-01T12:00:00Z' },
  ];

  test('the same badge in two files counts once', () => {
    const copies = ['one', 'two'].map((source) => candidate({ of: 'a', id: 'a' }, { source }));
    assert.deepEqual(decided(copies).perBadge.map(told), [
      'one yes 1 1',
      'renewal.duplicate-credential refuses | two no 1 0',
    ]);
    assert.equal(decided(copies).perBadge[1]?.reasons[0]?.other, 'one');
    assert.equal(decided(copies).perBadge[1]?.checks.at(-1)?.outcome, 'fail');
  });

  test('a newer version of the same achievement counts once', () => {
    assert.deepEqual(fates(twice), ['a yes 1 1', 'renewal.duplicate-achievement refuses | a2 no 1 0']);
  });

  test('where the policy allows it, it counts again; the same badge never does', () => {
    const allow: Edit = ['/duplicates/sameAchievement', 'allow'];
    assert.deepEqual(fates(twice, [allow]), ['a yes 1 1', 'a2 yes 1 1']);
    const copies = ['one', 'two'].map((source) => candidate({ of: 'a', id: '' }, { source }));
    const { perBadge } = decided(copies, { policy: policyWith(allow) });
    assert.deepEqual(
      perBadge.map(({ accepted }) => accepted),
      ['yes', 'no'],
    );
  });

  test('equivalent achievements count once, by the policy or by their definitions', () => {
    const pair = [
      { of: 'a', id: 'a' },
      { of: 'b', id: 'b' },
    ];
    const equivalents = [
      [mc('b'), mc('c')],
      [mc('a'), mc('c')],
    ];
    const expected = ['a yes 1 1', 'renewal.duplicate-achievement refuses | b no 1 0'];
    assert.deepEqual(fates(pair, [['/duplicates/equivalents', equivalents]]), expected);
    assert.deepEqual(fates(pair, [], { equivalents }), expected);
    assert.deepEqual(fates(pair), ['a yes 1 1', 'b yes 1 1']);
  });

  test('the one that is kept is the one with which most counts, not the first or the largest', () => {
    const edits: readonly Edit[] = [
      ['/totalRequired', '2'],
      ['/conversion', [{ when: { kind: 'any' }, value: { kind: 'catalogue' }, decidedBy: 'state' }]],
      [
        '/catalogue',
        [
          { issuer, achievement: mc('a'), versions: '1.0.0', units: '9', categories: ['general'] },
          { issuer, achievement: mc('a'), versions: '1.1.0', units: '1', categories: ['literacy'] },
          { issuer, achievement: mc('b'), units: '1', categories: ['general'] },
        ],
      ],
    ];
    const decision = decided([...twice, { of: 'b', id: 'b' }], { policy: policyWith(...edits) });
    assert.equal(decision.outcome, 'meets');
    assert.deepEqual(decision.perBadge.map(told), [
      'renewal.duplicate-achievement refuses | a no 9 0',
      'a2 yes 1 1',
      'b yes 1 1',
    ]);
  });

  const parts = [
    { of: 'p', id: 'p' },
    { of: 'q', id: 'q' },
  ];
  const stack: BadgeOf = { of: 's', id: 's', components: parts };
  const stacks = (stackCounts: string, units: string): readonly Edit[] => [
    ['/duplicates/stackCounts', stackCounts],
    ['/totalRequired', '9'],
    ['/conversion/1', { when: { kind: 'stack' }, value: { kind: 'fixed', units }, decidedBy: 'state' }],
  ];

  test.each([
    ['none', '9', ['p yes 1 1', 'q yes 1 1', 'renewal.stack-not-counted refuses | s no ? 0']],
    ['instead-of-parts', '1.5', ['p yes 1 1', 'q yes 1 1', 'renewal.counted-in-stack refuses | s no 1.5 0']],
    [
      'instead-of-parts',
      '3',
      [
        'renewal.counted-in-stack refuses | p no 1 0',
        'renewal.counted-in-stack refuses | q no 1 0',
        's yes 3 3',
      ],
    ],
    ['bonus', '3', ['p yes 1 1', 'q yes 1 1', 's yes 3 3']],
  ])('a stack counts %s (worth %s)', (stackCounts, units, expected) => {
    assert.deepEqual(fates([...parts, stack], stacks(stackCounts, units)), expected);
  });

  test('a part that was issued again is still a part', () => {
    const again = [{ of: 'p', id: 'p-again' }, stack];
    assert.deepEqual(fates(again, stacks('instead-of-parts', '3')), [
      'renewal.counted-in-stack refuses | p-again no 1 0',
      's yes 3 3',
    ]);
  });

  test('parts of a stack within a stack are parts', () => {
    const outer: BadgeOf = { of: 't', id: 't', components: [stack] };
    assert.deepEqual(fates([{ of: 'q', id: 'q' }, outer], stacks('instead-of-parts', '3')), [
      'renewal.counted-in-stack refuses | q no 1 0',
      't yes 3 3',
    ]);
  });

  test('two badges of one issuer for the same days are told', () => {
    const at = ['2024-01-01T12:00:00Z', '2024-01-05T12:00:00Z'] as const;
    const [first, second, third] = fates([
      { of: 'a', id: 'a', activity: at },
      { of: 'b', id: 'b', activity: ['2024-01-05T12:00:00Z', '2024-01-06T12:00:00Z'] },
      { of: 'c', id: 'c', activity: ['2024-02-05T12:00:00Z', '2024-02-06T12:00:00Z'] },
    ]);
    assert.equal(first, 'renewal.overlapping-activity note | a yes 1 1');
    assert.equal(second, 'renewal.overlapping-activity note | b yes 1 1');
    assert.equal(third, 'c yes 1 1');
  });
});

describe('what counted before', () => {
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
  const person = 'renewal.used-in-earlier-cycle person | a needs-person 1 0';
  test.each<[string, BadgeOf, readonly Edit[], object, string]>([
    ['the badge itself', { of: 'a', id: 'a' }, [], use('a'), refused],
    [
      'the badge itself, for another licence',
      { of: 'a', id: 'a' },
      [],
      use('a', { isSameHolder: false }),
      'renewal.used-elsewhere person | a needs-person 1 0',
    ],
    ['the achievement, earned again', { of: 'a', id: 'a' }, [], use('old'), 'a yes 1 1'],
    [
      'the achievement, by somebody else',
      { of: 'a', id: 'a' },
      [['/duplicates/sameAchievement', 'once-ever']],
      use('old', { isSameHolder: false }),
      'a yes 1 1',
    ],
    [
      'the achievement, where once is ever',
      { of: 'a', id: 'a' },
      [['/duplicates/sameAchievement', 'once-ever']],
      use('old'),
      refused,
    ],
    [
      'the achievement, where it may count again',
      { of: 'a', id: 'a' },
      [['/duplicates/sameAchievement', 'allow']],
      use('old'),
      'a yes 1 1',
    ],
    [
      'the achievement, in the same cycle elsewhere',
      { of: 'a', id: 'a' },
      [],
      use('old', { cycleExpires: '2026-06-30' }),
      person,
    ],
    [
      'the achievement, of a badge that is carried over',
      { of: 'a', id: 'a', awarded: '2021-05-01T12:00:00Z' },
      [['/cycle/carryOver', { monthsBefore: 3, maxUnits: '9' }]],
      use('old'),
      'renewal.carried-over note | renewal.used-in-earlier-cycle person | a needs-person 1 0',
    ],
  ])('%s', (...[, badge, edits, used, expected]) => {
    assert.equal(fate(badge, edits, { used: [used as ReturnType<typeof use>] }), expected);
  });

  test('a badge without an id may be the one that counted', () => {
    const { perBadge } = decided([{ of: 'a', id: '' }], { used: [use('old')] });
    assert.equal(
      told(perBadge[0] ?? assert.fail()),
      'renewal.used-in-earlier-cycle person |  needs-person 1 0',
    );
  });

  const bonus: Edit = ['/duplicates/stackCounts', 'bonus'];
  const instead: Edit = ['/duplicates/stackCounts', 'instead-of-parts'];
  const worth: Edit = [
    '/conversion/1',
    { when: { kind: 'stack' }, value: { kind: 'fixed', units: '2' }, decidedBy: 'state' },
  ];
  const stack: BadgeOf = { of: 's', id: 's', components: [{ of: 'p', id: 'p' }] };

  test('a stack whose part has counted does not count in its place', () => {
    assert.equal(
      fate(stack, [instead, worth], { used: [use('p')] }),
      'renewal.used-in-earlier-cycle refuses | s no 2 0',
    );
    assert.equal(fate(stack, [bonus, worth], { used: [use('p')] }), 's yes 2 2');
  });

  test('a part whose stack has counted does not count again', () => {
    const both = [{ of: 'p', id: 'p' }, stack];
    assert.deepEqual(fates(both, [instead, worth], { used: [use('s', { achievement: mc('s') })] }), [
      'renewal.used-in-earlier-cycle refuses | p no 1 0',
      'renewal.used-in-earlier-cycle refuses | s no 2 0',
    ]);
  });
});
