import { isEnglish } from '../text/words.js';
import type { Definition } from '../../generated/types.js';
import type { MicrocredentialProblem } from '../../problem.js';
import type { Hit, QualityOptions, QualityProfile, QualityRule, QualitySeverity } from '../finding.js';

/** What a rule may look at besides the definition. */
export interface CheckContext {
  readonly options: QualityOptions;
  readonly profile: QualityProfile;
  /** Whether the texts are in the language that the word lists are of. */
  readonly isEnglish: boolean;
}

/** One rule at work: a pure function of its arguments. */
export type Check = (definition: Definition, context: CheckContext) => readonly Hit[];

/** The rules of one family, by id. */
export type RuleTable = Readonly<Record<string, QualityRule>>;

/** The same severity in every profile. */
export function always(severity: QualitySeverity): Readonly<Record<QualityProfile, QualitySeverity>> {
  return { default: severity, eu: severity };
}

/** A warning that Annex I of the European recommendation makes an error. */
export const errorInEurope: Readonly<Record<QualityProfile, QualitySeverity>> = {
  default: 'warning',
  eu: 'error',
};

/** What is known of a definition before its rules look at it. */
export function contextOf(definition: Definition, options: QualityOptions): CheckContext {
  return { options, profile: options.profile ?? 'default', isEnglish: isEnglish(definition.language) };
}

/** A finding at one place, where something holds. */
export function hitIf(isHit: boolean, at: string, message: string): readonly Hit[] {
  return isHit ? [{ at, message }] : [];
}

/** What a parser would hold against a definition, for one that was built by a program and not parsed. */
export function hitsOf(problems: readonly MicrocredentialProblem[]): readonly Hit[] {
  return problems.map(({ at = '', message }) => ({ at, message }));
}

/** A text of the document, short enough for a message. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 160));
  return characters.length <= 60 ? text : `${characters.slice(0, 60).join('')}…`;
}
