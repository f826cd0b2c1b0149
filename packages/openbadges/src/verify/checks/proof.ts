import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Problem } from '../../problem.js';
import type { Env, ProofFacts } from '../../ports.js';

/**
 * Checks every proof of a credential. All must verify; one that this release does not support leaves the answer
 * open. The facts are those of each proof.
 *
 * Codes: `proof.*`, `key.*`, `context.*`.
 *
 * @see Open Badges 3.0, §Credential Verification, step 3; W3C Data Integrity 1.0, §4.5 "Verify Proof Sets"
 */
export async function checkProof(credential: JsonObject, env: Env): Promise<Outcome<readonly ProofFacts[]>> {
  const { proof, ...unsigned } = credential;
  const proofs = isArray(proof) ? proof : proof === undefined ? [] : [proof];
  if (proofs.length === 0) {
    return bad({
      code: 'proof.missing',
      message: 'The credential carries no proof.',
      at: '/proof',
      spec: SPEC,
    });
  }
  if (proofs.length > limits.proofs) {
    const message = `The credential carries ${proofs.length} proofs; at most ${limits.proofs} are checked.`;
    return unknown({ code: 'proof.too-many', message, at: '/proof' });
  }
  const outcomes: Outcome<ProofFacts>[] = [];
  for (const [index, one] of proofs.entries()) {
    const at = isArray(proof) ? pointer('/proof', index) : '/proof';
    outcomes.push(relocate(await checkOne(unsigned, one, env), at));
  }
  return all(outcomes);
}

const SPEC = 'Open Badges 3.0 §Credential Verification, step 3';

async function checkOne(credential: JsonObject, proof: JsonValue, env: Env): Promise<Outcome<ProofFacts>> {
  if (!isObject(proof))
    return bad({ code: 'proof.malformed', message: 'A proof is an object.', at: '/proof' });
  const name = proof['cryptosuite'];
  const suite = env.suites.find(({ id }) => proof['type'] === 'DataIntegrityProof' && id === name);
  if (suite === undefined) {
    const kind = typeof name === 'string' ? name : proof['type'];
    const message = `This release does not check proofs of the kind ${JSON.stringify(kind ?? null).slice(0, 60)}.`;
    return unknown({ code: 'proof.suite-unsupported', message, at: '/proof/cryptosuite' });
  }
  if (proof['previousProof'] !== undefined) {
    const message = 'The proof rests on an earlier proof.';
    return unknown({ code: 'proof.chain-unsupported', message, at: '/proof/previousProof' });
  }
  return await suite.verify(credential, proof, env);
}

/** Suites speak of `/proof`; in a list of proofs that is one of its items. */
function relocate(outcome: Outcome<ProofFacts>, at: string): Outcome<ProofFacts> {
  if (outcome.kind === 'ok') return outcome;
  const move = (problem: Problem): Problem =>
    problem.at?.startsWith('/proof') === true
      ? { ...problem, at: at + problem.at.slice('/proof'.length) }
      : problem;
  const [first, ...rest] = outcome.problems;
  return { kind: outcome.kind, problems: [move(first), ...rest.map(move)] };
}

function all(outcomes: readonly Outcome<ProofFacts>[]): Outcome<readonly ProofFacts[]> {
  const facts = outcomes.flatMap((outcome) => (outcome.kind === 'ok' ? [outcome.value] : []));
  const problemsOf = (kind: 'bad' | 'unknown'): readonly Problem[] =>
    outcomes.flatMap((outcome) => (outcome.kind === kind ? outcome.problems : []));
  const [firstBad, ...otherBad] = problemsOf('bad');
  if (firstBad !== undefined) return bad(firstBad, ...otherBad);
  const [firstUnknown, ...otherUnknown] = problemsOf('unknown');
  if (firstUnknown !== undefined) return unknown(firstUnknown, ...otherUnknown);
  return ok(facts);
}
