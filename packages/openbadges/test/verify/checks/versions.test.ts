import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import {
  isAboutTheSame,
  isBefore,
  isSameCredential,
  isSameDocument,
} from '../../../src/verify/checks/versions.js';

const BADGE: JsonObject = {
  id: 'https://issuer.example/badges/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://issuer.example/' },
};

describe('versions of one credential', () => {
  test('are of one kind, by one issuer, under one id', () => {
    const same = (change: JsonObject): boolean => isSameCredential({ ...BADGE, ...change }, BADGE);
    assert.ok(same({ name: 'Another name', issuer: 'https://ISSUER.example' }));
    assert.ok(same({ id: 'https://issuer.example:443/badges/1', type: ['AchievementCredential'] }));
    for (const change of [
      { id: 'https://issuer.example/badges/2' },
      { id: undefined },
      { id: [BADGE['id'] ?? ''] },
      { issuer: 'https://stranger.example/' },
      { issuer: {} },
      { type: ['VerifiableCredential', 'EndorsementCredential'] },
      { type: ['VerifiablePresentation'] },
    ]) {
      assert.equal(same(change), false, JSON.stringify(change));
    }
    assert.equal(isSameCredential({ ...BADGE, id: undefined }, { ...BADGE, id: undefined }), false);
  });

  test('are one document where only the order of members differs', () => {
    assert.ok(isSameDocument({ a: 1, b: { c: [1, 2], d: 'x' } }, { b: { d: 'x', c: [1, 2] }, a: 1 }));
    for (const other of [{ a: 2 }, { a: 1, b: 1 }, {}, { a: '1' }, { a: [1] }]) {
      assert.equal(isSameDocument({ a: 1 }, other), false);
    }
  });

  test('begin one before the other by the instants of either data model', () => {
    const early = { validFrom: '2026-01-01T02:00:00+02:00' };
    const late = { issuanceDate: '2026-01-01T00:00:01Z' };
    assert.equal(isBefore(early, late), true);
    assert.equal(isBefore(late, early), false);
    assert.equal(isBefore(early, { validFrom: '2026-01-01T00:00:00Z' }), false);
    for (const none of [{}, { validFrom: 'then' }, { validFrom: 7 }]) {
      assert.equal(isBefore(none, late), false);
      assert.equal(isBefore(early, none), false);
    }
  });
});

describe('what two versions are about', () => {
  const of = (subject: JsonValue): JsonObject => ({ credentialSubject: subject });
  const same = (a: JsonValue, b: JsonValue): boolean => isAboutTheSame(of(a), of(b));
  const achievement = { id: 'urn:a:1' };
  const identity = { identityType: 'emailAddress', hashed: false, identityHash: 'ada@school.example' };

  test('is the same person by id and the same achievement', () => {
    assert.ok(
      same({ id: 'urn:p:1', achievement }, { id: 'urn:p:1', achievement: { ...achievement, name: 'x' } }),
    );
    assert.ok(same({ id: 'urn:p:1' }, { id: 'urn:p:1' }));
    assert.equal(same({ id: 'urn:p:1', achievement }, { id: 'urn:p:2', achievement }), false);
    assert.equal(
      same({ id: 'urn:p:1', achievement }, { id: 'urn:p:1', achievement: { id: 'urn:a:2' } }),
      false,
    );
    assert.equal(same({ id: 'urn:p:1', achievement }, { id: 'urn:p:1' }), false);
    assert.equal(same({ id: 'urn:p:1' }, { id: 'urn:p:1', achievement }), false);
  });

  test('is the same person by an identifier where one of them has no id', () => {
    const other = { ...identity, identityHash: 'eve@school.example' };
    assert.ok(same({ identifier: identity }, { identifier: [other, identity] }));
    assert.ok(same({ id: 'urn:p:1', identifier: [identity] }, { identifier: [identity] }));
    assert.equal(same({ identifier: [identity] }, { identifier: [other] }), false);
    assert.equal(same({ id: 'urn:p:1' }, { identifier: [identity] }), false);
    const two = [
      { id: 'urn:p:1', identifier: [identity] },
      { id: 'urn:p:2', identifier: [identity] },
    ] as const;
    assert.equal(same(...two), false);
  });

  test('is unknown where there is none, or several', () => {
    for (const subject of [[{ id: 'urn:p:1' }], 'urn:p:1', null, {}, { id: 7 }]) {
      assert.equal(same(subject, subject), false, JSON.stringify(subject));
    }
  });
});
