import assert from 'node:assert/strict';
import { afterEach, describe, test, vi } from 'vitest';
import { checkSignature } from '../../src/jwt/check-signature.js';
import { readCompactJws } from '../../src/jwt/compact-jws.js';
import type { CompactJws } from '../../src/jwt/compact-jws.js';
import * as web from '../../src/platform/web.js';
import { keyOf, keyTypes, sample } from '../keys/samples.js';
import { answer, names, payload, token } from './token.js';

const samples = keyTypes.map((type) => sample(type));

function jws(text: string): CompactJws {
  const read = readCompactJws(text);
  assert.ok(read.kind === 'ok');
  return read.value;
}

afterEach(() => {
  vi.doUnmock('#platform');
  vi.unstubAllGlobals();
});

describe('the signature of a token', () => {
  for (const key of samples) {
    const publicKey = keyOf(key.publicJwk);
    const good = jws(token({ alg: names[key.type] }, payload(), key));

    test(`by ${key.type} fits`, async () => {
      assert.deepEqual(answer(await checkSignature(good, publicKey)), ['ok']);
    });

    test(`by ${key.type} fits nothing else`, async () => {
      const expected = ['bad', 'proof.signature /signature'];
      const another = keyOf(sample(key.type).publicJwk);
      assert.deepEqual(answer(await checkSignature(good, another)), expected);
      const changed = { ...good, signed: good.signed.map((byte, index) => (index === 40 ? byte ^ 1 : byte)) };
      assert.deepEqual(answer(await checkSignature(changed, publicKey)), expected);
      for (const length of [1, 32, 63, 65, 95, 97, 255, 257]) {
        const cut = { ...good, signature: new Uint8Array(length).fill(7) };
        assert.deepEqual(answer(await checkSignature(cut, publicKey)), expected, String(length));
      }
      const none = { ...good, signature: new Uint8Array(good.signature.length) };
      assert.deepEqual(answer(await checkSignature(none, publicKey)), expected);
    });

    test(`by ${key.type} is not taken under the name of another algorithm`, async () => {
      for (const alg of Object.values(names).filter((name) => name !== names[key.type])) {
        const swapped = jws(token({ alg }, payload(), key));
        assert.deepEqual(answer(await checkSignature(swapped, publicKey)), [
          'bad',
          'jwt.algorithm /header/alg',
        ]);
      }
    });
  }

  test('stays open where the platform cannot compute it', async () => {
    const rsa = samples.find(({ type }) => type === 'RSA');
    assert.ok(rsa);
    const good = jws(token({ alg: 'RS256' }, payload(), rsa));
    vi.doMock('#platform', () => web);
    vi.resetModules();
    vi.stubGlobal('crypto', undefined);
    const inBrowsers = await import('../../src/jwt/check-signature.js');
    assert.deepEqual(answer(await inBrowsers.checkSignature(good, keyOf(rsa.publicJwk))), [
      'unknown',
      'proof.unchecked /signature',
    ]);
  });
});
