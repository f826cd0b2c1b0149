import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkSchemas } from '../../../src/verify/checks/schemas.js';
import { network, online } from '../../network.js';
import { answer, DRAFT, naming, own, OWN, TYPE, unknownly } from './schema-answers.js';
import type { Edit } from './schema-answers.js';

describe('a schema of the issuer’s own', () => {
  const rules = {
    type: 'object',
    required: ['credentialSubject'],
    properties: {
      credentialSubject: { $ref: '#/$defs/subject' },
      name: { type: 'string', pattern: '^[^0-9]+$', maxLength: 80 },
      validFrom: { format: 'date-time' },
    },
    $defs: {
      subject: { type: 'object', required: ['id'], properties: { role: { enum: ['teacher', 'mentor'] } } },
    },
  };

  test('is kept, or broken with every violation', async () => {
    assert.deepEqual(await own(rules), []);
    const edit: Edit = (badge) => {
      Object.assign(badge, { name: '5', validFrom: 'x' });
      Object.assign(badge['credentialSubject'] ?? {}, { role: 'pilot' });
    };
    assert.deepEqual(await own(rules, TYPE, edit), [
      'bad',
      'schema.violated /credentialSubject/role',
      'schema.violated /name',
      'schema.violated /validFrom',
    ]);
    assert.deepEqual(
      await own({ ...rules, additionalProperties: false }, TYPE).then(([kind]) => kind),
      'bad',
    );
  });

  test('is read in each draft', async () => {
    const draft4 = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      id: OWN,
      definitions: { a: { type: 'string' } },
    };
    assert.deepEqual(await own({ ...draft4, properties: { name: { $ref: `${OWN}#/definitions/a` } } }), []);
    const bound = { properties: { size: { minimum: 5, exclusiveMinimum: true } } };
    const sized: Edit = (badge) => Object.assign(badge, { size: 5 });
    assert.deepEqual(await own({ ...draft4, ...bound }, TYPE, sized), ['bad', 'schema.violated /size']);
    const draft7 = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      if: { required: ['name'] },
      then: false,
    };
    assert.equal((await own(draft7))[0], 'bad');
    const tuple = { properties: { type: { prefixItems: [{ const: 'VerifiableCredential' }] } } };
    assert.deepEqual(await own({ $schema: DRAFT, ...tuple }, 'JsonSchema'), []);
    const recent = {
      $schema: 'https://json-schema.org/draft/2019-09/schema',
      properties: { id: { $anchor: 'i', type: 'string' }, name: { $ref: '#i' } },
    };
    assert.deepEqual(await own(recent), []);
    assert.deepEqual(await own({ type: 'object' }), []);
  });

  test('is unknown in another draft, or without one where the type names none', async () => {
    assert.deepEqual(await own({ type: 'object' }, 'JsonSchema'), unknownly('schema.unsupported'));
    for (const $schema of [
      'https://issuer.example/meta',
      'http://json-schema.org/draft-06/schema#',
      5,
      'draft-04',
    ]) {
      assert.deepEqual(await own({ $schema, type: 'object' }), unknownly('schema.unsupported'));
    }
    assert.deepEqual(
      await own({ $schema: 'http://json-schema.org/draft-04/schema', const: 1 }),
      unknownly('schema.unsupported'),
    );
    assert.deepEqual(await own({ prefixItems: [true] }), unknownly('schema.unsupported'));
  });

  test('is unknown where it cannot be read', async () => {
    const unread = (code: string): readonly string[] => [
      ...unknownly('schema.unread'),
      `${code} /credentialSchema`,
    ];
    const badge = naming({ id: OWN, type: TYPE });
    assert.deepEqual(await answer(badge), unread('network.absent'));
    assert.deepEqual(await answer(badge, { [OWN]: { status: 500, body: '' } }), unread('network.status'));
    assert.deepEqual(await answer(badge, { [OWN]: { body: '<html>' } }), unread('network.not-json'));
    assert.deepEqual(await answer(badge, { [OWN]: { body: 'true' } }), unread('network.not-json'));
    const { outcome } = await checkSchemas(badge, online(undefined));
    assert.deepEqual(outcome.kind === 'unknown' && outcome.problems.map(({ code }) => code), [
      'schema.unread',
      'network.offline',
    ]);
  });

  test('reads nothing else from the network', async () => {
    const { fetch, requests } = network({ [OWN]: { body: { $ref: 'https://issuer.example/other.json' } } });
    const { outcome } = await checkSchemas(naming({ id: OWN, type: TYPE }), online(fetch));
    assert.equal(outcome.kind, 'unknown');
    assert.deepEqual(requests, [OWN]);
  });

  for (const [what, schema] of Object.entries({
    'a type that is none': { type: 'text' },
    'no list': { allOf: {} },
    'no schema': { not: 5 },
    'no names': { required: 'name' },
    'a bound that is no number': { properties: { name: { maxLength: '5' } } },
    'a divisor of nothing': { multipleOf: 0 },
    'properties that are no schemas': { properties: { name: ['string'] } },
    'dependencies on what is no name': { dependencies: { name: [5] } },
    'items of 2019 in 2020': { $schema: DRAFT, items: [true] },
  })) {
    test(`is malformed: ${what}`, async () => {
      assert.deepEqual(await own(schema), unknownly('schema.malformed'));
    });
  }

  for (const [what, schema] of Object.entries({
    'a reference to another document': { $ref: 'other.json#/a' },
    'a reference to what is not there': { $ref: '#/$defs/none' },
    'a reference that is no text of a URL': { $ref: '#/%' },
    'a reference to what is no schema': { $ref: '#/required', required: ['name'] },
    'a reference by a name of every object': { $ref: '#constructor' },
    'a dynamic reference': { $dynamicRef: '#a' },
    'a recursive reference': { properties: { a: { $recursiveRef: '#' } } },
    'a base within': { $defs: { a: { $id: 'https://a.example/' } }, $ref: '#/$defs/a' },
    'a name that the library keeps for itself': { $ref: '#', __absolute_ref__: 'https://a.example/' },
    'a pattern that takes forever': { properties: { name: { pattern: '(a+)+$' } } },
    'a pattern for names that takes forever': { patternProperties: { '^(a|a)*$': true } },
    'a pattern in a definition that nothing uses': { $defs: { a: { pattern: '(x*)*y' } } },
    'a format whose pattern takes forever': { properties: { id: { format: 'url' } } },
    'a format by a name of every object': { properties: { id: { format: 'constructor' } } },
  })) {
    test(`is unsupported: ${what}`, async () => {
      assert.deepEqual(await own(schema), unknownly('schema.unsupported'));
    });
  }

  test('takes formats that nobody knows as remarks', async () => {
    assert.deepEqual(await own({ properties: { name: { format: 'word' } } }), []);
  });

  test('goes by its own keys alone', async () => {
    const schema = {
      properties: { constructor: { type: 'string' }, toString: false },
      dependentRequired: { valueOf: ['x'] },
    };
    assert.deepEqual(await own(schema), []);
    const body = '{"properties":{"__proto__":{"type":"string"}}}';
    const found = await answer(naming({ id: OWN, type: TYPE }), { [OWN]: { body } });
    assert.deepEqual(found, [...unknownly('schema.unread'), 'network.not-json /credentialSchema']);
  });
});
