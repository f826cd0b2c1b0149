import { pointer } from '../../input/json-pointer.js';
import { problem } from '../../problem.js';
import type { QualityRating } from '../../generated/types.js';
import type { MicrocredentialProblem } from '../../problem.js';
import type { QualityInstrument } from './quality-instrument.js';

/** Why ratings do not come to a result together. Pointers go into the list of ratings. */
export function ratingProblems(
  instrument: QualityInstrument,
  ratings: readonly QualityRating[],
): readonly MicrocredentialProblem[] {
  return [
    ...tooFew(instrument, ratings),
    ...sameRater(ratings),
    ...otherDefinition(ratings),
    ...ratings.flatMap((rating, index) => instrumentProblems(instrument, rating, pointer('', index))),
  ];
}

function tooFew(
  instrument: QualityInstrument,
  ratings: readonly QualityRating[],
): readonly MicrocredentialProblem[] {
  if (ratings.length >= instrument.raters) return [];
  const message = `There are ${ratings.length} of at least ${instrument.raters} ratings.`;
  return [problem('quality.too-few-raters', '', message)];
}

function sameRater(ratings: readonly QualityRating[]): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return ratings.flatMap(({ rater }, index) =>
    seen.size === seen.add(rater.id).size
      ? [problem('quality.same-rater', pointer('', index, 'rater', 'id'), 'This person rated before.')]
      : [],
  );
}

function otherDefinition(ratings: readonly QualityRating[]): readonly MicrocredentialProblem[] {
  const [first] = ratings;
  return ratings.flatMap(({ definition: { id, version } }, index) =>
    first?.definition.id === id && first.definition.version === version
      ? []
      : [
          problem(
            'quality.definition-mismatch',
            pointer('', index, 'definition'),
            'The first of the ratings is of another definition or version.',
          ),
        ],
  );
}

function instrumentProblems(
  instrument: QualityInstrument,
  rating: QualityRating,
  at: string,
): readonly MicrocredentialProblem[] {
  if (rating.instrument !== instrument.id) {
    const message = `The rating is not by the instrument ${instrument.id}.`;
    return [problem('quality.instrument-mismatch', pointer(at, 'instrument'), message)];
  }
  const asked = new Set(instrument.items.map(({ id }) => id));
  const rated = new Set(rating.items.map(({ item }) => item));
  return [
    ...rating.items.flatMap(({ item }, index) =>
      asked.has(item)
        ? []
        : [
            problem(
              'quality.item-unknown',
              pointer(at, 'items', index, 'item'),
              'The instrument has no such item.',
            ),
          ],
    ),
    ...[...asked].flatMap((id) =>
      rated.has(id)
        ? []
        : [problem('quality.item-missing', pointer(at, 'items'), `The item ${id} is not rated.`)],
    ),
  ];
}
