import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { afterEach, describe, test, vi } from 'vitest';
import { isUsableEd25519 } from '../../src/platform/ed25519-encoding.js';
import { hex, sample, smallOrder } from '../keys/samples.js';
import { disputed } from './disputed.js';
import { platforms } from './platforms.js';

// RFC 8032, §7.1, TEST 2
const seed = hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
const publicKey = hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
const signature = hex(
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
);
const data = hex('72');

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** Every way in which the two platforms say whether a signature fits; they must be of one mind. */
function fits(...claim: readonly [Uint8Array, Uint8Array, Uint8Array]): boolean {
  const [first, ...others] = platforms.map(([, platform]) => platform.verifyEd25519(...claim));
  assert.ok(first !== undefined && others.every((other) => other === first));
  return first;
}

function numberOf(littleEndian: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`);
}

function bytesOf(number: bigint): Uint8Array {
  return Uint8Array.from(Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse());
}

afterEach(() => {
  vi.unstubAllGlobals();
});

for (const [name, platform] of platforms) {
  describe(`Ed25519 in ${name}`, () => {
    test('gives the figures of RFC 8032', () => {
      const key = platform.ed25519Key(seed);
      assert.deepEqual(key.publicKey, publicKey);
      assert.deepEqual(key.sign(data), signature);
      assert.equal(platform.verifyEd25519(signature, data, publicKey), true);
    });

    test('agrees with OpenSSL on fresh keys, both ways', () => {
      for (let index = 0; index < 20; index += 1) {
        const pair = generateKeyPairSync('ed25519');
        const jwk = pair.privateKey.export({ format: 'jwk' });
        const key = platform.ed25519Key(Buffer.from(String(jwk.d), 'base64url'));
        const message = Buffer.from(`message ${index}`);
        assert.deepEqual(Buffer.from(key.publicKey), Buffer.from(String(jwk.x), 'base64url'));
        assert.equal(verify(null, message, createPublicKey(pair.privateKey), key.sign(message)), true);
        const theirs = sign(null, message, createPrivateKey({ key: jwk, format: 'jwk' }));
        assert.equal(platform.verifyEd25519(theirs, message, key.publicKey), true);
      }
    });

    test('keeps its secret, whatever becomes of the seed that was handed over', () => {
      const given = Uint8Array.from(seed);
      const key = platform.ed25519Key(given);
      given.fill(0);
      assert.deepEqual(key.sign(data), signature);
    });

    test('has no key for a seed of another length', () => {
      for (const length of [0, 31, 33, 64]) assert.throws(() => platform.ed25519Key(new Uint8Array(length)));
    });

    test('works on a page that was not loaded over https', () => {
      vi.stubGlobal('crypto', {});
      assert.deepEqual(platform.ed25519Key(seed).sign(data), signature);
      assert.equal(platform.verifyEd25519(signature, data, publicKey), true);
    });

    test('takes bytes that stand within others', () => {
      const within = (bytes: Uint8Array): Uint8Array =>
        Uint8Array.of(9, 9, 9, ...bytes, 9).subarray(3, 3 + bytes.length);
      const given = [within(signature), within(data), within(publicKey)] as const;
      assert.equal(platform.verifyEd25519(...given), true);
      assert.deepEqual(platform.ed25519Key(within(seed)).sign(within(data)), signature);
    });
  });
}

describe('Both platforms', () => {
  test('refuse every signature with one bit changed, and every other message', () => {
    for (let bit = 0; bit < 512; bit += 3) {
      const changed = Uint8Array.from(signature);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(fits(changed, data, publicKey), false);
    }
    assert.equal(fits(signature, hex('73'), publicKey), false);
  });

  test('refuse keys of small order, whatever the signature', () => {
    for (const key of smallOrder) {
      for (const point of smallOrder) {
        assert.equal(fits(Uint8Array.of(...point, ...new Uint8Array(32)), data, key), false);
      }
    }
  });

  test('refuse lengths and points that are none, without throwing', () => {
    assert.equal(fits(signature.slice(1), data, publicKey), false);
    assert.equal(fits(Uint8Array.of(...signature, 0), data, publicKey), false);
    assert.equal(fits(new Uint8Array(), data, publicKey), false);
    assert.equal(fits(signature, data, publicKey.slice(1)), false);
    assert.equal(fits(signature, data, Uint8Array.of(...publicKey, 0)), false);
    assert.equal(fits(signature, data, new Uint8Array(32).fill(255)), false);
  });

  test('refuse a scalar that is not below the order: a second signature for the same message', () => {
    const scalar = numberOf(signature.slice(32));
    for (const other of [scalar + ORDER, scalar + 2n * ORDER, scalar + 8n * ORDER, ORDER, 2n ** 256n - 1n]) {
      assert.equal(fits(Uint8Array.of(...signature.slice(0, 32), ...bytesOf(other)), data, publicKey), false);
    }
  });

  test('give the same answer to anything', () => {
    const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
      fc.uint8Array({ minLength: length, maxLength: length });
    const point = fc.oneof(bytes(32), fc.constantFrom(...smallOrder, publicKey, signature.slice(0, 32)));
    const scalar = fc.oneof(bytes(32), fc.constantFrom(signature.slice(32), new Uint8Array(32)));
    fc.assert(
      fc.property(fc.tuple(point, scalar), fc.uint8Array(), point, (halves, message, key) => {
        assert.equal(fits(Uint8Array.from(halves.flatMap((half) => [...half])), message, key), false);
      }),
      { numRuns: 60 },
    );
  });

  test('verify what the other one and a third implementation signed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array(),
        fc.nat({ max: 511 }),
        (own, message, bit) => {
          const [first, second] = platforms.map(([, platform]) => platform.ed25519Key(own));
          assert.ok(first !== undefined && second !== undefined);
          const signed = ed25519.sign(message, own);
          assert.deepEqual(first.publicKey, ed25519.getPublicKey(own));
          assert.deepEqual(first.publicKey, second.publicKey);
          assert.deepEqual(first.sign(message), signed);
          assert.deepEqual(second.sign(message), signed);
          assert.equal(fits(signed, message, first.publicKey), true);
          const changed = Uint8Array.from(signed);
          changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          assert.equal(fits(changed, message, first.publicKey), false);
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each(disputed)('answer alike: $what', ({ message, key, signature: halves, fits: expected }) => {
    assert.equal(fits(hex(halves.join('')), hex(message), hex(key)), expected);
  });
});

describe('The encoding of a key', () => {
  /** What another implementation makes of it, where it is a point at all. */
  function isUsable(bytes: Uint8Array): boolean | undefined {
    try {
      return !ed25519.Point.fromBytes(bytes, false).isSmallOrder();
    } catch {
      return undefined;
    }
  }

  test('is usable exactly where another implementation finds it so, or no point', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        assert.equal(isUsableEd25519(bytes), isUsable(bytes) ?? true);
      }),
    );
    for (let index = 0; index < 10; index += 1) {
      const key = Buffer.from(String(sample('Ed25519').publicJwk['x']), 'base64url');
      assert.equal(isUsableEd25519(key), true);
    }
  });

  test('is not where the point is of small order, or y not reduced', () => {
    for (const bytes of smallOrder) assert.equal(isUsableEd25519(bytes), false);
    const prime = 2n ** 255n - 19n;
    for (let above = 0n; above < 19n; above += 1n) {
      for (const sign of [0n, 2n ** 255n]) {
        assert.equal(isUsableEd25519(bytesOf(prime + above + sign)), false);
      }
    }
    for (let below = 2n; below < 40n; below += 1n) {
      const bytes = bytesOf(prime - below);
      assert.equal(isUsableEd25519(bytes), isUsable(bytes) ?? true);
    }
  });

  test('has 32 bytes', () => {
    for (const length of [0, 31, 33]) assert.equal(isUsableEd25519(new Uint8Array(length).fill(7)), false);
  });
});
