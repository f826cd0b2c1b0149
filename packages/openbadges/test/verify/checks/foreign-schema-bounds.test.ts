import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import { answer, naming, numbers, own, OWN, TYPE, unknownly } from './schema-answers.js';
import type { Edit } from './schema-answers.js';

describe('a schema made to take long', () => {
  const doubling = (keyword: string): unknown => {
    const names = Array.from({ length: 40 }, (_, index) => `a${index}`);
    const definitions = names.map((name, index) => {
      const next = { $ref: `#/$defs/a${index + 1}` };
      return [name, index === 39 ? {} : { [keyword]: [next, next] }];
    });
    return { $ref: '#/$defs/a0', $defs: Object.fromEntries(definitions) as unknown };
  };

  for (const [what, schema] of Object.entries({
    '10,000 schemas': { allOf: Array.from({ length: 10_000 }, () => ({})) },
    'doubling by allOf': doubling('allOf'),
    'doubling by anyOf': doubling('anyOf'),
    'doubling by oneOf': doubling('oneOf'),
    itself: { $ref: '#' },
    'itself by way of others': { allOf: [{ $ref: '#/$defs/a' }], $defs: { a: { not: { $ref: '#' } } } },
    'itself for the names of members': {
      propertyNames: { $ref: '#/$defs/a' },
      $defs: { a: { anyOf: [{ $ref: '#/$defs/a' }] } },
    },
    'a chain of 1,000 references': {
      $ref: '#/$defs/a0',
      $defs: Object.fromEntries(
        Array.from({ length: 1_000 }, (_, index) => [
          `a${index}`,
          index === 999 ? {} : { $ref: `#/$defs/a${index + 1}` },
        ]),
      ) as unknown,
    },
    'a huge enumeration for each member': {
      additionalProperties: { $ref: '#/$defs/a' },
      $defs: {
        a: {
          ...numbers(40_000),
          additionalProperties: { $ref: '#/$defs/a' },
        },
      },
    },
    'very many patterns': {
      patternProperties: Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [`^${index}$`, true]),
      ) as unknown,
    },
  })) {
    test(what, async () => {
      assert.deepEqual(await own(schema), unknownly('schema.too-complex'));
    });
  }

  test('by a text that is matched from each of its characters', async () => {
    const long: Edit = (badge) => Object.assign(badge, { name: 'a'.repeat(100_000) });
    const search = { properties: { name: { pattern: '[a-z]+[0-9]' } } };
    assert.deepEqual(await own(search), ['bad', 'schema.violated /name']);
    assert.deepEqual(await own(search, TYPE, long), unknownly('schema.too-complex'));
    const anchored = { properties: { name: { pattern: '^[a-z]+[0-9]' } } };
    assert.deepEqual(await own(anchored, TYPE, long), ['bad', 'schema.violated /name']);
  });

  test('by a list whose items are compared with each other', async () => {
    const long: Edit = (badge) =>
      Object.assign(badge, { list: Array.from({ length: 5_000 }, (_, index) => index) });
    assert.deepEqual(
      await own({ properties: { list: { uniqueItems: true } } }, TYPE, long),
      unknownly('schema.too-complex'),
    );
    const short: Edit = (badge) => Object.assign(badge, { list: [{ a: 1 }, { a: 1 }] });
    assert.deepEqual(await own({ properties: { list: { uniqueItems: true } } }, TYPE, short), [
      'bad',
      'schema.violated /list',
    ]);
  });

  test('by keys that stand in the place of every rule that is broken below them', async () => {
    const schema = { properties: { x: { additionalProperties: { items: { type: 'string' } } } } };
    const below = (key: string, many: number): Edit => {
      return (badge) => Object.assign(badge, { x: { [key]: Array.from({ length: many }, () => 1) } });
    };
    const found = await own(schema, TYPE, below('k'.repeat(400_000), 4_000));
    assert.deepEqual(found, unknownly('schema.too-complex'));
    const [key, longer] = ['k'.repeat(limits.schemaPointer - 1), 'k'.repeat(limits.schemaPointer)];
    assert.deepEqual(await own(schema, TYPE, below(longer, 1)), unknownly('schema.too-complex'));
    assert.equal((await own(schema, TYPE, below(key, 4_000)))[0], 'bad');
    const told = await own(schema, TYPE, below(key.slice(20), 4_000));
    assert.deepEqual([told[0], told.length], ['bad', limits.problems + 1]);
    assert.ok(told.every((text) => text.length < limits.schemaPointer + 20));
  });

  test('by keys that are long together on the way to one value', async () => {
    const nested = (levels: number): Edit => {
      const inner = Array.from({ length: levels }).reduce<object>((x) => ({ ['k'.repeat(99)]: x }), {});
      return (badge) => Object.assign(badge, { x: [inner] });
    };
    assert.deepEqual(await own({}, TYPE, nested(20)), []);
    assert.deepEqual(await own({}, TYPE, nested(21)), unknownly('schema.too-complex'));
  });

  test('by long keys that many schemas apply to', async () => {
    const each = { properties: { x: { additionalProperties: true } } };
    const schema = { allOf: Array.from({ length: 60 }, () => each) };
    const keyed = (length: number): Edit => {
      const entries = Array.from({ length: 500 }, (_, index) => [`${index}`.padEnd(length, 'k'), 1]);
      return (badge) => Object.assign(badge, { x: Object.fromEntries(entries) as unknown });
    };
    assert.deepEqual(await own(schema, TYPE, keyed(10)), []);
    assert.deepEqual(await own(schema, TYPE, keyed(1_900)), unknownly('schema.too-complex'));
  });

  test('by an id that each of its references is held against', async () => {
    const $id = `https://issuer.example/${'a'.repeat(2_000)}`;
    const schema = (id: string): object => ({ $id: id, $defs: { a: true }, $ref: `${id}#/$defs/a` });
    assert.deepEqual(await own(schema($id)), unknownly('schema.unsupported'));
    assert.deepEqual(await own(schema($id.slice(0, 2_000))), []);
  });

  test('by very many rules broken inside one form that does not fit', async () => {
    const list = Array.from({ length: 5_000 }, () => 1);
    const strict = { properties: { list: { items: { type: 'string' } } } };
    const found = await own({ anyOf: [strict, { required: ['none'] }] }, TYPE, (badge) =>
      Object.assign(badge, { list }),
    );
    assert.deepEqual(found, ['bad', 'schema.violated ']);
  });

  test('by its size is not read', async () => {
    const body = JSON.stringify({ enum: ['x'.repeat(limits.fetchedBytes)] });
    const found = await answer(naming({ id: OWN, type: TYPE }), { [OWN]: { body } });
    assert.deepEqual(found, [...unknownly('schema.unread'), 'network.too-large /credentialSchema']);
    const nested = `${'{"not":'.repeat(100)}{}${'}'.repeat(100)}`;
    assert.deepEqual(await answer(naming({ id: OWN, type: TYPE }), { [OWN]: { body: nested } }), [
      ...unknownly('schema.unread'),
      'network.not-json /credentialSchema',
    ]);
  });

  test('and a recursive one that follows the document is applied', async () => {
    const tree = {
      $ref: '#/$defs/any',
      $defs: { any: { additionalProperties: { $ref: '#/$defs/any' }, items: { $ref: '#/$defs/any' } } },
    };
    assert.deepEqual(await own(tree), []);
    const strict = { ...tree, $defs: { any: { ...tree.$defs.any, type: ['object', 'array', 'string'] } } };
    const five: Edit = (badge) => Object.assign(badge['credentialSubject'] ?? {}, { five: [5] });
    assert.ok((await own(strict, TYPE, five)).includes('schema.violated /credentialSubject/five/0'));
  });
});
