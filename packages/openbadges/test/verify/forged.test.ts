import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { multikeyPair, multikeySigner, sign, signJwt } from '../../src/index.js';
import type { JsonObject } from '../../src/index.js';
import type { KeySigner } from '../../src/keys/signer.js';
import { SIGNED } from '../fixture.js';
import { network } from '../network.js';
import type { Answer } from '../network.js';
import { answer } from './answers.js';
import { badgeOf, forged, partsOf } from './documents.js';

const ISSUER = 'https://issuer.example/profile';
const SET = 'https://issuer.example/.well-known/jwks.json';
const DID = 'did:web:issuer.example';
const DOCUMENT = 'https://issuer.example/.well-known/did.json';
const now = SIGNED;

async function signerAt(verificationMethod: string, seed: number): Promise<KeySigner> {
  return await multikeySigner(await multikeyPair(new Uint8Array(32).fill(seed)), { verificationMethod });
}

const issuer = await signerAt(`${ISSUER}#key-1`, 7);
const stranger = await signerAt('did:web:stranger.example#key-1', 8);

function keyOf(id: string, controller: string, { publicKeyMultibase }: KeySigner): JsonObject {
  return { id, type: 'Multikey', controller, publicKeyMultibase };
}

function document(id: string, ...keys: readonly JsonObject[]): Answer {
  return { body: { id, assertionMethod: keys } };
}

type Pages = Readonly<Record<string, Answer>>;

/** What the known issuer’s host may be like, and what follows for a badge that is a forgery. */
const hosts: readonly (readonly [what: string, pages: Pages | undefined, expected: RegExp])[] = [
  [
    'publishes its keys in its profile',
    { [ISSUER]: document(ISSUER, keyOf(`${ISSUER}#key-1`, ISSUER, issuer)) },
    /^invalid badge \w+, issuer\.key-not-issuers \/issuer$/,
  ],
  [
    'publishes its keys in its host’s set',
    { [SET]: { body: { keys: [{ ...issuer.publicJwk, kid: 'key-1' }] } } },
    /^invalid badge \w+, issuer\.key-not-issuers \/issuer$/,
  ],
  ['publishes nothing', {}, /^indeterminate badge \w+, issuer\.unconfirmed \/proof$/],
  [
    'cannot be reached',
    { [ISSUER]: { status: 503 }, [SET]: { status: 503 } },
    /^indeterminate badge \w+, issuer\.keys-unreachable \/issuer, network\.status /,
  ],
  [
    'answers with the page of somebody else',
    { [ISSUER]: document('https://stranger.example/', keyOf('#a', ISSUER, stranger)) },
    /^indeterminate badge \w+, issuer\.keys-unreachable \/issuer, key\.document-id /,
  ],
  [
    'is not asked',
    undefined,
    /^indeterminate badge \w+, issuer\.keys-unreachable \/issuer, network\.offline /,
  ],
];

async function answerAt(input: unknown, pages: Pages | undefined): Promise<string> {
  return await answer(input, pages === undefined ? {} : { fetch: network(pages).fetch });
}

describe.each(hosts)('a forgery in the name of an issuer that %s', (_, pages, expected) => {
  test('with the stranger’s key in the header of a token', async () => {
    const jws = await signJwt(badgeOf(ISSUER), stranger, { key: 'jwk', now });
    assert.match(await answerAt(jws, pages), expected);
    const named = await signJwt(badgeOf(ISSUER), await signerAt(await ownDid(), 8), { now });
    assert.match(await answerAt(named, pages), expected);
    const w3c = await signJwt(badgeOf(ISSUER), stranger, { key: 'jwk', profile: 'vc-jose-cose', now });
    assert.match(await answerAt(w3c, pages), expected);
  });

  test('with the stranger’s key in the fragment of the issuer’s URL', async () => {
    const fragment = `${ISSUER}#${stranger.publicKeyMultibase}`;
    for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022']) {
      const badge = await sign(badgeOf(ISSUER), await signerAt(fragment, 8), { now, suite });
      assert.match(await answerAt(badge, pages), expected);
    }
    const jws = await signJwt(badgeOf(ISSUER), await signerAt(fragment, 8), { now });
    assert.match(await answerAt(jws, pages), expected);
  });

  test('with the stranger’s own DID', async () => {
    const badge = await sign(badgeOf(ISSUER), await signerAt(await ownDid(), 8), { now });
    assert.match(await answerAt(badge, pages), expected);
  });
});

async function ownDid(): Promise<string> {
  const { verificationMethod } = await multikeySigner(await multikeyPair(new Uint8Array(32).fill(8)));
  return verificationMethod;
}

describe('a document of keys that is served for another', () => {
  test('is none of the DID that was asked for', async () => {
    const badge = await sign(badgeOf(DID), await signerAt(`${DID}#key-1`, 8), { now });
    const jws = await signJwt(badgeOf(DID), await signerAt(`${DID}#key-1`, 8), { now });
    const claimed = keyOf(`${DID}#key-1`, DID, stranger);
    for (const id of [
      'did:web:stranger.example',
      'did:web:issuer.example:stranger',
      'https://issuer.example/',
    ]) {
      const pages = { [DOCUMENT]: document(id, claimed) };
      assert.equal(
        await answerAt(badge, pages),
        'invalid badge json, key.document-id /proof/0/verificationMethod',
        id,
      );
      assert.equal(await answerAt(jws, pages), 'invalid badge jws, key.document-id /header/kid', id);
    }
    assert.equal(await answerAt(badge, { [DOCUMENT]: document(DID, claimed) }), 'valid badge json');
  });

  test('does not speak for the issuer by naming it', async () => {
    const elsewhere = 'https://stranger.example/.well-known/did.json';
    const pages = {
      [DOCUMENT]: document(DID, keyOf(`${DID}#key-1`, DID, issuer)),
      [elsewhere]: document(
        'did:web:stranger.example',
        keyOf('did:web:stranger.example#key-1', DID, stranger),
      ),
    };
    const badge = await sign(badgeOf(DID), stranger, { now });
    assert.equal(
      await answerAt(badge, pages),
      'indeterminate badge json, key.foreign /proof/0/verificationMethod',
    );
  });

  test('nor by a key of the issuer’s that is another’s by its controller', async () => {
    const shared = keyOf(`${DID}#key-2`, 'did:web:stranger.example', stranger);
    const pages = { [DOCUMENT]: document(DID, keyOf(`${DID}#key-1`, DID, issuer), shared) };
    const badge = await sign(badgeOf(DID), await signerAt(`${DID}#key-2`, 8), { now });
    assert.equal(await answerAt(badge, pages), 'invalid badge json, issuer.key-not-issuers /issuer');
  });

  test('nor with a key that holds its secret, or of another purpose', async () => {
    const secret = { ...stranger.publicJwk, d: 'AAAA' };
    const open = { id: `${DID}#key-1`, type: 'JsonWebKey', controller: DID, publicKeyJwk: secret };
    const badge = await sign(badgeOf(DID), await signerAt(`${DID}#key-1`, 8), { now });
    assert.equal(
      await answerAt(badge, { [DOCUMENT]: document(DID, open) }),
      'invalid badge json, key.private /proof/0/verificationMethod',
    );
    const other = { body: { id: DID, authentication: [keyOf(`${DID}#key-1`, DID, stranger)] } };
    assert.equal(
      await answerAt(badge, { [DOCUMENT]: other }),
      'invalid badge json, key.purpose /proof/0/verificationMethod',
    );
  });
});

test('a token whose kid and claims are the issuer’s and whose jwk is a stranger’s conflicts with itself', async () => {
  const pages = { [ISSUER]: document(ISSUER, keyOf(`${ISSUER}#key-1`, ISSUER, issuer)) };
  const [header, payload] = partsOf(await signJwt(badgeOf(ISSUER), issuer, { now }));
  const both = await forged(stranger, { ...header, jwk: stranger.publicJwk }, payload);
  assert.equal(await answerAt(both, pages), 'invalid badge jws, jwt.key-conflict /header/jwk');
});
