import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { claimsOf } from '../../src/verify/claims.js';
import type { Claims } from '../../src/verify/report.js';
import { unsigned } from '../fixture.js';

const documents: readonly (readonly [string, JsonObject, Claims])[] = [
  ['nothing', {}, {}],
  ['the id and the name', { id: 'urn:a:b', name: 'n' }, { id: 'urn:a:b', name: 'n' }],
  ['an empty name', { name: '' }, { name: '' }],
  ['an issuer by its id', { issuer: 'urn:a:b' }, { issuer: { id: 'urn:a:b' } }],
  [
    'an issuer as a profile',
    { issuer: { id: 'urn:a:b', name: 'n', url: 'u' } },
    { issuer: { id: 'urn:a:b', name: 'n' } },
  ],
  ['an issuer of whom nothing is said', { issuer: {} }, { issuer: {} }],
  ['a holder by its id', { holder: 'urn:a:b' }, { holder: { id: 'urn:a:b' } }],
  ['a holder who is described', { holder: { id: 'urn:a:b', url: 'u' } }, { holder: { id: 'urn:a:b' } }],
  ['no achievements of a record', { credentialSubject: { achievement: [{ id: 'urn:a:b' }] } }, {}],
  [
    'an achievement',
    { credentialSubject: { achievement: { id: 'urn:a:b' } } },
    { achievement: { id: 'urn:a:b' } },
  ],
  ['no achievement that is a text', { credentialSubject: { achievement: 'urn:a:b' } }, {}],
  ['no achievement in a list', { credentialSubject: [{ achievement: { id: 'urn:a:b' } }] }, {}],
  ['no subject that is a text', { credentialSubject: 'urn:a:b' }, {}],
  ['the dates', { validFrom: 'a', validUntil: 'b' }, { validFrom: 'a', validUntil: 'b' }],
  [
    'the dates of the W3C data model 1.1',
    { issuanceDate: 'a', expirationDate: 'b' },
    { validFrom: 'a', validUntil: 'b' },
  ],
  [
    'those of 2.0 before those of 1.1',
    { issuanceDate: 'a', validFrom: 'c', expirationDate: 'b', validUntil: 'd' },
    { validFrom: 'c', validUntil: 'd' },
  ],
];

describe('claimsOf takes', () => {
  for (const [what, credential, expected] of documents) {
    test(what, () => {
      assert.deepEqual(claimsOf(credential), expected);
    });
  }

  test('only text', () => {
    for (const value of [7, true, null, [], ['x'], {}, { '@value': 'x' }]) {
      const credential = {
        id: value,
        name: value,
        issuer: { id: value, name: value },
        credentialSubject: { achievement: { id: value, name: value } },
        validUntil: value,
      };
      assert.deepEqual(claimsOf(credential), { issuer: {}, achievement: {} });
    }
  });

  test('no more than fits a report', () => {
    const long = 'n'.repeat(100_000);
    const achievement = { id: long, name: long };
    const claims = claimsOf({
      id: long,
      name: long,
      issuer: long,
      credentialSubject: { achievement },
      validFrom: long,
    });
    assert.ok(JSON.stringify(claims).length < 8_000);
    assert.equal(claims.issuer?.id?.length, 2_000);
    assert.equal(claims.achievement?.name?.length, 300);
  });

  test('what a badge says, and none of its subject', () => {
    const claims = claimsOf(unsigned() as unknown as JsonObject);
    assert.deepEqual(Object.keys(claims).sort(), [
      'achievement',
      'id',
      'issuer',
      'name',
      'validFrom',
      'validUntil',
    ]);
    assert.ok(!JSON.stringify(claims).includes(String(unsigned().credentialSubject.id)));
  });
});
