import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { ecdsaRdfc2019 } from '../../../src/proof/suites/ecdsa-rdfc-2019.js';
import { eddsaRdfc2022 } from '../../../src/proof/suites/eddsa-rdfc-2022.js';
import { transformRdfc } from '../../../src/proof/suites/transform-rdfc.js';
import type { Loose } from '../../fixture.js';
import { asserted, changed, credential, env, inShort, plain, signedEnv, signerFor } from '../suites.js';

const { loadContext } = env;
const options: JsonObject = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-03-20T15:00:00Z',
  verificationMethod: 'did:key:z6Mk#z6Mk',
  proofPurpose: 'assertionMethod',
};

async function answer(document: JsonObject, members: JsonObject = {}): Promise<readonly string[]> {
  const securing = { document, options: { ...options, ...members }, hash: 'SHA-256', loadContext } as const;
  return inShort(await transformRdfc(securing));
}

function withContext(context: JsonValue): JsonObject {
  return changed((copy) => void copy['@context']?.push(context as unknown as Loose));
}

describe('the rdfc suites', () => {
  const refused: readonly (readonly [string, JsonObject, JsonObject, readonly string[]])[] = [
    [
      'a term of no context in the proof',
      credential,
      { note: 'x' },
      ['bad', 'context.undefined-term /proof/note'],
    ],
    [
      'a keyword in the proof',
      credential,
      { '@included': [] },
      ['bad', 'context.altered-meaning /proof/@included'],
    ],
    [
      'a number in the proof that is not covered',
      credential,
      { nonce: 1e-7 },
      ['bad', 'context.altered-meaning /proof/nonce'],
    ],
    [
      'a class of no context, whose terms are then of none',
      credential,
      { type: 'Seal' },
      ['bad', 'context.undefined-term /proof/created'],
    ],
    [
      'a term of no context',
      changed((copy) => Object.assign(copy, { note: 'x' })),
      {},
      ['bad', 'context.undefined-term /note'],
    ],
    [
      'both, by what stands in the document',
      changed((copy) => Object.assign(copy, { note: 'x' })),
      { seal: 'x' },
      ['bad', 'context.undefined-term /note'],
    ],
    [
      'a context that is not at hand, once',
      withContext('https://x.example/'),
      {},
      ['unknown', 'context.unknown /@context/2'],
    ],
    [
      'a keyword',
      changed((copy) => Object.assign(copy, { '@nest': { name: 'x' } })),
      {},
      ['bad', 'context.altered-meaning /@nest'],
    ],
    [
      'an earlier proof that shows another thing than it says, in the place of the one that names it',
      { ...credential, proof: [{ ...options, '@nest': {} }] },
      { previousProof: 'urn:a:b' },
      ['bad', 'context.altered-meaning /proof/previousProof'],
    ],
  ];
  for (const [what, document, members, expected] of refused) {
    test(`refuse ${what}`, async () => {
      assert.deepEqual(await answer(document, members), expected);
    });
  }

  test('take earlier proofs, with what they name and the contexts that they bring', async () => {
    const earlier = {
      ...options,
      id: 'urn:a:b',
      proofValue: 'z123',
      previousProof: ['urn:a:c'],
      domain: 'a.example',
      challenge: 'x',
      nonce: 'y',
      expires: '2030-01-01T00:00:00Z',
    };
    const jcs = { ...options, id: 'urn:a:c', '@context': credential['@context'] ?? [], proofValue: 'z123' };
    assert.deepEqual(await answer({ ...credential, proof: [earlier, jcs] }, { previousProof: 'urn:a:b' }), [
      'ok',
    ]);
    const once = await answer({ ...credential, proof: [earlier] }, { previousProof: ['urn:a:b'] });
    assert.deepEqual(once, ['ok']);
  });

  test('read the proof in the contexts of the document, whatever it brings of its own', async () => {
    const signer = await signerFor('Ed25519');
    const proof = await eddsaRdfc2022.sign({ document: credential, signer, options: {} }, signedEnv);
    for (const own of ['https://x.example/', { created: 'https://x.example/created' }, null, 7]) {
      const verify = async (members: JsonObject): Promise<readonly string[]> => {
        const one = { '@context': own, ...proof, ...members };
        return inShort(
          await eddsaRdfc2022.verify({ document: credential, proof: one, expected: asserted }, env),
        );
      };
      assert.deepEqual(await verify({}), ['ok']);
      assert.deepEqual(await verify({ nonce: 'x' }), ['bad', 'proof.signature /proof/proofValue']);
    }
  });

  test('tell unnamed parts apart by the hash function of the key', async () => {
    const forms = await Promise.all(
      (['SHA-256', 'SHA-384'] as const).map((hash) =>
        transformRdfc({ document: credential, options, hash, loadContext }),
      ),
    );
    const [small, large] = forms.map((form) => (form.kind === 'ok' ? form.value.document : assert.fail()));
    assert.notEqual(small, large);
    const sorted = (text = ''): readonly string[] =>
      text
        .replaceAll(/_:c14n\d+/g, '_:part')
        .split('\n')
        .sort();
    assert.deepEqual(sorted(small), sorted(large));
  });

  test('answer the same however often and side by side they are asked', async () => {
    const other = changed((copy) => Object.assign(copy, { name: 'Another' }));
    const tasks = await Promise.all(
      (['Ed25519', 'P-384', 'P-256'] as const).map(async (curve) => {
        const suite = curve === 'Ed25519' ? eddsaRdfc2022 : ecdsaRdfc2019;
        const signer = await signerFor(curve);
        return { suite, proof: await suite.sign({ document: credential, signer, options: {} }, signedEnv) };
      }),
    );
    for (const document of [credential, plain(credential), other, credential]) {
      const answers = await Promise.all(
        tasks.map(async ({ suite, proof }) =>
          inShort(await suite.verify({ document, proof, expected: asserted }, env)),
        ),
      );
      const expected = document === other ? ['bad', 'proof.signature /proof/proofValue'] : ['ok'];
      assert.deepEqual(answers, [expected, expected, expected]);
    }
  });

  test('sign nothing that they could not verify, and say why', async () => {
    const document = changed((copy) => Object.assign(copy, { note: 'x' }));
    for (const [suite, curve] of [
      [eddsaRdfc2022, 'Ed25519'],
      [ecdsaRdfc2019, 'P-256'],
    ] as const) {
      const task = { document, signer: await signerFor(curve), options: {} };
      await assert.rejects(suite.sign(task, env), (error) => {
        const { code, problems } = Object(error) as {
          code: string;
          problems: readonly { code: string; at: string }[];
        };
        assert.equal(code, 'credential.unsecurable');
        assert.deepEqual(
          problems.map((problem) => [problem.code, problem.at]),
          [['context.undefined-term', '/note']],
        );
        return true;
      });
    }
  });

  test('need no document to be a badge', async () => {
    const load = contextLoader({ 'https://x.example/': { '@context': { name: 'https://schema.org/name' } } });
    const document = {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://x.example/'],
      id: 'urn:a:b',
    };
    const outcome = await transformRdfc({
      document: { ...document, type: 'VerifiableCredential' },
      options,
      hash: 'SHA-256',
      loadContext: load,
    });
    assert.equal(outcome.kind, 'ok');
  });
});
