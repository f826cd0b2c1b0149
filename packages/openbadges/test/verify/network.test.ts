import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { multikeyPair, multikeySigner, present, sign, signJwt, verify } from '../../src/index.js';
import type { JsonObject, Secured } from '../../src/index.js';
import type { KeySigner } from '../../src/keys/signer.js';
import { edited, NOW, SIGNED } from '../fixture.js';
import { network } from '../network.js';
import type { Answer } from '../network.js';
import { plain } from '../proof/suites.js';
import { badge, record } from '../record.js';
import { answer, answers } from './answers.js';
import { badgeOf, enveloped, forged, oldBadgeOf, partsOf, signers } from './documents.js';

const ISSUER = 'https://issuer.example/profile';
const SET = 'https://issuer.example/.well-known/jwks.json';
const DID = 'did:web:issuer.example';
const DOCUMENT = 'https://issuer.example/.well-known/did.json';
const now = SIGNED;

async function signerAt(verificationMethod: string, seed = 7): Promise<KeySigner> {
  return await multikeySigner(await multikeyPair(new Uint8Array(32).fill(seed)), { verificationMethod });
}

/** A document of keys with one key for every purpose. */
function documentOf(id: string, { publicKeyMultibase }: KeySigner): Answer {
  const key = { id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase };
  return { body: { id, verificationMethod: [key], assertionMethod: [key.id], authentication: [key.id] } };
}

/** The answer, and what was asked of a network, in order. */
async function asked(
  input: unknown,
  answers_: Readonly<Record<string, Answer>>,
): Promise<readonly [string, readonly string[]]> {
  const { fetch, requests } = network(answers_);
  return [await answer(input, { fetch }), requests];
}

const atDid = await signerAt(`${DID}#key-1`);
const atPage = await signerAt(`${ISSUER}#key-1`);
const ofDid = await sign(badgeOf(DID), atDid, { now });
const ofPage = await sign(badgeOf(ISSUER), atPage, { now });
const didPages = { [DOCUMENT]: documentOf(DID, atDid) };
const pages = { [ISSUER]: documentOf(ISSUER, atPage) };

describe('of the network is asked', () => {
  test('the issuer’s own document, once', async () => {
    assert.deepEqual(await asked(ofDid, didPages), ['valid badge json', [DOCUMENT]]);
    const jws = await signJwt(badgeOf(DID), atDid, { now });
    assert.deepEqual(await asked(jws, didPages), ['valid badge jws', [DOCUMENT]]);
    assert.deepEqual(await asked(enveloped(jws), didPages), ['valid badge json', [DOCUMENT]]);
  });

  test('for an issuer at a page, its host’s set of keys too', async () => {
    assert.deepEqual(await asked(ofPage, pages), ['valid badge json', [ISSUER, SET]]);
    const old = await signJwt(oldBadgeOf(ISSUER), atPage, { now });
    assert.deepEqual(await asked(old, pages), ['valid badge jws', [ISSUER, SET]]);
  });

  test('that set alone decides where the page holds no keys', async () => {
    const jws = await signJwt(badgeOf(ISSUER), await signerAt('did:key:unused#x'), { key: 'jwk', now });
    const listed = { [SET]: { body: { keys: [{ ...atPage.publicJwk, kid: 'key-1' }] } } };
    const [said, requests] = await asked(jws, listed);
    assert.equal(said, 'valid badge jws');
    assert.deepEqual([...requests].sort(), [SET, ISSUER]);
    const byKid = await signJwt(badgeOf(ISSUER), await signerAt(`${SET}#key-1`), { now });
    const [saidOfKid, requestsOfKid] = await asked(byKid, listed);
    assert.equal(saidOfKid, 'valid badge jws');
    assert.deepEqual(new Set(requestsOfKid), new Set([SET, ISSUER]));
  });

  test('nothing more of a badge whose proof does not pass', async () => {
    const altered = { ...ofPage, name: 'Leading a school' };
    assert.deepEqual(await asked(altered, pages), [
      'invalid badge json, proof.signature /proof/0/proofValue',
      [ISSUER],
    ]);
  });

  test('nothing of a badge that breaks a rule which needs no key', async () => {
    const edits: readonly JsonObject[] = [
      { proofPurpose: 'authentication' },
      { created: 'yesterday' },
      { expires: '2026-05-01T00:00:00Z' },
      { proofValue: 'u1' },
      { cryptosuite: 'eddsa-rdf-2022' },
      { cryptosuite: 'bbs-2023' },
      { previousProof: 'urn:a:b' },
    ];
    for (const members of edits) {
      const broken = edited(ofDid, (copy) => Object.assign(copy['proof']?.[0] ?? {}, members));
      const [said, requests] = await asked(broken, didPages);
      assert.deepEqual(requests, [], said);
      assert.ok(!said.startsWith('valid'), said);
    }
    const { proof: _, ...unsigned } = ofDid;
    assert.deepEqual(await asked(unsigned, didPages), ['invalid badge json, proof.missing /proof', []]);
  });

  test('what the badge rests on once its proof holds, and never its images and evidence', async () => {
    const rich = badgeOf(DID, (copy) => {
      copy['@context']?.push('https://purl.imsglobal.org/spec/ob/v3p0/extensions.json' as never);
      Object.assign(copy, {
        credentialStatus: { id: 'https://issuer.example/status', type: '1EdTechRevocationList' },
        refreshService: { id: 'https://issuer.example/refresh', type: '1EdTechCredentialRefresh' },
        credentialSchema: [{ id: 'https://a.example/s', type: '1EdTechJsonSchemaValidator2019' }],
        image: { id: 'https://issuer.example/i.png', type: 'Image' },
        evidence: [{ id: 'https://a.example/e', type: ['Evidence'] }],
        endorsementJwt: ['e30.e30.AA'],
      });
    });
    const signed = await sign(rich, atDid, { now });
    const [said, requests] = await asked(signed, didPages);
    assert.match(said, /^indeterminate badge json, schema\.unread/);
    assert.deepEqual(
      new Set(requests),
      new Set([
        DOCUMENT,
        'https://a.example/s',
        'https://issuer.example/refresh',
        'https://issuer.example/status',
      ]),
    );
    const altered = { ...signed, name: 'Another' };
    const [answer, others] = await asked(altered, didPages);
    assert.match(answer, /^invalid badge json, schema\.unread .*proof\.signature/);
    assert.deepEqual(others, [DOCUMENT]);
  });

  test('nobody for an issuer that is its own key', async () => {
    const own = await sign(badgeOf(signers.ed25519.controller), signers.ed25519, { now });
    assert.deepEqual(await asked(own, {}), ['valid badge json', []]);
  });

  test('nobody whom only a stranger’s token names', async () => {
    const [header, payload] = partsOf(await signJwt(badgeOf(ISSUER), atPage, { now }));
    const stranger = await signerAt('https://stranger.example/keys#1', 8);
    const foreign = { ...header, kid: stranger.verificationMethod };
    const [said, requests] = await asked(await forged(stranger, foreign, payload), pages);
    assert.equal(said, 'indeterminate badge jws, key.foreign /header/kid');
    assert.deepEqual(new Set(requests), new Set([ISSUER, SET]));
    for (const member of ['jku', 'x5u']) {
      const led = { ...header, [member]: 'https://stranger.example/keys' };
      const [saidOfLed, requestsOfLed] = await asked(await forged(stranger, led, payload), pages);
      assert.match(saidOfLed, /^invalid badge jws, jwt\.header /);
      assert.ok(!requestsOfLed.some((url) => url.includes('stranger')), requestsOfLed.join(' '));
    }
  });

  test('the holder of a presentation, who must publish the key for showing who it is', async () => {
    const shown = await present([ofDid], await signerAt('did:web:holder.example#key-1', 9), { now });
    const page = 'https://holder.example/.well-known/did.json';
    const document = documentOf('did:web:holder.example', await signerAt('did:a:b', 9));
    const [said, requests] = await asked(shown, { ...didPages, [page]: document });
    assert.equal(said, 'valid presentation json, contents.other-subject /verifiableCredential/0');
    assert.deepEqual(requests, [page, DOCUMENT]);
    const { authentication: _, ...forBadges } = document.body as JsonObject;
    const [saidOfOther] = await asked(shown, { ...didPages, [page]: { body: forBadges } });
    assert.match(saidOfOther, /^invalid presentation json, key\.purpose \/proof\/0\/verificationMethod/);
  });
});

describe('of the network is asked, for what a record holds,', () => {
  const by = (number: number, issuer: string): JsonObject =>
    plain(edited(badge(number), (copy) => Object.assign(copy['issuer'] ?? {}, { id: issuer })));

  async function recordBy(signer: KeySigner, badges: readonly Secured[]): Promise<Secured> {
    const document = edited(record(badges), (copy) =>
      Object.assign(copy['issuer'] ?? {}, { id: signer.controller }),
    );
    return await sign(plain(document), signer, { now });
  }

  test('each issuer once, whatever became of the record', async () => {
    const both = [await sign(by(1, DID), atDid, { now }), await sign(by(2, DID), atDid, { now })];
    const sound = await recordBy(signers.ed25519, both);
    assert.deepEqual(await asked(sound, didPages), ['valid record json', [DOCUMENT]]);
    const [said, requests] = await asked({ ...sound, name: 'x' }, didPages);
    assert.equal(said, 'invalid record json, proof.signature /proof/0/proofValue');
    assert.deepEqual(requests, [DOCUMENT]);
  });

  test('a bounded number of them', async () => {
    const strangers = Array.from({ length: 80 }, (_, index) => ({
      ...ofDid,
      issuer: { id: `https://${index}.example/`, type: ['Profile'] },
      proof: {
        ...(ofDid['proof'] as readonly JsonObject[])[0],
        verificationMethod: `https://${index}.example/#a`,
      },
    }));
    const shown = {
      '@context': ofDid['@context'] ?? null,
      type: 'VerifiablePresentation',
      verifiableCredential: strangers,
    };
    const { fetch, requests } = network({});
    const said = await answers(shown, { fetch });
    assert.equal(requests.length, 64);
    assert.ok(said.at(-1)?.includes('network.too-many'), said.at(-1));
  });
});

test('without a network nobody is asked, not even by the platform’s own', async () => {
  const own = globalThis.fetch;
  const urls: unknown[] = [];
  globalThis.fetch = (url) => {
    urls.push(url);
    return Promise.reject(new Error('asked'));
  };
  try {
    for (const input of [ofDid, ofPage, await signJwt(badgeOf(ISSUER), atPage, { now })]) {
      assert.equal((await verify(input, { now: NOW })).verdict, 'indeterminate');
    }
    assert.match(await answer(ofDid), /^indeterminate badge json, network\.offline /);
  } finally {
    globalThis.fetch = own;
  }
  assert.deepEqual(urls, []);
});
