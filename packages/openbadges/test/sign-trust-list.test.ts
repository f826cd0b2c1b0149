import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld';
import { describe, test } from 'vitest';
import { contextLoader } from '../src/contexts/load.js';
import type { JsonObject } from '../src/model/json.js';
import { signTrustList, signTrustListJwt } from '../src/sign-trust-list.js';
import { SIGNED } from './fixture.js';
import { listOf, reading, thrown } from './trust/lists.js';
import { partsOf, signers } from './verify/documents.js';

const { ed25519, p256, rsa } = signers;

async function refuses(list: unknown, signer: unknown, options: object = {}): Promise<readonly string[]> {
  try {
    await signTrustList(list as JsonObject, signer as never, options);
    return ['signed'];
  } catch (error) {
    return thrown(error);
  }
}

describe('signing a trust list', () => {
  test('leaves no term undefined for a reader of JSON-LD', async () => {
    const signed = await signTrustList(listOf({ id: 'urn:example:list' }), ed25519, { now: SIGNED });
    const load = contextLoader();
    const documentLoader = async (url: string): Promise<RemoteDocument> => {
      const document = load(url);
      if (document === undefined) throw new Error(url);
      return { contextUrl: null, documentUrl: url, document };
    };
    const text = JSON.stringify(await jsonld.expand(signed, { documentLoader, safe: true, base: null }));
    assert.ok(text.includes('urn:badgewright:trust-list:1#TrustListCredential'));
    assert.ok(text.includes('"@type":"@json"'));
    assert.ok(text.includes('Pinehollow District'));
  });

  test('keeps the list as it is written, and its id', async () => {
    const list = listOf({ id: 'urn:example:list' });
    const { credentialSubject, issuer, type } = await signTrustList(list, p256, { now: SIGNED });
    assert.deepEqual(credentialSubject, { id: 'urn:example:list', type: 'TrustList', list });
    assert.equal(issuer, p256.controller);
    assert.deepEqual(type, ['VerifiableCredential', 'TrustListCredential']);
  });

  test('makes a token of W3C’s profile, by RSA keys too', async () => {
    const [header, payload] = partsOf(await signTrustListJwt(listOf(), rsa, { now: SIGNED }));
    assert.equal(header['typ'], 'vc+jwt');
    assert.equal(payload['issuer'], rsa.controller);
    assert.equal(payload['iat'], SIGNED.getTime() / 1000);
  });

  test('may be done in the name of an id whose key stands elsewhere', async () => {
    const signed = await signTrustList(listOf(), ed25519, { now: SIGNED, issuer: 'did:web:doe.example' });
    assert.equal(signed['issuer'], 'did:web:doe.example');
    // Nobody can tell without that one’s document.
    assert.equal((await reading(signed))[0], 'unknown');
  });

  test('refuses what is no list, no signer and no option', async () => {
    assert.deepEqual(await refuses(listOf({ name: 7 }), ed25519), [
      'argument.invalid',
      'trust.malformed /name',
    ]);
    assert.deepEqual(await refuses([], ed25519), ['argument.invalid', 'input.not-object ']);
    assert.deepEqual(await refuses({}, ed25519), ['argument.invalid', 'trust.version /format']);
    assert.deepEqual(await refuses(listOf(), {}), ['signer.unsuitable']);
    assert.deepEqual(await refuses(listOf(), rsa), ['signer.unsuitable']);
    assert.deepEqual(await refuses(listOf(), ed25519, { suite: 'eddsa-rdfc-2022' }), ['argument.invalid']);
    assert.deepEqual(await refuses(listOf(), ed25519, { suite: 'ecdsa-jcs-2019' }), ['signer.unsuitable']);
    assert.deepEqual(await refuses(listOf(), ed25519, { issuer: 'me' }), ['argument.invalid']);
    assert.deepEqual(await refuses(listOf(), ed25519, { now: 'today' }), ['argument.invalid']);
    const anothers = listOf({ authority: { id: p256.controller, name: 'x' } });
    assert.deepEqual(await refuses(anothers, ed25519), ['argument.invalid']);
  });

  test('refuses a list that nobody could read again', async () => {
    const issuers = Array.from({ length: 20_000 }, (_, index) => ({ id: `urn:example:${index}`, name: 'x' }));
    assert.deepEqual(await refuses(listOf({ issuers }), ed25519), ['argument.invalid', 'input.too-large ']);
  });
});
