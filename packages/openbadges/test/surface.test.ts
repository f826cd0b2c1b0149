import assert from 'node:assert/strict';
import { test } from 'vitest';

test('the public surface', async () => {
  assert.deepEqual(Object.keys(await import('../src/index.js')).sort(), [
    'BadgeError',
    'addDecoys',
    'allocateIndex',
    'bad',
    'bake',
    'bundledContexts',
    'checkNames',
    'compareRecipient',
    'componentDigest',
    'createStatusList',
    'decodeStatusList',
    'disclose',
    'encodeStatusList',
    'errorCodes',
    'explain',
    'functionSigner',
    'generateKeyPair',
    'jwkSigner',
    'languages',
    'limits',
    'makePack',
    'multikeyPair',
    'multikeyPairOf',
    'multikeySigner',
    'ok',
    'parse',
    'present',
    'problemCodes',
    'readJson',
    'readKnownIssuers',
    'readPack',
    'readReceipt',
    'readTrustList',
    'recordingFetch',
    'reportPage',
    'revocationEntry',
    'revocationList',
    'setStatus',
    'sign',
    'signJwt',
    'signMany',
    'signPack',
    'signReceipt',
    'signStatusList',
    'signStatusListJwt',
    'signTrustList',
    'signTrustListJwt',
    'statusAt',
    'statusEntry',
    'suiteNames',
    'unbake',
    'unknown',
    'verdictOf',
    'verify',
    'verifyMany',
  ]);
});

test('the surface of the entry that only verifies', async () => {
  const entry = await import('../src/verify/index.js');
  assert.deepEqual(Object.keys(entry).sort(), ['checkNames', 'verify', 'verifyMany']);
  const main: object = await import('../src/index.js');
  // One and the same: what is known to the one, such as an error's class or a trust list, is known to the other.
  for (const [name, value] of Object.entries(entry)) assert.equal(Reflect.get(main, name), value);
});
