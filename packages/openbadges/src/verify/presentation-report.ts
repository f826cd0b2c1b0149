import { isObject, listOf } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { together, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { Env, ProofFacts } from '../ports.js';
import type { ProofFindings } from '../proof/proof-findings.js';
import { checkFor, checkOf, skipped } from './check.js';
import { checkContents } from './checks/contents.js';
import { checkIssuer } from '../signed/check-issuer.js';
import { checkPresentation } from './checks/presentation.js';
import { checkStatus } from './checks/status.js';
import { checkMeaning } from '../signed/check-meaning.js';
import { checkProof } from '../signed/check-proof.js';
import type { SecuredDocument } from '../signed/check-proof.js';
import { checkValidity, isDated } from '../signed/check-validity.js';
import { claimsOf } from './claims.js';
import { heldIn } from './held.js';
import { holderOf } from './holder-of.js';
import type { Check, Container, Report } from './report.js';
import { verdictOf } from './verdict.js';
import type { Visit } from './visit.js';

/** A presentation as it was found, and how it came. */
export interface FoundPresentation extends SecuredDocument {
  readonly container: Container;
}

/**
 * Verifies a presentation: that its holder signed it, for this occasion, and every credential in it. The check
 * `issuer` is that of the holder here: whether the key belongs to whom the presentation names.
 *
 * Codes: as `unknown` `presentation.unsigned`, `presentation.holder-missing`; as `warn`
 * `presentation.challenge-unchecked`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4.13; W3C Data Integrity 1.0, §2.1 (`challenge`, `domain`)
 */
export async function presentationReport(found: FoundPresentation, visit: Visit): Promise<Report> {
  const { env } = visit;
  const { container } = found;
  const document = withHolder(found);
  const held = heldIn(document, 'presentation');
  const proof = await holderProof({ ...found, document }, visit);
  const contents = await checkContents(held, visit);
  const checks: readonly Check[] = [
    checkOf('conformance', together(checkPresentation(document), await checkMeaning(found, env))),
    checkOf('proof', proof.outcome, proof.warnings),
    await holderCheck(document, proof.outcome, env),
    skipped('refresh', 'absent'),
    await statusCheck(document, proof.outcome, visit),
    isDated(document) ? checkOf('validity', checkValidity(document, env)) : skipped('validity', 'absent'),
    skipped('recipient', 'absent'),
    skipped('endorsements', 'absent'),
    skipped('review', 'absent'),
    skipped('creator', 'absent'),
    skipped('trust', 'absent'),
    contents.check,
  ];
  const verifiedAt = env.now.toISOString();
  const members = {
    container,
    verifiedAt,
    claims: claimsOf(document),
    checks,
    contents: contents.reports,
    endorsements: [],
  };
  return { verdict: verdictOf(checks), kind: 'presentation', ...members };
}

/**
 * In the data model 1.1 the claim `iss` of a token says who the holder is, and the claim `vp` need not.
 *
 * @see W3C Verifiable Credentials Data Model 1.1, §6.3.1
 */
function withHolder({ document, jwt }: FoundPresentation): JsonObject {
  const { iss } = jwt?.form === 'claim' ? jwt.claims : {};
  if (document['holder'] !== undefined || typeof iss !== 'string') return document;
  return { ...document, holder: iss };
}

async function holderProof(found: FoundPresentation, visit: Visit): Promise<ProofFindings> {
  const { document, jwt } = found;
  if (document['proof'] === undefined && jwt === undefined) {
    const message = 'The presentation carries no proof.';
    return { outcome: unknown({ code: 'presentation.unsigned', message, at: '/proof' }), warnings: [] };
  }
  const { domain, challenge } = visit;
  const expected = { purpose: 'authentication', signer: holderOf(document), domain, challenge } as const;
  const findings = await checkProof(found, expected, visit);
  return { ...findings, warnings: [...findings.warnings, ...unasked(found, visit)] };
}

/** A warning where the presentation was made for an occasion that the verifier did not say it is. */
function unasked({ document, jwt }: FoundPresentation, { domain, challenge }: Visit): readonly Problem[] {
  const proofs = listOf(document['proof']).filter(isObject);
  const says = (member: string, claim: string): boolean =>
    (jwt?.claims[claim] ?? jwt?.header[claim]) !== undefined ||
    proofs.some((proof) => proof[member] !== undefined);
  const answers = challenge === undefined && says('challenge', 'nonce');
  const isElsewhere = domain === undefined && says('domain', 'aud');
  if (!answers && !isElsewhere) return [];
  const message =
    'The presentation answers a challenge, or is for a domain, that the verifier was not told of.';
  const at = jwt === undefined ? '/proof' : '/payload';
  return [{ code: 'presentation.challenge-unchecked', message, at }];
}

/** The data model has no status for presentations; where one is there nevertheless, it counts. No list is about holders. */
async function statusCheck(
  document: JsonObject,
  proof: Outcome<readonly ProofFacts[]>,
  { env }: Visit,
): Promise<Check> {
  const issuer = holderOf(document);
  if (document['credentialStatus'] === undefined) return skipped('status', 'absent');
  if (proof.kind !== 'ok' || issuer === undefined) return skipped('status', 'rests-on-failed');
  return checkFor('status', await checkStatus(document, { issuer, keepers: [] }, env));
}

async function holderCheck(
  document: JsonObject,
  proof: Outcome<readonly ProofFacts[]>,
  env: Env,
): Promise<Check> {
  const signer = holderOf(document);
  if (proof.kind !== 'ok') return skipped('issuer', 'rests-on-failed');
  if (signer !== undefined) {
    return checkOf('issuer', await checkIssuer({ signer, purpose: 'authentication' }, proof.value, env));
  }
  const message = 'The presentation does not name its holder.';
  return checkOf('issuer', unknown({ code: 'presentation.holder-missing', message, at: '/holder' }));
}
