import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';
import { describe, test } from 'vitest';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import {
  answers,
  badgeClass,
  ids,
  issuerKey,
  jws,
  keyDocument,
  pemOf,
  signedAssertion,
  signedPages,
  siteEnv,
} from './site.js';
import type { Pages } from './site.js';

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

async function verified(changes: Pages = {}, text: string = jws(signedAssertion)): Promise<object> {
  return answers(await verifyAssertion({ kind: 'jws', text }, siteEnv(signedPages(changes)).env));
}

describe('a signed assertion', () => {
  test('is the one that a key of its issuer’s profile signed', async () => {
    const { env, asked } = siteEnv(signedPages());
    const findings = await verifyAssertion({ kind: 'jws', text: jws(signedAssertion) }, env);
    assert.deepEqual(answers(findings), {});
    assert.deepEqual(asked, [ids.badge, ids.issuer, ids.key, ids.list]);
    assert.deepEqual(findings.document, signedAssertion);
    assert.ok(findings.proof.kind === 'ok' && findings.proof.value.kind === 'signed');
    assert.equal(findings.proof.value.verificationMethod, ids.key);
    assert.equal(findings.proof.value.publicKey.type, 'RSA');
    assert.deepEqual(findings.claims.issuer, { id: ids.issuer, name: 'Sample Institute' });
    assert.deepEqual(findings.warnings, []);
  });

  test('may be by another signer: jose', async () => {
    const payload = new TextEncoder().encode(JSON.stringify(signedAssertion));
    const header = { alg: 'RS256', typ: 'JWT' };
    const text = await new CompactSign(payload).setProtectedHeader(header).sign(issuerKey);
    assert.deepEqual(await verified({}, text), {});
  });

  const curves: Readonly<Record<string, KeyObject>> = {
    ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
    EdDSA: generateKeyPairSync('ed25519').privateKey,
  };
  for (const [alg, key] of Object.entries(curves)) {
    test(`may be signed with ${alg}`, async () => {
      const changes = { [ids.key]: { ...keyDocument, publicKeyPem: pemOf(key) } };
      assert.deepEqual(await verified(changes, jws(signedAssertion, key, { alg })), {});
      const [header = '', payload = '', signature = ''] = jws(signedAssertion, key, { alg }).split('.');
      const altered = `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
      assert.deepEqual(await verified(changes, altered), {
        proof: 'bad proof.signature /signature',
        issuer: 'rests-on-failed',
      });
    });
  }

  test('is not valid with one character changed', async () => {
    const [header = '', , signature = ''] = jws(signedAssertion).split('.');
    const forged = { ...signedAssertion, expires: '2099-01-01T00:00:00Z' };
    const payload = Buffer.from(JSON.stringify(forged)).toString('base64url');
    assert.deepEqual(await verified({}, `${header}.${payload}.${signature}`), {
      proof: 'bad proof.signature /signature',
      issuer: 'rests-on-failed',
    });
  });

  test('by a stranger’s key is none of the issuer’s', async () => {
    assert.deepEqual(await verified({}, jws(signedAssertion, stranger)), {
      proof: 'bad proof.signature /signature',
      issuer: 'rests-on-failed',
    });
  });

  test('may hold its badge class and need not be published', async () => {
    const { [ids.badge]: published, ...others } = signedPages();
    assert.equal(published, badgeClass);
    const text = jws({ ...signedAssertion, badge: { ...badgeClass, id: 'urn:uuid:badge' } });
    const findings = await verifyAssertion({ kind: 'jws', text }, siteEnv(others).env);
    assert.deepEqual(answers(findings), {});
    assert.equal(findings.claims.name, 'Assessment for Learning');
  });

  test('that calls itself hosted is to be had from its id', async () => {
    assert.deepEqual(await verified({}, jws({ ...signedAssertion, verification: { type: 'hosted' } })), {
      proof: 'bad assertion.verification-type /verification/type',
      issuer: 'rests-on-failed',
    });
  });

  test('without its signature is nobody’s word', async () => {
    const { env, asked } = siteEnv(signedPages());
    const findings = await verifyAssertion({ kind: 'json', value: signedAssertion }, env);
    assert.deepEqual(answers(findings), {
      proof: 'bad assertion.verification-type /verification/type',
      issuer: 'rests-on-failed',
      status: 'rests-on-failed',
      validity: 'rests-on-failed',
    });
    assert.deepEqual(asked, []);
    assert.equal(findings.document, undefined);
  });

  test('that is no token, no JSON or no 2.0 is not verified', async () => {
    const rest = {
      proof: 'rests-on-failed',
      issuer: 'rests-on-failed',
      status: 'rests-on-failed',
      validity: 'rests-on-failed',
    };
    const v1 = { uid: '1', recipient: {}, badge: ids.badge, verify: { type: 'signed', url: ids.key } };
    const noJson = Buffer.from('{').toString('base64url');
    const cases: Readonly<Record<string, string>> = {
      'bad jwt.malformed ': 'a.b',
      'bad input.not-json /payload': `${jws({}).split('.')[0] ?? ''}.${noJson}.AAAA`,
      'unknown assertion.version-unsupported ': jws(v1),
    };
    for (const [conformance, text] of Object.entries(cases)) {
      assert.deepEqual(await verified({}, text), { ...rest, conformance });
    }
  });

  test('is held against the model and its dates', async () => {
    const { recipient, ...nobodys } = signedAssertion;
    assert.equal(typeof recipient, 'object');
    assert.deepEqual(await verified({}, jws({ ...nobodys, issuedOn: '2026-06-01T00:00:00.001Z' })), {
      conformance: 'bad model.missing /recipient',
      validity: 'bad validity.not-yet-valid /issuedOn',
    });
  });
});

describe('the algorithm of a signed assertion', () => {
  test('is the key’s, whatever the header says', async () => {
    const pem = pemOf(issuerKey);
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'HS256' })}.${part(signedAssertion)}`;
    const hmac = createHmac('sha256', pem).update(unsigned).digest('base64url');
    const refused = {
      conformance: 'bad jwt.algorithm /header/alg',
      proof: 'rests-on-failed',
      issuer: 'rests-on-failed',
      status: 'rests-on-failed',
      validity: 'rests-on-failed',
    };
    assert.deepEqual(await verified({}, `${unsigned}.${hmac}`), refused);
    assert.deepEqual(await verified({}, `${part({ alg: 'none' })}.${part(signedAssertion)}.AAAA`), refused);
    assert.deepEqual(await verified({}, jws(signedAssertion, issuerKey, { alg: 'ES256' })), {
      proof: 'bad jwt.algorithm /header/alg',
      issuer: 'rests-on-failed',
    });
  });

  test('needs a key that can be used', async () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const cases: Readonly<Record<string, string>> = {
      'bad key.malformed': 'no key',
      'bad key.private': issuerKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      'bad key.weak': pemOf(weak),
      'unknown key.unsupported': pemOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey),
    };
    for (const [code, publicKeyPem] of Object.entries(cases)) {
      assert.deepEqual(await verified({ [ids.key]: { ...keyDocument, publicKeyPem } }), {
        proof: `${code} /verification/creator/publicKeyPem`,
        issuer: 'rests-on-failed',
      });
    }
  });
});
