import { scalesOf } from '../decide/scale.js';
import { scoreOf } from '../decide/score.js';
import type { Scale } from '../decide/scale.js';
import type { Definition, Review } from '../generated/types.js';

/** What one reviewer gave. `rank` is the place of the level in the item's `levels`. */
export interface ItemScore {
  /** The id of the person. */
  readonly assessor: string;
  readonly role: Review['role'];
  readonly rank: number;
}

/** A criterion or a pass/fail part, as an ordered list of levels, with what each reviewer gave on it. */
export interface ScoredItem {
  readonly kind: 'criterion' | 'part';
  readonly id: string;
  readonly title: string;
  /** Level ids, lowest first; `fail`, `pass` of a part, `not-met`, `met` of a criterion with indicators. */
  readonly levels: readonly string[];
  /** The place in `levels` from which on it is met. */
  readonly required: number;
  readonly scores: readonly ItemScore[];
}

/**
 * The scores of some reviews, as places on ordered levels: the pass/fail parts, then the criteria, in the order of
 * the definition. Reviews of another definition or version are left out, and so is a score that cannot be read.
 *
 * @example
 * for (const { id, levels, scores } of scoresOf(definition, reviews))
 *   for (const { rank } of scores) count(id, levels[rank]);
 */
export function scoresOf(definition: Definition, reviews: readonly Review[]): readonly ScoredItem[] {
  const own = reviews.filter(
    (review) => review.definition.id === definition.id && review.definition.version === definition.version,
  );
  return scalesOf(definition).map((scale) => {
    const { kind, id, title, levels, required } = scale;
    return { kind, id, title, levels, required, scores: own.flatMap((review) => scoreIn(review, scale)) };
  });
}

function scoreIn(review: Review, scale: Scale): readonly ItemScore[] {
  const score = scoreOf(scale, review);
  return score === undefined ? [] : [{ assessor: review.assessor.id, role: review.role, rank: score.rank }];
}
