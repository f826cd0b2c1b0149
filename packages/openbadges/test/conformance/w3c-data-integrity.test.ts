import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readMultikey } from '../../src/keys/multikey.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import type { JsonObject } from '../../src/model/json.js';
import { canonicalize } from '../../src/proof/graph/canonicalize.js';
import { ecdsaJcs2019 } from '../../src/proof/suites/ecdsa-jcs-2019.js';
import { ecdsaRdfc2019 } from '../../src/proof/suites/ecdsa-rdfc-2019.js';
import { ed25519Signature2020 } from '../../src/proof/suites/ed25519-signature-2020.js';
import { eddsaJcs2022 } from '../../src/proof/suites/eddsa-jcs-2022.js';
import { eddsaRdfc2022 } from '../../src/proof/suites/eddsa-rdfc-2022.js';
import { canonicalJson } from '../../src/proof/suites/jcs.js';
import { textOf } from '../proof/suites.js';
import { isReferenceThere } from './reference.js';
import {
  digest,
  hex,
  referenceLine,
  referenceObject,
  signatureIn,
  taskOf,
  vectorEnv,
  vectorSigner,
} from './vectors.js';
import type { Vector } from './vectors.js';

const EDDSA = 'vectors/vc-di-eddsa/';
const ECDSA = 'vectors/vc-di-ecdsa/';

/** What the published vectors of one family have in common. */
const eddsa = { hash: 'sha256', keys: `${EDDSA}keyPair.json`, unsigned: `${EDDSA}unsigned.json` } as const;
const p256 = { hash: 'sha256', keys: `${ECDSA}p256KeyPair.json`, unsigned: `${ECDSA}unsigned.json` } as const;
const p384 = { hash: 'sha384', keys: `${ECDSA}p384KeyPair.json`, unsigned: `${ECDSA}unsigned.json` } as const;

const vectors: readonly Vector[] = [
  { ...eddsa, suite: eddsaRdfc2022, folder: `${EDDSA}eddsa-rdfc-2022/`, ending: 'DataInt' },
  { ...eddsa, suite: eddsaJcs2022, folder: `${EDDSA}eddsa-jcs-2022/`, ending: 'JCS' },
  { ...eddsa, suite: ed25519Signature2020, folder: `${EDDSA}Ed25519Signature2020/`, ending: 'EdSig' },
  { ...p256, suite: ecdsaRdfc2019, folder: `${ECDSA}ecdsa-rdfc-2019-p256/`, ending: 'ECDSAP256' },
  { ...p384, suite: ecdsaRdfc2019, folder: `${ECDSA}ecdsa-rdfc-2019-p384/`, ending: 'ECDSAP384' },
  { ...p256, suite: ecdsaJcs2019, folder: `${ECDSA}ecdsa-jcs-2019-p256/`, ending: 'JCSECDSAP256' },
  { ...p384, suite: ecdsaJcs2019, folder: `${ECDSA}ecdsa-jcs-2019-p384/`, ending: 'JCSECDSAP384' },
];

const env = vectorEnv('2023-02-24T23:36:38Z');

async function canonical(document: JsonObject, { suite, hash }: Vector): Promise<string> {
  if (suite.id.includes('jcs')) return canonicalJson(document);
  const outcome = await canonicalize(document, env.loadContext, hash === 'sha256' ? 'SHA-256' : 'SHA-384');
  return outcome.kind === 'ok' ? outcome.value : assert.fail(JSON.stringify(outcome.problems));
}

/** The context of the older suite stands only in its signed document. */
function unsignedOf({ folder, ending }: Vector): JsonObject {
  return taskOf(referenceObject(`${folder}signed${ending}.json`)).document;
}

for (const vector of vectors) {
  const { suite, folder, ending, hash, keys, unsigned } = vector;
  const file = (name: string): string => `${folder}${name}${ending}.txt`;

  describe.skipIf(!isReferenceThere)(`the vector ${folder.slice('vectors/'.length)}`, () => {
    test('every step: canonical forms, hashes, their concatenation, the signature', async () => {
      const document = await canonical(unsignedOf(vector), vector);
      const options = await canonical(referenceObject(`${folder}proofConfig${ending}.json`), vector);
      assert.equal(document.trim(), referenceLine(file('canonDoc')));
      assert.equal(options.trim(), referenceLine(file('proofCanon')));
      const hashes = [digest(options, hash), digest(document, hash)];
      assert.deepEqual(hashes, [referenceLine(file('proofHash')), referenceLine(file('docHash'))]);
      assert.equal(hashes.join(''), referenceLine(file('combinedHash')));
      const signature = signatureIn(file('sigBTC58'));
      assert.equal(hex(signature), referenceLine(file('sigHex')));
      const reading = readMultikey(textOf(referenceObject(keys), 'publicKeyMultibase'));
      assert.ok(reading.kind === 'key');
      const data = Buffer.from(hashes.join(''), 'hex');
      assert.equal(await verifySignature({ publicKey: reading.key, data, signature }), true);
    });

    test('the signed document verifies, and a changed one does not', async () => {
      const task = taskOf(referenceObject(`${folder}signed${ending}.json`));
      const outcome = await suite.verify(task, env);
      assert.ok(outcome.kind === 'ok');
      assert.equal(outcome.value.suite, suite.id);
      assert.deepEqual(outcome.value.warnings, []);
      const changed = await suite.verify({ ...task, document: { ...task.document, name: 'Alumna' } }, env);
      assert.ok(changed.kind === 'bad');
      assert.equal(changed.problems[0].code, 'proof.signature');
    });

    if (suite.algorithms.length === 0) return;
    test('signing it again gives the published signature', async () => {
      const { proof } = taskOf(referenceObject(`${folder}signed${ending}.json`));
      const pair = referenceObject(keys) as Readonly<Record<string, string>>;
      const signer = await vectorSigner(pair, textOf(proof, 'verificationMethod'));
      assert.deepEqual(
        await suite.sign({ document: referenceObject(unsigned), signer, options: {} }, env),
        proof,
      );
    });
  });
}
