import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { judgeAward } from '../../src/trust/judge-award.js';
import type { Award } from '../../src/trust/judge-award.js';
import { NOW } from '../fixture.js';
import { signers } from '../verify/documents.js';
import { answer, award, keyOf } from './awards.js';
import { ACHIEVEMENT, ISSUER, listOf, listWith, trusting } from './lists.js';

const { ed25519, p256, p384, strangerEd25519 } = signers;

const entitled: readonly (readonly [
  what: string,
  entry: JsonObject,
  changes: Partial<Award>,
  codes: readonly string[],
])[] = [
  ['by its id alone', {}, {}, ['ok']],
  ['by another id of its own', { otherIds: ['did:web:a.example'] }, { issuer: 'did:web:a.example' }, ['ok']],
  ['not under another id', {}, { issuer: 'did:web:a.example' }, ['unknown', 'trust.not-listed /issuer']],
  ['from the first moment on', { from: '2026-03-20T15:00:00Z' }, {}, ['ok']],
  ['to the last', { until: '2026-03-20T10:00:00-05:00' }, {}, ['ok']],
  ['not before', { from: '2026-03-20T15:00:01Z' }, {}, ['bad', 'trust.not-then /issuer']],
  ['not after', { until: '2026-03-20T14:59:59.999Z' }, {}, ['bad', 'trust.not-then /issuer']],
  [
    'nobody knows when',
    { from: '2020-01-01T00:00:00Z' },
    { awarded: undefined },
    ['unknown', 'trust.not-then /issuer'],
  ],
  [
    'at a time that is none',
    { until: '2030-01-01T00:00:00Z' },
    { awarded: 'once' },
    ['unknown', 'trust.not-then /issuer'],
  ],
  ['at any time', {}, { awarded: undefined }, ['ok']],
  [
    'then, and not when it begins',
    { until: '2026-04-01T00:00:00Z' },
    { begins: '2026-05-01T00:00:00Z' },
    ['unknown', 'trust.backdated /issuer'],
  ],
  [
    'then, and not when it is signed',
    { until: '2026-04-01T00:00:00Z' },
    { signed: ['2026-05-01T00:00:00Z'] },
    ['unknown', 'trust.backdated /issuer'],
  ],
  [
    'then, and not yet when it is signed',
    { from: '2026-03-01T00:00:00Z' },
    { signed: ['2026-02-01T00:00:00Z'] },
    ['unknown', 'trust.backdated /issuer'],
  ],
  [
    'then, and is signed once more later',
    { until: '2026-04-01T00:00:00Z' },
    { signed: ['2026-05-01T00:00:00Z', '2026-03-20T15:00:00Z'] },
    ['ok'],
  ],
  [
    'then, where no proof says when',
    { until: '2026-04-01T00:00:00Z' },
    { begins: undefined, signed: [] },
    ['ok'],
  ],
  [
    'then for the achievement, and not when it is signed',
    { achievements: [{ id: ACHIEVEMENT, until: '2026-04-01T00:00:00Z' }] },
    { signed: ['2026-05-01T00:00:00Z'] },
    ['unknown', 'trust.backdated /issuer'],
  ],
  [
    'at each of its moments, though in two periods',
    {
      achievements: [
        { id: ACHIEVEMENT, until: '2026-04-01T00:00:00Z' },
        { id: ACHIEVEMENT, from: '2026-05-01T00:00:00Z' },
      ],
    },
    { begins: '2026-05-01T00:00:00Z', signed: ['2026-05-02T00:00:00Z'] },
    ['ok'],
  ],
  [
    'at no moment, without a word of dating back',
    { until: '2026-03-01T00:00:00Z' },
    { signed: ['2026-05-01T00:00:00Z'] },
    ['bad', 'trust.not-then /issuer'],
  ],
  ['for the achievement', { achievements: [{ id: 'urn:a:b' }, { id: ACHIEVEMENT }] }, {}, ['ok']],
  [
    'not for another',
    { achievements: [{ id: 'urn:a:b' }] },
    {},
    ['bad', 'trust.not-entitled /credentialSubject/achievement'],
  ],
  ['for a version', { achievements: [{ id: ACHIEVEMENT, versions: ['1.0', '1.1'] }] }, {}, ['ok']],
  [
    'not for another version',
    { achievements: [{ id: ACHIEVEMENT, versions: ['1'] }] },
    {},
    ['bad', 'trust.not-entitled /credentialSubject/achievement'],
  ],
  [
    'for a version that is not named',
    { achievements: [{ id: ACHIEVEMENT, versions: ['1'] }] },
    { achievements: [{ id: ACHIEVEMENT, version: undefined }] },
    ['unknown', 'trust.not-entitled /credentialSubject/achievement'],
  ],
  [
    'for an achievement that is not named',
    { achievements: [{ id: ACHIEVEMENT }] },
    { achievements: [] },
    ['unknown', 'trust.not-entitled /credentialSubject/achievement'],
  ],
  [
    'for an achievement without an id',
    { achievements: [{ id: ACHIEVEMENT }] },
    { achievements: [{ id: undefined, version: '1.1' }] },
    ['bad', 'trust.not-entitled /credentialSubject/achievement'],
  ],
  [
    'for no achievement at all, where it makes a statement',
    { achievements: [{ id: 'urn:a:b' }] },
    { achievements: [], kind: 'statement' },
    ['ok'],
  ],
  [
    'for what it records of others',
    { achievements: [{ id: 'urn:a:b' }] },
    { kind: 'record' },
    ['unknown', 'trust.not-entitled /credentialSubject/achievement'],
  ],
  [
    'for one of two achievements',
    { achievements: [{ id: ACHIEVEMENT }] },
    {
      achievements: [
        { id: ACHIEVEMENT, version: '1' },
        { id: 'urn:a:b', version: '1' },
      ],
    },
    ['bad', 'trust.not-entitled /credentialSubject/achievement'],
  ],
  [
    'for the achievement at another time',
    { achievements: [{ id: ACHIEVEMENT, until: '2025-01-01T00:00:00Z' }] },
    {},
    ['bad', 'trust.not-then /credentialSubject/achievement'],
  ],
  [
    'for the achievement in one of two periods',
    {
      achievements: [
        { id: ACHIEVEMENT, until: '2025-01-01T00:00:00Z' },
        { id: ACHIEVEMENT, from: '2026-01-01T00:00:00Z' },
      ],
    },
    {},
    ['ok'],
  ],
  [
    'and says all that stands against it',
    { until: '2020-01-01T00:00:00Z', achievements: [{ id: 'urn:a:b' }], keys: [p256.publicKeyMultibase] },
    {},
    [
      'bad',
      'trust.not-then /issuer',
      'trust.not-entitled /credentialSubject/achievement',
      'trust.other-key /proof',
    ],
  ],
  ['with its key', { keys: [p256.publicKeyMultibase, ed25519.publicKeyMultibase] }, {}, ['ok']],
  [
    'with one of several keys',
    { keys: [ed25519.controller] },
    { keys: [keyOf(p384), keyOf(ed25519)] },
    ['ok'],
  ],
  [
    'not with another key',
    { keys: [strangerEd25519.publicKeyMultibase] },
    {},
    ['bad', 'trust.other-key /proof'],
  ],
  [
    'where a key on the list cannot be read',
    { keys: ['z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWq'.slice(0, 46)] },
    {},
    ['unknown', 'trust.other-key /proof'],
  ],
  [
    'unsigned, where a key is demanded',
    { keys: [ed25519.controller] },
    { keys: [] },
    ['unknown', 'trust.other-key '],
  ],
  ['unsigned, where none is', {}, { keys: [] }, ['ok']],
];

describe('what a list says of an award', () => {
  for (const [what, entry, changes, codes] of entitled) {
    test(`the issuer is entitled ${what}`, async () => {
      assert.deepEqual(await answer(listWith(entry), changes), codes);
    });
  }

  test('names the issuer, the list and the authority by the list’s words', async () => {
    const outcome = judgeAward(await trusting(listOf({ id: 'urn:example:list' })), award, NOW);
    assert.ok(outcome.kind === 'ok');
    assert.deepEqual(outcome.value, {
      issuer: { id: ISSUER, name: 'Pinehollow District' },
      list: { id: 'urn:example:list', name: 'Providers of the state', date: '2026-01-01T00:00:00Z' },
      authorities: ['Department of Education'],
    });
  });

  test('counts until the end of the list, and from its day on', async () => {
    const end = NOW.toISOString();
    assert.deepEqual(await answer(listOf({ validUntil: end })), ['ok']);
    assert.deepEqual(await answer(listOf({ date: end })), ['ok']);
    const before = new Date(NOW.getTime() - 1).toISOString();
    assert.deepEqual(await answer(listOf({ validUntil: before })), ['unknown', 'trust.list-expired']);
    const after = new Date(NOW.getTime() + 1).toISOString();
    assert.deepEqual(await answer(listOf({ date: after })), ['unknown', 'trust.list-not-yet']);
  });

  test('says nothing against the issuer any more once the list has ended', async () => {
    const ended = { ...listWith({ achievements: [{ id: 'urn:a:b' }] }), validUntil: '2026-05-01T00:00:00Z' };
    assert.deepEqual(await answer(ended), [
      'unknown',
      'trust.list-expired',
      'trust.not-entitled /credentialSubject/achievement',
    ]);
    assert.deepEqual(await answer(ended, { issuer: 'urn:a:b' }), [
      'unknown',
      'trust.not-listed /issuer',
      'trust.list-expired',
    ]);
  });
});
