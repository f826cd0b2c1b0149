import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { signVcJwt } from '../../src/jwt/sign-vc-jwt.js';
import type { JsonObject } from '../../src/model/json.js';
import { sign, signJwt } from '../../src/sign.js';
import { signTrustList, signTrustListJwt } from '../../src/sign-trust-list.js';
import { LIST_CONTEXTS } from '../../src/trust/credential-form.js';
import { judgeAward } from '../../src/trust/judge-award.js';
import { signPlainJson } from '../pack/sign-json.js';
import { SIGNED, unsigned } from '../fixture.js';
import { network } from '../network.js';
import { badgeOf, enveloped, signers } from '../verify/documents.js';
import { answer, award } from './awards.js';
import { inShort, ISSUER, listOf, reading, trusting, waysTo } from './lists.js';

const { ed25519, p256, rsa, strangerEd25519 } = signers;
const state = listOf({ authority: { id: ed25519.controller, name: 'Department of Education' } });
const signed = await signTrustList(state, ed25519, { now: SIGNED });

const tokens = [
  ['a proof by Ed25519', signed],
  ['a proof by P-256', await signTrustList(listOf(), p256, { now: SIGNED })],
  ['a token by Ed25519', await signTrustListJwt(state, ed25519, { now: SIGNED })],
  ['a token by RSA', await signTrustListJwt(listOf(), rsa, { now: SIGNED })],
  ['an enveloped token', enveloped(await signTrustListJwt(listOf(), p256, { now: SIGNED }))],
] as const;
const controllers = [ed25519, p256, ed25519, rsa, p256].map(({ controller }) => controller);

describe('a signed trust list', () => {
  for (const [index, [what, input]] of tokens.entries()) {
    test(`is read with ${what}, by object, text and bytes`, async () => {
      const text = typeof input === 'string' ? input : JSON.stringify(input);
      for (const form of [input, text, new TextEncoder().encode(text)]) {
        const trust = await trusting(form, { signedBy: controllers[index] ?? '' });
        assert.equal(trust.signedBy, controllers[index]);
        assert.deepEqual(waysTo(trust, ISSUER), ['Pinehollow District < Providers of the state']);
      }
    });
  }

  test('is refused where a stranger signed it', async () => {
    const strangers = await signTrustList(listOf(), strangerEd25519, { now: SIGNED });
    assert.deepEqual(await reading(strangers, { signedBy: ed25519.controller }), [
      'bad',
      'trust.signer /issuer',
    ]);
    assert.deepEqual(await reading(strangers), ['ok']);
  });

  test('is refused where it names an authority that did not sign it', async () => {
    const lie = { ...strangersCredential(), credentialSubject: { type: 'TrustList', list: state } };
    assert.deepEqual(await reading(await signPlainJson(lie, strangerEd25519)), [
      'bad',
      'trust.signer /credentialSubject/list/authority/id',
    ]);
  });

  test('is refused where it says that somebody else issued it', async () => {
    const lie = { ...strangersCredential(), issuer: ed25519.controller };
    const [kind, ...codes] = await reading(await signPlainJson(lie, strangerEd25519));
    assert.equal(kind, 'bad');
    assert.ok(codes.includes('issuer.key-not-issuers /issuer'));
  });

  const later = '2026-09-01T00:00:00Z';
  const soon = '2026-07-01T00:00:00.000Z';
  const ends: readonly (readonly [string, JsonObject, JsonObject, string | undefined])[] = [
    ['with its credential', { validUntil: soon }, {}, soon],
    ['with its credential, where that ends first', { validUntil: soon }, { validUntil: later }, soon],
    ['by itself, where that is first', { validUntil: later }, { validUntil: soon }, soon],
    ['by itself alone', {}, { validUntil: soon }, soon],
    ['never, where neither does', {}, {}, undefined],
  ];
  for (const [what, credential, members, end] of ends) {
    test(`ends ${what}`, async () => {
      const document = {
        ...strangersCredential(),
        ...credential,
        credentialSubject: { type: 'TrustList', list: listOf(members) },
      };
      const token = await signVcJwt(document, strangerEd25519, { issuedAt: SIGNED, profile: 'vc-jose-cose' });
      for (const input of [await signPlainJson(document, strangerEd25519), token]) {
        const trust = await trusting(input);
        assert.equal(trust.validUntil, end);
        const [chain] = trust.find(ISSUER).map((entry) => entry.chain);
        assert.equal(chain?.[0].list.validUntil, end);
      }
    });
  }

  test('ends with the credential for whoever relies on it from a list without an end', async () => {
    const document = { ...strangersCredential(), validUntil: soon };
    const own = listOf({ issuers: [], trusts: [{ name: 'x', authority: strangerEd25519.controller }] });
    const trust = await trusting(own, { lists: [await signPlainJson(document, strangerEd25519)] });
    assert.deepEqual(await answer(trust), ['ok']);
    assert.deepEqual(inShort(judgeAward(trust, award, new Date(later))), ['unknown', 'trust.list-expired']);
  });

  test('is refused with any change of the list', async () => {
    const text = JSON.stringify(signed);
    for (const [from, to] of [
      ['Pinehollow District', 'Pinehollow Distrikt'],
      [ISSUER, 'https://evil.example/issuer'],
      ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'],
      ['"issuers":[', '"issuers":[{"id":"https://evil.example/","name":"Evil"},'],
    ] as const) {
      const changed = text.replace(from, to);
      assert.notEqual(changed, text);
      assert.deepEqual(await reading(changed), ['bad', 'proof.signature /proof/0/proofValue']);
    }
  });

  test('is refused without its proof', async () => {
    const { proof: _, ...without } = signed;
    assert.deepEqual(await reading(without), ['bad', 'proof.missing /proof']);
  });

  test('stays unknown where the keys of its signer are not to be had', async () => {
    const signer = { ...p256, verificationMethod: 'did:web:doe.example#key' };
    const list = await signTrustList(listOf(), signer, { now: SIGNED });
    assert.equal((await reading(list))[0], 'unknown');
    const keys = {
      id: 'did:web:doe.example',
      verificationMethod: [
        {
          id: 'did:web:doe.example#key',
          type: 'Multikey',
          controller: 'did:web:doe.example',
          publicKeyMultibase: p256.publicKeyMultibase,
        },
      ],
      assertionMethod: ['did:web:doe.example#key'],
    };
    const { fetch } = network({ 'https://doe.example/.well-known/did.json': { body: keys } });
    const trust = await trusting(list, { fetch, signedBy: 'did:web:doe.example' });
    assert.equal(trust.signedBy, 'did:web:doe.example');
  });

  const strange: readonly (readonly [string, JsonObject, string])[] = [
    [
      'a status',
      { credentialStatus: { id: 'urn:example:status', type: 'BitstringStatusListEntry' } },
      'trust.malformed /credentialStatus',
    ],
    ['another type', { type: ['VerifiableCredential'] }, 'trust.version /type'],
    ['another subject', { credentialSubject: { type: 'Person', list: state } }, 'trust.version /type'],
    ['several subjects', { credentialSubject: [{ type: 'TrustList', list: state }] }, 'trust.version /type'],
    ['a list that is text', { credentialSubject: { type: 'TrustList', list: '{}' } }, 'trust.version /type'],
    [
      'a list with a fault',
      { credentialSubject: { type: 'TrustList', list: listOf({ name: 7 }) } },
      'trust.malformed /credentialSubject/list/name',
    ],
  ];
  for (const [what, members, code] of strange) {
    test(`is refused with ${what}`, async () => {
      const document = { ...strangersCredential(), ...members };
      assert.deepEqual(await reading(await signPlainJson(document, strangerEd25519)), ['bad', code]);
    });
  }

  test('is no badge, and a badge is no list', async () => {
    const badge = await sign(unsigned(), ed25519, { now: SIGNED, suite: 'eddsa-jcs-2022' });
    assert.equal((await reading(badge))[0], 'bad');
    const own = badgeOf(ed25519.controller);
    const token = await signJwt(own, ed25519, { now: SIGNED });
    assert.deepEqual(await reading(token), ['bad', 'trust.version /type']);
  });

  test('is not read by a suite that signs a graph', async () => {
    const token = await sign(badgeOf(ed25519.controller), ed25519, { now: SIGNED });
    assert.deepEqual(await reading(token), ['unknown', 'proof.suite-unsupported /proof/0/cryptosuite']);
  });
});

function strangersCredential(): JsonObject {
  return {
    '@context': LIST_CONTEXTS,
    type: ['VerifiableCredential', 'TrustListCredential'],
    issuer: strangerEd25519.controller,
    credentialSubject: { type: 'TrustList', list: listOf() },
  };
}
