import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readRsaDer, writeRsaDer } from '../../src/keys/rsa-der.js';
import { answer, hex, keyOf, sample } from './samples.js';

describe('RSA keys in DER', () => {
  const openssl = sample('RSA');
  const der = Uint8Array.from(openssl.publicKey.export({ type: 'pkcs1', format: 'der' }));

  test('are read and written as OpenSSL does', () => {
    for (const { publicKey, publicJwk } of [openssl, sample('RSA'), sample('RSA', 2056)]) {
      const exported = Uint8Array.from(publicKey.export({ type: 'pkcs1', format: 'der' }));
      const outcome = readRsaDer(exported);
      assert.ok(outcome.kind === 'ok' && outcome.value.type === 'RSA');
      assert.deepEqual(outcome.value, keyOf(publicJwk));
      assert.deepEqual(writeRsaDer(outcome.value), exported);
    }
  });

  test('get a zero in front of a number whose first bit is set, and none in front of others', () => {
    const exponent = Uint8Array.of(1, 0, 1);
    const modulus = hex(`7f${'ff'.repeat(256)}`);
    const written = writeRsaDer({ type: 'RSA', modulus, exponent });
    assert.deepEqual(written, Uint8Array.of(...hex('3082010a02820101'), ...modulus, ...hex('0203010001')));
    const high = writeRsaDer({ type: 'RSA', modulus: hex('ff'.repeat(256)), exponent });
    assert.deepEqual(high.slice(0, 9), hex('3082010a0282010100'));
  });

  test('are malformed where something is missing, follows or is negative', () => {
    const faulty = [
      new Uint8Array(),
      der.slice(1),
      der.slice(0, -1),
      Uint8Array.of(...der, 0),
      hex('3000'),
      hex('3003020103'),
      hex('3009020103020103020103'),
      Uint8Array.of(...hex('3082010902820100'), ...hex('ff'.repeat(256)), ...hex('0203010001')),
    ];
    for (const bytes of faulty) assert.equal(answer(readRsaDer(bytes)), 'bad key.malformed');
  });

  test('are weak below 2048 bits', () => {
    const { publicKey } = sample('RSA', 1024);
    const small = publicKey.export({ type: 'pkcs1', format: 'der' });
    assert.equal(answer(readRsaDer(Uint8Array.from(small))), 'bad key.weak');
  });
});
