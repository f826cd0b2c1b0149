import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { FetchFailure } from '../../src/network/fetch-failure.js';
import { KeptAnswers } from '../../src/node/kept-answers.js';
import type { Kept } from '../../src/node/kept-answers.js';

function kept(bytes: number, until = 100, received = 0): Kept {
  const outcome = {
    url: 'https://a.example/',
    status: 200,
    headers: { date: 'x' },
    bytes: new Uint8Array(bytes),
  };
  return { outcome, until, received, age: 0 };
}

function found(answers: KeptAnswers, ...keys: readonly string[]): readonly string[] {
  return keys.filter((key) => answers.find(key, 1) !== undefined);
}

describe('kept answers', () => {
  test('are found until they are stale, and not before they came', () => {
    const answers = new KeptAnswers({ bytes: 10_000, entries: 10 });
    const one = kept(1, 100, 50);
    answers.keep('a', one);
    assert.equal(answers.find('a', 50), one);
    assert.equal(answers.find('a', 99), one);
    assert.equal(answers.find('b', 99), undefined);
    assert.equal(answers.find('a', 100), undefined);
    assert.equal(answers.find('a', 60), undefined, 'what was stale is gone');
    answers.keep('a', one);
    assert.equal(answers.find('a', 49), undefined);
  });

  test('are not kept where they are stale at once', () => {
    const answers = new KeptAnswers({ bytes: 10_000, entries: 10 });
    answers.keep('a', kept(1, 0, 0));
    answers.keep('b', kept(1, -5, 0));
    assert.deepEqual(found(answers, 'a', 'b'), []);
    answers.keep('c', kept(1));
    answers.keep('c', kept(1, 0, 0));
    assert.deepEqual(found(answers, 'c'), [], 'the newer answer counts');
  });

  test('make room by number: those that were asked for longest ago go', () => {
    const answers = new KeptAnswers({ bytes: 100_000, entries: 3 });
    for (const key of ['a', 'b', 'c']) answers.keep(key, kept(1));
    assert.deepEqual(found(answers, 'a'), ['a']);
    answers.keep('d', kept(1));
    assert.deepEqual(found(answers, 'a', 'b', 'c', 'd'), ['a', 'c', 'd']);
  });

  test('make room by size, and what is too large by itself is not kept', () => {
    const answers = new KeptAnswers({ bytes: 10_000, entries: 100 });
    answers.keep('a', kept(4_000));
    answers.keep('b', kept(4_000));
    answers.keep('c', kept(20_000));
    assert.deepEqual(found(answers, 'a', 'b', 'c'), ['a', 'b']);
    answers.keep('d', kept(4_000));
    assert.deepEqual(found(answers, 'a', 'b', 'd'), ['b', 'd']);
    answers.keep('k'.repeat(6_000), kept(1));
    assert.deepEqual(found(answers, 'b', 'd'), ['b', 'd'], 'names count too');
  });

  test('may be failures', () => {
    const answers = new KeptAnswers({ bytes: 10_000, entries: 10 });
    const outcome = new FetchFailure('network.unreachable', 'no');
    answers.keep('a', { outcome, until: 5, received: 0, age: 0 });
    assert.equal(answers.find('a', 1)?.outcome, outcome);
  });

  test('keep nothing where there is no room', () => {
    const answers = new KeptAnswers({ bytes: 0, entries: 10 });
    answers.keep('a', kept(0));
    assert.deepEqual(found(answers, 'a'), []);
  });

  test('never are more than the bounds, and the newest is always there', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), bytes: fc.nat(3_000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const answers = new KeptAnswers({ bytes: 8_000, entries: 4 });
        const sizes = new Map<string, number>();
        for (const { key, bytes } of steps) {
          answers.keep(key, kept(bytes));
          sizes.set(key, bytes);
          assert.ok(answers.find(key, 1));
        }
        const left = found(answers, ...sizes.keys());
        const total = left.reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
        assert.ok(left.length <= 4 && total <= 8_000);
      }),
    );
  });
});
