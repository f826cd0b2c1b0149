import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readVcJwt } from '../../src/jwt/read-vc-jwt.js';
import { sample } from '../keys/samples.js';
import { answer, badge, badge1, claims, envOf, payload, read, token, V2 } from './token.js';
import type { Json } from './token.js';

const key = sample('Ed25519');
const HEADER = { alg: 'EdDSA', kid: 'https://issuer.example/profile#1' };
const presentation = {
  '@context': [V2],
  type: ['VerifiablePresentation'],
  verifiableCredential: [badge()],
};

function tokenOf(body: object, header: object = {}): string {
  return token({ ...HEADER, ...header }, body, key);
}

function answerOf(body: object, header: object = {}): readonly string[] {
  return answer(readVcJwt(tokenOf(body, header), envOf()));
}

describe('a token that secures a credential', () => {
  test('on the data model 2.0 is the credential, beside its claims', () => {
    const jwt = read(tokenOf(payload({ iat: 1, aud: 'x', nonce: 'n', cnf: {} })));
    assert.deepEqual(jwt.written, badge());
    assert.deepEqual(jwt.content, badge());
    assert.deepEqual(jwt.claims, { ...claims(), iat: 1, aud: 'x', nonce: 'n', cnf: {} });
    assert.deepEqual([jwt.profile, jwt.kind, jwt.form], ['open-badges', 'credential', 'whole']);
    assert.deepEqual(jwt.header, HEADER);
  });

  test('on the data model 1.1 holds it in the claim vc', () => {
    const jwt = read(tokenOf({ ...claims(), vc: badge1(), other: 1 }));
    assert.deepEqual(jwt.content, badge1());
    assert.deepEqual(jwt.claims, { ...claims(), other: 1 });
    assert.deepEqual([jwt.kind, jwt.form], ['credential', 'claim']);
  });

  test('keeps a proof that the credential carries, and members that nobody knows', () => {
    const proof = { type: 'DataIntegrityProof' };
    const jwt = read(tokenOf(payload({ proof, unknown: 1 })));
    assert.deepEqual(jwt.written, { ...badge(), proof, unknown: 1 });
  });

  test('in W3C’s profile is the credential', () => {
    const jwt = read(tokenOf(badge(), { typ: 'vc+jwt', cty: 'vc' }));
    assert.deepEqual([jwt.profile, jwt.kind, jwt.form], ['vc-jose-cose', 'credential', 'whole']);
    assert.deepEqual(jwt.content, badge());
    assert.deepEqual(jwt.claims, {});
  });
});

describe('a token that secures a presentation', () => {
  test('is one in W3C’s profile', () => {
    const jwt = read(tokenOf({ ...presentation, nonce: 'n' }, { typ: 'vp+jwt' }));
    assert.deepEqual([jwt.profile, jwt.kind, jwt.form], ['vc-jose-cose', 'presentation', 'whole']);
    assert.deepEqual(jwt.content, presentation);
  });

  test('is told by its type or its claim otherwise', () => {
    const whole = read(tokenOf(presentation));
    assert.deepEqual([whole.profile, whole.kind, whole.form], ['open-badges', 'presentation', 'whole']);
    const inClaim = read(tokenOf({ iss: 'x', vp: presentation }));
    assert.deepEqual([inClaim.kind, inClaim.form], ['presentation', 'claim']);
    assert.deepEqual(inClaim.content, presentation);
    const both = read(tokenOf({ ...presentation, type: ['VerifiableCredential', 'VerifiablePresentation'] }));
    assert.equal(both.kind, 'credential');
  });
});

describe('a token that is refused', () => {
  test('is of another kind than a credential’s', () => {
    for (const typ of ['at+jwt', 'kb+jwt', 7]) {
      assert.deepEqual(answerOf(payload(), { typ }), ['bad', 'jwt.header /header/typ']);
    }
  });

  test('holds what is no object in its claim', () => {
    for (const value of [null, 'text', 1, [badge1()], []]) {
      assert.deepEqual(answerOf({ ...claims(), vc: value }), ['bad', 'jwt.form /payload/vc']);
      assert.deepEqual(answerOf({ ...claims(), vp: value }), ['bad', 'jwt.form /payload/vp']);
    }
  });

  test('holds two documents, so that two readers could see another one each', () => {
    const two: readonly Json[] = [
      { vc: badge1(), vp: presentation },
      { vc: badge1(), '@context': [V2] },
      { vc: badge1(), credentialSubject: { id: 'urn:x:y' } },
      { vc: badge1(), ...badge() },
    ];
    for (const body of two) {
      assert.deepEqual(answerOf({ ...claims(), ...body }), ['bad', 'jwt.form /payload/vc']);
    }
    assert.deepEqual(answerOf({ vp: presentation, verifiableCredential: [] }), [
      'bad',
      'jwt.form /payload/vp',
    ]);
  });

  test('carries vc or vp in W3C’s profile', () => {
    assert.deepEqual(answerOf({ vc: badge1() }, { typ: 'vc+jwt' }), ['bad', 'jwt.form /payload/vc']);
    assert.deepEqual(answerOf({ ...badge(), vp: {} }, { typ: 'vc+jwt' }), ['bad', 'jwt.form /payload/vp']);
  });

  test('is of another type than its payload', () => {
    assert.deepEqual(answerOf(presentation, { typ: 'vc+jwt' }), ['bad', 'jwt.form /header/typ']);
    assert.deepEqual(answerOf(badge(), { typ: 'vp+jwt' }), ['bad', 'jwt.form /header/typ']);
  });

  test('is not signed', () => {
    assert.deepEqual(answerOf(payload(), { alg: 'none' }), ['bad', 'jwt.algorithm /header/alg']);
    assert.deepEqual(answer(readVcJwt('{"alg":"none"}', envOf())), ['bad', 'jwt.malformed ']);
  });
});

describe('the dates in force', () => {
  const { exp, nbf } = claims();
  const lenient = envOf({ jwt: 'lenient' });

  test('take the end from exp where the credential has none', () => {
    const jwt = read(tokenOf(payload({ validUntil: undefined })));
    assert.equal(jwt.written['validUntil'], undefined);
    assert.deepEqual(jwt.content, badge());
    const older = read(tokenOf({ exp, nbf, vc: { ...badge1(), expirationDate: undefined } }));
    assert.equal(older.content['expirationDate'], '2031-03-20T15:00:00Z');
    assert.equal(older.written['expirationDate'], undefined);
  });

  test('keep what the credential says itself', () => {
    const jwt = read(tokenOf(payload({ exp: 1 })));
    assert.equal(jwt.content['validUntil'], '2031-03-20T15:00:00Z');
    const empty = read(tokenOf(payload({ validUntil: null })));
    assert.equal(empty.content['validUntil'], null);
  });

  test('take nothing from a claim that is no date', () => {
    for (const value of ['2031-03-20T15:00:00Z', '1', null, 1e15, [exp]]) {
      const jwt = read(tokenOf(payload({ validUntil: undefined, exp: value })));
      assert.equal(jwt.content['validUntil'], undefined, JSON.stringify(value));
    }
  });

  test('take the start from nbf only leniently, and on the data model 1.1', () => {
    const older = tokenOf({ nbf, vc: { ...badge1(), issuanceDate: undefined } });
    assert.equal(read(older).content['issuanceDate'], undefined);
    assert.equal(read(older, lenient).content['issuanceDate'], '2026-03-20T15:00:00Z');
    const newer = tokenOf(payload({ validFrom: undefined }));
    assert.equal(read(newer, lenient).content['validFrom'], undefined);
  });

  test('are a presentation’s and a W3C token’s own', () => {
    const w3c = read(tokenOf({ ...badge(), validUntil: undefined, exp }, { typ: 'vc+jwt' }), lenient);
    assert.equal(w3c.content['validUntil'], undefined);
    const held = read(tokenOf({ exp, nbf, vp: presentation }), lenient);
    assert.deepEqual(held.content, presentation);
  });
});
