import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { ok } from '../../src/outcome.js';
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
  OTHER,
  publicJwk,
  SET,
} from './key-question.js';

const SECP256K1 = 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme';
const jwk = publicJwk();

describe('a DID that is its own key', () => {
  const offline = online(undefined);
  const found = `own ${DID_KEY} ${DID_KEY}`;

  test('is found with its fragment or without, whoever the signer is', async () => {
    for (const signer of [DID_KEY, ISSUER, DID, 'urn:uuid:1', undefined]) {
      assert.equal(await answer(`${DID_KEY}#${KEY}`, offline, { signer }), found);
      assert.equal(await answer(DID_KEY, offline, { signer }), found);
      assert.equal(await answer(DID_KEY, offline, { signer, purpose: 'authentication' }), found);
    }
  });

  test('holds no other key', async () => {
    for (const fragment of [OTHER, 'key-1', `${KEY}#`, ' ']) {
      assert.equal(await answer(`${DID_KEY}#${fragment}`, offline), 'bad key.not-found', fragment);
    }
  });

  test('may be a JSON Web Key', async () => {
    const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
    assert.equal(await answer(`${did}#0`, offline), `P-256 ${did} ${did}`);
    assert.equal(await answer(did, offline), `P-256 ${did} ${did}`);
    assert.equal(await answer(`${did}#1`, offline), 'bad key.not-found');
  });

  test('may be unreadable, or of a type that is not known here', async () => {
    assert.equal(await answer('did:key:z6Mk', offline), 'bad key.malformed');
    assert.equal(await answer(`${DID_KEY} `, offline), 'bad key.malformed');
    assert.equal(await answer(`did:key:${SECP256K1}#${SECP256K1}`, offline), 'unknown key.unsupported');
    assert.equal(await answer(`${DID_KEY}/x#${KEY}`, offline), 'unknown key.method-unsupported');
    const secret = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const did = `did:jwk:${Buffer.from(JSON.stringify(secret)).toString('base64url')}`;
    assert.equal(await answer(`${did}#0`, offline), 'bad key.private');
  });
});

describe('a key in the fragment of a URL', () => {
  test('is read without asking anybody, and nobody publishes it', async () => {
    const { fetch, requests } = network({});
    for (const url of [
      'https://issuer.example',
      ISSUER,
      'https://stranger.example/x?y=z',
      'http://issuer.example/',
    ]) {
      assert.equal(await answer(`${url}#${KEY}`, online(fetch)), 'own -', url);
      assert.equal(await answer(`${url}#${KEY}`, online(undefined)), 'own -', url);
    }
    assert.deepEqual(requests, []);
  });

  test('may be of a type that is not known here', async () => {
    assert.equal(await answer(`${ISSUER}#${SECP256K1}`, holding({})), 'unknown key.unsupported');
  });
});

describe('a key in the signer’s own document', () => {
  const profile = (members: JsonObject): Env => holding({ [ISSUER]: { id: ISSUER, ...members } });

  test('is found by its id, at a URL and under a DID', async () => {
    const document = {
      verificationMethod: [key('#a'), key('#b', { publicKeyMultibase: OTHER })],
      assertionMethod: ['#a', '#b'],
    };
    const there = holding({ [ISSUER]: { id: ISSUER, ...document }, [DOCUMENT]: { id: DID, ...document } });
    assert.equal(await answer(`${ISSUER}#a`, there), `own ${ISSUER} ${ISSUER}`);
    assert.equal(await answer(`${ISSUER}#b`, there), `strangers ${ISSUER} ${ISSUER}`);
    assert.equal(await answer(`${DID}#a`, there, { signer: DID }), `own ${DID} ${DID}`);
    for (const fragment of ['', '#', '#c', '#A', '#a#a', '#a ']) {
      assert.equal(await answer(DID + fragment, there, { signer: DID }), 'bad key.not-found', fragment);
    }
  });

  test('needs no fragment where there is but one', async () => {
    assert.equal(await answer(ISSUER, profile({ assertionMethod: key('#a') })), `own ${ISSUER} ${ISSUER}`);
    assert.equal(await answer(ISSUER, profile({})), 'bad key.not-found');
  });

  test('must be there for the purpose', async () => {
    const there = profile({ verificationMethod: [key('#a')], authentication: ['#a'], keyAgreement: ['#a'] });
    assert.equal(await answer(`${ISSUER}#a`, there), 'bad key.purpose');
    assert.equal(await answer(ISSUER, there), 'bad key.purpose');
    assert.equal(
      await answer(`${ISSUER}#a`, there, { purpose: 'authentication' }),
      `own ${ISSUER} ${ISSUER}`,
    );
  });

  test('belongs to whom the document names', async () => {
    const there = profile({ assertionMethod: [key('#a', { controller: ['https://parent.example/', DID] })] });
    assert.equal(await answer(`${ISSUER}#a`, there), `own ${ISSUER} https://parent.example/ ${DID}`);
  });

  test('must be readable', async () => {
    const there = profile({
      assertionMethod: [
        key('#a', { publicKeyMultibase: 'x' }),
        key('#b', { publicKeyMultibase: SECP256K1 }),
        key('#c'),
        key('#c', { publicKeyMultibase: OTHER }),
      ],
    });
    assert.equal(await answer(`${ISSUER}#a`, there), 'bad key.malformed');
    assert.equal(await answer(`${ISSUER}#b`, there), 'unknown key.unsupported');
    assert.equal(await answer(`${ISSUER}#c`, there), 'bad key.malformed');
  });

  test('must have been in force', async () => {
    const there = profile({
      assertionMethod: [
        key('#a', { expires: '2026-03-01T00:00:00Z' }),
        key('#b', { revoked: '2026-03-01T00:00:00Z' }),
      ],
    });
    const found = `own ${ISSUER} ${ISSUER}`;
    assert.equal(await answer(`${ISSUER}#a`, there, { created: '2026-02-01T00:00:00Z' }), found);
    assert.equal(await answer(`${ISSUER}#a`, there, { created: '2026-04-01T00:00:00Z' }), 'bad key.expired');
    assert.equal(await answer(`${ISSUER}#a`, there), 'unknown key.expired');
    assert.equal(
      await answer(`${ISSUER}#b`, there, { created: '2026-02-01T00:00:00Z' }),
      'unknown key.revoked',
    );
    assert.equal(await answer(`${ISSUER}#b`, there, { created: '2026-04-01T00:00:00Z' }), 'bad key.revoked');
  });

  test('is not in a document that speaks for somebody else', async () => {
    const forged = { id: 'did:web:stranger.example', assertionMethod: [key(`${DID}#a`)] };
    assert.equal(
      await answer(`${DID}#a`, holding({ [DOCUMENT]: forged }), { signer: DID }),
      'bad key.document-id',
    );
    assert.equal(
      await answer(`${ISSUER}#a`, profile({ id: 'https://stranger.example/' })),
      'bad key.document-id',
    );
  });

  test('is open where the document cannot be read', async () => {
    for (const signer of [ISSUER, DID]) {
      assert.equal(await answer(`${signer}#a`, online(undefined), { signer }), 'unknown network.offline');
      const broken = { status: 500 };
      const there = holding({ [ISSUER]: broken, [DOCUMENT]: broken, [SET]: { keys: [jwk] } });
      assert.equal(await answer(`${signer}#a`, there, { signer }), 'unknown network.status');
      assert.equal(await answer(`${signer}#a`, holding({}), { signer }), 'unknown network.absent');
    }
  });

  test('of a DID whose method the caller brings is found like any other', async () => {
    const did = 'did:fake:one';
    const method = { id: `${did}#a`, controllers: [did], expires: undefined, revoked: undefined };
    const publicKey = ok({ type: 'Ed25519' as const, bytes: new Uint8Array(32).fill(7) });
    const document = {
      id: did,
      verificationMethod: [{ ...method, publicKey }],
      assertionMethod: [method.id],
      authentication: [],
    };
    const where: Env = {
      ...online(undefined),
      didMethods: [{ method: 'fake', resolve: () => Promise.resolve(ok(document)) }],
    };
    assert.equal(await answer(`${did}#a`, where, { signer: did }), `other ${did} ${did}`);
    assert.equal(await answer(`${did}#a`, where, { signer: 'did:fake:two' }), 'unknown key.document-id');
    assert.equal(
      await answer('did:ion:x#a', where, { signer: 'did:ion:x' }),
      'unknown key.method-unsupported',
    );
    assert.equal(
      await answer('did:web:a/b#a', where, { signer: 'did:web:a/b' }),
      'unknown key.method-unsupported',
    );
    assert.equal(
      await answer('did:web:..#a', online(undefined), { signer: 'did:web:..' }),
      'bad key.did-malformed',
    );
  });
});
