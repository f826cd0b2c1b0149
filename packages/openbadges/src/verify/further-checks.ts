import { isStackBadge } from '../model/stack-badge.js';
import type { JsonObject } from '../model/json.js';
import { onDemand } from '../on-demand.js';
import type { ProofFacts } from '../ports.js';
import type { TrustedAs } from '../model/trust-list.js';
import { checkValidity } from '../signed/check-validity.js';
import { issuerId } from '../signed/issuer-id.js';
import { isAboutNobody } from './about-nobody.js';
import { checkFor, checkOf, skipped } from './check.js';
import type { Contents } from './checks/contents.js';
import { checkCreator } from './checks/creator.js';
import { holdsEndorsements } from './checks/endorsement-places.js';
import { checkReview } from './checks/review.js';
import type { Trusted } from './checks/trust.js';
import type { FoundCredential } from './found-credential.js';
import { heldIn } from './held.js';
import type { Held } from './held.js';
import type { Check, ContentReport } from './report.js';
import type { Visit } from './visit.js';

const seldom = onDemand(() => import('./seldom.js'));

/** The checks after refresh, in their order, and what they bring into the report. */
export interface FurtherChecks {
  readonly checks: readonly Check[];
  readonly contents: readonly ContentReport[];
  readonly endorsements: readonly ContentReport[];
  readonly trusted: TrustedAs | undefined;
}

interface Known {
  /** Whether the proof verified, and no check has shown that the key is another's. */
  readonly isGenuine: boolean;
  /** Whether the key is known to be the issuer’s. */
  readonly isConfirmed: boolean;
  readonly proofs: readonly ProofFacts[];
  readonly visit: Visit;
}

/**
 * Whether a credential is in force, whose it is, and what others say of it. What makes a check is loaded where a
 * document or the verifier asks for it: most badges hold nothing, and most verifiers ask for little.
 */
export async function furtherChecks(found: FoundCredential, known: Known): Promise<FurtherChecks> {
  const { document, kind } = found;
  const { isGenuine, visit } = known;
  const held = heldIn(document, kind);
  const trust = await trustCheck(document, known);
  const status = await statusCheck(document, trust, known);
  const contents = await contentsCheck(found, held, known);
  // Last of what asks the network: what strangers add to a badge must not use up what its own checks need.
  const endorsements = await endorsementsCheck(held.own, { isGenuine, visit });
  const checks = [
    status,
    checkOf('validity', checkValidity(document, visit.env)),
    await recipientCheck(document, visit),
    endorsements.check,
    checkFor('review', checkReview(document)),
    checkFor('creator', checkCreator(document)),
    trust.check,
    contents.check,
  ];
  return {
    checks,
    contents: contents.reports,
    endorsements: endorsements.reports,
    trusted: trust.trusted,
  };
}

async function trustCheck(document: JsonObject, { isConfirmed, proofs, visit }: Known): Promise<Trusted> {
  if (visit.trust === undefined) {
    return { check: skipped('trust', 'not-asked'), trusted: undefined, keepers: [] };
  }
  const { checkTrust } = await seldom();
  // A proof by a key that may be anybody’s says nothing of the issuer.
  return checkTrust(document, { proofs: isConfirmed ? proofs : [], visit });
}

async function statusCheck(
  document: JsonObject,
  { keepers }: Trusted,
  { isGenuine, visit }: Known,
): Promise<Check> {
  const issuer = issuerId(document);
  if (document['credentialStatus'] === undefined) return skipped('status', 'absent');
  if (!isGenuine || issuer === undefined) return skipped('status', 'rests-on-failed');
  const { checkStatus } = await seldom();
  return checkFor('status', await checkStatus(document, { issuer, keepers }, visit.env));
}

async function contentsCheck(
  { document, kind }: FoundCredential,
  held: Held,
  known: Known,
): Promise<Contents> {
  if (kind === 'badge' && isStackBadge(document)) {
    const { checkComponents } = await seldom();
    return await checkComponents(document, known);
  }
  if (held.items.length === 0) return { check: skipped('contents', 'absent'), reports: [] };
  const { checkContents } = await seldom();
  return await checkContents(held, known.visit);
}

async function endorsementsCheck(
  own: JsonObject,
  known: Pick<Known, 'isGenuine' | 'visit'>,
): Promise<Contents> {
  if (!holdsEndorsements(own)) return { check: skipped('endorsements', 'absent'), reports: [] };
  const { checkEndorsements } = await seldom();
  return await checkEndorsements(own, known);
}

async function recipientCheck(document: JsonObject, visit: Visit): Promise<Check> {
  if (isAboutNobody(document, visit)) return skipped('recipient', 'absent');
  const { recipient, domain, challenge } = visit;
  if (recipient === undefined && domain === undefined && challenge === undefined) {
    return skipped('recipient', 'not-asked');
  }
  const { checkRecipient } = await seldom();
  return checkRecipient(document, visit);
}
