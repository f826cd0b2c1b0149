import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import { curveSecretOf, readPrivateJwk, rsaJwk, writePrivateJwk } from '../../src/keys/private-jwk.js';
import { keyOf, keyTypes, opensslVerify, sample } from './samples.js';

const data = new TextEncoder().encode('signed');
const samples = keyTypes.map((type) => sample(type));

describe('a private JSON Web Key', () => {
  test('signs by its public half', async () => {
    for (const own of samples) {
      const key = await readPrivateJwk(own.privateJwk);
      assert.deepEqual(key.publicKey, keyOf(own.publicJwk));
      assert.equal(opensslVerify(own, data, await key.sign(data)), true);
    }
  });

  test('may say what it is for, as platforms export it', async () => {
    for (const [type, usages] of [
      ['RSASSA-PKCS1-v1_5', ['sign', 'verify']],
      ['ECDSA', ['sign', 'verify']],
    ] as const) {
      const { privateKey } = await crypto.subtle.generateKey(
        type === 'ECDSA'
          ? { name: type, namedCurve: 'P-384' }
          : { name: type, hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
        true,
        usages,
      );
      const jwk = await crypto.subtle.exportKey('jwk', privateKey);
      assert.deepEqual(jwk.key_ops, ['sign']);
      assert.equal(
        (await readPrivateJwk({ ...jwk, kid: 'a', use: 'sig' })).publicKey.type,
        type === 'ECDSA' ? 'P-384' : 'RSA',
      );
    }
  });

  test('is invalid in each way that it can be', async () => {
    const [okp, p256, p384, rsa] = samples.map(({ privateJwk }) => privateJwk);
    const order = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';
    const faulty: readonly unknown[] = [
      ...[null, undefined, 7, 'jwk', [], {}],
      ...samples.map(({ publicJwk }) => publicJwk),
      { ...okp, d: `${okp?.d}=` },
      { ...okp, d: 'AAAA' },
      { ...okp, d: 7 },
      { ...okp, x: undefined },
      { ...okp, x: sample('Ed25519').publicJwk['x'] },
      { ...okp, use: 'enc' },
      { ...okp, alg: 'ES256' },
      { ...p256, ...{ ...sample('P-256').publicJwk } },
      { ...p256, d: Buffer.alloc(32).toString('base64url') },
      { ...p256, d: Buffer.from(order, 'hex').toString('base64url') },
      { ...p256, d: Buffer.alloc(31, 1).toString('base64url') },
      { ...p256, d: p384?.d },
      { ...p256, crv: 'P-384' },
      { ...p384, crv: 'P-256' },
      { ...rsa, ...{ ...sample('RSA').publicJwk } },
      { ...rsa, e: 'Aw' },
      { ...rsa, p: undefined },
      { ...rsa, d: '*' },
      sample('RSA', 1024).privateJwk,
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey.export({ format: 'jwk' }),
      generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' }),
      { kty: 'oct', k: 'AAAA' },
    ];
    for (const jwk of faulty) {
      await assert.rejects(readPrivateJwk(jwk), { name: 'BadgeError', code: 'key.invalid' });
    }
  });

  test('is never repeated in an error', async () => {
    for (const [index, { privateJwk }] of samples.entries()) {
      const other = samples[index === 0 ? 1 : 0]?.publicJwk;
      for (const jwk of [
        { ...privateJwk, ...other },
        { ...privateJwk, kty: privateJwk.d },
        { ...privateJwk, x: privateJwk.d, n: privateJwk.d },
      ]) {
        await assert.rejects(
          readPrivateJwk(jwk),
          (error) => !inspect(error, { depth: 9, showHidden: true }).includes(privateJwk.d),
        );
      }
    }
  });

  test('is written as it was read', () => {
    for (const { publicJwk, privateJwk } of samples.slice(0, 3)) {
      const secret = curveSecretOf(privateJwk);
      const key = keyOf(publicJwk);
      assert.ok(secret !== undefined && key.type !== 'RSA' && secret.type === key.type);
      assert.deepEqual(writePrivateJwk(secret.secret, key), privateJwk);
    }
    assert.equal(curveSecretOf(samples[3]?.privateJwk), undefined);
  });

  test('of RSA holds no more than the members of the key', () => {
    const { privateJwk } = sample('RSA');
    const more = { ...privateJwk, alg: 'RS256', ext: true, key_ops: ['sign'] };
    assert.deepEqual(rsaJwk(more), privateJwk);
  });
});
