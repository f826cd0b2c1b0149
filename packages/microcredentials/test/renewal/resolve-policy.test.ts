import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { resolvePolicy } from '../../src/index.js';
import { lines } from '../fixtures.js';
import { basePolicy, decided } from './desk.js';
import { added, refusedAdditions } from './refused-additions.js';
import { extended, faultsOf, local, parsedPolicy, policyOf } from './policies.js';
import type { Edit } from '../fixtures.js';

describe('a policy that extends another', () => {
  test('takes over what it does not say', () => {
    const resolved = extended([
      ['/totalRequired', '4'],
      ['/gates', [{ id: 'plan', text: 'P' }]],
      ['/documents', { required: ['D'] }],
    ]);
    assert.ok(resolved.kind === 'ok');
    const { value } = resolved;
    assert.deepEqual(
      value.chain.map(({ id }) => id),
      [local.id, basePolicy.id],
    );
    assert.deepEqual([value.totalRequired, value.unit.id, value.checkedOn], ['4', 'CEU', '2025-01-05']);
    assert.deepEqual(value.assumptions, ['It is invented too.', 'It is invented.']);
    assert.deepEqual([value.gates.length, value.sources.length, value.documents.required], [1, 1, ['D']]);
    assert.deepEqual(
      value.categories.map(({ id, min }) => `${id} ${min}`),
      ['literacy 1', 'general 0'],
    );
    assert.ok(Object.isFrozen(value.categories[0]));
  });

  const anyone = [{ kind: 'any' }];
  test.each<[string, readonly Edit[], readonly Edit[]]>([
    [
      'raises a category and the total',
      [
        ['/categories', [{ id: 'literacy', min: '2' }]],
        ['/totalRequired', '4'],
      ],
      [],
    ],
    ['limits a category', [['/categories', [{ id: 'general', max: '2' }]]], []],
    [
      'adds a category on top',
      [
        ['/categories', [added]],
        ['/totalRequired', '4'],
      ],
      [],
    ],
    [
      'says what is of a category, where it may',
      [['/categories', [{ id: 'general', match: [{ kind: 'tag', tag: 'x' }] }]]],
      [['/categories/1/decidedBy', 'lea']],
    ],
    [
      'converts, where it may',
      [['/conversion', [{ when: { kind: 'any' }, value: { kind: 'manual' }, decidedBy: 'lea' }]]],
      [['/conversion/0/decidedBy', 'lea']],
    ],
    [
      'trusts others, where it may',
      [['/trust', { decidedBy: 'lea', issuers: ['https://b.example/'], otherwise: 'refuse' }]],
      [['/trust/decidedBy', 'lea']],
    ],
    [
      'refuses the rest',
      [['/trust', { decidedBy: 'state', otherwise: 'refuse' }]],
      [['/trust/otherwise', 'person']],
    ],
    [
      'narrows whom it is for',
      [['/appliesTo', { roles: ['teacher'], licenceExpiry: { from: '2025-01-01' } }]],
      [],
    ],
    ['forbids to split', [['/allocation', { split: 'forbidden' }]], []],
    [
      'counts an achievement once for ever',
      [['/duplicates', { sameAchievement: 'once-ever', stackCounts: 'none' }]],
      [],
    ],
    ['looks at the whole activity', [['/dateBasis', 'activity-whole']], [['/dateBasis', 'activity-end']]],
    [
      'asks for one more match',
      [['/identity', { acceptedTypes: ['ext:licenceNumber', 'emailAddress'], minMatches: 2 }]],
      [],
    ],
    [
      'carries over less',
      [['/cycle', { basis: 'licence-dates', carryOver: { monthsBefore: 2, maxUnits: '1' } }]],
      [['/cycle/carryOver', { monthsBefore: 3, maxUnits: '2' }]],
    ],
    ['names assessors', [['/assessment', { assessors: ['https://b.example/'] }]], []],
  ])('may be one that %s', (_, edits, baseEdits) => {
    assert.deepEqual(faultsOf(edits, baseEdits), []);
  });

  test.each(refusedAdditions)('is refused where it %s', (...[, edits, baseEdits, expected]) => {
    assert.deepEqual(faultsOf(edits, baseEdits), [expected]);
  });

  test('is one on which whoever meets it meets the policy below', () => {
    const overlay = fc.record({
      literacy: fc.constantFrom('1', '1.5', '2'),
      most: fc.constantFrom('1', '2', '3'),
      total: fc.constantFrom('3', '4', '5'),
      isAdded: fc.boolean(),
      split: fc.constantFrom('allowed', 'forbidden'),
    });
    const badges = fc.array(fc.subarray(['literacy', 'digital']), { maxLength: 6 });
    const base = policyOf(resolvePolicy([parsedPolicy(basePolicy)], basePolicy.id));
    fc.assert(
      fc.property(overlay, badges, ({ literacy, most, total, isAdded, split }, tags) => {
        const categories = [
          { id: 'literacy', min: literacy },
          { id: 'general', max: most },
          ...(isAdded ? [added] : []),
        ];
        const resolved = extended([
          ['/categories', categories],
          ['/totalRequired', total],
          ['/allocation', { split }],
        ]);
        fc.pre(resolved.kind === 'ok');
        const held = tags.map((own, index) => ({ of: `m${index}`, tags: own }));
        const above = decided(held, { policy: policyOf(resolved) });
        const below = decided(held, { policy: base });
        assert.ok(above.amounts !== 'meets' || below.amounts === 'meets');
      }),
      { numRuns: 200, seed: 4 },
    );
  }, 60_000);

  test.each<[string, readonly unknown[], string, readonly string[]]>([
    ['is not there', [], 'x', ['policy.unknown ']],
    ['extends one that is not there', [local], local.id, ['policy.extends-unknown /0/extends']],
    ['stands there twice', [basePolicy, basePolicy], basePolicy.id, ['policy.duplicate-policy /1/id']],
    [
      'extends one that extends it',
      [
        { ...local, id: 'a', extends: 'b' },
        { ...local, id: 'b', extends: 'a' },
      ],
      'a',
      ['policy.extends-circle /1/extends'],
    ],
  ])('is refused where it %s', (...[, policies, id, expected]) => {
    const resolved = resolvePolicy(policies.map(parsedPolicy), id);
    assert.ok(resolved.kind === 'bad');
    assert.deepEqual(lines(resolved.problems), expected);
  });

  test('is refused where it extends itself, even unread', () => {
    const resolved = resolvePolicy([{ ...parsedPolicy(local), extends: local.id }], local.id);
    assert.ok(resolved.kind === 'bad');
    assert.deepEqual(lines(resolved.problems), ['policy.extends-itself /0/extends']);
  });

  test('ignores what only looks as if nobody could tell it apart', () => {
    assert.deepEqual(faultsOf([['/categories', [{ id: 'general', match: anyone }]]]), []);
  });
});
