import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { answer, DID, DOCUMENT, holding, ISSUER, key, publicJwk, SET } from './key-question.js';

const jwk = publicJwk();
const otherJwk = publicJwk();
const others = { ...otherJwk, iss: 'https://issuer.example/other' };
const unusable = { kty: 'EC', crv: 'secp256k1' };
const FOUND = `P-256 ${ISSUER} ${ISSUER}`;
const UNSAID = 'unknown key.method-unsupported';

describe('a whole key set of the signer’s host', () => {
  async function by(...keys: readonly JsonObject[]): Promise<string> {
    return await answer(SET, holding({ [SET]: { keys } }));
  }

  test('names the one usable key that it has for the signer', async () => {
    assert.equal(await by(jwk), FOUND);
    assert.equal(await by({ ...jwk, kid: 'k1' }, jwk, unusable, others), FOUND);
    assert.equal(await by(otherJwk, { ...jwk, iss: ISSUER }), FOUND);
    assert.equal(await answer(SET.replace('issuer', 'ISSUER'), holding({ [SET]: { keys: [jwk] } })), FOUND);
  });

  test('does not say which of several is meant, or of none', async () => {
    for (const keys of [[jwk, otherJwk], [others], [unusable], []]) assert.equal(await by(...keys), UNSAID);
    const both = [jwk, otherJwk].map((one) => ({ ...one, iss: ISSUER }));
    assert.equal(await by(...both), UNSAID);
    assert.equal(await answer(SET, holding({})), UNSAID);
  });

  test('gives way to a key of that very name', async () => {
    assert.equal(await by({ ...jwk, kid: SET }, otherJwk), FOUND);
  });

  test('has nobody’s key under no name, where the signer publishes its own', async () => {
    const profile = { id: ISSUER, assertionMethod: [key('#a')] };
    assert.equal(await answer(SET, holding({ [SET]: { keys: [jwk] }, [ISSUER]: profile })), 'P-256 -');
  });

  test('is open where it, or the signer’s document, cannot be read', async () => {
    assert.equal(await answer(SET, holding({ [SET]: { status: 503 } })), 'unknown network.status');
    const partly = holding({ [SET]: { keys: [jwk] }, [ISSUER]: { status: 503 } });
    assert.equal(await answer(SET, partly), 'unknown network.status');
  });

  test('is for badges, not for showing who somebody is', async () => {
    const there = holding({ [SET]: { keys: [jwk] } });
    assert.equal(await answer(SET, there, { purpose: 'authentication' }), 'bad key.purpose');
  });

  test('is not read for a DID', async () => {
    const document = { id: DID, assertionMethod: [key('#a')] };
    const there = holding({ [SET]: { keys: [jwk] }, [DOCUMENT]: document });
    assert.equal(await answer(SET, there, { signer: DID }), UNSAID);
  });
});

describe('a whole key set elsewhere on the host', () => {
  const url = 'https://issuer.example/keys.json';

  test('names its one usable key, which nobody publishes', async () => {
    const by = async (...keys: readonly JsonObject[]): Promise<string> =>
      await answer(url, holding({ [url]: { keys } }));
    assert.equal(await by(jwk, unusable, others), 'P-256 -');
    assert.equal(await by({ ...otherJwk, kid: 'a' }, { ...jwk, kid: url }), 'P-256 -');
    for (const keys of [[jwk, otherJwk], [others], [unusable], []]) assert.equal(await by(...keys), UNSAID);
  });
});
