import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { bad, ok, unknown } from '../../src/outcome.js';
import type { Problem } from '../../src/problem.js';
import { checkOf, skipped } from '../../src/verify/check.js';
import { checkNames } from '../../src/verify/report.js';
import type { Check, ReportedProblem, Severity } from '../../src/verify/report.js';

const one: Problem = { code: 'proof.missing', message: 'x', at: '/proof' };
const two: Problem = { code: 'key.not-found', message: 'y' };

function weighed(problem: Problem, severity: Severity): ReportedProblem {
  return { ...problem, severity };
}

describe('checkOf', () => {
  test('passes what is ok, whatever its value', () => {
    for (const value of [undefined, false, { problems: [one] }]) {
      assert.deepEqual(checkOf('proof', ok(value)), { name: 'proof', outcome: 'pass', problems: [] });
    }
  });

  test('fails what is bad and leaves open what is unknown, with every problem in its order', () => {
    assert.deepEqual(checkOf('proof', bad(one, two)), {
      name: 'proof',
      outcome: 'fail',
      problems: [weighed(one, 'error'), weighed(two, 'error')],
    });
    assert.deepEqual(checkOf('issuer', unknown(two, one)), {
      name: 'issuer',
      outcome: 'unknown',
      problems: [weighed(two, 'unknown'), weighed(one, 'unknown')],
    });
  });

  test('passes with a warning what is ok but irregular', () => {
    assert.deepEqual(checkOf('proof', ok(1), [one, two]), {
      name: 'proof',
      outcome: 'warn',
      problems: [weighed(one, 'warning'), weighed(two, 'warning')],
    });
  });

  test('tells warnings after what decided', () => {
    assert.deepEqual(checkOf('proof', bad(one), [two]), {
      name: 'proof',
      outcome: 'fail',
      problems: [weighed(one, 'error'), weighed(two, 'warning')],
    });
    assert.deepEqual(checkOf('proof', unknown(two), [one]), {
      name: 'proof',
      outcome: 'unknown',
      problems: [weighed(two, 'unknown'), weighed(one, 'warning')],
    });
  });

  test('tells a bounded number of what decided, and of warnings', () => {
    const many = Array.from({ length: 1_000 }, () => two);
    const severities = (check: Check): readonly number[] =>
      (['error', 'unknown', 'warning'] as const).map(
        (severity) => check.problems.filter((problem) => problem.severity === severity).length,
      );
    const most = limits.problems;
    assert.deepEqual(severities(checkOf('proof', bad(one, ...many), many)), [most, 0, most]);
    assert.deepEqual(severities(checkOf('proof', unknown(one, ...many), many)), [0, most, most]);
    assert.deepEqual(severities(checkOf('proof', ok(1), many)), [0, 0, most]);
    assert.deepEqual(checkOf('proof', bad(one, ...many)).problems[0], weighed(one, 'error'));
  });

  test('carries the name of its check', () => {
    for (const name of checkNames) assert.equal(checkOf(name, ok(1)).name, name);
  });
});

describe('skipped', () => {
  test('says why, and has no problems', () => {
    for (const reason of ['absent', 'not-asked', 'rests-on-failed'] as const) {
      assert.deepEqual(skipped('trust', reason), { name: 'trust', outcome: 'skipped', reason, problems: [] });
    }
  });
});

describe('the names of the checks', () => {
  test('are those of the specification, in its order, and what a document holds', () => {
    assert.deepEqual(checkNames, [
      'conformance',
      'proof',
      'issuer',
      'refresh',
      'status',
      'validity',
      'recipient',
      'endorsements',
      'review',
      'creator',
      'trust',
      'contents',
    ]);
  });
});
