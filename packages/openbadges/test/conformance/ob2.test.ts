import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { unbake } from '../../src/bake/unbake.js';
import type { JsonObject } from '../../src/model/json.js';
import { readJson } from '../../src/model/read-json.js';
import { readOb2 } from '../ob2/read-ob2.js';
import { checkScope } from '../../src/ob2/scope.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import type { FoundAssertion } from '../../src/ob2/verify-assertion.js';
import { answers, siteEnv, told } from '../ob2/site.js';
import type { Pages } from '../ob2/site.js';
import { isReferenceThere, referenceBytes, referenceText } from './reference.js';

const SAMPLES = 'vectors/1edtech/ob20/';
const V2 = 'https://w3id.org/openbadges/v2';
/** The id of every assertion among the samples. No file answers for it: the assertion under test does. */
const ID = 'https://example.org/beths-robotics-badge.json';

function sample(name: string): JsonObject {
  const read = readJson(referenceText(SAMPLES + name));
  assert.ok(read.kind === 'ok', name);
  return read.value;
}

/** The network as `expected.json` maps it onto the files: at this host, over https alone. */
function pages(assertion: JsonObject): Pages {
  const served = ['robotics-badge', 'organization', 'key1', 'badge-with-bad-issuer', 'bad-issuer'].map(
    (name): readonly [string, () => Response] => {
      const text = referenceText(`${SAMPLES}assets/${name}.json`);
      return [`https://example.org/${name}.json`, () => new Response(text)];
    },
  );
  return { ...Object.fromEntries(served), [ID]: assertion };
}

async function verified(found: FoundAssertion, assertion = sample('basic-assertion.json')): Promise<object> {
  const { env, asked } = siteEnv(pages(assertion));
  const findings = await verifyAssertion(found, env);
  assert.ok(asked.every((url) => url.startsWith('https://example.org/')));
  const warnings = findings.warnings.map(({ code, at }) => `${code} ${String(at)}`);
  return { ...answers(findings), ...(warnings.length > 0 && { warnings }) };
}

describe.skipIf(!isReferenceThere)('Open Badges 2.0 among the samples of the official validator', () => {
  test('basic-assertion.json: valid, hosted', async () => {
    assert.deepEqual(await verified({ kind: 'json', value: sample('basic-assertion.json') }), {});
  });

  test('basic-assertion-expired.json: expired', async () => {
    const value = sample('basic-assertion-expired.json');
    assert.deepEqual(await verified({ kind: 'json', value }, value), {
      validity: 'bad validity.expired /expires',
    });
    // Where the issuer publishes no end, that counts, and the file is an older copy.
    assert.deepEqual(await verified({ kind: 'json', value }), {
      warnings: ['assertion.copy-outdated /expires'],
    });
  });

  test('simple-badge.png: valid, baked', async () => {
    const baked = await unbake(referenceBytes(`${SAMPLES}simple-badge.png`));
    assert.ok(baked.kind === 'ok');
    const read = readJson(baked.value.text);
    assert.ok(read.kind === 'ok');
    assert.deepEqual(await verified({ kind: 'json', value: read.value }), {});
  });

  test('simple.jwt: valid, signed; its key has an id of plain HTTP', async () => {
    const text = referenceText(`${SAMPLES}simple.jwt`).trim();
    const warnings = ['assertion.http-id /verification/creator'];
    assert.deepEqual(await verified({ kind: 'jws', text }), { status: 'absent', warnings });
    // The issuer that links the other sample key says that this one is none of its own.
    const { env } = siteEnv({
      ...pages({}),
      'https://example.org/organization.json': {
        ...sample('assets/organization.json'),
        publicKey: 'http://example.org/key2.json',
      },
    });
    assert.deepEqual(answers(await verifyAssertion({ kind: 'jws', text }, env)), {
      proof: 'rests-on-failed',
      issuer: 'bad issuer.key-not-issuers /verification/creator',
      status: 'absent',
    });
  });

  test('badge-with-bad-issuer.json: an issuer of another id, with a context of its own', async () => {
    const value = {
      ...sample('basic-assertion.json'),
      badge: 'http://example.org/badge-with-bad-issuer.json',
    };
    assert.deepEqual(await verified({ kind: 'json', value }, value), {
      issuer: 'bad assertion.document-id /badge/issuer',
      warnings: ['assertion.http-id /badge'],
    });
  });

  test('badgeclass1.json and its like: an inline context says what terms mean', async () => {
    const value = { ...sample('basic-assertion.json'), badge: 'http://example.org/badgeclass1.json' };
    const badge = { ...sample('assets/badgeclass1.json'), id: 'http://example.org/badgeclass1.json' };
    const { env } = siteEnv({ ...pages(value), 'https://example.org/badgeclass1.json': badge });
    const { conformance } = await verifyAssertion({ kind: 'url', url: ID }, env);
    assert.ok(conformance.kind === 'bad');
    assert.deepEqual(
      conformance.problems.map(({ code }) => code),
      ['assertion.context', 'assertion.context'],
    );
  });

  const scopes: Readonly<Record<string, string>> = {
    'issuer-with-allowed-origins.json': 'ok',
    'issuer-with-allowed-origins-valid-starts-with.json': 'ok',
    'issuer-with-allowed-origins-valid-multiple-starts-with.json': 'ok',
    'issuer-with-allowed-origins-invalid-starts-with.json': 'bad assertion.out-of-scope /id',
    'issuer-with-allowed-origins-invalid-multiple-starts-with.json': 'bad assertion.out-of-scope /id',
  };
  for (const [name, answer] of Object.entries(scopes)) {
    test(`${name}: ${answer}`, () => {
      // Their inline context repeats the published one.
      const issuer = readOb2('IssuerProfile', { ...sample(`assets/${name}`), '@context': V2 });
      const badge = readOb2('BadgeClass', {
        ...sample('assets/badgeclass-with-verification.json'),
        '@context': V2,
      });
      assert.ok(issuer.kind === 'ok' && badge.kind === 'ok');
      assert.equal(told(checkScope(ID, issuer.value, badge.value)), answer);
    });
  }

  test('every other sample is of the class that it says', () => {
    const classes = {
      BadgeClass: ['robotics-badge', 'badgeclass-with-endorsements', 'badge-with-data-image', 'altbadgeurl'],
      IssuerProfile: ['organization', 'organization-no-public-key', 'organization-with-revocation-list'],
      CryptographicKey: ['key1', 'key2', 'key3'],
      RevocationList: ['revocation-list', 'empty-revocation-list'],
    } as const;
    for (const name of ['BadgeClass', 'IssuerProfile', 'CryptographicKey', 'RevocationList'] as const) {
      for (const file of classes[name]) {
        assert.equal(readOb2(name, sample(`assets/${file}.json`)).kind, 'ok', file);
      }
    }
    assert.equal(readOb2('IssuerProfile', sample('assets/issuer-invalid-type.json')).kind, 'bad');
  });
});
