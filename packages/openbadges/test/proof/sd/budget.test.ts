import assert from 'node:assert/strict';
import { test } from 'vitest';
import { environment } from '../../../src/environment.js';
import { limits } from '../../../src/limits.js';
import { affordsSignatures } from '../../../src/proof/sd/budget.js';

test('the signatures of a call are counted together, and those of another call apart', () => {
  const [one, other] = [environment(), environment()];
  const half = limits.statementSignaturesInAll / 2;
  assert.ok(affordsSignatures(half, one));
  assert.ok(!affordsSignatures(half + 1, one));
  // What was not afforded has not been spent.
  assert.ok(affordsSignatures(half, one));
  assert.ok(!affordsSignatures(1, one));
  assert.ok(affordsSignatures(half * 2, other));
});
