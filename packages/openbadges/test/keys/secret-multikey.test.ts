import assert from 'node:assert/strict';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { base58 } from '@scure/base';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { curvePrivateKey } from '../../src/keys/private-key.js';
import { writeMultikey } from '../../src/keys/multikey.js';
import { readSecretMultikey, writeSecretMultikey } from '../../src/keys/secret-multikey.js';

const sizes = { Ed25519: 32, 'P-256': 32, 'P-384': 48 } as const;
const curves = ['Ed25519', 'P-256', 'P-384'] as const;

function multibase(...bytes: readonly number[]): string {
  return `z${base58.encode(Uint8Array.from(bytes))}`;
}

describe('secret Multikey', () => {
  test('reads what it writes', () => {
    for (const type of curves) {
      const bytes = fc.uint8Array({ minLength: sizes[type], maxLength: sizes[type] });
      fc.assert(
        fc.property(bytes, (secret) => {
          assert.deepEqual(readSecretMultikey(writeSecretMultikey({ type, secret })), { type, secret });
        }),
      );
    }
  });

  test('reads what other implementations write, and comes to their public keys', async () => {
    const names = { id: 'urn:x:y', controller: 'urn:x:y' };
    const pairs = [
      await Ed25519Multikey.generate(names),
      await EcdsaMultikey.generate({ ...names, curve: 'P-256' }),
      await EcdsaMultikey.generate({ ...names, curve: 'P-384' }),
    ];
    for (const [index, pair] of pairs.entries()) {
      const { publicKeyMultibase, secretKeyMultibase } = await pair.export({
        publicKey: true,
        secretKey: true,
      });
      const secret = readSecretMultikey(secretKeyMultibase);
      assert.ok(secret !== undefined);
      assert.equal(secret.type, curves[index]);
      const key = await curvePrivateKey(secret);
      assert.ok(key !== undefined);
      assert.equal(writeMultikey(key.publicKey), publicKeyMultibase);
      if (secret.type !== 'Ed25519') assert.equal(writeSecretMultikey(secret), secretKeyMultibase);
    }
  });

  test('leaves out a public key behind an Ed25519 seed, and takes none behind a scalar', () => {
    const seed = new Uint8Array(32).fill(5);
    const both = multibase(0x80, 0x26, ...seed, ...new Uint8Array(32).fill(6));
    assert.deepEqual(readSecretMultikey(both), { type: 'Ed25519', secret: seed });
    assert.equal(readSecretMultikey(multibase(0x86, 0x26, ...seed, ...seed)), undefined);
    assert.equal(readSecretMultikey(multibase(0x87, 0x26, ...seed, ...seed)), undefined);
  });

  test('refuses other lengths and prefixes', () => {
    const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(5);
    const none = [
      multibase(0x80, 0x26, ...bytes(31)),
      multibase(0x80, 0x26, ...bytes(33)),
      multibase(0x86, 0x26, ...bytes(48)),
      multibase(0x87, 0x26, ...bytes(32)),
      multibase(0xed, 0x01, ...bytes(32)),
      multibase(0x81, 0x26, ...bytes(32)),
      multibase(0x80),
      'z',
      '',
      'z0',
    ];
    for (const text of none) assert.equal(readSecretMultikey(text), undefined, text);
  });

  test('has no key for a scalar that is none of its curve', async () => {
    for (const type of ['P-256', 'P-384'] as const) {
      for (const filling of [0, 255]) {
        const secret = new Uint8Array(sizes[type]).fill(filling);
        assert.equal(await curvePrivateKey({ type, secret }), undefined);
      }
    }
    for (const type of curves) {
      const secret = new Uint8Array(sizes[type] - 1).fill(1);
      assert.equal(await curvePrivateKey({ type, secret }), undefined);
    }
  });
});
