import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import type { FoundAssertion } from '../../src/ob2/verify-assertion.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import { answers, badgeClass, hostedAssertion, hostedPages, ids, json, redirected, siteEnv } from './site.js';
import type { Pages } from './site.js';

/** Where the issuer of these tests serves its documents from. */
const API = 'https://api.issuer.example';
const served = `${API}/assertions/1`;

interface Told {
  readonly answers: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
  readonly warnings: readonly string[];
  readonly document: JsonObject | undefined;
}

async function told(found: FoundAssertion, changes: Pages = {}): Promise<Told> {
  const { env, asked } = siteEnv(hostedPages({ [served]: hostedAssertion, ...changes }));
  const findings = await verifyAssertion(found, env);
  const warnings = findings.warnings.map(({ code }) => code);
  return { answers: answers(findings), asked, warnings, document: findings.document };
}

const byUrl = { kind: 'url', url: served } as const;

function byCopy(changes: JsonObject = {}): FoundAssertion {
  return { kind: 'json', value: { ...hostedAssertion, id: served, ...changes } };
}

describe('a page that names another id', () => {
  test('is followed there from a URL, in one request', async () => {
    const { answers: all, asked, document } = await told(byUrl);
    assert.deepEqual(all, {});
    assert.deepEqual(asked, [served, ids.assertion, ids.badge, ids.issuer]);
    assert.deepEqual(document, hostedAssertion);
    const url = 'https://finder.example/?badge=1';
    assert.deepEqual((await told({ kind: 'url', url }, { [url]: hostedAssertion })).answers, {});
  });

  test('is followed to what the id’s own page says, whoever wrote the first', async () => {
    const url = 'https://stranger.example/1';
    const recipient = { type: 'email', hashed: false, identity: 'mallory@school.example' };
    const { document } = await told({ kind: 'url', url }, { [url]: { ...hostedAssertion, recipient } });
    assert.deepEqual(document, hostedAssertion);
    const gone = await told(byUrl, { [ids.assertion]: json({}, 410) });
    assert.equal(gone.answers['status'], 'bad assertion.revoked /id');
    const absent = await told(byUrl, { [ids.assertion]: json({}, 404) });
    assert.equal(absent.answers['conformance'], 'unknown network.absent /id');
  });

  test('is followed once', async () => {
    const third = `${ids.assertion}/again`;
    const again = { ...hostedAssertion, id: third };
    for (const found of [byUrl, byCopy()]) {
      const { answers: all, asked } = await told(found, { [ids.assertion]: again, [third]: again });
      assert.deepEqual(all, { proof: 'bad assertion.document-id /id' });
      assert.equal(asked.includes(third), false);
    }
    const back = await told(byUrl, { [ids.assertion]: { ...hostedAssertion, id: served } });
    assert.deepEqual(back.answers, { proof: 'bad assertion.document-id /id' });
  });

  test('is not followed where its id is no place, or it says that it is signed', async () => {
    const pages: readonly JsonObject[] = [
      { id: 'urn:uuid:2f9f7d3c-6a4f-4f0e-9f0f-0d6f3a1f7b11' },
      { id: 'http://issuer.example:8080/assertions/1' },
      { verification: { type: 'SignedBadge' } },
    ];
    for (const changes of pages) {
      const { answers: all, asked } = await told(byUrl, { [served]: { ...hostedAssertion, ...changes } });
      assert.equal(all['proof'], 'bad assertion.document-id /id');
      assert.equal(asked.includes(ids.assertion), false);
    }
  });
});

describe('a copy whose page names another id', () => {
  test('is followed from a subdomain of the host in that id', async () => {
    const { answers: all, asked, warnings } = await told(byCopy());
    assert.deepEqual([all, warnings], [{}, []]);
    assert.deepEqual(asked, [served, ids.assertion, ids.badge, ids.issuer]);
  });

  test('may name its badge class at the same subdomain', async () => {
    const badge = `${API}/badges/1`;
    assert.deepEqual((await told(byCopy({ badge }))).answers, {});
    const holding = { ...hostedAssertion, badge: badgeClass };
    const pages = { [ids.assertion]: holding, [served]: holding };
    assert.deepEqual((await told(byCopy({ badge: { ...badgeClass, id: badge } }), pages)).answers, {});
    const differs = { proof: 'bad assertion.differs /badge' };
    for (const other of [`${API}/badges/2`, 'https://b.issuer.example/badges/1', 'urn:a:b']) {
      assert.deepEqual((await told(byCopy({ badge: other }))).answers, differs, other);
    }
    const elsewhere = { kind: 'json', value: { ...hostedAssertion, badge } } as const;
    assert.deepEqual((await told(elsewhere)).answers, differs);
  });

  test('still differs where it names another recipient', async () => {
    const recipient = { type: 'email', hashed: false, identity: 'mallory@school.example' };
    const { answers: all, document } = await told(byCopy({ recipient }));
    assert.deepEqual(all, { proof: 'bad assertion.differs /recipient' });
    assert.deepEqual(document, hostedAssertion);
  });

  test('is not followed to another path, up to a subdomain, or to another host', async () => {
    const pairs = [
      [`${API}/assertions/2`, ids.assertion],
      [`${served}?v=2`, ids.assertion],
      [ids.assertion, served],
      ['https://evilissuer.example/assertions/1', ids.assertion],
      ['https://stranger.example/assertions/1', ids.assertion],
      ['https://api.issuer.example:8443/assertions/1', ids.assertion],
    ] as const;
    for (const [id, own] of pairs) {
      const found = byCopy({ id });
      const { answers: all, asked } = await told(found, { [id]: { ...hostedAssertion, id: own } });
      assert.equal(all['proof'], 'bad assertion.document-id /id', id);
      assert.equal(asked.includes(own), false, id);
    }
  });

  test('is followed to a page that is served from the subdomain in turn', async () => {
    const { answers: all } = await told(byCopy(), { [ids.assertion]: redirected(hostedAssertion, served) });
    assert.deepEqual(all, {});
  });
});
