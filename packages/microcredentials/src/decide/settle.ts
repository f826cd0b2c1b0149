import { problem } from '../problem.js';
import { isMet, scoreOf } from './score.js';
import type { Review } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Carried } from './carried.js';
import type { Facts } from './decision.js';
import type { Scale } from './scale.js';
import type { Score } from './score.js';

/** What the reviews come to on one scale. */
export interface Settled {
  readonly scale: Scale;
  /** The place in the scale's levels. */
  readonly rank: number;
  readonly met: boolean;
  /** What those who found it unmet say. */
  readonly feedback: readonly string[];
  /** The attempt in which it was scored, where that was an earlier one. */
  readonly carriedFrom?: number;
}

/** Has an adjudicator settled every difference about a required level? */
export function checkAdjudication(
  { reviews }: Facts,
  scales: readonly Scale[],
): readonly MicrocredentialProblem[] {
  return scales.flatMap((scale) => {
    const open = isSplit(scale, assessorScores(scale, reviews)) && adjudicated(scale, reviews) === undefined;
    return open
      ? [
          problem(
            'review.adjudication-needed',
            scale.at,
            `Assessors differ on ${scale.id}; nobody has settled it.`,
          ),
        ]
      : [];
  });
}

/**
 * The outcome on each scale, of reviews that are complete. Where assessors differ about whether it is met, the
 * adjudicator's score is the outcome. Else it is the lowest of the assessors': a badge never claims more than all
 * of them saw. What is carried stands as it was settled.
 */
export function settle({ reviews }: Facts, scales: readonly Scale[], carried: Carried): readonly Settled[] {
  return scales.map((scale) => {
    const standing = carried.get(scale);
    if (standing !== undefined)
      return { scale, rank: standing.rank, met: true, feedback: [], carriedFrom: standing.from };
    const scores = assessorScores(scale, reviews);
    const decisive = isSplit(scale, scores) ? adjudicated(scale, reviews) : undefined;
    const rank = decisive?.rank ?? Math.min(...scores.map((score) => score.rank));
    const unmet = [...(decisive === undefined ? [] : [decisive]), ...scores].filter(
      (score) => !isMet(scale, score),
    );
    return {
      scale,
      rank,
      met: rank >= scale.required,
      feedback: unmet.flatMap(({ feedback }) => (feedback === undefined ? [] : [feedback])),
    };
  });
}

function assessorScores(scale: Scale, reviews: readonly Review[]): readonly Score[] {
  return reviews.flatMap((review) => {
    const score = review.role === 'assessor' ? scoreOf(scale, review) : undefined;
    return score === undefined ? [] : [score];
  });
}

function adjudicated(scale: Scale, reviews: readonly Review[]): Score | undefined {
  const adjudicator = reviews.find(({ role }) => role === 'adjudicator');
  return adjudicator && scoreOf(scale, adjudicator);
}

function isSplit(scale: Scale, scores: readonly Score[]): boolean {
  return new Set(scores.map((score) => isMet(scale, score))).size > 1;
}
