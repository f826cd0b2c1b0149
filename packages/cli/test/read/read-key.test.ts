import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { generateKeyPair, jwkSigner, multikeyPairOf, multikeySigner } from '@badgewright/openbadges';
import type { KeyType } from '@badgewright/openbadges';
import { readKey } from '../../src/read/read-key.js';
import type { Io } from '../../src/index.js';
import { nodeIo } from '../../src/index.js';
import { member } from '../console.js';

/** A world in which every file holds the given JSON. */
function holding(content: unknown, mode: number | undefined = 0o600): Io {
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  return { ...nodeIo(process), read: async () => ({ kind: 'read', bytes, mode }) };
}

async function codeOf(reading: Promise<unknown>): Promise<unknown> {
  return await reading.then(
    () => 'read',
    (error: unknown) => member(error, 'code'),
  );
}

const data = new TextEncoder().encode('what is signed');

describe.each<KeyType>(['Ed25519', 'P-256', 'P-384', 'RSA'])('a key of %s', (type) => {
  test('is read as a JSON Web Key', async () => {
    const jwk = await generateKeyPair(type);
    const [read, given] = [await readKey('key.json', holding(jwk)), await jwkSigner(jwk)];
    assert.equal(read.verificationMethod, given.verificationMethod);
    assert.equal(read.publicKeyMultibase, given.publicKeyMultibase);
    assert.equal((await read.sign(data)).length, (await given.sign(data)).length);
  });

  test('is known by the id that the file gives', async () => {
    const jwk = await generateKeyPair(type);
    const id = 'https://pinehollow.example/keys#1';
    const read = await readKey('key.json', holding({ ...jwk, id, kid: 'other' }));
    assert.equal(read.verificationMethod, id);
    assert.equal(read.controller, 'https://pinehollow.example/keys');
  });

  test('is refused without its secret, or with another’s', async () => {
    const [jwk, other] = [await generateKeyPair(type), await generateKeyPair(type)];
    const { d, ...open } = jwk;
    assert.notEqual(d, other.d);
    assert.equal(await codeOf(readKey('key.json', holding(open))), 'key-file.invalid');
    const half = Object.entries(jwk).filter(([name]) => ['x', 'y', 'n'].includes(name));
    const mixed = { ...other, ...Object.fromEntries(half) };
    assert.equal(await codeOf(readKey('key.json', holding(mixed))), 'key.invalid');
  });
});

test.each<KeyType>(['Ed25519', 'P-256', 'P-384'])('a key of %s is read as a Multikey pair', async (type) => {
  const pair = await multikeyPairOf(await generateKeyPair(type));
  const read = await readKey('key.json', holding(pair));
  assert.equal(read.verificationMethod, (await multikeySigner(pair)).verificationMethod);
});

describe('a key file', () => {
  test.each<readonly [string, unknown, string]>([
    ['with nothing', '', 'key-file.invalid'],
    ['with a list', [], 'key-file.invalid'],
    ['with a key twice', '{"kty":"OKP","kty":"OKP"}', 'key-file.invalid'],
    ['with a shared secret', { kty: 'oct', k: 'c2VjcmV0', d: 'c2VjcmV0' }, 'key.invalid'],
    ['with a key of another curve', { kty: 'EC', crv: 'secp256k1', x: 'A', y: 'A', d: 'A' }, 'key.invalid'],
    ['with a secret only', { secretKeyMultibase: 'z3u2' }, 'key-file.invalid'],
  ])('%s', async (_, content, code) => {
    assert.equal(await codeOf(readKey('key.json', holding(content))), code);
  });

  test('that others can read is refused before anything in it is looked at', async () => {
    for (const mode of [0o644, 0o640, 0o601]) {
      const key = await generateKeyPair('Ed25519');
      assert.equal(await codeOf(readKey('key.json', holding(key, mode))), 'key-file.exposed');
    }
  });

  test('without permissions of its own, such as a pipe, is read', async () => {
    const key = await generateKeyPair('Ed25519');
    const bytes = new TextEncoder().encode(JSON.stringify(key));
    const io: Io = { ...nodeIo(process), read: async () => ({ kind: 'read', bytes, mode: undefined }) };
    assert.equal((await readKey('-', io)).algorithm, 'Ed25519');
  });
});
