import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { base58 } from '@scure/base';
import type { JsonObject } from '../../src/model/json.js';
import type { Env, ExpectedProof } from '../../src/ports.js';
import { findKey } from '../../src/proof/find-key.js';
import { keyPair } from '../fixture.js';
import { network, online } from '../network.js';
import type { Answer, Network } from '../network.js';

export const { publicKeyMultibase: KEY, controller: DID_KEY } = keyPair('issuer');
export const { publicKeyMultibase: OTHER, controller: STRANGER } = keyPair('stranger');
export const ISSUER = 'https://issuer.example/profile';
/** The key set of its host. */
export const SET = 'https://issuer.example/.well-known/jwks.json';
export const DID = 'did:web:issuer.example';
/** Its document. */
export const DOCUMENT = 'https://issuer.example/.well-known/did.json';
const AT = '/proof/verificationMethod';

/** Who is expected to have signed (by default the issuer), what for, and when. */
export interface Question {
  readonly signer?: string | undefined;
  readonly purpose?: ExpectedProof['purpose'];
  readonly created?: string;
}

function nameOf(multikey: string): string {
  return multikey === KEY ? 'own' : multikey === OTHER ? 'strangers' : 'other';
}

/** Whose key, who publishes it and whom it belongs to; or the codes. Every problem must point at the proof. */
export async function answer(name: string, where: Env, question: Question = {}): Promise<string> {
  const { purpose = 'assertionMethod', created } = question;
  const signer = 'signer' in question ? question.signer : ISSUER;
  const outcome = await findKey(name, { expected: { purpose, signer }, created }, where);
  if (outcome.kind === 'ok') {
    const { publicKey, publishedBy, controllers } = outcome.value;
    const multikey =
      publicKey.type === 'Ed25519' ? `z${base58.encode(Uint8Array.of(0xed, 1, ...publicKey.bytes))}` : '';
    return [
      publicKey.type === 'Ed25519' ? nameOf(multikey) : publicKey.type,
      publishedBy ?? '-',
      ...controllers,
    ].join(' ');
  }
  assert.ok(outcome.problems.every(({ at }) => at === AT));
  return [outcome.kind, ...outcome.problems.map(({ code }) => code)].join(' ');
}

export function key(id: string, members: JsonObject = {}): JsonObject {
  return { id, type: 'Multikey', publicKeyMultibase: KEY, ...members };
}

export function serving(answers: Readonly<Record<string, Answer | JsonObject>>): Network {
  const entries = Object.entries(answers).map(([url, given]) => [
    url,
    'status' in given ? given : { body: given },
  ]);
  return network(Object.fromEntries(entries) as Record<string, Answer>);
}

export function holding(answers: Readonly<Record<string, Answer | JsonObject>>): Env {
  return online(serving(answers).fetch);
}

/** A P-256 public key as a JSON Web Key. */
export function publicJwk(): JsonObject {
  const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  return { kty, crv, x, y };
}
