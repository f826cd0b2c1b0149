import type { AcceptedFormat } from '../generated/types.js';

/** A format in which work is handed in. */
export type WorkFormat = AcceptedFormat['format'];

/** The words of a page that are not the definition's own. */
export interface PageWords {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** What stands between a label and its text. */
  readonly colon: string;
  readonly competency: string;
  readonly version: (version: string) => string;
  readonly by: (name: string) => string;
  readonly atAGlance: string;
  readonly audience: string;
  readonly level: string;
  readonly hours: string;
  readonly estimatedHours: (hours: string) => string;
  readonly fee: string;
  readonly noFee: string;
  readonly contact: string;
  readonly keyMethod: string;
  readonly research: string;
  readonly resources: string;
  readonly required: string;
  readonly free: string;
  readonly notFree: string;
  readonly parts: string;
  readonly rubric: string;
  readonly rubricSame: string;
  readonly criterion: string;
  readonly requiredLevel: string;
  readonly allIndicators: string;
  readonly reads: string;
  readonly passFail: string;
  readonly byRubric: string;
  readonly formats: Readonly<Record<WorkFormat, string>>;
  readonly accepted: string;
  readonly words: (least: number | undefined, most: number | undefined) => string;
  readonly minutes: (most: number) => string;
  readonly pages: (most: number) => string;
  readonly asGuide: string;
  readonly count: (least: number, most: number | undefined) => string;
  readonly notOlder: (months: number) => string;
  readonly pointers: string;
  readonly groupWork: string;
  readonly studentData: string;
  readonly alignment: string;
  readonly accommodations: string;
  readonly withoutClass: string;
  readonly prerequisites: string;
  readonly howToEarn: string;
  readonly step: StepWords;
  readonly rule: RuleWords;
}

/** The words of the steps. */
export interface StepWords {
  readonly look: string;
  readonly learn: string;
  readonly work: (part: string) => string;
  readonly submit: string;
  readonly submitOwn: string;
  readonly submitPrivate: string;
  readonly review: string;
  readonly reviewers: (count: number) => string;
  readonly turnaround: (days: number) => string;
  readonly feedback: string;
  readonly again: string;
  readonly carried: string;
  readonly attempts: (most: number) => string;
  readonly support: (after: number) => string;
  readonly appeal: (days: number) => string;
  readonly badge: string;
  readonly badgeText: string;
}

/** The words of the passing rule. */
export interface RuleWords {
  readonly conjunctive: string;
  readonly atLeast: (count: number, of: number) => string;
  readonly points: (least: number) => string;
  readonly always: (titles: string) => string;
}
