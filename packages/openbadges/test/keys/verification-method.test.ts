import assert from 'node:assert/strict';
import { base58 } from '@scure/base';
import { describe, test } from 'vitest';
import { holdsKey, readVerificationMethod } from '../../src/keys/verification-method.js';
import type { JsonObject } from '../../src/model/json.js';
import { keyPair } from '../fixture.js';

const DID = 'did:web:issuer.example';
const ID = `${DID}#key-1`;
const { publicKeyMultibase: MULTIKEY } = keyPair('issuer');
const { publicKeyMultibase: OTHER } = keyPair('stranger');
const BYTES = base58.decode(MULTIKEY.slice(1)).slice(2);
const JWK = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(BYTES).toString('base64url') };
/** Known: the same point, as the did:key and the did:jwk specification write it. */
const P256_JWK = {
  kty: 'EC',
  crv: 'P-256',
  x: 'acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0',
  y: '_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE',
};
const X25519 = 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc';

/** What stands under the key: its type, or its codes. */
function key(members: JsonObject): string {
  const { publicKey } = readVerificationMethod({ id: ID, controller: DID, ...members }, DID) ?? {};
  if (publicKey?.kind === 'ok') return publicKey.value.type;
  return [publicKey?.kind, ...(publicKey?.problems ?? []).map(({ code }) => code)].join(' ');
}

function bytesOf(members: JsonObject): readonly number[] {
  const { publicKey } = readVerificationMethod({ id: ID, ...members }, DID) ?? {};
  return publicKey?.kind === 'ok' && publicKey.value.type !== 'RSA' ? [...publicKey.value.bytes] : [];
}

describe('a key in a document', () => {
  test('is written in many forms', () => {
    const forms: readonly JsonObject[] = [
      { type: 'Multikey', publicKeyMultibase: MULTIKEY },
      { type: ['Multikey'], publicKeyMultibase: MULTIKEY },
      { type: 'JsonWebKey', publicKeyJwk: JWK },
      { type: 'JsonWebKey2020', publicKeyJwk: { ...JWK, kid: 'a', use: 'sig' } },
      { type: 'Ed25519VerificationKey2020', publicKeyMultibase: MULTIKEY },
      { type: 'Ed25519VerificationKey2018', publicKeyBase58: base58.encode(BYTES) },
      { type: ['Ed25519VerificationKey2018'], publicKeyBase58: base58.encode(BYTES) },
      { type: 'Ed25519VerificationKey2018', publicKeyJwk: JWK },
      { type: 'SomethingNew2031', publicKeyJwk: JWK },
      { publicKeyMultibase: MULTIKEY },
    ];
    for (const form of forms) {
      assert.equal(key(form), 'Ed25519', JSON.stringify(form));
      assert.deepEqual(bytesOf(form), [...BYTES]);
    }
  });

  test('is of the type that the form says, not the name', () => {
    assert.equal(key({ type: 'Ed25519VerificationKey2020', publicKeyJwk: P256_JWK }), 'P-256');
    assert.equal(key({ type: 'JsonWebKey', publicKeyMultibase: MULTIKEY }), 'Ed25519');
  });

  test('that cannot be read is malformed', () => {
    const broken: readonly JsonObject[] = [
      { type: 'Multikey', publicKeyMultibase: 'z6Mk' },
      { type: 'Multikey', publicKeyMultibase: 7 },
      { type: 'Multikey', publicKeyMultibase: [MULTIKEY] },
      { type: 'JsonWebKey', publicKeyJwk: JSON.stringify(JWK) },
      { type: 'JsonWebKey', publicKeyJwk: { ...JWK, x: 'AAAA' } },
      { type: 'JsonWebKey', publicKeyJwk: { ...P256_JWK, y: P256_JWK.x } },
      { type: 'Ed25519VerificationKey2018', publicKeyBase58: base58.encode(BYTES.slice(1)) },
      { type: 'Ed25519VerificationKey2018', publicKeyBase58: '0OIl' },
      { type: 'Ed25519VerificationKey2018', publicKeyBase58: 'z'.repeat(100_000) },
      { type: 'Ed25519VerificationKey2018', publicKeyBase58: '1'.repeat(32) },
    ];
    for (const form of broken)
      assert.equal(key(form), 'bad key.malformed', JSON.stringify(form).slice(0, 80));
  });

  test('of another type is not supported', () => {
    const others: readonly JsonObject[] = [
      { type: 'EcdsaSecp256k1RecoveryMethod2020', blockchainAccountId: 'eip155:1:0x0' },
      { type: 'X25519KeyAgreementKey2019', publicKeyBase58: base58.encode(BYTES) },
      { publicKeyBase58: base58.encode(BYTES) },
      { type: 'JsonWebKey', publicKeyJwk: { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' } },
      { type: 'Multikey' },
      {},
    ];
    for (const form of others) assert.equal(key(form), 'unknown key.unsupported', JSON.stringify(form));
    assert.match(
      key({ type: 'Multikey', publicKeyMultibase: X25519 }),
      /^(unknown key.unsupported|bad key.malformed)$/,
    );
  });

  test('whose secret stands beside it is anybody’s', () => {
    for (const member of [
      'secretKeyMultibase',
      'secretKeyJwk',
      'privateKeyMultibase',
      'privateKeyJwk',
      'privateKeyBase58',
      'privateKeyPem',
    ]) {
      assert.equal(key({ publicKeyMultibase: MULTIKEY, [member]: 'x' }), 'bad key.private', member);
    }
    assert.equal(key({ publicKeyJwk: { ...JWK, d: 'x' } }), 'bad key.private');
  });

  test('may be written twice, if alike', () => {
    assert.equal(key({ publicKeyMultibase: MULTIKEY, publicKeyJwk: JWK }), 'Ed25519');
    assert.equal(key({ publicKeyMultibase: OTHER, publicKeyJwk: JWK }), 'bad key.malformed');
    assert.equal(key({ publicKeyMultibase: MULTIKEY, publicKeyJwk: P256_JWK }), 'bad key.malformed');
    assert.equal(key({ publicKeyMultibase: MULTIKEY, publicKeyBase58: 'x' }), 'bad key.malformed');
    assert.equal(key({ publicKeyMultibase: 'x', publicKeyJwk: JWK }), 'bad key.malformed');
  });
});

describe('what is said of a key', () => {
  function read(members: JsonObject, base = DID): ReturnType<typeof readVerificationMethod> {
    return readVerificationMethod({ publicKeyMultibase: MULTIKEY, ...members }, base);
  }

  test('is its id, made absolute; without one there is no key to speak of', () => {
    assert.equal(read({ id: ID })?.id, ID);
    assert.equal(read({ id: '#key-1' })?.id, ID);
    assert.equal(read({ id: 'keys/1' }, 'https://a.example/issuer')?.id, 'https://a.example/keys/1');
    for (const id of [undefined, 7, null, '', 'key-1', ['#key-1']]) assert.equal(read({ id }), undefined);
  });

  test('is whose it is: one, several, or the document’s own', () => {
    const controllers = (controller?: JsonObject[string]): readonly string[] | undefined =>
      read({ id: ID, ...(controller === undefined ? {} : { controller }) })?.controllers;
    assert.deepEqual(controllers(DID), [DID]);
    assert.deepEqual(controllers(['did:a:b', '#x', 7, 'https://a.example']), [
      'did:a:b',
      `${DID}#x`,
      'https://a.example',
    ]);
    assert.deepEqual(controllers(), [DID]);
    assert.deepEqual(controllers([]), []);
    assert.deepEqual(controllers(7), []);
    assert.deepEqual(controllers({ id: DID }), []);
  });

  test('is when it ends; what cannot be read as a date spoils the key', () => {
    const dates = { expires: '2026-01-01T00:00:00Z', revoked: '2026-01-02T00:00:00+01:00' };
    const { expires, revoked, publicKey } = read({ id: ID, ...dates }) ?? {};
    assert.deepEqual({ expires, revoked, kind: publicKey?.kind }, { ...dates, kind: 'ok' });
    for (const date of ['2026-01-01', '2026-01-01T00:00:00', 'never', '', 7, null, {}, true]) {
      assert.equal(key({ publicKeyMultibase: MULTIKEY, expires: date }), 'bad key.malformed');
      assert.equal(key({ publicKeyMultibase: MULTIKEY, revoked: date }), 'bad key.malformed');
    }
  });
});

test('an object holds a key where one of the forms stands in it', () => {
  for (const form of ['publicKeyMultibase', 'publicKeyJwk', 'publicKeyBase58'])
    assert.ok(holdsKey({ [form]: 1 }));
  assert.ok(!holdsKey({ id: ID, type: 'Multikey', publicKey: MULTIKEY }));
});
