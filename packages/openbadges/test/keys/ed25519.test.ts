import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, test } from 'vitest';
import { publicKeyOf, signEd25519, verifyEd25519 } from '../../src/keys/ed25519.js';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

describe('Ed25519', () => {
  // RFC 8032, §7.1, TEST 2
  const seed = hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
  const publicKey = hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
  const signature = hex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );

  test('gives the figures of RFC 8032', async () => {
    assert.deepEqual(await publicKeyOf(seed), publicKey);
    assert.deepEqual(await signEd25519(hex('72'), seed), signature);
    assert.equal(await verifyEd25519(signature, hex('72'), publicKey), true);
  });

  test('agrees with OpenSSL on fresh keys, both ways', async () => {
    for (let index = 0; index < 20; index += 1) {
      const pair = generateKeyPairSync('ed25519');
      const jwk = pair.privateKey.export({ format: 'jwk' });
      const own = Buffer.from(String(jwk.d), 'base64url');
      const data = Buffer.from(`message ${index}`);
      assert.deepEqual(Buffer.from(await publicKeyOf(own)), Buffer.from(String(jwk.x), 'base64url'));
      const ours = await signEd25519(data, own);
      assert.equal(verify(null, data, createPublicKey(pair.privateKey), ours), true);
      const theirs = sign(null, data, createPrivateKey({ key: jwk, format: 'jwk' }));
      assert.equal(await verifyEd25519(theirs, data, await publicKeyOf(own)), true);
    }
  });

  test('refuses every signature with one bit changed, and every other message', async () => {
    for (let bit = 0; bit < 512; bit += 1) {
      const changed = Uint8Array.from(signature);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(await verifyEd25519(changed, hex('72'), publicKey), false);
    }
    assert.equal(await verifyEd25519(signature, hex('73'), publicKey), false);
  });

  // Points of small order, RFC 8032 encodings: with cofactored verification any of them "signs" anything.
  const smallOrder = [
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  ];

  test('refuses keys of small order, whatever the signature', async () => {
    for (const key of smallOrder) {
      for (const point of smallOrder) {
        const forged = hex(point + '00'.repeat(32));
        assert.equal(await verifyEd25519(forged, hex('72'), hex(key)), false, `${key} ${point}`);
      }
    }
  });

  test('refuses lengths and points that are none, without throwing', async () => {
    assert.equal(await verifyEd25519(signature.slice(1), hex('72'), publicKey), false);
    assert.equal(await verifyEd25519(signature, hex('72'), publicKey.slice(1)), false);
    assert.equal(await verifyEd25519(signature, hex('72'), new Uint8Array(32).fill(255)), false);
    // S not reduced modulo the group order: a second signature for the same message.
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(signature.slice(32)).reverse().toString('hex')}`) + order;
    const high = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
    const malleable = Uint8Array.from([...signature.slice(0, 32), ...high]);
    assert.equal(await verifyEd25519(malleable, hex('72'), publicKey), false);
  });
});
