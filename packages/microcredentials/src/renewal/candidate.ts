import type { Report } from '@badgewright/openbadges';
import type { AlignmentTarget } from '../generated/types.js';

/** What comparing a badge with one identifier of the licence's holder gave. */
export interface IdentityOutcome {
  /** The type of the identifier in the words of Open Badges; `id` for the id of the subject itself. */
  readonly type: string;
  /** `alike`: an e-mail address that differs in capital and small letters only, which counts as no match. */
  readonly outcome: 'matched' | 'alike' | 'not-matched' | 'cannot-tell';
}

/** A document that is handed in for a renewal. */
export interface RenewalCandidate {
  /** What the caller calls it, such as a file name. Each candidate has its own. */
  readonly source: string;
  /** What `verify` of `@badgewright/openbadges` found. Only a valid badge can count. */
  readonly report: Report;
  /** One entry for each identifier of the holder that was compared. */
  readonly identity: readonly IdentityOutcome[];
}

/** A badge that is not earned yet: "if I earn this by June". It never counts; a decision tells apart what it would do. */
export interface Planned {
  /** What the caller calls it. Each planned badge has its own. */
  readonly source: string;
  readonly issuer: string;
  readonly achievement: string;
  readonly version?: string;
  readonly name?: string;
  /** The day of the award: `YYYY-MM-DD`. */
  readonly on: string;
  readonly alignment?: readonly AlignmentTarget[];
  readonly tags?: readonly string[];
  /** The hours that the issuer declares. */
  readonly creditsAvailable?: number;
  /** `micro-credential` unless said. */
  readonly kind?: 'micro-credential' | 'stack' | 'other';
}
