import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { standingOf } from '../../../src/verify/checks/standing.js';
import type { Standing } from '../../../src/verify/checks/standing.js';

function level(id: string, members: JsonObject = {}): JsonObject {
  return { id, type: ['RubricCriterionLevel'], name: id, ...members };
}

const LEVELS = [
  level('high', { points: '10' }),
  level('low', { points: '9' }),
  level('also', { points: '10.0' }),
];

function byLevel(
  achievedLevel: string | undefined,
  rubricCriterionLevel: JsonValue,
  requiredLevel = 'high',
): Standing {
  const result = achievedLevel === undefined ? {} : { achievedLevel };
  return standingOf({ requiredLevel, rubricCriterionLevel }, result, true);
}

describe('a level', () => {
  test('is reached by itself and by what ranks no lower, whatever the order of the list', () => {
    assert.equal(byLevel('high', []), 'reached');
    for (const levels of [LEVELS, LEVELS.toReversed()]) {
      assert.equal(byLevel('low', levels), 'below');
      assert.equal(byLevel('also', levels), 'reached');
      assert.equal(byLevel('high', levels, 'low'), 'reached');
    }
    assert.equal(byLevel('low', level('low', { points: '1' })), 'unranked');
  });

  test('ranks by points as numbers, like the numbers themselves', () => {
    const points = fc.integer({ min: -1_000, max: 1_000 }).map((number) => number / 4);
    fc.assert(
      fc.property(points, points, (own, bar) => {
        const levels = [
          level('own', { points: String(own), level: '1' }),
          level('bar', { points: String(bar), level: '2' }),
        ];
        assert.equal(byLevel('own', levels, 'bar'), own >= bar ? 'reached' : 'below');
      }),
    );
  });

  test('ranks by its number where no level has points', () => {
    const levels = [
      level('one', { level: '1' }),
      level('two', { level: '2' }),
      level('x', { level: 'Expert' }),
    ];
    assert.equal(byLevel('one', levels, 'two'), 'below');
    assert.equal(byLevel('two', levels, 'one'), 'reached');
    assert.equal(byLevel('x', levels, 'one'), 'unranked');
    const mixed = [level('one', { level: '1' }), level('two', { level: '2', points: '5' })];
    assert.equal(byLevel('two', mixed, 'one'), 'unranked');
  });

  test('does not rank without either, by two levels of one id, or where it is not described', () => {
    assert.equal(byLevel('low', [level('high'), level('low')]), 'unranked');
    assert.equal(byLevel('other', LEVELS), 'unranked');
    assert.equal(byLevel('low', LEVELS, 'other'), 'unranked');
    assert.equal(byLevel('low', [...LEVELS, level('low', { points: '11' })]), 'unranked');
    assert.equal(byLevel('low', [...LEVELS, level('high', { points: '1' })]), 'unranked');
    for (const none of [7, 'x', null, [7, null, 'low']]) assert.equal(byLevel('low', none), 'unranked');
    for (const points of ['', ' 1', '1,5', '1e3', '0x10', '٣', '1234567890123456', 'Infinity']) {
      assert.equal(
        byLevel('a', [level('a', { points }), level('high', { points: '1' })]),
        'unranked',
        points,
      );
    }
  });

  test('is missing where the result names none', () => {
    assert.equal(byLevel(undefined, LEVELS), 'missing');
  });
});

function byValue(value: string | undefined, description: JsonObject, isOrdered = true): Standing {
  return standingOf(description, value === undefined ? {} : { value }, isOrdered);
}

describe('a value', () => {
  test('is compared as a number where both are', () => {
    const percent = { requiredValue: '80' };
    assert.equal(byValue('80.0', percent), 'reached');
    assert.equal(byValue('100', percent), 'reached');
    assert.equal(byValue('79.9', percent), 'below');
    assert.equal(byValue('9', percent), 'below');
    for (const value of ['A', '85 %', '79.9999999999999999', ''])
      assert.equal(byValue(value, percent), 'unranked');
    assert.equal(byValue('B', { requiredValue: 'B' }), 'reached');
    assert.equal(byValue(undefined, percent), 'missing');
  });

  test('is not compared on a scale that is written from its high end', () => {
    const scale = { requiredValue: '3', valueMin: '6', valueMax: '1' };
    assert.equal(byValue('2', scale), 'unranked');
    assert.equal(byValue('5', { ...scale, valueMin: '1', valueMax: '6' }), 'reached');
  });

  test('ranks by its place among the allowed ones, where their order is signed, and not as a number', () => {
    const grades = { requiredValue: '3', allowedValue: ['6', '5', '4', '3', '2', '1'] };
    assert.equal(byValue('1', grades), 'reached');
    assert.equal(byValue('4', grades), 'below');
    assert.equal(byValue('7', grades), 'unranked');
    assert.equal(byValue('1', grades, false), 'unranked');
    assert.equal(byValue('3', grades, false), 'reached');
    assert.equal(byValue('1', { ...grades, allowedValue: [...grades.allowedValue, '1'] }), 'unranked');
    assert.equal(byValue('1', { ...grades, allowedValue: '1' }), 'unranked');
    assert.equal(byValue('2', { requiredValue: '9', allowedValue: ['2', '3'] }), 'unranked');
  });

  test('that is a letter does not rank by its place: lists of grades begin at either end', () => {
    for (const allowedValue of [
      ['A', 'B', 'C', 'D'],
      ['D', 'C', 'B', 'A'],
    ]) {
      const grades = { requiredValue: 'C', allowedValue };
      const letters = { ...grades, resultType: 'LetterGrade' };
      for (const value of ['A', 'D', 'E']) assert.equal(byValue(value, letters), 'unranked');
      assert.equal(byValue('C', letters), 'reached');
      assert.equal(
        byValue('A', { ...grades, resultType: 'Result' }),
        allowedValue[0] === 'D' ? 'reached' : 'below',
      );
    }
  });

  test('must reach what is required beside a level, and the worse decides', () => {
    const both = { requiredLevel: 'high', rubricCriterionLevel: LEVELS, requiredValue: '5' };
    const of = (achievedLevel: string, value: string): Standing =>
      standingOf(both, { achievedLevel, value }, true);
    assert.equal(of('high', '5'), 'reached');
    assert.equal(of('low', '5'), 'below');
    assert.equal(of('high', '4'), 'below');
    assert.equal(of('other', '4'), 'below');
    assert.equal(of('other', '5'), 'unranked');
  });
});

describe('a status', () => {
  const required = { requiredLevel: 'high' };
  const of = (status: string, description: JsonObject = required): Standing =>
    standingOf(description, { achievedLevel: 'high', status }, true);

  test('that failed has reached nothing, and one that is no end leaves it open', () => {
    assert.equal(of('Completed'), 'reached');
    for (const status of ['Failed', 'Withdrew']) assert.equal(of(status), 'below');
    for (const status of ['Enrolled', 'InProgress', 'OnHold', 'Provisional', 'passed']) {
      assert.equal(of(status), 'open', status);
    }
  });

  test('is the value where a status is described', () => {
    const completed = { resultType: 'Status', requiredValue: 'Completed' };
    assert.equal(of('Completed', completed), 'reached');
    assert.equal(of('Failed', completed), 'below');
    assert.equal(of('InProgress', completed), 'open');
    assert.equal(of('Provisional', { ...completed, requiredValue: 'Provisional' }), 'reached');
    assert.equal(of('Completed', { ...completed, resultType: 'LetterGrade' }), 'missing');
  });
});

describe('a description that very many results are held against', () => {
  const many = 3_000;
  let taken = 0;
  const counted = (list: readonly JsonValue[]): readonly JsonValue[] =>
    new Proxy(list, {
      get(target, key, receiver) {
        if (/^\d+$/.test(String(key))) taken += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });

  test('has its levels and values gone through once', () => {
    const levels = Array.from({ length: many }, (_, index) => level(`l${index}`, { points: `${index}` }));
    const values = levels.map(({ id = null }) => id);
    const byRubric = { requiredLevel: 'l10', rubricCriterionLevel: counted(levels) };
    const byList = { requiredValue: 'l10', allowedValue: counted(values) };
    for (let index = 0; index < many; index += 1) {
      const expected = index < 10 ? 'below' : 'reached';
      assert.equal(standingOf(byRubric, { achievedLevel: `l${index}` }, true), expected);
      assert.equal(standingOf(byList, { value: `l${index}` }, true), expected);
    }
    assert.ok(taken < 8 * many, `${taken}`);
  });
});
