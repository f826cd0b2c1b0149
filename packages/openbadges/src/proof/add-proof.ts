import { BadgeError } from '../error.js';
import { limits } from '../limits.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { Env, ProofSuite, Secured, SigningTask } from '../ports.js';
import { chainOf, previousOf } from './proof-chain.js';
import { proofsOf, withoutProofs } from './proof-set.js';

/**
 * Adds a proof to a document, behind those that it carries: to none, to a set, or, with `previousProof`, to a chain
 * that covers the proofs it names. Comes back in the specification's strict form, with its proofs in a list.
 *
 * Throws `BadgeError` `argument.invalid` where a previous proof is not there, the new one's id is taken or there are
 * as many proofs as are verified; and what the suite throws.
 *
 * @see W3C Data Integrity 1.0, §4.3 "Add Proof Set/Chain"
 */
export async function addProof(
  suite: ProofSuite,
  { document, signer, options }: SigningTask,
  env: Env,
): Promise<Secured> {
  const proofs = proofsOf(document).map(({ proof }) => proof);
  if (proofs.length >= limits.proofs) {
    throw new BadgeError('argument.invalid', `The document carries ${proofs.length} proofs already.`);
  }
  const previous = previousOfNew(options, proofs);
  const unsecured = withoutProofs(document);
  const input = previous.length === 0 ? unsecured : { ...unsecured, proof: previous };
  const proof = await suite.sign({ document: input, signer, options }, env);
  return { ...unsecured, proof: [...proofs, proof] };
}

function previousOfNew(
  { id, previousProof }: SigningTask['options'],
  proofs: readonly JsonValue[],
): readonly JsonObject[] {
  const proof = { ...(id !== undefined && { id }), ...(previousProof !== undefined && { previousProof }) };
  const previous = previousOf(proof, chainOf([...proofs, proof]));
  if (previous.kind === 'ok') return previous.value;
  const message = 'The new proof does not fit among those that are there.';
  throw new BadgeError('argument.invalid', message, { problems: previous.problems });
}
