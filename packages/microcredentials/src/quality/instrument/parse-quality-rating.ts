import { qualityRatingShape } from '../../generated/validators.js';
import { pointer } from '../../input/json-pointer.js';
import { readDocument } from '../../parse/read-document.js';
import { problem } from '../../problem.js';
import type { ItemRating, QualityRating } from '../../generated/types.js';
import type { DocumentKind } from '../../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../../problem.js';

/** How a rating is read. */
const ratingKind: DocumentKind<QualityRating> = {
  format: 'badgewright-quality-rating/1',
  shape: qualityRatingShape,
  rules: ({ items }, at) => [
    ...repeatedItems(items, pointer(at, 'items')),
    ...missingNotes(items, pointer(at, 'items')),
  ],
};

/**
 * The one way from `unknown` to a rating: `schema/quality-rating.schema.json`, and the rules that a schema cannot say.
 * Reports every fault with a JSON pointer (`input.*`, `format.*`, `quality.*`); never throws. The rating returned is
 * a frozen copy. Whether it rates what the instrument asks is for `rateQuality`.
 *
 * @example
 * const ratings = files.map((file) => parseQualityRating(JSON.parse(file)));
 */
export function parseQualityRating(value: unknown): Parsed<QualityRating> {
  return readDocument(ratingKind, value);
}

function repeatedItems(items: readonly ItemRating[], at: string): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ item }, index) =>
    seen.size === seen.add(item).size
      ? [problem('quality.duplicate-item', pointer(at, index, 'item'), 'This item is rated before.')]
      : [],
  );
}

function missingNotes(items: readonly ItemRating[], at: string): readonly MicrocredentialProblem[] {
  return items.flatMap(({ rating, note }, index) =>
    rating !== 'met' && note === undefined
      ? [problem('quality.note-missing', pointer(at, index, 'note'), 'What is missing is not said.')]
      : [],
  );
}
