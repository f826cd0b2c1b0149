import assert from 'node:assert/strict';
import { base58, base64urlnopad } from '@scure/base';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import type { Env, ProofSettings } from '../../../src/ports.js';
import type { Loose } from '../../fixture.js';
import {
  asserted,
  changed,
  credential,
  curves,
  env,
  inShort,
  textOf,
  signedEnv,
  signerFor,
  signing,
} from '../suites.js';

const algorithms = { Ed25519: 'Ed25519', 'P-256': 'ES256', 'P-384': 'ES384' } as const;
const misfit = ['bad', 'proof.signature /proof/proofValue'];

for (const [suite, curve] of signing) {
  const isRdfc = suite.id.includes('rdfc');

  describe(`${suite.id} with ${curve}`, async () => {
    const signer = await signerFor(curve);
    const proof = await made();
    const signature = base58.decode(textOf(proof, 'proofValue').slice(1));

    async function made(options: ProofSettings = {}, document = credential): Promise<JsonObject> {
      return await suite.sign({ document, signer, options }, signedEnv);
    }

    async function answer(
      document: JsonObject,
      one: JsonObject,
      where: Env = env,
    ): Promise<readonly string[]> {
      return inShort(await suite.verify({ document, proof: one, expected: asserted }, where));
    }

    test('signs what it verifies, and says what the proof says', async () => {
      const outcome = await suite.verify({ document: credential, proof, expected: asserted }, env);
      assert.ok(outcome.kind === 'ok');
      const { publicKey, ...facts } = outcome.value;
      assert.equal(publicKey.type, curve);
      assert.deepEqual(facts, {
        suite: suite.id,
        verificationMethod: signer.verificationMethod,
        publishedBy: signer.controller,
        controllers: [signer.controller],
        created: '2026-03-20T15:00:00Z',
        warnings: [],
      });
      assert.deepEqual(Object.keys(proof).sort(), [
        ...(isRdfc ? [] : ['@context']),
        'created',
        'cryptosuite',
        'proofPurpose',
        'proofValue',
        'type',
        'verificationMethod',
      ]);
    });

    test('says in the proof what it was told to', async () => {
      const options = {
        id: 'urn:uuid:3b1b9a3e-7d0a-4c58-9a2e-0c6f1d2e3f40',
        expires: '2030-01-01T00:00:00Z',
        domain: 'https://office.example/',
        challenge: 'x7',
      };
      const one = await made(options);
      for (const [name, value] of Object.entries(options)) assert.equal(one[name], value);
      assert.deepEqual(await answer(credential, one), ['ok']);
      for (const name of Object.keys(options)) {
        assert.deepEqual(
          await answer(credential, { ...one, [name]: `${name}:x` }).then(([kind]) => kind),
          'bad',
          name,
        );
        const { [name]: _, ...without } = one;
        assert.deepEqual(await answer(credential, without), misfit, name);
      }
    });

    test('signs a presentation too, for another purpose', async () => {
      const document = {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        holder: signer.controller,
      };
      const one = await made(
        { purpose: 'authentication', challenge: 'x7', domain: 'office.example' },
        document,
      );
      const expected = {
        purpose: 'authentication',
        signer: signer.controller,
        challenge: 'x7',
        domain: 'office.example',
      } as const;
      assert.deepEqual(inShort(await suite.verify({ document, proof: one, expected }, env)), ['ok']);
      assert.deepEqual(inShort(await suite.verify({ document, proof: one, expected: asserted }, env)), [
        'bad',
        'proof.purpose /proof/proofPurpose',
      ]);
      const another = { ...expected, challenge: 'x8', domain: 'https://office.example' };
      assert.deepEqual(inShort(await suite.verify({ document, proof: one, expected: another }, env)), [
        'bad',
        'proof.domain /proof/domain',
        'proof.challenge /proof/challenge',
      ]);
    });

    const altered: readonly (readonly [string, JsonObject])[] = [
      ['another date of making', { created: '2026-03-20T15:00:01Z' }],
      ['the same date in another zone', { created: '2026-03-20T16:00:00+01:00' }],
      ['no date of making', { created: undefined }],
      ['a date of ending that was not signed', { expires: '2099-01-01T00:00:00Z' }],
      ['a domain that was not signed', { domain: 'https://a.example/' }],
      ['a challenge that was not signed', { challenge: 'x' }],
      ['a nonce that was not signed', { nonce: 'x' }],
      ['an id that was not signed', { id: 'urn:a:b' }],
      ['the key without its fragment', { verificationMethod: signer.controller }],
      [
        'a signature over something else',
        { proofValue: `z${base58.encode(signature.map((byte) => byte ^ 1))}` },
      ],
    ];
    for (const [what, members] of altered) {
      test(`does not verify with ${what}`, async () => {
        const entries = Object.entries({ ...proof, ...members }).filter(([, value]) => value !== undefined);
        assert.deepEqual(await answer(credential, Object.fromEntries(entries)), misfit);
      });
    }

    const malformed: readonly (readonly [string, JsonObject, string])[] = [
      ['without a signature', { proofValue: undefined }, 'proofValue'],
      [
        'with the signature in base64url',
        { proofValue: `u${base64urlnopad.encode(signature)}` },
        'proofValue',
      ],
      [
        'with a signature that is too short',
        { proofValue: `z${base58.encode(signature.slice(1))}` },
        'proofValue',
      ],
      [
        'with a signature that is too long',
        { proofValue: `z${base58.encode(Uint8Array.from([1, ...signature]))}` },
        'proofValue',
      ],
      ['with an endless signature', { proofValue: `z${'1'.repeat(100_000)}` }, 'proofValue'],
      ['without a key', { verificationMethod: undefined }, 'verificationMethod'],
      ['of another type', { type: 'Ed25519Signature2020' }, 'type'],
      ['of another suite', { cryptosuite: 'eddsa-2022' }, 'type'],
    ];
    for (const [what, members, at] of malformed) {
      test(`takes no proof ${what}`, async () => {
        assert.deepEqual(await answer(credential, { ...proof, ...members }), [
          'bad',
          `proof.malformed /proof/${at}`,
        ]);
      });
    }

    test('reports every fault of the proof', async () => {
      const faults = { proofPurpose: 'x', expires: '2026-05-01T00:00:00Z', proofValue: 'x' };
      assert.deepEqual(await answer(credential, { ...proof, ...faults }), [
        'bad',
        'proof.purpose /proof/proofPurpose',
        'proof.expired /proof/expires',
        'proof.malformed /proof/proofValue',
      ]);
    });

    test('takes no key of another type, and no key that is not found', async () => {
      for (const other of curves.filter((one) => !suite.algorithms.includes(algorithms[one]))) {
        const { verificationMethod } = await signerFor(other);
        assert.deepEqual(await answer(credential, { ...proof, verificationMethod }), [
          'bad',
          'proof.key-type /proof/verificationMethod',
        ]);
      }
      const verificationMethod = `${signer.controller}#key-1`;
      assert.deepEqual(await answer(credential, { ...proof, verificationMethod }), [
        'bad',
        'key.not-found /proof/verificationMethod',
      ]);
    });

    test('takes no signature of another length, as keys of its other type make', async () => {
      for (const other of curves.filter(
        (one) => suite.algorithms.includes(algorithms[one]) && one !== curve,
      )) {
        const { verificationMethod } = await signerFor(other);
        assert.deepEqual(await answer(credential, { ...proof, verificationMethod }), [
          'bad',
          'proof.malformed /proof/proofValue',
        ]);
      }
    });

    test('does not verify by another’s key', async () => {
      const { verificationMethod } = await signerFor(curve, 8);
      assert.deepEqual(await answer(credential, { ...proof, verificationMethod }), misfit);
    });

    const edits: readonly (readonly [string, (copy: Loose) => void])[] = [
      ['a changed text', (copy) => Object.assign(copy, { name: 'x' })],
      ['a part left out', (copy) => void Reflect.deleteProperty(copy, 'evidence')],
      ['a part added', (copy) => Object.assign(copy, { description: 'x' })],
    ];
    for (const [what, edit] of edits) {
      test(`does not verify with ${what}`, async () => {
        assert.deepEqual(await answer(changed(edit), proof), misfit);
      });
    }

    test('verifies with members in any order', async () => {
      const reversed = (value: JsonObject): JsonObject => Object.fromEntries(Object.entries(value).reverse());
      assert.deepEqual(await answer(reversed(credential), reversed(proof)), ['ok']);
    });
  });
}
