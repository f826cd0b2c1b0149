import type { CodeEntry } from './code-entry.js';

/** What can be wrong with what an analysis is given. */
export const analyticsCodes = {
  'roster.no-person': {
    means: 'The roster has no column `person`.',
    action: 'Add a column `person` with the ids by which submissions name earners.',
  },
  'roster.person-missing': {
    means: 'A row of the roster names nobody.',
    action: 'Put the id by which submissions name the earner into the column `person`.',
  },
  'roster.duplicate-person': {
    means: 'The roster names one person twice, so that they would count twice.',
    action: 'Keep one row for each person.',
  },
  'effort.no-column': {
    means: 'The table of minutes has no column `review`, or none `minutes`.',
    action: 'Name the columns `review` and `minutes` in the first row.',
  },
  'effort.duplicate-review': {
    means: 'The table of minutes names one review twice.',
    action: 'Keep one row for each review, with all its minutes.',
  },
  'effort.minutes': {
    means: 'The minutes are not a number from 0 to 99999.',
    action: 'Write a number such as 45 or 45.5.',
  },
  'calibration.no-column': {
    means: 'The scores of the training set have no column `assessor`, `score` or `reference`.',
    action: 'Name the columns `assessor`, `score` and `reference` in the first row.',
  },
  'calibration.cell-missing': {
    means: 'A row of the training set lacks the assessor, the score or the reference score.',
    action: 'Fill in the cell, or take the row out.',
  },
  'calibration.levels': {
    means: 'The scores of the training set are of more levels than any scale has.',
    action: 'Check that the columns `score` and `reference` hold levels, such as `basic`, and nothing else.',
  },
  'calibration.no-scores': {
    means: 'There are no scores in the table.',
    action: 'Put one row for each score of each assessor below the heading.',
  },
  'analytics.duplicate-candidacy': {
    means: 'One candidacy is given twice, so that it would count twice.',
    action: 'Hand over each log once.',
  },
  'analytics.in-the-future': {
    means: 'A candidacy has an event after the moment of the report.',
    action: 'Report as of a later moment, or check the clocks.',
  },
} satisfies Record<string, CodeEntry>;
