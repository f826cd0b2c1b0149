import { millisecondsOf } from '../input/instant.js';
import type { AchievementSubject } from '@badgewright/openbadges';
import type { Approved } from '../decide/decision.js';

/**
 * When the work was done that a badge is for: from the first to the last moment of this attempt and of those from which
 * something is carried. Nothing where this attempt does not say.
 *
 * @see Open Badges 3.0, AchievementSubject, `activityStartDate`, `activityEndDate`
 */
export function activityOf({
  submission,
  criteria,
  parts,
  earlier = [],
}: Approved): Pick<AchievementSubject, 'activityStartDate' | 'activityEndDate'> {
  const { activity } = submission;
  if (activity === undefined) return {};
  const carried = new Set([...criteria, ...parts].map(({ carriedFrom }) => carriedFrom));
  const all = earlier.flatMap(({ submission: one }) =>
    carried.has(one.attempt) && one.activity !== undefined ? [one.activity] : [],
  );
  const first = (one: string, other: string) => (millisecondsOf(other) < millisecondsOf(one) ? other : one);
  const last = (one: string, other: string) => (millisecondsOf(one) < millisecondsOf(other) ? other : one);
  return {
    activityStartDate: all.map(({ start }) => start).reduce(first, activity.start),
    activityEndDate: all.map(({ end }) => end).reduce(last, activity.end),
  };
}
