import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bad, ok, unknown } from '../../src/outcome.js';
import type { Problem } from '../../src/problem.js';
import { checkOf, skipped } from '../../src/verify/check.js';
import { checkNames } from '../../src/verify/report.js';

const one: Problem = { code: 'proof.missing', message: 'x', at: '/proof' };
const two: Problem = { code: 'key.not-found', message: 'y' };

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
      problems: [one, two],
    });
    assert.deepEqual(checkOf('issuer', unknown(two, one)), {
      name: 'issuer',
      outcome: 'unknown',
      problems: [two, one],
    });
  });

  test('passes with a warning what is ok but irregular', () => {
    assert.deepEqual(checkOf('proof', ok(1), [one, two]), {
      name: 'proof',
      outcome: 'warn',
      problems: [one, two],
    });
  });

  test('tells warnings after what decided', () => {
    assert.deepEqual(checkOf('proof', bad(one), [two]), {
      name: 'proof',
      outcome: 'fail',
      problems: [one, two],
    });
    assert.deepEqual(checkOf('proof', unknown(two), [one]), {
      name: 'proof',
      outcome: 'unknown',
      problems: [two, one],
    });
  });

  test('carries the name of its check', () => {
    for (const name of checkNames) assert.equal(checkOf(name, ok(1)).name, name);
  });
});

describe('skipped', () => {
  test('says why, and has no problems but those it is given', () => {
    for (const reason of ['absent', 'not-built', 'rests-on-failed'] as const) {
      assert.deepEqual(skipped('trust', reason), { name: 'trust', outcome: 'skipped', reason, problems: [] });
    }
    assert.deepEqual(skipped('status', 'not-built', [one]).problems, [one]);
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
      'trust',
      'contents',
    ]);
  });
});
