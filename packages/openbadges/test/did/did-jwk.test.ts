import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import { didJwk } from '../../src/did/did-jwk.js';
import { network, online } from '../network.js';

const { fetch, requests } = network({});
const env = online(fetch);

function didOf(jwk: unknown): string {
  const text = typeof jwk === 'string' ? jwk : JSON.stringify(jwk);
  return `did:jwk:${Buffer.from(text).toString('base64url')}`;
}

async function answer(did: string): Promise<string> {
  const outcome = await didJwk.resolve(did, env);
  if (outcome.kind !== 'ok') return `${outcome.kind} ${outcome.problems[0].code}`;
  const [method] = outcome.value.verificationMethod;
  return method?.publicKey.kind === 'ok' ? method.publicKey.value.type : 'no key';
}

describe('did:jwk', () => {
  test('is its own document: the example of its specification', async () => {
    const did =
      'did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9';
    const outcome = await didJwk.resolve(did, env);
    assert.ok(outcome.kind === 'ok');
    const { id, verificationMethod, assertionMethod, authentication } = outcome.value;
    assert.deepEqual(
      { id, assertionMethod, authentication },
      { id: did, assertionMethod: [`${did}#0`], authentication: [`${did}#0`] },
    );
    assert.deepEqual(
      verificationMethod.map((method) => [method.id, method.controllers]),
      [[`${did}#0`, [did]]],
    );
    const [{ publicKey } = { publicKey: undefined }] = verificationMethod;
    assert.ok(publicKey?.kind === 'ok' && publicKey.value.type === 'P-256');
    // The compressed point: an odd or even y, then x.
    assert.deepEqual(
      [...publicKey.value.bytes],
      [3, ...Buffer.from('acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0', 'base64url')],
    );
  });

  test('holds a key of any type that is known', async () => {
    const pairs = {
      Ed25519: generateKeyPairSync('ed25519'),
      'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
      'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
      RSA: generateKeyPairSync('rsa', { modulusLength: 4096 }),
    };
    for (const [type, { publicKey, privateKey }] of Object.entries(pairs)) {
      assert.equal(
        await answer(didOf({ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'a' })),
        type,
      );
      assert.equal(await answer(didOf(privateKey.export({ format: 'jwk' }))), 'bad key.private', type);
    }
  });

  test('that is for encryption is no key to sign with', async () => {
    const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
    assert.equal(await answer(didOf({ ...jwk, use: 'enc' })), 'bad key.malformed');
  });

  test('of another type of key is not supported', async () => {
    assert.equal(
      await answer(didOf({ kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' })),
      'unknown key.unsupported',
    );
  });

  test('that cannot be read is malformed', async () => {
    const ed = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    const dids = [
      'did:jwk:',
      'did:jwk:e30',
      'did:jwk:!',
      'did:jwk:eyJ',
      `${didOf(ed)}=`,
      `${didOf(ed)};a`,
      didOf([ed]),
      didOf('{"kty":"OKP","kty":"OKP","crv":"Ed25519"}'),
      didOf({ ...ed, x: 'AA' }),
      `did:jwk:${Buffer.of(0x7b, 0xff, 0x7d).toString('base64url')}`,
      didOf({ ...ed, more: 'a'.repeat(10_000) }),
    ];
    for (const did of dids) assert.equal(await answer(did), 'bad key.malformed', did.slice(0, 60));
  });

  test('asks nobody', () => {
    assert.deepEqual(requests, []);
  });
});
