import type { Definition, Review, Submission } from '../generated/types.js';
import type { MicrocredentialProblems } from '../problem.js';

declare const decided: unique symbol;

/** One attempt of an earner: what was handed in, and what was found in it. */
export interface Attempt {
  readonly submission: Submission;
  readonly reviews: readonly Review[];
}

/** What reviews are decided on. */
export interface Facts extends Attempt {
  readonly definition: Definition;
  /** The attempts before this one, oldest first; absent where there are none, or none that count. */
  readonly earlier?: readonly Attempt[];
}

/** Where the work stands on one criterion. Levels are ids; for indicators they are `met` and `not-met`. */
export interface CriterionResult {
  readonly criterion: string;
  readonly title: string;
  readonly requiredLevel: string;
  readonly achievedLevel: string;
  readonly met: boolean;
  /** The number of the attempt whose score stands, where nobody has scored it since. */
  readonly carriedFrom?: number;
}

/** How one pass/fail part ended. */
export interface PartResult {
  readonly part: string;
  readonly title: string;
  readonly result: 'pass' | 'fail';
  /** The number of the attempt whose result stands, where nobody has given one since. */
  readonly carriedFrom?: number;
}

/** Where the work stands on a passing rule that counts: criteria that are met, or points. */
export interface RuleResult {
  readonly rule: 'at-least' | 'points';
  readonly needed: number;
  readonly reached: number;
}

/** The results that follow from the facts. `at` is the moment of the decision, ISO 8601 in UTC. */
export interface Results {
  readonly at: string;
  readonly criteria: readonly CriterionResult[];
  readonly parts: readonly PartResult[];
  /** Absent where the rule is conjunctive. */
  readonly rule?: RuleResult;
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

/** A passing rule that counts, and has not reached its number. The feedback stands with the criteria. */
export interface UnmetRule extends RuleResult {
  readonly kind: 'rule';
  readonly title: string;
  readonly feedback: readonly [];
}

/**
 * Something that stands between the work and the badge. Where a rule that counts falls short, every criterion below
 * its required level is named beside the rule. Who said what is left out: reviews are blind.
 */
export type Unmet = UnmetCriterion | UnmetPart | UnmetRule;

/** The review is complete and the evidence does not pass yet. Says what is unmet and why. */
export interface NotYet extends Results {
  readonly kind: 'not-yet';
  readonly unmet: readonly [Unmet, ...Unmet[]];
}

/**
 * Nothing can be decided: something is missing or does not fit. Pointers go into
 * `{ definition, submission, reviews, earlier }`.
 */
export interface Incomplete {
  readonly kind: 'incomplete';
  readonly at: string;
  readonly problems: MicrocredentialProblems;
}

/** What came of a submission and its reviews. */
export type Decision = Approved | NotYet | Incomplete;
