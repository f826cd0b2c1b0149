import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { leafShape, nodeShape, symbolShape, UNKNOWN } from '../../../src/proof/graph/node-shape.js';
import type { Node } from '../../../src/proof/graph/node-shape.js';

const nothing: Node = { id: undefined, classes: [], properties: [] };

function shape(members: Partial<Node>): string {
  return nodeShape({ ...nothing, ...members });
}

function property(name: string, ...values: readonly string[]): Node['properties'][number] {
  return { name, values };
}

describe('the shape of a leaf', () => {
  test('is its JSON', () => {
    assert.deepEqual(['x', '', '"', 7, -0, 1e21, true, null].map(leafShape), [
      '"x"',
      '""',
      '"\\""',
      '7',
      '0',
      '1e+21',
      'true',
      'null',
    ]);
  });

  test('tells a text from the number or flag that it spells', () => {
    assert.notEqual(leafShape('7'), leafShape(7));
    assert.notEqual(leafShape('true'), leafShape(true));
  });
});

describe('the shape of a value that is a term', () => {
  test('is that of its meaning, and no text’s', () => {
    assert.equal(symbolShape('hours'), '#hours');
    assert.notEqual(symbolShape('hours'), leafShape('hours'));
    assert.equal(symbolShape(undefined), UNKNOWN);
  });
});

describe('the shape of a thing', () => {
  test('of an id alone is that of a text', () => {
    assert.equal(shape({ id: 'urn:a:b' }), leafShape('urn:a:b'));
    assert.notEqual(shape({ id: 'urn:a:b', classes: ['A'] }), leafShape('urn:a:b'));
    assert.notEqual(shape({ id: 'urn:a:b', properties: [property('p')] }), leafShape('urn:a:b'));
  });

  test('of nothing is no text’s', () => {
    assert.equal(shape({}), '{  }');
  });

  test('names all that it holds', () => {
    const properties = [property('q', '2', '1'), property('p', '"x"'), property(UNKNOWN)];
    assert.equal(
      shape({ id: 'urn:a:b', classes: ['B', 'A'], properties }),
      '{"urn:a:b" A,B ?[],p["x"],q[1,2]}',
    );
  });

  test('does not depend on the order of classes, properties and values', () => {
    const one = { classes: ['A', 'B'], properties: [property('p', '1', '2'), property('q', '3')] };
    const two = { classes: ['B', 'A'], properties: [property('q', '3'), property('p', '2', '1')] };
    assert.equal(shape(one), shape(two));
  });

  test('is its own for whatever differs', () => {
    const different: readonly Partial<Node>[] = [
      {},
      { id: 'urn:a:b' },
      { id: 'urn:a:c' },
      { id: 7 },
      { id: null },
      { classes: ['A'] },
      { classes: ['A', 'A'] },
      { classes: ['B'] },
      { classes: [UNKNOWN] },
      { id: 'urn:a:b', classes: ['A'] },
      { properties: [property('A')] },
      { properties: [property('p', '1')] },
      { properties: [property('p', '"1"')] },
      { properties: [property('p', '1', '1')] },
      { properties: [property('p', '1'), property('p', '1')] },
      { properties: [property('p', '1', '2')] },
      { properties: [property('p', '1'), property('p', '2')] },
      { properties: [property('p', '"1,2"')] },
      { properties: [property('p', '"1]"')] },
      { properties: [property('p', '"1],q["')] },
      { properties: [property('p', '1'), property('q', '2')] },
      { properties: [property('p', '2'), property('q', '1')] },
      { properties: [property('p'), property('q', '1', '2')] },
      { properties: [property('p', shape({ id: 'urn:a:b' }))] },
      { properties: [property('p', shape({ properties: [property('q')] }))] },
      { properties: [property('p', shape({})), property('q')] },
      { id: 'urn:a:b', properties: [property('p', '1')] },
      { properties: [property('p', '1', leafShape('urn:a:b'))] },
    ];
    assert.equal(new Set(different.map(shape)).size, different.length);
  });

  test('leaves the given lists in their order', () => {
    const values = ['2', '1'];
    const classes = ['B', 'A'];
    shape({ classes, properties: [{ name: 'p', values }] });
    assert.deepEqual(
      [values, classes],
      [
        ['2', '1'],
        ['B', 'A'],
      ],
    );
  });
});
