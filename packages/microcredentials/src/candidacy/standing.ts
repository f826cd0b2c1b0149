import { decide } from '../decide/decide.js';
import type { Attempt, Decision } from '../decide/decision.js';
import type { Review, Submission } from '../generated/types.js';
import type { Candidacy, CandidacyState, DecisionRecord } from './candidacy.js';

/** The submission at hand. */
export function currentSubmission({ submissions }: Candidacy): Submission | undefined {
  return submissions.at(-1);
}

/** The reviews that count in the round at hand. */
export function countingReviews({ reviews, attempt, round }: Candidacy): readonly Review[] {
  return reviews
    .filter((entry) => entry.counts && entry.attempt === attempt && entry.round === round)
    .map(({ review }) => review);
}

/** The latest decision that stands. */
export function latestDecision({ decisions }: Candidacy): DecisionRecord | undefined {
  return decisions.findLast(({ stands }) => stands);
}

/** The decisions, the latest of which no longer stands. */
export function overturned(candidacy: Candidacy): readonly DecisionRecord[] {
  const latest = latestDecision(candidacy);
  return candidacy.decisions.map((entry) => (entry === latest ? { ...entry, stands: false } : entry));
}

/** The number of attempts that have ended with not yet. */
export function notYets({ decisions }: Candidacy): number {
  return decisions.filter(({ stands, outcome }) => stands && outcome !== 'earned').length;
}

/** What `decide` says of the attempt at hand, with the reviews given. */
export function decideWith(
  candidacy: Candidacy,
  reviews: readonly Review[],
  at: string,
): Decision | undefined {
  const submission = currentSubmission(candidacy);
  if (submission === undefined) return undefined;
  const { definition } = candidacy;
  return decide(definition, submission, reviews, new Date(at), { earlier: earlierOf(candidacy) });
}

/**
 * Where the attempt at hand stands by its reviews: in review until as many as asked for are locked and nobody assigned
 * is still at it, then in adjudication where they differ about whether something is met, else to decide.
 */
export function reviewState(candidacy: Candidacy, at: string): CandidacyState {
  const { assignments, attempt, round, definition } = candidacy;
  const isOpen = assignments.some(
    (entry) => entry.attempt === attempt && entry.round === round && entry.status === 'open',
  );
  const reviews = countingReviews(candidacy);
  const locked = reviews.filter(({ role }) => role === 'assessor').length;
  if (isOpen || locked < definition.assessment.reviews) return 'in-review';
  const decision = decideWith(candidacy, reviews, at);
  const isSplit =
    decision?.kind === 'incomplete' &&
    decision.problems.some(({ code }) => code === 'review.adjudication-needed');
  return isSplit ? 'adjudication' : 'to-decide';
}

/** The attempts before the one at hand, each with the reviews that decided it. */
function earlierOf({ decisions, submissions, reviews, attempt }: Candidacy): readonly Attempt[] {
  return decisions
    .filter((decision) => decision.stands && decision.attempt < attempt)
    .flatMap((decision) => {
      const submission = submissions.findLast((entry) => entry.attempt === decision.attempt);
      if (submission === undefined) return [];
      const counting = reviews.filter(
        (entry) => entry.counts && entry.attempt === decision.attempt && entry.round === decision.round,
      );
      return [{ submission, reviews: counting.map(({ review }) => review) }];
    });
}

/** Who reviewed, in earlier attempts, what a decision carries. */
export function carriedReviewers(
  { decisions, reviews }: Candidacy,
  decision: Decision | undefined,
): readonly string[] {
  if (decision === undefined || decision.kind === 'incomplete') return [];
  const carried = new Set([...decision.criteria, ...decision.parts].map(({ carriedFrom }) => carriedFrom));
  const rounds = decisions.filter(({ stands, attempt }) => stands && carried.has(attempt));
  return reviews
    .filter(
      (entry) =>
        entry.counts &&
        rounds.some(({ attempt, round }) => entry.attempt === attempt && entry.round === round),
    )
    .map(({ review }) => review.assessor.id);
}
