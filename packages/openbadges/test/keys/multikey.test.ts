import assert from 'node:assert/strict';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { base58, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { decodeMultibase, readMultikey, writeMultikey } from '../../src/keys/multikey.js';
import { hex, keyOf, keyTypes, sample, smallOrder } from './samples.js';

function multibase(...bytes: readonly number[]): string {
  return `z${base58.encode(Uint8Array.from(bytes))}`;
}

describe('Multikey', () => {
  test('reads and writes as another implementation does', async () => {
    for (let index = 0; index < 10; index += 1) {
      const names = { id: 'urn:x:y', controller: 'urn:x:y' };
      const pairs = [
        await Ed25519Multikey.generate(names),
        await EcdsaMultikey.generate({ ...names, curve: 'P-256' }),
        await EcdsaMultikey.generate({ ...names, curve: 'P-384' }),
      ];
      for (const [place, pair] of pairs.entries()) {
        const { publicKeyMultibase } = await pair.export({ publicKey: true, secretKey: true });
        const reading = readMultikey(publicKeyMultibase);
        assert.ok(reading.kind === 'key');
        assert.equal(reading.key.type, keyTypes[place]);
        assert.equal(writeMultikey(reading.key), publicKeyMultibase);
      }
    }
  });

  test('begins as the registry says', () => {
    const starts = keyTypes.map((type) => writeMultikey(keyOf(sample(type).publicJwk)).slice(0, 3));
    assert.deepEqual([starts[0]], ['z6M']);
    assert.match(starts[1] ?? '', /^zDn$/u);
    assert.match(starts[2] ?? '', /^z82$/u);
    assert.match(starts[3] ?? '', /^z4M$/u);
  });

  test('reads an RSA key of any size that is verified with', () => {
    for (const bytes of [256, 384, 512, 1024]) {
      const modulus = new Uint8Array(bytes).fill(255);
      const key = { type: 'RSA', modulus, exponent: Uint8Array.of(1, 0, 1) } as const;
      assert.deepEqual(readMultikey(writeMultikey(key)), { kind: 'key', key });
    }
    const exponent = Uint8Array.of(1, 0, 1);
    const weak = writeMultikey({ type: 'RSA', modulus: new Uint8Array(128).fill(255), exponent });
    assert.equal(readMultikey(weak).kind, 'malformed');
    const huge = writeMultikey({ type: 'RSA', modulus: new Uint8Array(1025).fill(255), exponent });
    assert.equal(readMultikey(huge).kind, 'unsupported');
  });

  test('reads base64url as well as base58', () => {
    for (const type of keyTypes) {
      const key = keyOf(sample(type).publicJwk);
      const bytes = base58.decode(writeMultikey(key).slice(1));
      assert.deepEqual(readMultikey(`u${base64urlnopad.encode(bytes)}`), { kind: 'key', key });
    }
  });

  test('tells keys of other types from what is no key', () => {
    const others = ['e701', 'ea01', 'eb01', 'ec01', 'ee01', 'ef01', '8224', '8324', '8424', '8624'];
    for (const prefix of [...others, '9024', '9124', '9224']) {
      assert.equal(readMultikey(multibase(...hex(prefix), ...new Uint8Array(33))).kind, 'unsupported');
    }
    const none = [
      [0xed, 0x01, ...new Uint8Array(31)],
      [0xed, 0x01, ...new Uint8Array(33)],
      [0x80, 0x24, 2, ...new Uint8Array(31)],
      [0x81, 0x24, 2, ...new Uint8Array(49)],
      [0x80, 0x26, ...new Uint8Array(32).fill(5)],
      [0x12, 0x34, ...new Uint8Array(32)],
      [0xed],
      [],
    ];
    for (const bytes of none) assert.equal(readMultikey(multibase(...bytes)).kind, 'malformed');
    for (const text of ['', 'z', 'u', 'z0OIl', 'm64', 'x', 'z6Mk…']) {
      assert.equal(readMultikey(text).kind, 'malformed', text);
    }
    assert.equal(readMultikey(`z${'2'.repeat(100_000)}`).kind, 'unsupported');
  });

  test('refuses points that are none, and the uncompressed form of those that are', () => {
    for (const point of smallOrder) {
      assert.equal(readMultikey(multibase(0xed, 0x01, ...point)).kind, 'malformed');
    }
    for (const [type, prefix] of [
      ['P-256', 0x80],
      ['P-384', 0x81],
    ] as const) {
      const { x, y } = sample(type).publicJwk;
      const [left, right] = [Buffer.from(String(x), 'base64url'), Buffer.from(String(y), 'base64url')];
      const half = 2 + ((right.at(-1) ?? 0) & 1);
      assert.equal(readMultikey(multibase(prefix, 0x24, half, ...left)).kind, 'key');
      assert.equal(readMultikey(multibase(prefix, 0x24, 4, ...left, ...right)).kind, 'malformed');
      assert.equal(readMultikey(multibase(prefix, 0x24, 5, ...left)).kind, 'malformed');
      assert.equal(readMultikey(multibase(prefix, 0x24, 0)).kind, 'malformed');
      assert.equal(readMultikey(multibase(prefix ^ 1, 0x24, half, ...left)).kind, 'malformed');
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 60 }), (text, bytes) => {
        assert.equal(readMultikey(text).kind, 'malformed');
        assert.notEqual(readMultikey(multibase(0xed, 0x01, ...bytes)).kind, 'unsupported');
        assert.equal(decodeMultibase(`q${text}`), undefined);
      }),
    );
  });
});

describe('multibase', () => {
  test('is decoded in either alphabet', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        assert.deepEqual(decodeMultibase(`z${base58.encode(bytes)}`), bytes);
        assert.deepEqual(decodeMultibase(`u${Buffer.from(bytes).toString('base64url')}`), bytes);
      }),
    );
  });

  test('in base58 is bounded, as it costs the square of its length', () => {
    assert.equal(decodeMultibase(`z${'2'.repeat(1_999)}`)?.length, 1464);
    assert.equal(decodeMultibase(`z${'2'.repeat(2_000)}`), undefined);
    assert.equal(decodeMultibase(`u${'A'.repeat(40_000)}`)?.length, 30_000);
  });

  test('with padding, spaces or stray bits is none', () => {
    for (const text of ['uAA==', 'uAB', 'u A', 'uA', 'z 2', 'zl', 'Z2', 'U2']) {
      assert.equal(decodeMultibase(text), undefined, text);
    }
  });
});
