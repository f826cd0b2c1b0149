import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { multikeyPair, multikeySigner, present, sign, signJwt } from '../../src/index.js';
import type { JsonObject, Secured } from '../../src/index.js';
import type { KeySigner } from '../../src/keys/signer.js';
import { limits } from '../../src/limits.js';
import { SIGNED } from '../fixture.js';
import { network } from '../network.js';
import type { Answer } from '../network.js';
import { answer, inShort, reportOn } from './answers.js';
import { badgeOf, signers } from './documents.js';

const ISSUER = 'https://issuer.example/issuers/2';
const SET = 'https://issuer.example/.well-known/jwks.json';
const KEY_URL = 'https://issuer.example/keys/1';
const now = SIGNED;

async function signerAt(verificationMethod: string, seed: number): Promise<KeySigner> {
  return await multikeySigner(await multikeyPair(new Uint8Array(32).fill(seed)), { verificationMethod });
}

function documentOf(id: string, { publicJwk }: KeySigner, members: JsonObject = {}): Answer {
  const key = { id: `${id}#k`, type: 'JsonWebKey', controller: id, publicKeyJwk: publicJwk, ...members };
  return { body: { id, verificationMethod: [key], assertionMethod: [key.id] } };
}

function set(...keys: readonly JsonObject[]): Answer {
  return { body: { keys } };
}

const own = await signerAt(`${SET}#k`, 7);
const neighbour = await signerAt(`${SET}#neighbour`, 8);

test('a neighbour on the host does not sign for an issuer that publishes its own keys', async () => {
  const token = await signJwt(badgeOf(ISSUER), neighbour, { now });
  const keys = set({ ...own.publicJwk, kid: 'k' }, { ...neighbour.publicJwk, kid: 'neighbour' });
  const pages = { [ISSUER]: documentOf(ISSUER, own), [SET]: keys };
  const { fetch } = network(pages);
  assert.equal(await answer(token, { fetch }), 'indeterminate badge jws, issuer.unconfirmed /proof');
  const honest = await signJwt(badgeOf(ISSUER), own, { now });
  assert.equal(await answer(honest, { fetch }), 'valid badge jws');
});

test('a host may give the keys of two issuers one kid and tell them apart by name', async () => {
  const keys = [
    { ...neighbour.publicJwk, kid: 'k', iss: 'https://issuer.example/issuers/1' },
    { ...own.publicJwk, kid: 'k', iss: ISSUER },
  ];
  const token = await signJwt(badgeOf(ISSUER), own, { now });
  for (const entries of [keys, keys.toReversed()]) {
    assert.equal(
      await answer(token, { fetch: network({ [SET]: set(...entries) }).fetch }),
      'valid badge jws',
    );
  }
});

describe('a revoked key', () => {
  const revoked = { revoked: '2026-04-01T00:00:00Z' };

  /** Badges of issuers on many other hosts, with what their hosts publish. */
  async function crowd(): Promise<readonly [readonly Secured[], Readonly<Record<string, Answer>>]> {
    const hosts = Array.from({ length: limits.requests / 2 - 1 }, (_, index) => `https://h${index}.example`);
    const badges = hosts.map(async (host) => {
      const signer = await signerAt(`${host}/.well-known/jwks.json#k`, 9);
      return await sign(badgeOf(`${host}/x`), signer, { now });
    });
    const page = set({ ...signers.holder.publicJwk, kid: 'k' });
    return [
      await Promise.all(badges),
      Object.fromEntries(hosts.map((host) => [`${host}/.well-known/jwks.json`, page])),
    ];
  }

  test('is not let through by badges beside it that use up the requests', async () => {
    const [others, theirs] = await crowd();
    const pages = {
      ...theirs,
      [SET]: set({ ...own.publicJwk, kid: 'k' }),
      [ISSUER]: documentOf(ISSUER, own, revoked),
    };
    const stolen = await sign(badgeOf(ISSUER), own, { now });
    const alone = 'indeterminate badge json, key.revoked /proof';
    assert.equal(await answer(stolen, { fetch: network(pages).fetch }), alone);
    // One more on the same host reads its set before the requests are used up.
    const first = await sign(badgeOf('https://issuer.example/x'), own, { now });
    const shown = await present([first, ...others, stolen], signers.holder, { now });
    const { fetch, requests } = network(pages);
    const report = await reportOn(shown, { fetch });
    assert.equal(requests.length, limits.requests);
    assert.ok(requests.includes(SET) && !requests.includes(ISSUER));
    const last = report.contents.at(-1)?.report;
    assert.ok(last);
    assert.equal(report.verdict, 'indeterminate');
    assert.equal(inShort(last), 'indeterminate badge json, network.too-many /proof/0/verificationMethod');
  });
});

describe('an open redirect on a known host', () => {
  test('is no place to publish at', async () => {
    const id = 'https://issuer.example/go?to=https://stranger.example/doc';
    const did = 'did:web:issuer.example:go:https%3A%2F%2Fstranger.example';
    const at = 'https://issuer.example/go/https%3A%2F%2Fstranger.example/did.json';
    for (const [name, url] of [
      [id, id],
      [did, at],
    ] as const) {
      const badge = await sign(badgeOf(name), await signerAt(`${name}#k`, 8), { now });
      const page = documentOf(name, neighbour);
      const said = async (from: string): Promise<string> =>
        await answer(badge, { fetch: network({ [url]: { ...page, url: from } }).fetch });
      assert.equal(
        await said('https://stranger.example/doc'),
        'indeterminate badge json, network.redirected /proof/0/verificationMethod',
      );
      assert.equal(await said('https://issuer.example/doc'), 'valid badge json');
    }
  });

  test('is no key set of the host', async () => {
    const token = await signJwt(badgeOf(ISSUER), neighbour, { key: 'jwk', now });
    const led = { ...set(neighbour.publicJwk), url: 'https://stranger.example/jwks.json' };
    assert.equal(
      await answer(token, { fetch: network({ [SET]: led }).fetch }),
      'indeterminate badge jws, issuer.keys-unreachable /issuer, network.redirected /issuer',
    );
  });
});

describe('a bare key at a URL on the issuer’s host', () => {
  const login = set({ ...neighbour.publicJwk, kid: 'login' });

  test('is the issuer’s where its document lists the URL', async () => {
    const token = await signJwt(badgeOf(ISSUER), await signerAt(KEY_URL, 7), { now });
    const pages = {
      [ISSUER]: { body: { id: ISSUER, type: ['Profile'], assertionMethod: [KEY_URL] } },
      [KEY_URL]: { body: own.publicJwk },
    };
    assert.equal(await answer(token, { fetch: network(pages).fetch }), 'valid badge jws');
    assert.equal(
      await answer(token, { fetch: network({ ...pages, [SET]: login }).fetch }),
      'valid badge jws',
    );
  });

  test('stays open where it is not listed, whatever other keys the host publishes', async () => {
    const token = await signJwt(badgeOf(ISSUER), await signerAt(KEY_URL, 7), { now });
    const bare = { [KEY_URL]: { body: own.publicJwk } };
    const open = 'indeterminate badge jws, issuer.unconfirmed /proof';
    assert.equal(await answer(token, { fetch: network(bare).fetch }), open);
    assert.equal(await answer(token, { fetch: network({ ...bare, [SET]: login }).fetch }), open);
  });
});
