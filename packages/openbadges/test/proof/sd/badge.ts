import assert from 'node:assert/strict';
import { environment } from '../../../src/environment.js';
import { multikeyPair } from '../../../src/keys/key-pair.js';
import { multikeySigner } from '../../../src/keys/signer.js';
import type { JsonObject } from '../../../src/model/json.js';
import type { Outcome } from '../../../src/outcome.js';
import type { Env, ProofFacts, ProofSettings } from '../../../src/ports.js';
import { ecdsaSd2023 } from '../../../src/proof/sd/ecdsa-sd-2023.js';
import { disclose } from '../../../src/proof/sd/disclose.js';
import { edited, NOW, SIGNED, unsigned } from '../../fixture.js';
import type { Loose } from '../../fixture.js';

/** The P-256 key pairs of these tests. */
export const issuerPair = await multikeyPair(new Uint8Array(32).fill(7), 'P-256');
export const strangerPair = await multikeyPair(new Uint8Array(32).fill(8), 'P-256');
export const issuer = await multikeySigner(issuerPair);
export const stranger = await multikeySigner(strangerPair);

export const env: Env = environment({ now: NOW });

/** An unsigned badge with a narrative, two identifiers, two pieces of evidence, an ordered list and a failed result. */
export const badge: JsonObject = badgeWith((copy) => {
  const { credentialSubject: subject } = copy;
  Object.assign(copy, {
    issuer: Object.assign(copy['issuer'] ?? {}, { id: issuer.controller }),
    description: 'Four days of planning.',
    evidence: [
      { type: ['Evidence'], name: 'Week plan', narrative: 'Groups of four.' },
      { id: 'https://pinehollow.example/e/2', type: ['Evidence'], name: 'Observation' },
    ],
  });
  const results = [subject?.['result']?.[0], { type: ['Result'], status: 'Failed' }];
  Object.assign(subject ?? {}, {
    narrative: 'Planned alone.',
    role: 'teacher',
    result: results,
    identifier: ['a', 'b'].map((name) => ({
      type: 'IdentityObject',
      hashed: false,
      identityHash: `${name}@school.example`,
      identityType: 'emailAddress',
    })),
  });
  Object.assign(subject?.['achievement']?.['resultDescription']?.[0] ?? {}, {
    allowedValue: ['basic', 'proficient'],
  });
});

/** The corpus badge with one edit, as JSON. */
export function badgeWith(edit: (copy: Loose) => void): JsonObject {
  return plain(edited(unsigned(), edit));
}

export function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** A copy of a document with one edit. */
export function changed(document: object, edit: (copy: Loose) => void): JsonObject {
  return plain(edited(document, edit));
}

/** The holder's copy: signed by the issuer, with whatever more the holder must show. */
export async function held(document: JsonObject = badge, options: ProofSettings = {}): Promise<JsonObject> {
  const proof = await ecdsaSd2023.sign({ document, signer: issuer, options }, { ...env, now: SIGNED });
  return { ...document, proof: [proof] };
}

/** What a holder shows of a badge. */
export async function shown(pointers: readonly string[], secured?: JsonObject): Promise<JsonObject> {
  return await disclose(secured ?? (await held()), pointers, env);
}

export function proofOf(secured: JsonObject): JsonObject {
  const { proof } = secured;
  const one: unknown = Array.isArray(proof) ? proof[0] : proof;
  assert.ok(typeof one === 'object' && one !== null);
  return plain(one);
}

export function proofValueOf(secured: JsonObject): string {
  const { proofValue } = proofOf(secured);
  return typeof proofValue === 'string' ? proofValue : assert.fail('no proof value');
}

export function withProof(secured: JsonObject, members: JsonObject): JsonObject {
  return { ...secured, proof: [{ ...proofOf(secured), ...members }] };
}

export async function outcomeOf(secured: JsonObject, where: Env = env): Promise<Outcome<ProofFacts>> {
  const { proof: _, ...document } = secured;
  const expected = { purpose: 'assertionMethod', signer: issuer.controller } as const;
  return await ecdsaSd2023.verify({ document, proof: proofOf(secured), expected }, where);
}

/** The kind of the outcome, with the codes and places of its problems. */
export async function answer(secured: JsonObject, where: Env = env): Promise<readonly string[]> {
  const outcome = await outcomeOf(secured, where);
  if (outcome.kind === 'ok') return ['ok'];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

export const misfit = ['bad', 'proof.signature /proof/proofValue'];
