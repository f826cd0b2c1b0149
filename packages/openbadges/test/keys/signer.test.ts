import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { calculateJwkThumbprint } from 'jose';
import type { JWK } from 'jose';
import { describe, test } from 'vitest';
import { functionSigner, generateKeyPair, jwkSigner, multikeyPair, multikeySigner } from '../../src/index.js';
import type { KeySigner, MultikeyPair, PrivateJwk, Signer } from '../../src/index.js';
import { algorithmOf } from '../../src/keys/public-key.js';
import { readJwk } from '../../src/keys/jwk.js';
import { readMultikey, writeMultikey } from '../../src/keys/multikey.js';
import { isSigner } from '../../src/keys/signer.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import { keyPair } from '../fixture.js';
import { keyOf, keyTypes, opensslVerify, sample } from './samples.js';

const data = new TextEncoder().encode('signed');

async function fits(signer: KeySigner): Promise<boolean> {
  const reading = readMultikey(signer.publicKeyMultibase);
  assert.ok(reading.kind === 'key');
  assert.deepEqual(readJwk(signer.publicJwk), { kind: 'ok', value: reading.key });
  assert.equal(algorithmOf(reading.key), signer.algorithm);
  return await verifySignature({ publicKey: reading.key, data, signature: await signer.sign(data) });
}

describe('signers', () => {
  test('from a JSON Web Key sign by each algorithm', async () => {
    const algorithms = [];
    for (const type of keyTypes) {
      const own = sample(type);
      const signer = await jwkSigner(own.privateJwk);
      algorithms.push(signer.algorithm);
      assert.equal(await fits(signer), true);
      assert.equal(opensslVerify(own, data, await signer.sign(data)), true);
      assert.deepEqual({ ...signer.publicJwk }, own.publicJwk);
    }
    assert.deepEqual(algorithms, ['Ed25519', 'ES256', 'ES384', 'RS256']);
  });

  test('from a Multikey pair, a JSON Web Key and a function sign alike', async () => {
    for (const [type, size] of [
      ['Ed25519', 32],
      ['P-256', 32],
      ['P-384', 48],
    ] as const) {
      const pair = await multikeyPair(new Uint8Array(size).fill(9), type);
      const fromPair = await multikeySigner(pair);
      const d = Buffer.alloc(size, 9).toString('base64url');
      const fromJwk = await jwkSigner({ ...fromPair.publicJwk, d });
      const fromFunction = functionSigner({ ...fromPair, sign: (bytes) => fromPair.sign(bytes) });
      const expected = await fromPair.sign(data);
      for (const signer of [fromPair, fromJwk]) assert.equal(await fits(signer), true);
      for (const signer of [fromJwk, fromFunction]) {
        assert.equal(signer.algorithm, fromPair.algorithm);
        assert.equal(signer.verificationMethod, fromPair.verificationMethod);
        assert.deepEqual(await signer.sign(data), expected);
      }
    }
  });

  test('name the key by its own did:key unless told otherwise', async () => {
    for (const type of ['Ed25519', 'P-256', 'P-384'] as const) {
      const { publicJwk, privateJwk } = sample(type);
      const multikey = writeMultikey(keyOf(publicJwk));
      const signer = await jwkSigner(privateJwk);
      assert.equal(signer.verificationMethod, `did:key:${multikey}#${multikey}`);
      assert.equal(signer.controller, `did:key:${multikey}`);
      assert.equal(signer.publicKeyMultibase, multikey);
    }
    const verificationMethod = 'https://pinehollow.example/keys#1';
    const named = await jwkSigner(sample('RSA').privateJwk, { verificationMethod });
    assert.equal(named.verificationMethod, verificationMethod);
    assert.equal(named.controller, 'https://pinehollow.example/keys');
  });

  test('name an RSA key by its did:jwk, which holds the public key and nothing else', async () => {
    const { publicJwk, privateJwk } = sample('RSA');
    const { verificationMethod, controller } = await jwkSigner(privateJwk);
    assert.equal(verificationMethod, `${controller}#0`);
    const [, method, text = ''] = controller.split(':');
    assert.equal(method, 'jwk');
    const jwk = JSON.parse(Buffer.from(text, 'base64url').toString()) as JWK;
    assert.deepEqual(jwk, publicJwk);
    assert.equal(await calculateJwkThumbprint(jwk), await calculateJwkThumbprint(publicJwk as JWK));
  });

  test('make the same ECDSA signature each time', async () => {
    for (const type of ['P-256', 'P-384'] as const) {
      const signer = await jwkSigner(await generateKeyPair(type));
      assert.deepEqual(await signer.sign(data), await signer.sign(data));
    }
  });

  test('call a function signer on its own object', async () => {
    class RemoteKey {
      readonly algorithm = 'Ed25519';
      readonly verificationMethod = 'did:key:z6Mk#z6Mk';
      readonly #secret = 7;
      sign(bytes: Uint8Array): Promise<Uint8Array> {
        return Promise.resolve(bytes.map((byte) => byte ^ this.#secret));
      }
    }
    assert.deepEqual(await functionSigner(new RemoteKey()).sign(Uint8Array.of(1)), Uint8Array.of(6));
  });

  test('refuse Multikeys that cannot be read or do not belong together', async () => {
    const issuer = keyPair('issuer');
    const stranger = keyPair('stranger');
    const p256 = await multikeyPair(new Uint8Array(32).fill(9), 'P-256');
    const p384 = await multikeyPair(new Uint8Array(48).fill(9), 'P-384');
    const rsa = writeMultikey(keyOf(sample('RSA').publicJwk));
    const faulty: readonly MultikeyPair[] = [
      { ...issuer, publicKeyMultibase: stranger.publicKeyMultibase },
      { ...issuer, publicKeyMultibase: 'z6Mk' },
      { ...issuer, publicKeyMultibase: p256.publicKeyMultibase },
      { ...issuer, publicKeyMultibase: rsa },
      { ...issuer, secretKeyMultibase: issuer.publicKeyMultibase },
      { ...issuer, secretKeyMultibase: p256.secretKeyMultibase },
      { ...p256, secretKeyMultibase: p384.secretKeyMultibase },
      { ...p384, secretKeyMultibase: `${p384.secretKeyMultibase}2` },
      { ...p256, publicKeyMultibase: p384.publicKeyMultibase },
      { publicKeyMultibase: issuer.publicKeyMultibase } as unknown as MultikeyPair,
      undefined as unknown as MultikeyPair,
    ];
    for (const pair of faulty) {
      await assert.rejects(multikeySigner(pair), { name: 'BadgeError', code: 'key.invalid' });
    }
  });

  test('refuse JSON Web Keys that cannot be read or do not belong together', async () => {
    const { privateJwk } = sample('Ed25519');
    const faulty: readonly unknown[] = [
      { ...privateJwk, x: sample('Ed25519').publicJwk['x'] },
      { ...privateJwk, d: 'AAAA' },
      { ...privateJwk, d: undefined },
      { ...privateJwk, crv: 'X25519' },
      null,
    ];
    for (const jwk of faulty) {
      await assert.rejects(jwkSigner(jwk as PrivateJwk), { name: 'BadgeError', code: 'key.invalid' });
    }
  });

  test('refuse a verification method that verifiers could not follow', async () => {
    const key = await generateKeyPair('Ed25519');
    for (const verificationMethod of ['', 'key-1', 'http://a.example/k', '#key', 'did:key:a b']) {
      const sign = (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(bytes);
      const invalid = { name: 'BadgeError', code: 'argument.invalid' };
      assert.throws(() => functionSigner({ algorithm: 'Ed25519', verificationMethod, sign }), invalid);
      await assert.rejects(jwkSigner(key, { verificationMethod }), invalid);
    }
  });

  test('are told from what is no signer', async () => {
    const signer = await multikeySigner(keyPair('issuer'));
    assert.equal(isSigner(signer), true);
    for (const algorithm of ['ES256', 'ES384', 'RS256'] as const) {
      assert.equal(isSigner({ ...signer, algorithm } satisfies Signer), true);
    }
    const none = [
      null,
      7,
      'signer',
      {},
      { ...signer, sign: undefined },
      { ...signer, verificationMethod: 7 },
    ];
    for (const value of [...none, { ...signer, algorithm: 'HS256' }, { ...signer, algorithm: undefined }]) {
      assert.equal(isSigner(value), false);
    }
  });

  test('keep the secret out of errors and of what inspection shows', async () => {
    const issuer = keyPair('issuer');
    const secret = issuer.secretKeyMultibase;
    const signer = await multikeySigner(issuer);
    assert.equal(inspect(signer, { depth: 9, showHidden: true }).includes(secret), false);
    const stranger = keyPair('stranger').publicKeyMultibase;
    await assert.rejects(multikeySigner({ ...issuer, publicKeyMultibase: stranger }), (error) => {
      return !inspect(error, { depth: 9 }).includes(secret);
    });
    for (const type of keyTypes) {
      const key = await generateKeyPair(type);
      const shown = inspect(await jwkSigner(key), { depth: 9, showHidden: true });
      assert.equal(shown.includes(key.d), false);
      assert.equal(JSON.stringify(await jwkSigner(key)).includes(key.d), false);
    }
  });
});
