import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parseApprovals, parseLicence, parsePolicy } from '../../src/index.js';
import { edited, lines } from '../fixtures.js';
import { issuer, licence, mc } from './desk.js';
import { local, parsedPolicy, problemsOf } from './policies.js';
import type { Edit } from '../fixtures.js';

describe('parsePolicy', () => {
  test('accepts a whole policy and one that adds to another, and returns frozen copies', () => {
    assert.deepEqual(problemsOf(), []);
    const policy = parsedPolicy(local);
    assert.ok(Object.isFrozen(policy.jurisdiction));
    assert.deepEqual(policy, local);
  });

  test.each([
    'unit',
    'cycle',
    'totalRequired',
    'categories',
    'conversion',
    'allocation',
    'duplicates',
    'dateBasis',
    'dateZone',
    'trust',
    'identity',
  ])('needs %s where it extends nothing', (name) => {
    assert.deepEqual(problemsOf([`/${name}`]), [`format.missing /${name}`]);
  });

  const entry = { issuer, achievement: mc('a') };
  test.each<[string, unknown, string]>([
    ['/totalRequired', '-1', 'format.malformed /totalRequired'],
    ['/totalRequired', '1e3', 'format.malformed /totalRequired'],
    ['/totalRequired', 3, 'format.type /totalRequired'],
    ['/totalRequired', '3.05', 'policy.amount-precision /totalRequired'],
    ['/totalRequired', '0.9', 'policy.minimums-above-total /totalRequired'],
    ['/unitsPerHour/hours', '0.0', 'policy.amount-zero /unitsPerHour/hours'],
    ['/unitsPerHour/units', '0', 'policy.amount-zero /unitsPerHour/units'],
    ['/categories/0/max', '0.5', 'policy.minimum-above-maximum /categories/0'],
    ['/categories/0/min', '1.25', 'policy.amount-precision /categories/0/min'],
    ['/categories/1/id', 'literacy', 'policy.duplicate-id /categories/1/id'],
    ['/categories/1/match', undefined, 'format.missing /categories/1/match'],
    ['/categories/1/match', [{ kind: 'alignment' }], 'policy.match-empty /categories/1/match/0'],
    [
      '/categories/1/match',
      [{ kind: 'approved-list', offerings: [{ ...entry, versions: 'new' }] }],
      'policy.versions /categories/1/match/0/offerings/0/versions',
    ],
    ['/categories/1/match', [{ kind: 'guess' }], 'format.value /categories/1/match/0/kind'],
    [
      '/categories',
      [{ id: 'x', label: 'X', max: '2', match: [{ kind: 'any' }] }],
      'policy.maximums-below-total /totalRequired',
    ],
    [
      '/categories',
      Array.from({ length: 25 }, (_, index) => ({ id: `c${index}` })),
      'format.range /categories',
    ],
    ['/minDistinctAreas', 3, 'policy.too-few-categories /minDistinctAreas'],
    [
      '/gates',
      [
        { id: 'g', text: 'G' },
        { id: 'g', text: 'H' },
      ],
      'policy.duplicate-id /gates/1/id',
    ],
    ['/identity/acceptedTypes', ['id', 'id'], 'policy.duplicate-id /identity/acceptedTypes/1'],
    ['/identity/minMatches', 3, 'policy.identity-unreachable /identity/minMatches'],
    ['/identity/acceptedTypes', ['id', 'name'], 'policy.identity-unreachable /identity/acceptedTypes/1'],
    [
      '/catalogue',
      [
        { ...entry, hours: '1' },
        { ...entry, hours: '2' },
      ],
      'policy.duplicate-id /catalogue/1',
    ],
    ['/catalogue', [entry], 'policy.catalogue-value /catalogue/0'],
    ['/catalogue', [{ ...entry, hours: '1', units: '1' }], 'policy.catalogue-value /catalogue/0'],
    ['/catalogue', [{ ...entry, units: '0.11' }], 'policy.amount-precision /catalogue/0/units'],
    [
      '/catalogue',
      [{ ...entry, hours: '1', categories: ['general', 'x'] }],
      'policy.category-unknown /catalogue/0/categories/1',
    ],
    [
      '/conversion/0/value',
      { kind: 'declared', cap: '0.05' },
      'policy.amount-precision /conversion/0/value/cap',
    ],
    [
      '/cycle/carryOver',
      { monthsBefore: 3, maxUnits: '0.05' },
      'policy.amount-precision /cycle/carryOver/maxUnits',
    ],
    ['/dateZone', 'Mars/Olympus', 'policy.zone-unknown /dateZone'],
    ['/dateZone', '-05:61', 'format.malformed /dateZone'],
    ['/appliesTo/licenceExpiry/before', '2024-06-30', 'policy.date-order /appliesTo/licenceExpiry/before'],
    [
      '/trust/offerings',
      [{ ...entry, from: '2024-02-01', to: '2024-01-01' }],
      'policy.date-order /trust/offerings/0/to',
    ],
    ['/trust/issuers', [], 'policy.nobody-trusted /trust'],
    ['/extends', 'xx/teacher/2024', 'policy.extends-itself /extends'],
    ['/unknown', 1, 'format.unknown-property /unknown'],
  ])('%s = %j is a fault', (at, to, expected) => {
    assert.deepEqual(problemsOf(to === undefined ? [at] : [at, to]), [expected]);
  });

  test('a total of nothing decides nothing', () => {
    assert.deepEqual(problemsOf(['/totalRequired', '0.0'], ['/categories/0/min', '0']), [
      'policy.amount-zero /totalRequired',
    ]);
  });

  test('hours call for a rate', () => {
    const declared: Edit = ['/conversion/0/value', { kind: 'declared', cap: '1' }];
    assert.deepEqual(problemsOf(['/unitsPerHour'], declared), ['policy.rate-missing /unitsPerHour']);
    assert.deepEqual(problemsOf(['/unitsPerHour'], ['/catalogue', [{ ...entry, hours: '1' }]]), [
      'policy.rate-missing /unitsPerHour',
    ]);
  });

  test('every fault is told at once', () => {
    assert.deepEqual(
      problemsOf(['/dateZone', 'Mars/Olympus'], ['/identity/minMatches', 3], ['/totalRequired', '0.5']),
      [
        'policy.identity-unreachable /identity/minMatches',
        'policy.minimums-above-total /totalRequired',
        'policy.zone-unknown /dateZone',
      ],
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => assert.equal(parsePolicy(value).kind, 'bad')));
  });
});

describe('parseLicence and parseApprovals', () => {
  test('accept what is right', () => {
    assert.equal(parseLicence(structuredClone(licence)).kind, 'ok');
    assert.equal(
      parseApprovals({ format: 'badgewright-renewal-approvals/1', gates: [], badges: [] }).kind,
      'ok',
    );
  });

  test.each<[Edit, string]>([
    [['/cycle/expires', '2021-06-30'], 'licence.cycle-order /cycle/expires'],
    [['/cycle/expires', '2021-02-30'], 'format.malformed /cycle/expires'],
    [['/dateZone', 'Mars/Olympus'], 'policy.zone-unknown /dateZone'],
    [['/holder'], 'format.missing /holder'],
    [['/holder/name', 'Ada'], 'format.unknown-property /holder/name'],
  ])('a licence with %j is refused', (edit, expected) => {
    const parsed = parseLicence(edited<unknown>(licence, edit));
    assert.ok(parsed.kind === 'bad');
    assert.deepEqual(lines(parsed.problems), [expected]);
  });

  test('one question has one answer', () => {
    const gate = { gate: 'g', outcome: 'met', by: 'desk', on: '2026-01-01' };
    const badge = {
      badge: 'b',
      reason: 'renewal.needs-person',
      outcome: 'accepted',
      by: 'desk',
      on: '2026-01-01',
    };
    const parsed = parseApprovals({
      format: 'badgewright-renewal-approvals/1',
      gates: [gate, gate],
      badges: [badge, { ...badge, reason: 'renewal.unit-unknown' }, badge],
    });
    assert.ok(parsed.kind === 'bad');
    assert.deepEqual(lines(parsed.problems), [
      'policy.duplicate-answer /badges/2',
      'policy.duplicate-answer /gates/1',
    ]);
  });
});
