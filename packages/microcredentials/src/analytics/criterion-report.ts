import { agreementOf } from '../agreement/agreement.js';
import { fleissKappa } from '../agreement/fleiss-kappa.js';
import { shareInterval } from '../agreement/interval.js';
import { person } from '../decide/person.js';
import { scoresOf } from '../review/scores-of.js';
import { smallestCell } from './group-counts.js';
import { isMetBy, raterPairs } from './rater-pairs.js';
import type { Agreement } from '../agreement/agreement.js';
import type { FleissKappa } from '../agreement/fleiss-kappa.js';
import type { Interval } from '../agreement/interval.js';
import type { Definition, Review } from '../generated/types.js';
import type { ItemScore, ScoredItem } from '../review/scores-of.js';
import type { AttemptFacts } from './attempt-facts.js';
import type { Shown } from './breakdown.js';
import type { RaterPair } from './rater-pairs.js';
import type { Course } from './standing.js';

/** How hard a criterion or a pass/fail part is to meet, and how far assessors agree on it. */
export interface CriterionReport {
  readonly kind: ScoredItem['kind'];
  readonly id: string;
  readonly title: string;
  /** The levels, lowest first, and the one required. */
  readonly levels: readonly string[];
  readonly requiredLevel: string;
  /** Decided attempts in which it was scored; one that carries it from an earlier attempt is none of them. */
  readonly n: number;
  /** How many of these were below the required level. Hidden, as the share is, where they are of fewer than ten earners. */
  readonly below: Shown<number>;
  readonly share: Shown<number> | undefined;
  readonly interval: Interval | undefined;
  /** Of each two assessors of a review, the one who locked first against the other. */
  readonly agreement: Agreement;
  /** Of all assessors at once, where there are as many in every review, and more than two. */
  readonly fleiss?: FleissKappa;
}

/** The report on everything that a definition has scored, in its order. */
export function criterionReports(
  definition: Definition,
  courses: readonly Course[],
): readonly CriterionReport[] {
  const attempts = courses.flatMap((course) => course.attempts);
  const rounds = attempts.flatMap((attempt) => attempt.rounds);
  const pairs = rounds.flatMap((round) => raterPairs(definition, round));
  return scoresOf(definition, []).map((item) => {
    const { kind, id, title, levels, required } = item;
    const own = pairs.filter((pair) => pair.item.kind === kind && pair.item.id === id);
    const fleiss = fleissOf(item, { definition, rounds });
    return {
      kind,
      id,
      title,
      levels,
      requiredLevel: nameOf(item, required),
      ...outcomesOf(item, courses),
      agreement: agreementOn(item, own),
      ...(fleiss !== undefined && { fleiss }),
    };
  });
}

/** How many did not meet it. Of a few earners it would say how each of them fared. */
function outcomesOf(
  item: ScoredItem,
  courses: readonly Course[],
): Pick<CriterionReport, 'n' | 'below' | 'share' | 'interval'> {
  const scored = courses.flatMap(({ candidacy, attempts }) =>
    attempts.flatMap((attempt) =>
      resultIn(attempt, item).map((isMet) => ({ earner: person(candidacy.earner), isMet })),
    ),
  );
  const n = scored.length;
  if (n === 0) return { n, below: 0, share: undefined, interval: undefined };
  if (new Set(scored.map(({ earner }) => earner)).size < smallestCell)
    return { n, below: 'hidden', share: 'hidden', interval: undefined };
  const below = scored.filter(({ isMet }) => !isMet).length;
  return { n, below, share: below / n, interval: shareInterval(below, n) };
}

/** Whether it was met, where this attempt scored it and is decided. */
function resultIn({ decision }: AttemptFacts, { kind, id }: ScoredItem): readonly boolean[] {
  if (decision === undefined || decision.kind === 'incomplete') return [];
  const results =
    kind === 'part'
      ? decision.parts
          .filter(({ part }) => part === id)
          .map((part) => ({ met: part.result === 'pass', carriedFrom: part.carriedFrom }))
      : decision.criteria.filter(({ criterion }) => criterion === id);
  return results.filter(({ carriedFrom }) => carriedFrom === undefined).map(({ met }) => met);
}

/** On levels; on whether it is met, where there are more levels than anybody could tell apart. */
function agreementOn(item: ScoredItem, pairs: readonly RaterPair[]): Agreement {
  const isScale = item.levels.length <= MOST_LEVELS;
  const word = (score: ItemScore): string =>
    isScale ? nameOf(item, score.rank) : isMetBy(item, score) ? 'met' : 'not-met';
  return agreementOf(
    pairs.map(({ first, second }) => [word(first), word(second)]),
    isScale ? item.levels : ['not-met', 'met'],
  );
}

const MOST_LEVELS = 100;

function nameOf({ levels }: ScoredItem, rank: number): string {
  return levels[rank] ?? '';
}

function fleissOf(
  { kind, id }: ScoredItem,
  {
    definition,
    rounds,
  }: { readonly definition: Definition; readonly rounds: readonly (readonly Review[])[] },
): FleissKappa | undefined {
  const counts = rounds.flatMap((round) => {
    const item = scoresOf(definition, round).find((one) => one.kind === kind && one.id === id);
    const ranks = item?.scores.filter(({ role }) => role === 'assessor').map(({ rank }) => rank) ?? [];
    return ranks.length === 0 || item === undefined
      ? []
      : [item.levels.map((_, level) => ranks.filter((rank) => rank === level).length)];
  });
  const raters = new Set(counts.map((row) => row.reduce((total, cell) => total + cell, 0)));
  const [first = 0] = raters;
  return raters.size === 1 && first > 2 ? fleissKappa(counts) : undefined;
}
