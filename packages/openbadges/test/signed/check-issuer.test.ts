import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import { readJwk } from '../../src/keys/jwk.js';
import { readMultikey } from '../../src/keys/multikey.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Env, ProofFacts, PublicKey } from '../../src/ports.js';
import { checkIssuer } from '../../src/signed/check-issuer.js';
import { keyPair } from '../fixture.js';
import { network, online } from '../network.js';
import type { Answer } from '../network.js';

const { publicKeyMultibase: MULTIKEY, controller: DID_KEY } = keyPair('issuer');
const { publicKeyMultibase: OTHER, controller: STRANGER } = keyPair('stranger');
const URL_ = 'https://issuer.example/profile';
const SET = 'https://issuer.example/.well-known/jwks.json';
const DID = 'did:web:issuer.example';
const DOCUMENT = 'https://issuer.example/.well-known/did.json';
const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'jwk',
}) as JsonObject;
const offline = online(undefined);

function keyOf(multikey: string): PublicKey {
  const reading = readMultikey(multikey);
  assert.ok(reading.kind === 'key');
  return reading.key;
}

/** A proof that verified. By default nobody but the badge vouches for its key. */
function facts(publicKey: PublicKey | string, members: Partial<ProofFacts> = {}): ProofFacts {
  return {
    suite: 'eddsa-rdfc-2022',
    verificationMethod: `${URL_}#${MULTIKEY}`,
    publicKey: typeof publicKey === 'string' ? keyOf(publicKey) : publicKey,
    publishedBy: undefined,
    controllers: [],
    created: '2026-03-01T00:00:00Z',
    warnings: [],
    ...members,
  };
}

const own = facts(MULTIKEY);
const strangers = facts(OTHER, {
  verificationMethod: STRANGER,
  publishedBy: STRANGER,
  controllers: [STRANGER],
});

function serving(answers: Readonly<Record<string, Answer>>): Env {
  return online(network(answers).fetch);
}

function key(members: JsonObject = {}): JsonObject {
  return { id: '#a', type: 'Multikey', publicKeyMultibase: MULTIKEY, ...members };
}

function profile(members: JsonObject): Readonly<Record<string, Answer>> {
  return { [URL_]: { body: { id: URL_, type: ['Profile'], ...members } } };
}

async function answer(signer: string | undefined, proofs: readonly ProofFacts[], env: Env): Promise<string> {
  const outcome = await checkIssuer({ signer, purpose: 'assertionMethod' }, proofs, env);
  if (outcome.kind === 'ok') return 'ok';
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)].join(' ');
}

const anothers = 'bad issuer.key-not-issuers /issuer';
const unconfirmed = 'unknown issuer.unconfirmed /proof';
const unread = 'unknown issuer.keys-unreachable /issuer network.offline /issuer network.offline /issuer';

describe('an issuer that is its own key', () => {
  test('passes with that key, whatever the proof calls it, without a network', async () => {
    const named = facts(MULTIKEY, {
      verificationMethod: DID_KEY,
      publishedBy: DID_KEY,
      controllers: [DID_KEY],
    });
    assert.equal(await answer(DID_KEY, [named], offline), 'ok');
    assert.equal(await answer(DID_KEY, [own], offline), 'ok');
    assert.equal(await answer(DID_KEY, [strangers, own], offline), 'ok');
  });

  test('fails with any other', async () => {
    assert.equal(await answer(DID_KEY, [strangers], offline), anothers);
    assert.equal(await answer(DID_KEY, [strangers, strangers], offline), anothers);
    const claimed = facts(OTHER, { publishedBy: DID_KEY, controllers: [DID_KEY] });
    assert.equal(await answer(DID_KEY, [claimed], offline), anothers);
  });
});

describe('an issuer that publishes its keys', () => {
  test('passes with a key of its document', async () => {
    assert.equal(await answer(URL_, [own], serving(profile({ assertionMethod: [key()] }))), 'ok');
    assert.equal(
      await answer(DID, [own], serving({ [DOCUMENT]: { body: { id: DID, assertionMethod: key() } } })),
      'ok',
    );
    assert.equal(
      await answer(
        'https://issuer.example',
        [own],
        serving({
          'https://issuer.example/': { body: { id: 'https://issuer.example/', assertionMethod: key() } },
        }),
      ),
      'ok',
    );
  });

  test('passes with a key of its host’s set', async () => {
    const read = readJwk(jwk);
    assert.ok(read.kind === 'ok');
    const signed = facts(read.value, { suite: 'vc-jwt', verificationMethod: undefined });
    const page: Answer = { body: '<html>', contentType: 'text/html' };
    assert.equal(
      await answer(URL_, [signed], serving({ [SET]: { body: { keys: [jwk] } }, [URL_]: page })),
      'ok',
    );
    assert.equal(
      await answer(URL_, [signed], serving({ [SET]: { body: { keys: [{ ...jwk, iss: URL_ }] } } })),
      'ok',
    );
    const others = serving({ [SET]: { body: { keys: [{ ...jwk, iss: 'https://issuer.example/other' }] } } });
    assert.equal(await answer(URL_, [signed], others), unconfirmed);
  });

  test('passes with a key at a URL that its document names', async () => {
    const url = 'https://issuer.example/keys/1';
    const there = {
      ...profile({ assertionMethod: [url] }),
      [url]: { body: key({ id: url, controller: URL_ }) },
    };
    assert.equal(await answer(URL_, [own], serving(there)), 'ok');
  });

  test('fails with a stranger’s key, wherever that claims to belong', async () => {
    const there = serving(profile({ assertionMethod: [key()] }));
    assert.equal(await answer(URL_, [strangers], there), anothers);
    const inFragment = facts(OTHER, { verificationMethod: `${URL_}#${OTHER}` });
    assert.equal(await answer(URL_, [inFragment], there), anothers);
    const inHeader = facts(OTHER, { suite: 'vc-jwt', verificationMethod: undefined });
    assert.equal(await answer(URL_, [inHeader], there), anothers);
    const did = 'did:web:stranger.example';
    assert.equal(
      await answer(URL_, [facts(OTHER, { publishedBy: did, controllers: [URL_] })], there),
      anothers,
    );
    const tenant = 'https://issuer.example/~student';
    assert.equal(
      await answer(URL_, [facts(OTHER, { publishedBy: tenant, controllers: [URL_] })], there),
      anothers,
    );
  });

  test('fails with a key of its document that is not for badges, or not its own', async () => {
    for (const members of [
      { verificationMethod: [key()] },
      { authentication: [key()] },
      { assertionMethod: [key({ controller: 'https://parent.example/' })] },
      { assertionMethod: [key({ controller: [] })] },
    ]) {
      assert.equal(await answer(URL_, [own], serving(profile(members))), anothers, JSON.stringify(members));
    }
    assert.equal(
      await answer(
        URL_,
        [own],
        serving(profile({ assertionMethod: [key({ controller: ['did:a:b', URL_] })] })),
      ),
      'ok',
    );
  });

  test('is asked itself, and nobody else', async () => {
    const { fetch, requests } = network({});
    const did = 'did:web:stranger.example';
    await answer(
      URL_,
      [facts(OTHER, { verificationMethod: `${did}#a`, publishedBy: did, controllers: [URL_] })],
      online(fetch),
    );
    assert.deepEqual([...requests].sort(), [SET, URL_]);
  });
});

describe('a key that was the issuer’s', () => {
  const ended = { expires: '2026-02-01T00:00:00Z' };
  const revoked = { revoked: '2026-02-01T00:00:00Z' };
  const before = facts(MULTIKEY, { created: '2026-01-01T00:00:00Z' });
  const undated = facts(MULTIKEY, { created: undefined });
  const holding = (...keys: readonly JsonObject[]): Env => serving(profile({ assertionMethod: keys }));

  test('counts for what was signed before it ended', async () => {
    assert.equal(await answer(URL_, [before], holding(key(ended))), 'ok');
    assert.equal(await answer(URL_, [own], holding(key(ended))), 'bad key.expired /proof');
    assert.equal(await answer(URL_, [undated], holding(key(ended))), 'unknown key.expired /proof');
  });

  test('does not count once it is revoked', async () => {
    assert.equal(await answer(URL_, [own], holding(key(revoked))), 'bad key.revoked /proof');
    assert.equal(await answer(URL_, [before], holding(key(revoked))), 'unknown key.revoked /proof');
  });

  test('does not count by another name under which it is still listed', async () => {
    assert.equal(
      await answer(URL_, [own], holding(key({ id: '#b' }), key(revoked))),
      'bad key.revoked /proof',
    );
    const ed = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(keyBytes()).toString('base64url') };
    const listed = { [SET]: { body: { keys: [ed] } }, ...profile({ verificationMethod: [key(revoked)] }) };
    assert.equal(await answer(URL_, [own], serving(listed)), 'bad key.revoked /proof');
    assert.equal(await answer(URL_, [before], serving(listed)), 'unknown key.revoked /proof');
  });

  test('counts by the worst that is said of it', async () => {
    const may = { id: '#b', revoked: '2026-05-01T00:00:00Z' };
    assert.equal(await answer(URL_, [own], holding(key(may), key(ended))), 'bad key.expired /proof');
    assert.equal(await answer(URL_, [own], holding(key(ended), key(may))), 'bad key.expired /proof');
  });

  test('stands back behind a proof of a key that counts', async () => {
    const env = holding(key(revoked), key({ id: '#b', publicKeyMultibase: OTHER }));
    assert.equal(await answer(URL_, [own, strangers], env), 'ok');
    assert.equal(await answer(URL_, [own, before], env), 'unknown key.revoked /proof');
  });

  function keyBytes(): Uint8Array {
    const publicKey = keyOf(MULTIKEY);
    return publicKey.type === 'RSA' ? new Uint8Array() : publicKey.bytes;
  }
});

describe('an issuer whose keys cannot all be read', () => {
  test('stays open', async () => {
    assert.equal(await answer(URL_, [own], offline), unread);
    assert.equal(await answer(URL_, [strangers], offline), unread);
    assert.equal(
      await answer(DID, [own], offline),
      'unknown issuer.keys-unreachable /issuer network.offline /issuer',
    );
    const partly = serving({ ...profile({ assertionMethod: [key()] }), [SET]: { status: 503 } });
    assert.equal(
      await answer(URL_, [strangers], partly),
      'unknown issuer.keys-unreachable /issuer network.status /issuer',
    );
    const forged = serving({
      [DOCUMENT]: { body: { id: 'did:web:stranger.example', assertionMethod: key() } },
    });
    assert.equal(
      await answer(DID, [own], forged),
      'unknown issuer.keys-unreachable /issuer key.document-id /issuer',
    );
    assert.equal(
      await answer('did:ion:abc', [own], offline),
      'unknown issuer.keys-unreachable /issuer key.method-unsupported /issuer',
    );
    assert.equal(
      await answer('did:key:z6Mk', [own], offline),
      'unknown issuer.keys-unreachable /issuer key.malformed /issuer',
    );
  });

  test('passes by what could be read', async () => {
    const partly = serving({ ...profile({ assertionMethod: [key()] }), [SET]: { status: 503 } });
    assert.equal(await answer(URL_, [own], partly), 'ok');
  });
});

describe('an issuer that publishes no keys', () => {
  test('stays unconfirmed', async () => {
    assert.equal(await answer(URL_, [own], serving({})), unconfirmed);
    assert.equal(await answer(URL_, [own], serving(profile({}))), unconfirmed);
    assert.equal(
      await answer(URL_, [own], serving({ [SET]: { body: { keys: [{ ...jwk, d: 'AA' }] } } })),
      unconfirmed,
    );
  });

  test('as does one whose id is of a kind that publishes none; nobody is asked', async () => {
    const { fetch, requests } = network({});
    for (const id of ['urn:uuid:1', 'mailto:a@issuer.example', 'http://issuer.example/', 'issuer', '']) {
      assert.equal(await answer(id, [own, strangers], online(fetch)), unconfirmed, id);
    }
    assert.deepEqual(requests, []);
  });

  test('as does a badge without a readable issuer or without a proof; nobody is asked', async () => {
    const { fetch, requests } = network({});
    assert.equal(await answer(undefined, [own], online(fetch)), unconfirmed);
    assert.equal(await answer(URL_, [], online(fetch)), unconfirmed);
    assert.equal(await answer(DID_KEY, [], online(fetch)), unconfirmed);
    assert.deepEqual(requests, []);
  });
});
