import assert from 'node:assert/strict';
import { test } from 'vitest';

test('the public surface', async () => {
  assert.deepEqual(Object.keys(await import('../src/index.js')).sort(), [
    'BadgeError',
    'bad',
    'bundledContexts',
    'checkNames',
    'errorCodes',
    'functionSigner',
    'jwkSigner',
    'limits',
    'multikeyPair',
    'multikeySigner',
    'ok',
    'parse',
    'problemCodes',
    'readJson',
    'sign',
    'unknown',
    'verdictOf',
    'verify',
  ]);
});
