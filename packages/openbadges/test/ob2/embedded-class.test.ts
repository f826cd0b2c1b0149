import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import {
  answers,
  badgeClass,
  hostedAssertion,
  hostedPages,
  ids,
  json,
  jws,
  profile,
  redirected,
  signedAssertion,
  signedPages,
  siteEnv,
} from './site.js';
import type { Pages } from './site.js';

const { '@context': _, ...embedded } = badgeClass;
const URN = 'urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d12';

/** What is said of a hosted assertion that holds this badge class itself. */
async function holding(badge: JsonObject, changes: Pages = {}): Promise<object> {
  const value = { ...hostedAssertion, badge };
  const pages = hostedPages({ [ids.assertion]: value, ...changes });
  return answers(await verifyAssertion({ kind: 'json', value }, siteEnv(pages).env));
}

describe('a badge class that stands in a hosted assertion', () => {
  test('is the issuer’s where it is published at its id, and says the same there', async () => {
    assert.deepEqual(await holding(embedded), {});
    assert.deepEqual(
      await holding({ ...embedded, type: ['BadgeClass'], id: 'https://ISSUER.example/badges/1' }),
      {},
    );
    const said = {
      ...badgeClass,
      tags: ['reading'],
      criteria: { narrative: 'Three.', id: 'https://c.example/' },
    };
    const criteria = { id: 'https://c.example/', narrative: 'Three.' };
    assert.deepEqual(await holding({ ...embedded, criteria }, { [ids.badge]: said }), {});
  });

  test('may hold its issuer and its image, or point to them', async () => {
    const image = { id: badgeClass['image'], caption: 'A book.' };
    assert.deepEqual(await holding({ ...embedded, issuer: { ...profile, name: 'Another name' }, image }), {});
    const expanded = { ...badgeClass, issuer: profile, image };
    assert.deepEqual(await holding(embedded, { [ids.badge]: expanded }), {});
  });

  test('stays open where it says something else than the published one', async () => {
    const others: readonly JsonObject[] = [
      { name: 'Doctor of Medicine' },
      { description: 'Everything.' },
      { image: 'https://issuer.example/badges/2.png' },
      { image: {} },
      { criteria: { narrative: 'None.' } },
      { criteria: { id: 'https://issuer.example/c', narrative: 'Show three samples.' } },
      { tags: ['medicine'] },
    ];
    for (const other of others) {
      const [member = ''] = Object.keys(other);
      const expected = { issuer: `unknown assertion.badge-differs /badge/${member}` };
      assert.deepEqual(await holding({ ...embedded, ...other }), expected, JSON.stringify(other));
    }
    const another = { ...badgeClass, issuer: 'https://issuer.example/another' };
    assert.deepEqual(await holding(embedded, { [ids.badge]: another }), {
      issuer: 'unknown assertion.badge-differs /badge/issuer',
    });
  });

  test('stays open where nothing that can be read is published at its id', async () => {
    const { description, ...silent } = badgeClass;
    assert.equal(typeof description, 'string');
    const pages: readonly (readonly [string, Pages[string]])[] = [
      ['network.absent /badge', json({}, 404)],
      ['network.status /badge', json({}, 500)],
      ['assertion.document-id /badge', { ...badgeClass, id: 'https://issuer.example/badges/2' }],
      ['model.missing /badge/description', silent],
    ];
    for (const [expected, page] of pages) {
      assert.deepEqual(await holding(embedded, { [ids.badge]: page }), { issuer: `unknown ${expected}` });
    }
  });

  test('stays open under an id that is no URL: whoever has a page at the host could write it', async () => {
    const eve = 'https://issuer.example/~eve/a.json';
    for (const id of [URN, 'http://issuer.example:8080/b', 'https://a:b@issuer.example/b']) {
      const value = { ...hostedAssertion, id: eve, badge: { ...embedded, id, name: 'Doctor of Medicine' } };
      const { env, asked } = siteEnv(hostedPages({ [eve]: value }));
      assert.deepEqual(
        answers(await verifyAssertion({ kind: 'json', value }, env)),
        { issuer: 'unknown assertion.badge-unpublished /badge/id' },
        id,
      );
      assert.deepEqual(asked, [eve, ids.issuer]);
    }
  });

  test('needs no URL where the issuer says how those of its assertions begin', async () => {
    const from = (startsWith: string | readonly string[]): Pages => ({
      [ids.issuer]: { ...profile, verification: { startsWith } },
    });
    const nameless = { ...embedded, id: URN };
    assert.deepEqual(await holding(nameless, from('https://issuer.example/assertions/')), {});
    assert.deepEqual(await holding(nameless, from([])), {
      issuer: 'unknown assertion.badge-unpublished /badge/id',
    });
    assert.deepEqual(await holding(nameless, from('https://issuer.example/other/')), {
      issuer: 'bad assertion.out-of-scope /id',
    });
    const renamed = { ...embedded, name: 'Doctor of Medicine' };
    assert.deepEqual(await holding(renamed, from('https://issuer.example/assertions/')), {
      issuer: 'unknown assertion.badge-differs /badge/name',
    });
    const origins = { [ids.issuer]: { ...profile, verification: { allowedOrigins: 'issuer.example' } } };
    assert.deepEqual(await holding(nameless, origins), {
      issuer: 'unknown assertion.badge-unpublished /badge/id',
    });
  });

  test('is looked for over https alone, and only where the assertion is the issuer’s otherwise', async () => {
    const value = { ...hostedAssertion, badge: { ...embedded, id: ids.badge.replace('https:', 'http:') } };
    const site = siteEnv(hostedPages({ [ids.assertion]: value }));
    const findings = await verifyAssertion({ kind: 'json', value }, site.env);
    assert.deepEqual(answers(findings), {});
    assert.deepEqual(
      findings.warnings.map(({ code, at }) => `${code} ${String(at)}`),
      ['assertion.http-id /badge'],
    );
    assert.deepEqual(site.asked, [ids.assertion, ids.issuer, ids.badge]);
    const led = siteEnv(hostedPages({ [ids.assertion]: redirected(value, 'https://eve.example/1') }));
    assert.deepEqual(answers(await verifyAssertion({ kind: 'url', url: ids.assertion }, led.env)), {
      issuer: 'unknown assertion.redirected /id',
    });
    assert.deepEqual(led.asked, [ids.assertion, ids.issuer]);
  });
});

describe('a badge class that stands in a signed assertion', () => {
  test('is signed with it, whatever its id', async () => {
    const { env, asked } = siteEnv(signedPages());
    const text = jws({ ...signedAssertion, badge: { ...embedded, id: URN } });
    assert.deepEqual(answers(await verifyAssertion({ kind: 'jws', text }, env)), {});
    assert.ok(!asked.includes(ids.badge));
  });
});
