import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, test } from 'vitest';
import { functionSigner, jwkSigner, multikeyPair, multikeySigner } from '../../src/index.js';
import type { MultikeyPair, PrivateJwk } from '../../src/index.js';
import { verifyEd25519 } from '../../src/keys/ed25519.js';
import { readMultikey } from '../../src/keys/multikey.js';
import { keyPair } from '../fixture.js';

const data = new TextEncoder().encode('signed');

function jwk(): PrivateJwk {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as unknown as PrivateJwk;
}

async function fits(signature: Uint8Array, verificationMethod: string): Promise<boolean> {
  const reading = readMultikey(verificationMethod.split('#')[1] ?? '');
  assert.ok(reading.kind === 'key');
  return await verifyEd25519(signature, data, reading.key.bytes);
}

describe('signers', () => {
  test('from a Multikey pair, a JSON Web Key and a function sign alike', async () => {
    const pair = await multikeyPair(new Uint8Array(32).fill(9));
    const fromPair = await multikeySigner(pair);
    const key = jwk();
    const fromJwk = await jwkSigner(key);
    const fromFunction = functionSigner({ ...fromPair, sign: (bytes) => fromPair.sign(bytes) });
    for (const signer of [fromPair, fromJwk, fromFunction]) {
      assert.equal(signer.algorithm, 'Ed25519');
      assert.equal(await fits(await signer.sign(data), signer.verificationMethod), true);
    }
  });

  test('name the key by its own did:key unless told otherwise', async () => {
    const { publicKeyMultibase, ...rest } = keyPair('issuer');
    const signer = await multikeySigner({ publicKeyMultibase, ...rest });
    assert.equal(signer.verificationMethod, `did:key:${publicKeyMultibase}#${publicKeyMultibase}`);
    const verificationMethod = 'https://pinehollow.example/keys#1';
    const named = await jwkSigner(jwk(), { verificationMethod });
    assert.equal(named.verificationMethod, verificationMethod);
  });

  test('call a function signer on its own object', async () => {
    class RemoteKey {
      readonly algorithm = 'Ed25519';
      readonly verificationMethod = 'did:key:z6Mk#z6Mk';
      readonly #secret = 7;
      sign(bytes: Uint8Array): Promise<Uint8Array> {
        return Promise.resolve(bytes.map((byte) => byte ^ this.#secret));
      }
    }
    assert.deepEqual(await functionSigner(new RemoteKey()).sign(Uint8Array.of(1)), Uint8Array.of(6));
  });

  test('refuse keys that cannot be read or do not belong together', async () => {
    const issuer = keyPair('issuer');
    const stranger = keyPair('stranger');
    const key = jwk();
    const faulty: readonly (() => Promise<unknown>)[] = [
      () => multikeySigner({ ...issuer, publicKeyMultibase: stranger.publicKeyMultibase }),
      () => multikeySigner({ ...issuer, publicKeyMultibase: 'z6Mk' }),
      () => multikeySigner({ ...issuer, secretKeyMultibase: issuer.publicKeyMultibase }),
      () => jwkSigner({ ...key, x: jwk().x }),
      () => jwkSigner({ ...key, d: 'AAAA' }),
      () => jwkSigner({ ...key, d: '*' }),
      () => jwkSigner({ ...key, d: undefined } as unknown as PrivateJwk),
      () => jwkSigner({ ...key, crv: 'X25519' } as unknown as PrivateJwk),
      () =>
        jwkSigner(
          generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
            format: 'jwk',
          }) as PrivateJwk,
        ),
      () => jwkSigner(null as unknown as PrivateJwk),
      () => multikeySigner(undefined as unknown as MultikeyPair),
      () => multikeyPair(new Uint8Array(31)),
    ];
    for (const attempt of faulty) await assert.rejects(attempt, { name: 'BadgeError', code: 'key.invalid' });
  });

  test('refuse a verification method that verifiers could not follow', () => {
    for (const verificationMethod of ['', 'key-1', 'http://a.example/k', '#key', 'did:key:a b']) {
      assert.throws(
        () =>
          functionSigner({
            algorithm: 'Ed25519',
            verificationMethod,
            sign: (bytes) => Promise.resolve(bytes),
          }),
        { name: 'BadgeError', code: 'argument.invalid' },
      );
    }
  });

  test('keep the secret out of errors and of what inspection shows', async () => {
    const issuer = keyPair('issuer');
    const secret = issuer.secretKeyMultibase;
    const signer = await multikeySigner(issuer);
    assert.equal(inspect(signer, { depth: 9, showHidden: true }).includes(secret), false);
    const stranger = keyPair('stranger').publicKeyMultibase;
    await assert.rejects(multikeySigner({ ...issuer, publicKeyMultibase: stranger }), (error) => {
      return !inspect(error, { depth: 9 }).includes(secret);
    });
    const key = jwk();
    await assert.rejects(
      jwkSigner({ ...key, x: 'AAAA' }),
      (error) => !inspect(error, { depth: 9 }).includes(key.d),
    );
  });
});
