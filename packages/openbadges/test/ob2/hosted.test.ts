import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import { answers, badgeClass, hostedAssertion, hostedPages, ids, json, profile, siteEnv } from './site.js';
import type { Pages } from './site.js';

async function verified(changes: Pages = {}, value: JsonObject = hostedAssertion): Promise<object> {
  return answers(await verifyAssertion({ kind: 'json', value }, siteEnv(hostedPages(changes)).env));
}

function assertionWith(changes: JsonObject): Pages {
  return { [ids.assertion]: { ...hostedAssertion, ...changes } };
}

const unread = {
  proof: 'rests-on-failed',
  issuer: 'rests-on-failed',
  status: 'rests-on-failed',
  validity: 'rests-on-failed',
};

describe('a hosted assertion', () => {
  test('is the one that its issuer publishes', async () => {
    const { env, asked } = siteEnv(hostedPages());
    const findings = await verifyAssertion({ kind: 'json', value: hostedAssertion }, env);
    assert.deepEqual(answers(findings), {});
    assert.deepEqual(asked, [ids.assertion, ids.badge, ids.issuer]);
    assert.deepEqual(findings.document, hostedAssertion);
    assert.deepEqual(findings.proof, { kind: 'ok', value: { kind: 'hosted', url: ids.assertion } });
    assert.deepEqual(findings.claims, {
      id: ids.assertion,
      name: 'Assessment for Learning',
      issuer: { id: ids.issuer, name: 'Sample Institute' },
      achievement: { id: ids.badge, name: 'Assessment for Learning' },
      validFrom: '2026-01-15T10:00:00Z',
      validUntil: '2028-01-15T10:00:00Z',
    });
    assert.deepEqual([findings.warnings, findings.endorsements], [[], []]);
  });

  test('is found by its URL alone, as images before 1.0 carry it', async () => {
    const { env } = siteEnv(hostedPages());
    const findings = await verifyAssertion({ kind: 'url', url: ids.assertion }, env);
    assert.deepEqual(answers(findings), {});
    assert.deepEqual(findings.document, hostedAssertion);
  });

  test('may hold its badge class, and that the issuer', async () => {
    const embedded = { ...badgeClass, issuer: { ...profile, name: 'Another name' } };
    const { env } = siteEnv({
      [ids.assertion]: { ...hostedAssertion, badge: embedded },
      [ids.badge]: badgeClass,
      [ids.issuer]: profile,
    });
    const findings = await verifyAssertion({ kind: 'url', url: ids.assertion }, env);
    assert.deepEqual(answers(findings), {});
    // The profile is the one at its own id, whatever the badge says of it.
    assert.equal(findings.claims.issuer?.name, 'Sample Institute');
  });

  test('needs nothing of the copy but its id and its way', async () => {
    const { id, verification } = hostedAssertion;
    assert.deepEqual(await verified({}, { id, type: 'Assertion', verification }), {});
  });

  test('says what the published one says where the copy was altered', async () => {
    const recipient = { type: 'email', hashed: false, identity: 'mallory@school.example' };
    const forged = { ...hostedAssertion, recipient, expires: '2099-01-01T00:00:00Z' };
    const { env } = siteEnv(hostedPages());
    const findings = await verifyAssertion({ kind: 'json', value: forged }, env);
    assert.deepEqual(answers(findings), {
      proof: 'bad assertion.differs /recipient',
    });
    assert.deepEqual(
      findings.warnings.map(({ code, at }) => [code, at]),
      [['assertion.copy-outdated', '/expires']],
    );
    assert.deepEqual(findings.document, hostedAssertion);
    assert.equal(findings.claims.validUntil, '2028-01-15T10:00:00Z');
  });

  test('of another id than its URL belongs to another badge', async () => {
    assert.deepEqual(await verified(assertionWith({ id: 'https://issuer.example/assertions/2' })), {
      proof: 'bad assertion.document-id /id',
    });
    const { id, ...nameless } = hostedAssertion;
    assert.equal(id, ids.assertion);
    assert.deepEqual(await verified({ [ids.assertion]: nameless }), {
      conformance: 'bad model.missing /id',
      proof: 'bad assertion.document-id /id',
    });
  });

  test('that its issuer calls signed is not to be had without the signature', async () => {
    assert.deepEqual(await verified(assertionWith({ verification: { type: 'signed' } })), {
      proof: 'bad assertion.verification-type /verification/type',
    });
    assert.deepEqual(await verified(assertionWith({ verification: {} })), {
      conformance: 'bad model.value /verification/type',
      proof: 'rests-on-failed',
    });
  });

  test('is judged by its dates as published', async () => {
    assert.deepEqual(
      await verified(assertionWith({ expires: '2026-05-31T00:00Z' }), {
        ...hostedAssertion,
        expires: '2026-05-31T00:00:00Z',
      }),
      {
        validity: 'bad validity.expired /expires',
      },
    );
  });
});

describe('a hosted assertion that is revoked', () => {
  const revokedOnly = { ...unread, conformance: 'rests-on-failed', status: 'bad assertion.revoked /id' };

  test('is gone', async () => {
    assert.deepEqual(
      await verified({ [ids.assertion]: () => new Response('Gone.', { status: 410 }) }),
      revokedOnly,
    );
    assert.deepEqual(
      await verified({ [ids.assertion]: json({ id: ids.assertion, revoked: true }, 410) }),
      revokedOnly,
    );
  });

  test('or says so', async () => {
    assert.deepEqual(await verified({ [ids.assertion]: { id: ids.assertion, revoked: true } }), revokedOnly);
    assert.deepEqual(await verified(assertionWith({ revoked: true })), revokedOnly);
    assert.deepEqual(await verified(assertionWith({ revoked: false })), {});
  });

  test('gives its reason, cut short', async () => {
    for (const status of [200, 410]) {
      const page = json(
        { id: ids.assertion, revoked: true, revocationReason: `Why: ${'x'.repeat(500)}` },
        status,
      );
      const { env } = siteEnv(hostedPages({ [ids.assertion]: page }));
      const { status: answer, claims } = await verifyAssertion({ kind: 'json', value: hostedAssertion }, env);
      assert.ok(answer.kind === 'bad');
      assert.ok(answer.problems[0].message.includes('Why: xxx'));
      assert.ok(answer.problems[0].message.length < 130);
      // Of a revoked assertion nothing need be left: the claims are those of the copy.
      assert.equal(claims.validFrom, '2026-01-15T10:00:00Z');
    }
  });

  test('is not revoked by what a stranger writes into a copy', async () => {
    assert.deepEqual(await verified({}, { ...hostedAssertion, revoked: true }), {});
  });
});

describe('a hosted assertion that cannot be read', () => {
  const pages: Readonly<Record<string, () => Response>> = {
    'network.absent': json({}, 404),
    'network.status': json(hostedAssertion, 500),
    'network.not-json': () => new Response('<html></html>'),
    'network.unreachable': () => {
      throw new Error('no route');
    },
  };
  for (const [code, page] of Object.entries(pages)) {
    test(`stays open: ${code}`, async () => {
      const expected = { ...unread, conformance: `unknown ${code} /id` };
      assert.deepEqual(await verified({ [ids.assertion]: page }), expected);
    });
  }

  test('stays open without a network', async () => {
    const { env } = siteEnv(undefined);
    const findings = await verifyAssertion({ kind: 'json', value: hostedAssertion }, env);
    assert.deepEqual(answers(findings), { ...unread, conformance: 'unknown network.offline /id' });
    assert.equal(findings.document, undefined);
    assert.equal(findings.claims.achievement?.id, ids.badge);
  });

  test('stays open where its id is no URL that is read', async () => {
    for (const id of [
      'urn:uuid:1',
      'http://issuer.example:8080/1',
      'ftp://issuer.example/1',
      'https://a:b@issuer.example/1',
      'https://127.0.0.1/1',
      'https://',
      'data:application/json,{}',
      `https://issuer.example/${'a'.repeat(5000)}`,
    ]) {
      const { env, asked } = siteEnv(hostedPages());
      const findings = await verifyAssertion({ kind: 'json', value: { ...hostedAssertion, id } }, env);
      assert.deepEqual(answers(findings), { ...unread, conformance: 'unknown network.not-https /id' }, id);
      assert.deepEqual(asked, []);
    }
  });
});

describe('what a hosted assertion leads to', () => {
  test('is read for conformance: the badge class', async () => {
    const { description, ...silent } = badgeClass;
    assert.equal(typeof description, 'string');
    assert.deepEqual(await verified({ [ids.badge]: silent }), {
      conformance: 'bad model.missing /badge/description',
      issuer: 'rests-on-failed',
    });
    assert.deepEqual(await verified({ [ids.badge]: json({}, 404) }), {
      conformance: 'unknown network.absent /badge',
      issuer: 'rests-on-failed',
    });
    const both = { ...assertionWith({ narrative: 7 }), [ids.badge]: silent };
    assert.deepEqual(await verified(both), {
      conformance: 'bad model.type /narrative model.missing /badge/description',
      issuer: 'rests-on-failed',
    });
    assert.deepEqual(await verified({ ...both, [ids.badge]: json({}, 500) }), {
      conformance: 'bad model.type /narrative',
      issuer: 'rests-on-failed',
    });
  });

  test('tells the faults of an embedded badge class once', async () => {
    assert.deepEqual(
      await verified(assertionWith({ badge: { ...badgeClass, name: 7 } }), {
        ...hostedAssertion,
        badge: badgeClass,
      }),
      {
        conformance: 'bad model.type /badge/name',
        proof: 'bad assertion.differs /badge',
        issuer: 'rests-on-failed',
      },
    );
  });

  test('is read for the issuer: the profile', async () => {
    assert.deepEqual(await verified({ [ids.issuer]: { ...profile, email: 7 } }), {
      issuer: 'bad model.type /badge/issuer/email',
    });
    assert.deepEqual(await verified({ [ids.issuer]: json({}, 503) }), {
      issuer: 'unknown network.status /badge/issuer',
    });
    assert.deepEqual(await verified({ [ids.issuer]: { ...profile, id: 'https://other.example/' } }), {
      issuer: 'bad assertion.document-id /badge/issuer',
    });
  });

  test('may not be of Open Badges 1.x', async () => {
    const v1 = { ...badgeClass, '@context': 'https://w3id.org/openbadges/v1' };
    assert.deepEqual(await verified({ [ids.badge]: v1 }), {
      conformance: 'unknown assertion.version-unsupported /badge',
      issuer: 'rests-on-failed',
    });
    const old = { uid: '1', recipient: {}, badge: ids.badge, verify: { type: 'hosted', url: ids.assertion } };
    assert.deepEqual(await verified({ [ids.assertion]: old }), {
      ...unread,
      conformance: 'unknown assertion.version-unsupported ',
    });
  });

  test('may not be itself', async () => {
    assert.deepEqual(await verified({ [ids.badge]: { ...badgeClass, issuer: ids.badge } }), {
      issuer:
        'bad model.class /badge/issuer/type model.missing /badge/issuer/url model.missing /badge/issuer/email',
    });
    const { env, asked } = siteEnv({ [ids.assertion]: { ...hostedAssertion, badge: ids.assertion } });
    const findings = await verifyAssertion({ kind: 'url', url: ids.assertion }, env);
    assert.equal(findings.conformance.kind, 'bad');
    assert.deepEqual(asked, [ids.assertion]);
  });

  test('is asked for once each, whatever it holds', async () => {
    const endorsement = Array.from({ length: 500 }, (_, index) => `https://issuer.example/e/${index}`);
    const { env, asked } = siteEnv(
      hostedPages({
        [ids.badge]: { ...badgeClass, endorsement },
        [ids.issuer]: { ...profile, endorsement: 'x' },
      }),
    );
    const findings = await verifyAssertion({ kind: 'url', url: ids.assertion }, env);
    assert.deepEqual(asked, [ids.assertion, ids.badge, ids.issuer]);
    assert.equal(findings.endorsements.length, 201);
    assert.equal(findings.endorsements[0], '/badge/endorsement/0');
    assert.equal(findings.endorsements.at(-1), '/badge/issuer/endorsement/0');
  });
});
