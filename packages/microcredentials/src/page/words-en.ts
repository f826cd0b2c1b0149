import type { PageWords } from './page-words.js';

/** The words in English. */
export const english: PageWords = {
  language: 'en',
  colon: ': ',
  competency: 'Competency',
  version: (version) => `Version ${version}`,
  by: (name) => `Published by ${name}`,
  atAGlance: 'At a glance',
  audience: 'For',
  level: 'Level',
  hours: 'Time',
  estimatedHours: (hours) => `About ${hours} hours. An estimate: evidence counts, time does not.`,
  fee: 'Fee',
  noFee: 'None',
  contact: 'Questions',
  keyMethod: 'Key method',
  research: 'Research',
  resources: 'Resources',
  required: 'required',
  free: 'free',
  notFree: 'not free',
  parts: 'What is submitted',
  rubric: 'How it is assessed',
  rubricSame: 'This is the rubric that the assessors use, word for word.',
  criterion: 'Criterion',
  requiredLevel: 'required level',
  allIndicators: 'All of these must be true:',
  reads: 'Looked at in',
  passFail: 'Assessed as pass or fail.',
  byRubric: 'Assessed by the rubric below.',
  formats: {
    document: 'document',
    slides: 'slides',
    text: 'text',
    image: 'image',
    audio: 'audio',
    video: 'video',
    link: 'link, with a copy of what it shows',
    table: 'table',
  },
  accepted: 'Accepted',
  words: (least, most) =>
    least === undefined
      ? `at most ${most ?? 0} words`
      : most === undefined
        ? `at least ${least} words`
        : `${least} to ${most} words`,
  minutes: (most) => `at most ${most} minutes`,
  pages: (most) => `at most ${most} pages`,
  asGuide: 'as a guide',
  count: (least, most) =>
    most === undefined ? `${least} or more` : least === most ? `${least}` : `${least} to ${most}`,
  notOlder: (months) => `Not older than ${months} months when you submit.`,
  pointers: 'Say for each criterion where to look: a page, or a time in the recording.',
  groupWork: 'Work made together with others is accepted; say so.',
  studentData: 'Made from students’ work or records: take out what names them, or have consent.',
  alignment: 'Standards',
  accommodations: 'Accommodations',
  withoutClass: 'Without a class of your own',
  prerequisites: 'Before you begin',
  howToEarn: 'How to earn this',
  step: {
    look: 'See whether it is for you',
    learn: 'Learn the method',
    work: (part) => `Do the work: ${part}`,
    submit: 'Submit',
    submitOwn: 'Attest that the work is yours, or your group’s where that is accepted.',
    submitPrivate:
      'Name no student, colleague or school, in no text and no file name. Your files stay private: the badge carries titles and digests only.',
    review: 'Wait for the review',
    reviewers: (count) =>
      count === 1 ? 'One assessor scores your work.' : `${count} assessors score your work independently.`,
    turnaround: (days) => `You hear within ${days} business days.`,
    feedback: 'For each criterion that is not met you are told what is missing.',
    again: 'If it is not yet enough, try again',
    carried: 'What is met stays met: revise what is not.',
    attempts: (most) => `You have ${most} attempts.`,
    support: (after) => `After ${after} attempts you meet a coach before the next one.`,
    appeal: (days) => `You can appeal within ${days} days.`,
    badge: 'Receive the badge',
    badgeText: 'It is a signed Open Badge with your result on each criterion, and it is yours.',
  },
  rule: {
    conjunctive:
      'Every criterion must be at or above its required level, and every pass/fail part must pass.',
    atLeast: (count, of) =>
      `At least ${count} of the ${of} criteria must be at or above their level, and every pass/fail part must pass.`,
    points: (least) =>
      `The levels must add up to at least ${least} points (0 for the lowest level), and every pass/fail part must pass.`,
    always: (titles) => `Required in any case: ${titles}.`,
  },
};
