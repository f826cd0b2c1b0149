import type { IncompleteCase } from './incomplete-case.js';

const digest = `sha256-${'A'.repeat(42)}E=`;
const [a0, a1, a2] = [0, 1, 2].map((index) => `/submission/artefacts/${index}`);

const artefacts: readonly IncompleteCase[] = [
  {
    title: 'a requirement without its artefact',
    edits: [[`${a0}`]],
    problems: ['submission.artefacts-too-few /submission/artefacts'],
  },
  {
    title: 'one artefact too many',
    edits: [
      [`${a1}/requirement`, 'week-plan'],
      [`${a1}/format`, 'slides'],
    ],
    problems: [
      'submission.artefacts-too-few /submission/artefacts',
      'submission.artefacts-too-many /submission/artefacts',
    ],
  },
  {
    title: 'an artefact for a requirement that is not there',
    edits: [
      [
        '/submission/artefacts/5',
        { id: 'a6', requirement: 'poster', title: 'Poster', format: 'image', digestSRI: digest },
      ],
    ],
    problems: ['submission.requirement-unknown /submission/artefacts/5/requirement'],
  },
  {
    title: 'a format that is not accepted',
    edits: [[`${a0}/format`, 'video']],
    problems: [`submission.format-not-accepted ${a0}/format`],
  },
  {
    title: 'a media type that is not accepted',
    edits: [[`${a0}/mediaType`, 'application/msword']],
    problems: [`submission.media-type-not-accepted ${a0}/mediaType`],
  },
  {
    title: 'no media type where one is asked for',
    edits: [[`${a0}/mediaType`]],
    problems: [`submission.media-type-not-accepted ${a0}/mediaType`],
  },
  {
    title: 'too many words',
    edits: [[`${a2}/words`, 2501]],
    problems: [`submission.too-many-words ${a2}/words`],
  },
  {
    title: 'words unstated where a limit holds',
    edits: [[`${a2}/words`]],
    problems: [`submission.length-unstated ${a2}/words`],
  },
  {
    title: 'too few words',
    story: 'groupWork',
    edits: [[`${a1}/words`, 79]],
    problems: [`submission.too-few-words ${a1}/words`],
  },
  {
    title: 'a recording that is too long',
    story: 'groupWork',
    edits: [
      [`${a0}/format`, 'audio'],
      [`${a0}/minutes`, 10.5],
    ],
    problems: [`submission.too-many-minutes ${a0}/minutes`],
  },
  {
    title: 'minutes unstated where a limit holds',
    story: 'groupWork',
    edits: [[`${a0}/format`, 'audio']],
    problems: [`submission.length-unstated ${a0}/minutes`],
  },
  {
    title: 'evidence a day too old',
    story: 'groupWork',
    edits: [[`${a2}/createdOn`, '2024-05-17']],
    problems: [`submission.too-old ${a2}/createdOn`],
  },
  {
    title: 'no day where the age is limited',
    story: 'groupWork',
    edits: [[`${a2}/createdOn`]],
    problems: [`submission.date-unstated ${a2}/createdOn`],
  },
  {
    title: 'evidence made after it was handed in',
    edits: [[`${a0}/createdOn`, '2026-03-10']],
    problems: [`submission.made-after-submission ${a0}/createdOn`],
  },
  {
    title: 'work of a group where it is not accepted',
    edits: [[`${a2}/group`, true]],
    problems: [`submission.group-work-not-accepted ${a2}/group`],
  },
  {
    title: 'one file for two requirements',
    edits: [
      [`${a0}/digestSRI`, digest],
      ['/submission/artefacts/4/digestSRI', digest],
    ],
    problems: ['submission.duplicate-digest /submission/artefacts/4/digestSRI'],
  },
  {
    title: 'one file as an artefact and as a response',
    edits: [
      [`${a0}/digestSRI`, digest],
      ['/submission/responses/1/digestSRI', digest],
    ],
    problems: ['submission.duplicate-digest /submission/responses/1/digestSRI'],
  },
  {
    title: 'two artefacts of one id',
    edits: [[`${a1}/id`, 'a1']],
    problems: [`submission.duplicate-id ${a1}/id`],
  },
];

const responses: readonly IncompleteCase[] = [
  {
    title: 'a part without its response',
    edits: [['/submission/responses/0']],
    problems: ['submission.response-missing /submission/responses'],
  },
  {
    title: 'two responses to a part',
    edits: [['/submission/responses/1/part', 'part-1']],
    problems: [
      'submission.duplicate-response /submission/responses/1/part',
      'submission.response-missing /submission/responses',
    ],
  },
  {
    title: 'a response to the rubric part',
    edits: [['/submission/responses/2', { part: 'part-2', format: 'text', digestSRI: digest }]],
    problems: ['submission.part-unknown /submission/responses/2/part'],
  },
  {
    title: 'more words than the questions of a part may have together',
    edits: [['/submission/responses/0/words', 501]],
    problems: ['submission.too-many-words /submission/responses/0/words'],
  },
  {
    title: 'a reflection on video that is too long',
    edits: [['/submission/responses/1/minutes', 5.01]],
    problems: ['submission.too-many-minutes /submission/responses/1/minutes'],
  },
  {
    title: 'an overview on video, where only text is accepted',
    edits: [['/submission/responses/0/format', 'video']],
    problems: ['submission.format-not-accepted /submission/responses/0/format'],
  },
];

const attestations: readonly IncompleteCase[] = [
  {
    title: 'work that is not attested as own',
    edits: [['/submission/attestations/ownWork', false]],
    problems: ['submission.not-own-work /submission/attestations/ownWork'],
  },
  {
    title: 'student data without de-identification or consent',
    edits: [
      [
        '/submission/attestations',
        { ownWork: true, containsStudentData: true, deidentified: false, consent: 'none' },
      ],
    ],
    problems: ['submission.student-data-unattested /submission/attestations'],
  },
  {
    title: 'a requirement of student work, though the earner declares no student data',
    edits: [['/submission/attestations', { ownWork: true, containsStudentData: false }]],
    problems: ['submission.student-data-unattested /submission/attestations'],
  },
  {
    title: 'declared student data, though no requirement asks for it',
    story: 'adjudicated',
    edits: [['/submission/attestations/containsStudentData', true]],
    problems: ['submission.student-data-unattested /submission/attestations'],
  },
];

/** Every way in which a submission is incomplete. */
export const submissionCases: readonly IncompleteCase[] = [...artefacts, ...responses, ...attestations];
