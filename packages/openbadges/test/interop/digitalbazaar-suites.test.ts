import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { verify } from '../../src/index.js';
import type { JsonObject } from '../../src/model/json.js';
import type { ExpectedProof } from '../../src/ports.js';
import { addProof } from '../../src/proof/add-proof.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { NOW } from '../fixture.js';
import { asserted, changed, env, inShort, signedEnv, signerFor, signing } from '../proof/suites.js';
import type { Curve } from '../proof/suites.js';
import {
  issueElsewhere,
  issueWithSignature2020,
  presentElsewhere,
  verifiesElsewhere,
  verifiesPresented,
} from './digitalbazaar-suites.js';

async function answer(document: JsonObject, expected: ExpectedProof = asserted): Promise<readonly string[]> {
  return inShort((await verifyProofs(document, expected, env)).outcome);
}

function proofsIn({ proof }: JsonObject): readonly JsonObject[] {
  return [proof].flat() as readonly JsonObject[];
}

/** The credential of the tests, as issued by a key: the peer takes no other for the issuer's. */
async function issuedBy(curve: Curve): Promise<JsonObject> {
  const { controller } = await signerFor(curve);
  return changed((copy) => Object.assign(copy['issuer'] ?? {}, { id: controller }));
}

const asked = { challenge: 'x7', domain: 'office.example' };
const deterministic: readonly Curve[] = ['Ed25519'];

for (const [suite, curve] of signing) {
  describe(`@digitalbazaar/vc and its ${suite.id} with ${curve}, side by side`, async () => {
    const signer = await signerFor(curve);
    const document = await issuedBy(curve);
    const ours = await addProof(suite, { document, signer, options: {} }, signedEnv);
    const theirs = await issueElsewhere(document, suite.id, curve);

    test('verify what we sign, and not after a change', async () => {
      assert.equal(await verifiesElsewhere(ours, suite.id), true);
      assert.equal(await verifiesElsewhere({ ...ours, name: 'Another' }, suite.id), false);
    });

    test('sign what we verify, and not after a change', async () => {
      assert.deepEqual(await answer(theirs), ['ok']);
      assert.deepEqual(await answer({ ...theirs, name: 'Another' }), [
        'bad',
        'proof.signature /proof/proofValue',
      ]);
    });

    test('make the proof that we make, but for the chance in it', () => {
      const [{ proofValue: one, ...own } = {}] = proofsIn(ours);
      const [{ proofValue: other, ...foreign } = {}] = proofsIn(theirs);
      assert.deepEqual(foreign, own);
      assert.equal(other === one, deterministic.includes(curve));
    });

    test('make and verify the second proof of a set, whoever made the first', async () => {
      const twice = await issueElsewhere(ours, suite.id, curve);
      assert.equal(proofsIn(twice).length, 2);
      assert.deepEqual(await answer(twice), ['ok']);
      const again = await addProof(
        suite,
        { document: theirs, signer, options: { id: 'urn:x:2' } },
        signedEnv,
      );
      assert.deepEqual(await answer(again), ['ok']);
      assert.equal(await verifiesElsewhere(again, suite.id), true);
    });

    test('make and verify presentations, as we do', async () => {
      const presentation = {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        holder: signer.controller,
      };
      const shown: ExpectedProof = { purpose: 'authentication', signer: signer.controller, ...asked };
      const presented = await presentElsewhere(presentation, { name: suite.id, curve, ...asked });
      assert.deepEqual(await answer(presented, shown), ['ok']);
      assert.deepEqual(await answer(presented, { ...shown, challenge: 'x8' }), [
        'bad',
        'proof.challenge /proof/challenge',
      ]);
      const options = { purpose: 'authentication', ...asked } as const;
      const own = await addProof(suite, { document: presentation, signer, options }, signedEnv);
      assert.equal(await verifiesPresented(own, suite.id, asked), true);
      assert.equal(await verifiesPresented(own, suite.id, { ...asked, domain: 'another.example' }), false);
    });
  });
}

describe('@digitalbazaar/ed25519-signature-2020', () => {
  test('signs what we verify, and not after a change', async () => {
    const document = changed(
      (copy) => void copy['@context']?.push('https://w3id.org/security/suites/ed25519-2020/v1' as never),
    );
    const theirs = await issueWithSignature2020(document);
    assert.equal(proofsIn(theirs)[0]?.['type'], 'Ed25519Signature2020');
    assert.deepEqual(await answer(theirs), ['ok']);
    assert.deepEqual(await answer({ ...theirs, name: 'Another' }), [
      'bad',
      'proof.signature /proof/proofValue',
    ]);
  });
});

describe('@digitalbazaar/data-integrity and its suite under the name eddsa-2022', () => {
  test('sign what we verify with a warning, and not after a change', async () => {
    const theirs = await issueElsewhere(await issuedBy('Ed25519'), 'eddsa-2022', 'Ed25519');
    assert.equal(proofsIn(theirs)[0]?.['cryptosuite'], 'eddsa-2022');
    assert.equal(await verifiesElsewhere(theirs, 'eddsa-2022'), true);
    const outcome = (await verify(theirs, { now: NOW })).checks.find(({ name }) => name === 'proof');
    assert.equal(outcome?.outcome, 'warn');
    assert.deepEqual(
      outcome.problems.map(({ code }) => code),
      ['proof.deprecated'],
    );
    assert.deepEqual(await answer({ ...theirs, name: 'Another' }), [
      'bad',
      'proof.signature /proof/proofValue',
    ]);
  });

  test('do not take it for the suite of today, nor do we', async () => {
    const theirs = await issueElsewhere(await issuedBy('Ed25519'), 'eddsa-2022', 'Ed25519');
    const renamed = { ...theirs, proof: { ...proofsIn(theirs)[0], cryptosuite: 'eddsa-rdfc-2022' } };
    assert.equal(await verifiesElsewhere(renamed, 'eddsa-rdfc-2022'), false);
    assert.deepEqual(await answer(renamed), ['bad', 'proof.signature /proof/proofValue']);
  });
});

describe('a good proof beside a broken one', () => {
  test('is enough for a peer that knows only the suite of the good one, and never for us', async () => {
    const [[{ id }, curve]] = signing as readonly [(typeof signing)[number]];
    const document = await issuedBy(curve);
    const good = await issueElsewhere(document, id, curve);
    const [other] = proofsIn(await issueElsewhere(document, 'ecdsa-rdfc-2019', 'P-256'));
    const broken = { ...other, created: '2026-01-01T00:00:00Z' };
    const both = { ...good, proof: [...proofsIn(good), broken] };
    assert.equal(await verifiesElsewhere(both, id), true);
    assert.deepEqual(await answer(both), ['bad', 'proof.signature /proof/1/proofValue']);
  });
});
