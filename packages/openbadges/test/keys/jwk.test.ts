import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { octets, readJwk, writeJwk } from '../../src/keys/jwk.js';
import { readMultikey, writeMultikey } from '../../src/keys/multikey.js';
import type { JsonObject } from '../../src/model/json.js';
import { answer, keyOf, keyTypes, sample, smallOrder } from './samples.js';

const samples = keyTypes.map((type) => sample(type));

describe('JSON Web Keys', () => {
  test('are written as they were read, and as Multikeys, and back', async () => {
    for (const { type, publicJwk } of [...samples, ...keyTypes.map((each) => sample(each))]) {
      const key = keyOf(publicJwk);
      assert.equal(key.type, type);
      assert.deepEqual({ ...writeJwk(key) }, publicJwk);
      const again = readMultikey(writeMultikey(key));
      assert.deepEqual(again, { kind: 'key', key });
      assert.equal(
        await calculateJwkThumbprint({ ...writeJwk(key) }),
        await calculateJwkThumbprint(publicJwk as Parameters<typeof calculateJwkThumbprint>[0]),
      );
    }
  });

  test('are read by OpenSSL as they are written', () => {
    for (const { publicKey, publicJwk } of samples) {
      const jwk = { ...writeJwk(keyOf(publicJwk)) };
      assert.ok(createPublicKey({ key: jwk, format: 'jwk' }).equals(publicKey));
    }
  });

  test('may say of themselves what is so', () => {
    const names = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384', RSA: 'RS256' } as const;
    for (const { type, publicJwk } of samples) {
      const more = { kid: 'a', use: 'sig', alg: names[type], key_ops: ['verify'], ext: true, x5t: 'b' };
      assert.deepEqual(readJwk({ ...publicJwk, ...more }), readJwk(publicJwk));
    }
    assert.equal(answer(readJwk({ ...samples[0]?.publicJwk, alg: 'Ed25519' })), 'ok');
  });

  test('that say that they are for something else are malformed', () => {
    const contradictions: readonly JsonObject[] = [
      { use: 'enc' },
      { use: ['sig'] },
      { use: null },
      { alg: 'none' },
      { alg: 'HS256' },
      { alg: 'ES512' },
      { alg: 'ECDH-ES' },
      { alg: 'RSA-OAEP' },
      { alg: null },
      { alg: ['EdDSA'] },
      { key_ops: ['sign'] },
      { key_ops: [] },
      { key_ops: 'verify' },
      { key_ops: null },
    ];
    for (const { type, publicJwk } of samples) {
      for (const members of contradictions) {
        const what = `${type} ${JSON.stringify(members)}`;
        assert.equal(answer(readJwk({ ...publicJwk, ...members })), 'bad key.malformed', what);
      }
    }
    const [okp, p256, p384, rsa] = samples.map(({ publicJwk }) => publicJwk);
    assert.equal(answer(readJwk({ ...okp, alg: 'ES256' })), 'bad key.malformed');
    assert.equal(answer(readJwk({ ...p256, alg: 'ES384' })), 'bad key.malformed');
    assert.equal(answer(readJwk({ ...p384, alg: 'ES256' })), 'bad key.malformed');
    assert.equal(answer(readJwk({ ...p256, alg: 'RS256' })), 'bad key.malformed');
    assert.equal(answer(readJwk({ ...rsa, alg: 'EdDSA' })), 'bad key.malformed');
    for (const alg of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512']) {
      assert.equal(answer(readJwk({ ...rsa, alg })), 'unknown key.unsupported');
      assert.equal(answer(readJwk({ ...p256, alg })), 'bad key.malformed');
    }
  });

  test('that hold a secret are told as such, whatever else they hold', () => {
    for (const { privateJwk, publicJwk } of samples) {
      assert.equal(answer(readJwk({ ...privateJwk })), 'bad key.private');
      for (const member of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']) {
        assert.equal(answer(readJwk({ ...publicJwk, [member]: 'AQAB' })), 'bad key.private', member);
        assert.equal(answer(readJwk({ ...publicJwk, [member]: null })), 'bad key.private', member);
      }
    }
    assert.equal(answer(readJwk({ kty: 'oct', k: 'AAAA' })), 'bad key.private');
    assert.equal(answer(readJwk({ d: '' })), 'bad key.private');
  });

  test('never put the secret into a message', () => {
    for (const { privateJwk } of samples) {
      assert.equal(JSON.stringify(readJwk({ ...privateJwk })).includes(privateJwk.d), false);
    }
  });

  test('of other types could not be found out', () => {
    const others: readonly JsonObject[] = [
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'jwk' }),
      generateKeyPairSync('ec', { namedCurve: 'P-521' }).publicKey.export({ format: 'jwk' }),
      generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }),
      generateKeyPairSync('ed448').publicKey.export({ format: 'jwk' }),
      { kty: 'oct' },
      { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AAAA' },
      { kty: 'EC', crv: 'Ed25519', x: 'AAAA' },
      { kty: 'OKP', crv: 'P-256', x: 'AAAA', y: 'AAAA' },
    ] as readonly JsonObject[];
    for (const jwk of others) assert.equal(answer(readJwk(jwk)), 'unknown key.unsupported');
  });

  test('that do not say what they are are malformed', () => {
    for (const jwk of [
      {},
      { kty: 1 },
      { kty: null },
      { kty: 'EC' },
      { kty: 'OKP', crv: 7 },
      { crv: 'P-256' },
    ]) {
      assert.equal(answer(readJwk(jwk)), 'bad key.malformed');
    }
  });
});

describe('coordinates', () => {
  test('must have their full length', () => {
    for (const type of ['P-256', 'P-384'] as const) {
      const jwk = shortCoordinate(type);
      assert.equal(answer(readJwk(jwk)), 'ok');
      const cut = Buffer.from(String(jwk['x']), 'base64url').subarray(1).toString('base64url');
      assert.equal(answer(readJwk({ ...jwk, x: cut })), 'bad key.malformed');
      const longer = Uint8Array.of(0, ...Buffer.from(String(jwk['y']), 'base64url'));
      assert.equal(
        answer(readJwk({ ...jwk, y: Buffer.from(longer).toString('base64url') })),
        'bad key.malformed',
      );
    }
  });

  test('must be base64url without padding, in its one form', () => {
    for (const { publicJwk } of samples.slice(0, 3)) {
      const x = String(publicJwk['x']);
      const last = x.slice(0, -1);
      const wrong: readonly unknown[] = [
        `${x}=`,
        `${x} `,
        `+${x.slice(1)}`,
        '',
        7,
        null,
        undefined,
        [x],
        last,
      ];
      for (const each of wrong) {
        assert.equal(answer(readJwk({ ...publicJwk, x: each as string })), 'bad key.malformed');
      }
    }
    // 43 characters carry 258 bits: the last two must be zero.
    const x = String(samples[0]?.publicJwk['x']);
    const sloppy = `${x.slice(0, -1)}${String.fromCharCode(x.charCodeAt(42) + 1)}`;
    assert.equal(octets(x)?.length, 32);
    assert.equal(octets(sloppy), undefined);
  });

  test('must be a point of the curve', () => {
    const [, p256, p384] = samples.map(({ publicJwk }) => publicJwk);
    for (const jwk of [p256, p384]) {
      const zeros = Buffer.alloc(jwk?.['crv'] === 'P-256' ? 32 : 48).toString('base64url');
      assert.equal(
        answer(readJwk({ ...jwk, x: String(jwk?.['y']), y: String(jwk?.['x']) })),
        'bad key.malformed',
      );
      assert.equal(answer(readJwk({ ...jwk, x: zeros, y: zeros })), 'bad key.malformed');
    }
    assert.equal(answer(readJwk({ ...p256, crv: 'P-384' })), 'bad key.malformed');
    assert.equal(answer(readJwk({ ...p384, crv: 'P-256' })), 'bad key.malformed');
    for (const bytes of smallOrder) {
      const x = Buffer.from(bytes).toString('base64url');
      assert.equal(answer(readJwk({ kty: 'OKP', crv: 'Ed25519', x })), 'bad key.malformed');
    }
  });
});

describe('RSA members', () => {
  const jwk = samples[3]?.publicJwk ?? {};

  test('may have leading zeros, and mean the same', () => {
    const n = Buffer.from(Uint8Array.of(0, ...Buffer.from(String(jwk['n']), 'base64url'))).toString(
      'base64url',
    );
    assert.deepEqual(readJwk({ ...jwk, n, e: 'AAEAAQ' }), readJwk(jwk));
  });

  test('must be there, and numbers of a key', () => {
    const faults: readonly JsonObject[] = [
      { n: undefined },
      { e: undefined },
      { n: '' },
      { e: '' },
      { e: 'AQ' },
      { e: 'Ag' },
      { e: 65537 },
      { n: `${String(jwk['n'])}=` },
    ];
    for (const fault of faults) assert.equal(answer(readJwk({ ...jwk, ...fault })), 'bad key.malformed');
  });

  test('are bounded', () => {
    assert.equal(answer(readJwk({ ...sample('RSA', 1024).publicJwk })), 'bad key.weak');
    const huge = 'x'.repeat(4_000_000);
    assert.equal(answer(readJwk({ ...jwk, n: huge })), 'unknown key.unsupported');
    assert.equal(answer(readJwk({ ...jwk, e: huge })), 'unknown key.unsupported');
    const largest = Buffer.alloc(1024, 255).toString('base64url');
    assert.equal(answer(readJwk({ ...jwk, n: largest })), 'ok');
  });
});

test('any object is answered, and nothing is thrown', () => {
  const member = fc.constantFrom('kty', 'crv', 'x', 'y', 'n', 'e', 'alg', 'use', 'key_ops');
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('EC', 'OKP', 'RSA', 'P-256', 'Ed25519', 'sig', 'AQAB'),
  );
  fc.assert(
    fc.property(fc.dictionary(member, value), (jwk) => {
      assert.ok(['bad', 'unknown'].includes(readJwk(jwk).kind));
    }),
  );
});

/** A key whose x begins with a zero byte: writers that forget the padding write it shorter. */
function shortCoordinate(type: 'P-256' | 'P-384'): Readonly<Record<string, string>> {
  for (;;) {
    const { x, y } = generateKeyPairSync('ec', { namedCurve: type }).publicKey.export({ format: 'jwk' });
    if (Buffer.from(String(x), 'base64url')[0] === 0)
      return { kty: 'EC', crv: type, x: String(x), y: String(y) };
  }
}
