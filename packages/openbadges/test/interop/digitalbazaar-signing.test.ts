import assert from 'node:assert/strict';
import * as vc from '@digitalbazaar/vc';
import { describe, test } from 'vitest';
import { BadgeError, sign } from '../../src/index.js';
import type { JsonObject, JsonValue, OpenBadge } from '../../src/index.js';
import { strictForm } from '../../src/model/parse.js';
import { assertCredential } from '../../src/proof/assert-credential.js';
import { issueProof } from '../../src/proof/issue-proof.js';
import { SIGNED, signerOf, unsigned } from '../fixture.js';

// Plain suites hold a credential against rules of our own before they sign. What `issue()` of the peer refuses for the
// data model, they refuse.

interface Engine {
  readonly _checkCredential: (options: object) => void;
}

const engine = vc as unknown as Engine;

/** As `issue()` has it: a credential on the data model 1.1 begins now where it does not say. */
function isTakenThere(document: JsonObject): boolean {
  const [first] = [document['@context']].flat();
  const isOpen = first === V1 && [undefined, null, '', 0, false].includes(document['issuanceDate'] as null);
  const credential = isOpen ? { ...document, issuanceDate: '2026-03-20T15:00:00Z' } : document;
  try {
    engine._checkCredential({ credential, mode: 'issue' });
    return true;
  } catch {
    return false;
  }
}

function isTakenHere(credential: JsonObject): boolean {
  try {
    assertCredential(credential);
    return true;
  } catch (error) {
    assert.ok(error instanceof BadgeError);
    assert.equal(error.code, 'credential.invalid');
    return false;
  }
}

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const attached = { id: 'https://board.example/x', type: 'Thing' };
const members = {
  id: 'urn:uuid:8f6a2c1e-93f1-4a0e-9d0c-4b6f6f3f7a10',
  type: ['VerifiableCredential'],
  issuer: { id: 'did:web:board.example' },
  credentialSubject: { id: 'did:example:ada', licence: 'OR-123' },
};
const further = { credentialStatus: attached, evidence: attached, termsOfUse: attached };
const bases: readonly JsonObject[] = [
  { '@context': [V2], ...members },
  {
    '@context': [V2],
    ...members,
    ...further,
    validFrom: '2026-03-20T15:00:00Z',
    validUntil: '2031-03-20T15:00:00Z',
  },
  { '@context': [V1], ...members, ...further, issuanceDate: '2026-03-20T15:00:00Z' },
  {
    '@context': [V1, V2],
    ...members,
    issuanceDate: '2026-03-20T15:00:00Z',
    expirationDate: '2031-03-20T15:00:00Z',
  },
];

const values: readonly JsonValue[] = [
  ...[
    null,
    7,
    0,
    true,
    false,
    '',
    'text',
    'urn:x:y',
    'https://',
    'http://[x',
    V1,
    V2,
    '2026-13-01T00:00:00Z',
  ],
  ...['2030-01-01T00:00:00Z', '2030-01-01', '2030-01-01T24:00:01Z', 'VerifiableCredential'],
  ...[
    {},
    { type: 'Thing' },
    { type: '' },
    { type: null },
    { id: 'urn:x:y' },
    { id: '' },
    { id: 7 },
    { id: 'text' },
  ],
  ...[
    { id: 'text', type: 'Thing' },
    { id: '', type: 'Thing' },
    { id: null, type: 'Thing' },
    { id: 'http://[x', a: 1 },
  ],
  ...[
    attached,
    [],
    [{}],
    [null],
    ['text'],
    [attached, {}],
    [attached, attached],
    [[attached]],
    [V1],
    [V2],
    [V2, V1],
  ],
  ...[['urn:x:y'], ['urn:x:y', 'urn:x:z'], ['VerifiableCredential'], ['VerifiableCredential', 'Thing']],
];
const keys = [
  ...['@context', 'type', 'issuer', 'credentialSubject', 'validFrom', 'validUntil', 'issuanceDate'],
  ...['expirationDate', 'credentialStatus', 'evidence', 'termsOfUse'],
];

function changedBases(): readonly JsonObject[] {
  return bases.flatMap((base) =>
    keys.flatMap((key) => {
      const { [key]: _, ...without } = base;
      return [without, ...values.map((value) => ({ ...base, [key]: value }))];
    }),
  );
}

describe('what plain suites sign', () => {
  test('is nothing that another implementation does not issue', () => {
    assert.deepEqual(
      bases.map(isTakenHere),
      bases.map(() => true),
    );
    const credentials = changedBases().filter(({ type }) => [type].flat().includes('VerifiableCredential'));
    const refused = credentials.filter((document) => !isTakenThere(document));
    assert.ok(refused.length > 400, `${refused.length} are refused there`);
    assert.deepEqual(refused.filter(isTakenHere), []);
    const taken = credentials.filter(isTakenThere).filter(isTakenHere);
    assert.ok(taken.length > 100, `${taken.length} are taken by both`);
  });

  test('is nothing that the other way of having a proof made refuses', async () => {
    const made = { type: 'DataIntegrityProof' };
    const key = { verificationMethod: 'did:x:y#z' };
    for (const document of changedBases().filter((_, index) => index % 7 === 0)) {
      const issued = await issueProof(document, key, () => Promise.resolve(made)).catch(
        (error: unknown) => error,
      );
      if (issued === made) continue;
      assert.ok(issued instanceof BadgeError);
      assert.deepEqual([issued.code, isTakenHere(document)], ['credential.invalid', false]);
    }
  });

  test('is every badge in its strict form that is issued there', async () => {
    const badge = unsigned();
    const answers = new Set<boolean>();
    for (const key of keys) {
      for (const value of values) {
        const strict = strictForm({ ...badge, [key]: value } as unknown as JsonObject);
        if (strict.kind !== 'ok') continue;
        answers.add(isTakenHere(strict.value));
        assert.equal(
          isTakenHere(strict.value),
          isTakenThere(strict.value),
          `${key} ${JSON.stringify(value)}`,
        );
      }
    }
    assert.equal(answers.size, 2);
    const unheard = { ...badge, evidence: [{ id: 'https://', type: ['Evidence'] }] } as unknown as OpenBadge;
    await assert.rejects(sign(unheard, await signerOf('issuer'), { now: SIGNED }), {
      code: 'credential.invalid',
    });
  });
});
