import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { selectJson, strayPointers } from '../../../src/proof/sd/select.js';

const document: JsonObject = {
  '@context': ['https://a.example/'],
  id: 'urn:a:1',
  type: ['A', 'B'],
  name: 'a',
  none: null,
  empty: [[], null],
  'a/b~c': { '': 1 },
  '0': { x: 1 },
  parts: [
    { type: 'P', name: 'p', more: { '@context': 'https://b.example/', deep: [1, 2, 3], other: true } },
    { id: 'urn:a:2', name: 'q' },
  ],
};
const root = { '@context': ['https://a.example/'], id: 'urn:a:1', type: ['A', 'B'] };

describe('selectJson', () => {
  const cases: readonly (readonly [string, readonly string[], JsonObject])[] = [
    ['nothing without a pointer', [], {}],
    ['everything', [''], document],
    ['a member, with what says of what', ['/name'], { ...root, name: 'a' }],
    ['ids and types on the way', ['/parts/1/name'], { ...root, parts: [{ id: 'urn:a:2', name: 'q' }] }],
    [
      'contexts on the way',
      ['/parts/0/more/other'],
      { ...root, parts: [{ type: 'P', more: { '@context': 'https://b.example/', other: true } }] },
    ],
    [
      'items, closing the gaps, in their order',
      ['/parts/0/more/deep/2', '/parts/0/more/deep/0'],
      { ...root, parts: [{ type: 'P', more: { '@context': 'https://b.example/', deep: [1, 3] } }] },
    ],
    [
      'the whole of a part of which a part was chosen',
      ['/parts/1/name', '/parts'],
      { ...root, parts: document['parts'] },
    ],
    [
      'the whole where a part was chosen too',
      ['/parts', '/parts/1/name'],
      { ...root, parts: document['parts'] },
    ],
    ['types as a whole', ['/type/0'], root],
    ['escaped names', ['/a~1b~0c/'], { ...root, 'a/b~c': { '': 1 } }],
    ['names that are numbers', ['/0'], { ...root, '0': { x: 1 } }],
  ];
  for (const [what, pointers, expected] of cases) {
    test(`selects ${what}`, () => {
      assert.deepEqual(strayPointers(document, pointers), []);
      assert.deepEqual(selectJson(document, pointers), expected);
    });
  }

  test('keeps the order of members', () => {
    const keys = Object.keys(selectJson(document, ['/parts', '/name']));
    assert.deepEqual(keys, ['@context', 'id', 'type', 'name', 'parts']);
  });
});

describe('strayPointers', () => {
  test('are those that are none, or lead to nothing', () => {
    for (const pointer of [
      'name',
      '/nam',
      '/name/0',
      '/name/length',
      '/none',
      '/empty',
      '/a~2b',
      '/a~',
      '/parts/2',
      '/parts/01',
      '/parts/-',
      '/parts/1e0',
      '/parts/length',
      '/constructor',
      '/__proto__',
      `/${'a/'.repeat(100_000)}`,
    ]) {
      assert.deepEqual(strayPointers(document, ['/name', pointer]), [pointer]);
    }
  });
});
