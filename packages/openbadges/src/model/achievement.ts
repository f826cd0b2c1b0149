import type { AchievementType, AlignmentTargetType, ResultStatus, ResultType } from './vocabulary.js';
import type { AnyEndorsement, IdentifierEntry, Image, Profile } from './profile.js';

/**
 * What can be earned: the definition that a badge asserts of its subject.
 * `id`, `creator.id` are URIs; `creditsAvailable` counts the issuer's own credits and is a claim.
 *
 * @see Open Badges 3.0, Achievement
 */
export interface Achievement {
  readonly id: string;
  /** Contains `Achievement`. */
  readonly type: readonly string[];
  readonly criteria: Criteria;
  readonly description: string;
  readonly name: string;
  readonly achievementType?: AchievementType;
  readonly alignment?: readonly Alignment[];
  readonly creator?: Profile;
  readonly creditsAvailable?: number;
  readonly endorsement?: readonly AnyEndorsement[];
  /** Compact JWS texts. */
  readonly endorsementJwt?: readonly string[];
  readonly fieldOfStudy?: string;
  readonly humanCode?: string;
  readonly image?: Image;
  /** BCP 47. */
  readonly inLanguage?: string;
  readonly otherIdentifier?: readonly IdentifierEntry[];
  readonly related?: readonly Related[];
  readonly resultDescription?: readonly ResultDescription[];
  readonly specialization?: string;
  readonly tag?: readonly string[];
  readonly version?: string;
}

/**
 * How to earn the achievement. One of the two is there; `narrative` is Markdown.
 *
 * @see Open Badges 3.0, Criteria
 */
export interface Criteria {
  readonly id?: string;
  readonly narrative?: string;
}

/**
 * A node of an educational framework that the achievement matches.
 *
 * @see Open Badges 3.0, Alignment
 */
export interface Alignment {
  readonly type: readonly string[];
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetCode?: string;
  readonly targetDescription?: string;
  readonly targetFramework?: string;
  readonly targetType?: AlignmentTargetType;
}

/**
 * Another achievement that stands for the same thing: another language or version.
 *
 * @see Open Badges 3.0, Related
 */
export interface Related {
  readonly id: string;
  readonly type: readonly string[];
  readonly inLanguage?: string;
  readonly version?: string;
}

/**
 * A result that earners can have. `requiredLevel` is the `id` of one of `rubricCriterionLevel`.
 * The order of `rubricCriterionLevel` is not covered by a signature; `points` is.
 *
 * @see Open Badges 3.0, ResultDescription
 */
export interface ResultDescription {
  readonly id: string;
  readonly type: readonly string[];
  readonly name: string;
  readonly resultType: ResultType;
  readonly alignment?: readonly Alignment[];
  /** Low to high. */
  readonly allowedValue?: readonly string[];
  readonly requiredLevel?: string;
  readonly requiredValue?: string;
  readonly rubricCriterionLevel?: readonly RubricCriterionLevel[];
  readonly valueMax?: string;
  readonly valueMin?: string;
}

/**
 * One level of a rubric criterion. `points` is a number written as text.
 *
 * @see Open Badges 3.0, RubricCriterionLevel
 */
export interface RubricCriterionLevel {
  readonly id: string;
  readonly type: readonly string[];
  readonly name: string;
  readonly alignment?: readonly Alignment[];
  readonly description?: string;
  readonly level?: string;
  readonly points?: string;
}

/**
 * A result that this subject has. `resultDescription` is the `id` of one in the achievement, `achievedLevel`
 * the `id` of one of its levels.
 *
 * @see Open Badges 3.0, Result
 */
export interface Result {
  readonly type: readonly string[];
  readonly achievedLevel?: string;
  readonly alignment?: readonly Alignment[];
  readonly resultDescription?: string;
  readonly status?: ResultStatus;
  readonly value?: string;
}
