import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { isMet, scoreOf } from './score.js';
import type { CriterionScore, IndicatorScore, Review } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Carried } from './carried.js';
import type { Facts } from './decision.js';
import type { Scale } from './scale.js';

/** Does each review score what the definition asks for: everything that is not carried, once, and nothing else? */
export function checkScores(
  { reviews }: Facts,
  scales: readonly Scale[],
  carried: Carried,
): readonly MicrocredentialProblem[] {
  const parts = scales.filter(({ kind }) => kind === 'part');
  const criteria = scales.filter(({ kind }) => kind === 'criterion');
  return reviews.flatMap((review, index) => {
    const at = pointer('/reviews', index);
    const scoredParts = review.parts.map(({ part }) => part);
    const scoredCriteria = review.criteria.map(({ criterion }) => criterion);
    return [
      ...compare(parts, scoredParts, { review, carried, what: 'part', at: pointer(at, 'parts') }),
      ...compare(criteria, scoredCriteria, {
        ...{ review, carried },
        what: 'criterion',
        at: pointer(at, 'criteria'),
      }),
      ...review.criteria.flatMap((score, j) => checkScore(score, criteria, pointer(at, 'criteria', j))),
    ];
  });
}

/** Does whoever finds something unmet say what is missing, where the definition does not leave that to them? */
export function checkFeedback(
  { definition, reviews }: Facts,
  scales: readonly Scale[],
): readonly MicrocredentialProblem[] {
  if (definition.feedback?.unmet === 'optional') return [];
  return reviews.flatMap((review, index) =>
    scales.flatMap((scale) => {
      const score = scoreOf(scale, review);
      if (score === undefined || isMet(scale, score) || score.feedback !== undefined) return [];
      const list = scale.kind === 'part' ? 'parts' : 'criteria';
      const position =
        scale.kind === 'part'
          ? review.parts.findIndex(({ part }) => part === scale.id)
          : review.criteria.findIndex(({ criterion }) => criterion === scale.id);
      const at = pointer('/reviews', index, list, position, 'feedback');
      return [problem('review.feedback-missing', at, `The score on ${scale.id} says nothing to the earner.`)];
    }),
  );
}

interface Compared {
  readonly review: Review;
  readonly carried: Carried;
  readonly what: 'part' | 'criterion';
  readonly at: string;
}

/** An adjudicator scores what is to be settled, so what is left out is missing only from an assessor. */
function compare(
  scales: readonly Scale[],
  scored: readonly string[],
  { review, carried, what, at }: Compared,
): readonly MicrocredentialProblem[] {
  const known = new Set(scales.map(({ id }) => id));
  const missing =
    review.role === 'assessor'
      ? scales.filter((scale) => !carried.has(scale) && !scored.includes(scale.id))
      : [];
  return [
    ...scored.flatMap((id, index) => {
      const place = pointer(at, index, what);
      if (!known.has(id))
        return [problem(`review.${what}-unknown`, place, `The definition does not have ${id}.`)];
      if (scored.indexOf(id) === index) return [];
      return [problem(`review.duplicate-${what}`, place, `${id} is scored before.`)];
    }),
    ...missing.map(({ id }) => problem(`review.${what}-missing`, at, `${id} is not scored.`)),
  ];
}

function checkScore(
  { criterion, level, indicators }: CriterionScore,
  scales: readonly Scale[],
  at: string,
): readonly MicrocredentialProblem[] {
  const scale = scales.find(({ id }) => id === criterion);
  if (scale === undefined) return [];
  const byIndicators = scale.indicators.length > 0;
  if (byIndicators !== (indicators !== undefined))
    return [
      problem(
        'review.score-mismatch',
        at,
        `${criterion} is scored by ${byIndicators ? 'indicators' : 'level'}.`,
      ),
    ];
  if (indicators !== undefined) return checkIndicators(scale, indicators, pointer(at, 'indicators'));
  if (level !== undefined && scale.levels.includes(level)) return [];
  return [problem('review.level-unknown', pointer(at, 'level'), `${criterion} does not have this level.`)];
}

function checkIndicators(
  scale: Scale,
  scores: readonly IndicatorScore[],
  at: string,
): readonly MicrocredentialProblem[] {
  const scored = scores.map(({ indicator }) => indicator);
  return [
    ...scored.flatMap((id, index) => {
      const place = pointer(at, index, 'indicator');
      if (!scale.indicators.includes(id))
        return [problem('review.indicator-unknown', place, `${scale.id} does not have ${id}.`)];
      if (scored.indexOf(id) === index) return [];
      return [problem('review.duplicate-indicator', place, `${id} is scored before.`)];
    }),
    ...scale.indicators
      .filter((id) => !scored.includes(id))
      .map((id) => problem('review.indicator-missing', at, `${id} is not scored.`)),
  ];
}
