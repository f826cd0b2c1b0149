import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { checkNames, verdictOf } from '../../src/index.js';
import type { Check, CheckName, ReportedProblem } from '../../src/index.js';

const problem: ReportedProblem = { code: 'proof.missing', message: 'x', severity: 'warning' };

/** Every form that a check can take, with what it lets the verdict be. */
const forms = {
  pass: (name: CheckName): Check => ({ name, outcome: 'pass', problems: [] }),
  warn: (name: CheckName): Check => ({ name, outcome: 'warn', problems: [problem] }),
  absent: (name: CheckName): Check => ({ name, outcome: 'skipped', reason: 'absent', problems: [] }),
  unasked: (name: CheckName): Check => ({ name, outcome: 'skipped', reason: 'not-asked', problems: [] }),
  resting: (name: CheckName): Check => ({
    name,
    outcome: 'skipped',
    reason: 'rests-on-failed',
    problems: [],
  }),
  unknown: (name: CheckName): Check => ({ name, outcome: 'unknown', problems: [problem] }),
  fail: (name: CheckName): Check => ({ name, outcome: 'fail', problems: [problem] }),
} as const;
type Form = keyof typeof forms;

const necessary: ReadonlySet<CheckName> = new Set(['conformance', 'proof', 'issuer']);
const harmless: ReadonlySet<Form> = new Set(['pass', 'warn', 'absent', 'unasked']);

/** The rule in its own words: any failure is invalid; valid only if the three passed and nothing is open. */
function expected(picked: readonly Form[]): string {
  if (picked.includes('fail')) return 'invalid';
  const holds = (form: Form | undefined): boolean => form === 'pass' || form === 'warn';
  const sound = checkNames.every((name, index) => !necessary.has(name) || holds(picked[index]));
  return sound && picked.every((form) => harmless.has(form)) ? 'valid' : 'indeterminate';
}

describe('verdictOf', () => {
  test('fails closed on an empty list', () => {
    assert.equal(verdictOf([]), 'indeterminate');
  });

  for (const left of checkNames) {
    test(`without the check ${left}`, () => {
      const checks = checkNames.filter((name) => name !== left).map(forms.pass);
      assert.equal(verdictOf(checks), necessary.has(left) ? 'indeterminate' : 'valid');
    });
  }

  test('follows the table for every mixture of outcomes', () => {
    const form = fc.constantFrom(...(Object.keys(forms) as Form[]));
    const mixture = fc.array(form, { minLength: checkNames.length, maxLength: checkNames.length });
    fc.assert(
      fc.property(mixture, (picked) => {
        const checks = checkNames.map((name, index) => forms[picked[index] ?? 'fail'](name));
        assert.equal(verdictOf(checks), expected(picked));
      }),
      { numRuns: 2000 },
    );
  });

  test('follows the table for each single departure from a clean report', () => {
    for (const name of checkNames) {
      for (const form of Object.keys(forms) as Form[]) {
        const picked = checkNames.map((other): Form => (other === name ? form : 'pass'));
        const checks = checkNames.map((other, index) => forms[picked[index] ?? 'fail'](other));
        assert.equal(verdictOf(checks), expected(picked), `${name}: ${form}`);
      }
    }
  });
});
