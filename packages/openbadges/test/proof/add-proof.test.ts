import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import type { JsonObject } from '../../src/model/json.js';
import type { ProofSettings, Secured } from '../../src/ports.js';
import { addProof } from '../../src/proof/add-proof.js';
import { eddsaRdfc2022 } from '../../src/proof/suites/eddsa-rdfc-2022.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { asserted, credential, env, inShort, signedEnv, signerFor, signing } from './suites.js';

type Kind = (typeof signing)[number];
const [first] = signing as readonly [Kind];

async function add(
  document: JsonObject,
  [suite, curve]: Kind = first,
  options: ProofSettings = {},
): Promise<Secured> {
  return await addProof(suite, { document, signer: await signerFor(curve), options }, signedEnv);
}

async function answer(document: JsonObject): Promise<readonly string[]> {
  const { outcome, warnings } = await verifyProofs(document, asserted, env);
  assert.deepEqual(warnings, []);
  return outcome.kind === 'ok' ? outcome.value.map(({ suite }) => suite) : inShort(outcome);
}

describe('addProof', () => {
  test('secures a document, and leaves the one that it was given as it was', async () => {
    const before = structuredClone(credential);
    const secured = await add(credential);
    assert.deepEqual(await answer(secured), ['eddsa-rdfc-2022']);
    assert.deepEqual(credential, before);
    assert.deepEqual({ ...secured, proof: undefined }, { ...credential, proof: undefined });
  });

  test('makes a set of one proof of each suite, each over the document alone', async () => {
    let document: JsonObject = credential;
    for (const kind of signing) document = await add(document, kind);
    assert.deepEqual(
      await answer(document),
      signing.map(([suite]) => suite.id),
    );
    const proofs = document['proof'] as readonly JsonObject[];
    for (const proof of proofs) assert.equal((await answer({ ...credential, proof })).length, 1);
  });

  test('makes a chain through each suite, each proof over those before it', async () => {
    let document: JsonObject = credential;
    for (const [index, kind] of signing.entries()) {
      const previousProof = Array.from({ length: index }, (_, at) => `urn:x:${at}`);
      const options = index === 0 ? { id: 'urn:x:0' } : { id: `urn:x:${index}`, previousProof };
      document = await add(document, kind, options);
    }
    assert.deepEqual(
      await answer(document),
      signing.map(([suite]) => suite.id),
    );
    const proofs = document['proof'] as readonly JsonObject[];
    const stripped = proofs.map((proof, index) => (index === 0 ? { ...proof, nonce: 'x' } : proof));
    const broken = await verifyProofs({ ...document, proof: stripped }, asserted, env);
    assert.deepEqual(inShort(broken.outcome), [
      'bad',
      ...proofs.map((_, index) => `proof.signature /proof/${index}/proofValue`),
    ]);
  });

  test('puts a proof that stands by itself into the list', async () => {
    const secured = await add(credential);
    const [proof] = secured['proof'] as readonly JsonObject[];
    const twice = await add({ ...credential, proof }, first, { id: 'urn:x:2' });
    assert.equal((twice['proof'] as readonly unknown[]).length, 2);
    assert.deepEqual(await answer(twice), ['eddsa-rdfc-2022', 'eddsa-rdfc-2022']);
  });

  test('refuses to build on what is not there, on itself, and under an id that is taken', async () => {
    const secured = await add(credential, first, { id: 'urn:x:1' });
    const refused: readonly (readonly [ProofSettings, string])[] = [
      [{ previousProof: 'urn:x:2' }, 'proof.previous-missing'],
      [{ previousProof: ['urn:x:1', 'urn:x:2'] }, 'proof.previous-missing'],
      [{ previousProof: [] }, 'proof.malformed'],
      [{ previousProof: 7 } as unknown as ProofSettings, 'proof.malformed'],
      [{ id: 'urn:x:2', previousProof: 'urn:x:2' }, 'proof.chain-loop'],
      [{ id: 'urn:x:1' }, 'proof.duplicate-id'],
    ];
    for (const [options, expected] of refused) {
      await assert.rejects(add(secured, first, options), (error) => {
        const { code, problems } = Object(error) as { code: string; problems: readonly { code: string }[] };
        assert.deepEqual([code, problems[0]?.code], ['argument.invalid', expected]);
        return true;
      });
    }
  });

  test('adds no more proofs than are verified', async () => {
    const proof = Array.from({ length: limits.proofs }, (_, index) => ({ id: `urn:x:${index}` }));
    await assert.rejects(add({ ...credential, proof }), { code: 'argument.invalid' });
  });

  test('hands on what the suite refuses', async () => {
    const task = { document: credential, signer: await signerFor('P-256'), options: {} };
    await assert.rejects(addProof(eddsaRdfc2022, task, env), { code: 'signer.unsuitable' });
  });
});
