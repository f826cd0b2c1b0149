import type { QualityOptions } from '../../src/index.js';
import type { Edit } from '../fixtures.js';

/** A definition that breaks a rule, or does not though it comes near. */
export interface RuleCase {
  readonly rule: string;
  readonly why: string;
  /** Changes to MC-1, which breaks no rule. */
  readonly edits: readonly Edit[];
  /** Where the rule finds something; nothing where it does not. */
  readonly at: readonly string[];
  readonly options?: QualityOptions;
}

/** A definition that breaks a rule at some places. */
export function fails(...[rule, why, edits, ...at]: FailingCase): RuleCase {
  return { rule, why, edits, at };
}

type FailingCase = [rule: string, why: string, edits: readonly Edit[], ...at: string[]];

/** A definition that a rule finds nothing in. */
export function passes(rule: string, why: string, edits: readonly Edit[]): RuleCase {
  return { rule, why, edits, at: [] };
}
