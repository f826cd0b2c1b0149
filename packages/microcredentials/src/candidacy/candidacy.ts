import type { Decision } from '../decide/decision.js';
import type {
  Actor,
  Conflict,
  Definition,
  DigestMatch,
  Review,
  Submission,
  SuggestedScore,
} from '../generated/types.js';
import type { TrailEntry } from './trail.js';

/**
 * Where a candidacy stands. The earner has the next step in `draft`, `not-yet` and `denied`, a coach in
 * `support-required`, the body in all others but the last ones: nothing follows on `withdrawn` and `lapsed`, and on
 * `issued` only what becomes of the badge.
 */
export type CandidacyState =
  | 'draft'
  | 'screening'
  | 'in-review'
  | 'adjudication'
  | 'to-decide'
  | 'earned'
  | 'not-yet'
  | 'support-required'
  | 'denied'
  | 'integrity-hold'
  | 'under-appeal'
  | 'issued'
  | 'withdrawn'
  | 'lapsed';

/** Where something belongs: attempts count from 1, and in each the rounds of review, of which an appeal adds one. */
export interface Round {
  readonly attempt: number;
  readonly round: number;
}

/** What a screener found. */
export interface Screening {
  readonly attempt: number;
  readonly at: string;
  readonly screener: string;
  readonly outcome: 'passed' | 'returned';
  /** What the earner has to change, where it was returned. */
  readonly reasons: readonly string[];
}

/** That somebody is to review. `set-aside`: there is a conflict, or reviews were passed back. */
export type AssignmentStatus = 'open' | 'locked' | 'declined' | 'set-aside';

/** That an assessor is to review in a round. `at`: when it was assigned. */
export interface Assignment extends Round {
  readonly assessor: string;
  readonly at: string;
  readonly status: AssignmentStatus;
}

/** That somebody is to settle where the assessors of a round differ. `at`: when it was assigned. */
export interface Adjudication extends Round {
  readonly adjudicator: string;
  readonly at: string;
  readonly status: AssignmentStatus;
}

/** A review as it was locked, an assessor's or the adjudicator's. */
export interface LockedReview extends Round {
  readonly at: string;
  readonly review: Review;
  /** False once it was passed back or set aside; it stays in the record, and decides nothing. */
  readonly counts: boolean;
}

/** What a program suggested. It decides nothing. */
export interface Suggestion extends Round {
  readonly at: string;
  readonly program: string;
  readonly scores: readonly SuggestedScore[];
}

/** How an attempt ended. `denied`: not yet, at the last attempt there is. */
export type Outcome = 'earned' | 'not-yet' | 'denied';

/** A decision as it was recorded. */
export interface DecisionRecord extends Round {
  readonly at: string;
  readonly outcome: Outcome;
  /** What `decide` says at that moment. */
  readonly decision: Decision;
  /** Who recorded it. */
  readonly by: string;
  /** False once an appeal reopened the attempt, or a conflict or an integrity finding took its ground away. */
  readonly stands: boolean;
  /** When the earner was first sent the feedback. */
  readonly feedbackSentAt?: string;
}

/** That the work may not be the earner's own. `endedAt` and `outcome` are absent while all waits. */
export interface Hold {
  readonly attempt: number;
  readonly flaggedAt: string;
  /** Where the candidacy stood, and goes on once the hold is cleared. */
  readonly from: CandidacyState;
  readonly matches: readonly DigestMatch[];
  readonly endedAt?: string;
  /** `overturned`: it was upheld, and an appeal panel saw it otherwise. */
  readonly outcome?: 'cleared' | 'upheld' | 'overturned';
  /** Who ended it. */
  readonly by?: string;
}

/** An appeal against the decision of a round, or against an integrity finding. */
export interface Appeal extends Round {
  readonly against: 'decision' | 'integrity';
  readonly openedAt: string;
  /** Where the candidacy stood, and stands again where the decision is upheld. */
  readonly from: CandidacyState;
  readonly decidedAt?: string;
  readonly outcome?: 'upheld' | 'reopened';
  readonly panel?: readonly string[];
}

/** The badge, and what became of it. */
export interface Issued {
  /** The id of the credential. */
  readonly credential: string;
  readonly at: string;
  readonly standing: 'active' | 'suspended' | 'revoked';
  readonly changes: readonly {
    readonly at: string;
    readonly standing: 'active' | 'suspended' | 'revoked';
    readonly reason: string;
  }[];
}

/** A time in which the body was at work on a round: neither the earner's turn, nor a hold or an appeal. */
export interface WorkingSpan extends Round {
  readonly from: string;
  /** Absent while it lasts. */
  readonly to?: string;
}

/**
 * An earner's way toward one micro-credential over all attempts, as `apply` and `replay` read it from the log. Frozen
 * through and through. Moments are those of events, ISO 8601 as they were written; lists are in the order of the log.
 */
export interface Candidacy {
  readonly id: string;
  /** As it was when the candidacy was opened. */
  readonly definition: Definition;
  /** The id of the earner. */
  readonly earner: string;
  readonly state: CandidacyState;
  /** The attempt at hand, from 1: that of the latest submission. */
  readonly attempt: number;
  /** The round of review at hand, from 1 in each attempt. */
  readonly round: number;
  readonly openedAt: string;
  /** When it was withdrawn or lapsed. */
  readonly closedAt?: string;
  /** Everything handed in; one that was returned has the attempt number of the one after it. */
  readonly submissions: readonly Submission[];
  /** When each of `submissions` was handed in. */
  readonly submittedAts: readonly string[];
  readonly screenings: readonly Screening[];
  readonly assignments: readonly Assignment[];
  /** The reviews locked, of every attempt and round, the adjudicators' among them. */
  readonly reviews: readonly LockedReview[];
  readonly adjudications: readonly Adjudication[];
  readonly suggestions: readonly Suggestion[];
  readonly decisions: readonly DecisionRecord[];
  readonly holds: readonly Hold[];
  readonly appeals: readonly Appeal[];
  /** When support steps were completed. */
  readonly supportedAts: readonly string[];
  /** Who may not judge, the coaches among them. */
  readonly conflicts: readonly Conflict[];
  readonly issued?: Issued;
  /** Every event, without what it carries. */
  readonly trail: readonly TrailEntry[];
  /** Everybody who has acted, once for each role. */
  readonly actors: readonly Actor[];
  readonly clock: readonly WorkingSpan[];
  /** The number of events read. */
  readonly events: number;
  /** The moment of the latest event. */
  readonly lastAt: string;
}
