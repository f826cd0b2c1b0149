import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld';
import { describe, test } from 'vitest';
import { contextLoader } from '../../src/contexts/load.js';
import { readReceipt, sign, signReceipt, signTrustList, statusEntry } from '../../src/index.js';
import type { JsonObject, ReceiptOptions, Secured } from '../../src/index.js';
import { signVcJwt } from '../../src/jwt/sign-vc-jwt.js';
import { NOW, SIGNED } from '../fixture.js';
import { network } from '../network.js';
import { inShort, listOf, thrown } from '../trust/lists.js';
import { badgeOf, forged, partsOf, sealed, signers } from '../verify/documents.js';

const { ed25519, p256, rsa, strangerEd25519 } = signers;
const receipt: JsonObject = {
  format: 'example/1',
  uses: [{ badge: 'urn:a:b', units: 15 }],
  '@id': 'urn:x',
  tëxt: null,
};
const signed = await signReceipt(receipt, ed25519, { now: SIGNED });

async function reading(input: unknown, options: ReceiptOptions = {}): Promise<readonly string[]> {
  return inShort(await readReceipt(input, { now: NOW, ...options }));
}

/** The signed receipt after an edit, signed again by the same key where that is asked. */
async function resigned(members: JsonObject): Promise<Secured> {
  const { proof: _, ...document } = signed;
  const jws = await signVcJwt({ ...document, ...members }, ed25519, {
    issuedAt: SIGNED,
    profile: 'vc-jose-cose',
  });
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/vc+jwt,${jws}`,
    type: 'EnvelopedVerifiableCredential',
  };
}

describe('a signed receipt', () => {
  test('is read back as it was signed, with who signed it and when', async () => {
    for (const input of [signed, JSON.stringify(signed), new TextEncoder().encode(JSON.stringify(signed))]) {
      const read = await readReceipt(input, { now: NOW });
      assert.ok(read.kind === 'ok');
      assert.deepEqual(read.value, { issuer: ed25519.controller, signedAt: '2026-03-20T15:00:00Z', receipt });
      assert.ok(Object.isFrozen(read.value.receipt) && Object.isFrozen(read.value.receipt['uses']));
    }
  });

  test('is a credential that leaves no term undefined', async () => {
    assert.deepEqual(signed['type'], ['VerifiableCredential', 'RenewalReceiptCredential']);
    assert.deepEqual(signed['credentialSubject'], { type: 'RenewalReceipt', receipt });
    const load = contextLoader();
    const documentLoader = async (url: string): Promise<RemoteDocument> => {
      const document = load(url);
      if (document === undefined) throw new Error(url);
      return { contextUrl: null, documentUrl: url, document };
    };
    const text = JSON.stringify(await jsonld.expand(signed, { documentLoader, safe: true, base: null }));
    assert.ok(text.includes('urn:badgewright:renewal-receipt:1#receipt'));
    assert.ok(text.includes('"@type":"@json"'));
  });

  test('may be a token too, and be signed by other keys', async () => {
    assert.deepEqual(await reading(await resigned({})), ['ok']);
    assert.deepEqual(await reading(await signReceipt(receipt, p256, { now: SIGNED })), ['ok']);
    assert.deepEqual(
      await reading(await signReceipt(receipt, ed25519, { suite: 'eddsa-jcs-2022', now: SIGNED })),
      ['ok'],
    );
  });

  test('must be signed by whom the reader names', async () => {
    assert.deepEqual(await reading(signed, { signedBy: ed25519.controller }), ['ok']);
    assert.deepEqual(await reading(signed, { signedBy: p256.controller }), ['bad', 'receipt.signer /issuer']);
  });

  test('may be in the name of an id whose keys are published elsewhere', async () => {
    const issuer = 'did:web:office.example';
    const named = await signReceipt(
      receipt,
      { ...ed25519, verificationMethod: `${issuer}#1` },
      { now: SIGNED, issuer },
    );
    assert.equal(named['issuer'], issuer);
    assert.equal((await reading(named))[0], 'unknown');
    const document = {
      id: issuer,
      verificationMethod: [
        {
          id: `${issuer}#1`,
          type: 'Multikey',
          controller: issuer,
          publicKeyMultibase: ed25519.publicKeyMultibase,
        },
      ],
      assertionMethod: [`${issuer}#1`],
    };
    const { fetch } = network({ 'https://office.example/.well-known/did.json': { body: document } });
    assert.deepEqual(await reading(named, { fetch, signedBy: issuer }), ['ok']);
  });

  test('is none once anything in it is changed', async () => {
    const { credentialSubject: subject } = signed;
    const changed = {
      ...signed,
      credentialSubject: { ...(subject as JsonObject), receipt: { ...receipt, uses: [] } },
    };
    assert.deepEqual(await reading(changed), ['bad', 'proof.signature /proof/0/proofValue']);
    const { proof: _, ...unsigned } = signed;
    assert.deepEqual(await reading(unsigned), ['bad', 'proof.missing /proof']);
    const stolen = { ...signed, issuer: p256.controller };
    assert.equal((await reading(stolen))[0], 'bad');
  });

  test('is told by its own form: no other signed document is one', async () => {
    const form = ['bad', 'receipt.form /type'];
    const list = await signTrustList(listOf(), ed25519, { now: SIGNED });
    assert.deepEqual(await reading(list), form);
    assert.deepEqual(await reading(await sealed(ed25519, { suite: 'eddsa-jcs-2022' })), form);
    assert.deepEqual(await reading(await resigned({ type: ['VerifiableCredential'] })), form);
    assert.deepEqual(
      await reading(await resigned({ credentialSubject: { type: 'RenewalReceipt', receipt: 7 } })),
      form,
    );
    const listed: object = statusEntry({
      list: 'https://office.example/list',
      index: 1,
      purpose: 'revocation',
    });
    assert.deepEqual(await reading(await resigned({ credentialStatus: { ...listed } })), [
      'bad',
      'receipt.form /credentialStatus',
    ]);
    // A graph is not the JSON that is read.
    assert.equal(
      (await reading(await sign(badgeOf(ed25519.controller), ed25519, { now: SIGNED })))[0],
      'unknown',
    );
  });

  test('says when it was signed by its signer’s word only', async () => {
    const [header, payload] = partsOf(
      await signVcJwt(signedWithoutProof(), ed25519, { issuedAt: SIGNED, profile: 'vc-jose-cose' }),
    );
    const timeless = Object.fromEntries(Object.entries(payload).filter(([name]) => name !== 'iat'));
    const read = await readReceipt(await forged(ed25519, header, timeless), { now: NOW });
    assert.ok(read.kind === 'ok');
    assert.equal(read.value.signedAt, undefined);
    // A stranger adds a proof with a moment of their own.
    const theirs = await signReceipt(
      receipt,
      { ...strangerEd25519 },
      { now: new Date('2020-01-01T00:00:00Z'), issuer: ed25519.controller },
    );
    const both = { ...signed, proof: [signed['proof'], theirs['proof']].flat() as never };
    const added = await readReceipt(both, { now: NOW });
    assert.ok(added.kind === 'ok');
    assert.equal(added.value.signedAt, '2026-03-20T15:00:00Z');
  });

  test('is nothing that cannot be read, and throws for options alone', async () => {
    for (const input of [undefined, 7, '', '{', [], new Uint8Array([255]), 'e.e.e']) {
      assert.notEqual((await reading(input))[0], 'ok');
    }
    const huge = 'x'.repeat(5_000_000);
    assert.deepEqual(await reading(huge), ['unknown', 'input.too-large ']);
    const refusal = { name: 'BadgeError', code: 'argument.invalid' };
    for (const options of [{ signedBy: '' }, { signedBy: 7 }, { now: 'today' }]) {
      await assert.rejects(readReceipt(signed, options as never), refusal);
    }
  });

  function signedWithoutProof(): JsonObject {
    const { proof: _, ...document } = signed;
    return document;
  }
});

describe('signing a receipt', () => {
  async function refuses(given: unknown, signer: unknown, options: object = {}): Promise<readonly string[]> {
    try {
      await signReceipt(given as JsonObject, signer as never, options);
      return ['signed'];
    } catch (error) {
      return thrown(error);
    }
  }

  test('refuses what is no receipt, no signer and no option', async () => {
    assert.deepEqual(await refuses([], ed25519), ['argument.invalid', 'input.not-object ']);
    assert.deepEqual(await refuses(undefined, ed25519), ['argument.invalid', 'input.not-plain ']);
    assert.deepEqual(await refuses(receipt, {}), ['signer.unsuitable']);
    assert.deepEqual(await refuses(receipt, rsa), ['signer.unsuitable']);
    assert.deepEqual(await refuses(receipt, ed25519, { suite: 'eddsa-rdfc-2022' }), ['argument.invalid']);
    assert.deepEqual(await refuses(receipt, ed25519, { issuer: 'me' }), ['argument.invalid']);
    assert.deepEqual(await refuses(receipt, ed25519, { issuer: 7 }), ['argument.invalid']);
    assert.deepEqual(await refuses(receipt, ed25519, { now: 'today' }), ['argument.invalid']);
  });
});
