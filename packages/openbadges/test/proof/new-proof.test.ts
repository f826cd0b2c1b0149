import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { ProofSettings } from '../../src/ports.js';
import { newProof } from '../../src/proof/new-proof.js';
import { signerFor } from './suites.js';

const now = new Date('2026-03-20T15:00:00.999Z');

describe('newProof', async () => {
  const signer = await signerFor('Ed25519');

  test('says what makes it, when, by which key and what for', () => {
    assert.deepEqual(newProof('eddsa-jcs-2022', { signer, options: {} }, now), {
      type: 'DataIntegrityProof',
      created: '2026-03-20T15:00:00Z',
      verificationMethod: signer.verificationMethod,
      cryptosuite: 'eddsa-jcs-2022',
      proofPurpose: 'assertionMethod',
    });
  });

  test('says what it is told to', () => {
    const options: ProofSettings = {
      id: 'urn:uuid:1',
      purpose: 'authentication',
      expires: '2026-03-20T16:00:01+01:00',
      domain: 'office.example',
      challenge: 'x7',
      previousProof: ['urn:uuid:2'],
    };
    const { purpose, ...members } = options;
    const proof = newProof('x', { signer, options }, now);
    for (const [name, value] of Object.entries(members)) assert.deepEqual(proof[name], value, name);
    assert.equal(proof['proofPurpose'], purpose);
  });

  const refused: readonly (readonly [string, object])[] = [
    ['an id that is no text', { id: 7 }],
    ['an empty id', { id: '' }],
    ['an id that is no URI', { id: 'proof-1' }],
    ['a purpose that no proof has', { purpose: 'keyAgreement' }],
    ['an empty domain', { domain: '' }],
    ['domains in a list', { domain: ['a.example'] }],
    ['a challenge that is no text', { challenge: {} }],
    ['an end that is no date', { expires: 'tomorrow' }],
    ['an end without its zone', { expires: '2027-01-01T00:00:00' }],
    ['an end at the very moment', { expires: '2026-03-20T15:00:00.999Z' }],
    ['an end before the moment', { expires: '2026-03-20T15:00:00Z' }],
    ['null', { expires: null }],
  ];
  for (const [what, options] of refused) {
    test(`takes no settings with ${what}`, () => {
      assert.throws(() => newProof('x', { signer, options }, now), {
        code: 'argument.invalid',
      });
    });
  }
});
