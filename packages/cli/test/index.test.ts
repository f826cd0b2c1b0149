import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import type { CodeEntry } from '@badgewright/openbadges';
import * as entry from '../src/index.js';
import { worstVerdict } from '../src/exit-code.js';

test('the public surface', () => {
  assert.deepEqual(Object.keys(entry).sort(), ['errorCodes', 'exitCodes', 'nodeIo', 'problemCodes', 'run']);
});

test('the exit codes are a promise to scripts', () => {
  assert.deepEqual(entry.exitCodes, { valid: 0, invalid: 1, indeterminate: 2, usage: 64, internal: 70 });
});

test('every code says what it means and what to do', () => {
  const tables: readonly Readonly<Record<string, CodeEntry>>[] = [entry.problemCodes, entry.errorCodes];
  for (const table of tables) {
    for (const [code, { means, action }] of Object.entries(table)) {
      assert.match(code, /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      assert.match(means, /\.$/);
      assert.match(action, /\.$/);
    }
  }
});

describe('the verdict of a batch', () => {
  test('is the worst: invalid over indeterminate over valid', () => {
    assert.equal(worstVerdict(['valid', 'valid']), 'valid');
    assert.equal(worstVerdict(['valid', 'indeterminate', 'valid']), 'indeterminate');
    assert.equal(worstVerdict(['indeterminate', 'invalid', 'valid']), 'invalid');
  });

  test('of nothing is never valid', () => {
    assert.equal(worstVerdict([]), 'indeterminate');
  });
});
