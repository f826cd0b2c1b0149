import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { base64urlnopad } from '@scure/base';
import { describe, test } from 'vitest';
import type { BadgeError, JsonObject, Signer } from '../../src/index.js';
import { functionSigner, jwkSigner } from '../../src/keys/signer.js';
import { readCompactJws } from '../../src/jwt/compact-jws.js';
import { readVcJwt } from '../../src/jwt/read-vc-jwt.js';
import { signVcJwt } from '../../src/jwt/sign-vc-jwt.js';
import type { VcJwtOptions } from '../../src/jwt/sign-vc-jwt.js';
import { verifyVcJwt } from '../../src/jwt/verify-vc-jwt.js';
import { keyTypes, opensslVerify, sample } from '../keys/samples.js';
import { answer, ASSERTION, badge, badge1, claims, envOf, names } from './token.js';
import type { Json } from './token.js';

const key = sample('Ed25519');

async function ownSigner(): Promise<Signer> {
  return await jwkSigner(key.privateJwk);
}

function partsOf(token: string): { readonly header: JsonObject; readonly payload: JsonObject } {
  const read = readCompactJws(token);
  assert.ok(read.kind === 'ok');
  return read.value;
}

/** The code of a refusal, and where its problems are. */
async function refusal(
  credential: Json,
  options: VcJwtOptions = {},
  signer?: Signer,
): Promise<readonly string[]> {
  try {
    await signVcJwt(credential, signer ?? (await ownSigner()), options);
    return ['signed'];
  } catch (error) {
    const { code, problems } = error as BadgeError;
    return [code, ...problems.map((problem) => `${problem.code} ${String(problem.at)}`)];
  }
}

describe('a token of ours', () => {
  for (const type of keyTypes) {
    test(`by ${type} verifies, strictly and by another implementation`, async () => {
      const own = sample(type);
      const signer = await jwkSigner(own.privateJwk);
      for (const credential of [badge(), badge1()]) {
        const token = await signVcJwt(credential, signer);
        const read = readVcJwt(token, envOf());
        assert.ok(read.kind === 'ok');
        assert.deepEqual(answer(await verifyVcJwt(read.value, ASSERTION, envOf())), ['ok']);
        assert.equal(opensslVerify(own, read.value.signed, read.value.signature), true);
        assert.deepEqual(read.value.content, credential);
        assert.deepEqual(read.value.header, { alg: names[type], typ: 'JWT', kid: signer.verificationMethod });
      }
    });
  }

  test('repeats the credential in its claims', async () => {
    const token = await signVcJwt(badge(), await ownSigner());
    assert.deepEqual(partsOf(token).payload, { ...badge(), ...claims() });
    const older = await signVcJwt(badge1(), await ownSigner());
    assert.deepEqual(partsOf(older).payload, { ...claims(), vc: badge1() });
  });

  test('has no end where the credential has none', async () => {
    const { validUntil, ...endless } = badge();
    assert.equal(typeof validUntil, 'string');
    assert.equal('exp' in partsOf(await signVcJwt(endless, await ownSigner())).payload, false);
  });

  test('takes an issuer by its id, dates in any zone, and a proof that is inside', async () => {
    const proof = [{ type: 'DataIntegrityProof', proofValue: 'z1' }];
    const credential = {
      ...badge(),
      issuer: claims()['iss'],
      validFrom: '2026-03-20T10:00:00.000-05:00',
      proof,
    };
    const { payload } = partsOf(await signVcJwt(credential, await ownSigner()));
    assert.deepEqual(payload['proof'], proof);
    assert.equal(payload['nbf'], claims()['nbf']);
    assert.equal(payload['iss'], claims()['iss']);
    assert.equal(payload['validFrom'], credential.validFrom);
  });

  test('carries the key on demand, without its secret', async () => {
    for (const type of keyTypes) {
      const own = sample(type);
      const token = await signVcJwt(badge(), await jwkSigner(own.privateJwk), { key: 'jwk' });
      assert.deepEqual(partsOf(token).header, { alg: names[type], typ: 'JWT', jwk: own.publicJwk });
    }
  });

  test('tells the moment of signing on demand, in whole seconds', async () => {
    const issuedAt = new Date('2026-03-20T15:00:00.987Z');
    const token = await signVcJwt(badge(), await ownSigner(), { issuedAt });
    assert.equal(partsOf(token).payload['iat'], claims()['nbf']);
  });

  test('in W3C’s profile is the credential and nothing else', async () => {
    const signer = await ownSigner();
    const token = await signVcJwt(badge(), signer, { profile: 'vc-jose-cose' });
    const { header, payload } = partsOf(token);
    assert.deepEqual(header, { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: signer.verificationMethod });
    assert.deepEqual(payload, badge());
    const read = readVcJwt(token, envOf());
    assert.ok(read.kind === 'ok');
    assert.deepEqual(answer(await verifyVcJwt(read.value, ASSERTION, envOf())), ['ok']);
  });

  test('leaves the credential as it is', async () => {
    const credential = Object.freeze(badge());
    await signVcJwt(credential, await ownSigner());
    assert.deepEqual(credential, badge());
  });
});

describe('what is not signed', () => {
  test('is a credential that its claims could not repeat', async () => {
    const subject = Object(badge()['credentialSubject']) as Json;
    const { id: _, ...nameless } = subject;
    assert.deepEqual(await refusal({ ...badge(), credentialSubject: nameless }), [
      'credential.invalid',
      'jwt.claim-missing /credentialSubject/id',
    ]);
    assert.deepEqual(await refusal({ issuer: {}, type: [] }), [
      'credential.invalid',
      'jwt.claim-missing /issuer/id',
      'jwt.claim-missing /credentialSubject/id',
      'jwt.claim-missing /id',
      'jwt.claim-mismatch /validFrom',
    ]);
  });

  test('is a date that is not in whole seconds', async () => {
    for (const member of ['validFrom', 'validUntil']) {
      for (const value of ['2026-03-20T15:00:00.001Z', '2026-03-20', 'then', 1]) {
        const expected = ['credential.invalid', `jwt.claim-mismatch /${member}`];
        assert.deepEqual(await refusal({ ...badge(), [member]: value }), expected);
      }
    }
    assert.deepEqual(await refusal({ ...badge(), validFrom: '2026-03-20T15:00:00.001Z' }, W3C), ['signed']);
  });

  test('is a credential that uses the name of a claim', async () => {
    for (const name of ['iss', 'exp', 'vc', 'vp', 'aud']) {
      const expected = ['credential.invalid', `jwt.form /${name}`];
      assert.deepEqual(await refusal({ ...badge(), [name]: 'x' }), expected);
      assert.deepEqual(await refusal({ ...badge(), [name]: 'x' }, W3C), expected);
      assert.deepEqual(await refusal({ ...badge1(), [name]: 'x' }), ['signed']);
    }
  });

  test('is an older credential in W3C’s profile', async () => {
    assert.deepEqual(await refusal(badge1(), W3C), ['credential.invalid', 'jwt.form /@context']);
  });

  test('is a credential too large to be read again', async () => {
    const credential = { ...badge(), description: 'x'.repeat(4 * 1024 * 1024) };
    assert.deepEqual(await refusal(credential), ['credential.invalid', 'input.too-large ']);
  });

  test('is anything with options that are none', async () => {
    for (const options of [
      { profile: 'other' },
      { key: 'x5c' },
      { issuedAt: 7 },
      { issuedAt: new Date('x') },
    ]) {
      assert.deepEqual(await refusal(badge(), options as VcJwtOptions), ['argument.invalid']);
    }
    const { publicKeyMultibase: _, ...unknownKey } = await ownSigner();
    assert.deepEqual(await refusal(badge(), { key: 'jwk' }, unknownKey), ['argument.invalid']);
  });
});

const W3C = { profile: 'vc-jose-cose' } as const;

describe('a signer', () => {
  test('may sign with a key that it does not tell', async () => {
    const { publicKeyMultibase: _, ...unknownKey } = await ownSigner();
    assert.deepEqual(await refusal(badge(), {}, unknownKey), ['signed']);
  });

  test('is refused where its signature does not fit its key, or is none', async () => {
    const signer = await ownSigner();
    const answers = [new Uint8Array(64), new Uint8Array(63), 'text' as unknown as Uint8Array];
    for (const signature of answers) {
      const broken = functionSigner({ ...signer, sign: () => Promise.resolve(signature) });
      assert.deepEqual(await refusal(badge(), {}, broken), ['signer.failed']);
    }
    const another = await jwkSigner(sample('Ed25519').privateJwk);
    const swapped = functionSigner({ ...signer, sign: (data) => another.sign(data) });
    assert.deepEqual(await refusal(badge(), {}, swapped), ['signer.failed']);
  });

  test('is refused where its key is of another algorithm, or its algorithm none of a token', async () => {
    const signer = await ownSigner();
    const algorithms: readonly unknown[] = ['ES256', 'HS256', 'none', 'constructor', undefined];
    for (const algorithm of algorithms) {
      const other = { ...signer, algorithm } as Signer;
      assert.deepEqual(await refusal(badge(), {}, other), ['signer.unsuitable']);
    }
    assert.deepEqual(await refusal(badge(), {}, { ...signer, publicKeyMultibase: 'z6Mk' }), [
      'signer.unsuitable',
    ]);
  });

  test('fails with its own cause, and without the credential in the error', async () => {
    const cause = new Error('the service is down');
    const failing = { ...(await ownSigner()), sign: () => Promise.reject(cause) };
    await assert.rejects(signVcJwt(badge(), failing), (error) => {
      assert.equal(Reflect.get(Object(error), 'cause'), cause);
      return !inspect(error, { depth: 9 }).includes('Pine Hollow');
    });
  });

  test('signs exactly the two parts', async () => {
    const seen: Uint8Array[] = [];
    const signer = await ownSigner();
    const watched = functionSigner({
      ...signer,
      sign: (data) => {
        seen.push(data);
        return signer.sign(data);
      },
    });
    const token = await signVcJwt(badge(), watched);
    assert.deepEqual(
      seen.map((data) => new TextDecoder().decode(data)),
      [token.slice(0, token.lastIndexOf('.'))],
    );
    assert.equal(base64urlnopad.decode(token.slice(token.lastIndexOf('.') + 1)).length, 64);
  });
});
