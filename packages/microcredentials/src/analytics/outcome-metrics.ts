import { isEarned } from './attempt-facts.js';
import { share } from './metric.js';
import type { Appeal, Candidacy } from '../candidacy/candidacy.js';
import type { Metric } from './metric.js';
import type { Course, Standing } from './standing.js';

/** Pass rates, and how often a decision took an adjudicator or an appeal. */
export function outcomeMetrics(
  courses: readonly Course[],
  standings: ReadonlyMap<string, Standing>,
): readonly Metric[] {
  const decided = courses.flatMap(({ candidacy, attempts }) =>
    attempts
      .filter(({ outcome }) => outcome !== undefined)
      .map((attempt) => ({ ...attempt, appeals: appealsIn(candidacy, attempt.attempt) })),
  );
  const first = decided.filter(({ attempt }) => attempt === 1);
  const people = [...standings.values()].filter(({ isDecided }) => isDecided);
  const settled = courses.flatMap(({ candidacy }) =>
    candidacy.appeals.flatMap((appeal) => overturned(candidacy, appeal)),
  );
  return [
    share('first-attempt-pass', first.filter(isEarned).length, first.length),
    share('eventual-pass', people.filter(({ hasEarned }) => hasEarned).length, people.length),
    share(
      'adjudication-rate',
      decided.filter(({ rounds }) => rounds.flat().some(({ role }) => role === 'adjudicator')).length,
      decided.length,
    ),
    share('appeal-rate', decided.filter(({ appeals }) => appeals.length > 0).length, decided.length),
    share('overturn-rate', settled.filter(Boolean).length, settled.length),
  ];
}

/** How many candidacies were earned at which attempt. */
export interface EarnedAt {
  readonly attempt: number;
  readonly candidacies: number;
}

/** The attempts at which candidacies were earned. */
export function attemptsToEarn(courses: readonly Course[]): readonly EarnedAt[] {
  const earned = courses.flatMap(({ attempts }) => attempts.find(isEarned)?.attempt ?? []);
  return [...new Set(earned)]
    .sort((one, other) => one - other)
    .map((attempt) => ({ attempt, candidacies: earned.filter((at) => at === attempt).length }));
}

function appealsIn({ appeals }: Candidacy, attempt: number): readonly Appeal[] {
  return appeals.filter((appeal) => appeal.attempt === attempt);
}

/** Whether an appeal ended in another outcome, one item; none while that is not known. */
function overturned(candidacy: Candidacy, appeal: Appeal): readonly boolean[] {
  if (appeal.outcome === undefined) return [];
  if (appeal.outcome === 'upheld') return [false];
  if (appeal.against === 'integrity') return [true];
  const of = (round: number): string | undefined =>
    candidacy.decisions.findLast((record) => record.attempt === appeal.attempt && record.round === round)
      ?.outcome;
  const after = candidacy.decisions.find(
    (record) => record.attempt === appeal.attempt && record.round > appeal.round,
  );
  return after === undefined ? [] : [after.outcome !== of(appeal.round)];
}
