import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { multikeySigner } from '../../src/index.js';
import type { JsonObject } from '../../src/index.js';
import { environment } from '../../src/environment.js';
import { verifyEd25519 } from '../../src/keys/ed25519.js';
import { decodeMultibase, readMultikey } from '../../src/keys/multikey.js';
import { canonicalize } from '../../src/proof/canonicalize.js';
import { eddsaRdfc2022 } from '../../src/proof/eddsa-rdfc-2022.js';
import { isReferenceThere, referenceJson, referenceText } from './reference.js';

const folder = 'vectors/vc-di-eddsa/';
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';

function line(path: string): string {
  return referenceText(folder + path).trim();
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe.skipIf(!isReferenceThere)('the eddsa-rdfc-2022 vector of the W3C (alumni credential)', () => {
  const suite = 'eddsa-rdfc-2022/';
  const env = isReferenceThere
    ? environment({
        now: new Date('2023-02-24T23:36:38Z'),
        contexts: { [EXAMPLES]: referenceJson('contexts/credentials-examples-v2.json') as JsonObject },
      })
    : environment();

  test('every step: canonical forms, hashes, their concatenation, the signature', async () => {
    const document = await canonicalize(
      referenceJson(`${folder}unsigned.json`) as JsonObject,
      env.loadContext,
    );
    const options = await canonicalize(
      referenceJson(`${folder}${suite}proofConfigDataInt.json`) as JsonObject,
      env.loadContext,
    );
    assert.ok(document.kind === 'ok' && options.kind === 'ok');
    assert.equal(document.value.trim(), line(`${suite}canonDocDataInt.txt`));
    assert.equal(options.value.trim(), line(`${suite}proofCanonDataInt.txt`));
    const hashes = [sha256(options.value), sha256(document.value)];
    assert.deepEqual(hashes, [line(`${suite}proofHashDataInt.txt`), line(`${suite}docHashDataInt.txt`)]);
    assert.equal(hashes.join(''), line(`${suite}combinedHashDataInt.txt`));
    const signature = decodeMultibase(line(`${suite}sigBTC58DataInt.txt`)) ?? assert.fail('no signature');
    assert.equal(hex(signature), line(`${suite}sigHexDataInt.txt`));
    const { publicKeyMultibase } = referenceJson(`${folder}keyPair.json`) as {
      readonly publicKeyMultibase: string;
    };
    const reading = readMultikey(publicKeyMultibase);
    assert.ok(reading.kind === 'key');
    assert.equal(
      await verifyEd25519(signature, Buffer.from(hashes.join(''), 'hex'), reading.key.bytes),
      true,
    );
  });

  test('the signed document verifies, and a changed one does not', async () => {
    const { proof, ...credential } = referenceJson(`${folder}${suite}signedDataInt.json`) as JsonObject;
    const facts = await eddsaRdfc2022.verify(credential, proof as JsonObject, env);
    assert.equal(facts.kind, 'ok');
    const changed = await eddsaRdfc2022.verify({ ...credential, name: 'Alumna' }, proof as JsonObject, env);
    assert.ok(changed.kind === 'bad');
    assert.equal(changed.problems[0].code, 'proof.signature');
  });

  test('signing it again gives the published signature', async () => {
    const key = referenceJson(`${folder}keyPair.json`) as {
      readonly publicKeyMultibase: string;
      readonly privateKeyMultibase?: string;
      readonly secretKeyMultibase?: string;
    };
    const { proof } = referenceJson(`${folder}${suite}signedDataInt.json`) as {
      readonly proof: { readonly verificationMethod: string; readonly proofValue: string };
    };
    const secretKeyMultibase = key.secretKeyMultibase ?? key.privateKeyMultibase ?? '';
    const signer = await multikeySigner({ ...key, secretKeyMultibase }, proof);
    const secured = await eddsaRdfc2022.sign(
      referenceJson(`${folder}unsigned.json`) as JsonObject,
      signer,
      env,
    );
    assert.equal(
      Reflect.get(Object(Reflect.get(Object(secured['proof']), '0')), 'proofValue'),
      proof.proofValue,
    );
  });
});
