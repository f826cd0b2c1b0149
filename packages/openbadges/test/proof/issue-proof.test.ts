import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError } from '../../src/error.js';
import type { JsonObject } from '../../src/model/json.js';
import { issueProof } from '../../src/proof/issue-proof.js';
import { credential } from './suites.js';

const key = { verificationMethod: 'did:x:y#z' };
const made = { type: 'DataIntegrityProof', proofValue: 'z1' };

async function issue(document: JsonObject): Promise<JsonObject> {
  return await issueProof(document, key, () => Promise.resolve(made));
}

describe('issueProof', () => {
  test('has the proof made, and writes to no document', async () => {
    const before = structuredClone(credential);
    assert.deepEqual(await issue(credential), made);
    assert.deepEqual(await issue({ ...credential, proof: [{ type: 'x' }, { type: 'y' }] }), made);
    assert.deepEqual(await issue(Object.freeze({ ...credential })), made);
    assert.deepEqual(credential, before);
  });

  const refused: readonly (readonly [string, JsonObject])[] = [
    ['without an issuer', { ...credential, issuer: undefined }],
    ['without a subject', { ...credential, credentialSubject: undefined }],
    ['in other contexts', { ...credential, '@context': ['https://x.example/'] }],
    ['from a date that is none', { ...credential, validFrom: 'today' }],
  ];
  for (const [what, document] of refused) {
    test(`has no credential ${what} signed`, async () => {
      const plain = JSON.parse(JSON.stringify(document)) as JsonObject;
      const untouched = (): Promise<JsonObject> => assert.fail('signed all the same');
      await assert.rejects(issueProof(plain, key, untouched), { code: 'credential.invalid' });
    });
  }

  test('holds only credentials against the model of credentials', async () => {
    for (const type of ['VerifiablePresentation', ['VerifiablePresentation'], undefined]) {
      assert.deepEqual(await issue({ ...(type !== undefined && { type }) }), made);
    }
    await assert.rejects(issue({ type: 'VerifiableCredential' }), { code: 'credential.invalid' });
  });

  test('passes on why no proof was made', async () => {
    const failure = new BadgeError('signer.failed', 'x');
    await assert.rejects(
      issueProof(credential, key, () => Promise.reject(failure)),
      (error) => error === failure,
    );
  });
});
