/** What a number of a report is called, and what it means. */
export interface MetricWords {
  readonly label: string;
  /** How it is computed, in words. */
  readonly definition: string;
  /** `share` and `relative` are fractions of 1. */
  readonly unit: 'share' | 'relative' | 'days' | 'business-days' | 'minutes' | 'money';
  /** What the number rests on, as many as `n` says. */
  readonly counts: string;
}

/** The words for each number of a report. */
export const metricWords = {
  reach: {
    label: 'Reach',
    definition: 'People of the roster who have opened a candidacy, of all people of the roster.',
    unit: 'share',
    counts: 'people of the roster',
  },
  'reach-submitted': {
    label: 'Reach, handed in',
    definition: 'People of the roster who have handed something in, of all people of the roster.',
    unit: 'share',
    counts: 'people of the roster',
  },
  'goal-attainment': {
    label: 'Against the goal',
    definition: 'People who have opened a candidacy, less the goal, divided by the goal.',
    unit: 'relative',
    counts: 'people who take part',
  },
  'first-attempt-pass': {
    label: 'Passed at the first attempt',
    definition: 'First attempts that earned the badge, of first attempts that are decided.',
    unit: 'share',
    counts: 'first attempts decided',
  },
  'eventual-pass': {
    label: 'Passed in the end',
    definition: 'People who have earned a badge, of people with a decision, at any attempt.',
    unit: 'share',
    counts: 'people with a decision',
  },
  'time-to-decision': {
    label: 'Time to decision',
    definition:
      'Business days with the body from the day after an attempt was handed in to its first decision; holds are left out. Attempts still open count for as long as they have waited (Kaplan–Meier).',
    unit: 'business-days',
    counts: 'attempts handed in for review',
  },
  'on-time': {
    label: 'Decided on time',
    definition:
      'Attempts decided within the business days that their definition promises, of those decided or overdue.',
    unit: 'share',
    counts: 'attempts decided or overdue',
  },
  'resubmission-gap': {
    label: 'Time to the next attempt',
    definition:
      'Days from a decision of not yet to the next time the earner hands in. Those who have not done so count for as long as it has been (Kaplan–Meier).',
    unit: 'days',
    counts: 'attempts not yet passed',
  },
  'adjudication-rate': {
    label: 'Settled by an adjudicator',
    definition: 'Attempts that an adjudicator had to settle, of attempts decided.',
    unit: 'share',
    counts: 'attempts decided',
  },
  'appeal-rate': {
    label: 'Appealed',
    definition: 'Attempts that were appealed, of attempts decided.',
    unit: 'share',
    counts: 'attempts decided',
  },
  'overturn-rate': {
    label: 'Overturned on appeal',
    definition: 'Appeals after which the outcome was another, of appeals that are settled.',
    unit: 'share',
    counts: 'appeals settled',
  },
  'minutes-per-earned': {
    label: 'Minutes of review for each earned',
    definition:
      'Minutes that assessors and adjudicators spent on all attempts, divided by candidacies earned.',
    unit: 'minutes',
    counts: 'candidacies earned',
  },
  'cost-per-earned': {
    label: 'Cost of review for each earned',
    definition: 'Minutes of review at the hourly rate given, divided by candidacies earned.',
    unit: 'money',
    counts: 'candidacies earned',
  },
} as const satisfies Readonly<Record<string, MetricWords>>;

/** A stable name of one number of a report. */
export type MetricId = keyof typeof metricWords;
