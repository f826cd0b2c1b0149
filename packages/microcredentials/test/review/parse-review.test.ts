import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { parseReview } from '../../src/index.js';
import { edited, lines, readFixture } from '../fixtures.js';
import { badReviews, unfitReviews } from './bad-reviews.js';

const folder = fileURLToPath(new URL('../../../../fixtures/reviews', import.meta.url));
const goodFiles = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe('parseReview', () => {
  test.each(goodFiles)('accepts %s and returns it as it is', (file) => {
    const document = readFixture(`reviews/${file.replace('.json', '')}`);
    const parsed = parseReview(document);
    assert.ok(parsed.kind === 'ok');
    assert.deepEqual(parsed.value, document);
  });

  test.each(badReviews)('finds every problem of bad/$file', ({ file, problems }) => {
    const parsed = parseReview(readFixture(`reviews/bad/${file}`));
    assert.ok(parsed.kind === 'bad');
    assert.deepEqual(lines(parsed.problems), problems);
  });

  test.each(unfitReviews)('leaves bad/$file to decide', ({ file }) => {
    assert.equal(parseReview(readFixture(`reviews/bad/${file}`)).kind, 'ok');
  });

  test('each file under bad/ is in a table', () => {
    const listed = [...badReviews, ...unfitReviews].map(({ file }) => `${file}.json`);
    assert.deepEqual(readdirSync(`${folder}/bad`).sort(), listed.sort());
  });

  test('an adjudicator need not score anything', () => {
    const document = readFixture('reviews/mc-2-attempt-1-adjudicator');
    assert.equal(parseReview(edited(document, ['/criteria', []])).kind, 'ok');
  });

  test('reports a fault in each of several scores', () => {
    const document = edited(
      readFixture('reviews/mc-1-attempt-1-assessor-b'),
      ['/criteria/0/level'],
      ['/criteria/3/level'],
    );
    const parsed = parseReview(document);
    assert.ok(parsed.kind === 'bad');
    assert.deepEqual(lines(parsed.problems), [
      'review.score-form /criteria/0',
      'review.score-form /criteria/3',
    ]);
  });
});
