import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { ecdsaJcs2019 } from '../../../src/proof/suites/ecdsa-jcs-2019.js';
import { eddsaJcs2022 } from '../../../src/proof/suites/eddsa-jcs-2022.js';
import { asserted, changed, credential, env, inShort, signedEnv, signerFor } from '../suites.js';

const misfit = ['bad', 'proof.signature /proof/proofValue'];
const contexts = credential['@context'] as readonly JsonValue[];

describe('the jcs suites', async () => {
  const signer = await signerFor('Ed25519');

  async function sign(document: JsonObject): Promise<JsonObject> {
    return await eddsaJcs2022.sign({ document, signer, options: {} }, signedEnv);
  }

  async function answer(document: JsonObject, proof: JsonObject): Promise<readonly string[]> {
    return inShort(await eddsaJcs2022.verify({ document, proof, expected: asserted }, env));
  }

  const proof = await sign(credential);

  test('name the contexts of the document in the proof, and sign them twice', async () => {
    assert.deepEqual(proof['@context'], contexts);
    const { '@context': _, ...without } = proof;
    assert.deepEqual(await answer(credential, without), misfit);
    assert.deepEqual(await answer(credential, { ...proof, '@context': contexts.slice(0, 1) }), misfit);
  });

  const others: readonly (readonly [string, JsonValue | undefined])[] = [
    ['left out', undefined],
    ['shortened', contexts.slice(0, 1)],
    ['in another order', [...contexts].reverse()],
    ['with another before them', ['https://x.example/', ...contexts]],
    ['with another among them', [contexts[0] ?? '', 'https://x.example/', ...contexts.slice(1)]],
    ['none', []],
    ['of no form', 7],
  ];
  for (const [what, own] of others) {
    test(`refuse a document with its contexts ${what}`, async () => {
      const { '@context': _, ...rest } = credential;
      const document = own === undefined ? rest : { '@context': own, ...rest };
      assert.deepEqual(await answer(document, proof), ['bad', 'proof.context /proof/@context']);
    });
  }

  test('warn of contexts that were added behind, where they begin', async () => {
    const added: readonly JsonValue[] = ['https://x.example/', { validUntil: 'https://x.example/other' }];
    const document = { ...credential, '@context': [...contexts, ...added] };
    const outcome = await eddsaJcs2022.verify({ document, proof, expected: asserted }, env);
    assert.ok(outcome.kind === 'ok');
    assert.deepEqual(
      outcome.value.warnings.map(({ code, at }) => [code, at]),
      [['proof.context-added', '/@context/2']],
    );
  });

  test('take a context by itself for a list of one', async () => {
    const own = { '@context': 'https://www.w3.org/ns/credentials/v2' };
    const document = { ...credential, type: ['VerifiablePresentation'], ...own };
    const single = await sign(document);
    assert.deepEqual(single['@context'], own['@context']);
    assert.deepEqual(await answer(document, single), ['ok']);
    assert.deepEqual(await answer({ ...document, '@context': [own['@context']] }, single), ['ok']);
  });

  test('hash a document as it stands where the proof names no contexts', async () => {
    const { '@context': _, ...bare } = credential;
    const document = { ...bare, type: ['Note'] };
    const single = await sign(document);
    assert.equal(single['@context'], undefined);
    assert.deepEqual(await answer(document, single), ['ok']);
    assert.deepEqual(await answer({ ...document, '@context': 'https://x.example/' }, single), misfit);
  });

  test('need no context at hand, and sign what no context defines', async () => {
    const document = changed((copy) => {
      copy['@context']?.push('https://x.example/unknown' as never);
      Object.assign(copy, { note: { '@nest': [1.25, 0.30000000000000004] } });
    });
    const own = await sign(document);
    assert.deepEqual(await answer(document, own), ['ok']);
    const edited = { ...document, note: { '@nest': [1.25, 0.3] } };
    assert.deepEqual(await answer(edited, own), misfit);
  });

  test('tell everything apart that JSON tells apart, lists by their order too', async () => {
    for (const [shown, other] of [
      ['1', 1],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      [['a'], 'a'],
      ['a', 'A'],
      ['caf\u00e9', 'cafe\u0301'],
      [{}, []],
      [true, 'true'],
    ] as const) {
      const own = await sign({ ...credential, extra: shown });
      assert.deepEqual(await answer({ ...credential, extra: shown }, own), ['ok']);
      assert.deepEqual(await answer({ ...credential, extra: other }, own), misfit);
    }
  });

  test('cover the earlier proofs of a chain', async () => {
    const document = { ...credential, proof: [{ ...proof, id: 'urn:a:b' }] };
    const ecdsa = await signerFor('P-384');
    const task = { document, signer: ecdsa, options: { previousProof: 'urn:a:b' } };
    const later = await ecdsaJcs2019.sign(task, signedEnv);
    const verify = async (one: JsonObject): Promise<readonly string[]> =>
      inShort(await ecdsaJcs2019.verify({ document: one, proof: later, expected: asserted }, env));
    assert.deepEqual(await verify(document), ['ok']);
    assert.deepEqual(await verify({ ...document, proof: [{ ...proof, id: 'urn:a:b', nonce: 'x' }] }), misfit);
    assert.deepEqual(await verify(credential), misfit);
  });
});
