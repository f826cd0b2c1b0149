import assert from 'node:assert/strict';
import { sign } from 'node:crypto';
import { p256, p384 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { publicPointOf, randomScalar, signEcdsa } from '../../src/keys/ecdsa.js';
import type { NistPoint } from '../../src/platform/platform.js';
import { platforms } from '../platform/platforms.js';
import { hex, keyOf, opensslSign, opensslVerify, orders, sample } from './samples.js';
import type { Sample } from './samples.js';

// RFC 6979, A.2.5 and A.2.6, the message "sample" with the curve's own hash.
const figures = {
  'P-256': {
    secret: 'c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721',
    point: '0360fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6',
    signature:
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  },
  'P-384': {
    secret:
      '6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5',
    point:
      '02ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64def8f0ea9055866064a254515480bc13',
    signature:
      '94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe4699ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8',
  },
} as const;

/** The answer of both platforms, which must be one. */
async function verifyEcdsa(...claim: readonly [Uint8Array, Uint8Array, NistPoint]): Promise<boolean> {
  const [first, ...others] = await Promise.all(
    platforms.map(async ([, platform]) => await platform.verifyEcdsa(...claim)),
  );
  assert.ok(first !== undefined && others.every((other) => other === first));
  return first;
}

for (const type of ['P-256', 'P-384'] as const) {
  describe(`ECDSA with ${type}`, () => {
    const size = type === 'P-256' ? 32 : 48;
    const order = BigInt(`0x${orders[type]}`);
    const data = Buffer.from('message');
    const openssl = sample(type);
    const key = pointOf(openssl);
    const signature = opensslSign(openssl, data);
    const [r, s] = [numberOf(signature.slice(0, size)), numberOf(signature.slice(size))];
    const pair = (left: bigint, right: bigint): Uint8Array =>
      Uint8Array.of(...bytesOf(left, size), ...bytesOf(right, size));

    test('gives the figures of RFC 6979', async () => {
      const { secret, point, signature: expected } = figures[type];
      assert.deepEqual(publicPointOf(hex(secret), type), hex(point));
      assert.deepEqual(signEcdsa(Buffer.from('sample'), hex(secret), type), hex(expected));
      assert.equal(
        await verifyEcdsa(hex(expected), Buffer.from('sample'), { type, bytes: hex(point) }),
        true,
      );
    });

    test('agrees with OpenSSL on fresh keys, both ways', async () => {
      for (let index = 0; index < 10; index += 1) {
        const theirs = sample(type);
        const message = Buffer.from(`message ${index}`);
        const secret = Buffer.from(String(theirs.privateKey.export({ format: 'jwk' }).d), 'base64url');
        const bytes = publicPointOf(secret, type);
        assert.deepEqual({ type, bytes }, pointOf(theirs));
        assert.equal(opensslVerify(theirs, message, signEcdsa(message, secret, type)), true);
        assert.equal(await verifyEcdsa(opensslSign(theirs, message), message, pointOf(theirs)), true);
      }
    });

    test('takes either value of s: neither JOSE nor Data Integrity forbids one', async () => {
      for (const either of [pair(r, s), pair(r, order - s)]) {
        assert.equal(await verifyEcdsa(either, data, key), true);
        assert.equal(opensslVerify(openssl, data, either), true);
      }
    });

    test('refuses values that are out of range', async () => {
      const outside = [
        pair(0n, s),
        pair(r, 0n),
        pair(0n, 0n),
        pair(order, s),
        pair(r, order),
        pair(order, order),
        pair(r + order, s),
        pair(r, s + order),
        new Uint8Array(2 * size).fill(255),
      ];
      for (const forged of outside) assert.equal(await verifyEcdsa(forged, data, key), false);
    });

    test('refuses every other length, and DER', async () => {
      const der = sign(type === 'P-256' ? 'sha256' : 'sha384', data, openssl.privateKey);
      const others = [
        new Uint8Array(),
        signature.slice(1),
        signature.slice(0, size),
        Uint8Array.of(...signature, 0),
        Uint8Array.of(0, ...signature),
        Uint8Array.from(der),
      ];
      for (const other of others) assert.equal(await verifyEcdsa(other, data, key), false);
    });

    test('refuses every signature with one bit changed, and every other message and key', async () => {
      for (let bit = 0; bit < signature.length * 8; bit += size === 32 ? 5 : 11) {
        const changed = Uint8Array.from(signature);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        assert.equal(await verifyEcdsa(changed, data, key), false);
      }
      assert.equal(await verifyEcdsa(signature, Buffer.from('other'), key), false);
      assert.equal(await verifyEcdsa(signature, data, pointOf(sample(type))), false);
      assert.equal(await verifyEcdsa(signature, data, { type, bytes: new Uint8Array(size + 1) }), false);
    });

    test('takes the point in either form, and nothing else as a key', async () => {
      const { x, y } = openssl.publicJwk;
      const [left, right] = [Buffer.from(String(x), 'base64url'), Buffer.from(String(y), 'base64url')];
      const off = Uint8Array.from(right);
      off[7] = (off[7] ?? 0) ^ 1;
      const verified = (...bytes: readonly number[]): Promise<boolean> =>
        verifyEcdsa(signature, data, { type, bytes: Uint8Array.from(bytes) });
      const parity = (right.at(-1) ?? 0) & 1;
      assert.equal(await verified(2 + parity, ...left), true);
      assert.equal(await verified(4, ...left, ...right), true);
      const none: readonly (readonly number[])[] = [
        [3 - parity, ...left],
        [],
        [0],
        [...left],
        [...left, ...right],
        // The hybrid form, which OpenSSL reads.
        [6 + parity, ...left, ...right],
        [7 - parity, ...left, ...right],
        [4, ...left, ...off],
        [4, ...right, ...left],
        [4, ...left],
        [2 + parity, ...left, ...right],
        [2 + parity, ...left, 0],
        [2, ...new Uint8Array(size).fill(255)],
        [4, ...new Uint8Array(2 * size)],
      ];
      for (const bytes of none) assert.equal(await verified(...bytes), false, bytes.join());
    });

    test('has one answer on both platforms for anything', async () => {
      const curve = { 'P-256': p256, 'P-384': p384 }[type];
      const scalar = fc.oneof(
        fc.uint8Array({ minLength: size, maxLength: size }),
        fc.constantFrom(...[0n, 1n, r, s, order - s, order - 1n, order].map((one) => bytesOf(one, size))),
      );
      const point = fc.uint8Array({ minLength: size, maxLength: size }).map((x) => Uint8Array.of(2, ...x));
      await fc.assert(
        fc.asyncProperty(
          scalar,
          scalar,
          fc.oneof(point, fc.constant(key.bytes)),
          async (left, right, bytes) => {
            const given = Uint8Array.of(...left, ...right);
            const expected = curve.verify(given, data, bytes, { lowS: false });
            assert.equal(await verifyEcdsa(given, data, { type, bytes }), expected);
          },
        ),
        { numRuns: 60 },
      );
    });

    test('is found to fit by both platforms whatever is signed', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ minLength: size, maxLength: size }),
          fc.uint8Array(),
          async (secret, message) => {
            const bytes = publicPointOf(secret, type);
            fc.pre(bytes !== undefined);
            assert.equal(await verifyEcdsa(signEcdsa(message, secret, type), message, { type, bytes }), true);
          },
        ),
        { numRuns: 20 },
      );
    });

    test('has keys for scalars from 1 to the order less 1 only', () => {
      for (const none of [0n, order, order + 1n]) {
        assert.equal(publicPointOf(bytesOf(none, size), type), undefined);
      }
      for (const some of [1n, order - 1n]) {
        assert.equal(publicPointOf(bytesOf(some, size), type)?.length, size + 1);
      }
      assert.equal(publicPointOf(new Uint8Array(size - 1).fill(1), type), undefined);
      assert.equal(publicPointOf(new Uint8Array(size + 1).fill(1), type), undefined);
    });

    test('draws another scalar each time', () => {
      const drawn = Array.from({ length: 20 }, () => randomScalar(type));
      assert.equal(new Set(drawn.map(String)).size, 20);
      assert.ok(drawn.every((secret) => publicPointOf(secret, type) !== undefined));
    });
  });
}

function pointOf({ type, publicJwk }: Sample): NistPoint {
  const key = keyOf(publicJwk);
  assert.ok((key.type === 'P-256' || key.type === 'P-384') && key.type === type);
  return { type: key.type, bytes: key.bytes };
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** The lowest bytes of a number, big-endian. */
function bytesOf(number: bigint, size: number): Uint8Array {
  return hex((number % (1n << BigInt(size * 8))).toString(16).padStart(size * 2, '0'));
}
