import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readKeyDocument } from '../../src/keys/key-document.js';
import { limits } from '../../src/limits.js';
import type { JsonObject } from '../../src/model/json.js';
import { keyPair } from '../fixture.js';

const URL_ = 'https://issuer.example/keys/1';
const ISSUER = 'https://issuer.example/profile';
const { publicKeyMultibase: MULTIKEY } = keyPair('issuer');
const MULTIKEY_DOCUMENT = { id: URL_, type: 'Multikey', controller: ISSUER, publicKeyMultibase: MULTIKEY };
const P256_JWK = {
  kty: 'EC',
  crv: 'P-256',
  x: 'acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0',
  y: '_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE',
};

function answer(json: JsonObject, url = URL_): readonly unknown[] {
  const outcome = readKeyDocument(json, url);
  if (outcome?.kind !== 'ok') return [outcome?.kind, outcome?.problems[0].code];
  const { id, controllers, publicKey } = outcome.value;
  return [id, controllers, publicKey.kind === 'ok' ? publicKey.value.type : publicKey.problems[0].code];
}

describe('a document that is itself a key', () => {
  test('is a Multikey or the like, with whose it claims to be', () => {
    assert.deepEqual(answer(MULTIKEY_DOCUMENT), [URL_, [ISSUER], 'Ed25519']);
    assert.deepEqual(answer({ ...MULTIKEY_DOCUMENT, id: '' }), ['bad', 'key.document-id']);
    assert.deepEqual(answer({ publicKeyMultibase: MULTIKEY }), [URL_, [URL_], 'Ed25519']);
    assert.deepEqual(answer({ id: '#a', publicKeyMultibase: 'x' }, `${URL_}#a`), ['bad', 'key.document-id']);
    assert.deepEqual(answer({ id: URL_, publicKeyMultibase: 'x' }), [URL_, [URL_], 'key.malformed']);
  });

  test('is a JSON Web Key, which says nothing of whose it is', () => {
    assert.deepEqual(answer(P256_JWK), [URL_, [], 'P-256']);
    assert.deepEqual(answer({ ...P256_JWK, kid: 'anything', controller: ISSUER }), [URL_, [], 'P-256']);
    assert.deepEqual(answer({ ...P256_JWK, d: 'AA' }), [URL_, [], 'key.private']);
  });

  test('is served under its own id', () => {
    for (const id of [
      'https://issuer.example/keys/2',
      'https://stranger.example/keys/1',
      'did:web:issuer.example',
      7,
    ]) {
      assert.deepEqual(answer({ ...MULTIKEY_DOCUMENT, id }), ['bad', 'key.document-id'], String(id));
    }
    assert.deepEqual(answer({ ...MULTIKEY_DOCUMENT, id: 'https://ISSUER.example/keys/1' })[0], URL_);
  });

  test('is no document of keys and no profile', () => {
    assert.deepEqual(answer({ id: URL_ }), [undefined, undefined]);
    assert.deepEqual(answer({ id: URL_, type: ['Profile'], name: 'A' }), [undefined, undefined]);
    assert.deepEqual(answer({ ...MULTIKEY_DOCUMENT, verificationMethod: [] }), [undefined, undefined]);
  });

  test('names a bounded number of controllers', () => {
    const named = (count: number): readonly unknown[] =>
      answer({ ...MULTIKEY_DOCUMENT, controller: Array.from({ length: count }, (_, n) => `urn:c:${n}`) });
    assert.deepEqual(named(limits.keys)[2], 'Ed25519');
    assert.deepEqual(named(limits.keys + 1), ['unknown', 'key.too-many']);
  });
});
