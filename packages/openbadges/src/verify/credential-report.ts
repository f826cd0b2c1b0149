import { limits } from '../limits.js';
import { freezeDeep } from '../model/freeze.js';
import type { JsonObject } from '../model/json.js';
import { onDemand } from '../on-demand.js';
import { ok, together } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, ProofFacts } from '../ports.js';
import type { Problem } from '../problem.js';
import { checkIssuer } from '../signed/check-issuer.js';
import { checkMeaning } from '../signed/check-meaning.js';
import { checkProof } from '../signed/check-proof.js';
import { issuerId } from '../signed/issuer-id.js';
import { checkOf, skipped } from './check.js';
import { checkConformance } from './checks/conformance.js';
import type { ReadCredential } from './checks/conformance.js';
import { checkReferences } from './checks/references.js';
import type { Refreshed } from './checks/refresh.js';
import { claimsOf } from './claims.js';
import { furtherChecks } from './further-checks.js';
import type { FurtherChecks } from './further-checks.js';
import type { FoundCredential } from './found-credential.js';
import type { Check, OtherReport, Report, ValidReport, VerifiedValue } from './report.js';
import { verdictOf } from './verdict.js';
import type { Visit } from './visit.js';

const seldom = onDemand(() => import('./seldom.js'));

/**
 * Verifies a credential: a badge, an endorsement, or a learner record with what it holds. Where the issuer's refresh
 * service gives a newer version that is in force, the checks after it are those of that version.
 *
 * @see Open Badges 3.0, §Credential Verification
 */
export async function credentialReport(found: FoundCredential, visit: Visit): Promise<Report> {
  const { document, kind } = found;
  const expected = { purpose: 'assertionMethod', signer: issuerId(document) } as const;
  const form = combined(checkConformance(document, kind), await checkMeaning(found, visit.env));
  const proof = await checkProof(found, expected, visit);
  const issuer = await issuerCheck(document, proof.outcome, visit);
  const isGenuine = proof.outcome.kind === 'ok' && isOfIssuer(issuer, visit);
  const references = await checkReferences(document, { isGenuine, env: visit.env });
  const conformance = combined(form, references.outcome);
  const refreshed = await refreshedBy(found, { isGenuine, visit });
  const first: readonly Check[] = [
    checkOf('conformance', conformance, references.warnings),
    checkOf('proof', proof.outcome, proof.warnings),
    issuer,
    refreshed.check,
  ];
  const { report } = refreshed;
  if (refreshed.check.outcome === 'pass' && report?.verdict === 'valid')
    return renewed(report, { found, first });
  const proofs = proof.outcome.kind === 'ok' ? proof.outcome.value : [];
  const known = { isGenuine, isConfirmed: issuer.outcome === 'pass', proofs };
  const rest = await furtherChecks(found, { ...known, visit: isGenuine ? visit : closed(visit) });
  return reportOf({ found, first, conformance, refreshed, rest }, visit.env);
}

/** What a refresh service gives counts only where it is shown to be the issuer’s; anything else unless it is not. */
function isOfIssuer({ outcome }: Check, { isRefreshed }: Visit): boolean {
  return isRefreshed ? outcome === 'pass' || outcome === 'warn' : outcome !== 'fail';
}

/** What a refresh service made up itself counts for nothing: none of what stands in it is opened, nor asked for. */
function closed(visit: Visit): Visit {
  return visit.isRefreshed ? { ...visit, depth: limits.contentDepth } : visit;
}

async function issuerCheck(
  document: JsonObject,
  proof: Outcome<readonly ProofFacts[]>,
  visit: Visit,
): Promise<Check> {
  const signer = issuerId(document);
  // Without an issuer there is nobody whose key it could be; conformance reports that.
  if (proof.kind !== 'ok' || signer === undefined) return skipped('issuer', 'rests-on-failed');
  const outcome = await checkIssuer({ signer, purpose: 'assertionMethod' }, proof.value, visit.env);
  if (outcome.kind !== 'unknown' || !outcome.problems.every(isSilence)) return checkOf('issuer', outcome);
  if (visit.trust === undefined) return checkOf('issuer', outcome);
  const { isListedKey } = await seldom();
  const isListed = isListedKey(document, { proofs: proof.value, visit });
  return checkOf('issuer', isListed ? ok(undefined) : outcome);
}

async function refreshedBy(
  found: FoundCredential,
  known: { readonly isGenuine: boolean; readonly visit: Visit },
): Promise<Refreshed> {
  const { refreshService } = found.document;
  if (refreshService === undefined) return { check: skipped('refresh', 'absent'), report: undefined };
  const { checkRefresh } = await seldom();
  return await checkRefresh(found, known);
}

/** What says only that nobody could be asked. That a key was revoked or has ended, no list takes back. */
function isSilence({ code }: Problem): boolean {
  const [area] = code.split('.');
  return area === 'network' || code === 'issuer.unconfirmed' || code === 'issuer.keys-unreachable';
}

/** The strict form, where neither its contexts nor what the credential refers to stand against it. */
function combined(form: Outcome<ReadCredential>, further: Outcome<unknown>): Outcome<ReadCredential> {
  const both = together(form, further);
  return both.kind === 'ok' ? form : both;
}

interface Findings {
  readonly found: FoundCredential;
  readonly first: readonly Check[];
  readonly conformance: Outcome<ReadCredential>;
  readonly refreshed: Refreshed;
  readonly rest: FurtherChecks;
}

/** The report where a newer version is in force: what it says, and its checks, count from there on. */
function renewed(newer: ValidReport, { found, first }: Pick<Findings, 'found' | 'first'>): Report {
  const checks = [...first, ...newer.checks.slice(first.length)];
  const verdict = verdictOf(checks);
  const versions = { earlier: claimsOf(found.document), refreshed: newer };
  if (verdict !== 'valid') return { ...withoutValue(newer), ...versions, checks, verdict, kind: found.kind };
  return { ...newer, ...versions, container: found.container, checks };
}

function reportOf({ found, first, conformance, refreshed, rest }: Findings, env: Env): Report {
  const { container, document, kind } = found;
  const checks = [...first, ...rest.checks];
  const members = {
    container,
    verifiedAt: env.now.toISOString(),
    claims: claimsOf(document),
    checks,
    contents: rest.contents,
    endorsements: rest.endorsements,
    ...(refreshed.report !== undefined && { refreshed: refreshed.report }),
    ...(rest.trusted !== undefined && { trusted: rest.trusted }),
  };
  const verdict = verdictOf(checks);
  if (verdict !== 'valid') return { verdict, kind, ...members };
  if (conformance.kind !== 'ok') return { verdict: 'indeterminate', kind, ...members };
  // The one place where a credential becomes verified: every check has passed.
  return { verdict, ...members, ...(freezeDeep(conformance.value) as VerifiedValue) };
}

function withoutValue({
  container,
  verifiedAt,
  claims,
  contents,
  endorsements,
  trusted,
}: ValidReport): Omit<OtherReport, 'verdict' | 'kind' | 'checks'> {
  const members = { container, verifiedAt, claims, contents, endorsements };
  return trusted === undefined ? members : { ...members, trusted };
}
