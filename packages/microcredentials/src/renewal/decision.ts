import type {
  BadgeAnswer,
  ConversionRule,
  GateAnswer,
  Licence,
  PolicyDocuments,
  PolicySource,
  PolicyUnit,
} from '../generated/types.js';
import type { MicrocredentialProblemCode } from '../problem.js';
import type { IdentityOutcome } from './candidate.js';
import type { PolicyReference } from './resolved-policy.js';

/** A code of what can stand between a badge and a renewal. */
export type RenewalReasonCode = Extract<MicrocredentialProblemCode, `renewal.${string}`>;

/** Something that stands between a badge and a renewal, or is worth knowing about it. */
export interface RenewalReason {
  readonly code: RenewalReasonCode;
  /** `refuses`: the badge does not count. `person`: somebody has to decide. `note`: stands against nothing. */
  readonly weight: 'refuses' | 'person' | 'note';
  /** For people; may change. */
  readonly message: string;
  /** The problem codes of the verification report that the reason rests on. */
  readonly because?: readonly string[];
  /** The source of the other badge that the reason is about. */
  readonly other?: string;
  /** The answer of a person that settled it; the reason then weighs nothing. */
  readonly settledBy?: BadgeAnswer;
}

/** What one step came to. */
export type StepOutcome = 'pass' | 'fail' | 'person' | 'not-made';

/** A step that a badge is put through, in their order. */
export type RenewalStep =
  'verification' | 'trust' | 'identity' | 'date' | 'assessment' | 'category' | 'value' | 'double-counting';

/** How one badge went through one step. */
export interface StepResult {
  readonly step: RenewalStep;
  readonly outcome: StepOutcome;
}

/** How the value of a badge came about. */
export interface Conversion {
  /** The place of the rule in the policy's `conversion`, from 0. */
  readonly rule: number;
  readonly decidedBy: ConversionRule['decidedBy'];
  readonly kind: ConversionRule['value']['kind'];
  /** The clock hours that were converted: a decimal text. */
  readonly hours?: string;
  /** Whether a part of a step of the unit was dropped. */
  readonly isRoundedDown: boolean;
  /** Whether the rule's cap took something away. */
  readonly isCapped: boolean;
}

/** What the rules read from a badge. */
export interface BadgeFacts {
  /** The id of the credential. */
  readonly badge?: string;
  readonly issuer: string;
  readonly achievement: string;
  readonly version?: string;
  readonly name: string;
  /** The ids of the badges that it rests on, where it is the badge of a stack. */
  readonly parts?: readonly string[];
  readonly awardedAt?: string;
  /** The days that the policy's date basis looks at, in its zone: `YYYY-MM-DD`. */
  readonly days?: { readonly first: string; readonly last: string };
}

/** What became of one candidate or planned badge. Amounts are decimal texts in the policy's unit. */
export interface BadgeDecision extends Partial<BadgeFacts> {
  readonly source: string;
  readonly verdict: 'valid' | 'invalid' | 'indeterminate' | 'planned';
  /** The moment as of which it was verified. */
  readonly verifiedAt?: string;
  /**
   * Whether it may count. Whether it is needed is told by `allocated` and `left`. Of a badge that counts for
   * `categories`, a person may still say that it is of `openCategories` too.
   */
  readonly accepted: 'yes' | 'no' | 'needs-person';
  /** What it is worth; absent where that is not known. */
  readonly value?: string;
  readonly conversion?: Conversion;
  /** The ids of the categories that it may count for. */
  readonly categories: readonly string[];
  /** The ids of those that it may be of as well, which a person has to say. */
  readonly openCategories: readonly string[];
  /** Whether it was earned in the last months of the cycle before. */
  readonly isCarriedOver: boolean;
  readonly allocated: string;
  /** What of its value does not count. */
  readonly left: string;
  readonly identity: readonly IdentityOutcome[];
  readonly checks: readonly StepResult[];
  readonly reasons: readonly RenewalReason[];
}

/** So many units of one badge count in one category. */
export interface AllocatedUnits {
  /** The source of the badge. */
  readonly source: string;
  /** The id of the credential. */
  readonly badge?: string;
  readonly category: string;
  readonly units: string;
}

/** How one category stands. Amounts are decimal texts in the policy's unit. */
export interface CategoryStanding {
  readonly id: string;
  readonly label: string;
  readonly required: string;
  /** The most that counts; absent where there is no limit. */
  readonly most?: string;
  readonly allocated: string;
  readonly short: string;
}

/** How a set of badges stands against the amounts of a policy. Amounts are decimal texts in its unit. */
export interface Standing {
  /** `meets`: what counts is enough. `short`: it is not. `open`: it depends on what a person decides. */
  readonly amounts: 'meets' | 'short' | 'open';
  readonly allocation: readonly AllocatedUnits[];
  readonly categories: readonly CategoryStanding[];
  readonly total: { readonly required: string; readonly allocated: string };
  /** In how many categories something counts, and in how many something has to. */
  readonly distinctAreas: { readonly required: number; readonly counted: number };
  /** How much has to be added to what counts. */
  readonly shortfall: string;
  /** How much has to be added whatever a person decides: not 0 only where `amounts` is `short`. */
  readonly leastShortfall: string;
  /** Whether every way of choosing among duplicates was weighed. Where not, being short is never certain. */
  readonly isExhaustive: boolean;
}

/** Something that only a person can decide. */
export type ForPerson =
  | { readonly kind: 'gate'; readonly id: string; readonly text: string }
  | {
      readonly kind: 'badge';
      readonly source: string;
      readonly badge?: string;
      readonly code: RenewalReasonCode;
    }
  | { readonly kind: 'allocation'; readonly code: RenewalReasonCode; readonly text: string }
  | { readonly kind: 'policy'; readonly text: string };

/** What would be with the planned badges. They are told here and nowhere else. */
export interface WhatIf extends Standing {
  readonly planned: readonly BadgeDecision[];
}

/**
 * Whether badges are enough to renew a licence, with everything that an appeal needs: plain frozen data. It is no
 * renewal: a person of the office gives that. Amounts are decimal texts in `unit`; those of the standing count neither
 * what a person may still accept nor what is planned.
 */
export interface RenewalDecision extends Standing {
  readonly format: 'badgewright-renewal-decision/1';
  /**
   * `meets`: the amounts are met and a person has said yes to every gate. `short`: whatever a person decides, they are
   * not met, or a gate is not. `needs-person`: everything else.
   */
  readonly outcome: 'meets' | 'short' | 'needs-person';
  /** The moment of the decision: ISO 8601. */
  readonly at: string;
  readonly policy: PolicyReference & {
    readonly title: string;
    readonly authority: string;
    readonly isExperimental: boolean;
    readonly chain: readonly PolicyReference[];
    readonly sources: readonly PolicySource[];
    readonly checkedOn: string;
    readonly dateZone: string;
  };
  /** The licence without its holder. */
  readonly licence: Pick<Licence, 'jurisdiction' | 'licenceType' | 'role' | 'cycle'>;
  readonly unit: PolicyUnit;
  readonly perBadge: readonly BadgeDecision[];
  readonly gates: readonly (GateAnswer | { readonly gate: string; readonly outcome: 'open' })[];
  readonly needsPerson: readonly ForPerson[];
  readonly whatIf?: WhatIf;
  readonly documents: PolicyDocuments;
  readonly assumptions: readonly string[];
  /** That it is not legal advice, and when the rules were checked. Print it. */
  readonly notice: string;
}
