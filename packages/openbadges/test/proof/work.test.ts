import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../../src/environment.js';
import { limits } from '../../src/limits.js';
import { canonicalize } from '../../src/proof/graph/canonicalize.js';
import { transformJcs } from '../../src/proof/suites/transform-jcs.js';
import { weightOf } from '../../src/proof/graph/weight.js';
import { affords } from '../../src/proof/work.js';
import { loose, unsigned } from '../fixture.js';

const document = loose(unsigned());

function codesOf(outcome: Awaited<ReturnType<typeof canonicalize>>): readonly string[] {
  return outcome.kind === 'ok' ? [] : outcome.problems.map(({ code }) => `${outcome.kind} ${code}`);
}

describe('the work of a call', () => {
  for (const unit of ['contexts', 'values', 'setWork', 'digests', 'characters'] as const) {
    test(`is bounded in ${unit}, over all documents together and for each call apart`, () => {
      const [one, other] = [environment().loadContext, environment().loadContext];
      assert.ok(affords({ [unit]: limits.work[unit] }, one));
      assert.ok(!affords({ [unit]: 1 }, one));
      assert.ok(affords({ [unit]: limits.work[unit] }, other));
    });
  }

  test('is counted for every canonical form', async () => {
    for (const unit of ['contexts', 'values', 'digests'] as const) {
      const { loadContext } = environment();
      assert.deepEqual(codesOf(await canonicalize(document, loadContext)), []);
      assert.ok(affords({ [unit]: limits.work[unit] - 100 }, loadContext) || unit === 'values');
      const codes: string[] = [];
      for (let round = 0; round < 60; round += 1)
        codes.push(...codesOf(await canonicalize(document, loadContext)));
      assert.deepEqual([...new Set(codes)], ['unknown context.too-complex'], unit);
    }
  });

  test('is counted for the text of JCS too', async () => {
    const { loadContext } = environment();
    const securing = {
      document,
      options: { type: 'DataIntegrityProof' },
      hash: 'SHA-256',
      loadContext,
    } as const;
    assert.equal((await transformJcs(securing)).kind, 'ok');
    affords({ characters: limits.work.characters - 1_000 }, loadContext);
    const outcome = await transformJcs(securing);
    assert.ok(outcome.kind === 'unknown');
    assert.equal(outcome.problems[0].code, 'context.too-complex');
  });

  test('counts values as readers of JSON do', () => {
    assert.equal(weightOf(7).values, 1);
    assert.equal(weightOf({ a: [1, 2, { b: null }] }).values, 6);
  });
});
