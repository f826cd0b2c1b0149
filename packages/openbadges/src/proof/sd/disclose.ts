import { BadgeError } from '../../error.js';
import { isArray, isObject } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { strictForm } from '../../model/parse.js';
import { readJson } from '../../model/read-json.js';
import type { Outcome } from '../../outcome.js';
import type { Env, Secured } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { isOfSuite } from './suite-name.js';
import { findKey } from '../find-key.js';
import { readProofOptions } from '../proof-options.js';
import { proofsOf, withoutProofs } from '../proof-set.js';
import { openBase } from './base.js';
import type { Base } from './base.js';
import { selectStatements, verifierLabels } from './graph.js';
import { readProofValue, writeDerivedValue } from './proof-value.js';
import type { BaseValue, DerivedValue } from './proof-value.js';
import { selectJson, strayPointers } from './select.js';
import { checkSignatures } from './signatures.js';

/**
 * Discloses parts of a credential that was signed for its holder with `ecdsa-sd-2023`: what the issuer made mandatory,
 * and what the JSON pointers select, with ids and types on the way. What comes back is for a verifier; the credential
 * itself stays with the holder. Other proofs are left out: they cover what is not shown.
 *
 * The base proof is verified first, so its key must be found; a key that is published on the network takes
 * `env.fetch`.
 *
 * Throws `BadgeError` `argument.invalid` where the credential has no such proof, or none that verifies; where a
 * pointer leads to nothing, or to what is only disclosed as a whole; and where what is left of an Open Badge would be
 * none (with `problems`). `credential.unsecurable` (with `problems`) where the credential cannot be verified as
 * linked data, for want of a context for instance.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.6.6 Add Derived Proof
 */
export async function disclose(secured: Secured, pointers: readonly string[], env: Env): Promise<Secured> {
  const credential = need(readJson(secured), 'The credential cannot be read.');
  const proof = baseProofOf(credential);
  const value = baseValueOf(proof);
  const document = withoutProofs(credential);
  const base = await openChecked({ document, proof, value }, env);
  const all = [...value.mandatoryPointers, ...readPointers(pointers)];
  if (all.length === 0) throw new BadgeError('argument.invalid', 'Nothing is selected to be disclosed.');
  refuseStray(document, all);
  const revealed = selectJson(document, all);
  const derived = await derive({ base, value, revealed, pointers: all }, env);
  checkForm(document, revealed);
  const { '@context': _, ...options } = proof;
  const disclosed = { ...options, proofValue: writeDerivedValue(derived) };
  return { ...revealed, proof: isArray(credential['proof']) ? [disclosed] : disclosed };
}

/** Before anything is selected: a pointer that leads somewhere is no longer than the document is deep. */
function refuseStray(document: JsonObject, pointers: readonly string[]): void {
  if (strayPointers(document, pointers).length === 0) return;
  throw new BadgeError('argument.invalid', 'A pointer leads to nothing in the credential.');
}

function baseProofOf(credential: JsonObject): JsonObject {
  const proofs = proofsOf(credential)
    .map(({ proof }) => proof)
    .filter(isObject);
  const [first, ...others] = proofs.filter(isOfSuite);
  if (first === undefined || others.length > 0) {
    throw new BadgeError('argument.invalid', 'The credential has no proof of ecdsa-sd-2023, or several.');
  }
  if (first['previousProof'] === undefined) return first;
  throw new BadgeError(
    'argument.invalid',
    'The proof builds on others, which cover what would not be shown.',
  );
}

function baseValueOf(proof: JsonObject): BaseValue {
  const value = need(readProofValue(proof['proofValue']), 'The proof cannot be read.');
  if (value.kind === 'base') return value;
  throw new BadgeError(
    'argument.invalid',
    'The credential has been disclosed already: use the holder’s own copy.',
  );
}

interface Held {
  readonly document: JsonObject;
  readonly proof: JsonObject;
  readonly value: BaseValue;
}

async function openChecked({ document, proof, value }: Held, env: Env): Promise<Base> {
  const unproven = 'The proof of the credential could not be verified.';
  const issuer = document['issuer'];
  const id = isObject(issuer) ? issuer['id'] : issuer;
  const expected = { purpose: 'assertionMethod', signer: typeof id === 'string' ? id : undefined } as const;
  const read = need(readProofOptions({ proof, expected }, env.now), unproven);
  const use = { expected, created: read.created };
  const { publicKey } = need(await findKey(read.verificationMethod, use, env), unproven);
  const { proofValue: _, ...options } = proof;
  const { mandatoryPointers, hmacKey } = value;
  const base = await openBase(
    { document, options, mandatoryPointers, loadContext: env.loadContext },
    hmacKey,
  );
  const fits = publicKey.type === 'P-256' && (await checkSignatures(base, value, publicKey));
  if (fits === true) return base;
  throw new BadgeError('argument.invalid', 'The proof does not fit the credential and the issuer’s key.');
}

interface Choice {
  readonly base: Base;
  readonly value: BaseValue;
  readonly revealed: JsonObject;
  readonly pointers: readonly string[];
}

async function derive(choice: Choice, { loadContext }: Env): Promise<DerivedValue> {
  const { base, value, revealed, pointers } = choice;
  const { baseSignature, publicKey, signatures } = value;
  const shown = await selectStatements(base.graph, pointers, loadContext);
  const mandatory = new Set(base.mandatoryIndexes);
  const others = base.graph.statements.map((_, index) => index).filter((index) => !mandatory.has(index));
  const isShown = new Set(shown);
  const labels = await verifierLabels(revealed, { graph: base.graph, pointers }, loadContext);
  return {
    baseSignature,
    publicKey,
    signatures: signatures.filter((_, index) => isShown.has(others[index] ?? -1)),
    labels: need(labels, 'What is selected is no credential that could be verified.'),
    mandatoryIndexes: shown.flatMap((index, place) => (mandatory.has(index) ? [place] : [])),
  };
}

/** Open Badges have members that must be there: a part of one may be none. */
function checkForm(document: JsonObject, revealed: JsonObject): void {
  if (strictForm(document).kind !== 'ok') return;
  need(strictForm(revealed), 'What is selected is no Open Badge without more of what belongs to it.');
}

/** Callers without a type checker pass what they like. */
function readPointers(pointers: unknown): readonly string[] {
  if (Array.isArray(pointers) && pointers.every((pointer) => typeof pointer === 'string')) return pointers;
  throw new BadgeError('argument.invalid', 'The pointers are no list of texts.');
}

function need<T>(outcome: Outcome<T>, message: string): T {
  if (outcome.kind === 'ok') return outcome.value;
  const problems: readonly Problem[] = outcome.problems;
  throw new BadgeError('argument.invalid', message, { problems });
}
