import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { isArray } from '../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { bounds } from '../../src/trust/bounds.js';
import { readDocument } from '../../src/trust/read-document.js';
import { ISSUER, inShort, listOf, listWith } from './lists.js';

/** A list with every member that there is. */
const full = listOf({
  id: 'urn:example:list',
  authority: { id: 'did:web:doe.example', name: 'Department of Education' },
  validUntil: '2027-01-01T00:00:00Z',
  issuers: [
    {
      id: ISSUER,
      name: 'Pinehollow District',
      otherIds: ['did:web:district.example', 'https://old.district.example/'],
      keys: [
        'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
        'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
        'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
        'urn:ietf:params:oauth:jwk-thumbprint:sha-256:NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
      ],
      achievements: [
        {
          id: 'urn:example:a',
          versions: ['1.0', '1.1'],
          from: '2024-01-01T00:00:00Z',
          until: '2025-01-01T00:00:00Z',
        },
        { id: 'urn:example:b' },
      ],
      statusKeepers: ['did:web:status.example'],
      mayPack: true,
      from: '2020-01-01T00:00:00Z',
      until: '2030-01-01T00:00:00+02:00',
    },
  ],
  trusts: [
    { name: 'By authority', authority: 'did:web:a.example', list: 'urn:example:a' },
    {
      name: 'By digest',
      digestSRI: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      achievements: [{ id: 'urn:example:a' }],
      mayPack: false,
      from: '2020-01-01T00:00:00Z',
      until: '2030-01-01T00:00:00Z',
    },
  ],
});

function answer(value: JsonObject): readonly string[] {
  return inShort(readDocument(value));
}

const bad: readonly (readonly [what: string, list: JsonObject, codes: readonly string[]])[] = [
  ['another version', listOf({ format: 'badgewright-trust-list/2' }), ['trust.version /format']],
  ['no format', listOf({ format: 7 }), ['trust.version /format']],
  ['no name', listOf({ name: '' }), ['trust.malformed /name']],
  ['a name of blanks', listOf({ name: ' \n' }), ['trust.malformed /name']],
  ['an id that is no URI', listOf({ id: 'list' }), ['trust.malformed /id']],
  ['a day without a zone', listOf({ date: '2026-01-01' }), ['trust.malformed /date']],
  ['an end that is none', listOf({ validUntil: 'never' }), ['trust.malformed /validUntil']],
  ['an end before the day', listOf({ validUntil: '2025-12-31T00:00:00Z' }), ['trust.malformed /validUntil']],
  ['an authority that is a text', listOf({ authority: 'me' }), ['trust.malformed /authority']],
  [
    'an authority without a name',
    listOf({ authority: { id: 'did:web:a.example' } }),
    ['trust.malformed /authority/name'],
  ],
  ['a member of nobody’s', listOf({ issuer: [] }), ['trust.malformed /issuer']],
  ['issuers by id', listOf({ issuers: { [ISSUER]: 'x' } }), ['trust.malformed /issuers']],
  ['no issuers', listOf({ issuers: [] }), ['trust.malformed /issuers']],
  ['an issuer that is a text', listOf({ issuers: [ISSUER] }), ['trust.malformed /issuers/0']],
  ['an issuer without a name', listWith({ name: 7 }), ['trust.malformed /issuers/0/name']],
  ['an issuer whose id is no URI', listWith({ id: 'district' }), ['trust.malformed /issuers/0/id']],
  [
    'a slip of the pen',
    listWith({ achievments: [{ id: 'urn:a:b' }] }),
    ['trust.malformed /issuers/0/achievments'],
  ],
  [
    'entitled to nothing or to all',
    listWith({ achievements: [] }),
    ['trust.malformed /issuers/0/achievements'],
  ],
  [
    'an achievement as a text',
    listWith({ achievements: ['urn:a:b'] }),
    ['trust.malformed /issuers/0/achievements/0'],
  ],
  [
    'a version that is a number',
    listWith({ achievements: [{ id: 'urn:a:b', versions: [1] }] }),
    ['trust.malformed /issuers/0/achievements/0/versions/0'],
  ],
  ['a key that is none', listWith({ keys: ['secret'] }), ['trust.malformed /issuers/0/keys/0']],
  ['a key as an object', listWith({ keys: [{ kty: 'OKP' }] }), ['trust.malformed /issuers/0/keys/0']],
  ['no keys', listWith({ keys: [] }), ['trust.malformed /issuers/0/keys']],
  [
    'a period that ends before it begins',
    listWith({ from: '2026-01-01T00:00:00Z', until: '2025-01-01T00:00:00Z' }),
    ['trust.malformed /issuers/0/until'],
  ],
  ['a licence as a text', listWith({ mayPack: 'false' }), ['trust.malformed /issuers/0/mayPack']],
  [
    'a licence as null',
    listOf({ trusts: [{ name: 'x', authority: 'urn:a:b', mayPack: null }] }),
    ['trust.malformed /trusts/0/mayPack'],
  ],
  ['a start that is null', listWith({ from: null }), ['trust.malformed /issuers/0/from']],
  [
    'reliance on whoever has the name',
    listOf({ trusts: [{ name: 'Anybody', list: 'urn:example:list' }] }),
    ['trust.malformed /trusts/0'],
  ],
  [
    'reliance on a digest of another form',
    listOf({ trusts: [{ name: 'x', digestSRI: 'md5-1B2M2Y8AsgTpgAmY7PhCfg==' }] }),
    ['trust.malformed /trusts/0/digestSRI'],
  ],
  [
    'an issuer twice',
    listOf({
      issuers: [
        { id: ISSUER, name: 'One' },
        { id: ISSUER, name: 'Other' },
      ],
    }),
    ['trust.duplicate /issuers/1'],
  ],
  [
    'an issuer twice, written otherwise',
    listOf({
      issuers: [
        { id: 'https://a.example', name: 'One' },
        { id: 'https://A.example:443/', name: 'Other' },
      ],
    }),
    ['trust.duplicate /issuers/1'],
  ],
  [
    'an issuer’s other id as another’s',
    listOf({
      issuers: [
        { id: ISSUER, name: 'One', otherIds: ['did:web:a.example'] },
        { id: 'did:web:a.example', name: 'Other' },
      ],
    }),
    ['trust.duplicate /issuers/1'],
  ],
  ['an id among the other ids', listWith({ otherIds: [ISSUER] }), ['trust.duplicate /issuers/0']],
];

describe('a trust list as it is written', () => {
  test('may have every member of the format', () => {
    const outcome = readDocument(full);
    assert.ok(outcome.kind === 'ok');
    const { format: _, ...members } = full;
    assert.deepEqual(JSON.parse(JSON.stringify(outcome.value)), members);
  });

  test('needs no issuers where it relies on others', () => {
    const trusts = [{ name: 'x', authority: 'did:web:a.example' }];
    assert.deepEqual(answer(listOf({ issuers: [], trusts })), ['ok']);
    const { issuers: _, ...without } = listOf({ trusts });
    assert.deepEqual(answer(without), ['bad', 'trust.malformed /issuers']);
  });

  for (const [what, list, codes] of bad) {
    test(`is refused with ${what}`, () => {
      assert.deepEqual(answer(list), ['bad', ...codes]);
    });
  }

  test('is told all its faults, each in its place', () => {
    const list = listOf({
      name: 1,
      date: 2,
      issuers: [
        { id: 3, name: 'a~b' },
        { id: ISSUER, 'na/me': 4 },
      ],
    });
    assert.deepEqual(answer(list), [
      'bad',
      'trust.malformed /date',
      'trust.malformed /issuers/0/id',
      'trust.malformed /issuers/1/na~1me',
      'trust.malformed /issuers/1/name',
      'trust.malformed /name',
    ]);
  });

  test('points into the credential that it stands in', () => {
    const outcome = readDocument(listOf({ name: 1 }), '/credentialSubject/list');
    assert.deepEqual(inShort(outcome), ['bad', 'trust.malformed /credentialSubject/list/name']);
  });

  test('is not read with more issuers or reliances than the bounds, and is with as many', () => {
    const issuers = Array.from({ length: bounds.issuers }, (_, index) => ({
      id: `urn:example:${index}`,
      name: 'x',
    }));
    assert.deepEqual(answer(listOf({ issuers })), ['ok']);
    const more = [...issuers, { id: 'urn:example:more', name: 'x' }];
    assert.deepEqual(answer(listOf({ issuers: more })), ['unknown', 'input.too-large ']);
    const trusts = Array.from({ length: bounds.trusts + 1 }, () => ({ name: 'x', authority: 'urn:a:b' }));
    assert.deepEqual(answer(listOf({ trusts })), ['unknown', 'input.too-large ']);
  });

  test('tells a bounded number of faults', () => {
    const issuers = Array.from({ length: 5_000 }, () => 7);
    assert.equal(answer(listOf({ issuers })).length, 201);
  });

  test('is refused whatever else one of its members is called, or is', () => {
    const paths = pathsIn(full).filter((path) => path.length > 0 && path[0] !== 'format');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ minLength: 1 }), (path, suffix) => {
        const renamed = changed(full, path, (members, name) => {
          const { [name]: value, ...others } = members;
          return { ...others, [`${name}${suffix}`]: value ?? null };
        });
        assert.equal(answer(renamed)[0], 'bad');
        const replaced = changed(full, path, (members, name) => ({
          ...members,
          [name]: name === 'mayPack' ? 1 : true,
        }));
        assert.equal(answer(replaced)[0], 'bad');
      }),
    );
  });
});

/** The ways to every member of every object. */
function pathsIn(value: JsonValue | undefined): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, JsonValue | undefined]) => [
    ...(Array.isArray(value) ? [] : [[name]]),
    ...pathsIn(member).map((path) => [name, ...path]),
  ]);
}

type Edit = (members: JsonObject, name: string) => JsonObject;

function changed(value: JsonObject, [first = '', ...rest]: readonly string[], edit: Edit): JsonObject {
  if (rest.length === 0) return edit(value, first);
  const inner = value[first];
  if (!isArray(inner)) return { ...value, [first]: changed(inner as JsonObject, rest, edit) };
  const [index, ...deeper] = rest;
  const items = inner.map((item, at) =>
    String(at) === index ? changed(item as JsonObject, deeper, edit) : item,
  );
  return { ...value, [first]: items };
}
