import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import { readJwk } from '../../src/keys/jwk.js';
import type { JsonObject } from '../../src/model/json.js';
import type { ProofFacts, PublicKey } from '../../src/ports.js';
import { checkIssuer } from '../../src/signed/check-issuer.js';
import { network, online } from '../network.js';
import type { Answer } from '../network.js';

const ISSUER = 'https://issuer.example/issuers/2';
const OTHER = 'https://issuer.example/issuers/1';
const SET = 'https://issuer.example/.well-known/jwks.json';
const KEY_URL = 'https://issuer.example/keys/1';

function newJwk(): JsonObject {
  const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  return { kty, crv, x, y };
}

const [jwk, own, other] = [newJwk(), newJwk(), newJwk()];

function keyOf(json: JsonObject): PublicKey {
  const key = readJwk(json);
  assert.ok(key.kind === 'ok');
  return key.value;
}

/** A proof that verified, by the key `jwk`; what names the key does not show whose it is. */
function facts(
  verificationMethod: string | undefined = `${SET}#k1`,
  created = '2026-03-01T00:00:00Z',
): ProofFacts {
  const members = { suite: 'vc-jwt', publishedBy: undefined, controllers: [], warnings: [] };
  return { ...members, verificationMethod, created, publicKey: keyOf(jwk) };
}

function method(publicKeyJwk: JsonObject, members: JsonObject = {}): JsonObject {
  return { id: '#a', type: 'JsonWebKey', controller: ISSUER, publicKeyJwk, ...members };
}

function profile(members: JsonObject): Answer {
  return { body: { id: ISSUER, type: ['Profile'], ...members } };
}

function set(...keys: readonly JsonObject[]): Answer {
  return { body: { keys } };
}

async function answer(
  pages: Readonly<Record<string, Answer>>,
  ...proofs: readonly ProofFacts[]
): Promise<string> {
  const given = proofs.length === 0 ? [facts()] : proofs;
  const env = online(network(pages).fetch);
  const outcome = await checkIssuer({ signer: ISSUER, purpose: 'assertionMethod' }, given, env);
  if (outcome.kind === 'ok') return 'ok';
  return [outcome.kind, ...outcome.problems.map(({ code }) => code)].join(' ');
}

const anothers = 'bad issuer.key-not-issuers';
const unconfirmed = 'unknown issuer.unconfirmed';

describe('a key in the host’s set under nobody’s name', () => {
  test('is the issuer’s where it publishes no other', async () => {
    assert.equal(await answer({ [SET]: set(jwk, other) }), 'ok');
    assert.equal(await answer({ [SET]: set(jwk), [ISSUER]: profile({}) }), 'ok');
    assert.equal(await answer({ [SET]: set(jwk), [ISSUER]: profile({ authentication: method(own) }) }), 'ok');
    assert.equal(await answer({ [SET]: set(jwk, { ...other, iss: OTHER }) }), 'ok');
  });

  test('may be a neighbour’s where the issuer publishes its own', async () => {
    const published = profile({ assertionMethod: method(own) });
    assert.equal(await answer({ [SET]: set(jwk, own), [ISSUER]: published }), unconfirmed);
    assert.equal(await answer({ [SET]: set(jwk, { ...own, iss: ISSUER }) }), unconfirmed);
    const named = { [ISSUER]: profile({ assertionMethod: KEY_URL }), [KEY_URL]: { body: own } };
    assert.equal(await answer({ ...named, [SET]: set(jwk) }), unconfirmed);
    const foreign = profile({ assertionMethod: 'did:web:elsewhere.example#k' });
    assert.equal(
      await answer({ [SET]: set(jwk), [ISSUER]: foreign }),
      'unknown issuer.keys-unreachable key.foreign',
    );
  });

  test('is the issuer’s where that one lists it too, and nobody’s where that one has revoked it', async () => {
    const listed = profile({ assertionMethod: [method(own), method(jwk, { id: '#b' })] });
    assert.equal(await answer({ [SET]: set(jwk), [ISSUER]: listed }), 'ok');
    const revoked = method(jwk, { id: '#b', revoked: '2026-02-01T00:00:00Z' });
    const elsewhere = profile({ assertionMethod: [method(own)], verificationMethod: revoked });
    assert.equal(await answer({ [SET]: set(jwk), [ISSUER]: elsewhere }), 'bad key.revoked');
  });

  test('is nobody’s under a neighbour’s name', async () => {
    assert.equal(await answer({ [SET]: set({ ...jwk, iss: OTHER }) }), unconfirmed);
    const both = set({ ...jwk, iss: OTHER }, { ...own, iss: ISSUER });
    assert.equal(await answer({ [SET]: both }), anothers);
  });
});

describe('a key in the host’s set, beside a document that may say that it is revoked,', () => {
  test('stays open until that can be read', async () => {
    for (const entry of [jwk, { ...jwk, iss: ISSUER }]) {
      const beside = async (page: Answer): Promise<string> =>
        await answer({ [SET]: set(entry), [ISSUER]: page });
      assert.equal(await beside({ status: 503 }), 'unknown issuer.keys-unreachable network.status');
      assert.equal(await beside({ body: '{"id":' }), 'unknown issuer.keys-unreachable network.not-json');
      assert.equal(await beside({ body: {} }), 'unknown issuer.keys-unreachable key.document-id');
      const led = { ...profile({}), url: 'https://stranger.example/' };
      assert.equal(await beside(led), 'unknown issuer.keys-unreachable network.redirected');
    }
  });

  test('counts where nothing of the kind is published', async () => {
    for (const page of [
      { status: 404 },
      { status: 410 },
      { body: '<html>', contentType: 'text/html' },
      profile({}),
    ])
      assert.equal(await answer({ [SET]: set(jwk), [ISSUER]: page }), 'ok');
  });

  test('stays open where one of the keys that it names cannot be read', async () => {
    const pages = { [SET]: set({ ...jwk, iss: ISSUER }), [ISSUER]: profile({ assertionMethod: KEY_URL }) };
    assert.equal(
      await answer({ ...pages, [KEY_URL]: { status: 503 } }),
      'unknown issuer.keys-unreachable network.status',
    );
    assert.equal(await answer({ ...pages, [KEY_URL]: { status: 404 } }), 'ok');
  });
});

describe('a key that the document names by its URL', () => {
  test('is the issuer’s though it does not say so itself', async () => {
    const pages = { [ISSUER]: profile({ assertionMethod: KEY_URL }) };
    assert.equal(await answer({ ...pages, [KEY_URL]: { body: jwk } }, facts(KEY_URL)), 'ok');
    const bare = { id: KEY_URL, type: 'JsonWebKey', publicKeyJwk: jwk };
    assert.equal(await answer({ ...pages, [KEY_URL]: { body: bare } }, facts(KEY_URL)), 'ok');
    const neighbours = { ...bare, controller: OTHER };
    assert.equal(await answer({ ...pages, [KEY_URL]: { body: neighbours } }, facts(KEY_URL)), anothers);
  });
});

describe('a key that is not listed', () => {
  const login = { [SET]: set(other) };

  test('is nobody’s yet where it stands at the host, whatever else the host publishes', async () => {
    for (const name of [
      KEY_URL,
      `${OTHER}#a`,
      'https://issuer.example/keys.json#k1',
      'did:web:issuer.example#a',
    ]) {
      assert.equal(await answer({}, facts(name)), unconfirmed, name);
      assert.equal(await answer(login, facts(name)), unconfirmed, name);
      assert.equal(await answer(login, facts('did:web:stranger.example#a'), facts(name)), unconfirmed, name);
    }
  });

  test('is somebody else’s where the issuer publishes its own', async () => {
    for (const pages of [
      { [ISSUER]: profile({ assertionMethod: method(own) }) },
      { [SET]: set({ ...own, iss: ISSUER }) },
    ]) {
      assert.equal(await answer(pages, facts(KEY_URL)), anothers);
      assert.equal(await answer({ ...login, ...pages }, facts(KEY_URL)), anothers);
    }
  });

  test('is somebody else’s where it stands nowhere at the host', async () => {
    const names = [
      undefined,
      'k1',
      `${ISSUER}#zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169`,
      'https://stranger.example/keys/1',
      'https://issuer.example:8443/keys/1',
      'http://issuer.example/keys/1',
      'did:web:stranger.example#a',
      'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
    ];
    for (const name of names) {
      const proof = { ...facts(), verificationMethod: name };
      assert.equal(await answer(login, proof), anothers, name);
      assert.equal(await answer({}, proof), unconfirmed, name);
    }
  });
});
