import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { failureCode, FetchFailure } from '../../src/network/fetch-failure.js';

describe('the failure of a network', () => {
  test('says why by its code', () => {
    for (const code of [
      'network.not-https',
      'network.not-public',
      'network.too-large',
      'network.unreachable',
    ] as const) {
      const failure = new FetchFailure(code, 'words');
      assert.deepEqual([failure.code, failure.name, failureCode(failure)], [code, 'FetchFailure', code]);
      assert.ok(failure instanceof Error);
    }
  });

  test('is known also where another copy of the package made it', () => {
    const others = Object.assign(new Error('words'), { name: 'FetchFailure', code: 'network.not-public' });
    assert.ok(others instanceof FetchFailure);
    assert.equal(failureCode(others), 'network.not-public');
  });

  test('is anything else that was thrown, of which nothing is known', () => {
    const claims = { name: 'FetchFailure', code: 'network.not-public' };
    for (const thrown of [
      undefined,
      'network.not-public',
      new TypeError('fetch failed'),
      claims,
      Object.assign(new Error('x'), { code: 'network.not-public' }),
      Object.assign(new Error('x'), { name: 'FetchFailure', code: 'proof.invalid' }),
      Object.assign(new Error('x'), { name: 'FetchFailure', code: {} }),
    ]) {
      assert.equal(failureCode(thrown), 'network.unreachable');
    }
  });
});
