import { instantOf } from '../model/form.js';
import { isArray, pointer } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ExpectedProof, ProofTask } from '../ports.js';
import type { Problem } from '../problem.js';

/** The members of a proof that verification uses, apart from the signature. */
export interface ProofOptions {
  readonly verificationMethod: string;
  readonly created: string | undefined;
}

const SPEC = 'W3C Data Integrity 1.0 §4.4';
const UNNAMED_KEY = malformed('verificationMethod', 'The proof does not name its key.');

/**
 * Reads the options of a proof and holds them against the moment and against what the proof must have been made for.
 * A proof is not refused for being made later than the moment: no rule forbids it, and a verification as of an
 * earlier day would refuse every badge.
 *
 * Codes: `proof.malformed`, `proof.purpose`, `proof.expired`, `proof.domain`, `proof.challenge`.
 *
 * @see W3C Data Integrity 1.0, §2.1 and §4.4 "Verify Proof"; Open Badges 3.0, §Linked Data Proof Format
 */
export function readProofOptions(
  { proof, expected }: Pick<ProofTask, 'proof' | 'expected'>,
  now: Date,
): Outcome<ProofOptions> {
  const { verificationMethod, created } = proof;
  const problems = [
    ...(typeof verificationMethod === 'string' ? [] : [UNNAMED_KEY]),
    ...checkDate(proof, 'created'),
    ...checkDate(proof, 'expires'),
    ...checkUse(proof, expected),
    ...checkEnd(proof, now),
  ];
  const [first, ...rest] = problems;
  if (first !== undefined || typeof verificationMethod !== 'string')
    return bad(first ?? UNNAMED_KEY, ...rest);
  return ok({ verificationMethod, created: typeof created === 'string' ? created : undefined });
}

function checkDate(proof: JsonObject, member: 'created' | 'expires'): readonly Problem[] {
  const value = proof[member];
  if (value === undefined || instantOf(value) !== undefined) return [];
  return [malformed(member, 'Not a date-time with its zone.')];
}

/** What the proof was made for: its purpose, where it may be used, and which question it answers. */
function checkUse(proof: JsonObject, { purpose, domain, challenge }: ExpectedProof): readonly Problem[] {
  const problems: Problem[] = [];
  if (proof['proofPurpose'] !== purpose) {
    const message = `The proof was not made for ${purpose}.`;
    problems.push({ code: 'proof.purpose', message, at: '/proof/proofPurpose', spec: SPEC });
  }
  const own = proof['domain'];
  if (domain !== undefined && own !== domain && !(isArray(own) && own.includes(domain))) {
    const message = 'The proof was not made for the domain that it is used in.';
    problems.push({ code: 'proof.domain', message, at: '/proof/domain', spec: SPEC });
  }
  if (challenge !== undefined && proof['challenge'] !== challenge) {
    const message = 'The proof does not answer the challenge that was given.';
    problems.push({ code: 'proof.challenge', message, at: '/proof/challenge', spec: SPEC });
  }
  return problems;
}

function checkEnd(proof: JsonObject, now: Date): readonly Problem[] {
  const expires = instantOf(proof['expires']);
  if (expires === undefined || now.getTime() <= expires) return [];
  const message = 'The proof has ended.';
  return [{ code: 'proof.expired', message, at: '/proof/expires', spec: SPEC }];
}

function malformed(member: string, message: string): Problem {
  return { code: 'proof.malformed', message, at: pointer('/proof', member), spec: SPEC };
}
