import type { Finding, QualityResult, SkippedRule } from '@badgewright/microcredentials';
import type { Problem } from '@badgewright/openbadges';
import type { ReadFile } from '../read/read-checked.js';

/** What is wrong with one file, and what could be better. */
export interface CheckedFile extends ReadFile {
  /** Faults: with any, the file is not read on. */
  readonly problems: readonly Problem<string>[];
  /** By rule; those that faults come to are among them. */
  readonly findings: readonly Finding[];
  /** Rules that did not look. */
  readonly skipped: readonly SkippedRule[];
}

/** What the ratings of one version of a definition come to. */
export interface RatedDefinition {
  readonly instrument: string;
  readonly definition: { readonly id: string; readonly version: string };
  /** The files of the ratings, in their order. */
  readonly sources: readonly string[];
  readonly result: Exclude<QualityResult, { readonly kind: 'incomplete' }>;
}

/** What a run of `check` found. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly rated: readonly RatedDefinition[];
}

/** Whether a file has something that stands in the way of publishing. */
export function isBad({ problems, findings }: CheckedFile): boolean {
  return problems.length > 0 || findings.some(({ severity }) => severity === 'error');
}
