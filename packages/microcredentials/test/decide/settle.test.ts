import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { scalesOf } from '../../src/decide/scale.js';
import { checkAdjudication, settle } from '../../src/decide/settle.js';
import { goodFacts } from './good-facts.js';
import type { Settled } from '../../src/decide/settle.js';
import type { Edit } from '../fixtures.js';

/** Two assessors and an adjudicator on c2 of mc-2, of which `proficient` (2) is required. */
function settledWith(first: string, second: string, adjudicator?: string): Settled {
  const facts = goodFacts('adjudicated', ...scores(first, second, adjudicator));
  const settled = settle(facts, scalesOf(facts.definition), new Map()).find(({ scale }) => scale.id === 'c2');
  assert.ok(settled !== undefined);
  return settled;
}

function scores(...levels: readonly (string | undefined)[]): readonly Edit[] {
  return levels.map((level, index): Edit => {
    const place = index === 2 ? '/reviews/2/criteria' : `/reviews/${index}/criteria/1`;
    const score = { criterion: 'c2', level, feedback: `From ${index}.` };
    return [place, index === 2 ? (level === undefined ? [] : [score]) : score];
  });
}

describe('settle', () => {
  test.each([
    { first: 'proficient', second: 'proficient', third: undefined, rank: 2 },
    { first: 'basic', second: 'basic', third: undefined, rank: 1 },
    { first: 'developing', second: 'basic', third: undefined, rank: 0 },
    { first: 'basic', second: 'developing', third: undefined, rank: 0 },
    { first: 'basic', second: 'proficient', third: 'proficient', rank: 2 },
    { first: 'proficient', second: 'developing', third: 'basic', rank: 1 },
    { first: 'proficient', second: 'basic', third: 'developing', rank: 0 },
    { first: 'proficient', second: 'proficient', third: 'developing', rank: 2 },
    { first: 'basic', second: 'basic', third: 'proficient', rank: 1 },
  ])('$first and $second, adjudicated $third, rank $rank', ({ first, second, third, rank }) => {
    const settled = settledWith(first, second, third);
    assert.equal(settled.rank, rank);
    assert.equal(settled.met, rank >= 2);
  });

  test('keeps the feedback of those who found it unmet, the adjudicator’s first', () => {
    assert.deepEqual(settledWith('proficient', 'basic', 'developing').feedback, ['From 2.', 'From 1.']);
    assert.deepEqual(settledWith('basic', 'developing').feedback, ['From 0.', 'From 1.']);
    assert.deepEqual(settledWith('proficient', 'proficient').feedback, []);
  });

  test('an adjudicator’s feedback on what was not split is left out', () => {
    assert.deepEqual(settledWith('basic', 'basic', 'developing').feedback, ['From 0.', 'From 1.']);
  });
});

describe('checkAdjudication', () => {
  function asked(...levels: readonly (string | undefined)[]): readonly (string | undefined)[] {
    const facts = goodFacts('adjudicated', ...scores(...levels));
    return checkAdjudication(facts, scalesOf(facts.definition)).map(({ at }) => at);
  }

  test.each([
    ['proficient', 'basic'],
    ['developing', 'proficient'],
  ])('%s and %s are a split', (first, second) => {
    assert.deepEqual(asked(first, second, undefined), ['/definition/criteria/1']);
  });

  test.each([
    ['developing', 'basic'],
    ['proficient', 'proficient'],
  ])('%s and %s are none', (first, second) => {
    assert.deepEqual(asked(first, second, undefined), []);
  });

  test('a split that is scored by the adjudicator is settled, either way', () => {
    assert.deepEqual(asked('proficient', 'basic', 'basic'), []);
    assert.deepEqual(asked('proficient', 'basic', 'proficient'), []);
  });

  test('a level that cannot be read takes no side', () => {
    assert.deepEqual(asked('proficient', 'unheard-of', undefined), []);
  });
});
