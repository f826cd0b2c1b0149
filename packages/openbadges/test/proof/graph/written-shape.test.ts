import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { meaningsOf } from '../../../src/proof/graph/meanings.js';
import { writtenShapes } from '../../../src/proof/graph/written-shape.js';

const meanings = meaningsOf([
  {
    '@context': {
      name: 'https://schema.org/name',
      level: 'https://x.example/l',
      points: 'https://x.example/l',
      hours: 'https://x.example/hours',
      time: 'https://x.example/hours',
      kind: { '@id': 'https://x.example/kind', '@type': '@vocab' },
      sort: { '@id': 'https://x.example/kind' },
      Result: 'https://x.example/Result',
      Outcome: 'https://x.example/Result',
      OpenBadgeCredential: 'https://x.example/Badge',
      AchievementCredential: 'https://x.example/Badge',
    },
  },
]);

function shapes(value: JsonValue | undefined): readonly string[] {
  return writtenShapes(value, meanings);
}

function same(...values: readonly JsonValue[]): void {
  const [first, ...others] = values.map(shapes);
  for (const other of others) assert.deepEqual(other, first);
}

function allDifferent(...values: readonly JsonValue[]): void {
  const texts = values.map((value) => JSON.stringify(shapes(value)));
  assert.equal(new Set(texts).size, values.length);
}

describe('writtenShapes', () => {
  const written: readonly (readonly [string, JsonValue | undefined, readonly string[]])[] = [
    ['a text', 'x', ['"x"']],
    ['a number', 1.5, ['1.5']],
    ['a flag', false, ['false']],
    ['nothing', undefined, []],
    ['null', null, []],
    ['an empty list', [], []],
    ['a list of nothing', [null, [[], [null]]], []],
    ['a list', ['x', 1, null, ['y']], ['"x"', '1', '"y"']],
    ['an empty object', {}, ['{  }']],
    ['an id', { id: 'urn:a:b' }, ['"urn:a:b"']],
    ['an id that is no text', { id: 7 }, ['7']],
    ['an id among others', { id: 'urn:a:b', name: 'x' }, ['{"urn:a:b"  name["x"]}']],
    ['a context, which is no property', { '@context': { name: null }, name: 'x' }, ['{  name["x"]}']],
    ['an id with a context', { '@context': 'https://a.example/', id: 'urn:a:b' }, ['"urn:a:b"']],
    ['a property without content', { id: 'urn:a:b', name: null, points: [], type: [[]] }, ['"urn:a:b"']],
    ['a property that holds an empty object', { name: {} }, ['{  name[{  }]}']],
    ['a class', { type: 'Result' }, ['{ Result }']],
    ['a class and one of nobody’s', { type: ['Result', 'Medal'] }, ['{ ?,Result }']],
    ['a class that every object has', { type: 'constructor' }, ['{ ? }']],
    ['a class that is no text', { type: [7, null, {}] }, ['{ ?,?,? }']],
    ['a property of nobody’s', { medal: 'x' }, ['{  ?["x"]}']],
    ['a property that every object has', { constructor: 'x' }, ['{  ?["x"]}']],
    ['a property of the data model that no context defines', { validUntil: 'x' }, ['{  validUntil["x"]}']],
    ['a class as a property', { Result: 'x' }, ['{  Result["x"]}']],
    ['properties of one meaning', { hours: 1, time: 2 }, ['{  hours[1],hours[2]}']],
    ['a property whose values are terms', { kind: 'hours' }, ['{  kind[#hours]}']],
    ['several such values, and one that is nobody’s', { kind: ['hours', ['x']] }, ['{  kind[#hours,?]}']],
    ['the same property by another term', { sort: { id: 'urn:a:b' } }, ['{  kind["urn:a:b"]}']],
    ['a text with a language', { '@value': 'x', '@language': 'es', '@direction': 'ltr' }, ['"x"']],
    ['a value that is a number', { '@value': 1 }, ['1']],
    ['a value of nothing', { '@value': null }, []],
    ['things in things', { name: [{ name: [{ id: 'urn:a:b' }] }] }, ['{  name[{  name["urn:a:b"]}]}']],
  ];
  for (const [what, value, expected] of written) {
    test(`reads ${what}`, () => {
      assert.deepEqual(shapes(value), expected);
    });
  }

  test('tells no text from a thing of which only the id is said', () => {
    same({ name: 'urn:a:b' }, { name: { id: 'urn:a:b' } }, { name: [{ id: 'urn:a:b', points: null }] });
    allDifferent(
      { name: 'urn:a:b' },
      { name: { id: 'urn:a:b', type: 'Result' } },
      { name: { id: 'urn:a:c' } },
    );
  });

  test('tells no single value from a list of one, and no list from a list in it', () => {
    same({ name: 'x' }, { name: ['x'] }, { name: [['x', null]] });
    same({ type: 'Result' }, { type: ['Result'] });
    same({ name: [1, 2] }, { name: [[1], [2]] }, { name: [[1, 2]] });
  });

  test('takes keys, classes and values in any order', () => {
    same(
      { id: 'urn:a:b', type: ['Result', 'Medal'], name: ['x', 'y'], hours: 1 },
      { hours: 1, name: ['y', 'x'], type: ['Medal', 'Result'], id: 'urn:a:b' },
    );
  });

  test('takes one term for another of the same meaning, and for none of a different one', () => {
    same({ hours: 'x' }, { time: 'x' });
    same({ type: 'AchievementCredential' }, { type: 'OpenBadgeCredential' });
    same({ medal: 'x' }, { prize: 'x' }, { 'https://schema.org/name': 'x' });
    allDifferent({ hours: 'x' }, { name: 'x' }, { medal: 'x' }, { points: 'x' });
    allDifferent({ type: 'Result' }, { type: 'OpenBadgeCredential' }, { type: 'Medal' }, { Result: 'x' });
  });

  test('tells apart what stands at different places, and how often', () => {
    const x: JsonObject = { name: 'x' };
    allDifferent(
      { name: 'x' },
      { name: 'y' },
      { name: 7 },
      { name: '7' },
      { name: ['x', 'x'] },
      { name: { name: 'x' } },
      { name: [x, x] },
      { name: { name: ['x', 'x'] } },
      { name: 'x', hours: 'y' },
      { name: 'y', hours: 'x' },
      { name: ['x', 'y'] },
      { id: 'x' },
      { type: 'x' },
      {},
    );
  });
});
