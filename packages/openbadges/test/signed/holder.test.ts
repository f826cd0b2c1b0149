import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readMultikey } from '../../src/keys/multikey.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Env, ExpectedProof, ProofFacts, PublicKey } from '../../src/ports.js';
import { checkIssuer } from '../../src/signed/check-issuer.js';
import { keyPair } from '../fixture.js';
import { network, online } from '../network.js';

const { publicKeyMultibase: MULTIKEY, controller: DID_KEY } = keyPair('issuer');
const HOLDER = 'https://holder.example/profile';
const SET = 'https://holder.example/.well-known/jwks.json';
const offline = online(undefined);

function keyOf(multikey: string): Exclude<PublicKey, { readonly type: 'RSA' }> {
  const reading = readMultikey(multikey);
  assert.ok(reading.kind === 'key' && reading.key.type !== 'RSA');
  return reading.key;
}

/** A proof that verified, with nobody but the document to vouch for its key. */
function facts(multikey: string): ProofFacts {
  return {
    suite: 'eddsa-rdfc-2022',
    verificationMethod: `${HOLDER}#${multikey}`,
    publicKey: keyOf(multikey),
    publishedBy: undefined,
    controllers: [],
    created: '2026-03-01T00:00:00Z',
    warnings: [],
  };
}

const own = facts(MULTIKEY);
const strangers = facts(keyPair('stranger').publicKeyMultibase);
const key: JsonObject = { id: '#a', type: 'Multikey', publicKeyMultibase: MULTIKEY };

/** An environment in which the holder publishes a document of keys. */
function publishing(members: JsonObject): Env {
  return online(network({ [HOLDER]: { body: { id: HOLDER, ...members } } }).fetch);
}

async function answer(
  signer: string,
  [proof, env]: readonly [ProofFacts, Env],
  purpose: ExpectedProof['purpose'] = 'authentication',
): Promise<string> {
  const outcome = await checkIssuer({ signer, purpose }, [proof], env);
  if (outcome.kind === 'ok') return 'ok';
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)].join(' ');
}

const another = 'bad issuer.key-not-issuers /holder';

describe('the holder of a presentation', () => {
  test('passes with a key that it publishes to show who it is, and with no other', async () => {
    assert.equal(await answer(HOLDER, [own, publishing({ authentication: [key] })]), 'ok');
    assert.equal(await answer(HOLDER, [own, publishing({ assertionMethod: [key] })]), another);
    assert.equal(await answer(HOLDER, [strangers, publishing({ authentication: [key] })]), another);
  });

  test('passes with the key that its DID is', async () => {
    assert.equal(await answer(DID_KEY, [own, offline]), 'ok');
    assert.equal(await answer(DID_KEY, [strangers, offline]), another);
  });

  test('has none of the keys of its host, which are for badges', async () => {
    const x = Buffer.from(keyOf(MULTIKEY).bytes).toString('base64url');
    const host = online(network({ [SET]: { body: { keys: [{ kty: 'OKP', crv: 'Ed25519', x }] } } }).fetch);
    assert.equal(await answer(HOLDER, [own, host], 'assertionMethod'), 'ok');
    assert.equal(await answer(HOLDER, [own, host]), 'unknown issuer.unconfirmed /proof');
  });

  test('stays open where its keys cannot be read, or it publishes none', async () => {
    assert.equal(
      await answer('did:web:holder.example', [own, offline]),
      'unknown issuer.keys-unreachable /holder network.offline /holder',
    );
    assert.equal(await answer('urn:uuid:1', [own, offline]), 'unknown issuer.unconfirmed /proof');
  });
});
