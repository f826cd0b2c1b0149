import { problem } from '../problem.js';
import { same } from './independence.js';
import { isAtHand, openAdjudication, openAssignment, withStatus } from './panel.js';
import { countingReviews, decideWith, reviewState } from './standing.js';
import { step } from './step.js';
import type { Review } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Candidacy, LockedReview } from './candidacy.js';
import type { EventOf } from './event.js';
import type { Changes } from './step.js';

/** An assessor's review is finished. It is judged alone: what others found has no part in whether it is whole. */
export function lock(candidacy: Candidacy, event: EventOf<'review.locked'>): Parsed<Changes> {
  const { actor, at, review } = event;
  const assignment = openAssignment(candidacy, actor.id);
  const hasLocked = candidacy.assignments.some(
    (entry) => isAtHand(candidacy, entry) && entry.status === 'locked' && same(entry.assessor, actor.id),
  );
  const problems = [
    ...(assignment === undefined ? [notAssigned(hasLocked)] : []),
    ...checkAuthor(candidacy, event),
    ...problemsOf(candidacy, { review, beside: [], at }),
  ];
  return step(problems, () => {
    const changes = {
      assignments: withStatus(candidacy.assignments, assignment, 'locked'),
      reviews: [...candidacy.reviews, lockedReview(candidacy, review, at)],
    };
    return { ...changes, state: reviewState({ ...candidacy, ...changes }, at) };
  });
}

/** The adjudicator's review is finished, and settles whatever the assessors differ about. */
export function lockAdjudication(
  candidacy: Candidacy,
  event: EventOf<'adjudication.locked'>,
): Parsed<Changes> {
  const { actor, at, review } = event;
  const adjudication = openAdjudication(candidacy, actor.id);
  const problems = [
    ...(adjudication === undefined ? [notAssigned(false)] : []),
    ...checkAuthor(candidacy, event),
    ...problemsOf(candidacy, { review, beside: countingReviews(candidacy), at }),
  ];
  return step(problems, () => {
    const changes = {
      adjudications: withStatus(candidacy.adjudications, adjudication, 'locked'),
      reviews: [...candidacy.reviews, lockedReview(candidacy, review, at)],
    };
    return { ...changes, state: reviewState({ ...candidacy, ...changes }, at) };
  });
}

function notAssigned(hasLocked: boolean): MicrocredentialProblem {
  return hasLocked
    ? problem('candidacy.already-locked', '/actor/id', 'This person’s review is locked.')
    : problem('candidacy.not-assigned', '/actor/id', 'This person has no review to finish.');
}

function checkAuthor(
  { reviews }: Candidacy,
  { type, actor, review }: EventOf<'review.locked' | 'adjudication.locked'>,
): readonly MicrocredentialProblem[] {
  const role = type === 'review.locked' ? 'assessor' : 'adjudicator';
  return [
    ...(review.role === role
      ? []
      : [problem('candidacy.review-role', '/review/role', `A review of role ${role} is called for.`)]),
    ...(same(review.assessor.id, actor.id)
      ? []
      : [problem('candidacy.review-of-another', '/review/assessor/id', 'Somebody else wrote this review.')]),
    ...(reviews.every((entry) => entry.review.id !== review.id)
      ? []
      : [problem('review.duplicate-id', '/review/id', 'A review of this id is locked.')]),
  ];
}

interface Looked {
  readonly review: Review;
  readonly beside: readonly Review[];
  readonly at: string;
}

/** What `decide` holds against this one review; a split that it leaves open is one of these for an adjudicator. */
function problemsOf(candidacy: Candidacy, { review, beside, at }: Looked): readonly MicrocredentialProblem[] {
  const decision = decideWith(candidacy, [...beside, review], at);
  if (decision?.kind !== 'incomplete') return [];
  const own = `/reviews/${beside.length}`;
  return decision.problems.flatMap((found) => {
    const place = found.at ?? '';
    if (place === own || place.startsWith(`${own}/`))
      return [{ ...found, at: `/review${place.slice(own.length)}` }];
    const isOpen = found.code === 'review.adjudication-needed' && review.role === 'adjudicator';
    return isOpen ? [{ ...found, at: '/review' }] : [];
  });
}

function lockedReview({ attempt, round }: Candidacy, review: Review, at: string): LockedReview {
  return { attempt, round, at, review, counts: true };
}
