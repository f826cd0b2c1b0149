import { agreementOf } from '../../agreement/agreement.js';
import { fleissKappa } from '../../agreement/fleiss-kappa.js';
import { itemLevels } from './quality-instrument.js';
import { ratingProblems } from './rating-problems.js';
import type { Agreement } from '../../agreement/agreement.js';
import type { FleissKappa } from '../../agreement/fleiss-kappa.js';
import type { ItemRating, QualityRating } from '../../generated/types.js';
import type { MicrocredentialProblem } from '../../problem.js';
import type { InstrumentItem, QualityInstrument } from './quality-instrument.js';

/** How one rater rates an item. */
export interface RaterItem {
  /** The id of the rater. */
  readonly rater: string;
  readonly rating: ItemRating['rating'];
  readonly note?: string;
}

/** What all raters say of an item. */
export interface ItemResult {
  readonly item: string;
  readonly family: InstrumentItem['family'];
  /** Whether every rater finds it met. */
  readonly met: boolean;
  readonly ratings: readonly RaterItem[];
}

/** How far two raters agree over all items. */
export interface RaterPair {
  readonly raters: readonly [first: string, second: string];
  readonly agreement: Agreement;
}

/** How far the raters agree: pair by pair, and all together. */
export interface RaterAgreement {
  readonly pairs: readonly RaterPair[];
  readonly all: FleissKappa;
}

/**
 * What ratings come to. `passed`: every rater finds every item met. `incomplete`: nothing, as ratings are missing or do
 * not fit together; `problems` say why, with pointers into the list of ratings.
 */
export type QualityResult =
  | {
      readonly kind: 'passed' | 'not-yet';
      readonly items: readonly ItemResult[];
      readonly agreement: RaterAgreement;
    }
  | { readonly kind: 'incomplete'; readonly problems: readonly MicrocredentialProblem[] };

/**
 * What the ratings of a definition by several people come to, and how far they agree. Nobody's rating outweighs
 * another's: one item that one rater finds not met in full stands between a definition and passing, until the raters
 * talk and one of them rates anew.
 *
 * Codes, in `problems`: `quality.*`.
 *
 * @example
 * const result = rateQuality(qualityInstrument, ratings);
 * if (result.kind === 'not-yet') for (const { item, met } of result.items) if (!met) discuss(item);
 */
export function rateQuality(instrument: QualityInstrument, ratings: readonly QualityRating[]): QualityResult {
  const problems = ratingProblems(instrument, ratings);
  if (problems.length > 0) return { kind: 'incomplete', problems };
  const items = instrument.items.map((item) => resultOf(item, ratings));
  return {
    kind: items.every(({ met }) => met) ? 'passed' : 'not-yet',
    items,
    agreement: agreementIn(items),
  };
}

function resultOf({ id, family }: InstrumentItem, ratings: readonly QualityRating[]): ItemResult {
  const found = ratings.flatMap(({ rater, items }) =>
    items.flatMap(({ item, rating, note }) =>
      item === id ? [{ rater: rater.id, rating, ...(note === undefined ? {} : { note }) }] : [],
    ),
  );
  return { item: id, family, met: found.every(({ rating }) => rating === 'met'), ratings: found };
}

/** Raters beyond these are left to the kappa of all: the number of pairs grows with the square of theirs. */
const MOST_RATERS = 20;

function agreementIn(items: readonly ItemResult[]): RaterAgreement {
  const raters = items[0]?.ratings.slice(0, MOST_RATERS).map(({ rater }) => rater) ?? [];
  const byRater = raters.map((_, place) => items.map(({ ratings }) => ratings[place]?.rating ?? 'not-met'));
  const pairs = raters.flatMap((first, one) =>
    raters.slice(one + 1).map((second, offset) => ({
      raters: [first, second] as const,
      agreement: agreementOf(zipped(byRater[one] ?? [], byRater[one + 1 + offset] ?? []), itemLevels),
    })),
  );
  return {
    pairs,
    all: fleissKappa(
      items.map(({ ratings }) =>
        itemLevels.map((level) => ratings.filter(({ rating }) => rating === level).length),
      ),
    ),
  };
}

function zipped(first: readonly string[], second: readonly string[]): readonly (readonly [string, string])[] {
  return first.map((rating, index) => [rating, second[index] ?? ''] as const);
}
