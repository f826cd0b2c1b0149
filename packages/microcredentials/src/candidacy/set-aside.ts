import { same } from './independence.js';
import { isAtHand } from './panel.js';
import { reviewState } from './standing.js';
import type { AssignmentStatus, Candidacy, CandidacyState, LockedReview } from './candidacy.js';
import type { Changes } from './step.js';

/** Which reviews of the round at hand count no more, and whether their authors are to review anew. */
export interface SettingAside {
  readonly isMeant: (entry: LockedReview) => boolean;
  readonly seats: Extract<AssignmentStatus, 'open' | 'set-aside'>;
  readonly at: string;
}

/**
 * Takes reviews out of the round at hand. An adjudicator settles between certain reviews, and after them: where one of
 * those goes, the adjudication goes too, and its author has to be assigned anew.
 */
export function setAside(candidacy: Candidacy, { isMeant, seats, at }: SettingAside): Changes {
  const meant = candidacy.reviews.filter(
    (entry) => entry.counts && isAtHand(candidacy, entry) && isMeant(entry),
  );
  const hasAssessor = meant.some(({ review }) => review.role === 'assessor');
  const isGone = (entry: LockedReview) =>
    meant.includes(entry) ||
    (hasAssessor && isAtHand(candidacy, entry) && entry.review.role === 'adjudicator');
  const wrote = (id: string) => meant.some(({ review }) => same(review.assessor.id, id));
  const isLocked = (entry: { readonly status: AssignmentStatus; attempt: number; round: number }) =>
    isAtHand(candidacy, entry) && entry.status === 'locked';
  const changes = {
    reviews: candidacy.reviews.map((entry) => (isGone(entry) ? { ...entry, counts: false } : entry)),
    assignments: candidacy.assignments.map((entry) =>
      isLocked(entry) && wrote(entry.assessor) ? { ...entry, status: seats } : entry,
    ),
    adjudications: candidacy.adjudications.map((entry) => {
      if (!isLocked(entry)) return entry;
      if (hasAssessor) return { ...entry, status: 'set-aside' as const };
      return wrote(entry.adjudicator) ? { ...entry, status: seats } : entry;
    }),
  };
  return { ...changes, state: reviewState({ ...candidacy, ...changes }, at) };
}

/** The states in which the reviews of the round at hand can still be taken out. */
export const openStates: readonly CandidacyState[] = ['in-review', 'adjudication', 'to-decide', 'earned'];
