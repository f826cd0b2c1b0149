import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkArtefacts } from '../../src/decide/artefacts.js';
import { lines } from '../fixtures.js';
import { goodFacts } from './good-facts.js';
import type { Edit } from '../fixtures.js';

const log = '/submission/artefacts/2';

function problemsAfter(...edits: readonly Edit[]): readonly string[] {
  return lines(checkArtefacts(goodFacts('groupWork', ...edits)));
}

describe('the age of evidence', () => {
  test.each([
    ['2026-05-18T00:30:00-04:00', '2024-05-18', []],
    ['2026-05-18T23:30:00-04:00', '2024-05-18', []],
    ['2026-05-19T00:30:00-04:00', '2024-05-18', [`submission.too-old ${log}/createdOn`]],
    ['2026-05-18T23:30:00+12:00', '2024-05-17', [`submission.too-old ${log}/createdOn`]],
  ])(
    'handed in at %s, made on %s: days are counted where the earner is',
    (submittedAt, createdOn, problems) => {
      assert.deepEqual(
        problemsAfter(['/submission/submittedAt', submittedAt], [`${log}/createdOn`, createdOn]),
        problems,
      );
    },
  );

  test('is not asked for where it is not limited', () => {
    const unlimited: Edit = ['/definition/parts/1/requirements/2/notOlderThanMonths'];
    assert.deepEqual(problemsAfter(unlimited, [`${log}/createdOn`, '1999-12-31']), []);
    assert.deepEqual(problemsAfter(unlimited, [`${log}/createdOn`]), []);
  });

  test('is never in the future, limited or not', () => {
    const unlimited: Edit = ['/definition/parts/1/requirements/2/notOlderThanMonths'];
    assert.deepEqual(problemsAfter(unlimited, [`${log}/createdOn`, '2026-05-19']), [
      `submission.made-after-submission ${log}/createdOn`,
    ]);
  });
});

describe('the number of artefacts', () => {
  const copies = (count: number): readonly Edit[] =>
    Array.from({ length: count }, (_, index): Edit => [
      `/submission/artefacts/${3 + index}`,
      {
        id: `more-${index}`,
        requirement: 'log',
        title: 'One more page',
        format: 'table',
        digestSRI: `sha256-${String(index).repeat(42)}A=`,
        createdOn: '2026-05-15',
      },
    ]);

  test.each([
    [0, []],
    [2, []],
    [3, ['submission.artefacts-too-many /submission/artefacts']],
  ])('%i more, where one to three are asked for', (count, problems) => {
    assert.deepEqual(problemsAfter(...copies(count)), problems);
  });

  test('has no upper end where none is given', () => {
    assert.deepEqual(problemsAfter(['/definition/parts/1/requirements/2/count/max'], ...copies(9)), []);
  });

  test('is counted for each requirement by itself', () => {
    assert.deepEqual(
      problemsAfter(['/submission/artefacts', []]),
      Array(3).fill('submission.artefacts-too-few /submission/artefacts'),
    );
  });
});
