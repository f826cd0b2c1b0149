import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a review of the right shape. */
export const reviewCodes = {
  'review.definition-mismatch': {
    means: 'A review uses another definition.',
    action: 'Ask for a review with the definition that the submission names.',
  },
  'review.version-mismatch': {
    means: 'A review uses another version of the definition.',
    action: 'Ask for a review with the version that the submission names.',
  },
  'review.submission-mismatch': {
    means: 'A review is of another submission.',
    action: 'Hand over the reviews of this submission.',
  },
  'review.before-submission': {
    means: 'A review was finished before the work was handed in.',
    action: 'Check the clocks, and that the review is of this attempt.',
  },
  'review.in-the-future': {
    means: 'A review was finished after the moment of the decision.',
    action: 'Check the clocks and the zone of the date-time.',
  },
  'review.adjudicated-too-early': {
    means: 'The adjudicator finished before an assessor did.',
    action: 'Ask the adjudicator to look at all reviews.',
  },
  'review.too-few': {
    means: 'There are fewer independent reviews than the definition asks for.',
    action: 'Ask for another review.',
  },
  'review.duplicate-id': {
    means: 'Two reviews have the same id.',
    action: 'Hand over each review once.',
  },
  'review.same-assessor': {
    means: 'One person made two of the reviews, so they are not independent.',
    action: 'Ask somebody else for a review.',
  },
  'review.by-earner': {
    means: 'The earner made a review of their own work.',
    action: 'Ask somebody else for a review.',
  },
  'review.adjudicator-is-assessor': {
    means: 'The adjudicator is one of the assessors whose difference is to be settled.',
    action: 'Ask somebody else to adjudicate.',
  },
  'review.too-many-adjudicators': {
    means: 'There is more than one adjudicator, so it is not clear whose score decides.',
    action: 'Hand over one adjudication.',
  },
  'review.adjudication-needed': {
    means: 'Assessors differ about a required level or a pass/fail part, and no adjudicator has settled it.',
    action: 'Ask an adjudicator to score what `at` points to.',
  },
  'review.score-form': {
    means: 'A score gives neither a level nor indicators, or gives both.',
    action: 'Give the one that the criterion asks for.',
  },
  'review.score-mismatch': {
    means: 'A score gives a level where the criterion has indicators, or indicators where it has levels.',
    action: 'Score the criterion as the definition asks.',
  },
  'review.criterion-unknown': {
    means: 'A review scores a criterion that the definition does not have.',
    action: 'Ask the assessor which criterion is meant.',
  },
  'review.criterion-missing': {
    means: 'An assessor has not scored a criterion.',
    action: 'Ask the assessor for the score.',
  },
  'review.duplicate-criterion': {
    means: 'A review scores a criterion twice.',
    action: 'Ask the assessor which score counts.',
  },
  'review.level-unknown': {
    means: 'A score names a level that the criterion does not have.',
    action: 'Ask the assessor which level is meant.',
  },
  'review.indicator-unknown': {
    means: 'A score names an indicator that the criterion does not have.',
    action: 'Ask the assessor which indicator is meant.',
  },
  'review.indicator-missing': {
    means: 'A score leaves out an indicator of the criterion.',
    action: 'Ask the assessor for the indicator.',
  },
  'review.duplicate-indicator': {
    means: 'A score names an indicator twice.',
    action: 'Ask the assessor which finding counts.',
  },
  'review.part-unknown': {
    means: 'A review gives a result for something that is not a pass/fail part of the definition.',
    action: 'Ask the assessor which part is meant.',
  },
  'review.part-missing': {
    means: 'An assessor has given no result for a pass/fail part.',
    action: 'Ask the assessor for the result.',
  },
  'review.duplicate-part': {
    means: 'A review gives two results for one part.',
    action: 'Ask the assessor which result counts.',
  },
  'review.feedback-missing': {
    means: 'A criterion is scored below its required level, or a part failed, without a word to the earner.',
    action: 'Ask the assessor for feedback that says what is missing.',
  },
} satisfies Record<string, CodeEntry>;
