import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { scalesOf } from '../../src/decide/scale.js';
import { goodFacts } from './good-facts.js';

describe('scalesOf', () => {
  const scales = scalesOf(goodFacts('adjudicated').definition);

  test('holds the pass/fail parts, then the criteria, each in the definition’s order', () => {
    assert.deepEqual(
      scales.map(({ kind, id }) => [kind, id]),
      [
        ['part', 'part-1'],
        ['part', 'part-3'],
        ['criterion', 'c1'],
        ['criterion', 'c2'],
        ['criterion', 'c3'],
        ['criterion', 'c4'],
      ],
    );
  });

  test('points to where each stands in the facts', () => {
    assert.deepEqual(
      scales.map(({ at }) => at),
      [
        '/definition/parts/0',
        '/definition/parts/2',
        '/definition/criteria/0',
        '/definition/criteria/1',
        '/definition/criteria/2',
        '/definition/criteria/3',
      ],
    );
  });

  test('a part has two levels and must pass', () => {
    const [part] = scales;
    assert.deepEqual(part?.levels, ['fail', 'pass']);
    assert.equal(part.required, 1);
  });

  test('a criterion has its own levels, and its required one by its place', () => {
    const criterion = scales[2];
    assert.deepEqual(criterion?.levels, ['developing', 'basic', 'proficient']);
    assert.equal(criterion.required, 2);
    assert.deepEqual(criterion.indicators, []);
  });

  test('a criterion with indicators has two levels and keeps the indicators', () => {
    const criterion = scales[5];
    assert.deepEqual(criterion?.levels, ['not-met', 'met']);
    assert.equal(criterion.required, 1);
    assert.deepEqual(criterion.indicators, ['i1', 'i2']);
  });
});
