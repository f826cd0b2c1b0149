import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkFormat } from '../../src/decide/accepted-format.js';
import { lines } from '../fixtures.js';
import type { AcceptedFormat, Artefact } from '../../src/index.js';

type Work = Pick<Artefact, 'format' | 'mediaType' | 'words' | 'pages' | 'minutes'>;

const formats: readonly AcceptedFormat[] = [
  { format: 'text', minWords: 100, maxWords: 700 },
  { format: 'video', maxMinutes: 5, mediaTypes: ['video/mp4', 'video/webm'] },
  { format: 'image' },
  { format: 'slides', maxWords: 50 },
  { format: 'document', maxPages: 3 },
  {
    ...{ format: 'audio', minWords: 5, maxWords: 9, maxPages: 1, maxMinutes: 2 },
    ...{ mediaTypes: ['audio/mpeg'], limits: 'guide' },
  },
];

describe('checkFormat', () => {
  const cases: readonly (readonly [string, Work, readonly string[]])[] = [
    ['a text within its limits', { format: 'text', words: 400 }, []],
    ['a text of the fewest words', { format: 'text', words: 100 }, []],
    ['a text of the most words', { format: 'text', words: 700 }, []],
    ['a text that is too short', { format: 'text', words: 99 }, ['submission.too-few-words /a/words']],
    ['an empty text', { format: 'text', words: 0 }, ['submission.too-few-words /a/words']],
    ['a text that is too long', { format: 'text', words: 701 }, ['submission.too-many-words /a/words']],
    ['a text of unknown length', { format: 'text' }, ['submission.length-unstated /a/words']],
    [
      'minutes do not stand in for words',
      { format: 'text', minutes: 3 },
      ['submission.length-unstated /a/words'],
    ],
    ['a video within its limit', { format: 'video', minutes: 5, mediaType: 'video/webm' }, []],
    [
      'a video that is too long',
      { format: 'video', minutes: 5.001, mediaType: 'video/mp4' },
      ['submission.too-many-minutes /a/minutes'],
    ],
    [
      'a video of unknown length and type',
      { format: 'video' },
      ['submission.length-unstated /a/minutes', 'submission.media-type-not-accepted /a/mediaType'],
    ],
    [
      'a video of another type',
      { format: 'video', minutes: 1, mediaType: 'video/ogg' },
      ['submission.media-type-not-accepted /a/mediaType'],
    ],
    ['an image, for which nothing is limited', { format: 'image', words: 9_999, minutes: 99 }, []],
    ['slides of no words, where only the most is limited', { format: 'slides', words: 0 }, []],
    ['a document of the most pages', { format: 'document', pages: 3 }, []],
    [
      'a document of too many pages',
      { format: 'document', pages: 4 },
      ['submission.too-many-pages /a/pages'],
    ],
    [
      'a document of unknown length',
      { format: 'document', words: 4 },
      ['submission.length-unstated /a/pages'],
    ],
    [
      'a recording beyond limits that are advice',
      { format: 'audio', mediaType: 'audio/mpeg', words: 90, pages: 9, minutes: 30 },
      [],
    ],
    [
      'a recording of unknown length and another type, where limits are advice',
      { format: 'audio' },
      ['submission.media-type-not-accepted /a/mediaType'],
    ],
    [
      'a table, which is not accepted',
      { format: 'table', words: 400 },
      ['submission.format-not-accepted /a/format'],
    ],
  ];

  test.each(cases)('%s', (_, work, problems) => {
    assert.deepEqual(lines(checkFormat(work, formats, '/a')), problems);
  });
});
