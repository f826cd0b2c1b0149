import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import type { Env } from '../../src/ports.js';
import { network, online } from '../network.js';
import {
  answer,
  DID,
  DID_KEY,
  DOCUMENT,
  holding,
  ISSUER,
  key,
  KEY,
  publicJwk,
  serving,
  SET,
  STRANGER,
} from './key-question.js';

const jwk = publicJwk();
const otherJwk = publicJwk();

describe('a key elsewhere on the signer’s host', () => {
  const KEY_URL = 'https://issuer.example/keys/1';

  test('may stand there by itself, vouched for by nobody', async () => {
    const there = holding({ [KEY_URL]: key(KEY_URL, { controller: ISSUER }) });
    assert.equal(await answer(KEY_URL, there), `own - ${ISSUER}`);
    assert.equal(await answer(KEY_URL, holding({ [KEY_URL]: { ...jwk, kid: 'x' } })), 'P-256 -');
    assert.equal(await answer(KEY_URL, holding({ [KEY_URL]: { ...jwk, d: 'AA' } })), 'bad key.private');
    assert.equal(
      await answer(KEY_URL, holding({ [KEY_URL]: key('https://issuer.example/keys/2') })),
      'bad key.document-id',
    );
  });

  test('may stand in another document, which is not the signer’s', async () => {
    const tenant = 'https://issuer.example/~student';
    const there = holding({ [tenant]: { id: tenant, assertionMethod: [key('#a', { controller: ISSUER })] } });
    assert.equal(await answer(`${tenant}#a`, there), `own ${tenant} ${ISSUER}`);
  });

  test('may stand under the host’s DID, and the other way round', async () => {
    const there = holding({
      [DOCUMENT]: { id: DID, assertionMethod: [key('#a')] },
      [ISSUER]: { id: ISSUER, assertionMethod: [key('#a')] },
    });
    assert.equal(await answer(`${DID}#a`, there), `own ${DID} ${DID}`);
    assert.equal(await answer(`${ISSUER}#a`, there, { signer: DID }), `own ${ISSUER} ${ISSUER}`);
  });

  test('may stand in a key set', async () => {
    const url = 'https://issuer.example/keys.json';
    const keys = [
      { ...jwk, kid: 'a' },
      { ...jwk, kid: `${url}#b` },
      { ...jwk, kid: 'c' },
      { ...otherJwk, kid: 'c' },
      jwk,
    ];
    const there = holding({ [url]: { keys } });
    assert.equal(await answer(`${url}#a`, there), 'P-256 -');
    assert.equal(await answer(`${url}#b`, there), 'P-256 -');
    assert.equal(await answer(`${url}#c`, there), 'bad key.malformed');
    assert.equal(await answer(`${url}#d`, there), 'bad key.not-found');
    assert.equal(await answer(url, there), 'unknown key.method-unsupported');
    assert.equal(await answer(`${url}#a`, holding({ [url]: { keys: 7 } })), 'bad key.malformed');
  });

  test('may stand in a key set for one of several issuers', async () => {
    const url = 'https://issuer.example/keys.json';
    const there = holding({
      [url]: {
        keys: [
          { ...otherJwk, kid: 'a', iss: 'https://issuer.example/other' },
          { ...jwk, kid: 'a', iss: ISSUER },
          { ...otherJwk, kid: 'a' },
          { ...jwk, kid: 'b', iss: 'https://issuer.example/other' },
        ],
      },
    });
    assert.equal(await answer(`${url}#a`, there), 'P-256 -');
    assert.equal(await answer(`${url}#b`, there), 'bad key.not-found');
    const elsewhere = 'https://issuer.example/~student/.well-known/jwks.json';
    assert.equal(
      await answer(`${elsewhere}#a`, holding({ [elsewhere]: { keys: [{ ...jwk, kid: 'a' }] } })),
      'P-256 -',
    );
  });

  test('may be what another host says, which is nobody’s word', async () => {
    const { fetch } = network({ [KEY_URL]: { body: key(KEY_URL), url: 'https://stranger.example/' } });
    assert.equal(await answer(KEY_URL, online(fetch)), 'unknown network.redirected');
  });

  test('may be out of reach, which is not gone', async () => {
    const there = holding({ [KEY_URL]: { status: 500 }, [SET]: { keys: [jwk] } });
    assert.equal(await answer(KEY_URL, there), 'unknown network.status');
  });

  test('may be gone: what the signer publishes decides', async () => {
    assert.equal(await answer(KEY_URL, holding({})), 'unknown network.absent');
    const own = { ...jwk, iss: ISSUER };
    assert.equal(await answer(KEY_URL, holding({ [SET]: { keys: [own] } })), 'bad key.not-found');
    const profile = { id: ISSUER, assertionMethod: [key('#a')] };
    assert.equal(await answer(KEY_URL, holding({ [ISSUER]: profile })), 'bad key.not-found');
    // The host may publish keys for other ends.
    assert.equal(await answer(KEY_URL, holding({ [SET]: { keys: [jwk] } })), 'unknown network.absent');
    assert.equal(
      await answer(KEY_URL, holding({ [SET]: { keys: [{ ...jwk, kid: KEY_URL }] } })),
      `P-256 ${ISSUER} ${ISSUER}`,
    );
  });
});

describe('a key among those that the signer publishes', () => {
  const set = (...keys: readonly JsonObject[]): Env => holding({ [SET]: { keys } });

  test('is found by its kid', async () => {
    const there = set({ ...jwk, kid: 'k1' });
    for (const name of ['k1', `${SET}#k1`])
      assert.equal(await answer(name, there), `P-256 ${ISSUER} ${ISSUER}`, name);
    assert.equal(await answer(SET, there), `P-256 ${ISSUER} ${ISSUER}`);
    for (const name of ['K1', '#k1', `${SET}#k2`, ''])
      assert.equal(await answer(name, there), 'bad key.not-found', name);
  });

  test('is for badges, and for this issuer', async () => {
    const there = set({ ...jwk, kid: 'k1' }, { ...jwk, kid: 'k2', iss: 'https://issuer.example/other' });
    assert.equal(await answer('k1', there, { purpose: 'authentication' }), 'bad key.purpose');
    assert.equal(await answer('k2', there), 'bad key.not-found');
  });

  test('is one key, not two', async () => {
    const twice = { ...jwk, kid: 'k1' };
    assert.equal(await answer('k1', set(twice, twice)), `P-256 ${ISSUER} ${ISSUER}`);
    assert.equal(await answer('k1', set(twice, { ...otherJwk, kid: 'k1' })), 'bad key.malformed');
  });

  test('is the one under the signer’s name before one under nobody’s', async () => {
    const [own, hosts] = [
      { ...jwk, kid: 'k1', iss: ISSUER },
      { ...otherJwk, kid: 'k1' },
    ];
    const others = { ...otherJwk, kid: 'k1', iss: 'https://issuer.example/other' };
    for (const entries of [
      [own, hosts, others],
      [others, hosts, own],
    ])
      assert.equal(await answer('k1', set(...entries)), `P-256 ${ISSUER} ${ISSUER}`);
  });

  test('is nobody’s under no name, where the signer publishes its own', async () => {
    const keys = [{ ...jwk, kid: 'k1' }];
    const profile = { id: ISSUER, assertionMethod: [key('#a')] };
    assert.equal(await answer('k1', holding({ [ISSUER]: profile, [SET]: { keys } })), 'P-256 -');
    assert.equal(
      await answer(`${ISSUER}#a`, holding({ [ISSUER]: profile, [SET]: { keys } })),
      `own ${ISSUER} ${ISSUER}`,
    );
  });

  test('is open where the signer’s document may say more of it', async () => {
    const keys = [{ ...jwk, kid: 'k1', iss: ISSUER }];
    const at = async (page: JsonObject, purpose?: 'authentication'): Promise<string> =>
      await answer(
        'k1',
        holding({ [ISSUER]: page, [SET]: { keys } }),
        purpose === undefined ? {} : { purpose },
      );
    assert.equal(await at({ status: 503 }), 'unknown network.status');
    assert.equal(await at({ status: 503 }, 'authentication'), 'unknown network.status');
    assert.equal(await at({ status: 404 }), `P-256 ${ISSUER} ${ISSUER}`);
    assert.equal(await at({ status: 404 }, 'authentication'), 'bad key.purpose');
  });

  test('may be named by an id of any kind', async () => {
    const there = holding({
      [ISSUER]: { id: ISSUER, assertionMethod: [key('urn:uuid:1'), key('did:web:other.example#k')] },
    });
    assert.equal(await answer('urn:uuid:1', there), `own ${ISSUER} ${ISSUER}`);
    assert.equal(await answer('did:web:other.example#k', there), `own ${ISSUER} ${ISSUER}`);
  });
});

describe('a key that somebody else publishes', () => {
  const names = [
    'https://stranger.example/keys/1',
    'https://stranger.example/profile#a',
    'https://issuer.example.stranger.example/#a',
    'https://issuer.example:8443/profile#a',
    'https://issuer.example@stranger.example/profile#a',
    'did:web:stranger.example#a',
    'did:web:issuer.example%3A8443#a',
    'did:ion:abc#a',
  ];

  test('is never asked for', async () => {
    for (const signer of [ISSUER, DID, DID_KEY, 'urn:uuid:1', 'http://issuer.example/', undefined]) {
      for (const name of [...names, 'http://issuer.example/profile#a']) {
        const { fetch, requests } = serving({});
        await answer(name, online(fetch), { signer });
        const strangers = requests.filter((url) => !url.startsWith('https://issuer.example/'));
        assert.deepEqual(strangers, [], `${name} ${String(signer)}`);
      }
    }
  });

  test('may be the signer’s by another name, also where the signer’s are all known', async () => {
    const profile = { id: ISSUER, assertionMethod: [key('#a')] };
    for (const name of names) {
      for (const there of [holding({ [SET]: { keys: [jwk] } }), holding({ [ISSUER]: profile })])
        assert.equal(await answer(name, there), 'unknown key.foreign', name);
      assert.equal(await answer(name, online(undefined), { signer: STRANGER }), 'unknown key.foreign', name);
    }
    const unencrypted = await answer('http://stranger.example/#a', holding({ [ISSUER]: profile }));
    assert.equal(unencrypted, 'unknown key.method-unsupported');
  });

  test('shows who somebody is by no key set', async () => {
    const there = holding({ [SET]: { keys: [jwk] } });
    for (const name of names)
      assert.equal(await answer(name, there, { purpose: 'authentication' }), 'unknown key.foreign', name);
  });

  test('is open where the signer’s are not', async () => {
    for (const name of names) {
      assert.equal(await answer(name, holding({}), {}), 'unknown key.foreign', name);
      assert.equal(await answer(name, holding({}), { signer: 'urn:uuid:1' }), 'unknown key.foreign', name);
      assert.equal(await answer(name, holding({}), { signer: undefined }), 'unknown key.foreign', name);
      assert.equal(await answer(name, online(undefined)), 'unknown network.offline network.offline', name);
      const partly = holding({ [SET]: { keys: [jwk] }, [ISSUER]: { status: 500 } });
      assert.equal(await answer(name, partly), 'unknown network.status', name);
    }
  });

  test('is not looked up under names of other kinds', async () => {
    for (const name of [
      '',
      '#',
      'key-1',
      `#${KEY}`,
      `urn:uuid:1#${KEY}`,
      'http://issuer.example/profile#a',
      `HTTPS://a.example#${KEY}`,
      `ftp://a.example/#${KEY}`,
    ]) {
      assert.equal(await answer(name, holding({})), 'unknown key.method-unsupported', name);
    }
  });
});
