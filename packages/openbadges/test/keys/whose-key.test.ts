import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import { isAbout, isFor, publishedKeys } from '../../src/keys/published-keys.js';
import type { PublishedKeys } from '../../src/keys/published-keys.js';
import { limits } from '../../src/limits.js';
import type { JsonObject } from '../../src/model/json.js';
import { keyPair } from '../fixture.js';
import { network, online } from '../network.js';
import type { Answer } from '../network.js';

const ISSUER = 'https://issuer.example/profile';
const SET = 'https://issuer.example/.well-known/jwks.json';
const DID = 'did:web:issuer.example';
const { publicKeyMultibase } = keyPair('issuer');
const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });

function key(id: string, controller = ISSUER): JsonObject {
  return { id, type: 'Multikey', controller, publicKeyMultibase };
}

/** The codes of what could not be read; nothing else was. */
async function codesFor(id: string, answers: Readonly<Record<string, Answer>>): Promise<readonly string[]> {
  const { keys, gaps } = await publishedKeys(id, online(network(answers).fetch));
  assert.deepEqual(keys, []);
  return gaps.map(({ code }) => code);
}

describe('an answer from another host', () => {
  const ELSEWHERE = 'https://stranger.example/doc';

  test('is nobody’s word, though it says so', async () => {
    const body = { id: ISSUER, assertionMethod: [key('#a')] };
    const set = { keys: [{ ...jwk, kid: 'k1' }] };
    const pages = { [ISSUER]: { body, url: ELSEWHERE }, [SET]: { body: set, url: ELSEWHERE } };
    assert.deepEqual(await codesFor(ISSUER, pages), ['network.redirected', 'network.redirected']);
    const at = 'https://issuer.example/keys/1';
    const named = {
      [ISSUER]: { body: { id: ISSUER, assertionMethod: at } },
      [at]: { body: key(at), url: ELSEWHERE },
    };
    assert.deepEqual(await codesFor(ISSUER, named), ['network.redirected']);
    const document = 'https://issuer.example/.well-known/did.json';
    const did = { [document]: { body: { id: DID, assertionMethod: key('#a', DID) }, url: ELSEWHERE } };
    assert.deepEqual(await codesFor(DID, did), ['network.redirected']);
  });

  test('does not say that nothing is published', async () => {
    const gone = { status: 404, url: ELSEWHERE };
    const codes = ['network.redirected', 'network.redirected'];
    assert.deepEqual(await codesFor(ISSUER, { [ISSUER]: gone, [SET]: gone }), codes);
  });
});

describe('whose a key is', () => {
  const OWN = 'https://issuer.example/keys/1';
  const inSet = (...entries: readonly JsonObject[]): Answer => ({
    body: { keys: entries.map((one) => ({ ...jwk, ...one })) },
  });
  const profile = (members: JsonObject): Answer => ({ body: { id: ISSUER, ...members } });
  const ask = async (answers: Readonly<Record<string, Answer>>): Promise<PublishedKeys> =>
    await publishedKeys(ISSUER, online(network(answers).fetch));
  const placesOf = async (answers: Readonly<Record<string, Answer>>): Promise<readonly string[]> =>
    (await ask(answers)).keys.map(({ place }) => place);

  test('follows from its place and from the name beside it', async () => {
    const pages = { [ISSUER]: profile({ assertionMethod: key('#a') }), [SET]: inSet({ iss: ISSUER }, {}) };
    assert.deepEqual(await placesOf(pages), ['document', 'set', 'host']);
  });

  test('stays open for a key under no name, where the owner publishes others for the purpose', async () => {
    const last = async (document: JsonObject, ...entries: readonly JsonObject[]): Promise<boolean> => {
      const all = await ask({ [ISSUER]: profile(document), [SET]: inSet(...entries, {}) });
      const shared = all.keys.at(-1);
      assert.equal(shared?.place, 'host');
      return isFor('assertionMethod', shared, all);
    };
    assert.equal(await last({}), true);
    assert.equal(await last({ authentication: key('#a') }), true);
    assert.equal(await last({ verificationMethod: key('#a') }), true);
    assert.equal(await last({}, { iss: 'https://issuer.example/other' }), true);
    assert.equal(await last({ assertionMethod: key('#a') }), false);
    assert.equal(await last({ assertionMethod: [OWN] }), false);
    assert.equal(await last({ assertionMethod: ['did:web:elsewhere.example#k'] }), false);
    assert.equal(await last({}, { iss: ISSUER }), false);
  });

  test('is the owner’s for its purpose in every other place', async () => {
    const all = await ask({
      [ISSUER]: profile({
        verificationMethod: [key('#a'), key('#b')],
        assertionMethod: '#a',
        authentication: '#b',
      }),
      [SET]: inSet({ iss: ISSUER }),
    });
    assert.deepEqual(
      all.keys.map((one) => [isFor('assertionMethod', one, all), isFor('authentication', one, all)]),
      [
        [true, false],
        [false, true],
        [true, false],
      ],
    );
  });

  test('is shown for showing who somebody is by documents alone', async () => {
    const { keys } = await ask({
      [ISSUER]: profile({ verificationMethod: key('#a') }),
      [SET]: inSet({}, { iss: ISSUER }),
    });
    assert.deepEqual(
      keys.map((one) => [isAbout('assertionMethod', one), isAbout('authentication', one)]),
      [
        [true, true],
        [true, false],
        [true, false],
      ],
    );
  });

  test('may be said better in a document that could not be read', async () => {
    const isOpen = async (page: Answer): Promise<boolean> =>
      (await ask({ [ISSUER]: page, [SET]: inSet({ kid: 'k1' }) })).isOpen;
    for (const page of [
      { status: 500 },
      { body: '<html>' },
      { body: '<html>', contentType: 'text/plain' },
      { status: 403, body: '<html>', contentType: 'text/html' },
      { body: '<html>', contentType: 'text/html', url: 'https://stranger.example/' },
      { body: {} },
      { body: { id: 'https://stranger.example/' } },
      profile({ assertionMethod: Array<string>(limits.keys + 1).fill('#a') }),
    ]) {
      assert.equal(await isOpen(page), true, JSON.stringify(page).slice(0, 80));
    }
    for (const page of [
      { status: 404 },
      { status: 410 },
      { body: '<html>', contentType: 'text/html; charset=utf-8' },
      { body: '<html>', contentType: 'application/xhtml+xml' },
      profile({}),
      profile({ assertionMethod: ['did:web:elsewhere.example#k'] }),
      profile({ assertionMethod: [OWN] }),
    ]) {
      assert.equal(await isOpen(page), false, JSON.stringify(page));
    }
  });

  test('may be said better where a key is published by itself, but not in a key set', async () => {
    const named = { [ISSUER]: profile({ assertionMethod: OWN }) };
    assert.equal((await ask({ ...named, [OWN]: { status: 500 } })).isOpen, true);
    assert.equal((await ask({ ...named, [OWN]: { body: '<html>', contentType: 'text/html' } })).isOpen, true);
    assert.equal((await ask({ ...named, [OWN]: { body: jwk } })).isOpen, false);
    assert.equal((await ask({ ...named, [OWN]: { body: {} } })).isOpen, false);
    assert.equal((await ask({ [ISSUER]: profile({}), [SET]: { status: 500 } })).isOpen, false);
    assert.equal((await publishedKeys(ISSUER, online(undefined))).isOpen, true);
    assert.equal((await publishedKeys(DID, online(undefined))).isOpen, true);
    assert.equal((await publishedKeys(DID, online(network({}).fetch))).isOpen, false);
  });
});
