import type { Definition, Review, Submission } from '../generated/types.js';
import type { MicrocredentialProblems } from '../problem.js';

declare const decided: unique symbol;

/** What reviews are decided on. */
export interface Facts {
  readonly definition: Definition;
  readonly submission: Submission;
  readonly reviews: readonly Review[];
}

/** Where the work stands on one criterion. Levels are ids; for indicators they are `met` and `not-met`. */
export interface CriterionResult {
  readonly criterion: string;
  readonly title: string;
  readonly requiredLevel: string;
  readonly achievedLevel: string;
  readonly met: boolean;
}

/** How one pass/fail part ended. */
export interface PartResult {
  readonly part: string;
  readonly title: string;
  readonly result: 'pass' | 'fail';
}

/** The results that follow from the facts. `at` is the moment of the decision, ISO 8601 in UTC. */
export interface Results {
  readonly at: string;
  readonly criteria: readonly CriterionResult[];
  readonly parts: readonly PartResult[];
}

/**
 * The evidence passed. Only `decide` makes one, and it is frozen through and through: it holds the facts it rests
 * on, so that whoever signs can decide again and compare.
 */
export interface Approved extends Results, Facts {
  readonly kind: 'approved';
  readonly [decided]: true;
}

/** A criterion that is not met, with what the assessors say about it. */
export interface UnmetCriterion extends CriterionResult {
  readonly kind: 'criterion';
  readonly feedback: readonly string[];
}

/** A pass/fail part that failed, with what the assessors say about it. */
export interface UnmetPart extends PartResult {
  readonly kind: 'part';
  readonly feedback: readonly string[];
}

/** Something that stands between the work and the badge. Who said what is left out: reviews are blind. */
export type Unmet = UnmetCriterion | UnmetPart;

/** The review is complete and the evidence does not pass yet. Says what is unmet and why. */
export interface NotYet extends Results {
  readonly kind: 'not-yet';
  readonly unmet: readonly [Unmet, ...Unmet[]];
}

/**
 * Nothing can be decided: something is missing or does not fit. Pointers go into
 * `{ definition, submission, reviews }`.
 */
export interface Incomplete {
  readonly kind: 'incomplete';
  readonly at: string;
  readonly problems: MicrocredentialProblems;
}

/** What came of a submission and its reviews. */
export type Decision = Approved | NotYet | Incomplete;
