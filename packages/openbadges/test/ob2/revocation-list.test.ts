import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import { ids, json, jws, profile, signedAssertion, signedPages, siteEnv, told } from './site.js';
import type { Pages } from './site.js';

const list: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: ids.list,
  type: 'RevocationList',
  issuer: ids.issuer,
  revokedAssertions: [],
};

async function status(page: Pages[string], assertion: JsonObject = signedAssertion): Promise<string> {
  const { env } = siteEnv(signedPages({ [ids.list]: page }));
  return told((await verifyAssertion({ kind: 'jws', text: jws(assertion) }, env)).status);
}

async function listed(revokedAssertions: JsonValue, assertion?: JsonObject): Promise<string> {
  return await status({ ...list, revokedAssertions }, assertion);
}

const id = 'urn:uuid:2f9f7d3c-6a4f-4f0e-9f0f-0d6f3a1f7b11';
const REVOKED = 'bad assertion.revoked /id';

describe('the revocation list of a signed assertion', () => {
  test('names the revoked by text or object', async () => {
    for (const entries of [
      [id],
      id,
      { id },
      [{ id }],
      [{ id, revocationReason: 'Awarded in error' }],
      [{ id, revoked: true }],
      ['urn:uuid:other', { uid: 'abc' }, { id }],
    ]) {
      assert.equal(await listed(entries), REVOKED, JSON.stringify(entries));
    }
    assert.equal(await listed([{ uid: 'abc123' }], { ...signedAssertion, uid: 'abc123' }), REVOKED);
  });

  test('takes URLs for the same that mean the same', async () => {
    const assertion = { ...signedAssertion, id: 'https://issuer.example/a/1' };
    for (const entry of ['http://issuer.example/a/1', 'https://ISSUER.example:443/a/b/../1']) {
      assert.equal(await listed([entry], assertion), REVOKED, entry);
      assert.equal(await listed([{ id: entry }], assertion), REVOKED, entry);
    }
    assert.equal(await listed(['https://issuer.example/a/1/'], assertion), 'ok');
    assert.equal(await listed([id.toUpperCase()]), REVOKED);
  });

  test('leaves others in force', async () => {
    for (const entries of [
      [],
      ['urn:uuid:other', { id: 'urn:uuid:other' }],
      [{ id, revoked: false }],
      [{ uid: id }],
      [{ uid: 'abc123' }],
      [`${id}0`],
    ]) {
      assert.equal(await listed(entries), 'ok', JSON.stringify(entries));
    }
  });

  test('may be long', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `urn:uuid:${index}`);
    assert.equal(await listed(many), 'ok');
    assert.equal(await listed([...many, id]), REVOKED);
  });

  test('stays open where it is longer than is read', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => `https://issuer.example/assertions/${index}`);
    const unread = 'unknown network.too-large /badge/issuer/revocationList';
    assert.equal(await listed([...many, id]), unread);
  });

  test('stays open where it cannot be read, or is broken', async () => {
    const at = '/badge/issuer/revocationList';
    assert.equal(await status(json({}, 404)), `unknown network.absent ${at}`);
    assert.equal(await status(json(list, 500)), `unknown network.status ${at}`);
    assert.equal(await listed([id, 7]), `unknown model.type ${at}/revokedAssertions/1`);
    assert.equal(await listed([{}]), `unknown model.missing ${at}/revokedAssertions/0/id`);
    assert.equal(await status({ ...list, type: 'List' }), `unknown model.class ${at}/type`);
    assert.equal(
      await status({ ...list, '@context': 'https://issuer.example/' }),
      `unknown assertion.context ${at}/@context`,
    );
    assert.equal(await status({ ...list, id: `${ids.list}2` }), `unknown assertion.document-id ${at}`);
    assert.equal(await status({ [id]: 'withdrawn' }), `unknown assertion.version-unsupported ${at}`);
  });

  test('is the issuer’s own, or says nothing', async () => {
    const others = { ...list, issuer: 'https://other.example/', revokedAssertions: [id] };
    assert.equal(
      await status(others),
      'unknown assertion.list-not-issuers /badge/issuer/revocationList/issuer',
    );
    const { issuer, id: own, ...anonymous } = list;
    assert.deepEqual([issuer, own], [ids.issuer, ids.list]);
    assert.equal(await status(anonymous), 'ok');
    assert.equal(await status({ ...anonymous, revokedAssertions: [id] }), REVOKED);
  });

  test('is not needed where the assertion says itself that it is revoked', async () => {
    assert.equal(await status(json({}, 404), { ...signedAssertion, revoked: true }), REVOKED);
  });

  test('may not be there', async () => {
    const { env, asked } = siteEnv(signedPages({ [ids.issuer]: { ...profile, publicKey: ids.key } }));
    const findings = await verifyAssertion({ kind: 'jws', text: jws(signedAssertion) }, env);
    assert.equal(told(findings.status), 'absent');
    assert.ok(!asked.includes(ids.list));
  });
});
