import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { decided, fate, issuer, licence, mc, policyWith } from './desk.js';
import type { ResolvedPolicy } from '../../src/index.js';
import type { Edit } from '../fixtures.js';
import type { BadgeOf } from './desk.js';

describe('date', () => {
  const ended = (start: string, end: string): BadgeOf => ({ of: 'a', id: 'a', activity: [start, end] });
  const byEnd: Edit = ['/dateBasis', 'activity-end'];
  const byAll: Edit = ['/dateBasis', 'activity-whole'];
  const carry: Edit = ['/cycle/carryOver', { monthsBefore: 3, maxUnits: '0.5' }];
  const before = 'renewal.before-window refuses | a no 1 0';
  const after = 'renewal.after-window refuses | a no 1 0';
  const late = { at: new Date('2026-09-01T12:00:00Z') };

  test.each<[string, BadgeOf, readonly Edit[], string]>([
    [
      'awarded on the last evening, which is the next day in UTC',
      { of: 'a', awarded: '2026-07-01T03:59:59Z' },
      [],
      'a yes 1 1',
    ],
    ['awarded one day after', { of: 'a', awarded: '2026-07-01T04:00:00Z' }, [], after],
    ['awarded on the first day', { of: 'a', awarded: '2021-07-01T04:00:00Z' }, [], 'a yes 1 1'],
    ['awarded one day before', { of: 'a', awarded: '2021-07-01T03:59:59Z' }, [], before],
    [
      'without an award date',
      { of: 'a', awarded: '' },
      [],
      'renewal.no-award-date person | a needs-person 1 0',
    ],
    ['that ended in the cycle', ended('2021-06-01T12:00:00Z', '2021-07-02T12:00:00Z'), [byEnd], 'a yes 1 1'],
    [
      'that began before it, where all counts',
      ended('2021-06-01T12:00:00Z', '2021-07-02T12:00:00Z'),
      [byAll],
      before,
    ],
    ['that ended after it', ended('2026-06-01T12:00:00Z', '2026-07-02T12:00:00Z'), [byAll], after],
    [
      'that says nothing of its activity',
      { of: 'a' },
      [byEnd],
      'renewal.no-activity-date person | a needs-person 1 0',
    ],
    [
      'that ends before it begins',
      ended('2024-06-01T12:00:00Z', '2024-05-02T12:00:00Z'),
      [byAll],
      'renewal.no-activity-date person | a needs-person 1 0',
    ],
    [
      'of the end of the cycle before',
      { of: 'a', awarded: '2021-04-01T12:00:00Z' },
      [carry],
      'renewal.carried-over note | renewal.cap-reached note | a yes 1 0.5',
    ],
    ['of earlier than is carried over', { of: 'a', awarded: '2021-03-31T12:00:00Z' }, [carry], before],
  ])('a badge %s', (...[, badge, edits, expected]) => {
    assert.equal(fate({ id: 'a', ...badge }, edits, late), expected);
  });

  test('a badge of the future is not awarded yet', () => {
    assert.equal(
      fate({ of: 'a', id: 'a', awarded: '2026-05-02T12:00:00Z' }),
      'renewal.not-yet-awarded refuses | a no 1 0',
    );
  });

  test('the time zone of the licence goes before that of the policy', () => {
    const west = { ...licence, dateZone: '-08:00' };
    const badge = { of: 'a', id: 'a', awarded: '2026-07-01T07:59:59Z' };
    assert.equal(fate(badge, [], { ...late, licence: west }), 'a yes 1 1');
    assert.equal(fate(badge, [], late), after);
  });

  test('what is carried over counts within its limit, all together', () => {
    const old = ['x', 'y'].map((of) => ({ of, id: of, awarded: '2021-05-01T12:00:00Z' }));
    const { total } = decided([...old, { of: 'z' }], { policy: policyWith(carry) });
    assert.equal(total.allocated, '1.5');
  });
});

describe('assessment', () => {
  const bodies: Edit = ['/assessment/assessors', ['https://body.example/']];
  const loose: readonly Edit[] = [['/assessment', {}]];
  test.each<[string, BadgeOf, readonly Edit[], string]>([
    ['without results', { of: 'a', level: '' }, [], 'renewal.no-rubric-result refuses | a no 1 0'],
    ['without results, where none are asked for', { of: 'a', level: '' }, loose, 'a yes 1 1'],
    [
      'below the required level',
      { of: 'a', level: '1' },
      [],
      'renewal.below-required-level refuses | a no 1 0',
    ],
    ['above it', { of: 'a', level: '3' }, [], 'a yes 1 1'],
    [
      'at a level that nobody ranks',
      { of: 'a', level: '9' },
      [],
      'renewal.level-unknown person | a needs-person 1 0',
    ],
    ['by nobody named', { of: 'a' }, [bodies], 'renewal.assessor-not-accepted person | a needs-person 1 0'],
    [
      'by somebody else',
      { of: 'a', assessor: 'https://b.example/' },
      [bodies],
      'renewal.assessor-not-accepted refuses | a no 1 0',
    ],
    ['by an accepted body', { of: 'a', assessor: 'https://body.example/' }, [bodies], 'a yes 1 1'],
  ])('a badge %s', (...[, badge, edits, expected]) => {
    assert.equal(fate({ id: 'a', ...badge }, edits), expected);
  });
});

describe('category', () => {
  const only = (match: unknown): readonly Edit[] => [
    ['/categories', [{ id: 'x', label: 'X', match: [match] }]],
  ];
  const standard = { url: 'https://standards.example/LIT-3', code: 'LIT-3', framework: 'PHX' };
  const list = { kind: 'approved-list', offerings: [{ issuer, achievement: mc('a'), versions: '^1.0.0' }] };
  test.each<[string, unknown, boolean]>([
    ['every badge', { kind: 'any' }, true],
    ['its tag', { kind: 'tag', tag: 'literacy' }, true],
    ['its tag in other letters', { kind: 'tag', tag: 'Literacy' }, false],
    ['its framework', { kind: 'alignment', framework: 'PHX' }, true],
    [
      'its framework and the beginning of its code',
      { kind: 'alignment', framework: 'PHX', codePrefix: 'LIT-' },
      true,
    ],
    ['its framework and another code', { kind: 'alignment', framework: 'PHX', code: 'LIT-4' }, false],
    ['its code', { kind: 'alignment', code: 'LIT-3' }, true],
    ['its address', { kind: 'alignment', url: 'https://standards.example/LIT-3' }, true],
    [
      'the code of one standard and the address of another',
      { kind: 'alignment', code: 'LIT-3', url: 'https://standards.example/EQ-2' },
      false,
    ],
    ['an approved list', list, true],
    [
      'an approved list of other versions',
      { ...list, offerings: [{ issuer, achievement: mc('a'), versions: '^2.0.0' }] },
      false,
    ],
  ])('by %s', (_, match, isMatch) => {
    const badge = {
      of: 'a',
      id: 'a',
      alignment: [standard, { url: 'https://standards.example/EQ-2', code: 'EQ-2' }],
    };
    assert.equal(
      fate(badge, only(match)),
      isMatch ? 'a yes 1 1' : 'renewal.category-unmatched refuses | a no 1 0',
    );
  });

  test('the catalogue goes before what the badge says', () => {
    const entry = { issuer, achievement: mc('a'), hours: '10', categories: ['general'] };
    const { perBadge } = decided([{ of: 'a' }], { policy: policyWith(['/catalogue', [entry]]) });
    assert.deepEqual(perBadge[0]?.categories, ['general']);
  });
});

describe('value', () => {
  const rule = (value: object, when: object = { kind: 'any' }, more: object = {}) => ({
    when,
    value,
    decidedBy: 'state',
    ...more,
  });
  const by = (...rules: readonly object[]): Edit => ['/conversion', rules];
  const catalogue = (entry: object): Edit => ['/catalogue', [{ issuer, achievement: mc('a'), ...entry }]];
  const unknown = 'renewal.unit-unknown person | a needs-person ? 0';
  test.each<[string, BadgeOf, readonly Edit[], string]>([
    ['fixed', { of: 'a' }, [by(rule({ kind: 'fixed', units: '1.5' }))], 'a yes 1.5 1.5'],
    [
      'the first rule that meets it',
      { of: 'a' },
      [
        by(
          rule({ kind: 'fixed', units: '2' }, { kind: 'micro-credential', achievement: mc('b') }),
          rule({ kind: 'fixed', units: '0.5' }, { kind: 'any', issuer }),
        ),
      ],
      'a yes 0.5 0.5',
    ],
    ['no rule', { of: 'a' }, [by(rule({ kind: 'fixed', units: '1' }, { kind: 'stack' }))], unknown],
    ['no rule for a badge of another kind', { of: 'a', type: 'Certificate' }, [], unknown],
    [
      'hours of the catalogue',
      { of: 'a' },
      [by(rule({ kind: 'catalogue' })), catalogue({ hours: '12' })],
      'a yes 1.2 1.2',
    ],
    [
      'hours that are rounded down',
      { of: 'a' },
      [by(rule({ kind: 'catalogue' })), catalogue({ hours: '12.99' })],
      'a yes 1.2 1.2',
    ],
    [
      'units of the catalogue',
      { of: 'a' },
      [by(rule({ kind: 'catalogue' })), catalogue({ units: '0.7' })],
      'a yes 0.7 0.7',
    ],
    [
      'the catalogue up to a cap',
      { of: 'a' },
      [by(rule({ kind: 'catalogue', cap: '1' })), catalogue({ hours: '40' })],
      'a yes 1 1',
    ],
    [
      'a catalogue of other versions',
      { of: 'a' },
      [by(rule({ kind: 'catalogue' })), catalogue({ hours: '12', versions: '>=2.0.0' })],
      unknown,
    ],
    ['a catalogue without it', { of: 'a', credits: 30 }, [by(rule({ kind: 'catalogue' }))], unknown],
    [
      'declared hours',
      { of: 'a', credits: 12.5 },
      [by(rule({ kind: 'declared', cap: '2' }))],
      'a yes 1.2 1.2',
    ],
    [
      'declared hours up to the cap',
      { of: 'a', credits: 99_999 },
      [by(rule({ kind: 'declared', cap: '2' }))],
      'a yes 2 2',
    ],
    ['declared hours that are not there', { of: 'a' }, [by(rule({ kind: 'declared', cap: '2' }))], unknown],
    [
      'declared hours below nothing',
      { of: 'a', credits: -3 },
      [by(rule({ kind: 'declared', cap: '2' }))],
      unknown,
    ],
    [
      'declared hours beyond all measure',
      { of: 'a', credits: 1e21 },
      [by(rule({ kind: 'declared', cap: '2' }))],
      unknown,
    ],
    [
      'hardly any declared hours',
      { of: 'a', credits: 1e-7 },
      [by(rule({ kind: 'declared', cap: '2' }))],
      'renewal.value-zero refuses | a no 0 0',
    ],
    [
      'a person',
      { of: 'a', credits: 10 },
      [by(rule({ kind: 'manual' }))],
      'renewal.needs-person person | a needs-person ? 0',
    ],
    [
      'a rule with prior approval',
      { of: 'a' },
      [by(rule({ kind: 'fixed', units: '1' }, { kind: 'any' }, { priorApproval: true }))],
      'renewal.needs-prior-approval person | a needs-person 1 0',
    ],
  ])('by %s', (...[, badge, edits, expected]) => {
    assert.equal(fate({ id: 'a', ...badge }, edits), expected);
  });

  test('what the badge claims is never its value unless the policy says so', () => {
    assert.equal(fate({ of: 'a', id: 'a', credits: 500 }), 'a yes 1 1');
  });

  test('that is not known is told apart by what is missing', () => {
    const whys = [
      decided([{ of: 'a' }], { policy: policyWith(by(rule({ kind: 'catalogue' }))) }),
      decided([{ of: 'a' }], { policy: policyWith(by(rule({ kind: 'declared', cap: '1' }))) }),
      decided([{ of: 'a' }], {
        policy: policyWith(by(rule({ kind: 'fixed', units: '1' }, { kind: 'stack' }))),
      }),
      decided([{ of: 'a', credits: 10 }], {
        policy: withoutRate(policyWith(by(rule({ kind: 'declared', cap: '1' })))),
      }),
    ].flatMap(({ perBadge }) => perBadge.flatMap(({ reasons }) => reasons));
    assert.deepEqual(new Set(whys.map(({ code }) => code)), new Set(['renewal.unit-unknown']));
    assert.equal(new Set(whys.map(({ message }) => message)).size, 4);
  });

  function withoutRate({ unitsPerHour: _, ...policy }: ResolvedPolicy): ResolvedPolicy {
    return policy;
  }
});
