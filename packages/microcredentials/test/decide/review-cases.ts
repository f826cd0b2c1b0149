import type { IncompleteCase } from './incomplete-case.js';

const people: readonly IncompleteCase[] = [
  {
    title: 'one review where two are asked for',
    edits: [['/reviews/1']],
    problems: ['review.too-few /reviews'],
  },
  { title: 'no review', edits: [['/reviews', []]], problems: ['review.too-few /reviews'] },
  {
    title: 'an adjudicator in place of an assessor',
    edits: [['/reviews/1/role', 'adjudicator']],
    problems: ['review.too-few /reviews'],
  },
  {
    title: 'a review handed over twice under one id',
    edits: [
      ['/reviews/1/id', 'urn:uuid:00000000-0000-4000-a000-000000000001'],
      ['/reviews/0/id', 'urn:uuid:00000000-0000-4000-a000-000000000001'],
    ],
    problems: ['review.duplicate-id /reviews/1/id'],
  },
  {
    title: 'two reviews by one person',
    edits: [
      ['/reviews/0/assessor/id', 'did:example:One'],
      ['/reviews/1/assessor/id', 'did:example:One'],
    ],
    problems: ['review.same-assessor /reviews/1/assessor/id'],
  },
  {
    title: 'two reviews by one person under two spellings',
    edits: [
      ['/reviews/0/assessor/id', 'did:example:One'],
      ['/reviews/1/assessor/id', 'DID:example:one#key-1'],
    ],
    problems: ['review.same-assessor /reviews/1/assessor/id'],
  },
  {
    title: 'a review by the earner',
    edits: [
      ['/submission/earner/id', 'did:example:one'],
      ['/reviews/1/assessor/id', 'did:example:one'],
    ],
    problems: ['review.by-earner /reviews/1/assessor/id'],
  },
  {
    title: 'an adjudicator who is one of the assessors',
    story: 'adjudicated',
    edits: [
      ['/reviews/0/assessor/id', 'did:example:one'],
      ['/reviews/2/assessor/id', 'did:example:one'],
    ],
    problems: ['review.adjudicator-is-assessor /reviews/2/assessor/id'],
  },
  {
    title: 'two adjudicators and one assessor',
    story: 'adjudicated',
    edits: [['/reviews/0/role', 'adjudicator']],
    problems: [
      'review.adjudicated-too-early /reviews/0/reviewedAt',
      'review.too-few /reviews',
      'review.too-many-adjudicators /reviews',
    ],
  },
];

const scores: readonly IncompleteCase[] = [
  {
    title: 'an unknown criterion, so that one is missing',
    edits: [['/reviews/0/criteria/2/criterion', 'c9']],
    problems: [
      'review.criterion-missing /reviews/0/criteria',
      'review.criterion-unknown /reviews/0/criteria/2/criterion',
    ],
  },
  {
    title: 'a criterion without a score',
    edits: [['/reviews/1/criteria/3']],
    problems: ['review.criterion-missing /reviews/1/criteria'],
  },
  {
    title: 'a criterion scored twice',
    edits: [['/reviews/0/criteria/4', { criterion: 'c1', level: 'exemplary' }]],
    problems: ['review.duplicate-criterion /reviews/0/criteria/4/criterion'],
  },
  {
    title: 'a level that the criterion does not have',
    edits: [['/reviews/0/criteria/0/level', 'outstanding']],
    problems: ['review.level-unknown /reviews/0/criteria/0/level'],
  },
  {
    title: 'indicators for a criterion with levels',
    edits: [['/reviews/0/criteria/0', { criterion: 'c1', indicators: [{ indicator: 'i1', met: true }] }]],
    problems: ['review.score-mismatch /reviews/0/criteria/0'],
  },
  {
    title: 'a level for a criterion with indicators',
    story: 'adjudicated',
    edits: [['/reviews/0/criteria/3', { criterion: 'c4', level: 'met' }]],
    problems: ['review.score-mismatch /reviews/0/criteria/3'],
  },
  {
    title: 'a score of two forms',
    edits: [['/reviews/0/criteria/0/indicators', []]],
    problems: ['review.score-form /reviews/0/criteria/0'],
  },
  {
    title: 'an unknown indicator, so that one is missing',
    story: 'adjudicated',
    edits: [['/reviews/0/criteria/3/indicators/1/indicator', 'i9']],
    problems: [
      'review.indicator-missing /reviews/0/criteria/3/indicators',
      'review.indicator-unknown /reviews/0/criteria/3/indicators/1/indicator',
    ],
  },
  {
    title: 'an indicator scored twice',
    story: 'adjudicated',
    edits: [['/reviews/0/criteria/3/indicators/2', { indicator: 'i1', met: false }]],
    problems: ['review.duplicate-indicator /reviews/0/criteria/3/indicators/2/indicator'],
  },
];

const parts: readonly IncompleteCase[] = [
  {
    title: 'a part without a result',
    edits: [['/reviews/0/parts/1']],
    problems: ['review.part-missing /reviews/0/parts'],
  },
  {
    title: 'two results for a part',
    edits: [['/reviews/0/parts/2', { part: 'part-3', result: 'pass' }]],
    problems: ['review.duplicate-part /reviews/0/parts/2/part'],
  },
  {
    title: 'a result for the rubric part',
    edits: [['/reviews/0/parts/2', { part: 'part-2', result: 'pass' }]],
    problems: ['review.part-unknown /reviews/0/parts/2/part'],
  },
  {
    title: 'a failed part without feedback, on which assessors differ',
    edits: [['/reviews/1/parts/0', { part: 'part-1', result: 'fail' }]],
    problems: [
      'review.adjudication-needed /definition/parts/0',
      'review.feedback-missing /reviews/1/parts/0/feedback',
    ],
  },
];

const differences: readonly IncompleteCase[] = [
  {
    title: 'no feedback on a criterion that both find unmet',
    story: 'fallsShort',
    edits: [['/reviews/1/criteria/2/feedback']],
    problems: ['review.feedback-missing /reviews/1/criteria/2/feedback'],
  },
  {
    title: 'no feedback on an indicator that is not met, on which assessors differ',
    story: 'adjudicated',
    edits: [['/reviews/0/criteria/3/indicators/0/met', false]],
    problems: [
      'review.adjudication-needed /definition/criteria/3',
      'review.feedback-missing /reviews/0/criteria/3/feedback',
    ],
  },
  {
    title: 'a split on a required level and no adjudicator',
    story: 'adjudicated',
    edits: [['/reviews/2']],
    problems: ['review.adjudication-needed /definition/criteria/1'],
  },
  {
    title: 'an adjudicator who has not scored the split',
    story: 'adjudicated',
    edits: [['/reviews/2/criteria', []]],
    problems: ['review.adjudication-needed /definition/criteria/1'],
  },
  {
    title: 'an adjudicator who finds it unmet without feedback',
    story: 'adjudicated',
    edits: [['/reviews/2/criteria/0', { criterion: 'c2', level: 'basic' }]],
    problems: ['review.feedback-missing /reviews/2/criteria/0/feedback'],
  },
];

/** Every way in which reviews are incomplete. */
export const reviewCases: readonly IncompleteCase[] = [...people, ...scores, ...parts, ...differences];
