import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { readOb2 } from './read-ob2.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import { withoutNulls } from '../../src/ob2/without-nulls.js';
import {
  answers,
  badgeClass,
  hostedAssertion,
  hostedPages,
  ids,
  json,
  jws,
  keyDocument,
  profile,
  signedAssertion,
  signedPages,
  siteEnv,
} from './site.js';
import type { Pages } from './site.js';

const { expires, ...endless } = hostedAssertion;
const recipient = { type: 'email', hashed: false, identity: 'ada@school.example' };

async function hosted(pages: Pages, value: JsonObject): Promise<object> {
  const { env } = siteEnv(hostedPages(pages));
  const findings = await verifyAssertion({ kind: 'json', value }, env);
  return { ...answers(findings), warnings: findings.warnings.map(({ code }) => code) };
}

async function signed(pages: Pages, payload: JsonObject): Promise<object> {
  const { env } = siteEnv(signedPages(pages));
  return answers(await verifyAssertion({ kind: 'jws', text: jws(payload) }, env));
}

describe('null members', () => {
  test('are dropped at every depth, and nothing else is', () => {
    const plain = { a: 0, b: '', c: false, d: [{ e: 1 }, 'f', null], g: {} };
    assert.deepEqual(withoutNulls(plain), plain);
    const nulls = { a: null, b: { c: null, d: [{ e: null, f: 1 }] }, g: { h: { i: null } } };
    assert.deepEqual(withoutNulls(nulls), { b: { d: [{ f: 1 }] }, g: { h: {} } });
    assert.deepEqual(nulls.g, { h: { i: null } });
  });

  test('stay in contexts, where they take meanings away', () => {
    const contexts = { '@context': [null, { image: null }], badge: { '@context': null, name: null } };
    assert.deepEqual(withoutNulls(contexts), { ...contexts, badge: { '@context': null } });
  });

  test('do not stand for what must be there', () => {
    const outcome = readOb2('Assertion', { ...hostedAssertion, issuedOn: null, expires: null });
    assert.ok(outcome.kind === 'bad');
    assert.deepEqual(
      outcome.problems.map(({ code, at }) => [code, at]),
      [['model.missing', '/issuedOn']],
    );
  });

  test('say nothing on the page, nor in the copy', async () => {
    assert.equal(typeof expires, 'string');
    const page = { ...endless, expires: null, narrative: null, recipient: { ...recipient, salt: null } };
    const silent = { warnings: [] };
    for (const copy of [page, endless, { ...endless, badge: null, recipient: null }]) {
      assert.deepEqual(await hosted({ [ids.assertion]: page }, copy), silent);
    }
    assert.deepEqual(await hosted({}, { ...page, issuedOn: null }), silent);
    assert.deepEqual(await hosted({ [ids.assertion]: page }, hostedAssertion), {
      warnings: ['assertion.copy-outdated'],
    });
  });

  test('do not come out with what was verified', async () => {
    const { env } = siteEnv(hostedPages({ [ids.assertion]: { ...endless, expires: null } }));
    const findings = await verifyAssertion({ kind: 'url', url: ids.assertion }, env);
    assert.deepEqual(findings.document, endless);
    assert.deepEqual(findings.conformance, { kind: 'ok', value: endless });
  });

  test('say nothing in a linked class and profile, nor in an embedded class', async () => {
    const nothing = { description: null, telephone: null, verification: null, revocationList: null };
    const pages = { [ids.issuer]: { ...profile, ...nothing }, [ids.badge]: { ...badgeClass, tags: null } };
    assert.deepEqual(await hosted(pages, hostedAssertion), { warnings: [] });
    const { tags, ...rest } = { ...badgeClass, tags: null };
    const holding = { ...hostedAssertion, badge: { ...rest, tags, alignment: null } };
    assert.deepEqual(await hosted({ ...pages, [ids.assertion]: holding }, holding), { warnings: [] });
  });

  test('say nothing in a signed assertion and its documents', async () => {
    const payload = { ...signedAssertion, expires: null, revoked: null };
    const key = { ...keyDocument, type: null };
    assert.deepEqual(await signed({ [ids.key]: key }, payload), {});
    const inProfile = { ...profile, publicKey: { ...keyDocument, owner: null } };
    assert.deepEqual(await signed({ [ids.issuer]: inProfile }, payload), { status: 'absent' });
    const list = {
      '@context': 'https://w3id.org/openbadges/v2',
      id: null,
      type: 'RevocationList',
      issuer: null,
      revokedAssertions: [{ id: signedAssertion['id'], uid: null, revocationReason: null }],
    };
    assert.deepEqual(await signed({ [ids.list]: list }, payload), {
      status: 'bad assertion.revoked /id',
    });
  });

  test('do not hide that a badge is revoked', async () => {
    const gone = json({ id: ids.assertion, revoked: true, badge: null }, 410);
    const { env } = siteEnv(hostedPages({ [ids.assertion]: gone }));
    const { status, claims } = await verifyAssertion({ kind: 'json', value: hostedAssertion }, env);
    assert.equal(status.kind, 'bad');
    assert.equal(claims.achievement?.id, ids.badge);
  });
});
