import assert from 'node:assert/strict';
import { test } from 'vitest';

test('the public surface', async () => {
  assert.deepEqual(Object.keys(await import('../src/index.js')).sort(), [
    'BadgeError',
    'bad',
    'bake',
    'bundledContexts',
    'checkNames',
    'disclose',
    'errorCodes',
    'functionSigner',
    'generateKeyPair',
    'jwkSigner',
    'limits',
    'multikeyPair',
    'multikeyPairOf',
    'multikeySigner',
    'ok',
    'parse',
    'present',
    'problemCodes',
    'readJson',
    'sign',
    'signJwt',
    'suiteNames',
    'unbake',
    'unknown',
    'verdictOf',
    'verify',
  ]);
});
