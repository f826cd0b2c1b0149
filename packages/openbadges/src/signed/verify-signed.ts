import { jwsIn } from '../jwt/jws-form.js';
import { readEnveloped, isEnveloped } from '../jwt/enveloped.js';
import { readVcJwt } from '../jwt/read-vc-jwt.js';
import { faultList } from '../model/faults.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import { checkCredentialRules } from '../model/w3c/check-credential.js';
import { bad, ok, together, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ProofFacts } from '../ports.js';
import type { Problem } from '../problem.js';
import type { Call } from './call.js';
import { checkIssuer } from './check-issuer.js';
import { checkMeaning } from './check-meaning.js';
import { checkProof } from './check-proof.js';
import type { SecuredDocument } from './check-proof.js';
import { checkValidity } from './check-validity.js';
import { endOf } from './end-of.js';
import { issuerId } from './issuer-id.js';

/** A credential whose issuer signed it and that is in date. */
export interface SignedCredential {
  /** Without what secured it where that was a token. */
  readonly document: JsonObject;
  /** The id of the issuer. */
  readonly issuer: string;
  /** When it ends, by itself, its token or its proofs: ISO 8601. */
  readonly until: string | undefined;
  readonly proofs: readonly ProofFacts[];
}

/**
 * Whether a credential of any kind keeps the rules of W3C, was signed by its own issuer and is in date: what a status list, a trust list or a
 * pack must be before anything in it counts. Takes an object that `readJson` has made, or the text of JSON or of a
 * compact JWS. What the credential says is for the caller to check.
 *
 * Codes: `input.*`, `model.*`, `context.*`, `proof.*`, `jwt.*`, `key.*`, `issuer.*`, `validity.*`, with `network.*` where keys are read.
 *
 * @see Open Badges 3.0, §Credential Verification, steps 3, 6 and 7; Bitstring Status List 1.0, §3.2
 */
export async function verifySigned(
  input: JsonObject | string,
  call: Call,
): Promise<Outcome<SignedCredential>> {
  const found = securedDocument(input, call);
  if (found.kind !== 'ok') return found;
  const { document } = found.value;
  const signer = issuerId(document);
  const expected = { purpose: 'assertionMethod', signer } as const;
  const proof = await checkProof(found.value, expected, call);
  const form = together(formOf(document), await checkMeaning(found.value, call.env));
  const own = together(form, checkValidity(document, call.env));
  if (proof.outcome.kind !== 'ok') return failed(together(proof.outcome, own));
  const proofs = proof.outcome.value;
  const whole = together(await checkIssuer(expected, proofs, call.env), own);
  if (whole.kind !== 'ok') return whole;
  const until = endOf(found.value);
  return signer === undefined ? unknown(NOBODY) : ok({ document, issuer: signer, until, proofs });
}

function securedDocument(input: JsonObject | string, { env }: Call): Outcome<SecuredDocument> {
  const jws = typeof input === 'string' ? jwsIn(input) : undefined;
  if (jws !== undefined) return fromToken(jws, env);
  const read = readJson(input);
  if (read.kind !== 'ok') return read;
  if (!isEnveloped(read.value)) return ok({ document: read.value, jwt: undefined });
  const inside = readEnveloped(read.value);
  return inside.kind === 'ok' ? fromToken(inside.value.jws, env) : inside;
}

function fromToken(text: string, env: Call['env']): Outcome<SecuredDocument> {
  const read = readVcJwt(text, env);
  return read.kind === 'ok' ? ok({ document: read.value.content, jwt: read.value }) : read;
}

const NOBODY: Problem = {
  code: 'issuer.unconfirmed',
  message: 'It names no issuer whose key it could be.',
  at: '/issuer',
};

/** Whether it keeps the rules that every credential has. */
function formOf(document: JsonObject): Outcome<undefined> {
  const faults = faultList();
  checkCredentialRules(document, faults);
  const [first, ...rest] = faults.list();
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

/** The proof did not hold, so neither does the whole. */
function failed(outcome: Outcome<undefined>): Outcome<never> {
  return outcome.kind === 'ok' ? unknown(NOBODY) : outcome;
}
