import type { Candidacy, DecisionRecord, Outcome } from '../candidacy/candidacy.js';
import type { Decision } from '../decide/decision.js';
import type { Review } from '../generated/types.js';

/** One attempt of a candidacy, as analyses read it. */
export interface AttemptFacts {
  readonly attempt: number;
  /** When it was first handed in, and when for the last time: one that was returned is handed in again. */
  readonly firstSubmittedAt: string;
  readonly submittedAt: string;
  /** When it was first decided, whether or not that still stands. */
  readonly firstDecidedAt: string | undefined;
  /** What stands. `undefined` while nothing does. */
  readonly outcome: Outcome | undefined;
  readonly decision: Decision | undefined;
  /** The reviews that count, by round. */
  readonly rounds: readonly (readonly Review[])[];
  /** Whether the body has the next step. */
  readonly isWithBody: boolean;
}

/** The attempts of a candidacy, first to last. */
export function attemptsOf(candidacy: Candidacy): readonly AttemptFacts[] {
  const numbers = [...new Set(candidacy.submissions.map(({ attempt }) => attempt))];
  return numbers.map((attempt) => {
    const places = candidacy.submissions.flatMap((submission, place) =>
      submission.attempt === attempt ? [place] : [],
    );
    const submitted = places.map((place) => candidacy.submittedAts[place] ?? '');
    const decisions = candidacy.decisions.filter((record) => record.attempt === attempt);
    const standing = decisions.findLast(({ stands }) => stands);
    // That the work is not the earner's own ends an attempt as a decision does.
    const refused = candidacy.holds.findLast((hold) => hold.attempt === attempt && hold.outcome === 'upheld');
    return {
      attempt,
      firstSubmittedAt: submitted[0] ?? '',
      submittedAt: submitted.at(-1) ?? '',
      firstDecidedAt: decisions[0]?.at ?? refused?.endedAt,
      outcome: refused === undefined ? standing?.outcome : 'denied',
      decision: refused === undefined ? standing?.decision : undefined,
      rounds: roundsOf(candidacy, attempt),
      isWithBody: attempt === candidacy.attempt && WITH_BODY.has(candidacy.state),
    };
  });
}

/** Whether an attempt passed. */
export function isEarned({ outcome }: AttemptFacts | DecisionRecord): boolean {
  return outcome === 'earned';
}

const WITH_BODY: ReadonlySet<Candidacy['state']> = new Set([
  'screening',
  'in-review',
  'adjudication',
  'to-decide',
  'integrity-hold',
]);

function roundsOf({ reviews }: Candidacy, attempt: number): readonly (readonly Review[])[] {
  const own = reviews.filter((locked) => locked.attempt === attempt && locked.counts);
  const rounds = [...new Set(own.map(({ round }) => round))];
  return rounds.map((round) => own.filter((locked) => locked.round === round).map(({ review }) => review));
}
