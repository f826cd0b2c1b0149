import { freezeDeep } from '../model/freeze.js';
import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import type { Outcome } from '../outcome.js';
import type { Env, ExpectedProof, ProofFacts } from '../ports.js';
import { checkOf, skipped } from './check.js';
import { checkConformance } from './checks/conformance.js';
import type { ReadCredential } from './checks/conformance.js';
import { checkContents } from './checks/contents.js';
import type { Contents } from './checks/contents.js';
import { checkIssuer } from './checks/issuer.js';
import { checkProof } from './checks/proof.js';
import type { SecuredDocument } from './checks/proof.js';
import { checkRecipient } from './checks/recipient.js';
import { checkEndorsements, checkRefresh, checkStatus } from './checks/unexamined.js';
import { checkValidity } from './checks/validity.js';
import { claimsOf } from './claims.js';
import { heldIn } from './held.js';
import type { Check, Container, Kind, Report, VerifiedValue } from './report.js';
import { verdictOf } from './verdict.js';
import type { Visit } from './visit.js';

/** A credential as it was found: what it says it is, and how it came. */
export interface FoundCredential extends SecuredDocument {
  readonly kind: Kind;
  readonly container: Container;
}

/**
 * Verifies a credential: a badge, an endorsement, or a learner record with what it holds.
 *
 * @see Open Badges 3.0, §Credential Verification
 */
export async function credentialReport(found: FoundCredential, visit: Visit): Promise<Report> {
  const { env } = visit;
  const { document, kind } = found;
  const held = heldIn(document, kind);
  const expected = { purpose: 'assertionMethod', signer: issuerOf(document) } as const;
  const conformance = checkConformance(document, kind);
  const proof = await checkProof(found, expected, visit);
  const contents = await checkContents(held, visit);
  const checks: readonly Check[] = [
    checkOf('conformance', conformance),
    checkOf('proof', proof.outcome, proof.warnings),
    await issuerCheck(expected, proof.outcome, env),
    checkRefresh(held.own),
    checkStatus(held.own),
    checkOf('validity', checkValidity(document, env.now)),
    checkRecipient(visit),
    checkEndorsements(held.own),
    skipped('trust', 'not-built'),
    contents.check,
  ];
  return reportOf({ found, conformance, checks, contents }, env);
}

function issuerOf({ issuer }: JsonObject): string | undefined {
  const id = isObject(issuer) ? issuer['id'] : issuer;
  return typeof id === 'string' ? id : undefined;
}

async function issuerCheck(
  expected: ExpectedProof,
  proof: Outcome<readonly ProofFacts[]>,
  env: Env,
): Promise<Check> {
  // Without an issuer there is nobody whose key it could be; conformance reports that.
  if (proof.kind !== 'ok' || expected.signer === undefined) return skipped('issuer', 'rests-on-failed');
  return checkOf('issuer', await checkIssuer(expected, proof.value, env));
}

interface Findings {
  readonly found: FoundCredential;
  readonly conformance: Outcome<ReadCredential>;
  readonly checks: readonly Check[];
  readonly contents: Contents;
}

function reportOf({ found, conformance, checks, contents }: Findings, env: Env): Report {
  const { container, document } = found;
  const verifiedAt = env.now.toISOString();
  const members = { container, verifiedAt, claims: claimsOf(document), checks, contents: contents.reports };
  const verdict = verdictOf(checks);
  if (verdict !== 'valid') return { verdict, kind: found.kind, ...members };
  if (conformance.kind !== 'ok') return { verdict: 'indeterminate', kind: found.kind, ...members };
  // The one place where a credential becomes verified: every check has passed.
  return { verdict, ...members, ...(freezeDeep(conformance.value) as VerifiedValue) };
}
