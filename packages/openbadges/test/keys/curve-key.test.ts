import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { coordinates, curveKey } from '../../src/keys/curve-key.js';
import { hex, keyOf, sample, smallOrder } from './samples.js';

/** Primes of the fields (FIPS 186-4, D.1.2). */
const primes = {
  'P-256': 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff',
  'P-384': 'fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff',
} as const;

describe('keys on NIST curves', () => {
  for (const type of ['P-256', 'P-384'] as const) {
    const size = type === 'P-256' ? 32 : 48;

    test(`${type}: the compressed and the uncompressed point are the same key`, () => {
      for (let index = 0; index < 20; index += 1) {
        const { x, y } = sample(type).publicJwk;
        const [left, right] = [Buffer.from(String(x), 'base64url'), Buffer.from(String(y), 'base64url')];
        const compressed = Uint8Array.of(2 + ((right.at(-1) ?? 0) & 1), ...left);
        const expected = { type, bytes: compressed };
        assert.deepEqual(curveKey(type, compressed), expected);
        assert.deepEqual(curveKey(type, Uint8Array.of(4, ...left, ...right)), expected);
        assert.deepEqual(
          coordinates(type, compressed).map((each) => Buffer.from(each)),
          [left, right],
        );
      }
    });

    test(`${type}: a point exists exactly where OpenSSL finds one`, () => {
      const oid = type === 'P-256' ? '06082a8648ce3d030107' : '06052b81040022';
      fc.assert(
        fc.property(fc.uint8Array({ minLength: size, maxLength: size }), fc.boolean(), (x, isOdd) => {
          const point = Uint8Array.of(isOdd ? 3 : 2, ...x);
          const algorithm = der(0x30, [...hex('06072a8648ce3d0201'), ...hex(oid)]);
          const spki = Buffer.from(der(0x30, [...algorithm, ...der(3, [0, ...point])]));
          let isThere = true;
          try {
            createPublicKey({ key: spki, format: 'der', type: 'spki' });
          } catch {
            isThere = false;
          }
          assert.equal(curveKey(type, point) !== undefined, isThere);
        }),
        { numRuns: 50 },
      );
    });

    test(`${type}: nothing else is a key`, () => {
      const key = keyOf(sample(type).publicJwk);
      assert.ok(key.type === type);
      const [x, y] = coordinates(type, key.bytes);
      const off = Uint8Array.from(y);
      off[5] = (off[5] ?? 0) ^ 1;
      const none: readonly (readonly number[])[] = [
        [],
        [0],
        [0, ...x],
        [4, ...x],
        [5, ...x],
        [2, ...x.slice(1)],
        [2, ...x, 0],
        [4, ...x, ...off],
        [4, ...y, ...x],
        [6, ...x, ...y],
        [4, ...new Uint8Array(2 * size)],
        [2, ...new Uint8Array(size).fill(255)],
        [2, ...hex(primes[type])],
      ];
      for (const bytes of none) assert.equal(curveKey(type, Uint8Array.from(bytes)), undefined);
    });
  }
});

describe('keys on Ed25519', () => {
  test('every key of OpenSSL is one', () => {
    for (let index = 0; index < 20; index += 1) {
      const bytes = Uint8Array.from(Buffer.from(String(sample('Ed25519').publicJwk['x']), 'base64url'));
      assert.deepEqual(curveKey('Ed25519', bytes), { type: 'Ed25519', bytes });
    }
  });

  test('the points of small order are none, in whatever encoding', () => {
    for (const bytes of smallOrder) {
      assert.equal(ed25519.Point.fromBytes(bytes, true).isSmallOrder(), true);
      assert.equal(curveKey('Ed25519', bytes), undefined);
    }
  });

  test('the encodings with a y that is not reduced are none', () => {
    for (let low = 0xed; low <= 0xff; low += 1) {
      for (const high of [0x7f, 0xff]) {
        const bytes = new Uint8Array(32).fill(255);
        bytes[0] = low;
        bytes[31] = high;
        assert.equal(curveKey('Ed25519', bytes), undefined);
      }
    }
  });

  test('a point exists exactly where another implementation finds one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        let isThere = true;
        try {
          ed25519.Point.fromBytes(bytes, false);
        } catch {
          isThere = false;
        }
        assert.equal(curveKey('Ed25519', bytes) !== undefined, isThere);
      }),
    );
  });

  test('other lengths are none', () => {
    const bytes = Buffer.from(String(sample('Ed25519').publicJwk['x']), 'base64url');
    assert.equal(curveKey('Ed25519', bytes.subarray(1)), undefined);
    assert.equal(curveKey('Ed25519', Uint8Array.of(...bytes, 0)), undefined);
  });
});

function der(tag: number, content: readonly number[]): readonly number[] {
  return [tag, ...(content.length < 128 ? [content.length] : [0x81, content.length]), ...content];
}
