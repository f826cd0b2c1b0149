import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError } from '../../src/index.js';
import { decideOn, edited, lines, readFixture, stories } from '../fixtures.js';
import { unfitReviews } from '../review/bad-reviews.js';
import { unfitSubmissions } from '../submission/bad-submissions.js';
import { incompleteCases } from './incomplete-cases.js';
import type { Edit } from '../fixtures.js';

/** A story told again with some changes. */
function tell(name: keyof typeof stories, ...edits: readonly Edit[]) {
  const { facts, at } = stories[name];
  return decideOn(edited(facts(), ...edits), at);
}

describe('at the limits', () => {
  test.each([
    [
      'a review finished at the moment of submission',
      'passes',
      ['/reviews/0/reviewedAt', '2026-03-09T16:05:00-05:00'],
    ],
    [
      'a review finished at the moment of decision',
      'passes',
      ['/reviews/0/reviewedAt', '2026-03-20T15:00:00Z'],
    ],
    ['evidence of the last day accepted', 'groupWork', ['/submission/artefacts/2/createdOn', '2024-05-18']],
    ['evidence of the day of submission', 'passes', ['/submission/artefacts/0/createdOn', '2026-03-09']],
    ['the most words', 'passes', ['/submission/responses/0/words', 500]],
    ['the longest video', 'passes', ['/submission/responses/1/minutes', 5]],
    ['the fewest words', 'groupWork', ['/submission/artefacts/1/words', 80]],
    ['consent without de-identification', 'passes', ['/submission/attestations/deidentified', false]],
    ['de-identification without consent', 'passes', ['/submission/attestations/consent', 'none']],
    ['work of a group where it is accepted', 'groupWork', ['/submission/artefacts/0/group', true]],
    ['an artefact said not to be of a group', 'passes', ['/submission/artefacts/0/group', false]],
  ] as const)('%s is accepted', (_, story, edit) => {
    assert.equal(tell(story, edit).kind, 'approved');
  });

  test('a third assessor is welcome', () => {
    const third = edited(
      readFixture('reviews/mc-1-attempt-2-assessor-a'),
      ['/id', 'urn:x:r3'],
      ['/assessor/id', 'urn:x:p3'],
    );
    assert.equal(tell('passes', ['/reviews/2', third]).kind, 'approved');
  });
});

describe('incomplete', () => {
  test.each(incompleteCases)('$title', ({ story = 'passes', edits, problems }) => {
    const decision = tell(story, ...edits);
    assert.ok(decision.kind === 'incomplete');
    assert.deepEqual(lines(decision.problems), problems);
    assert.equal(decision.at, stories[story].at.toISOString());
  });

  test.each(unfitSubmissions)('fixtures/submissions/bad/$file', ({ file, problems }) => {
    const decision = tell('fallsShort', ['/submission', readFixture(`submissions/bad/${file}`)]);
    assert.ok(decision.kind === 'incomplete');
    assert.deepEqual(lines(decision.problems), problems);
  });

  test.each(unfitReviews)('fixtures/reviews/bad/$file', ({ file, problems }) => {
    const decision = tell('fallsShort', ['/reviews/0', readFixture(`reviews/bad/${file}`)]);
    assert.ok(decision.kind === 'incomplete');
    assert.deepEqual(lines(decision.problems), problems);
  });

  test('lists everything at once', () => {
    const decision = tell(
      'passes',
      ['/submission/attestations/ownWork', false],
      ['/submission/artefacts/0/format', 'audio'],
      ['/reviews/0/criteria/0/level', 'outstanding'],
      ['/reviews/1/submission', 'urn:x:other'],
    );
    assert.ok(decision.kind === 'incomplete');
    assert.deepEqual(lines(decision.problems), [
      'review.level-unknown /reviews/0/criteria/0/level',
      'review.submission-mismatch /reviews/1/submission',
      'submission.format-not-accepted /submission/artefacts/0/format',
      'submission.not-own-work /submission/attestations/ownWork',
    ]);
  });
});

describe('the moment of decision', () => {
  test.each([new Date(Number.NaN), new Date('+010000-01-01T00:00:00Z'), '2026-03-20' as unknown as Date])(
    '%s is the caller’s mistake',
    (at) => {
      assert.throws(
        () => decideOn(stories.passes.facts(), at),
        (error) => error instanceof BadgeError && error.code === 'argument.invalid',
      );
    },
  );
});
