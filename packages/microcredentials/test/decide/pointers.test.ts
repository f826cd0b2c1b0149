import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkPointers } from '../../src/decide/pointers.js';
import { lines } from '../fixtures.js';
import { goodFacts } from './good-facts.js';
import type { Edit } from '../fixtures.js';

const required: Edit = ['/definition/parts/1/requirements/3/pointers', 'required'];
const [before, after] = [3, 4].map((index) => `/submission/artefacts/${index}`);

/** mc-1: the work samples are read by c4, the week plan by c2 and c3. */
function problemsAfter(...edits: readonly Edit[]): readonly string[] {
  return lines(checkPointers(goodFacts('passes', ...edits)));
}

describe('where a criterion is shown', () => {
  test('is not asked for unless the requirement says so', () => {
    assert.deepEqual(problemsAfter(), []);
  });

  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    ['no artefact says it', [], ['submission.pointer-missing /submission/artefacts']],
    ['a page of one of the artefacts is enough', [[`${after}/pointers`, [{ criterion: 'c4', page: 1 }]]], []],
    ['so is a minute', [[`${before}/pointers`, [{ criterion: 'c4', minute: 0 }]]], []],
    [
      'the page of another criterion is not',
      [[`${after}/pointers`, [{ criterion: 'c1', page: 1 }]]],
      [
        'submission.pointer-missing /submission/artefacts',
        `submission.pointer-unknown ${after}/pointers/0/criterion`,
      ],
    ],
    ['where there is no artefact, that is another fault', [['/submission/artefacts', []]], []],
  ])('is asked for: %s', (_, edits, problems) => {
    assert.deepEqual(problemsAfter(required, ...edits), problems);
  });

  test('is asked for by criterion: a plan that two criteria read points out both', () => {
    const plan: Edit = ['/definition/parts/1/requirements/2/pointers', 'required'];
    const missing = 'submission.pointer-missing /submission/artefacts';
    const pointersTo = (...criteria: readonly string[]): Edit => [
      '/submission/artefacts/2/pointers',
      criteria.map((criterion) => ({ criterion, page: 2 })),
    ];
    assert.deepEqual(problemsAfter(plan), [missing, missing]);
    assert.deepEqual(problemsAfter(plan, pointersTo('c3')), [missing]);
    assert.deepEqual(problemsAfter(plan, pointersTo('c3', 'c2', 'c3')), []);
  });
});

describe('a pointer', () => {
  const place = `${before}/pointers/0`;
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'to a page beyond the last',
      [
        [`${before}/pages`, 3],
        [`${before}/pointers`, [{ criterion: 'c4', page: 4 }]],
      ],
      [`submission.pointer-outside ${place}/page`],
    ],
    [
      'to the last page',
      [
        [`${before}/pages`, 3],
        [`${before}/pointers`, [{ criterion: 'c4', page: 3 }]],
      ],
      [],
    ],
    [
      'to a minute beyond the end',
      [
        [`${before}/minutes`, 2.5],
        [`${before}/pointers`, [{ criterion: 'c4', minute: 2.6 }]],
      ],
      [`submission.pointer-outside ${place}/minute`],
    ],
    [
      'for a criterion that is not there, to a page beyond the last',
      [
        [`${before}/pages`, 1],
        [`${before}/pointers`, [{ criterion: 'c9', page: 2 }]],
      ],
      [`submission.pointer-outside ${place}/page`, `submission.pointer-unknown ${place}/criterion`],
    ],
    [
      'in an artefact for an unknown requirement, which is a fault by itself',
      [
        [`${before}/requirement`, 'poster'],
        [`${before}/pointers`, [{ criterion: 'c4', page: 2 }]],
      ],
      [],
    ],
  ])('%s', (_, edits, problems) => {
    assert.deepEqual(problemsAfter(...edits), problems);
  });
});
