import type {
  AdjudicationLocked,
  CandidacyEvent as WrittenEvent,
  CandidacyOpened,
  Definition,
  Review,
  ReviewLocked,
  Submission,
  SubmissionSubmitted,
} from '../generated/types.js';

type Opened = Omit<CandidacyOpened, 'definition'> & { readonly definition: Definition };
type Submitted = Omit<SubmissionSubmitted, 'submission'> & { readonly submission: Submission };
type Locked = Omit<ReviewLocked, 'review'> & { readonly review: Review };
type Adjudicated = Omit<AdjudicationLocked, 'review'> & { readonly review: Review };

/** One event of a candidacy's log, the documents in it read. */
export type CandidacyEvent =
  | Exclude<WrittenEvent, CandidacyOpened | SubmissionSubmitted | ReviewLocked | AdjudicationLocked>
  | Opened
  | Submitted
  | Locked
  | Adjudicated;

/** What an event says happened. */
export type EventType = CandidacyEvent['type'];

/** The events of some types. */
export type EventOf<T extends EventType> = Extract<CandidacyEvent, { readonly type: T }>;

/** Who may act. */
export type Role = CandidacyEvent['actor']['role'];
