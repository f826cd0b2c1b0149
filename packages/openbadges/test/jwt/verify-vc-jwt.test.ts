import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { isSameKey } from '../../src/keys/public-key.js';
import { readVcJwt } from '../../src/jwt/read-vc-jwt.js';
import { verifyVcJwt } from '../../src/jwt/verify-vc-jwt.js';
import type { Env, ExpectedProof, ProofFacts } from '../../src/ports.js';
import type { Outcome } from '../../src/index.js';
import { keyOf, keyTypes, sample } from '../keys/samples.js';
import { answer, ASSERTION, badge, badge1, claims, envOf, ISSUER, LEARNER, names, network } from './token.js';
import { part, payload, places, token, V2 } from './token.js';

const key = sample('P-256');
const stranger = sample('P-256');
const KID = `${ISSUER}#key-1`;
const HEADER = { alg: 'ES256', kid: KID };

/** What the issuer publishes. */
function pagesOf(publicKeyJwk: object): Readonly<Record<string, object>> {
  const method = { id: KID, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk };
  return { [ISSUER]: { id: ISSUER, verificationMethod: [method], assertionMethod: [KID] } };
}

function online(changes: Partial<Env> = {}): Env {
  return envOf({ fetch: network(pagesOf(key.publicJwk)).fetch, ...changes });
}

const lenient = { jwt: 'lenient' } as const;

async function verify(
  text: string,
  { env = online(), expected = ASSERTION }: { readonly env?: Env; readonly expected?: ExpectedProof } = {},
): Promise<Outcome<ProofFacts>> {
  const read = readVcJwt(text, env);
  return read.kind === 'ok' ? await verifyVcJwt(read.value, expected, env) : read;
}

async function answerTo(text: string, env?: Env): Promise<readonly string[]> {
  return answer(await verify(text, env === undefined ? {} : { env }));
}

describe('a token that verifies', () => {
  for (const type of keyTypes) {
    test(`by ${type} tells its key, and who publishes it`, async () => {
      const own = sample(type);
      const env = envOf({ fetch: network(pagesOf(own.publicJwk)).fetch });
      const outcome = await verify(token({ alg: names[type], typ: 'JWT', kid: KID }, payload(), own), {
        env,
      });
      assert.ok(outcome.kind === 'ok', answer(outcome).join(' '));
      const { publicKey, ...facts } = outcome.value;
      assert.ok(isSameKey(publicKey, keyOf(own.publicJwk)));
      assert.deepEqual(facts, {
        suite: 'vc-jwt',
        verificationMethod: KID,
        publishedBy: ISSUER,
        controllers: [ISSUER],
        created: undefined,
        warnings: [],
      });
    });
  }

  test('may be on the data model 1.1, or of W3C’s profile', async () => {
    assert.deepEqual(await answerTo(token(HEADER, { ...claims(), vc: badge1() }, key)), ['ok']);
    const outcome = await verify(token({ ...HEADER, typ: 'vc+jwt', cty: 'vc' }, badge(), key));
    assert.equal(outcome.kind === 'ok' && outcome.value.suite, 'vc-jose-cose');
  });

  test('tells when it was signed where it says so', async () => {
    const created = async (header: object, body: object): Promise<string | undefined> => {
      const outcome = await verify(token({ ...HEADER, ...header }, body, key), { env: online(lenient) });
      assert.ok(outcome.kind === 'ok');
      return outcome.value.created;
    };
    assert.equal(await created({}, payload({ iat: 1774018800.5 })), '2026-03-20T15:00:00Z');
    assert.equal(await created({ typ: 'vc+jwt', iat: 1774018800 }, badge()), '2026-03-20T15:00:00Z');
    assert.equal(await created({ iat: 1774018800 }, payload()), undefined);
  });

  test('leniently warns of what misses the profile', async () => {
    const text = token({ ...HEADER, cty: 'json' }, payload({ sub: undefined, aud: LEARNER }), key);
    const deviations = ['jwt.header /header/cty', 'jwt.claim-missing /payload/sub'];
    assert.deepEqual(await answerTo(text), ['bad', ...deviations]);
    const outcome = await verify(text, { env: online(lenient) });
    assert.deepEqual(outcome.kind === 'ok' && places(outcome.value.warnings), deviations);
  });

  test('may be a presentation by its holder', async () => {
    const holder = ISSUER;
    const vp = { '@context': [V2], type: ['VerifiablePresentation'], holder, verifiableCredential: [] };
    const pages = { [ISSUER]: { ...pagesOf(key.publicJwk)[ISSUER], authentication: [KID] } };
    const env = envOf({ fetch: network(pages).fetch });
    const expected = { purpose: 'authentication', signer: holder, challenge: 'c', domain: 'd' } as const;
    const text = token({ ...HEADER, typ: 'vp+jwt' }, { ...vp, aud: 'd', nonce: 'c' }, key);
    assert.deepEqual(answer(await verify(text, { env, expected })), ['ok']);
    assert.deepEqual(answer(await verify(text, { env, expected: { ...expected, challenge: 'x' } })), [
      'bad',
      'proof.challenge /payload/nonce',
    ]);
    // The issuer's document names the key for assertions only.
    assert.deepEqual(answer(await verify(text, { expected })), ['bad', 'key.purpose /header/kid']);
  });
});

describe('a token that does not', () => {
  test('has every fault reported, those of the claims beside the signature', async () => {
    const body = payload({ iss: 'https://other.example/', sub: undefined });
    const text = token({ ...HEADER, cty: 'x', jku: 'https://stranger.example/' }, body, stranger);
    const faults = [
      'jwt.header /header/jku',
      'jwt.header /header/cty',
      'jwt.claim-mismatch /payload/iss',
      'jwt.claim-missing /payload/sub',
      'proof.signature /signature',
    ];
    assert.deepEqual(await answerTo(text), ['bad', ...faults]);
    const whatStays = faults.filter((fault) => !fault.endsWith('cty') && !fault.endsWith('sub'));
    assert.deepEqual(await answerTo(text, online(lenient)), ['bad', ...whatStays]);
  });

  test('is bad for its claims also where its key cannot be found out', async () => {
    const text = token(HEADER, payload({ jti: 'urn:x:y' }), key);
    assert.deepEqual(await answerTo(text, envOf()), ['bad', 'jwt.claim-mismatch /payload/jti']);
    assert.deepEqual(await answerTo(token(HEADER, payload(), key), envOf()), [
      'unknown',
      'network.offline /header/kid',
    ]);
  });

  test('is signed by another key than the one it names', async () => {
    assert.deepEqual(await answerTo(token(HEADER, payload(), stranger)), [
      'bad',
      'proof.signature /signature',
    ]);
  });
});

describe('a forged token', () => {
  test('with a stranger’s key in its header is one that nobody publishes', async () => {
    const { fetch, asked } = network(pagesOf(key.publicJwk));
    const text = token({ alg: 'ES256', jwk: stranger.publicJwk }, payload(), stranger);
    const outcome = await verify(text, { env: envOf({ fetch }) });
    assert.ok(outcome.kind === 'ok');
    assert.equal(outcome.value.publishedBy, undefined);
    assert.deepEqual(outcome.value.controllers, []);
    assert.equal(outcome.value.verificationMethod, undefined);
    assert.ok(isSameKey(outcome.value.publicKey, keyOf(stranger.publicJwk)));
    assert.deepEqual(asked, []);
  });

  test('with a stranger’s key beside the issuer’s name of its own is refused', async () => {
    const text = token({ ...HEADER, jwk: stranger.publicJwk }, payload(), stranger);
    assert.deepEqual(await answerTo(text), ['bad', 'jwt.key-conflict /header/jwk']);
  });

  test('with a kid at a stranger’s host has nothing asked from there', async () => {
    const kid = 'https://stranger.example/keys/1';
    const { fetch, asked } = network({ ...pagesOf(key.publicJwk), [kid]: stranger.publicJwk });
    const outcome = await verify(token({ alg: 'ES256', kid }, payload(), stranger), {
      env: envOf({ fetch }),
    });
    assert.deepEqual(answer(outcome), ['unknown', 'key.foreign /header/kid']);
    assert.ok(asked.length > 0 && asked.every((url) => new URL(url).host === 'issuer.example'));
  });

  test('has no URL of its header asked', async () => {
    const { fetch, asked } = network({});
    const url = 'https://stranger.example/keys';
    const text = token({ alg: 'ES256', jwk: stranger.publicJwk, jku: url, x5u: url }, payload(), stranger);
    assert.equal((await verify(text, { env: envOf({ fetch, ...lenient }) })).kind, 'bad');
    assert.deepEqual(asked, []);
  });

  test('without a signature, or with one by a shared key, is refused', async () => {
    const none = `${part({ ...HEADER, alg: 'none' })}.${part(payload())}.`;
    const spki = key.publicKey.export({ type: 'spki', format: 'pem' });
    const raw = keyOf(key.publicJwk);
    const secrets = [spki, 'bytes' in raw ? raw.bytes : '', JSON.stringify(key.publicJwk)];
    const signed = `${part({ ...HEADER, alg: 'HS256' })}.${part(payload())}`;
    const shared = secrets.map(
      (secret) =>
        `${signed}.${base64urlnopad.encode(Uint8Array.from(createHmac('sha256', secret).update(signed).digest()))}`,
    );
    for (const text of [none, `${none}AAAA`, ...shared]) {
      assert.deepEqual(await answerTo(text, online(lenient)), ['bad', 'jwt.algorithm /header/alg']);
    }
  });

  test('with another algorithm than its key’s is refused', async () => {
    for (const alg of ['ES384', 'RS256', 'EdDSA', 'Ed25519']) {
      assert.deepEqual(await answerTo(token({ ...HEADER, alg }, payload(), key)), [
        'bad',
        'jwt.algorithm /header/alg',
      ]);
    }
  });

  test('with a secret in its header is refused', async () => {
    const text = token({ alg: 'ES256', jwk: key.privateJwk }, payload(), key);
    assert.deepEqual(await answerTo(text), ['bad', 'key.private /header/jwk']);
  });

  test('whose parts come from two tokens is refused', async () => {
    const one = token(HEADER, payload(), key).split('.');
    const two = token(HEADER, payload({ iat: 1 }), key).split('.');
    assert.deepEqual(await answerTo([one[0], two[1], one[2]].join('.')), [
      'bad',
      'proof.signature /signature',
    ]);
    assert.deepEqual(await answerTo([part({ ...HEADER, typ: 'JWT' }), one[1], one[2]].join('.')), [
      'bad',
      'proof.signature /signature',
    ]);
  });
});

describe('a token of which one byte is another', () => {
  for (const type of keyTypes) {
    test(`never verifies, by ${type}`, async () => {
      const own = sample(type);
      const env = envOf({ fetch: network(pagesOf(own.publicJwk)).fetch, ...lenient });
      const text = token({ alg: names[type], kid: KID }, payload(), own);
      assert.deepEqual(answer(await verify(text, { env })), ['ok']);
      const bytes = new TextEncoder().encode(text);
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: bytes.length - 1 }),
          fc.integer({ min: 1, max: 255 }),
          async (at, difference) => {
            const changed = bytes.map((byte, index) => (index === at ? byte ^ difference : byte));
            const flipped = new TextDecoder().decode(changed);
            assert.notEqual((await verify(flipped, { env })).kind, 'ok', `${at} ${difference}`);
          },
        ),
        { numRuns: 300 },
      );
    });
  }

  test('never verifies, at any place of the header and the signature', async () => {
    const text = token({ alg: 'ES256', kid: KID }, payload(), key);
    const env = online(lenient);
    const [first = '', second = '', third = ''] = text.split('.');
    const places = Array.from(first, (_, at) => at);
    const start = first.length + second.length + 2;
    places.push(...Array.from(third, (_, at) => start + at), first.length, start - 1);
    for (const at of places) {
      const other = text[at] === 'A' ? 'B' : 'A';
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      assert.notEqual((await verify(changed, { env })).kind, 'ok', String(at));
      assert.notEqual((await verify(text.slice(0, at) + text.slice(at + 1), { env })).kind, 'ok');
      assert.notEqual((await verify(text.slice(0, at), { env })).kind, 'ok');
    }
  });
});
