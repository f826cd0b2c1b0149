import assert from 'node:assert/strict';
import { test } from 'vitest';

import * as entry from '../src/index.js';

test('the public surface', () => {
  assert.deepEqual(Object.keys(entry).sort(), [
    'errorCodes',
    'issue',
    'issueMany',
    'memoryStore',
    'problemCodes',
  ]);
});

test('every code says what it means and what to do', () => {
  for (const [code, { means, action }] of Object.entries({ ...entry.problemCodes, ...entry.errorCodes })) {
    assert.match(code, /^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    assert.match(means, /\.$/);
    assert.match(action, /\.$/);
  }
});
