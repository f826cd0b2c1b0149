import { problemCodes } from '../../problem-codes.js';
import type { Words } from '../words.js';
import { checks, checksFor } from './checks.js';
import { notes, reasons } from './reasons.js';

/** Explanations in English. */
export const english: Words = {
  headlines: { valid: 'VALID', invalid: 'NOT VALID', indeterminate: 'COULD NOT BE CHECKED' },
  kinds: {
    badge: 'A badge (Open Badges 3.0)',
    endorsement: 'An endorsement (Open Badges 3.0)',
    record: 'A learner record (CLR 2.0)',
    presentation: 'A presentation: badges that their holder shows',
    assertion: 'A badge (Open Badges 2.0)',
  },
  containers: { json: '', jws: ', as signed text (JWT)', png: ', in a PNG image', svg: ', in an SVG image' },
  factsHeadings: {
    confirmed: 'What it says',
    unconfirmed: 'What it says (not confirmed: anybody may have written it)',
  },
  labels: {
    name: {
      badge: 'badge',
      endorsement: 'endorsement',
      record: 'record',
      presentation: 'name',
      assertion: 'badge',
      other: 'name',
    },
    achievement: 'achievement',
    achievementId: 'achievement id',
    subject: {
      badge: 'earned by',
      endorsement: 'about',
      record: 'learner',
      presentation: 'about',
      assertion: 'earned by',
      other: 'about',
    },
    issuer: 'issued by',
    issuerId: 'issuer id',
    holder: 'presented by',
    validFrom: 'valid from',
    validUntil: 'valid until',
    earlier: 'version in the file',
    id: 'id',
    listed: 'on your list',
    authority: 'authority',
  },
  unnamed: 'a name is not given',
  hashed: '(hashed)',
  listed: (issuer, list, moment) => `${issuer}, by the list “${list}” of ${moment}`,
  checksHeading: (moment) => `Checks, as of ${moment}`,
  marks: { pass: 'passed', fail: 'failed', unknown: 'unknown', warn: 'note', skipped: 'not made' },
  checks,
  checksFor,
  unmade: {
    absent: 'It carries nothing of the kind.',
    'not-asked': 'You did not ask for this.',
    'rests-on-failed': 'Not looked at: it rests on a check that did not pass.',
  },
  noted: 'Something is to be noted; see below.',
  problemsHeadings: {
    valid: 'To note',
    invalid: 'What is wrong, and what to do',
    indeterminate: 'What stands in the way, and what to do',
  },
  codes: problemCodes,
  unknownAction: 'Ask whoever gave you the file, and name this code.',
  whole: 'the whole document',
  place: (pointer) => `at ${pointer}`,
  reasons,
  notes,
  parts: {
    content: (number, count) => `Credential ${number} of ${count}`,
    component: (number, count) => `Badge ${number} of ${count} that it rests on`,
    endorsement: (number, count) => `Endorsement ${number} of ${count}`,
    refreshed: () => 'The newer version from the issuer',
  },
  component: (name, why) => (why === '' ? `“${name}”.` : `“${name}”: ${why}`),
};
