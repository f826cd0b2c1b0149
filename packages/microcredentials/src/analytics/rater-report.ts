import { agreementOf } from '../agreement/agreement.js';
import { person } from '../decide/person.js';
import { scoresOf } from '../review/scores-of.js';
import { isMetBy, raterPairs } from './rater-pairs.js';
import type { Agreement } from '../agreement/agreement.js';
import type { Definition, Review } from '../generated/types.js';
import type { RaterPair } from './rater-pairs.js';

/** How an assessor's scores stand to those of the others. */
export interface RaterReport {
  /** The id of the assessor. */
  readonly assessor: string;
  readonly reviews: number;
  /** Scores to which another assessor gave one too, and how many of these are on the same level. */
  readonly compared: number;
  readonly same: number;
  /** On whether it is met: the assessor against the others, over all criteria and parts. */
  readonly agreement: Agreement;
  /** Scores on which assessors differed and an adjudicator scored, and on how many the adjudicator said the same. */
  readonly adjudicated: number;
  readonly confirmed: number;
}

/** A round of reviews, and what it followed. */
export interface ReviewedRound {
  readonly definition: Definition;
  readonly round: readonly Review[];
}

/** A report on each assessor, in the order of their ids. */
export function raterReports(rounds: readonly ReviewedRound[]): readonly RaterReport[] {
  const works = new Map<string, Work>();
  const workOf = (assessor: string): Work => {
    const known = works.get(person(assessor)) ?? { assessor, reviews: 0, pairs: [], judged: [] };
    works.set(person(assessor), known);
    return known;
  };
  for (const reviewed of rounds) {
    for (const { role, assessor } of reviewed.round)
      if (role === 'assessor') workOf(assessor.id).reviews += 1;
    for (const pair of raterPairs(reviewed.definition, reviewed.round)) {
      workOf(pair.first.assessor).pairs.push(pair);
      workOf(pair.second.assessor).pairs.push({ ...pair, first: pair.second, second: pair.first });
    }
    for (const { assessor, isConfirmed } of settledIn(reviewed)) workOf(assessor).judged.push(isConfirmed);
  }
  return [...works.values()].sort((one, other) => (one.assessor < other.assessor ? -1 : 1)).map(reportOn);
}

/** What one assessor did. In each of `pairs` the assessor's own score is the first. */
interface Work {
  readonly assessor: string;
  reviews: number;
  readonly pairs: RaterPair[];
  /** Whether an adjudicator said the same, for each score that was settled. */
  readonly judged: boolean[];
}

function reportOn({ assessor, reviews, pairs, judged }: Work): RaterReport {
  return {
    assessor,
    reviews,
    compared: pairs.length,
    same: pairs.filter(({ first, second }) => first.rank === second.rank).length,
    agreement: agreementOf(
      pairs.map(({ item, first, second }) => [wordFor(isMetBy(item, first)), wordFor(isMetBy(item, second))]),
      ['not-met', 'met'],
    ),
    adjudicated: judged.length,
    confirmed: judged.filter(Boolean).length,
  };
}

function wordFor(met: boolean): string {
  return met ? 'met' : 'not-met';
}

/** What assessors said where they differed about whether it is met, and whether the adjudicator said the same. */
function settledIn({
  definition,
  round,
}: ReviewedRound): readonly { readonly assessor: string; readonly isConfirmed: boolean }[] {
  return scoresOf(definition, round).flatMap((item) => {
    const judge = item.scores.find(({ role }) => role === 'adjudicator');
    const scores = item.scores.filter(({ role }) => role === 'assessor');
    const isSplit = new Set(scores.map((score) => isMetBy(item, score))).size > 1;
    if (judge === undefined || !isSplit) return [];
    return scores.map((score) => ({
      assessor: score.assessor,
      isConfirmed: isMetBy(item, score) === isMetBy(item, judge),
    }));
  });
}
