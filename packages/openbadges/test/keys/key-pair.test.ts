import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { importJWK } from 'jose';
import { describe, test, vi } from 'vitest';
import { generateKeyPair, jwkSigner, multikeyPair, multikeyPairOf, multikeySigner } from '../../src/index.js';
import type { KeyType, PrivateJwk } from '../../src/index.js';
import { readMultikey } from '../../src/keys/multikey.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import * as web from '../../src/platform/web.js';
import { hex, keyOf, keyTypes, orders, sample } from './samples.js';

const data = new TextEncoder().encode('signed');
const curves = ['Ed25519', 'P-256', 'P-384'] as const;

describe('a generated key', () => {
  for (const type of keyTypes) {
    test(`${type} is one that OpenSSL and jose take, and signs`, async () => {
      const jwk = await generateKeyPair(type);
      const signer = await jwkSigner(jwk);
      const { publicJwk, algorithm } = signer;
      const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
      assert.deepEqual({ ...createPublicKey(key).export({ format: 'jwk' }) }, { ...publicJwk });
      assert.ok(await importJWK(jwk, algorithm === 'Ed25519' ? 'EdDSA' : algorithm));
      assert.deepEqual(key.export({ format: 'jwk' }), jwk);
      const publicKey = keyOf(publicJwk);
      assert.equal(await verifySignature({ publicKey, data, signature: await signer.sign(data) }), true);
    });
  }

  test('of RSA has 3072 bits and the exponent 65537', async () => {
    const { asymmetricKeyDetails } = createPrivateKey({
      key: { ...(await generateKeyPair('RSA')) },
      format: 'jwk',
    });
    assert.deepEqual(asymmetricKeyDetails, { modulusLength: 3072, publicExponent: 65537n });
  });

  test('is another one each time', async () => {
    for (const type of curves) {
      const secrets = await Promise.all(Array.from({ length: 10 }, () => generateKeyPair(type)));
      assert.equal(new Set(secrets.map(({ d }) => d)).size, 10);
    }
  });

  test('is not made of a type that there is not', async () => {
    for (const type of ['P-521', 'ed25519', '', undefined, null, 7, 'toString']) {
      const attempt = generateKeyPair(type as KeyType);
      await assert.rejects(attempt, { name: 'BadgeError', code: 'argument.invalid' });
    }
  });

  test('is not made without a random source', async () => {
    vi.stubGlobal('crypto', undefined);
    try {
      for (const type of keyTypes) await assert.rejects(generateKeyPair(type));
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('a Multikey pair', () => {
  test('comes from a JSON Web Key, and is the same key', async () => {
    for (const type of curves) {
      const jwk = await generateKeyPair(type);
      const pair = await multikeyPairOf(jwk);
      const [fromJwk, fromPair] = [await jwkSigner(jwk), await multikeySigner(pair)];
      assert.equal(fromPair.publicKeyMultibase, fromJwk.publicKeyMultibase);
      assert.equal(fromPair.verificationMethod, fromJwk.verificationMethod);
      assert.deepEqual(await fromPair.sign(data), await fromJwk.sign(data));
    }
  });

  test('signs for other implementations', async () => {
    for (const type of curves) {
      const pair = await multikeyPairOf(await generateKeyPair(type));
      const named = { ...pair, type: 'Multikey', id: 'urn:x:y', controller: 'urn:x:y' };
      if (type === 'Ed25519') {
        const theirs = await Ed25519Multikey.from(named);
        const exported = await theirs.export({ publicKey: true, secretKey: true });
        assert.equal(exported.publicKeyMultibase, pair.publicKeyMultibase);
        continue;
      }
      const theirs = await EcdsaMultikey.from(named);
      const signature = await (await multikeySigner(pair)).sign(data);
      assert.equal(await theirs.verifier().verify({ data, signature }), true);
      const reading = readMultikey(pair.publicKeyMultibase);
      assert.ok(reading.kind === 'key');
      const answer = Uint8Array.from(await theirs.signer().sign({ data }));
      assert.equal(await verifySignature({ publicKey: reading.key, data, signature: answer }), true);
    }
  });

  test('comes from a seed, always the same one', async () => {
    const seed = new Uint8Array(32).fill(9);
    assert.deepEqual(await multikeyPair(seed), await multikeyPair(seed, 'Ed25519'));
    const reading = readMultikey((await multikeyPair(seed)).publicKeyMultibase);
    assert.ok(reading.kind === 'key' && reading.key.type === 'Ed25519');
    assert.deepEqual(reading.key.bytes, web.ed25519Key(seed).publicKey);
    for (const type of ['P-256', 'P-384'] as const) {
      const { privateJwk, publicJwk } = sample(type);
      const pair = await multikeyPair(Buffer.from(privateJwk.d, 'base64url'), type);
      assert.deepEqual(pair, await multikeyPairOf(privateJwk));
      assert.deepEqual(readMultikey(pair.publicKeyMultibase), { kind: 'key', key: keyOf(publicJwk) });
    }
  });

  test('comes from no other seed', async () => {
    const faulty: readonly (() => Promise<unknown>)[] = [
      ...[0, 31, 33, 48, 64].map((length) => () => multikeyPair(new Uint8Array(length).fill(1))),
      ...[31, 33, 48].map((length) => () => multikeyPair(new Uint8Array(length).fill(1), 'P-256')),
      ...[32, 47, 49].map((length) => () => multikeyPair(new Uint8Array(length).fill(1), 'P-384')),
      () => multikeyPair(new Uint8Array(32), 'P-256'),
      () => multikeyPair(hex(orders['P-256']), 'P-256'),
      () => multikeyPair(new Uint8Array(48), 'P-384'),
      () => multikeyPair(hex(orders['P-384']), 'P-384'),
      () => multikeyPair('0'.repeat(32) as unknown as Uint8Array),
      () => multikeyPair(undefined as unknown as Uint8Array),
    ];
    for (const attempt of faulty) {
      await assert.rejects(attempt, { name: 'BadgeError', code: 'key.invalid' });
    }
  });

  test('comes of no type without seeds', async () => {
    for (const type of ['RSA', 'P-521', 'toString']) {
      const attempt = multikeyPair(new Uint8Array(32).fill(1), type as 'P-256');
      await assert.rejects(attempt, { name: 'BadgeError', code: 'argument.invalid' });
    }
  });

  test('comes from no RSA key and no broken one', async () => {
    const { privateJwk } = sample('P-256');
    const broken = { ...privateJwk, ...sample('P-256').publicJwk };
    for (const jwk of [sample('RSA').privateJwk, broken, null as unknown as PrivateJwk]) {
      await assert.rejects(multikeyPairOf(jwk), { name: 'BadgeError', code: 'key.invalid' });
    }
  });
});
