import { gzipSync } from 'node:zlib';
import { environment } from '../../src/environment.js';
import type { EnvironmentOptions } from '../../src/environment.js';
import type { KeySigner } from '../../src/keys/signer.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Env, Findings, StatusTask } from '../../src/ports.js';
import { addProof } from '../../src/proof/add-proof.js';
import { eddsaJcs2022 } from '../../src/proof/suites/eddsa-jcs-2022.js';
import { NOW } from '../fixture.js';
import { network } from '../network.js';
import type { Answer, Network } from '../network.js';
import { V2 } from '../record.js';
import { signers } from '../verify/documents.js';

/** Where the list of the tests is published. */
export const LIST = 'https://issuer.example/status/1';
export const ISSUER = signers.ed25519.controller;
export const BADGE = 'urn:uuid:0f6ad8a5-5a5e-4a0f-9a53-3f4f0a3f5c11';
/** Bytes of the shortest list that the standard allows. */
export const SHORTEST = 16_384;

/** `encodedList` of these bytes, by a compressor that is not ours. */
export function encoded(bits: Uint8Array): string {
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** A bitstring with ones at some places, put together from text. */
export function bitsWith(marks: readonly number[], bytes = SHORTEST): Uint8Array {
  const digits = Array.from({ length: bytes * 8 }, () => '0');
  for (const mark of marks) digits[mark] = '1';
  const octets = digits.join('').match(/.{8}/g) ?? [];
  return Uint8Array.from(octets, (octet) => Number.parseInt(octet, 2));
}

/** The unsigned credential that a list is, after changes to it and to what it is about. */
export function unsignedList(subject: JsonObject = {}, members: JsonObject = {}): JsonObject {
  return {
    '@context': [V2],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: ISSUER,
    validFrom: '2026-05-01T00:00:00Z',
    validUntil: '2026-07-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encoded(bitsWith([7])),
      ...subject,
    },
    ...members,
  };
}

/** Signs any credential, whatever it says. */
export async function sealedList(
  document: JsonObject,
  signer: KeySigner = signers.ed25519,
): Promise<JsonObject> {
  const options = { purpose: 'assertionMethod' } as const;
  return await addProof(eddsaJcs2022, { document, signer, options }, environment({ now: NOW }));
}

/** The signed list, after changes. */
export async function list(subject: JsonObject = {}, members: JsonObject = {}): Promise<JsonObject> {
  return await sealedList(unsignedList(subject, members));
}

/** An entry for the list; 7 is marked in it. */
export function entry(members: JsonObject = {}): JsonObject {
  return {
    id: `${LIST}#7`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: LIST,
    ...members,
  };
}

export function task(of: JsonObject, members: Partial<StatusTask> = {}): StatusTask {
  return { entry: of, at: '/credentialStatus', id: BADGE, issuer: ISSUER, keepers: [], ...members };
}

/** An environment with a network, and what it was asked. */
export function online(
  answers: Readonly<Record<string, Answer>>,
  options: EnvironmentOptions = {},
): { readonly env: Env; readonly asked: Network } {
  const asked = network(answers);
  return { env: environment({ now: NOW, fetch: asked.fetch, ...options }), asked };
}

/** Findings in short: the outcome, its codes, and the codes of what stands beside it. */
export function inShort({ outcome, warnings }: Findings): string {
  const codes = outcome.kind === 'ok' ? [] : outcome.problems.map(({ code }) => code);
  const beside = warnings.length === 0 ? [] : ['|', ...warnings.map(({ code }) => code)];
  return [outcome.kind, ...codes, ...beside].join(' ');
}
