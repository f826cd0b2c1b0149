import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { sign, verify } from '@badgewright/openbadges';
import type { ReportLike } from '@badgewright/openbadges';
import { awardKey } from '../../src/batch/award-key.js';
import { reportWith } from '../print/report-with.js';
import { keyOf, signedAt, unsigned } from '../samples.js';

const claims = { issuer: { id: 'did:key:z6Mk' }, achievement: { id: 'https://pinehollow.example/a' } };

/** The key of a valid badge for somebody. */
function badgeKey(subject: object, changes: Partial<ReportLike> = {}): string | undefined {
  return awardKey(reportWith({}, { claims, badge: { credentialSubject: subject }, ...changes }));
}

function known(...identifiers: readonly object[]): object {
  const plain = { hashed: false, identityHash: 'ada@school.example', identityType: 'emailAddress' };
  return { identifier: identifiers.map((one) => ({ ...plain, ...one })) };
}

const hash = `sha256$${'ab'.repeat(32)}`;
const hashed = { hashed: true, identityHash: hash, salt: 'pepper' };

describe('badges are for the same award', () => {
  test('where issuer, achievement and the id of the subject are the same', () => {
    const key = badgeKey({ id: 'did:key:z6Mj' });
    assert.match(String(key), /^award:[\w-]{22}$/);
    assert.equal(badgeKey({ id: 'did:key:z6Mj' }), key);
    assert.notEqual(badgeKey({ id: 'did:key:z6Mi' }), key);
    for (const other of [
      { ...claims, issuer: { id: 'did:key:z6Mz' } },
      { ...claims, achievement: { id: 'https://pinehollow.example/b' } },
    ]) {
      assert.notEqual(badgeKey({ id: 'did:key:z6Mj' }, { claims: other }), key);
    }
  });

  test('where hash, salt and type of the identifiers are the same', () => {
    const key = badgeKey(known(hashed));
    assert.notEqual(key, undefined);
    assert.equal(badgeKey(known(hashed)), key);
    for (const other of [
      { ...hashed, salt: 'salt' },
      { ...hashed, salt: '' },
      { ...hashed, identityHash: `sha256$${'cd'.repeat(32)}` },
      { ...hashed, identityType: 'identifier' },
      { ...hashed, hashed: false },
    ]) {
      assert.notEqual(badgeKey(known(other)), key, JSON.stringify(other));
    }
  });

  test('whatever order identifiers are in, and whatever name stands beside them', () => {
    const [email, number] = [{}, { identityType: 'identifier', identityHash: '7' }];
    const key = badgeKey(known(email, number));
    assert.equal(badgeKey(known(number, email)), key);
    assert.equal(badgeKey(known(number, { identityType: 'name', identityHash: 'Ada' }, email)), key);
    assert.notEqual(badgeKey(known(email)), key);
  });

  test('never where nobody can tell whose they are', () => {
    for (const subject of [
      {},
      known(),
      known({ identityType: 'name', identityHash: 'Ada Moreno' }),
      known({ ...hashed, identityType: 'name' }),
      known({ identityType: 'ltiContextId', identityHash: 'course 7' }),
      known({ identityType: 'isbn' }),
      known({ identityType: 'ext:house' }),
      known({ identityHash: ' ' }),
    ]) {
      assert.equal(badgeKey(subject), undefined, JSON.stringify(subject));
    }
    const odd = { identifier: [{ ...hashed, identityType: 'emailAddress', salt: 7 }] };
    assert.equal(badgeKey(odd), undefined);
  });

  test('never where issuer or achievement has no id, or a badge is not valid', () => {
    const subject = { id: 'did:key:z6Mj' };
    assert.equal(badgeKey(subject, { claims: { issuer: claims.issuer } }), undefined);
    assert.equal(badgeKey(subject, { claims: { achievement: claims.achievement } }), undefined);
    assert.equal(badgeKey(subject, { verdict: 'invalid' }), undefined);
  });

  test('by the recipient, of Open Badges 2.0', () => {
    const keyFor = (recipient: object): string | undefined =>
      awardKey(
        reportWith(
          {},
          { claims, assertion: { recipient: { type: 'email', hashed: true, identity: hash, ...recipient } } },
        ),
      );
    const key = keyFor({ salt: 'a' });
    assert.notEqual(key, undefined);
    assert.equal(keyFor({ salt: 'a', type: ['email'] }), key);
    assert.notEqual(keyFor({ salt: 'b' }), key);
    assert.notEqual(keyFor({}), key);
    for (const type of ['name', 'telephone', ['email', 'url'], []]) assert.equal(keyFor({ type }), undefined);
  });

  test('as verified badges have it', async () => {
    const issuer = await keyOf('issuer');
    const { credentialSubject, ...badge } = await unsigned(issuer);
    const { id, ...subject } = credentialSubject;
    assert.notEqual(id, undefined);
    const signedFor = async (salt: string): Promise<ReportLike> => {
      const identity = { type: 'IdentityObject', ...hashed, identityType: 'emailAddress', salt } as const;
      const whole = { ...badge, credentialSubject: { ...subject, identifier: [identity] } };
      const now = new Date('2026-06-01T00:00:00Z');
      return await verify(await sign(whole, issuer, { now: signedAt }), { now });
    };
    const key = awardKey(await signedFor('a'));
    assert.match(String(key), /^award:/);
    assert.equal(awardKey(await signedFor('a')), key);
    assert.notEqual(awardKey(await signedFor('b')), key);
  });
});
