import { isStackBadge } from '../model/stack-badge.js';
import type { ProofFacts } from '../ports.js';
import type { TrustedAs } from '../model/trust-list.js';
import type { SecuredDocument } from '../signed/check-proof.js';
import { checkValidity } from '../signed/check-validity.js';
import { issuerId } from '../signed/issuer-id.js';
import { checkFor, checkOf, skipped } from './check.js';
import { checkComponents } from './checks/components.js';
import { checkContents } from './checks/contents.js';
import { checkCreator } from './checks/creator.js';
import { checkEndorsements } from './checks/endorsements.js';
import { checkRecipient } from './checks/recipient.js';
import { checkReview } from './checks/review.js';
import { checkStatus } from './checks/status.js';
import { checkTrust } from './checks/trust.js';
import { heldIn } from './held.js';
import type { Check, Container, ContentReport, Kind } from './report.js';
import type { Visit } from './visit.js';

/** A credential as it was found: what it says it is, and how it came. */
export interface FoundCredential extends SecuredDocument {
  readonly kind: Kind;
  readonly container: Container;
}

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

/** Whether a credential is in force, whose it is, and what others say of it. */
export async function furtherChecks(
  found: FoundCredential,
  { isGenuine, isConfirmed, proofs, visit }: Known,
): Promise<FurtherChecks> {
  const { document, kind } = found;
  const held = heldIn(document, kind);
  const issuer = issuerId(document);
  // A proof by a key that may be anybody’s says nothing of the issuer.
  const trust = checkTrust(document, { proofs: isConfirmed ? proofs : [], visit });
  const status =
    isGenuine && issuer !== undefined
      ? checkFor('status', await checkStatus(document, { issuer, keepers: trust.keepers }, visit.env))
      : skipped('status', document['credentialStatus'] === undefined ? 'absent' : 'rests-on-failed');
  const contents =
    kind === 'badge' && isStackBadge(document)
      ? await checkComponents(document, { isGenuine, isConfirmed, visit })
      : await checkContents(held, visit);
  // Last of what asks the network: what strangers add to a badge must not use up what its own checks need.
  const endorsements = await checkEndorsements(held.own, { isGenuine, visit });
  const checks = [
    status,
    checkOf('validity', checkValidity(document, visit.env)),
    checkRecipient(document, visit),
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
