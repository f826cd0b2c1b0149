import type { CodeEntry } from '../codes/code-entry.js';
import type { ProblemCode } from '../problem.js';
import type { Check, CheckName, Container, Kind, SkipReason, Verdict } from '../verify/report.js';
import type { Instant } from './moments.js';

/** Everything that explanations say in one language. */
export interface Words {
  readonly headlines: Readonly<Record<Verdict, string>>;
  readonly kinds: Readonly<Record<Exclude<Kind, 'other'>, string>>;
  /** Behind the kind. */
  readonly containers: Readonly<Record<Container, string>>;
  readonly factsHeadings: Readonly<Record<'confirmed' | 'unconfirmed', string>>;
  readonly labels: Labels;
  /** Where an issuer gives no name. */
  readonly unnamed: string;
  /** Instead of an identifier of which the document has a hash only. */
  readonly hashed: string;
  /** An issuer, by the name of the list that has it and the moment of that list. */
  readonly listed: (issuer: string, list: string, moment: string) => string;
  readonly checksHeading: (moment: string) => string;
  readonly marks: Readonly<Record<Check['outcome'], string>>;
  readonly checks: Readonly<Record<CheckName, CheckTexts>>;
  /** Where a check says something else than for a badge. */
  readonly checksFor: Readonly<
    Partial<Record<Kind, Readonly<Partial<Record<CheckName, Partial<CheckTexts>>>>>>
  >;
  /** Why a check was not made, where the check itself does not say it. */
  readonly unmade: Readonly<Record<SkipReason, string>>;
  /** Behind what a check shows that passed with a warning. */
  readonly noted: string;
  readonly problemsHeadings: Readonly<Record<Verdict, string>>;
  readonly codes: Readonly<Record<ProblemCode, CodeEntry>>;
  /** What to do about a code that is not in the vocabulary. */
  readonly unknownAction: string;
  readonly whole: string;
  readonly place: (pointer: string) => string;
  readonly reasons: Reasons;
  readonly notes: Notes;
  readonly parts: Readonly<Record<PartRole, (number: number, count: number) => string>>;
  /** A badge by its name, and why it is not valid; `''` where that is not known. */
  readonly component: (name: string, why: string) => string;
}

/** What a document is to the one around it. */
export type PartRole = 'content' | 'component' | 'endorsement' | 'refreshed';

/** What a check says, by what came of it; each a sentence. */
export interface CheckTexts {
  readonly label: string;
  readonly pass: string;
  readonly fail: string;
  readonly unknown: string;
  /** Where a warning says something else than that it passed with one. */
  readonly warn?: string;
  readonly absent?: string;
  readonly 'not-asked'?: string;
}

/** How facts are labelled. */
export interface Labels {
  readonly name: Readonly<Record<Kind, string>>;
  readonly achievement: string;
  readonly achievementId: string;
  readonly subject: Readonly<Record<Kind, string>>;
  readonly issuer: string;
  readonly issuerId: string;
  readonly holder: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** From when to when the version in the file is dated, where a newer one has taken its place. */
  readonly earlier: string;
  readonly id: string;
  readonly listed: string;
  readonly authority: string;
}

/** Reasons for a verdict, each a sentence. */
export interface Reasons {
  readonly valid: Readonly<Record<Kind, string>>;
  /** Behind the sentence on a valid document that has warnings. */
  readonly warned: string;
  /** Where a report that is not valid gives no reason. */
  readonly none: Readonly<Record<Exclude<Verdict, 'valid'>, string>>;
  /** Behind the reasons, where there are more than are told. */
  readonly more: string;
  readonly because: Readonly<Record<Reason, string>>;
  readonly expiredOn: (at: Instant) => string;
  readonly startsOn: (at: Instant) => string;
}

/** A reason that is told by its own name and not by that of its check. */
export type Reason =
  | 'unreadable'
  | 'unsigned'
  | 'altered'
  | 'another-key'
  | 'unsafe-key'
  | 'elsewhere'
  | 'copy'
  | 'withdrawn'
  | 'suspended'
  | 'expired'
  | 'not-yet-valid'
  | 'dates'
  | 'unlisted'
  | 'network';

/** What a verdict means and does not mean. */
export interface Notes {
  readonly valid: Readonly<Record<Kind, string>>;
  /** Behind it, where a trust list has the issuer, and where none was given. */
  readonly trust: Readonly<Record<'listed' | 'not-asked', string>>;
  readonly invalid: string;
  readonly indeterminate: string;
}
