import { person } from '../decide/person.js';
import { amount, missing, share } from './metric.js';
import { notBegun } from './standing.js';
import type { Metric } from './metric.js';
import type { Roster } from './roster.js';
import type { Standing } from './standing.js';

/** A step of the way to a badge, and how many people have taken it. */
export interface FunnelStep {
  readonly step: 'targeted' | 'enrolled' | 'submitted' | 'decided' | 'earned' | 'issued';
  readonly people: number;
}

/** The people of the roster, or, without one, everybody who takes part. */
export function peopleOf(
  standings: ReadonlyMap<string, Standing>,
  roster: Roster | undefined,
): readonly Standing[] {
  if (roster === undefined) return [...standings.values()];
  return roster.map((entry) => standings.get(person(entry.person)) ?? notBegun);
}

/** How far people have come. That somebody has begun to work before handing in is in no log, and is no step. */
export function funnelOf(people: readonly Standing[], hasRoster: boolean): readonly FunnelStep[] {
  const count = (is: (standing: Standing) => boolean): number => people.filter(is).length;
  return [
    ...(hasRoster ? [{ step: 'targeted', people: people.length } as const] : []),
    { step: 'enrolled', people: count(({ isEnrolled }) => isEnrolled) },
    { step: 'submitted', people: count(({ hasSubmitted }) => hasSubmitted) },
    { step: 'decided', people: count(({ isDecided }) => isDecided) },
    { step: 'earned', people: count(({ hasEarned }) => hasEarned) },
    { step: 'issued', people: count(({ isIssued }) => isIssued) },
  ];
}

/** Whom the programme reaches. */
export function reachMetrics(
  standings: ReadonlyMap<string, Standing>,
  { roster, goal }: { readonly roster: Roster | undefined; readonly goal: number | undefined },
): readonly Metric[] {
  const people = peopleOf(standings, roster);
  const count = (is: (standing: Standing) => boolean): number => people.filter(is).length;
  const part = standings.size;
  return [
    ...(roster === undefined
      ? [missing('reach', 'no-roster'), missing('reach-submitted', 'no-roster')]
      : [
          share(
            'reach',
            count(({ isEnrolled }) => isEnrolled),
            people.length,
          ),
          share(
            'reach-submitted',
            count(({ hasSubmitted }) => hasSubmitted),
            people.length,
          ),
        ]),
    goal === undefined
      ? missing('goal-attainment', 'no-goal', part)
      : amount('goal-attainment', (part - goal) / goal, part),
  ];
}
