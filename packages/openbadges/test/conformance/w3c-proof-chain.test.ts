import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import type { ExpectedProof, ProofSettings } from '../../src/ports.js';
import { addProof } from '../../src/proof/add-proof.js';
import { eddsaRdfc2022 } from '../../src/proof/suites/eddsa-rdfc-2022.js';
import { chainOf, previousOf } from '../../src/proof/proof-chain.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { textOf } from '../proof/suites.js';
import { isReferenceThere } from './reference.js';
import { referenceObject, vectorEnv, vectorSigner } from './vectors.js';

const folder = 'vectors/vc-di-eddsa/proof-set-chain/';
const expected: ExpectedProof = { purpose: 'assertionMethod', signer: undefined };
const published = ['signedProofSet1', 'signedProofSet2', 'signedProofChain1', 'signedProofChain2'] as const;
const env = vectorEnv('2023-02-26T22:16:38Z');

function file(name: string): JsonObject {
  return referenceObject(`${folder}${name}.json`);
}

function proofsIn(document: JsonObject): readonly JsonObject[] {
  return [document['proof']].flat() as readonly JsonObject[];
}

async function codes(document: JsonObject): Promise<readonly string[]> {
  const { outcome } = await verifyProofs(document, expected, env);
  return outcome.kind === 'ok' ? [] : outcome.problems.map(({ code, at }) => `${code} ${String(at)}`);
}

describe.skipIf(!isReferenceThere)('the W3C vectors of proof sets and chains', () => {
  test('verify, every proof of them', async () => {
    const counts = [];
    for (const name of published) {
      const { outcome, warnings } = await verifyProofs(file(name), expected, env);
      assert.ok(outcome.kind === 'ok', name);
      assert.deepEqual(warnings, []);
      counts.push(outcome.value.length);
    }
    assert.deepEqual(counts, [1, 2, 3, 4]);
  });

  test('are made again proof by proof, with the published signatures', async () => {
    const pairs = file('multiKeyPairs') as Readonly<Record<string, Readonly<Record<string, string>>>>;
    let document = file('unsigned');
    for (const [index, name] of published.entries()) {
      const proof = proofsIn(file(name)).at(-1) ?? assert.fail(name);
      const { id, previousProof } = proof;
      const signer = await vectorSigner(
        pairs[`keyPair${index + 1}`] ?? {},
        textOf(proof, 'verificationMethod'),
      );
      const options = {
        ...(id !== undefined && { id }),
        ...(previousProof !== undefined && { previousProof }),
      } as ProofSettings;
      const moment = { ...env, now: new Date(textOf(proof, 'created')) };
      document = await addProof(eddsaRdfc2022, { document, signer, options }, moment);
      assert.deepEqual(document['proof'], proofsIn(file(name)), name);
    }
  });

  test('are hashed with the proofs that they build on, as the intermediate documents show', () => {
    const { proof, ...unsecured } = file('signedProofChain2');
    const proofs = proofsIn({ proof });
    for (const [index, name] of [
      [2, 'proofChainTempDoc1'],
      [3, 'proofChainTempDoc2'],
    ] as const) {
      const previous = previousOf(proofs[index] ?? {}, chainOf(proofs));
      assert.ok(previous.kind === 'ok');
      assert.deepEqual({ ...unsecured, proof: previous.value }, file(name));
    }
  });

  test('in any order', async () => {
    const document = file('signedProofChain2');
    assert.deepEqual(await codes({ ...document, proof: [...proofsIn(document)].reverse() }), []);
  });

  test('without one that others build on, are refused', async () => {
    const document = file('signedProofChain2');
    const [one = {}, two = {}, three = {}, four = {}] = proofsIn(document);
    assert.deepEqual(await codes({ ...document, proof: [one, three, four] }), [
      'proof.previous-missing /proof/1/previousProof',
    ]);
    assert.deepEqual(await codes({ ...document, proof: [one, two, four] }), [
      'proof.previous-missing /proof/2/previousProof',
    ]);
    assert.deepEqual(await codes({ ...document, proof: [one, two, three] }), []);
  });

  test('with one exchanged for another of the same id, are refused', async () => {
    const document = file('signedProofChain1');
    const [one = {}, two = {}, three = {}] = proofsIn(document);
    const signer = await vectorSigner(
      (file('multiKeyPairs') as Readonly<Record<string, Readonly<Record<string, string>>>>)['keyPair4'] ?? {},
      'did:key:z6Mkm1S51iPHJvDEkJ9MRtxJmT8Pqo6wHipAFwBAjN83vntT#z6Mkm1S51iPHJvDEkJ9MRtxJmT8Pqo6wHipAFwBAjN83vntT',
    );
    const own = await eddsaRdfc2022.sign(
      { document: file('unsigned'), signer, options: { id: textOf(two, 'id') } },
      env,
    );
    assert.deepEqual(await codes({ ...document, proof: [one, own, three] }), [
      'proof.signature /proof/2/proofValue',
    ]);
  });
});
