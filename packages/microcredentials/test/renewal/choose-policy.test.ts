import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { choosePolicy, parsePolicy, resolvePolicy, shippedPolicies } from '../../src/index.js';
import { edited, lines } from '../fixtures.js';
import { basePolicy, candidate, decided, licence } from './desk.js';
import { local, parsedPolicy, policyOf } from './policies.js';
import type { Licence } from '../../src/index.js';

describe('choosePolicy', () => {
  const nc = (expires: string, changes: Partial<Licence> = {}): Licence => ({
    ...licence,
    jurisdiction: { country: 'US', state: 'NC' },
    role: 'teacher-k5',
    cycle: { from: '2019-07-01', expires },
    ...changes,
  });
  const chosen = (of: Licence, more: readonly unknown[] = []): string => {
    const policy = choosePolicy([...shippedPolicies, ...more.map(parsedPolicy)], of);
    return policy.kind === 'ok' ? policy.value.id : lines(policy.problems).join('; ');
  };

  test.each([
    ['2019-06-29', 'policy.none-applies '],
    ['2019-06-30', 'us-nc/teacher-k5/2019'],
    ['2024-06-29', 'us-nc/teacher-k5/2019'],
    ['2024-06-30', 'us-nc/teacher-k5/2024'],
    ['2031-06-30', 'us-nc/teacher-k5/2024'],
  ])('a licence that expires on %s: %s', (expires, expected) => {
    assert.equal(chosen(nc(expires)), expected);
  });

  const example = { country: 'US', state: 'NC', lea: 'Example County Schools' };
  test.each<[string, Licence, string]>([
    ['another role', nc('2026-06-30', { role: 'admin' }), 'us-nc/admin/2024'],
    ['a role that nobody knows', nc('2026-06-30', { role: 'pilot' }), 'policy.none-applies '],
    [
      'the additions of its district',
      nc('2024-06-29', { jurisdiction: example }),
      'us-nc/example-lea/teacher-k5/2019',
    ],
    [
      'a district without additions',
      nc('2024-06-29', { jurisdiction: { ...example, lea: 'B' } }),
      'us-nc/teacher-k5/2019',
    ],
    [
      'another state',
      nc('2026-06-30', { jurisdiction: { country: 'US', state: 'TN' } }),
      'us-tn/professional/pdp',
    ],
    [
      'another type',
      nc('2026-06-30', { jurisdiction: { country: 'US', state: 'TN' }, licenceType: 'permit' }),
      'policy.none-applies ',
    ],
    ['another country', nc('2026-06-30', { jurisdiction: { country: 'CA' } }), 'policy.none-applies '],
  ])('%s', (_, of, expected) => {
    assert.equal(chosen(of), expected);
  });

  test('two that hold are one too many', () => {
    const again = edited<unknown>(basePolicy, ['/id', 'xx/again'], ['/categories/0/label', 'L']);
    assert.equal(
      chosen({ ...licence, cycle: { from: '2021-07-01', expires: '2026-06-30' } }, [basePolicy, again]),
      'policy.ambiguous ',
    );
  });

  test('a district that asks for less than the state, beside it, is not chosen unasked', () => {
    const own = edited<unknown>(
      basePolicy,
      ['/id', 'xx/own'],
      ['/jurisdiction', local.jurisdiction],
      ['/totalRequired', '1'],
    );
    const there = { ...licence, jurisdiction: local.jurisdiction };
    assert.equal(chosen(there, [basePolicy, own]), 'policy.ambiguous ');
    assert.equal(chosen(there, [own]), 'xx/own');
    assert.equal(chosen(there, [basePolicy, local]), local.id);
  });

  test('while one of the jurisdiction is wrong, none is chosen', () => {
    const wrong = edited<unknown>(local, ['/totalRequired', '1'], ['/jurisdiction', basePolicy.jurisdiction]);
    const policy = choosePolicy([parsedPolicy(basePolicy), parsedPolicy(wrong)], licence);
    assert.ok(policy.kind === 'bad');
    assert.ok(lines(policy.problems).includes('policy.weakens /1/totalRequired'));
  });
});

function problemsIn(parsed: ReturnType<typeof parsePolicy>) {
  return parsed.kind === 'ok' ? [] : parsed.problems;
}

describe('the policies that are shipped', () => {
  test('are all right, and say where they were read, when, and what they assume', () => {
    assert.equal(shippedPolicies.length, 11);
    for (const policy of shippedPolicies) {
      assert.deepEqual(lines(problemsIn(parsePolicy(structuredClone(policy)))), [], policy.id);
      assert.equal(resolvePolicy(shippedPolicies, policy.id).kind, 'ok', policy.id);
      assert.ok(policy.sources.length > 0 && policy.assumptions.length > 0, policy.id);
      assert.ok(
        policy.sources.every(({ accessed }) => accessed === undefined || accessed <= policy.checkedOn),
      );
    }
  });

  test.each([
    ['us-nc/teacher-k5/2019', '8', 'subject 3, literacy 3, digital 2'],
    ['us-nc/teacher-6-12/2019', '8', 'subject 3, digital 2, general 3'],
    ['us-nc/student-services/2019', '8', 'subject 3, digital 2, general 3'],
    ['us-nc/admin/2019', '8', 'executive 3, digital 2, general 3'],
    ['us-nc/teacher-k5/2024', '8', 'subject 3, literacy 3, general 2'],
    ['us-nc/teacher-6-12/2024', '8', 'subject 4, general 4'],
    ['us-nc/student-services/2024', '8', 'subject 4, general 4'],
    ['us-nc/admin/2024', '8', 'executive 4, general 4'],
    ['us-nc/example-lea/teacher-k5/2019', '9', 'subject 3, literacy 3, digital 3'],
    ['us-tn/professional/pdp', '60', 'points 0'],
    ['us-ut/professional/2024', '100', 'professional-learning 0, collaboration 0, service 0'],
  ])('%s asks for %s: %s', (id, total, categories) => {
    const policy = policyOf(resolvePolicy(shippedPolicies, id));
    assert.equal(policy.totalRequired, total);
    assert.equal(
      policy.categories.map((category) => `${category.id} ${category.min}`).join(', '),
      categories,
    );
  });

  const tn: Licence = { ...licence, jurisdiction: { country: 'US', state: 'TN' }, role: 'any' };
  const listed = (of: string) => ({ of, isListed: true });

  test('Tennessee: ten badges of nine achievements are 54 of 60, and ten are 60', () => {
    const policy = policyOf(choosePolicy(shippedPolicies, tn));
    const nine = Array.from({ length: 9 }, (_, index) => listed(`m${index}`));
    const decision = decided([...nine, { ...listed('m0'), id: 'urn:badge:z', version: '1.1.0' }], {
      policy,
      licence: tn,
    });
    assert.deepEqual([decision.outcome, decision.total.allocated, decision.shortfall], ['short', '54', '6']);
    assert.deepEqual(
      decision.perBadge.at(-1)?.reasons.map(({ code }) => code),
      ['renewal.duplicate-achievement'],
    );
    const ten = decided([...nine, listed('m9')], { policy, licence: tn });
    assert.deepEqual([ten.outcome, ten.amounts, ten.total.allocated], ['needs-person', 'meets', '60']);
    assert.deepEqual(
      ten.needsPerson.map((one) => one.kind),
      ['gate', 'gate'],
    );
  });

  test('North Carolina: the state sets no value, so that a person has to', () => {
    const nc: Licence = { ...licence, jurisdiction: { country: 'US', state: 'NC' }, role: 'teacher-k5' };
    const policy = policyOf(choosePolicy(shippedPolicies, nc));
    const { perBadge } = decided([candidate({ of: 'a', credits: 80, isListed: true })], {
      policy,
      licence: nc,
    });
    assert.deepEqual(
      perBadge[0]?.reasons.map(({ code }) => code),
      ['renewal.category-unknown', 'renewal.unit-unknown'],
    );
  });
});

test('the policies that are shipped are those in the folder', () => {
  const folder = fileURLToPath(new URL('../../policies', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  const written = files
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown);
  assert.deepEqual(shippedPolicies, written);
});
