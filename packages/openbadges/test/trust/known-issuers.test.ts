import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError } from '../../src/error.js';
import { bounds } from '../../src/trust/bounds.js';
import { readKnownIssuers } from '../../src/trust/known-issuers.js';
import { objecting, revoked } from '../bake/touchy.js';
import { inShort, waysTo } from './lists.js';

const KEY = 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';

/** The form that the Digital Credentials Consortium publishes. */
const registry = {
  meta: { created: '2020-12-02T02:32:16+0000', updated: '2022-05-25T12:40:00+0000' },
  registry: {
    [KEY]: { name: 'My University', location: 'Cambridge, MA, USA', url: 'https://university.example' },
    'did:web:college.example:issuers:a%3A1': { name: 'My College', url: 'https://college.example' },
  },
};

function answer(input: unknown): readonly string[] {
  return inShort(readKnownIssuers(input));
}

describe('a registry of known issuers', () => {
  test('is read as an object, text and bytes, dated by its last change', () => {
    const text = JSON.stringify(registry);
    for (const input of [registry, text, new TextEncoder().encode(text)]) {
      const outcome = readKnownIssuers(input);
      assert.ok(outcome.kind === 'ok');
      assert.equal(outcome.value.date, '2022-05-25T12:40:00+00:00');
      assert.deepEqual(outcome.value.issuers, [
        { id: KEY, name: 'My University' },
        { id: 'did:web:college.example:issuers:a%3A1', name: 'My College' },
      ]);
      assert.deepEqual(waysTo(outcome.value, KEY), ['My University < Known issuers']);
      assert.deepEqual(outcome.value.find('did:web:college.example'), []);
      assert.deepEqual(outcome.value.gaps, []);
    }
  });

  test('is dated by its making where it was not changed, with a colon in the zone or without', () => {
    const outcome = readKnownIssuers({ meta: { created: '2022-10-27T17:57:31+00:00' }, registry: {} });
    assert.ok(outcome.kind === 'ok');
    assert.equal(outcome.value.date, '2022-10-27T17:57:31+00:00');
    assert.deepEqual(outcome.value.issuers, []);
  });

  test('is dated by a day alone, which begins in UTC', () => {
    for (const [updated, date] of [
      ['2021-09-20', '2021-09-20T00:00:00Z'],
      ['2021-02-30', undefined],
      ['2021-09-0', undefined],
    ] as const) {
      const outcome = readKnownIssuers({ meta: { updated }, registry: {} });
      assert.equal(outcome.kind === 'ok' ? outcome.value.date : undefined, date);
    }
  });

  test('keeps issuers by any URI, and leaves out an entry that could be no issuer’s', () => {
    const entries = {
      'My College': { name: 'No id' },
      '': 7,
      'https://college.example/issuer': { name: 'By URL' },
      [KEY]: { name: 'By DID' },
    };
    const outcome = readKnownIssuers({ meta: registry.meta, registry: entries });
    assert.ok(outcome.kind === 'ok');
    assert.deepEqual(outcome.value.issuers, [
      { id: 'https://college.example/issuer', name: 'By URL' },
      { id: KEY, name: 'By DID' },
    ]);
    assert.equal(outcome.value.find('https://College.example/issuer').length, 1);
    assert.deepEqual(outcome.value.find('My College'), []);
  });

  test('is refused, with a code, where it throws when it is touched', () => {
    for (const input of Object.values({ ...objecting(), ...revoked() })) {
      assert.equal(answer(input)[0], 'bad');
    }
  });

  test('has the name and the authority that the caller gives', () => {
    const authority = { id: 'https://dcc.example/', name: 'DCC' };
    const outcome = readKnownIssuers(registry, { name: 'Members', authority });
    assert.ok(outcome.kind === 'ok');
    assert.equal(outcome.value.name, 'Members');
    assert.deepEqual(outcome.value.authority, authority);
  });

  const broken: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['no text of JSON', 'registry', ['bad', 'input.not-json ']],
    ['bytes that are no text', Uint8Array.of(0xff), ['bad', 'input.not-json ']],
    [
      'an issuer twice',
      `{"meta":{},"registry":{"${KEY}":{},"${KEY}":{}}}`,
      ['bad', `input.duplicate-key /registry/${KEY}`],
    ],
    ['__proto__', '{"meta":{},"registry":{"__proto__":{}}}', ['bad', 'input.forbidden-key /registry']],
    ['a trust list', { format: 'badgewright-trust-list/1' }, ['bad', 'trust.version ']],
    ['no registry', { meta: registry.meta }, ['bad', 'trust.version ']],
    ['a registry as an array', { meta: registry.meta, registry: [] }, ['bad', 'trust.version ']],
    ['no date', { meta: {}, registry: {} }, ['bad', 'trust.malformed /meta/created']],
    [
      'a date that is none',
      { meta: { updated: 'today' }, registry: {} },
      ['bad', 'trust.malformed /meta/updated'],
    ],
    [
      'all its faults',
      {
        meta: registry.meta,
        registry: {
          'https://a.example': { name: 'A' },
          [KEY]: {},
          'did:web:b': 'B',
          'did:web:c#x': { name: 'C' },
        },
      },
      ['bad', `trust.malformed /registry/${KEY}/name`, 'trust.malformed /registry/did:web:b'],
    ],
  ];
  for (const [what, input, expected] of broken) {
    test(`is refused with ${what}`, () => {
      assert.deepEqual(answer(input), expected);
    });
  }

  test('is not read with more issuers than the bounds', () => {
    const entries = Array.from(
      { length: bounds.issuers + 1 },
      (_, index) => [`did:web:a${index}.example`, { name: 'x' }] as const,
    );
    const many: unknown = Object.fromEntries(entries);
    const outcome = answer({ meta: registry.meta, registry: many });
    assert.deepEqual(outcome, ['unknown', 'input.too-large /registry']);
  });

  test('tells a caller of options that are none', () => {
    for (const options of [
      { name: '' },
      { name: 7 },
      { authority: 'DCC' },
      { authority: { id: 'x', name: 'y' } },
    ]) {
      assert.throws(
        () => readKnownIssuers(registry, options as object),
        (error) => error instanceof BadgeError && error.code === 'argument.invalid',
      );
    }
  });
});
