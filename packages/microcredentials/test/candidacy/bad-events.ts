import { eventOf, play, tell } from './log.js';
import { edited } from '../fixtures.js';

const draft = play(tell.open());
const submitted = eventOf(draft, tell.submit());

/** Events whose form is wrong, and what is said of them. */
export const badEvents: readonly {
  readonly title: string;
  readonly event: unknown;
  readonly problems: readonly string[];
}[] = [
  { title: 'no object', event: 'submission.submitted', problems: ['format.type '] },
  { title: 'no type', event: edited(submitted, ['/type']), problems: ['format.missing /type'] },
  {
    title: 'an unknown type',
    event: edited(submitted, ['/type', 'submission.lost']),
    problems: ['format.value /type'],
  },
  {
    title: 'another format',
    event: edited(submitted, ['/format', 'other/1']),
    problems: ['format.unsupported /format'],
  },
  { title: 'no actor', event: edited(submitted, ['/actor']), problems: ['format.missing /actor'] },
  {
    title: 'a role that is none',
    event: edited(submitted, ['/actor/role', 'boss']),
    problems: ['format.value /actor/role'],
  },
  {
    title: 'a sequence from 0',
    event: edited(submitted, ['/sequence', 0]),
    problems: ['format.range /sequence'],
  },
  {
    title: 'a moment without a zone',
    event: edited(submitted, ['/at', '2026-03-02T08:00:00']),
    problems: ['format.malformed /at'],
  },
  {
    title: 'a moment that its zone carries beyond the year 9999',
    event: edited(submitted, ['/at', '9999-12-31T23:59:59-23:59']),
    problems: ['format.range /at'],
  },
  {
    title: 'a moment that its zone carries before the year 1',
    event: edited(submitted, ['/at', '0001-01-01T00:00:00+14:00']),
    problems: ['format.range /at'],
  },
  {
    title: 'something unknown',
    event: edited(submitted, ['/note', 'x']),
    problems: ['format.unknown-property /note'],
  },
  {
    title: 'no submission in it',
    event: edited(submitted, ['/submission']),
    problems: ['format.missing /submission'],
  },
  {
    title: 'another document in it',
    event: edited(submitted, ['/submission/format', 'other/1']),
    problems: ['format.unsupported /submission/format'],
  },
  {
    title: 'a fault of the submission in it',
    event: edited(submitted, ['/submission/artefacts/0/digestSRI', 'sha256-x']),
    problems: ['format.malformed /submission/artefacts/0/digestSRI'],
  },
  {
    title: 'an outcome that is none',
    event: eventOf(draft, tell.decide('approved')),
    problems: ['format.value /outcome'],
  },
  {
    title: 'a panel of nobody',
    event: eventOf(draft, tell.judge('upheld', [])),
    problems: ['format.too-few /panel'],
  },
  {
    title: 'a fault of the review in it',
    event: eventOf(draft, tell.lock('a', 'yes', { criteria: [{ criterion: 'c1' }] })),
    problems: ['review.score-form /review/criteria/0'],
  },
];
