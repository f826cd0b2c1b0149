import { person } from '../decide/person.js';
import { attemptsOf, isEarned } from './attempt-facts.js';
import type { Candidacy } from '../candidacy/candidacy.js';
import type { AttemptFacts } from './attempt-facts.js';

/** How far somebody has come, over all candidacies. Each step but the last takes the one before it. */
export interface Standing {
  readonly isEnrolled: boolean;
  readonly hasSubmitted: boolean;
  readonly isDecided: boolean;
  readonly hasEarned: boolean;
  /** Whether a badge was earned at the first attempt at it. */
  readonly hasEarnedFirst: boolean;
  readonly isIssued: boolean;
}

/** Somebody who has not begun. */
export const notBegun: Standing = {
  isEnrolled: false,
  hasSubmitted: false,
  isDecided: false,
  hasEarned: false,
  hasEarnedFirst: false,
  isIssued: false,
};

/** A candidacy and its attempts. */
export interface Course {
  readonly candidacy: Candidacy;
  readonly attempts: readonly AttemptFacts[];
}

/** A candidacy with what analyses read of it. */
export function courseOf(candidacy: Candidacy): Course {
  return { candidacy, attempts: attemptsOf(candidacy) };
}

/** Where each earner stands, by the one spelling of the id. */
export function standingsOf(courses: readonly Course[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const course of courses) {
    const earner = person(course.candidacy.earner);
    const before = standings.get(earner) ?? notBegun;
    const attempts = course.attempts;
    standings.set(earner, {
      isEnrolled: true,
      hasSubmitted: before.hasSubmitted || attempts.length > 0,
      isDecided: before.isDecided || attempts.some(({ outcome }) => outcome !== undefined),
      hasEarned: before.hasEarned || attempts.some(isEarned),
      hasEarnedFirst: before.hasEarnedFirst || attempts.some((one) => one.attempt === 1 && isEarned(one)),
      isIssued: before.isIssued || course.candidacy.issued !== undefined,
    });
  }
  return standings;
}
