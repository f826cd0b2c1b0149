import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { isMet, scoreOf } from '../../src/decide/score.js';
import { goodFacts } from './good-facts.js';
import type { CriterionScore, PartScore, Review } from '../../src/index.js';
import type { Scale } from '../../src/decide/scale.js';

const levelled: Scale = {
  kind: 'criterion',
  id: 'c1',
  title: 'Levels',
  levels: ['low', 'middle', 'high'],
  required: 1,
  indicators: [],
  at: '/definition/criteria/0',
};
const byIndicators: Scale = { ...levelled, levels: ['not-met', 'met'], indicators: ['i1', 'i2'] };
const part: Scale = { ...levelled, kind: 'part', id: 'p1', levels: ['fail', 'pass'] };

function reviewWith(scores: {
  readonly criteria?: readonly CriterionScore[];
  readonly parts?: readonly PartScore[];
}): Review {
  const [review] = goodFacts('passes').reviews;
  assert.ok(review !== undefined);
  return { ...review, criteria: [], parts: [], ...scores };
}

function indicators(...met: readonly (readonly [string, boolean])[]): Review {
  const scored = met.map(([indicator, value]) => ({ indicator, met: value }));
  return reviewWith({ criteria: [{ criterion: 'c1', indicators: scored }] });
}

describe('scoreOf', () => {
  test.each([
    ['low', 0],
    ['middle', 1],
    ['high', 2],
  ])('the level %s ranks %i', (level, rank) => {
    const score = scoreOf(levelled, reviewWith({ criteria: [{ criterion: 'c1', level }] }));
    assert.deepEqual(score, { rank, feedback: undefined });
  });

  test('carries the feedback', () => {
    const review = reviewWith({ criteria: [{ criterion: 'c1', level: 'low', feedback: 'Say more.' }] });
    assert.equal(scoreOf(levelled, review)?.feedback, 'Say more.');
  });

  test.each([
    ['the criterion is not scored', reviewWith({})],
    ['another criterion is scored', reviewWith({ criteria: [{ criterion: 'c2', level: 'high' }] })],
    ['the level is unknown', reviewWith({ criteria: [{ criterion: 'c1', level: 'highest' }] })],
    ['there are indicators in place of a level', indicators(['i1', true], ['i2', true])],
  ])('there is none where %s', (_, review) => {
    assert.equal(scoreOf(levelled, review), undefined);
  });

  test.each([
    ['every indicator is met', indicators(['i1', true], ['i2', true]), 1],
    ['every indicator is met, in another order', indicators(['i2', true], ['i1', true]), 1],
    ['one is not met', indicators(['i1', true], ['i2', false]), 0],
    ['none is met', indicators(['i1', false], ['i2', false]), 0],
    ['one is left out', indicators(['i1', true]), undefined],
    ['none is there', indicators(), undefined],
    ['an unknown one stands in', indicators(['i1', true], ['i3', true]), undefined],
  ])('where %s', (_, review, rank) => {
    assert.equal(scoreOf(byIndicators, review)?.rank, rank);
  });

  test('there is none where a level stands in for indicators', () => {
    assert.equal(
      scoreOf(byIndicators, reviewWith({ criteria: [{ criterion: 'c1', level: 'met' }] })),
      undefined,
    );
  });

  test.each([
    ['fail', 0],
    ['pass', 1],
  ] as const)('a part that is a %s ranks %i', (result, rank) => {
    assert.equal(scoreOf(part, reviewWith({ parts: [{ part: 'p1', result }] }))?.rank, rank);
  });

  test('a criterion with the id of a part is not taken for it', () => {
    assert.equal(scoreOf(part, reviewWith({ criteria: [{ criterion: 'p1', level: 'pass' }] })), undefined);
  });
});

describe('isMet', () => {
  test.each([
    [0, false],
    [1, true],
    [2, true],
  ])('rank %i of a scale that requires 1: %s', (rank, expected) => {
    assert.equal(isMet(levelled, { rank, feedback: undefined }), expected);
  });
});
