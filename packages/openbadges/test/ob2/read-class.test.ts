import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import type { Ob2ClassName } from '../../src/ob2/model.js';
import { readEmbeddedAs } from '../../src/ob2/read-class.js';
import { readOb2 } from './read-ob2.js';
import { badgeClass, hostedAssertion, keyDocument, profile } from './site.js';

function faults(name: Ob2ClassName, value: unknown): readonly string[] {
  const outcome = readOb2(name, value);
  if (outcome.kind === 'ok') return [];
  return outcome.problems.map(({ code, at }) => `${code} ${String(at)}`);
}

function without(object: JsonObject, member: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== member));
}

const list: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'RevocationList',
  revokedAssertions: [],
};

const samples: readonly (readonly [Ob2ClassName, JsonObject, readonly string[]])[] = [
  ['Assertion', hostedAssertion, ['id', 'type', 'recipient', 'badge', 'verification', 'issuedOn']],
  ['BadgeClass', badgeClass, ['id', 'type', 'name', 'description', 'image', 'criteria', 'issuer']],
  ['IssuerProfile', profile, ['id', 'type', 'name', 'url', 'email']],
  ['CryptographicKey', keyDocument, ['id', 'owner', 'publicKeyPem']],
  ['RevocationList', list, ['type', 'revokedAssertions']],
];

describe('the classes of Open Badges 2.0', () => {
  for (const [name, sample, required] of samples) {
    test(`${name}: reads a sample as it stands, from an object or text`, () => {
      assert.deepEqual(readOb2(name, sample), { kind: 'ok', value: sample });
      assert.deepEqual(readOb2(name, JSON.stringify(sample)), { kind: 'ok', value: sample });
    });

    test(`${name}: requires what the specification requires`, () => {
      for (const member of required) {
        // Without `type` and context alike a document would be of an older version; here it has its context.
        assert.deepEqual(faults(name, without(sample, member)), [`model.missing /${member}`]);
      }
      for (const member of Object.keys(sample).filter(
        (key) => !required.includes(key) && key !== '@context',
      )) {
        assert.deepEqual(faults(name, without(sample, member)), [], member);
      }
    });

    test(`${name}: takes nothing that is no JSON object`, () => {
      assert.deepEqual(faults(name, '[]'), ['input.not-object ']);
      assert.deepEqual(faults(name, '{"id":1,"id":2}'), ['input.duplicate-key /id']);
    });
  }

  test('report every fault', () => {
    const broken = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'not a URL',
      recipient: [],
      badge: 7,
      verification: 'hosted',
      issuedOn: 1_483_228_799,
      image: 7,
      evidence: ['https://a.example/', 7],
      narrative: [],
      expires: 'tomorrow',
      revoked: 'no',
      revocationReason: {},
    };
    assert.deepEqual(faults('Assertion', broken), [
      'model.format /id',
      'model.type /recipient',
      'model.type /badge',
      'model.type /verification',
      'model.type /issuedOn',
      'model.type /image',
      'model.type /evidence/1',
      'model.type /narrative',
      'model.format /expires',
      'model.type /revoked',
      'model.type /revocationReason',
    ]);
  });

  test('report faults in what is embedded', () => {
    const recipient = { type: 'email', hashed: 'yes', identity: 7, salt: 7 };
    const badge = { ...badgeClass, issuer: {}, criteria: [] };
    const verification = { type: 'signed', creator: { id: 'no IRI' } };
    assert.deepEqual(faults('Assertion', { ...hostedAssertion, recipient, badge, verification }), [
      'model.type /recipient/identity',
      'model.type /recipient/hashed',
      'model.type /recipient/salt',
      'model.type /badge/criteria',
      'model.missing /badge/issuer/id',
      'model.format /verification/creator/id',
    ]);
    const publicKey = ['https://a.example/key', {}, 7];
    const scope = { startsWith: [7], allowedOrigins: {}, verificationProperty: 'issuedOn' };
    assert.deepEqual(faults('IssuerProfile', { ...profile, publicKey, verification: scope }), [
      'model.missing /publicKey/1/id',
      'model.type /publicKey/2',
      'model.type /verification/startsWith/0',
      'model.type /verification/allowedOrigins',
      'model.value /verification/verificationProperty',
    ]);
    for (const verificationProperty of ['id', '@id']) {
      assert.deepEqual(faults('IssuerProfile', { ...profile, verification: { verificationProperty } }), []);
    }
  });

  test('never throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...samples), (value, [name, sample]) => {
        for (const member of Object.keys(sample)) {
          const { kind } = readOb2(name, { ...sample, [member]: value });
          assert.ok(kind === 'ok' || kind === 'bad');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a type', () => {
  const spellings: readonly (readonly [Ob2ClassName, JsonObject, readonly JsonValue[]])[] = [
    [
      'Assertion',
      hostedAssertion,
      [
        'Assertion',
        ['Assertion'],
        ['Assertion', 'Extension'],
        'obi:Assertion',
        'https://w3id.org/openbadges#Assertion',
      ],
    ],
    ['IssuerProfile', profile, ['Issuer', 'Profile', ['Profile', 'obi:Issuer']]],
    ['CryptographicKey', keyDocument, ['CryptographicKey', 'sec:Key', 'https://w3id.org/security#Key']],
  ];
  test('may be written in every way that the published context allows', () => {
    for (const [name, sample, types] of spellings) {
      for (const type of types) assert.deepEqual(faults(name, { ...sample, type }), [], JSON.stringify(type));
    }
  });

  test('names another class, or none', () => {
    for (const type of [
      'assertion',
      'BadgeClass',
      'Endorsement',
      '',
      [],
      'https://w3id.org/openbadges/Assertion',
    ]) {
      assert.deepEqual(faults('Assertion', { ...hostedAssertion, type }), ['model.class /type']);
    }
    assert.deepEqual(faults('Assertion', { ...hostedAssertion, type: [7] }), ['model.type /type']);
    assert.deepEqual(faults('CryptographicKey', { ...keyDocument, type: 'Key' }), ['model.class /type']);
  });

  test('of verification is hosted or signed, not both', () => {
    const of = (type: JsonValue): readonly string[] =>
      faults('Assertion', { ...hostedAssertion, verification: { type } });
    for (const type of [
      'hosted',
      'HostedBadge',
      'obi:HostedBadge',
      'https://w3id.org/openbadges#HostedBadge',
      ['hosted', 'HostedBadge'],
      'signed',
      ['SignedBadge'],
    ]) {
      assert.deepEqual(of(type), [], JSON.stringify(type));
    }
    for (const type of ['Hosted', 'hostedBadge', ['hosted', 'signed'], [], 'VerificationObject']) {
      assert.deepEqual(of(type), ['model.value /verification/type'], JSON.stringify(type));
    }
  });
});

describe('a recipient', () => {
  const of = (identity: string, hashed = true): readonly string[] =>
    faults('Assertion', { ...hostedAssertion, recipient: { type: 'email', hashed, identity } });

  test('that is hashed has a hash', () => {
    assert.deepEqual(of(`sha256$${'aB'.repeat(32)}`), []);
    assert.deepEqual(of(`md5$${'0'.repeat(32)}`), []);
    for (const identity of [
      'ada@school.example',
      `sha256$${'a'.repeat(63)}`,
      `sha1$${'a'.repeat(40)}`,
      `md5$${'g'.repeat(32)}`,
    ]) {
      assert.deepEqual(of(identity), ['model.format /recipient/identity']);
      assert.deepEqual(of(identity, false), []);
    }
  });
});

describe('a context', () => {
  const V2 = 'https://w3id.org/openbadges/v2';
  const of = (context: JsonValue | undefined): readonly string[] =>
    faults('BadgeClass', { ...badgeClass, '@context': context });

  test('is that of Open Badges 2.0, and may add terms', () => {
    assert.deepEqual(of([V2]), []);
    assert.deepEqual(of([V2, { level: 'https://issuer.example/terms#level' }]), []);
    assert.deepEqual(of([V2, 'https://issuer.example/context']), []);
  });

  test('of another vocabulary is refused', () => {
    for (const context of ['https://w3id.org/openbadges/v3', 'http://w3id.org/openbadges/v2', null, 7, {}]) {
      assert.equal(of(context)[0], 'assertion.context /@context', JSON.stringify(context));
    }
    assert.deepEqual(of(undefined), ['assertion.context /@context']);
    assert.deepEqual(of([]), ['assertion.context /@context']);
  });

  test('that gives terms another meaning is refused', () => {
    for (const term of [
      'name',
      'issuer',
      'hosted',
      'BadgeClass',
      'obi',
      'endorsement',
      '@vocab',
      '@base',
      '@import',
    ]) {
      assert.deepEqual(of([V2, { [term]: 'https://issuer.example/terms#other' }]), [
        'assertion.context /@context/1',
      ]);
    }
    assert.deepEqual(of([null, V2, ['https://issuer.example/']]), [
      'assertion.context /@context/0',
      'assertion.context /@context/2',
    ]);
  });

  test('inside is refused alike', () => {
    const badge = { ...badgeClass, '@context': { name: 'https://issuer.example/terms#other' } };
    assert.deepEqual(faults('Assertion', { ...hostedAssertion, badge }), [
      'assertion.context /badge/@context',
      'assertion.context /badge/@context',
    ]);
    const outcome = readEmbeddedAs('BadgeClass', badge, '/badge');
    assert.ok(outcome.kind === 'bad');
    assert.equal(outcome.problems[0].code, 'assertion.context');
    const { '@context': own, ...bare } = badgeClass;
    assert.equal(own, V2);
    assert.deepEqual(readEmbeddedAs('BadgeClass', bare, ''), { kind: 'ok', value: bare });
  });
});
