import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { readPem } from '../../src/keys/pem.js';
import { answer, keyOf, keyTypes, sample } from './samples.js';

function spki(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function pem(label: string, bytes: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64')}\n-----END ${label}-----\n`;
}

describe('PEM', () => {
  const rsa = sample('RSA');
  const text = spki(rsa.publicKey);

  test('gives the key that OpenSSL gives', async () => {
    for (const type of keyTypes) {
      const { publicKey, publicJwk } = sample(type);
      assert.deepEqual(await readPem(spki(publicKey)), { kind: 'ok', value: keyOf(publicJwk) });
    }
    const pkcs1 = rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    assert.deepEqual(await readPem(pkcs1), { kind: 'ok', value: keyOf(rsa.publicJwk) });
  });

  test('may be laid out in any way', async () => {
    const expected = { kind: 'ok', value: keyOf(rsa.publicJwk) };
    const layouts = [
      text.trim(),
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', ''),
      text.replaceAll('\n', ' '),
      `\n  ${text.replaceAll('\n', '\n    ')}\n`,
    ];
    for (const layout of layouts) assert.deepEqual(await readPem(layout), expected);
  });

  test('of a private key is told as such', async () => {
    for (const { privateKey } of [...keyTypes.map((type) => sample(type)), rsa]) {
      const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      assert.equal(answer(await readPem(pkcs8)), 'bad key.private');
      assert.equal(answer(await readPem(`${text}${pkcs8}`)), 'bad key.private');
    }
    const pkcs1 = rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    assert.equal(answer(await readPem(pkcs1)), 'bad key.private');
    assert.equal(answer(await readPem(pem('EC PRIVATE KEY', Uint8Array.of(1)))), 'bad key.private');
    assert.equal(answer(await readPem(pem('ENCRYPTED PRIVATE KEY', Uint8Array.of(1)))), 'bad key.private');
  });

  test('of another type could not be found out', async () => {
    const others = [
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
      generateKeyPairSync('ec', { namedCurve: 'P-521' }),
      generateKeyPairSync('ed448'),
      generateKeyPairSync('x25519'),
      generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
      generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }),
    ];
    for (const { publicKey } of others) {
      assert.equal(answer(await readPem(spki(publicKey))), 'unknown key.unsupported');
    }
    assert.equal(answer(await readPem(pem('CERTIFICATE', Uint8Array.of(1)))), 'unknown key.unsupported');
    assert.equal(answer(await readPem(`${text}${' '.repeat(8192)}`)), 'unknown key.unsupported');
  });

  test('of a short RSA key is weak', async () => {
    assert.equal(answer(await readPem(spki(sample('RSA', 1024).publicKey))), 'bad key.weak');
  });

  test('that is damaged is malformed', async () => {
    const der = rsa.publicKey.export({ type: 'spki', format: 'der' });
    const unused = Uint8Array.from(der);
    assert.equal(unused[23], 0);
    unused[23] = 1;
    const faulty = [
      '',
      'AAAA',
      text.replace('BEGIN PUBLIC', 'BEGIN RSA PUBLIC'),
      text.replaceAll('PUBLIC KEY', 'RSA PUBLIC KEY'),
      text.replace('-----END PUBLIC KEY-----', ''),
      text.replace('MII', 'M!!'),
      text.replace('MII', 'MI'),
      `${text}${text}`,
      `key: ${text}`,
      pem('PUBLIC KEY', new Uint8Array()),
      pem('PUBLIC KEY', der.subarray(0, 100)),
      pem('PUBLIC KEY', Uint8Array.of(...der, 0)),
      pem('PUBLIC KEY', unused),
    ];
    for (const each of faulty) assert.equal(answer(await readPem(each)), 'bad key.malformed', each);
  });

  test('of a point off the curve is malformed', async () => {
    for (const type of ['P-256', 'P-384', 'Ed25519'] as const) {
      const der = Uint8Array.from(sample(type).publicKey.export({ type: 'spki', format: 'der' }));
      const off = type === 'Ed25519' ? Uint8Array.of(...der.slice(0, 12), ...new Uint8Array(32)) : der;
      if (type !== 'Ed25519') off[off.length - 1] = (off.at(-1) ?? 0) ^ 1;
      assert.equal(answer(await readPem(pem('PUBLIC KEY', off))), 'bad key.malformed', type);
    }
  });

  test('never throws, whichever bytes it holds', async () => {
    const der = rsa.publicKey.export({ type: 'spki', format: 'der' });
    await fc.assert(
      fc.asyncProperty(fc.nat(der.length - 1), fc.nat(255), async (index, byte) => {
        const changed = Uint8Array.from(der);
        changed[index] = byte;
        const kinds = ['ok', 'bad', 'unknown'];
        assert.ok(kinds.includes((await readPem(pem('PUBLIC KEY', changed))).kind));
      }),
      { numRuns: 300 },
    );
  });
});
