import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { kindOf } from '../../src/verify/kind-of.js';

const old = { recipient: {}, badge: 'https://a.example/b', verify: { type: 'hosted' } };

describe('the kind of a document', () => {
  const kinds: readonly (readonly [string, JsonObject])[] = [
    ['badge', { type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
    ['badge', { type: 'AchievementCredential' }],
    ['endorsement', { type: ['VerifiableCredential', 'EndorsementCredential'] }],
    ['record', { type: ['ClrCredential', 'VerifiableCredential'] }],
    ['record', { type: ['OpenBadgeCredential', 'ClrCredential'] }],
    ['presentation', { type: 'VerifiablePresentation' }],
    ['presentation', { type: ['x', 'VerifiablePresentation'] }],
    ['assertion', { type: 'Assertion' }],
    ['assertion', { '@type': ['Assertion'] }],
    ['assertion', old],
    ['assertion', { ...old, type: 'x' }],
    ['other', { type: 'VerifiableCredential' }],
    ['other', {}],
    ['other', { type: [] }],
    ['other', { type: 7 }],
    ['other', { type: [['OpenBadgeCredential']] }],
    ['other', { type: 'openbadgecredential' }],
    ['other', { recipient: {}, badge: {}, verify: 'hosted' }],
  ];
  test.each(kinds)('is %s by its type: %j', (kind, document) => {
    assert.equal(kindOf(document), kind);
  });

  test('is that of a credential where it is one besides', () => {
    assert.equal(kindOf({ type: ['VerifiablePresentation', 'OpenBadgeCredential'] }), 'badge');
    assert.equal(kindOf({ type: ['VerifiablePresentation', 'VerifiableCredential'] }), 'other');
    assert.equal(kindOf({ ...old, type: ['Assertion', 'OpenBadgeCredential'] }), 'badge');
    assert.equal(kindOf({ type: ['Assertion', 'VerifiableCredential'] }), 'other');
  });
});
