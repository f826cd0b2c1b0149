import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readMultikey } from '../../../src/keys/multikey.js';
import type { JsonObject } from '../../../src/model/json.js';
import type { Signer } from '../../../src/ports.js';
import { ecdsaSd2023 } from '../../../src/proof/sd/ecdsa-sd-2023.js';
import { affordsSignatures } from '../../../src/proof/sd/budget.js';
import { readProofValue } from '../../../src/proof/sd/proof-value.js';
import { limits } from '../../../src/limits.js';
import { keyPair } from '../../fixture.js';
import {
  answer,
  badge,
  badgeWith,
  changed,
  env,
  held,
  issuer,
  issuerPair,
  misfit,
  outcomeOf,
  proofOf,
  proofValueOf,
  shown,
  stranger,
  withProof,
} from './badge.js';

const own = await held();
const disclosed = await shown(['/credentialSubject/narrative', '/evidence/0'], own);

/** A badge with an ordered list of the issuer's own that a holder may leave out. */
const listed = changed(badge, (copy) => {
  const steps = { steps: { '@id': 'https://x.example/steps', '@container': '@list' } };
  Object.assign(copy, { '@context': [...(copy['@context'] ?? []), steps], steps: ['plan', 'teach'] });
});

async function signedBy(
  signer: Signer,
  document: JsonObject = badge,
  options: object = {},
): Promise<JsonObject> {
  return await ecdsaSd2023.sign({ document, signer, options }, env);
}

describe('ecdsa-sd-2023 verifies', () => {
  test('what a holder discloses, and says that it is an excerpt', async () => {
    const reading = readMultikey(issuerPair.publicKeyMultibase);
    assert.ok(reading.kind === 'key');
    const outcome = await outcomeOf(disclosed);
    assert.ok(outcome.kind === 'ok');
    const { warnings, ...facts } = outcome.value;
    assert.deepEqual(facts, {
      suite: 'ecdsa-sd-2023',
      verificationMethod: issuer.verificationMethod,
      publicKey: reading.key,
      publishedBy: issuer.controller,
      controllers: [issuer.controller],
      created: '2026-03-20T15:00:00Z',
    });
    assert.deepEqual(
      warnings.map(({ code, at }) => [code, at]),
      [['proof.excerpt', '/proof']],
    );
  });

  test('members of document and proof in any order, and the proof in the contexts of the credential', async () => {
    const backwards = Object.fromEntries(Object.entries(disclosed).reverse());
    assert.deepEqual(await answer(backwards), ['ok']);
    const own = withProof(disclosed, { '@context': 'https://x.example/' });
    assert.deepEqual(await answer(own), ['ok']);
  });

  test('no base proof: it is the holder’s own', async () => {
    assert.deepEqual(await answer(own), ['unknown', 'proof.not-disclosed /proof/proofValue']);
  });

  test('not more in one call than it checks, whatever number of disclosures it comes in', async () => {
    const call = { ...env };
    assert.ok(affordsSignatures(limits.statementSignaturesInAll, call));
    assert.deepEqual(await answer(disclosed, call), ['unknown', 'proof.too-large /proof/proofValue']);
    assert.deepEqual(await answer(disclosed, { ...env }), ['ok']);
  });

  test('not what is larger than it checks', async () => {
    const huge = withProof(disclosed, { proofValue: proofValueOf(disclosed).padEnd(300_000, 'A') });
    assert.deepEqual(await answer(huge), ['unknown', 'proof.too-large /proof/proofValue']);
  });
});

describe('ecdsa-sd-2023 refuses', () => {
  const proofs: readonly (readonly [string, JsonObject, readonly string[]])[] = [
    ['another date of making', { created: '2026-03-20T15:00:01Z' }, misfit],
    ['a date of ending that was not signed', { expires: '2099-01-01T00:00:00Z' }, misfit],
    ['an ended proof', { expires: '2026-05-01T00:00:00Z' }, ['bad', 'proof.expired /proof/expires']],
    ['another purpose', { proofPurpose: 'authentication' }, ['bad', 'proof.purpose /proof/proofPurpose']],
    ['another type', { type: 'Ed25519Signature2020' }, ['bad', 'proof.malformed /proof/type']],
    ['another suite', { cryptosuite: 'ecdsa-rdfc-2019' }, ['bad', 'proof.malformed /proof/type']],
    ['no value', { proofValue: 7 }, ['bad', 'proof.malformed /proof/proofValue']],
    ['a term of no context', { note: 'x' }, ['bad', 'context.undefined-term /proof/note']],
    ['another key', { verificationMethod: stranger.verificationMethod }, misfit],
    [
      'a key of another type',
      { verificationMethod: `${keyPair('issuer').controller}#${keyPair('issuer').publicKeyMultibase}` },
      ['bad', 'proof.key-type /proof/verificationMethod'],
    ],
    [
      'a key that is not there',
      { verificationMethod: `${issuer.controller}#key-1` },
      ['bad', 'key.not-found /proof/verificationMethod'],
    ],
  ];
  for (const [what, members, expected] of proofs) {
    test(what, async () => {
      assert.deepEqual(await answer(withProof(disclosed, members)), expected);
    });
  }

  test('a document that shows something else than is signed', async () => {
    const undefinedTerm = { ...disclosed, note: 'x' };
    assert.deepEqual(await answer(undefinedTerm), ['bad', 'context.undefined-term /note']);
    const hidden = { ...disclosed, '@included': [{ id: 'urn:a:b' }] };
    assert.deepEqual(await answer(hidden), ['bad', 'context.altered-meaning /@included']);
    const context = [...(badge['@context'] as readonly string[]), 'https://x.example/'];
    assert.deepEqual(await answer({ ...disclosed, '@context': context }), [
      'unknown',
      'context.unknown /@context/2',
    ]);
  });
});

describe('ecdsa-sd-2023 signs', () => {
  test('what a holder can never leave out, and what the caller adds', async () => {
    const mandatoryPointers = ['/evidence/1', '/issuer'];
    const value = readProofValue(proofOf(await held(badge, { mandatoryPointers }))['proofValue']);
    assert.ok(value.kind === 'ok' && value.value.kind === 'base');
    assert.deepEqual(value.value.mandatoryPointers, [
      '/name',
      '/issuer',
      '/validFrom',
      '/validUntil',
      '/awardedDate',
      '/credentialSubject/achievement',
      '/credentialSubject/result',
      '/evidence/1',
    ]);
  });

  test('with fresh secrets each time', async () => {
    const [first, second] = [await held(), await held()].map((secured) =>
      readProofValue(proofOf(secured)['proofValue']),
    );
    assert.ok(first?.kind === 'ok' && first.value.kind === 'base');
    assert.ok(second?.kind === 'ok' && second.value.kind === 'base');
    assert.notDeepEqual(first.value.hmacKey, second.value.hmacKey);
    assert.notDeepEqual(first.value.publicKey, second.value.publicKey);
  });

  test('what the settings say, as of the moment', async () => {
    const settings = {
      id: 'urn:uuid:1',
      expires: '2030-01-01T00:00:00Z',
      domain: 'a.example',
      challenge: 'c',
    };
    const { proofValue, ...proof } = await signedBy(issuer, badge, settings);
    assert.equal(typeof proofValue, 'string');
    assert.deepEqual(proof, {
      ...settings,
      type: 'DataIntegrityProof',
      created: '2026-06-01T00:00:00Z',
      verificationMethod: issuer.verificationMethod,
      cryptosuite: 'ecdsa-sd-2023',
      proofPurpose: 'assertionMethod',
    });
  });

  test('under a key that only others can look up, and with one that the signer does not show', async () => {
    const { publicKeyMultibase: _, ...unseen } = issuer;
    for (const signer of [unseen, { ...unseen, verificationMethod: 'did:web:issuer.example#1' }]) {
      assert.equal((await signedBy(signer))['verificationMethod'], signer.verificationMethod);
    }
  });

  const signers: readonly (readonly [string, Signer, string])[] = [
    ['another algorithm', { ...issuer, algorithm: 'Ed25519' }, 'signer.unsuitable'],
    ['a larger key', { ...issuer, algorithm: 'ES384' }, 'signer.unsuitable'],
    ['a key that is not its own', { ...issuer, sign: (data) => stranger.sign(data) }, 'signer.failed'],
    [
      'a key that is not the one it names',
      { ...stranger, verificationMethod: issuer.verificationMethod },
      'signer.failed',
    ],
    [
      'a key of another type',
      { ...issuer, publicKeyMultibase: keyPair('issuer').publicKeyMultibase },
      'signer.failed',
    ],
    ['a key of no form', { ...issuer, publicKeyMultibase: 'zzz' }, 'signer.failed'],
    [
      'a key that is not there',
      { ...issuer, verificationMethod: `${issuer.controller}#key-1` },
      'signer.failed',
    ],
    ['nothing', { ...issuer, sign: () => Promise.resolve(new Uint8Array(63)) }, 'signer.failed'],
    ['a fault', { ...issuer, sign: () => Promise.reject(new Error('offline')) }, 'signer.failed'],
  ];
  for (const [what, signer, code] of signers) {
    test(`with no signer that has ${what}`, async () => {
      await assert.rejects(signedBy(signer), { code });
    });
  }

  const settings: readonly (readonly [string, object])[] = [
    ['a pointer that leads to nothing', { mandatoryPointers: ['/evidence/2'] }],
    ['a pointer that is none', { mandatoryPointers: ['evidence'] }],
    ['a pointer into a list', { mandatoryPointers: ['/steps/0'] }],
    ['pointers that are no texts', { mandatoryPointers: [7] }],
    ['pointers that are no list', { mandatoryPointers: '/evidence' }],
    ['a proof to build on', { previousProof: 'urn:uuid:1' }],
    ['an end in the past', { expires: '2020-01-01T00:00:00Z' }],
  ];
  for (const [what, options] of settings) {
    test(`with no settings that have ${what}`, async () => {
      await assert.rejects(signedBy(issuer, listed, options), { code: 'argument.invalid' });
    });
  }

  test('nothing that it could not verify, and says why', async () => {
    await assert.rejects(signedBy(issuer, { ...badge, note: 'x' }), (error) => {
      const { code, problems } = Object(error) as { code: string; problems: readonly { code: string }[] };
      assert.deepEqual([code, problems[0]?.code], ['credential.unsecurable', 'context.undefined-term']);
      return true;
    });
  });

  test('nothing with more statements to withhold than a verifier checks', async () => {
    const evidence = (count: number): JsonObject =>
      badgeWith((copy) => {
        const items = Array.from({ length: count }, (_, index) => ({
          id: `urn:e:${index}`,
          type: ['Evidence'],
        }));
        Object.assign(copy, { evidence: items });
      });
    // Two statements for each piece: that it is there, and what it is.
    await assert.rejects(signedBy(issuer, evidence(limits.statementSignatures / 2 + 1)), {
      code: 'credential.unsecurable',
    });
    const mandatory = { mandatoryPointers: ['/evidence'] };
    assert.ok(
      (await signedBy(issuer, evidence(limits.statementSignatures / 2 + 1), mandatory))['proofValue'],
    );
  });

  test('nothing with a proof longer than a verifier reads', async () => {
    const name = 'x'.repeat(200_000);
    const document = badgeWith((copy) => {
      Object.assign(copy, {
        '@context': [...(copy['@context'] ?? []), { [name]: 'https://x.example/' }],
        [name]: 'y',
      });
    });
    const mandatory = { mandatoryPointers: [`/${name}`] };
    await assert.rejects(signedBy(issuer, document, mandatory), { code: 'credential.unsecurable' });
  });
});
