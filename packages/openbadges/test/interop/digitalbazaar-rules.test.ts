import assert from 'node:assert/strict';
import * as vc from '@digitalbazaar/vc';
import { describe, test } from 'vitest';
import { faultList } from '../../src/model/faults.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { checkCredentialRules } from '../../src/model/w3c/check-credential.js';

interface Engine {
  readonly _checkCredential: (options: object) => void;
}

const engine = vc as unknown as Engine;

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const URL_OF = 'https://board.example/x';

const attached = { id: URL_OF, type: 'Thing' };
const members = {
  id: 'urn:uuid:8f6a2c1e-93f1-4a0e-9d0c-4b6f6f3f7a10',
  type: ['VerifiableCredential'],
  issuer: { id: 'did:web:board.example' },
  credentialSubject: { id: 'did:example:ada', licence: 'OR-123' },
  credentialStatus: attached,
  credentialSchema: attached,
  evidence: attached,
  termsOfUse: attached,
  refreshService: attached,
};
const bases: Readonly<Record<string, JsonObject>> = {
  '2.0': {
    '@context': [V2],
    ...members,
    validFrom: '2026-03-20T15:00:00Z',
    validUntil: '2031-03-20T15:00:00Z',
  },
  '1.1': {
    '@context': [V1],
    ...members,
    issuanceDate: '2026-03-20T15:00:00Z',
    expirationDate: '2031-03-20T15:00:00Z',
  },
};

const values: readonly (JsonValue | undefined)[] = [
  undefined,
  null,
  7,
  true,
  '',
  'text',
  URL_OF,
  '2026-13-01T00:00:00Z',
  '2030-01-01T00:00:00Z',
  {},
  { type: 'Thing' },
  { id: URL_OF },
  { id: 'text', type: 'Thing' },
  attached,
  [],
  [{}],
  [attached, {}],
  [attached, attached],
  ['VerifiableCredential', 'Thing'],
];

function isTakenHere(document: JsonObject): boolean {
  const faults = faultList();
  checkCredentialRules(document, faults);
  return faults.list().length === 0;
}

function isTakenThere(document: JsonObject): boolean {
  try {
    engine._checkCredential({ credential: document, mode: 'issue' });
    return true;
  } catch {
    return false;
  }
}

/** What the peer takes and we refuse, with the clause of W3C's data model; it refuses nothing that we take. */
const stricter: readonly (readonly [place: RegExp, why: string])[] = [
  [/^\S+ id /, 'it does not look at the id of the credential (2.0 §4.4: one URL)'],
  [/^\S+ \w+ \[\]$/, 'it takes an empty list, of which nothing is looked at'],
  [/^\S+ (?:credentialSchema|refreshService) /, 'it does not look at these (2.0 §4.11 and §5.4: a type)'],
  [/^\S+ termsOfUse \{"id":"text"/, 'it does not look at this id (2.0 §5.5: a URL)'],
  [/^2\.0 (?:validFrom|validUntil) (?:null|"")$/, 'it takes these for no date (2.0 §4.9: a dateTimeStamp)'],
  [/^1\.1 expirationDate null$/, 'the same (1.1 §4.6)'],
];

describe('the rules of W3C beside those of another implementation', () => {
  for (const [model, base] of Object.entries(bases)) {
    test(`agree on a credential on ${model}`, () => {
      assert.deepEqual([isTakenHere(base), isTakenThere(base)], [true, true]);
    });

    test(`refuse on ${model} whatever that refuses, and no more than is listed`, () => {
      const open: string[] = [];
      for (const key of Object.keys(base)) {
        for (const value of values) {
          const entries = Object.entries({ ...base, [key]: value }).filter(([, one]) => one !== undefined);
          const document = Object.fromEntries<JsonValue | undefined>(entries);
          const name = `${model} ${key} ${JSON.stringify(value)}`;
          const [here, there] = [isTakenHere(document), isTakenThere(document)];
          if (here === there) continue;
          if (here || !stricter.some(([place]) => place.test(name)))
            open.push(`${name}: ${here ? 'taken' : 'refused'} here`);
        }
      }
      assert.deepEqual(open, []);
    });
  }
});
