import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { findJwtKey } from '../../src/jwt/find-jwt-key.js';
import { isSameKey } from '../../src/keys/public-key.js';
import type { JsonObject } from '../../src/index.js';
import type { ExpectedProof } from '../../src/ports.js';
import { keyOf, sample } from '../keys/samples.js';
import { answer, ASSERTION, envOf, ISSUER, network } from './token.js';
import type { Pages } from './token.js';

const key = sample('P-256');
const other = sample('P-256');
const jwk = key.publicJwk;
const JWKS = 'https://issuer.example/.well-known/jwks.json';

function controllerDocument(id: string, changes: object = {}): object {
  const method = { id: `${id}#key-1`, type: 'JsonWebKey', controller: id, publicKeyJwk: jwk, ...changes };
  return { id, verificationMethod: [method], assertionMethod: [`${id}#key-1`] };
}

interface Options {
  readonly pages?: Pages;
  readonly expected?: Partial<ExpectedProof>;
  readonly created?: string;
}

interface Answer {
  readonly codes: readonly string[];
  /** Who publishes the key, where one was found; `nobody` where nobody does. */
  readonly publishedBy?: string;
  readonly asked: readonly string[];
}

async function find(header: JsonObject, { pages, expected, created }: Options = {}): Promise<Answer> {
  const { fetch, asked } = network(pages ?? {});
  const env = envOf({ fetch: pages === undefined ? undefined : fetch });
  const use = { expected: { ...ASSERTION, ...expected }, created };
  const found = await findJwtKey(header, use, env);
  if (found.kind !== 'ok') return { codes: answer(found), asked };
  assert.ok(isSameKey(found.value.publicKey, keyOf(jwk)));
  assert.equal(found.value.verificationMethod, header['kid']);
  return { codes: ['ok'], publishedBy: found.value.publishedBy ?? 'nobody', asked };
}

/** The answer without what was asked. */
async function shortly(header: JsonObject, options: Options = {}): Promise<readonly (string | undefined)[]> {
  const { codes, publishedBy } = await find(header, options);
  return publishedBy === undefined ? codes : [...codes, publishedBy];
}

describe('a key in the header', () => {
  test('is one that nobody publishes, and nobody is asked for', async () => {
    assert.deepEqual(await find({ jwk }, { pages: {} }), { codes: ['ok'], publishedBy: 'nobody', asked: [] });
  });

  test('holds no secret and can be read', async () => {
    const secret = { ...key.privateJwk } as unknown as JsonObject;
    assert.deepEqual(await shortly({ jwk: secret }), ['bad', 'key.private /header/jwk']);
    assert.deepEqual(await shortly({ jwk: { kty: 'oct', k: 'AAAA' } }), ['bad', 'key.private /header/jwk']);
    assert.deepEqual(await shortly({ jwk: { ...jwk, x: 'AAAA' } }), ['bad', 'key.malformed /header/jwk']);
    assert.deepEqual(await shortly({ jwk: { kty: 'EC', crv: 'secp256k1' } }), [
      'unknown',
      'key.unsupported /header/jwk',
    ]);
    // Also where a kid is there, and could be followed.
    const pages = { [ISSUER]: controllerDocument(ISSUER) };
    assert.deepEqual(await shortly({ kid: `${ISSUER}#key-1`, jwk: secret }, { pages }), [
      'bad',
      'key.private /header/jwk',
    ]);
  });

  test('is the one that the kid names', async () => {
    const pages = { [ISSUER]: controllerDocument(ISSUER) };
    const kid = `${ISSUER}#key-1`;
    assert.deepEqual(await shortly({ kid, jwk }, { pages }), ['ok', ISSUER]);
    assert.deepEqual(await shortly({ kid, jwk: other.publicJwk }, { pages }), [
      'bad',
      'jwt.key-conflict /header/jwk',
    ]);
    // The kid decides: the key beside it is not used in its place.
    assert.deepEqual(await shortly({ kid: `${ISSUER}#key-2`, jwk }, { pages }), [
      'bad',
      'key.not-found /header/kid',
    ]);
  });

  test('is missed where there is no kid either', async () => {
    assert.deepEqual(await shortly({}), ['unknown', 'key.method-unsupported /header']);
    assert.deepEqual(await shortly({ kid: 7, jwk: 'text' }), ['unknown', 'key.method-unsupported /header']);
  });
});

describe('a kid that is a DID URL', () => {
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;

  test('is resolved', async () => {
    assert.deepEqual(await shortly({ kid: `${did}#0` }), ['ok', did]);
    const signer = 'did:web:issuer.example';
    const pages = { 'https://issuer.example/.well-known/did.json': controllerDocument(signer) };
    assert.deepEqual(await shortly({ kid: `${signer}#key-1` }, { pages, expected: { signer } }), [
      'ok',
      signer,
    ]);
    assert.deepEqual(await shortly({ kid: `${signer}#key-1` }, { expected: { signer } }), [
      'unknown',
      'network.offline /header/kid',
    ]);
    assert.deepEqual(await shortly({ kid: `${signer}#key-2` }, { pages, expected: { signer } }), [
      'bad',
      'key.not-found /header/kid',
    ]);
  });

  test('is found by its short name in the document of the issuer', async () => {
    const signer = 'did:web:issuer.example';
    const pages = { 'https://issuer.example/.well-known/did.json': controllerDocument(signer) };
    for (const kid of ['key-1', '#key-1']) {
      assert.deepEqual(await shortly({ kid }, { pages, expected: { signer } }), ['ok', signer]);
    }
    assert.deepEqual(await shortly({ kid: '1' }, { pages, expected: { signer } }), [
      'bad',
      'key.not-found /header/kid',
    ]);
  });
});

describe('a kid at the issuer’s own host', () => {
  test('leads to a key in the issuer’s document', async () => {
    const pages = { [ISSUER]: controllerDocument(ISSUER) };
    assert.deepEqual(await shortly({ kid: `${ISSUER}#key-1` }, { pages }), ['ok', ISSUER]);
    assert.deepEqual(await shortly({ kid: 'key-1' }, { pages }), ['ok', ISSUER]);
  });

  test('leads to the key set of the host', async () => {
    const set = (entry: object): Pages => ({
      [JWKS]: {
        keys: [
          { ...other.publicJwk, kid: 'a' },
          { ...jwk, ...entry },
        ],
      },
    });
    for (const kid of [`${JWKS}#k1`, 'k1']) {
      assert.deepEqual(await shortly({ kid }, { pages: set({ kid: 'k1' }) }), ['ok', ISSUER], kid);
      assert.deepEqual(await shortly({ kid }, { pages: set({ kid: 'k1', iss: ISSUER }) }), ['ok', ISSUER]);
      const foreign = set({ kid: 'k1', iss: 'https://issuer.example/other' });
      assert.deepEqual(await shortly({ kid }, { pages: foreign }), ['bad', 'key.not-found /header/kid']);
      assert.deepEqual(await shortly({ kid }, { pages: set({}) }), ['bad', 'key.not-found /header/kid']);
    }
    const named = 'https://issuer.example/keys/7';
    assert.deepEqual(await shortly({ kid: named }, { pages: set({ kid: named }) }), ['ok', ISSUER]);
  });

  test('leads to the one key of that name which is for the issuer', async () => {
    const entries = [
      { ...other.publicJwk, kid: 'k1', iss: 'https://issuer.example/other' },
      { ...jwk, kid: 'k1', iss: ISSUER },
      { ...other.publicJwk, kid: 'k1' },
    ];
    const elsewhere = 'https://issuer.example/keys.json';
    for (const keys of [entries, entries.toReversed()]) {
      const pages = { [JWKS]: { keys }, [elsewhere]: { keys } };
      assert.deepEqual(await shortly({ kid: `${JWKS}#k1` }, { pages }), ['ok', ISSUER]);
      assert.deepEqual(await shortly({ kid: 'k1' }, { pages }), ['ok', ISSUER]);
      assert.deepEqual(await shortly({ kid: `${elsewhere}#k1` }, { pages }), ['ok', 'nobody']);
    }
  });

  test('leads to a key by itself, of which the issuer is not seen to know', async () => {
    const kid = 'https://issuer.example/keys/1';
    assert.deepEqual(await shortly({ kid }, { pages: { [kid]: jwk } }), ['ok', 'nobody']);
    assert.deepEqual(await shortly({ kid }, { pages: { [kid]: { ...jwk, d: 'AAAA' } } }), [
      'bad',
      'key.private /header/kid',
    ]);
  });

  test('leads to a set of keys elsewhere on the host, of which it is not either', async () => {
    const url = 'https://issuer.example/~somebody/jwks.json';
    const at = (entry: object): Options => ({ pages: { [url]: { keys: [{ ...jwk, ...entry }] } } });
    assert.deepEqual(await shortly({ kid: `${url}#k1` }, at({ kid: 'k1' })), ['ok', 'nobody']);
    assert.deepEqual(await shortly({ kid: `${url}#k1` }, at({ kid: `${url}#k1` })), ['ok', 'nobody']);
    assert.deepEqual(await shortly({ kid: `${url}#k1` }, at({ kid: 'k1', iss: ISSUER })), ['ok', 'nobody']);
    for (const entry of [{ kid: 'k2' }, {}, { kid: 'k1', iss: 'https://other.example/' }]) {
      assert.deepEqual(await shortly({ kid: `${url}#k1` }, at(entry)), ['bad', 'key.not-found /header/kid']);
    }
    const query = `${JWKS}?of=somebody`;
    const pages = { [query]: { keys: [{ ...jwk, kid: 'k1' }] } };
    assert.deepEqual(await shortly({ kid: `${query}#k1` }, { pages }), ['ok', 'nobody']);
  });

  test('may be the whole key set, where it has one key for the issuer', async () => {
    const at = (...keys: readonly object[]): Options => ({ pages: { [JWKS]: { keys } } });
    assert.deepEqual(await shortly({ kid: JWKS }, at(jwk)), ['ok', ISSUER]);
    assert.deepEqual(await shortly({ kid: JWKS }, at(jwk, other.publicJwk)), [
      'unknown',
      'key.method-unsupported /header/kid',
    ]);
  });

  test('does not show who presents by the host’s key set: that is for badges', async () => {
    const pages = { [JWKS]: { keys: [{ ...jwk, kid: 'k1' }] } };
    const expected = { purpose: 'authentication' } as const;
    for (const kid of [`${JWKS}#k1`, 'k1'])
      assert.deepEqual(await shortly({ kid }, { pages, expected }), ['bad', 'key.purpose /header/kid'], kid);
  });

  test('leads to a broken set, or one that is too large', async () => {
    const at = (keys: unknown): Options => ({ pages: { [JWKS]: { keys } } });
    assert.deepEqual(await shortly({ kid: `${JWKS}#k1` }, at([{ kty: 'EC', kid: 'k1' }])), [
      'bad',
      'key.malformed /header/kid',
    ]);
    const many = Array.from({ length: 10_000 }, () => ({ kid: 'k1' }));
    assert.deepEqual(await shortly({ kid: `${JWKS}#k1` }, at(many)), ['unknown', 'key.too-many /header/kid']);
  });

  test('stays open without a network, and where the host does not answer', async () => {
    for (const kid of [`${ISSUER}#key-1`, `${JWKS}#k1`, 'k1', 'https://issuer.example/keys/1']) {
      assert.deepEqual((await shortly({ kid }))[0], 'unknown', kid);
      const pages = { [ISSUER]: 503, [JWKS]: 503, 'https://issuer.example/keys/1': 503 };
      const [kind, code] = await shortly({ kid }, { pages });
      assert.deepEqual([kind, code], ['unknown', 'network.status /header/kid'], kid);
    }
  });

  test('names a key that was in force', async () => {
    const pages = { [ISSUER]: controllerDocument(ISSUER, { revoked: '2026-04-01T00:00:00Z' }) };
    const kid = `${ISSUER}#key-1`;
    assert.deepEqual(await shortly({ kid }, { pages, created: '2026-05-01T00:00:00Z' }), [
      'bad',
      'key.revoked /header/kid',
    ]);
    assert.deepEqual((await shortly({ kid }, { pages }))[0], 'unknown');
  });
});

describe('a kid at another host', () => {
  const stranger = 'https://stranger.example/keys/1';

  test('is never read', async () => {
    const documents = { [stranger]: jwk, 'https://stranger.example/.well-known/jwks.json': { keys: [jwk] } };
    for (const kid of [
      stranger,
      `${stranger}#key-1`,
      'https://issuer.example.stranger.example/keys/1',
      'https://issuer.example@stranger.example/keys/1',
      'https://sub.issuer.example/keys/1',
      'https://issuer.example:8443/keys/1',
      'did:web:stranger.example#key-1',
      'https://169.254.169.254/latest/meta-data',
      'http://issuer.example/keys/1',
      'file:///etc/passwd',
      '//stranger.example/keys/1',
    ]) {
      const { codes, asked } = await find(
        { kid },
        { pages: { ...documents, [ISSUER]: controllerDocument(ISSUER) } },
      );
      // The issuer's key may have that name there.
      const code = /^(https|did):/.test(kid) ? 'key.foreign' : 'key.method-unsupported';
      assert.deepEqual(codes, ['unknown', `${code} /header/kid`], kid);
      assert.deepEqual([...new Set(asked.map((url) => new URL(url).host))], ['issuer.example'], kid);
    }
  });

  test('may be the name under which the issuer publishes its key', async () => {
    const pages = { [stranger]: other.publicJwk, [JWKS]: { keys: [{ ...jwk, kid: stranger }] } };
    const { codes, publishedBy, asked } = await find({ kid: stranger }, { pages });
    assert.deepEqual([...codes, publishedBy], ['ok', ISSUER]);
    assert.equal(asked.includes(stranger), false);
  });

  test('stays open where the issuer publishes no keys, or is not known', async () => {
    assert.equal((await shortly({ kid: stranger }, { pages: {} }))[0], 'unknown');
    assert.equal(
      (await shortly({ kid: stranger }, { pages: {}, expected: { signer: undefined } }))[0],
      'unknown',
    );
    assert.equal(
      (await shortly({ kid: 'key-1' }, { pages: {}, expected: { signer: undefined } }))[0],
      'unknown',
    );
  });
});
