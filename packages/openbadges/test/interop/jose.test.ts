import assert from 'node:assert/strict';
import * as jose from 'jose';
import { describe, test } from 'vitest';
import { jwkSigner } from '../../src/keys/signer.js';
import { readCompactJws } from '../../src/jwt/compact-jws.js';
import { readVcJwt } from '../../src/jwt/read-vc-jwt.js';
import { signVcJwt } from '../../src/jwt/sign-vc-jwt.js';
import { verifyVcJwt } from '../../src/jwt/verify-vc-jwt.js';
import type { Env } from '../../src/ports.js';
import { keyTypes, sample } from '../keys/samples.js';
import type { Sample } from '../keys/samples.js';
import { answer, ASSERTION, badge, badge1, claims, envOf, ISSUER, names } from '../jwt/token.js';
import { network, payload, token } from '../jwt/token.js';

const KID = `${ISSUER}#key-1`;

function online({ publicJwk }: Sample): Env {
  const method = { id: KID, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk: publicJwk };
  const page = { id: ISSUER, verificationMethod: [method], assertionMethod: [KID] };
  return envOf({ fetch: network({ [ISSUER]: page }).fetch });
}

async function ours(text: string, env: Env): Promise<readonly string[]> {
  const read = readVcJwt(text, env);
  return answer(read.kind === 'ok' ? await verifyVcJwt(read.value, ASSERTION, env) : read);
}

async function theirs(text: string, key: Sample, alg: string): Promise<jose.JWTVerifyResult> {
  return await jose.jwtVerify(text, await jose.importJWK({ ...key.publicJwk }, alg), {
    algorithms: [alg],
    currentDate: new Date('2026-06-01T00:00:00Z'),
  });
}

async function issuedElsewhere(header: jose.JWTHeaderParameters, body: object, key: Sample): Promise<string> {
  return await new jose.SignJWT({ ...body }).setProtectedHeader(header).sign(key.privateKey);
}

describe('jose side by side', () => {
  for (const type of keyTypes) {
    const alg = names[type];
    const key = sample(type);

    test(`${alg}: verifies what we issue`, async () => {
      const signer = await jwkSigner(key.privateJwk, { verificationMethod: KID });
      for (const credential of [badge(), badge1()]) {
        const text = await signVcJwt(credential, signer);
        const { payload: body, protectedHeader } = await theirs(text, key, alg);
        assert.equal(body.iss, ISSUER);
        assert.equal(body.exp, claims()['exp']);
        assert.deepEqual(protectedHeader, { alg, typ: 'JWT', kid: KID });
        assert.deepEqual(await ours(text, online(key)), ['ok']);
      }
      const w3c = await signVcJwt(badge(), signer, { profile: 'vc-jose-cose' });
      assert.equal((await theirs(w3c, key, alg)).protectedHeader.typ, 'vc+jwt');
    });

    test(`${alg}: finds the key that our header carries`, async () => {
      const text = await signVcJwt(badge(), await jwkSigner(key.privateJwk), { key: 'jwk' });
      const { protectedHeader } = await jose.jwtVerify(text, jose.EmbeddedJWK, {
        currentDate: new Date('2026-06-01T00:00:00Z'),
      });
      assert.deepEqual(protectedHeader.jwk, key.publicJwk);
    });

    test(`${alg}: issues what we verify`, async () => {
      const env = online(key);
      assert.deepEqual(await ours(await issuedElsewhere({ alg, kid: KID }, payload(), key), env), ['ok']);
      const older = await issuedElsewhere({ alg, kid: KID, typ: 'JWT' }, { ...claims(), vc: badge1() }, key);
      assert.deepEqual(await ours(older, env), ['ok']);
      const w3c = await issuedElsewhere({ alg, kid: KID, typ: 'vc+jwt', cty: 'vc' }, badge(), key);
      assert.deepEqual(await ours(w3c, env), ['ok']);
    });

    test(`${alg}: signs as we do, where signatures are always the same`, async () => {
      const text = await signVcJwt(badge(), await jwkSigner(key.privateJwk, { verificationMethod: KID }));
      const [first = '', second = '', third] = text.split('.');
      const decode = (part: string): Uint8Array => jose.base64url.decode(part);
      const jws = await new jose.CompactSign(decode(second))
        .setProtectedHeader(
          JSON.parse(new TextDecoder().decode(decode(first))) as jose.CompactJWSHeaderParameters,
        )
        .sign(key.privateKey);
      assert.deepEqual(jws.split('.').slice(0, 2), [first, second]);
      // ECDSA of theirs draws a random number.
      assert.equal(jws.split('.')[2] === third, type === 'Ed25519' || type === 'RSA');
    });

    test(`${alg}: refuses a changed token as we do`, async () => {
      const text = await issuedElsewhere({ alg, kid: KID }, payload(), key);
      const [first = '', , third = ''] = text.split('.');
      const other = jose.base64url.encode(JSON.stringify(payload({ name: 'Another' })));
      const changed = `${first}.${other}.${third}`;
      await assert.rejects(theirs(changed, key, alg), { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
      assert.deepEqual(await ours(changed, online(key)), ['bad', 'proof.signature /signature']);
    });
  }

  test('a token under the newer name of EdDSA verifies', async () => {
    const key = sample('Ed25519');
    const text = await issuedElsewhere({ alg: 'Ed25519', kid: KID }, payload(), key);
    assert.deepEqual(await ours(text, online(key)), ['ok']);
  });

  test('a token with a shared key verifies there with what we publish, and never here', async () => {
    const key = sample('RSA');
    const pem = new TextEncoder().encode(key.publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const text = await new jose.SignJWT({ ...payload() })
      .setProtectedHeader({ alg: 'HS256', kid: KID })
      .sign(pem);
    assert.equal((await jose.compactVerify(text, pem)).protectedHeader.alg, 'HS256');
    assert.deepEqual(await ours(text, online(key)), ['bad', 'jwt.algorithm /header/alg']);
    const unsigned = new jose.UnsecuredJWT({ ...payload() }).encode();
    assert.deepEqual(await ours(unsigned, online(key)), ['bad', 'jwt.algorithm /header/alg']);
  });

  test('other algorithms of the same keys verify there, and are left open here', async () => {
    const rsa = sample('RSA');
    for (const alg of ['RS384', 'RS512', 'PS256']) {
      const text = await issuedElsewhere({ alg, kid: KID }, payload(), rsa);
      assert.equal((await theirs(text, rsa, alg)).protectedHeader.alg, alg);
      assert.deepEqual(await ours(text, online(rsa)), ['unknown', 'jwt.algorithm-unsupported /header/alg']);
    }
  });

  test('an unencoded payload is read there, and never here', async () => {
    const key = sample('P-256');
    const bytes = new TextEncoder().encode(JSON.stringify(payload()));
    const jws = await new jose.FlattenedSign(bytes)
      .setProtectedHeader({ alg: 'ES256', kid: KID, b64: false, crit: ['b64'] })
      .sign(key.privateKey);
    const whole = { ...jws, payload: JSON.stringify(payload()) };
    const verified = await jose.flattenedVerify(whole, await jose.importJWK({ ...key.publicJwk }, 'ES256'));
    assert.deepEqual(verified.payload, bytes);
    const text = `${String(jws.protected)}.${jose.base64url.encode(bytes)}.${jws.signature}`;
    assert.deepEqual(await ours(text, online(key)), ['bad', 'jwt.header /header/crit']);
  });

  test('bits left over are overlooked there, and never here', async () => {
    const key = sample('P-256');
    const text = token({ alg: 'ES256', kid: KID }, payload(), key);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(text.at(-1) ?? '');
    const rewritten = text.slice(0, -1) + String(alphabet[last + 1]);
    assert.equal((await theirs(rewritten, key, 'ES256')).payload.iss, ISSUER);
    assert.deepEqual(answer(readCompactJws(rewritten)), ['bad', 'jwt.malformed /signature']);
  });
});
