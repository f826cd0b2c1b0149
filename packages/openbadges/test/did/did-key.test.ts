import assert from 'node:assert/strict';
import { base58 } from '@scure/base';
import { describe, test } from 'vitest';
import { didKey } from '../../src/did/did-key.js';
import { keyPair } from '../fixture.js';
import { network, online } from '../network.js';

const { fetch, requests } = network({});
const env = online(fetch);

/** Keys of the did:key specification's own examples. */
const EXAMPLES = {
  Ed25519: 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
  'P-256': 'zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv',
  'P-384': 'z82LkvCwHNreneWpsgPEbV3gu1C6NFJEBg4srfJ5gdxEsMGRJUz2sG9FE42shbn2xkZJh54',
};

describe('did:key', () => {
  test('is its own document, for every purpose', async () => {
    const { controller, publicKeyMultibase } = keyPair('issuer');
    const id = `${controller}#${publicKeyMultibase}`;
    const bytes = base58.decode(publicKeyMultibase.slice(1)).slice(2);
    assert.deepEqual(await didKey.resolve(controller, env), {
      kind: 'ok',
      value: {
        id: controller,
        verificationMethod: [
          {
            id,
            controllers: [controller],
            publicKey: { kind: 'ok', value: { type: 'Ed25519', bytes } },
            expires: undefined,
            revoked: undefined,
          },
        ],
        assertionMethod: [id],
        authentication: [id],
      },
    });
  });

  test('holds a key of any type that is known', async () => {
    for (const [type, multikey] of Object.entries(EXAMPLES)) {
      const outcome = await didKey.resolve(`did:key:${multikey}`, env);
      assert.ok(outcome.kind === 'ok', type);
      const [method] = outcome.value.verificationMethod;
      assert.equal(method?.publicKey.kind === 'ok' ? method.publicKey.value.type : '', type);
      assert.equal(method?.id, `did:key:${multikey}#${multikey}`);
    }
  });

  test('of an unreadable key is bad, of another key type unknown', async () => {
    const secp256k1 = 'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme';
    const multikey = base58.decode(EXAMPLES.Ed25519.slice(1));
    const base64url = `did:key:u${Buffer.from(multikey).toString('base64url')}`;
    const answers = [];
    for (const did of [
      'did:key:',
      'did:key:z6Mk',
      'did:key:../../etc',
      base64url,
      `did:key:${EXAMPLES.Ed25519};a`,
      secp256k1,
    ]) {
      const outcome = await didKey.resolve(did, env);
      assert.ok(outcome.kind !== 'ok');
      answers.push(`${outcome.kind} ${outcome.problems[0].code}`);
    }
    assert.deepEqual(answers, [...Array<string>(5).fill('bad key.malformed'), 'unknown key.unsupported']);
  });

  test('asks nobody', () => {
    assert.deepEqual(requests, []);
  });
});
