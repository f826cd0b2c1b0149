import assert from 'node:assert/strict';
import { base58 } from '@scure/base';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import type { ProofSuite } from '../../src/ports.js';
import { ed25519Signature2020 } from '../../src/proof/suites/ed25519-signature-2020.js';
import { eddsa2022 } from '../../src/proof/suites/eddsa-2022.js';
import { eddsaRdfc2022 } from '../../src/proof/suites/eddsa-rdfc-2022.js';
import { signedData } from '../../src/proof/suites/signed-data.js';
import { transformRdfc } from '../../src/proof/suites/transform-rdfc.js';
import { asserted, changed, credential, curves, env, inShort, signerFor } from './suites.js';

const SUITE_CONTEXT = 'https://w3id.org/security/suites/ed25519-2020/v1';
const inContext = changed((copy) => void copy['@context']?.push(SUITE_CONTEXT as never));

/** What the suite's own signers would make: these two are only verified here. */
async function madeElsewhere(document: JsonObject, members: JsonObject): Promise<JsonObject> {
  const signer = await signerFor('Ed25519');
  const { verificationMethod } = signer;
  const options = {
    created: '2026-03-20T15:00:00Z',
    proofPurpose: 'assertionMethod',
    verificationMethod,
    ...members,
  };
  const canonical = await transformRdfc({ ...env, document, options, hash: 'SHA-256' });
  assert.ok(canonical.kind === 'ok');
  const signature = await signer.sign(signedData(canonical.value, 'SHA-256'));
  return { ...options, proofValue: `z${base58.encode(signature)}` };
}

const cases: readonly (readonly [ProofSuite, JsonObject, JsonObject, readonly string[]])[] = [
  [ed25519Signature2020, inContext, { type: 'Ed25519Signature2020' }, []],
  [
    eddsa2022,
    credential,
    { type: 'DataIntegrityProof', cryptosuite: 'eddsa-2022' },
    ['proof.deprecated /proof/cryptosuite'],
  ],
];

for (const [suite, document, members, warnings] of cases) {
  describe(suite.id, async () => {
    const proof = await madeElsewhere(document, members);

    async function answer(one: JsonObject, over = document): Promise<readonly string[]> {
      return inShort(await suite.verify({ document: over, proof: one, expected: asserted }, env));
    }

    test('verifies', async () => {
      const outcome = await suite.verify({ document, proof, expected: asserted }, env);
      assert.ok(outcome.kind === 'ok');
      assert.equal(outcome.value.suite, suite.id);
      assert.deepEqual(
        outcome.value.warnings.map(({ code, at }) => `${code} ${String(at)}`),
        warnings,
      );
    });

    test('does not verify a changed document or proof', async () => {
      const misfit = ['bad', 'proof.signature /proof/proofValue'];
      assert.deepEqual(await answer(proof, { ...document, name: 'x' }), misfit);
      assert.deepEqual(await answer({ ...proof, created: '2026-03-20T15:00:01Z' }), misfit);
    });

    test('is no name for another suite', async () => {
      for (const one of [
        { ...proof, type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
        { ...proof, type: 'Ed25519Signature2018' },
      ]) {
        assert.deepEqual(await answer(one), ['bad', 'proof.malformed /proof/type']);
      }
      const task = { document, proof, expected: asserted };
      assert.deepEqual(inShort(await eddsaRdfc2022.verify(task, env)), [
        'bad',
        'proof.malformed /proof/type',
      ]);
    });

    test('makes no new proofs, by no key', async () => {
      assert.deepEqual(suite.algorithms, []);
      for (const curve of curves) {
        const task = { document, signer: await signerFor(curve), options: {} };
        await assert.rejects(suite.sign(task, env), { code: 'signer.unsuitable' });
      }
    });
  });
}

test('Ed25519Signature2020 must be defined by the contexts of the document', async () => {
  const proof = await madeElsewhere(inContext, { type: 'Ed25519Signature2020' });
  const outcome = await ed25519Signature2020.verify({ document: credential, proof, expected: asserted }, env);
  assert.deepEqual(inShort(outcome), ['bad', 'context.undefined-term /proof/created']);
});
