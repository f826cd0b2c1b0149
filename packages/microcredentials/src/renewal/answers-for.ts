import { exactSteps } from './amount.js';
import type { BadgeAnswer } from '../generated/types.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** The code of what is asked about the categories of a badge, which an answer settles by naming them. */
export const CATEGORY_UNKNOWN = 'renewal.category-unknown';

/** The codes of what is asked about a value, which an answer settles by giving it. */
const valueCodes: readonly string[] = ['renewal.needs-person', 'renewal.unit-unknown'];

/** Answers about one badge that say what was asked, and how to read them. */
export interface Answers {
  readonly answers: readonly BadgeAnswer[];
  /** The value that an answer to a question about it gives, in steps of the unit. */
  readonly unitsIn: (answer: BadgeAnswer | undefined) => number | undefined;
  /** The places of the categories that an answer names. */
  readonly placesIn: (answer: BadgeAnswer | undefined) => readonly number[];
}

/**
 * The answers about a badge that say what they are asked for: a value that the unit can hold, and categories `among`
 * those that it may be of. One that gives both answers both questions.
 */
export function answersFor(
  given: readonly BadgeAnswer[],
  { policy, among }: { readonly policy: ResolvedPolicy; readonly among: readonly number[] },
): Answers {
  const valueIn = ({ outcome, units }: BadgeAnswer) =>
    outcome === 'refused' || units === undefined ? undefined : exactSteps(units, policy.unit.decimals);
  const categoriesIn = ({ outcome, categories = [] }: BadgeAnswer): readonly number[] => {
    const places = categories.map((id) => policy.categories.findIndex((category) => category.id === id));
    return outcome === 'accepted' && places.every((place) => among.includes(place)) ? places : [];
  };
  const isAnswer = (answer: BadgeAnswer): boolean => {
    if (answer.outcome === 'refused') return true;
    if (valueCodes.includes(answer.reason)) return valueIn(answer) !== undefined;
    return answer.reason !== CATEGORY_UNKNOWN || categoriesIn(answer).length > 0;
  };
  const own = given.filter(isAnswer);
  const both = own
    .filter(({ reason }) => reason === CATEGORY_UNKNOWN || valueCodes.includes(reason))
    .flatMap((answer) => [CATEGORY_UNKNOWN, ...valueCodes].map((reason) => ({ ...answer, reason })))
    .filter((answer) => answer.outcome === 'accepted' && isAnswer(answer));
  return {
    answers: [...own, ...both],
    unitsIn: (answer) => (answer && valueCodes.includes(answer.reason) ? valueIn(answer) : undefined),
    placesIn: (answer) => (answer ? categoriesIn(answer) : []),
  };
}
