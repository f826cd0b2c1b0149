import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import { readKeySet } from '../../src/keys/key-set.js';
import { limits } from '../../src/limits.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';

const [ED, P256, P384, RSA] = [
  generateKeyPairSync('ed25519'),
  generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  generateKeyPairSync('rsa', { modulusLength: 2048 }),
].map(({ publicKey }) => publicKey.export({ format: 'jwk' }) as JsonObject);

function answer(keys: JsonValue | undefined): readonly string[] {
  const set = readKeySet({ ...(keys === undefined ? {} : { keys }) });
  if (set.kind !== 'ok') return [set.kind, ...set.problems.map(({ code }) => code)];
  return set.value.map(({ publicKey, kid, iss }) =>
    [publicKey.kind === 'ok' ? publicKey.value.type : publicKey.problems[0].code, kid, iss].join(' ').trim(),
  );
}

describe('a key set', () => {
  test('holds keys of all types, with their names and issuers', () => {
    const keys = [
      ED,
      { ...P256, kid: 'a' },
      { ...P384, iss: 'https://a.example' },
      { ...RSA, kid: 'b', iss: 'c' },
    ];
    assert.deepEqual(answer(keys as JsonValue), [
      'Ed25519',
      'P-256 a',
      'P-384  https://a.example',
      'RSA b c',
    ]);
    assert.deepEqual(answer([]), []);
  });

  test('says why an entry is no key', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const keys = [
      { ...privateKey.export({ format: 'jwk' }), kid: 'a' },
      { kty: 'oct', k: 'AAAA' },
      { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA', kid: 'b' },
      { ...ED, x: 'AA' },
      { ...ED, use: 'enc' },
      {},
    ];
    assert.deepEqual(answer(keys as JsonValue), [
      'key.private a',
      'key.private',
      'key.unsupported b',
      'key.malformed',
      'key.malformed',
      'key.malformed',
    ]);
  });

  test('leaves out what is no entry, and whose issuer cannot be read', () => {
    const strays = [7, null, 'x', [ED ?? {}], { ...ED, iss: 7 }, { ...ED, iss: null }, { ...ED, iss: ['a'] }];
    assert.deepEqual(answer(strays), []);
    assert.deepEqual(answer([{ ...ED, kid: 7 }]), ['Ed25519']);
  });

  test('is a list', () => {
    for (const keys of [undefined, null, 'x', { ...ED }, 7])
      assert.deepEqual(answer(keys), ['bad', 'key.malformed']);
  });

  test('is read once for one object', () => {
    const json = { keys: [{ ...P384, kid: 'a' }] };
    assert.equal(readKeySet(json), readKeySet(json));
    assert.notEqual(readKeySet(json), readKeySet({ ...json }));
    assert.deepEqual(answer(json.keys), ['P-384 a']);
  });

  test('is bounded', () => {
    assert.equal(answer(Array<JsonValue>(limits.keys).fill(ED ?? {})).length, limits.keys);
    assert.deepEqual(answer(Array<JsonValue>(limits.keys + 1).fill({})), ['unknown', 'key.too-many']);
  });
});
