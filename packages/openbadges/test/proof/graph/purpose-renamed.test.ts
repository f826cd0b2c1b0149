import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { verify } from '../../../src/index.js';
import { addProof } from '../../../src/proof/add-proof.js';
import { edited, NOW } from '../../fixture.js';
import { plain, signedEnv, signerFor, signing } from '../suites.js';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const SECURITY = 'https://w3id.org/security#';

/** What the published context says of a proof, but for the name of its purpose. */
function contextOf(purpose: string): object {
  return {
    DataIntegrityProof: `${SECURITY}DataIntegrityProof`,
    proofPurpose: { '@id': `${SECURITY}proofPurpose`, '@type': '@vocab' },
    [purpose]: `${SECURITY}assertionMethod`,
    cryptosuite: { '@id': `${SECURITY}cryptosuite`, '@type': `${SECURITY}cryptosuiteString` },
    verificationMethod: { '@id': `${SECURITY}verificationMethod`, '@type': '@id' },
    challenge: `${SECURITY}challenge`,
    created: {
      '@id': 'http://purl.org/dc/terms/created',
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
    },
  };
}

describe('a proof that was made to assert', () => {
  const suites = signing.filter(([{ id }]) => id.includes('rdfc'));

  test.each(suites)('does not authenticate by an inline context: %o, %s', async (suite, curve) => {
    const signer = await signerFor(curve);
    const document = plain({
      '@context': [V1, 'https://w3id.org/security/data-integrity/v2'],
      type: ['VerifiablePresentation'],
      holder: signer.controller,
      verifiableCredential: [],
    });
    const options = { purpose: 'assertionMethod', challenge: 'c' } as const;
    const made = await addProof(suite, { document, signer, options }, signedEnv);
    const codesAs = async (purpose: string): Promise<readonly string[]> => {
      const shown = edited(made, (copy) => {
        Object.assign(copy, { '@context': [V1, contextOf(purpose)] });
        Object.assign(copy['proof']?.[0] ?? {}, { proofPurpose: purpose });
      });
      const { checks } = await verify(shown, { now: NOW, challenge: 'c' });
      return checks.find(({ name }) => name === 'proof')?.problems.map(({ code }) => code) ?? [];
    };
    assert.deepEqual(await codesAs('assertionMethod'), ['proof.purpose']);
    assert.deepEqual(await codesAs('authentication'), ['context.altered-meaning']);
  });
});
