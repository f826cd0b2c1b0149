import assert from 'node:assert/strict';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { base58, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import {
  decodeMultibase,
  readMultikey,
  readSecretMultikey,
  writeMultikey,
  writeSecretMultikey,
} from '../../src/keys/multikey.js';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

function multibase(...bytes: readonly number[]): string {
  return `z${base58.encode(Uint8Array.from(bytes))}`;
}

describe('Multikey', () => {
  test('reads what it writes', () => {
    fc.assert(
      fc.property(bytes32, (key) => {
        const reading = readMultikey(writeMultikey(key));
        assert.deepEqual(reading.kind === 'key' && [...reading.key.bytes], [...key]);
        assert.deepEqual([...(readSecretMultikey(writeSecretMultikey(key)) ?? [])], [...key]);
      }),
    );
  });

  test('reads and writes as another implementation does', async () => {
    for (let index = 0; index < 10; index += 1) {
      const pair = await Ed25519Multikey.generate({ id: 'urn:x:y', controller: 'urn:x:y' });
      const exported = await pair.export({ publicKey: true, secretKey: true });
      const reading = readMultikey(exported.publicKeyMultibase);
      assert.ok(reading.kind === 'key');
      assert.equal(writeMultikey(reading.key.bytes), exported.publicKeyMultibase);
      const seed = readSecretMultikey(exported.secretKeyMultibase);
      assert.equal(seed?.length, 32);
    }
  });

  test('reads base64url as well as base58', () => {
    const text = `u${base64urlnopad.encode(Uint8Array.from([0xed, 0x01, ...new Uint8Array(32).fill(5)]))}`;
    assert.equal(readMultikey(text).kind, 'key');
  });

  test('tells keys of other types from what is no key', () => {
    assert.equal(readMultikey(multibase(0x80, 0x24, 2, ...new Uint8Array(32))).kind, 'unsupported');
    assert.equal(readMultikey(multibase(0x81, 0x24, 2, ...new Uint8Array(48))).kind, 'unsupported');
    assert.equal(readMultikey(multibase(0xed, 0x01, ...new Uint8Array(31))).kind, 'malformed');
    assert.equal(readMultikey(multibase(0xed, 0x01, ...new Uint8Array(33))).kind, 'malformed');
    assert.equal(readMultikey(multibase(0x12, 0x34, ...new Uint8Array(32))).kind, 'malformed');
    for (const text of ['', 'z', 'u', 'z0OIl', 'm64', 'x', 'z' + '2'.repeat(100_000)]) {
      assert.equal(readMultikey(text).kind, 'malformed', text.slice(0, 10));
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readMultikey(text);
        readSecretMultikey(text);
        assert.equal(decodeMultibase(`q${text}`), undefined);
      }),
    );
  });
});
