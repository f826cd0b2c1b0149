import { scoresOf } from '../review/scores-of.js';
import type { Definition, Review } from '../generated/types.js';
import type { ItemScore, ScoredItem } from '../review/scores-of.js';

/** What two assessors gave on one item without knowing of each other, in the order in which their reviews were locked. */
export interface RaterPair {
  readonly item: ScoredItem;
  readonly first: ItemScore;
  readonly second: ItemScore;
}

/** Every pair of independent scores in one round of reviews. */
export function raterPairs(definition: Definition, round: readonly Review[]): readonly RaterPair[] {
  return scoresOf(definition, round).flatMap((item) => {
    const scores = item.scores.filter(({ role }) => role === 'assessor');
    return scores.flatMap((first, place) =>
      scores.slice(place + 1).map((second) => ({ item, first, second })),
    );
  });
}

/** Whether a score meets what its item requires. */
export function isMetBy({ required }: ScoredItem, { rank }: ItemScore): boolean {
  return rank >= required;
}
