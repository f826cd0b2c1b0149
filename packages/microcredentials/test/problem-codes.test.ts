import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { problemCodes } from '../src/index.js';
import { badDefinitions } from './definition/bad-definitions.js';
import { incompleteCases } from './decide/incomplete-cases.js';
import { hostileValues } from './input/hostile-values.js';
import { badReviews } from './review/bad-reviews.js';
import { badSubmissions } from './submission/bad-submissions.js';

describe('problemCodes', () => {
  test.each(Object.entries(problemCodes))(
    '%s says what it means and what to do',
    (code, { means, action }) => {
      assert.match(code, /^(input|format|definition|submission|review)\.[a-z]+(-[a-z]+)*$/);
      assert.match(means, /\.$/);
      assert.match(action, /\.$/);
    },
  );

  test('each code is shown by a test case', () => {
    const shown = new Set(
      [
        ...badDefinitions.flatMap(({ problems }) => problems),
        ...badSubmissions.flatMap(({ problems }) => problems),
        ...badReviews.flatMap(({ problems }) => problems),
        ...incompleteCases.flatMap(({ problems }) => problems),
        ...hostileValues.map(({ problem }) => problem),
      ].map((line) => line.split(' ')[0]),
    );
    assert.deepEqual(
      Object.keys(problemCodes).filter((code) => !shown.has(code)),
      [],
    );
  });
});
