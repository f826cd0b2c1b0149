import type { CodeEntry } from '../codes/code-entry.js';
import type { Check, CheckName, Severity, Verdict } from '../verify/report.js';

/** The languages of explanations: English, Spanish and French, by BCP 47. */
export const languages = Object.freeze(['en', 'es', 'fr'] as const);

/** A language of explanations. */
export type Language = (typeof languages)[number];

/**
 * A report in plain words, for somebody who decides about a licence and never saw JSON. Every text is one line
 * without control characters; what comes from the document stands in `facts`, and in a problem's `detail` and `place`; the
 * names of badges on which a stack rests, in quotation marks, also in `summary` and in a problem's `text`.
 */
export interface Explanation {
  readonly language: Language;
  readonly verdict: Verdict;
  /** The verdict, in capitals. */
  readonly headline: string;
  /** The reason, in one to three sentences: the most decisive first. */
  readonly summary: string;
  /** What the document is and how it came; `''` where it is no known kind. */
  readonly what: string;
  /** Says too whether the facts are confirmed. */
  readonly factsHeading: string;
  /** Whether what the document says is its issuer’s word; only where the verdict is `valid`. */
  readonly confirmed: boolean;
  readonly facts: readonly Fact[];
  /** Says too as of which moment. */
  readonly checksHeading: string;
  /** Every check of the report, in its order. */
  readonly checks: readonly ExplainedCheck[];
  readonly problemsHeading: string;
  /** The problems of this document in the report’s order, not of those inside it. */
  readonly problems: readonly ExplainedProblem[];
  /** What the verdict does and does not mean. */
  readonly note: string;
  /** What it holds, its endorsements, and the newer version of it. */
  readonly inside: readonly ExplainedPart[];
}

/** One thing that a document says, or a trust list of its issuer. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** A check in plain words. */
export interface ExplainedCheck {
  readonly name: CheckName;
  readonly label: string;
  readonly outcome: Check['outcome'];
  /** The outcome in a word or two. */
  readonly mark: string;
  /** What the outcome shows, in a sentence. */
  readonly text: string;
}

/** A problem in plain words. */
export interface ExplainedProblem {
  readonly code: string;
  readonly severity: Severity;
  /** The check that found it. */
  readonly check: CheckName;
  /** What it means, with the name of the document that it is about where there is one. */
  readonly text: string;
  /** What its code means, whichever document it is about. */
  readonly means: string;
  /** What to do about it. */
  readonly action: string;
  /** The problem’s own message, in English, for specialists. */
  readonly detail: string;
  /** JSON pointer. */
  readonly at: string | undefined;
  /** The place in words. */
  readonly place: string;
  /** The clause that it rests on. */
  readonly spec: string | undefined;
}

/** A document that belongs to another. */
export interface ExplainedPart {
  /** What it is to the document around it, without any text of its own. */
  readonly heading: string;
  /** JSON pointer into the document around it; `''` of the newer version. */
  readonly at: string;
  readonly explanation: Explanation;
}

/** What codes come to for a caller’s own readers, by language; it goes before the words of this package. */
export type MoreCodes = Readonly<Partial<Record<Language, Readonly<Record<string, CodeEntry>>>>>;
