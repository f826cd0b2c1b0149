import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { endorsementsIn } from '../../../src/verify/checks/endorsement-places.js';

function places(credential: JsonObject): readonly string[] {
  return endorsementsIn(credential).map(
    ({ at, things, item }) => `${at} ${things.join(',')} ${JSON.stringify(item)}`,
  );
}

describe('the places of endorsements', () => {
  test('are the credential, its achievement and every profile, wherever it stands', () => {
    const one = { endorsement: [1] };
    const document = {
      id: 'c',
      issuer: { id: 'i', ...one, parentOrg: { id: 'p', ...one } },
      credentialSubject: {
        id: 's',
        source: { id: 'o', ...one },
        achievement: { id: 'a', endorsementJwt: ['x'], creator: { id: 'k', ...one } },
      },
      evidence: [{ id: 'e' }, { 'ext:reviewer': { id: 'r', ...one } }],
      endorsement: [2, 3],
      endorsementJwt: 'y',
    };
    assert.deepEqual(places(document), [
      '/issuer/endorsement/0 i 1',
      '/issuer/parentOrg/endorsement/0 p 1',
      '/credentialSubject/source/endorsement/0 o 1',
      '/credentialSubject/achievement/endorsementJwt/0 a "x"',
      '/credentialSubject/achievement/creator/endorsement/0 k 1',
      '/evidence/1/ext:reviewer/endorsement/0 r 1',
      '/endorsement/0 c,s 2',
      '/endorsement/1 c,s 3',
      '/endorsementJwt c,s "y"',
    ]);
  });

  test('are what stands there, of whatever form, and nothing where nothing does', () => {
    for (const none of [{}, { endorsement: [] }, { endorsement: null }, { issuer: 'i', proof: [null] }]) {
      assert.deepEqual(places(none), []);
    }
    assert.deepEqual(places({ endorsement: { id: 'x' } }), ['/endorsement  {"id":"x"}']);
    assert.deepEqual(places({ id: 7, credentialSubject: [{ id: 's', endorsement: 7 }] }), [
      '/credentialSubject/0/endorsement s 7',
    ]);
  });

  test('are not inside an endorsement, a context or a proof', () => {
    const inner = { endorsement: [1] };
    assert.deepEqual(places({ '@context': [inner], proof: inner }), []);
    assert.deepEqual(places({ endorsement: [{ issuer: inner }] }), [
      '/endorsement/0  {"issuer":{"endorsement":[1]}}',
    ]);
  });
});
