import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { bundledContexts } from '../../src/contexts/load.js';
import { environment } from '../../src/environment.js';
import { decodeMultibase } from '../../src/keys/multikey.js';
import { multikeySigner } from '../../src/keys/signer.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Env, ProofSuite, ProofTask, Signer } from '../../src/ports.js';
import { isReferenceThere, referenceJson, referenceText } from './reference.js';

const contexts: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/examples/v2': 'contexts/credentials-examples-v2.json',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'contexts/ed25519-2020-v1.json',
};

/** An environment of a moment, with the contexts of the published vectors. */
export function vectorEnv(now: string): Env {
  const missing = Object.entries(contexts).filter(([url]) => !bundledContexts.includes(url));
  const added = isReferenceThere ? missing.map(([url, path]) => [url, referenceObject(path)] as const) : [];
  return environment({ now: new Date(now), contexts: Object.fromEntries(added) });
}

/** A published vector: a suite, a folder, and what the names of its files end in. */
export interface Vector {
  readonly suite: ProofSuite;
  readonly folder: string;
  readonly ending: string;
  readonly hash: 'sha256' | 'sha384';
  /** The file of the key pair. */
  readonly keys: string;
  readonly unsigned: string;
}

export function referenceObject(path: string): JsonObject {
  return referenceJson(path) as JsonObject;
}

/** The lines of a published text, without the white space around them. */
export function referenceLine(path: string): string {
  return referenceText(path).trim();
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

export function digest(text: string, hash: Vector['hash']): string {
  return createHash(hash).update(text).digest('hex');
}

/** The bytes of a published signature. */
export function signatureIn(path: string): Uint8Array {
  return decodeMultibase(referenceLine(path)) ?? assert.fail(path);
}

/** A signer from a published key pair; the vectors name the secret half in two ways. */
export async function vectorSigner(
  pair: Readonly<Record<string, string>>,
  verificationMethod: string,
): Promise<Signer> {
  const { publicKeyMultibase = '', secretKeyMultibase, privateKeyMultibase = '' } = pair;
  return await multikeySigner(
    { publicKeyMultibase, secretKeyMultibase: secretKeyMultibase ?? privateKeyMultibase },
    { verificationMethod },
  );
}

/** A secured document taken apart, with its one proof to be verified as an assertion. */
export function taskOf(secured: JsonObject): ProofTask {
  const { proof, ...document } = secured;
  return {
    document,
    proof: proof as JsonObject,
    expected: { purpose: 'assertionMethod', signer: undefined },
  };
}
