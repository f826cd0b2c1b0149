import assert from 'node:assert/strict';
import { environment } from '../../src/environment.js';
import { multikeyPair } from '../../src/keys/key-pair.js';
import { multikeySigner } from '../../src/keys/signer.js';
import type { KeySigner } from '../../src/keys/signer.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Outcome } from '../../src/outcome.js';
import type { Env, ExpectedProof, ProofSuite } from '../../src/ports.js';
import { ecdsaJcs2019 } from '../../src/proof/suites/ecdsa-jcs-2019.js';
import { ecdsaRdfc2019 } from '../../src/proof/suites/ecdsa-rdfc-2019.js';
import { eddsaJcs2022 } from '../../src/proof/suites/eddsa-jcs-2022.js';
import { eddsaRdfc2022 } from '../../src/proof/suites/eddsa-rdfc-2022.js';
import { edited, NOW, SIGNED, unsigned } from '../fixture.js';
import type { Loose } from '../fixture.js';

export const curves = ['Ed25519', 'P-256', 'P-384'] as const;
export type Curve = (typeof curves)[number];

/** Each suite that signs whole documents, with each type of key that it takes. */
export const signing: readonly (readonly [suite: ProofSuite, curve: Curve])[] = [
  [eddsaRdfc2022, 'Ed25519'],
  [eddsaJcs2022, 'Ed25519'],
  [ecdsaRdfc2019, 'P-256'],
  [ecdsaRdfc2019, 'P-384'],
  [ecdsaJcs2019, 'P-256'],
  [ecdsaJcs2019, 'P-384'],
];

export const env: Env = environment({ now: NOW });
export const signedEnv: Env = environment({ now: SIGNED });
export const asserted: ExpectedProof = { purpose: 'assertionMethod', signer: undefined };
export const credential = plain(unsigned());

export function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** The credential of the tests after an edit. */
export function changed(edit: (copy: Loose) => void): JsonObject {
  return plain(edited(credential, edit));
}

/** A signer whose key never changes; `seed` makes it another's. */
export async function signerFor(curve: Curve, seed = 7, verificationMethod?: string): Promise<KeySigner> {
  const pair = await multikeyPair(new Uint8Array(curve === 'P-384' ? 48 : 32).fill(seed), curve);
  return await multikeySigner(pair, verificationMethod === undefined ? {} : { verificationMethod });
}

/** A member of a proof that must be text. */
export function textOf(proof: JsonObject, member: string): string {
  const value = proof[member];
  return typeof value === 'string' ? value : assert.fail(`${member} is no text`);
}

/** The outcome in short: `ok`, or its kind with each code and pointer. */
export function inShort(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.kind === 'ok') return ['ok'];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}
