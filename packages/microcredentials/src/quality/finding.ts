import type { Criterion, Definition } from '../generated/types.js';

/** What a rule looks after. */
export type QualityFamily =
  'competency' | 'evidence' | 'rubric' | 'feedback' | 'equity' | 'metadata' | 'stack';

/** `error`: not to be published so. `warning`: to be looked at. `info`: worth a thought. */
export type QualitySeverity = 'error' | 'warning' | 'info';

/** `eu`: what EU Council Recommendation 2022/C 243/02, Annex I asks for is an error where it is missing. */
export type QualityProfile = 'default' | 'eu';

/** What is told of a rule. */
export interface QualityRule {
  readonly family: QualityFamily;
  readonly severity: Readonly<Record<QualityProfile, QualitySeverity>>;
  /** What the rule asks for, in one sentence. */
  readonly title: string;
  /** What to do about a finding. */
  readonly fix: string;
  /** What the rule is rooted in. */
  readonly spec: string;
  /** Whether the rule, or a part of it, reads words and so looks at English texts only. */
  readonly english?: 'all' | 'part';
}

/** One thing that a rule found. */
export interface Finding<Rule extends string = string> {
  /** The id of the rule, such as `C03`. */
  readonly rule: Rule;
  readonly family: QualityFamily;
  readonly severity: QualitySeverity;
  /** JSON pointer (RFC 6901) into the document. */
  readonly at: string;
  readonly message: string;
  readonly fix: string;
}

/** What a rule says of one place; the rest of a finding is the rule's own. */
export interface Hit {
  readonly at: string;
  readonly message: string;
}

/** What is known of a link from somebody who tried it. */
export interface KnownLink {
  readonly url: string;
  /** Whether the page was there. */
  readonly works: boolean;
}

/** What a definition is held against, and how strictly. */
export interface QualityOptions {
  /** By default `default`. */
  readonly profile?: QualityProfile;
  /** The rubric that the assessors score with, where it is kept apart from the published one. */
  readonly assessorRubric?: readonly Criterion[];
  /** The version published before. */
  readonly earlier?: Definition;
  /** Links that somebody tried. Of others nothing is said: nothing is fetched here. */
  readonly knownLinks?: readonly KnownLink[];
  /** The highest reading level, in school years of the United States, that texts for earners may need; 12 by default. */
  readonly readingGrade?: number;
}

/** A rule that did not look at the document, and why. */
export interface SkippedRule<Rule extends string = string> {
  readonly rule: Rule;
  readonly reason: string;
}
