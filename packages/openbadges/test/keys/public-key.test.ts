import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { algorithmOf, isSameKey } from '../../src/keys/public-key.js';
import type { PublicKey } from '../../src/ports.js';
import { keyOf, keyTypes, sample } from './samples.js';

describe('public keys', () => {
  const keys = keyTypes.map((type) => keyOf(sample(type).publicJwk));

  test('have one algorithm each', () => {
    assert.deepEqual(keys.map(algorithmOf), ['Ed25519', 'ES256', 'ES384', 'RS256']);
  });

  test('are the same where type and bytes are', () => {
    for (const [row, a] of keys.entries()) {
      for (const [column, b] of keys.entries()) {
        assert.equal(isSameKey(a, structuredClone(b)), row === column, `${a.type} ${b.type}`);
      }
      assert.equal(isSameKey(a, keyOf(sample(a.type).publicJwk)), false);
    }
  });

  test('differ in every part', () => {
    const bytes = Uint8Array.of(1, 2);
    const rsa: PublicKey = { type: 'RSA', modulus: bytes, exponent: bytes };
    assert.equal(isSameKey(rsa, { ...rsa, exponent: Uint8Array.of(1, 3) }), false);
    assert.equal(isSameKey(rsa, { ...rsa, modulus: Uint8Array.of(1, 2, 3) }), false);
    assert.equal(isSameKey({ type: 'P-256', bytes }, { type: 'P-384', bytes }), false);
    assert.equal(isSameKey({ type: 'P-256', bytes: Uint8Array.of(1) }, { type: 'P-256', bytes }), false);
  });
});
