import assert from 'node:assert/strict';
import { test } from 'vitest';

test('the public surface', async () => {
  assert.deepEqual(Object.keys(await import('@badgewright/microcredentials')).sort(), [
    'BadgeError',
    'decide',
    'errorCodes',
    'parseDefinition',
    'parseReview',
    'parseSubmission',
    'problemCodes',
    'toCredential',
  ]);
});
