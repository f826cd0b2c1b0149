import { reviewCases } from './review-cases.js';
import { submissionCases } from './submission-cases.js';
import type { IncompleteCase } from './incomplete-case.js';

const references: readonly IncompleteCase[] = [
  {
    title: 'a submission for another definition',
    edits: [['/submission/definition/id', 'https://pinehollow.example/mc/other']],
    problems: ['submission.definition-mismatch /submission/definition/id'],
  },
  {
    title: 'a submission for another version',
    edits: [['/submission/definition/version', '1.0.1']],
    problems: ['submission.version-mismatch /submission/definition/version'],
  },
  {
    title: 'a review with another definition',
    edits: [['/reviews/1/definition/id', 'https://pinehollow.example/mc/other']],
    problems: ['review.definition-mismatch /reviews/1/definition/id'],
  },
  {
    title: 'a review with another version',
    edits: [['/reviews/0/definition/version', '0.9.0']],
    problems: ['review.version-mismatch /reviews/0/definition/version'],
  },
  {
    title: 'a review of another submission',
    edits: [['/reviews/0/submission', 'urn:uuid:00000000-0000-4000-a000-000000000000']],
    problems: ['review.submission-mismatch /reviews/0/submission'],
  },
];

const times: readonly IncompleteCase[] = [
  {
    title: 'a submission after the decision, so that both reviews come before it',
    edits: [['/submission/submittedAt', '2026-03-20T15:00:01Z']],
    problems: [
      'review.before-submission /reviews/0/reviewedAt',
      'review.before-submission /reviews/1/reviewedAt',
      'submission.in-the-future /submission/submittedAt',
    ],
  },
  {
    title: 'a review before the submission',
    edits: [['/reviews/0/reviewedAt', '2026-03-09T21:04:59Z']],
    problems: ['review.before-submission /reviews/0/reviewedAt'],
  },
  {
    title: 'a review after the decision',
    edits: [['/reviews/1/reviewedAt', '2026-03-20T15:00:00.001Z']],
    problems: ['review.in-the-future /reviews/1/reviewedAt'],
  },
  {
    title: 'an adjudication before an assessor finished',
    story: 'adjudicated',
    edits: [['/reviews/2/reviewedAt', '2026-04-22T11:14:59Z']],
    problems: ['review.adjudicated-too-early /reviews/2/reviewedAt'],
  },
];

const facts: readonly IncompleteCase[] = [
  {
    title: 'stored facts that were changed: a lower required level',
    edits: [['/definition/criteria/0/requiredLevel', 'developing']],
    problems: ['definition.required-level-lowest /definition/criteria/0/requiredLevel'],
  },
  {
    title: 'facts of the wrong shape in each document',
    edits: [['/definition/title'], ['/submission/attempt', 'two'], ['/reviews/1/assessor']],
    problems: [
      'format.missing /definition/title',
      'format.missing /reviews/1/assessor',
      'format.type /submission/attempt',
    ],
  },
  { title: 'reviews that are no list', edits: [['/reviews', {}]], problems: ['format.type /reviews'] },
  {
    title: 'no definition at all',
    edits: [['/definition', null]],
    problems: ['format.type /definition'],
  },
];

/** Every way in which a submission and its reviews are incomplete. */
export const incompleteCases: readonly IncompleteCase[] = [
  ...references,
  ...times,
  ...submissionCases,
  ...reviewCases,
  ...facts,
];
