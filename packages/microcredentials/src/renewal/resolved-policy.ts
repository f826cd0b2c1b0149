import type {
  CatalogueEntry,
  ConversionRule,
  Jurisdiction,
  MatchRule,
  PolicyAllocation,
  PolicyAssessment,
  PolicyCycle,
  PolicyDocuments,
  PolicyDuplicates,
  PolicyGate,
  PolicyIdentity,
  PolicyScope,
  PolicySource,
  PolicyTrust,
  PolicyUnit,
  RenewalPolicy,
  UnitRate,
} from '../generated/types.js';

/** A policy by its id and version. */
export interface PolicyReference {
  readonly id: string;
  readonly version: string;
}

/** A category of a resolved policy. Amounts are decimal texts in the policy's unit. */
export interface ResolvedCategory {
  readonly id: string;
  readonly label: string;
  readonly min: string;
  /** Absent where there is no limit. */
  readonly max?: string;
  /** Which badges are of it: those that meet one of these. */
  readonly match: readonly MatchRule[];
  /** Who says so. */
  readonly decidedBy: 'state' | 'lea';
  /**
   * Whether that is left to a local authority, and none has said it in a policy of its own: then a badge that meets no
   * rule may still be of it, and a person says so.
   */
  readonly isUndecided: boolean;
}

/**
 * A policy with everything that it takes over from those it extends. Each addition is at least as strict: what meets
 * this policy meets those as well. Amounts are decimal texts in `unit`.
 */
export interface ResolvedPolicy extends PolicyReference {
  readonly title: string;
  readonly jurisdiction: Jurisdiction;
  readonly authority: string;
  readonly isExperimental: boolean;
  /** This policy, then what it extends, and so on. */
  readonly chain: readonly PolicyReference[];
  readonly sources: readonly PolicySource[];
  /** The day on which the oldest of them was last compared with its sources. */
  readonly checkedOn: string;
  readonly assumptions: readonly string[];
  readonly appliesTo: PolicyScope;
  readonly unit: PolicyUnit;
  readonly unitsPerHour?: UnitRate;
  readonly cycle: PolicyCycle;
  readonly totalRequired: string;
  readonly categories: readonly ResolvedCategory[];
  readonly minDistinctAreas: number;
  readonly conversion: readonly ConversionRule[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly allocation: PolicyAllocation;
  readonly duplicates: PolicyDuplicates;
  readonly dateBasis: NonNullable<RenewalPolicy['dateBasis']>;
  readonly dateZone: string;
  readonly trust: PolicyTrust;
  readonly identity: PolicyIdentity;
  readonly assessment: PolicyAssessment;
  readonly documents: PolicyDocuments;
  readonly gates: readonly PolicyGate[];
}
