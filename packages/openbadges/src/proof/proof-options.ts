import { decodeMultibase } from '../keys/multikey.js';
import { instantOf } from '../model/form.js';
import type { JsonObject } from '../model/json.js';
import { pointer } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';

/** The members of a Data Integrity proof that verification uses. */
export interface ProofOptions {
  readonly verificationMethod: string;
  readonly created: string | undefined;
}

const SPEC = 'W3C Data Integrity 1.0 §4.3';
const UNNAMED_KEY = malformed('verificationMethod', 'The proof does not name its key.');

/**
 * Reads the options of a Data Integrity proof with an Ed25519 signature and holds them against the moment.
 * Codes: `proof.malformed`, `proof.purpose`, `proof.expired`.
 *
 * @see W3C Data Integrity 1.0, §2.1 and §4.3 "Verify Proof"; Open Badges 3.0, §Linked Data Proof Format
 */
export function readProofOptions(proof: JsonObject, now: Date): Outcome<ProofOptions> {
  const { verificationMethod, created } = proof;
  const problems = [
    ...(typeof verificationMethod === 'string' ? [] : [UNNAMED_KEY]),
    ...checkSignature(proof),
    ...checkDate(proof, 'created'),
    ...checkDate(proof, 'expires'),
    ...checkPurpose(proof, now),
  ];
  const [first, ...rest] = problems;
  if (first !== undefined || typeof verificationMethod !== 'string')
    return bad(first ?? UNNAMED_KEY, ...rest);
  return ok({ verificationMethod, created: typeof created === 'string' ? created : undefined });
}

function checkSignature(proof: JsonObject): readonly Problem[] {
  const value = proof['proofValue'];
  if (typeof value === 'string' && value.startsWith('z') && decodeMultibase(value)?.length === 64) return [];
  return [malformed('proofValue', 'Not an Ed25519 signature in base58btc multibase.')];
}

function checkDate(proof: JsonObject, member: 'created' | 'expires'): readonly Problem[] {
  const value = proof[member];
  if (value === undefined || instantOf(value) !== undefined) return [];
  return [malformed(member, 'Not a date-time with its zone.')];
}

function checkPurpose(proof: JsonObject, now: Date): readonly Problem[] {
  const problems: Problem[] = [];
  if (proof['proofPurpose'] !== 'assertionMethod') {
    const message = 'The proof does not assert the credential.';
    problems.push({ code: 'proof.purpose', message, at: '/proof/proofPurpose', spec: SPEC });
  }
  const expires = instantOf(proof['expires']);
  if (expires !== undefined && now.getTime() > expires) {
    problems.push({
      code: 'proof.expired',
      message: 'The proof has ended.',
      at: '/proof/expires',
      spec: SPEC,
    });
  }
  return problems;
}

function malformed(member: string, message: string): Problem {
  return { code: 'proof.malformed', message, at: pointer('/proof', member), spec: SPEC };
}
