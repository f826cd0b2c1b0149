import { artefact, digest, handedIn, on, reviewed, tell, who } from './log.js';
import { assigned, draft, earned, inReview, notYet, oneLocked, settling, toDecide } from './stages.js';
import type { Refusal } from './refusal.js';

const { submit, say, lock, toSettle, settle, decide, flag, issue } = tell;

/** What does not fit the candidacy. */
export const ofContents: readonly Refusal[] = [
  [
    'another definition',
    draft,
    submit({ definition: { id: 'https://pinehollow.example/mc/other', version: '2.0.0' } }),
    [
      'submission.definition-mismatch /submission/definition/id',
      'submission.version-mismatch /submission/definition/version',
    ],
  ],
  [
    'another version',
    draft,
    submit({ definition: { id: 'https://pinehollow.example/mc/tiny', version: '1.0.1' } }),
    ['submission.version-mismatch /submission/definition/version'],
  ],
  [
    'another earner',
    draft,
    submit({ earner: { id: who('other') } }),
    ['candidacy.other-earner /submission/earner/id'],
  ],
  ['an attempt too many', draft, submit({ attempt: 2 }), ['candidacy.attempt-number /submission/attempt']],
  ['the attempt before', notYet, submit({ attempt: 1 }), ['candidacy.attempt-number /submission/attempt']],
  [
    'the same submission',
    notYet,
    submit({ id: 'urn:example:work-2' }),
    ['candidacy.submission-repeated /submission/id'],
  ],
  [
    'a submission from the future',
    draft,
    submit({ submittedAt: '2027-01-01T00:00:00Z' }),
    ['submission.in-the-future /submission/submittedAt'],
  ],
  [
    'a submission dated back, as if its evidence were younger',
    draft,
    submit({ submittedAt: '2026-02-20T00:00:00Z' }),
    ['candidacy.submission-backdated /submission/submittedAt'],
  ],
  ['no submission', draft, submit({ artefacts: undefined }), ['input.not-plain /submission/artefacts']],
  [
    'passing what nobody can decide',
    on(draft, submit({ artefacts: [] })),
    say('screening.passed', 'screener'),
    ['candidacy.submission-incomplete /type', 'submission.artefacts-too-few /submission/artefacts'],
  ],
  [
    'a review of another role',
    assigned,
    lock('a', 'yes', { role: 'adjudicator' }),
    ['candidacy.review-role /review/role'],
  ],
  [
    'a review by somebody else',
    assigned,
    lock('a', 'yes', { assessor: { id: who('b') } }),
    ['candidacy.review-of-another /review/assessor/id'],
  ],
  [
    'a review that is locked already',
    oneLocked,
    lock('b', 'yes', { id: 'urn:example:review-6' }),
    ['review.duplicate-id /review/id'],
  ],
  [
    'a review of something else',
    assigned,
    lock('a', 'yes', { submission: 'urn:example:other' }),
    ['review.submission-mismatch /review/submission'],
  ],
  [
    'a review without a score',
    assigned,
    lock('a', 'yes', { criteria: [] }),
    ['review.criterion-missing /review/criteria'],
  ],
  [
    'a review without feedback',
    assigned,
    lock('a', 'no', { criteria: [{ criterion: 'c1', level: 'no' }] }),
    ['review.feedback-missing /review/criteria/0/feedback'],
  ],
  [
    'a review from the future',
    assigned,
    lock('a', 'yes', { reviewedAt: '2027-01-01T00:00:00Z' }),
    ['review.in-the-future /review/reviewedAt'],
  ],
  [
    'an adjudication that settles nothing',
    settling,
    settle('c', 'yes', { criteria: [] }),
    ['review.adjudication-needed /review'],
  ],
  [
    'an adjudication as an assessor',
    settling,
    settle('c', 'yes', { role: 'assessor' }),
    ['candidacy.review-role /review/role'],
  ],
  [
    'an outcome that is too good',
    on(oneLocked, lock('b', 'no'), toSettle('c'), settle('c', 'no')),
    decide('earned'),
    ['candidacy.outcome-mismatch /outcome'],
  ],
  ['an outcome that is too bad', toDecide, decide('not-yet'), ['candidacy.outcome-mismatch /outcome']],
  [
    'a denial that is none',
    on(draft, ...handedIn(), ...reviewed('no', 'no')),
    decide('denied'),
    ['candidacy.outcome-mismatch /outcome'],
  ],
  [
    'a match without a file',
    inReview,
    flag({ artefact: 'x9' }),
    ['candidacy.artefact-unknown /matches/0/artefact'],
  ],
  [
    'a match with oneself',
    inReview,
    flag({ earner: who('earner') }),
    ['candidacy.own-match /matches/0/earner'],
  ],
  [
    'group work that was not declared by both',
    on(inReview, flag({ groupAllowed: false })),
    say('integrity.cleared', 'integrity-officer', { reason: 'group-work-accepted' }),
    ['candidacy.group-work-not-accepted /reason'],
  ],
  [
    'group work that is not accepted',
    on(draft, submit({ artefacts: [{ ...artefact, group: false }] }), flag()),
    say('integrity.cleared', 'integrity-officer', { reason: 'group-work-accepted' }),
    ['candidacy.group-work-not-accepted /reason'],
  ],
  [
    'other files than those reviewed',
    earned,
    issue({ digests: [digest('b')] }),
    ['candidacy.evidence-changed /digests'],
  ],
];
