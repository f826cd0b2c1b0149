import { limits } from '../limits.js';
import { isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, ExpectedProof, ProofFacts, ProofSuite } from '../ports.js';
import type { Problem } from '../problem.js';
import { chainOf, previousOf } from './proof-chain.js';
import type { ProofChain } from './proof-chain.js';
import { findingsOf } from './proof-findings.js';
import type { ProofFindings, ProofResult } from './proof-findings.js';
import { weightOf } from './graph/weight.js';
import { proofsOf, withoutProofs } from './proof-set.js';

/**
 * Verifies every proof of a document. Each proof of a supported suite must verify, those that others build on
 * included; one of another kind beside proofs that verified is a warning, and leaves the answer open where it stands
 * alone. A rule that is broken says more than what could not be found out.
 *
 * Codes: `proof.*`, `key.*`, `context.*`.
 *
 * @see W3C Data Integrity 1.0, §4.5 "Verify Proof Sets and Chains"; Open Badges 3.0, §Credential Verification, step 3
 */
export async function verifyProofs(
  document: JsonObject,
  expected: ExpectedProof,
  env: Env,
): Promise<ProofFindings> {
  const placed = proofsOf(document);
  if (placed.length === 0) {
    const message = 'The document carries no proof.';
    return { outcome: bad({ code: 'proof.missing', message, at: '/proof', spec: SPEC }), warnings: [] };
  }
  if (placed.length > limits.proofs) {
    return tooMany(`The document carries ${placed.length} proofs; at most ${limits.proofs} are checked.`);
  }
  const chain = chainOf(placed.map(({ proof }) => proof));
  const chained = chain.proofs.filter(({ previousProof }) => previousProof !== undefined);
  if (chained.length > 0 && chained.length * weightOf(document).values > limits.chainedValues) {
    return tooMany('So many proofs that build on others are not checked over so large a document.');
  }
  const among = { unsecured: withoutProofs(document), chain, expected };
  const results: ProofResult[] = [];
  for (const { proof, at } of placed) results.push({ at, ...(await resultOf(proof, among, env)) });
  return findingsOf(results);
}

const SPEC = 'Open Badges 3.0 §Credential Verification, step 3';

function tooMany(message: string): ProofFindings {
  return { outcome: unknown({ code: 'proof.too-many', message, at: '/proof' }), warnings: [] };
}

interface Among {
  readonly unsecured: JsonObject;
  readonly chain: ProofChain;
  readonly expected: ExpectedProof;
}

async function resultOf(
  proof: JsonValue,
  { unsecured, chain, expected }: Among,
  env: Env,
): Promise<Omit<ProofResult, 'at'>> {
  if (!isObject(proof)) return supported(bad(NO_OBJECT));
  const previous = previousOf(proof, chain);
  if (previous.kind !== 'ok') return supported(previous);
  const suite = suiteOf(proof, env);
  if (suite.kind !== 'ok') return { outcome: suite, isSupported: suite.kind === 'bad' };
  // Without previous proofs it is the same object for every proof: it is brought into canonical form once.
  const document = previous.value.length === 0 ? unsecured : { ...unsecured, proof: previous.value };
  const outcome = await suite.value.verify({ document, proof, expected }, env);
  const isFollowed = previous.value.every((one) => suiteOf(one, env).kind !== 'unknown');
  return supported(outcome.kind === 'ok' && !isFollowed ? unknown(NOT_FOLLOWED) : outcome);
}

function supported(outcome: Outcome<ProofFacts>): Omit<ProofResult, 'at'> {
  return { outcome, isSupported: true };
}

function suiteOf({ type, cryptosuite }: JsonObject, { suites }: Env): Outcome<ProofSuite> {
  const name = type === 'DataIntegrityProof' ? cryptosuite : type;
  if (name === MISSPELLED) {
    const message = `There is no suite ${MISSPELLED}; the specification means eddsa-rdfc-2022.`;
    return bad({ code: 'proof.suite-misspelled', message, at: '/proof/cryptosuite' });
  }
  const suite = suites.find(({ id }) => id === name);
  if (suite !== undefined) return ok(suite);
  const kind = JSON.stringify(name ?? null).slice(0, 60);
  const message = `This release does not check proofs of the kind ${kind}.`;
  return unknown({ code: 'proof.suite-unsupported', message, at: '/proof/cryptosuite' });
}

/** Stands in the text of Open Badges 3.0 and in some samples, and is no suite. */
const MISSPELLED = 'eddsa-rdf-2022';

const NO_OBJECT: Problem = { code: 'proof.malformed', message: 'A proof is an object.', at: '/proof' };

const NOT_FOLLOWED: Problem = {
  code: 'proof.chain-unsupported',
  message: 'The proof builds on one of a kind that this release does not check.',
  at: '/proof/previousProof',
  spec: 'W3C Data Integrity 1.0 §4.5',
};
