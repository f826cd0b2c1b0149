import type { CriterionScore, Review } from '../generated/types.js';
import type { Scale } from './scale.js';

/** What one review says on one scale. */
export interface Score {
  /** The place in the scale's levels. */
  readonly rank: number;
  readonly feedback: string | undefined;
}

/** A review's score on a scale; `undefined` where it gives none, or none that can be read. */
export function scoreOf(scale: Scale, review: Review): Score | undefined {
  if (scale.kind === 'part') {
    const entry = review.parts.find(({ part }) => part === scale.id);
    return entry && { rank: scale.levels.indexOf(entry.result), feedback: entry.feedback };
  }
  const entry = review.criteria.find(({ criterion }) => criterion === scale.id);
  if (entry === undefined) return undefined;
  const rank = scale.indicators.length > 0 ? indicatorRank(scale, entry) : levelRank(scale, entry);
  return rank === undefined ? undefined : { rank, feedback: entry.feedback };
}

/** Whether a score meets what the scale requires. */
export function isMet(scale: Scale, score: Score): boolean {
  return score.rank >= scale.required;
}

function levelRank(scale: Scale, { level }: CriterionScore): number | undefined {
  if (level === undefined) return undefined;
  const rank = scale.levels.indexOf(level);
  return rank === -1 ? undefined : rank;
}

function indicatorRank(scale: Scale, { indicators = [] }: CriterionScore): number | undefined {
  const found = scale.indicators.map((id) => indicators.find(({ indicator }) => indicator === id));
  if (found.some((score) => score === undefined)) return undefined;
  return found.every((score) => score?.met) ? 1 : 0;
}
