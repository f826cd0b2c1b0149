import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonValue } from '../../../src/model/json.js';
import type { ProofFacts } from '../../../src/ports.js';
import { checkIssuer } from '../../../src/verify/checks/issuer.js';

const DID = 'did:key:z6MkIssuer';
const URL = 'https://issuer.example/';

function facts(controller: string, confirmed = true): ProofFacts {
  const verificationMethod = `${controller}#key`;
  return { suite: 'eddsa-rdfc-2022', verificationMethod, controller, confirmed, created: undefined };
}

function answer(issuer: JsonValue | undefined, ...proofs: readonly ProofFacts[]): readonly string[] {
  const outcome = checkIssuer({ issuer }, proofs);
  if (outcome.kind === 'ok') return [];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

const anothers = ['bad', 'issuer.key-not-issuers /issuer'];
const unconfirmed = ['unknown', 'issuer.unconfirmed /proof'];

describe('the check of the issuer', () => {
  test('passes the key that the issuer’s own document holds', () => {
    assert.deepEqual(answer({ id: DID, type: ['Profile'] }, facts(DID)), []);
    assert.deepEqual(answer(DID, facts(DID)), []);
    assert.deepEqual(answer(URL, facts(URL)), []);
  });

  test('passes if one of several proofs is the issuer’s', () => {
    assert.deepEqual(answer(DID, facts('did:key:z6MkOther'), facts(DID)), []);
    assert.deepEqual(answer(URL, facts(URL, false), facts(URL)), []);
    assert.deepEqual(answer(DID, facts('did:key:z6MkOther'), facts('did:key:z6MkThird')), anothers);
  });

  test('fails the key of somebody else', () => {
    for (const id of [DID, URL, 'http://issuer.example/', 'did:web:issuer.example']) {
      assert.deepEqual(answer(id, facts('did:key:z6MkOther')), anothers, id);
      assert.deepEqual(answer({ id }, facts('https://other.example/', false)), anothers, id);
    }
  });

  test('takes an id as it is written', () => {
    for (const id of [
      `${DID}#z6MkIssuer`,
      `${DID} `,
      'did:key:z6mkissuer',
      'did:KEY:z6MkIssuer',
      `${DID}/`,
      `${DID}?x`,
      'https://issuer.example',
      'https://ISSUER.example/',
      'https://issuer.example:443/',
      'https://issuer.example/%2e',
    ]) {
      assert.deepEqual(answer(id, facts(DID), facts(URL)), anothers, id);
    }
  });

  test('leaves open whose the key is that stands in the proof alone', () => {
    assert.deepEqual(answer(URL, facts(URL, false)), unconfirmed);
    assert.deepEqual(answer({ id: URL }, facts(URL, false), facts('did:key:z6MkOther')), unconfirmed);
  });

  test('leaves open what an issuer is whose id publishes no keys', () => {
    for (const id of ['urn:uuid:1', 'mailto:a@issuer.example', 'HTTPS://issuer.example/', 'issuer', '']) {
      assert.deepEqual(answer(id, facts(DID)), unconfirmed, id);
    }
  });

  test('leaves open an issuer without a readable id', () => {
    for (const issuer of [undefined, null, 7, true, [], [DID], [{ id: DID }], {}, { id: 7 }, { id: [DID] }]) {
      assert.deepEqual(answer(issuer, facts(DID)), unconfirmed, JSON.stringify(issuer));
    }
  });

  test('passes nobody without a proof', () => {
    assert.deepEqual(answer(DID), anothers);
    assert.deepEqual(answer('urn:uuid:1'), unconfirmed);
  });
});
