import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import { publishedKeys } from '../../src/keys/published-keys.js';
import { limits } from '../../src/limits.js';
import type { JsonObject } from '../../src/model/json.js';
import { keyPair } from '../fixture.js';
import { network, online } from '../network.js';
import type { Answer } from '../network.js';

const ISSUER = 'https://issuer.example/profile';
const SET = 'https://issuer.example/.well-known/jwks.json';
const DID = 'did:web:issuer.example';
const { publicKeyMultibase, controller: DID_KEY } = keyPair('issuer');
const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });

function key(id: string, controller = ISSUER): JsonObject {
  return { id, type: 'Multikey', controller, publicKeyMultibase };
}

/** Each key as its names, type and purposes; then the codes of the gaps. */
async function answer(id: string, answers: Readonly<Record<string, Answer>>): Promise<readonly unknown[]> {
  const { keys, gaps } = await publishedKeys(id, online(network(answers).fetch));
  const rows = keys.map(({ ids, publicKey, purposes, controllers }) => {
    const type = publicKey.kind === 'ok' ? publicKey.value.type : publicKey.problems[0].code;
    return [...ids, type, ...purposes, ...controllers].join(' ');
  });
  return [...rows, gaps.map(({ code }) => code)];
}

describe('an issuer at an https URL', () => {
  test('publishes in its document and in the key set of its host', async () => {
    const answers = {
      [ISSUER]: {
        body: {
          id: ISSUER,
          verificationMethod: [key('#a'), key('#b')],
          assertionMethod: ['#a'],
          authentication: ['#a'],
        },
      },
      [SET]: { body: { keys: [{ ...jwk, kid: 'k1' }, jwk] } },
    };
    assert.deepEqual(await answer(ISSUER, answers), [
      `${ISSUER}#a Ed25519 assertionMethod authentication ${ISSUER}`,
      `${ISSUER}#b Ed25519 ${ISSUER}`,
      `k1 ${SET}#k1 P-256 assertionMethod ${ISSUER}`,
      `P-256 assertionMethod ${ISSUER}`,
      [],
    ]);
  });

  test('may be of this very machine, for development', async () => {
    const local = 'http://localhost:8080/issuer';
    const { fetch } = network({
      [local]: {
        body: {
          id: local,
          verificationMethod: [key('#a', local)],
          assertionMethod: ['#a', 'http://localhost:8080/key', 'http://localhost:9090/key'],
        },
      },
      'http://localhost:8080/key': { body: key('http://localhost:8080/key', local) },
    });
    const { keys, gaps } = await publishedKeys(local, { ...online(fetch), loopback: true });
    assert.deepEqual(
      keys.flatMap(({ ids }) => ids),
      [`${local}#a`, 'http://localhost:8080/key'],
    );
    assert.deepEqual(
      gaps.map(({ code }) => code),
      ['key.foreign'],
    );
    const { keys: none } = await publishedKeys(local, online(fetch));
    assert.deepEqual(none, []);
  });

  test('is asked for each by its type', async () => {
    const { fetch, requests, accepts } = network({});
    await publishedKeys(ISSUER, online(fetch));
    const asked = new Map(requests.map((url, index) => [url, accepts[index]]));
    assert.deepEqual([...asked.keys()].sort(), [SET, ISSUER]);
    assert.match(String(asked.get(SET)), /^application\/jwk-set\+json\b/);
    assert.match(String(asked.get(ISSUER)), /^application\/ld\+json\b.*application\/json/);
  });

  test('has its key set on its own port', async () => {
    const { fetch, requests } = network({});
    await publishedKeys('https://issuer.example:8443/a?b#c', online(fetch));
    assert.deepEqual([...requests].sort(), [
      'https://issuer.example:8443/.well-known/jwks.json',
      'https://issuer.example:8443/a?b',
    ]);
  });

  test('may publish nothing, which is known', async () => {
    assert.deepEqual(await answer(ISSUER, {}), [[]]);
    assert.deepEqual(await answer(ISSUER, { [ISSUER]: { status: 410 }, [SET]: { body: { keys: [] } } }), [
      [],
    ]);
    assert.deepEqual(await answer(ISSUER, { [ISSUER]: { body: { id: ISSUER, type: ['Profile'] } } }), [[]]);
  });

  test('may publish in one place what cannot be read in the other', async () => {
    const inSet = `k1 ${SET}#k1 P-256 assertionMethod ${ISSUER}`;
    const set = { [SET]: { body: { keys: [{ ...jwk, kid: 'k1' }] } } };
    const pages = [
      { status: 500 },
      { body: '<html>' },
      { body: { id: 'https://stranger.example/' } },
      { body: {} },
    ];
    const codes = ['network.status', 'network.not-json', 'key.document-id', 'key.document-id'];
    for (const [index, page] of pages.entries()) {
      assert.deepEqual(await answer(ISSUER, { ...set, [ISSUER]: page }), [inSet, [codes[index]]]);
    }
    const document = { [ISSUER]: { body: { id: ISSUER, assertionMethod: key('#a') } } };
    const sets = [
      { status: 503 },
      { body: { error: 'x' } },
      { body: { keys: Array(limits.keys + 1).fill({}) } },
    ];
    for (const [index, code] of ['network.status', 'key.malformed', 'key.too-many'].entries()) {
      const rows = await answer(ISSUER, { ...document, [SET]: sets[index] ?? {} });
      assert.deepEqual(rows, [`${ISSUER}#a Ed25519 assertionMethod ${ISSUER}`, [code]]);
    }
  });

  test('cannot be read without a network', async () => {
    const { keys, gaps } = await publishedKeys(ISSUER, online(undefined));
    assert.deepEqual([keys, gaps.map(({ code }) => code)], [[], ['network.offline', 'network.offline']]);
  });

  test('owns what the set holds for it or for no one', async () => {
    const body = {
      keys: [
        { ...jwk, kid: 'a', iss: ISSUER },
        { ...jwk, kid: 'b', iss: 'https://issuer.example/other' },
        { ...jwk, kid: 'c' },
        { ...jwk, kid: 'd', iss: 7 },
      ],
    };
    const rows = await answer(ISSUER, { [SET]: { body } });
    assert.deepEqual(
      rows.map((row) => String(row).slice(0, 1)),
      ['a', 'c', ''],
    );
  });

  test('says why a key is none', async () => {
    const answers = {
      [ISSUER]: { body: { id: ISSUER, assertionMethod: [{ ...key('#a'), publicKeyMultibase: 'x' }] } },
      [SET]: { body: { keys: [{ ...jwk, d: 'AA' }] } },
    };
    assert.deepEqual(await answer(ISSUER, answers), [
      `${ISSUER}#a key.malformed assertionMethod ${ISSUER}`,
      `key.private assertionMethod ${ISSUER}`,
      [],
    ]);
  });
});

describe('a key that the document only names', () => {
  const AT = 'https://issuer.example/keys/1';
  const naming = (...names: readonly string[]): Readonly<Record<string, Answer>> => ({
    [ISSUER]: { body: { id: ISSUER, assertionMethod: names, authentication: names } },
  });

  test('is read where it stands on the same host', async () => {
    assert.deepEqual(await answer(ISSUER, { ...naming(AT), [AT]: { body: key(AT) } }), [
      `${AT} Ed25519 assertionMethod authentication ${ISSUER}`,
      [],
    ]);
    assert.deepEqual(await answer(ISSUER, { ...naming(AT), [AT]: { body: jwk } }), [
      `${AT} P-256 assertionMethod authentication ${ISSUER}`,
      [],
    ]);
  });

  test('is the owner’s where it names nobody itself', async () => {
    const at = async (body: JsonObject): Promise<unknown> =>
      (await answer(ISSUER, { ...naming(AT), [AT]: { body } }))[0];
    const found = `${AT} Ed25519 assertionMethod authentication`;
    assert.equal(await at({ publicKeyMultibase }), `${found} ${ISSUER}`);
    assert.equal(await at(key(AT, 'https://issuer.example/other')), `${found} https://issuer.example/other`);
    assert.equal(await at({ ...key(AT), controller: [] }), found);
    const p256 = `${AT} P-256 assertionMethod authentication ${ISSUER}`;
    assert.equal(await at({ ...jwk, controller: 'https://issuer.example/other' }), p256);
  });

  test('is missing where it cannot be read', async () => {
    const at = async (given: Answer): Promise<readonly unknown[]> =>
      await answer(ISSUER, { ...naming(AT), [AT]: given });
    assert.deepEqual(await at({ status: 404 }), [['network.absent']]);
    assert.deepEqual(await at({ status: 500 }), [['network.status']]);
    assert.deepEqual(await at({ body: key('https://issuer.example/keys/2') }), [['key.document-id']]);
    assert.deepEqual(await at({ body: { id: AT } }), [['key.method-unsupported']]);
  });

  test('is nobody else’s to be asked for', async () => {
    const names = [
      'https://stranger.example/keys/1',
      'did:web:stranger.example#k',
      `${DID_KEY}#x`,
      'http://issuer.example/k',
      'urn:a:b',
    ];
    const { fetch, requests } = network(naming(...names));
    const { keys, gaps } = await publishedKeys(ISSUER, online(fetch));
    assert.deepEqual([keys.length, gaps.map(({ code }) => code)], [0, Array<string>(5).fill('key.foreign')]);
    assert.deepEqual([...requests].sort(), [SET, ISSUER]);
  });

  test('costs a bounded number of requests', async () => {
    const names = Array.from({ length: limits.keys }, (_, index) => `${AT}/${index}`);
    const { fetch, requests } = network(naming(...names));
    const { gaps } = await publishedKeys(ISSUER, online(fetch));
    assert.equal(requests.length, limits.requests);
    assert.equal(
      gaps.filter(({ code }) => code === 'network.too-many').length,
      limits.keys + 2 - limits.requests,
    );
  });
});

describe('a DID', () => {
  test('publishes in its document', async () => {
    const url = 'https://issuer.example/.well-known/did.json';
    const body = { id: DID, verificationMethod: [key('#a', DID)], assertionMethod: ['#a'] };
    assert.deepEqual(await answer(DID, { [url]: { body }, [SET]: { body: { keys: [jwk] } } }), [
      `${DID}#a Ed25519 assertionMethod ${DID}`,
      [],
    ]);
    assert.deepEqual(await answer(DID, { [url]: { body: { ...body, id: 'did:web:stranger.example' } } }), [
      ['key.document-id'],
    ]);
    assert.deepEqual(await answer(DID, { [url]: { status: 500 } }), [['network.status']]);
    assert.deepEqual(await answer(DID, {}), [[]]);
  });

  test('may be its own key', async () => {
    const { keys, gaps } = await publishedKeys(DID_KEY, online(undefined));
    assert.deepEqual([keys.map(({ ids }) => ids), gaps], [[[`${DID_KEY}#${publicKeyMultibase}`]], []]);
  });

  test('of another method is not looked up', async () => {
    assert.deepEqual(await answer('did:ion:abc', {}), [['key.method-unsupported']]);
  });
});

test('an id of another kind publishes no keys, and nobody is asked', async () => {
  const { fetch, requests } = network({});
  for (const id of [
    'urn:uuid:1',
    'mailto:a@issuer.example',
    'http://issuer.example/',
    'https://10.0.0.1/',
    'issuer',
    '',
  ]) {
    const nothing = { keys: [], gaps: [], isOpen: false, ownPurposes: [] };
    assert.deepEqual(await publishedKeys(id, online(fetch)), nothing, id);
  }
  assert.deepEqual(requests, []);
});
