import { limits } from '../limits.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ProblemCode } from '../problem.js';

/** The proofs of a document, as they may build on one another. */
export interface ProofChain {
  readonly proofs: readonly JsonObject[];
  readonly byId: ReadonlyMap<string, readonly JsonObject[]>;
}

/** Reads who is who among the proofs of a document. */
export function chainOf(values: readonly JsonValue[]): ProofChain {
  const proofs = values.filter(isObject);
  const byId = new Map<string, readonly JsonObject[]>();
  for (const proof of proofs) {
    const { id } = proof;
    if (typeof id === 'string') byId.set(id, [...(byId.get(id) ?? []), proof]);
  }
  return { proofs, byId };
}

/**
 * The proofs that a proof builds on, in the order of the document; none for most. A proof covers those that it names,
 * so each must be there, once, and no proof can build on itself.
 *
 * Codes: `proof.malformed`, `proof.duplicate-id`, `proof.previous-missing`, `proof.chain-loop`.
 *
 * @see W3C Data Integrity 1.0, §2.1.2 "Proof Chains" and §4.5 "Verify Proof Sets and Chains"
 */
export function previousOf(proof: JsonObject, { proofs, byId }: ProofChain): Outcome<readonly JsonObject[]> {
  const { id } = proof;
  if (typeof id === 'string' && (byId.get(id)?.length ?? 0) > 1) {
    return fault('proof.duplicate-id', 'Another proof has the same id.', 'id');
  }
  if (proof['previousProof'] === undefined) return NONE;
  const named = namesOf(proof['previousProof']);
  if (named === undefined) {
    const message = 'Neither the id of a proof nor a list of such ids, each once.';
    return fault('proof.malformed', message, 'previousProof');
  }
  if ([...named].some((name) => !byId.has(name))) {
    const message = 'The proof builds on one that is not there.';
    return fault('proof.previous-missing', message, 'previousProof');
  }
  if (typeof id === 'string' && reaches(named, id, byId)) {
    return fault('proof.chain-loop', 'The proof builds on itself.', 'previousProof');
  }
  return ok(proofs.filter((other) => typeof other['id'] === 'string' && named.has(other['id'])));
}

const NONE: Outcome<readonly JsonObject[]> = ok([]);

/** The ids in a `previousProof`; `undefined` where it is of another form. */
function namesOf(value: JsonValue | undefined): ReadonlySet<string> | undefined {
  if (value === undefined) return new Set();
  const names = isArray(value) ? value : [value];
  if (names.length > limits.proofs) return undefined;
  const texts = names.filter((name) => typeof name === 'string');
  const distinct = new Set(texts);
  return distinct.size === names.length && names.length > 0 ? distinct : undefined;
}

/** Whether the proofs of these ids, or those that they build on, include the one with an id. */
function reaches(from: ReadonlySet<string>, id: string, byId: ProofChain['byId']): boolean {
  const seen = new Set(from);
  // A set is walked in the order of its additions, those made on the way included.
  for (const name of seen) {
    if (name === id) return true;
    for (const proof of byId.get(name) ?? []) {
      for (const next of namesOf(proof['previousProof']) ?? []) seen.add(next);
    }
  }
  return false;
}

function fault(code: ProblemCode, message: string, member: string): Outcome<never> {
  return bad({ code, message, at: `/proof/${member}`, spec: 'W3C Data Integrity 1.0 §4.5' });
}
