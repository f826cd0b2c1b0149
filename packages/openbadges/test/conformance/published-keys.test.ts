import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { describe, test } from 'vitest';
import { multikeySigner } from '../../src/index.js';
import { writeJwk } from '../../src/keys/jwk.js';
import { readPem } from '../../src/keys/pem.js';
import { curvePrivateKey } from '../../src/keys/private-key.js';
import { decodeMultibase, readMultikey, writeMultikey } from '../../src/keys/multikey.js';
import { readSecretMultikey, writeSecretMultikey } from '../../src/keys/secret-multikey.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import { isReferenceThere, referenceJson, referenceText } from './reference.js';

interface KeyPair {
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase: string;
}

/** The older vectors say `privateKeyMultibase`. */
function pairOf(value: unknown): KeyPair {
  const { publicKeyMultibase, secretKeyMultibase, privateKeyMultibase } = value as Record<string, string>;
  const secret = secretKeyMultibase ?? privateKeyMultibase;
  assert.ok(publicKeyMultibase !== undefined && secret !== undefined);
  return { publicKeyMultibase, secretKeyMultibase: secret };
}

const vector = (path: string): string => `vectors/${path}`;

describe.skipIf(!isReferenceThere)('the keys of the W3C vectors', () => {
  const pairs = [
    ['Ed25519', 'vc-di-eddsa/keyPair.json'],
    ['P-256', 'vc-di-ecdsa/p256KeyPair.json'],
    ['P-384', 'vc-di-ecdsa/p384KeyPair.json'],
  ] as const;

  for (const [type, path] of pairs) {
    test(`${type}: both halves are read and written back, and belong together`, async () => {
      const pair = pairOf(referenceJson(vector(path)));
      const reading = readMultikey(pair.publicKeyMultibase);
      const secret = readSecretMultikey(pair.secretKeyMultibase);
      assert.ok(reading.kind === 'key' && secret !== undefined);
      assert.deepEqual([reading.key.type, secret.type], [type, type]);
      assert.equal(writeMultikey(reading.key), pair.publicKeyMultibase);
      assert.equal(writeSecretMultikey(secret), pair.secretKeyMultibase);
      assert.deepEqual((await curvePrivateKey(secret))?.publicKey, reading.key);
    });
  }

  test('the two pairs for selective disclosure belong together', async () => {
    const { baseKeyPair, proofKeyPair } = referenceJson(
      vector('vc-di-ecdsa/ecdsa-sd-2023/SDKeyMaterial.json'),
    ) as Record<string, unknown>;
    for (const each of [baseKeyPair, proofKeyPair]) {
      const pair = pairOf(each);
      const signer = await multikeySigner(pair);
      assert.equal(signer.algorithm, 'ES256');
      assert.equal(signer.publicKeyMultibase, pair.publicKeyMultibase);
    }
  });
});

describe.skipIf(!isReferenceThere)('the ECDSA signatures of the W3C vectors', () => {
  const steps = [
    ['ecdsa-rdfc-2019-p256', 'ECDSAP256', 'p256'],
    ['ecdsa-rdfc-2019-p384', 'ECDSAP384', 'p384'],
    ['ecdsa-jcs-2019-p256', 'JCSECDSAP256', 'p256'],
    ['ecdsa-jcs-2019-p384', 'JCSECDSAP384', 'p384'],
  ] as const;

  for (const [folder, name, curve] of steps) {
    test(`${folder}: fits the published hashes, and is made again from them`, async () => {
      const line = (step: string): string =>
        referenceText(vector(`vc-di-ecdsa/${folder}/${step}${name}.txt`)).trim();
      const data = Uint8Array.from(Buffer.from(line('combinedHash'), 'hex'));
      const signature = decodeMultibase(line('sigBTC58')) ?? assert.fail('no signature');
      assert.equal(Buffer.from(signature).toString('hex'), line('sigHex'));
      const pair = pairOf(referenceJson(vector(`vc-di-ecdsa/${curve}KeyPair.json`)));
      const reading = readMultikey(pair.publicKeyMultibase);
      assert.ok(reading.kind === 'key');
      assert.equal(await verifySignature({ publicKey: reading.key, data, signature }), true);
      assert.deepEqual(await (await multikeySigner(pair)).sign(data), signature);
    });
  }
});

describe.skipIf(!isReferenceThere)('the keys of the 1EdTech samples for Open Badges 2.0', () => {
  for (const name of ['key1', 'key2', 'key3']) {
    test(`${name} is read as OpenSSL reads it`, async () => {
      const { publicKeyPem } = referenceJson(vector(`1edtech/ob20/assets/${name}.json`)) as {
        readonly publicKeyPem: string;
      };
      const outcome = await readPem(publicKeyPem);
      assert.ok(outcome.kind === 'ok');
      assert.deepEqual(
        { ...writeJwk(outcome.value) },
        createPublicKey(publicKeyPem).export({ format: 'jwk' }),
      );
    });
  }
});
