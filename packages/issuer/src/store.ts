import type { Secured } from '@badgewright/openbadges';

/** What an issuer remembers of a badge. Date-times are ISO 8601 in UTC. */
export interface IssueRecord {
  /** The id of the submission: one badge at most for each. */
  readonly submission: string;
  readonly definition: { readonly id: string; readonly version: string };
  /** The id of the credential. */
  readonly credential: string;
  /** The id of the issuer. */
  readonly issuer: string;
  readonly decidedAt: string;
  readonly issuedAt: string;
}

/** A signed badge and the record of it. */
export interface Issued {
  /** JSON with its proof inside, or a compact JSON Web Token. */
  readonly badge: Secured | string;
  readonly record: IssueRecord;
}

/**
 * Where an issuer keeps what it has issued. An implementation makes `reserve` atomic: of any number of callers
 * that ask for the same submission, one is told `true`.
 */
export interface IssueStore {
  /** Claims a submission. False where it is claimed or has its badge already. */
  reserve(submission: string): Promise<boolean>;
  /** Keeps the badge under a reservation, wholly or not at all. */
  record(issued: Issued): Promise<void>;
  /** Gives a claim back. Does nothing where the badge has been recorded. */
  release(submission: string): Promise<void>;
  /** The badge of a submission, where it has one. */
  find(submission: string): Promise<Issued | undefined>;
}

/**
 * A store that lasts as long as the process: for tests, scripts and a single run of a command.
 *
 * @example
 * const store = memoryStore();
 * const outcome = await issue(approved, { store, signer, issuer, recipient, credentialId });
 */
export function memoryStore(): IssueStore {
  const entries = new Map<string, Issued | 'reserved'>();
  return {
    async reserve(submission) {
      if (entries.has(submission)) return false;
      entries.set(submission, 'reserved');
      return true;
    },
    async record(issued) {
      entries.set(issued.record.submission, issued);
    },
    async release(submission) {
      if (entries.get(submission) === 'reserved') entries.delete(submission);
    },
    async find(submission) {
      const entry = entries.get(submission);
      return entry === 'reserved' ? undefined : entry;
    },
  };
}
