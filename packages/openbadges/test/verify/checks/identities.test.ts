import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { identitiesOf, identitiesOfAssertion, mailboxOf } from '../../../src/verify/checks/identities.js';
import type { Identity } from '../../../src/verify/checks/identities.js';

const SHA256 = 'b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399';
const MD5 = '0123456789abcdef0123456789abcdef';

function short({ type, held, at }: Identity): string {
  const text =
    held.kind === 'plain'
      ? held.text
      : held.kind === 'hashed'
        ? `${held.algorithm} ${held.hex} ${held.salt}`
        : '?';
  return `${type} ${text} ${at}`;
}

function of(subject: JsonObject | JsonObject[]): readonly string[] {
  return identitiesOf({ credentialSubject: subject }).map(short);
}

function held(members: JsonObject): JsonObject {
  return {
    type: 'IdentityObject',
    identityType: 'emailAddress',
    hashed: false,
    identityHash: 'x',
    ...members,
  };
}

describe('whom a badge is about', () => {
  test('is told by its id and by each identifier, in a list or by itself', () => {
    const at = '/credentialSubject/identifier';
    assert.deepEqual(of({}), []);
    assert.deepEqual(of({ id: 'urn:a:b' }), ['id urn:a:b /credentialSubject/id']);
    assert.deepEqual(of({ id: 'urn:a:b', identifier: held({}) }), [
      'id urn:a:b /credentialSubject/id',
      `emailAddress x ${at}`,
    ]);
    const hashed = held({
      identityType: 'sourcedId',
      hashed: true,
      identityHash: `sha256$${SHA256}`,
      salt: 'Kosher',
    });
    assert.deepEqual(of({ identifier: [held({}), hashed] }), [
      `emailAddress x ${at}/0`,
      `sourcedId sha256 ${SHA256} Kosher ${at}/1`,
    ]);
  });

  test('is told by each type of an identifier', () => {
    const at = '/credentialSubject/identifier';
    const of_ = (identityType: JsonValue): readonly string[] => of({ identifier: held({ identityType }) });
    assert.deepEqual(of_(['emailAddress']), [`emailAddress x ${at}`]);
    assert.deepEqual(of_(['emailAddress', 7, 'userName']), [`emailAddress x ${at}`, `userName x ${at}`]);
    assert.deepEqual(of_([]), []);
    assert.equal(of_(Array.from({ length: 10_000 }, () => 'userName')).length, limits.problems);
  });

  test('is not told by what is of no form', () => {
    for (const subject of [{ id: 7 }, { identifier: 'x' }, { identifier: [7, null, [held({})]] }]) {
      assert.deepEqual(of(subject), []);
    }
    assert.deepEqual(of([{ id: 'urn:a:b' }]), []);
    assert.deepEqual(of({ identifier: held({ identityType: 7 }) }), []);
    assert.deepEqual(identitiesOf({}), []);
  });

  test('is an e-mail address too where the id is one', () => {
    assert.deepEqual(of({ id: 'mailto:ada@school.example' }), [
      'id mailto:ada@school.example /credentialSubject/id',
      'emailAddress ada@school.example /credentialSubject/id',
    ]);
    assert.equal(mailboxOf('MAILTO:ada%2Bx@school.example?subject=Hi'), 'ada+x@school.example');
    for (const id of [
      'mailto:',
      'mailto:ada',
      'mailto:ada@a.example,eve@b.example',
      'mailto:?to=ada@a.example',
      'mailto:%zz@a.example',
      'https://mailto:ada@a.example',
    ]) {
      assert.equal(mailboxOf(id), undefined, id);
    }
  });

  test('is read from hashes of known algorithms and the right length, in either case', () => {
    const read = (identityHash: JsonValue, members: JsonObject = {}): string | undefined =>
      of({ identifier: held({ hashed: true, identityHash, ...members }) })[0]?.split(' ')[1];
    assert.equal(read(`sha256$${SHA256}`), 'sha256');
    assert.equal(read(`SHA256$${SHA256.toUpperCase()}`), 'sha256');
    assert.equal(read(`md5$${MD5}`), 'md5');
    for (const hash of [
      SHA256,
      `sha256$${SHA256}0`,
      `sha256$${SHA256.slice(2)}`,
      `md5$${SHA256}`,
      `sha512$${SHA256}${SHA256}`,
      `sha256$${'g'.repeat(64)}`,
      `sha256$`,
      `constructor$${MD5}`,
      'ada@school.example',
      7,
      null,
    ]) {
      assert.equal(read(hash), '?', String(hash));
    }
    for (const salt of [7, null, {}]) assert.equal(read(`sha256$${SHA256}`, { salt }), '?');
    for (const hashed of [undefined, null, 'true', 1])
      assert.equal(read(`sha256$${SHA256}`, { hashed }), '?');
    assert.equal(read(`sha256$${SHA256}`, { hashed: false }), '?');
  });

  test('is read from a bounded number of identifiers', () => {
    const identifier = Array.from({ length: 10_000 }, () => held({}));
    const identities = identitiesOf({ credentialSubject: { identifier } });
    assert.equal(identities.filter(({ held: one }) => one.kind === 'plain').length, limits.problems);
    assert.equal(identities.at(-1)?.held.kind, 'unreadable');
  });
});

describe('whom an Open Badges 2.0 assertion is about', () => {
  const answer = (recipient: JsonValue): readonly string[] => identitiesOfAssertion({ recipient }).map(short);
  const recipient = { hashed: false, identity: 'ada@school.example' };

  test('is told by its recipient, in the words of Open Badges 3.0', () => {
    for (const [type, known] of [
      ['email', 'emailAddress'],
      ['url', 'id'],
      ['id', 'id'],
      ['telephone', 'ext:telephone'],
      ['https://a.example/#badgeNumber', 'ext:https://a.example/#badgeNumber'],
    ] as const) {
      assert.deepEqual(answer({ ...recipient, type }), [`${known} ada@school.example /recipient`]);
    }
    assert.deepEqual(answer({ ...recipient, type: ['email', 'id', 7] }), [
      'emailAddress ada@school.example /recipient',
      'id ada@school.example /recipient',
    ]);
    const hashed = { type: 'email', hashed: true, identity: `sha256$${SHA256}`, salt: 'Kosher' };
    assert.deepEqual(answer(hashed), [`emailAddress sha256 ${SHA256} Kosher /recipient`]);
  });

  test('is not told by anything else', () => {
    for (const none of [
      'ada@school.example',
      null,
      [recipient],
      { ...recipient },
      { ...recipient, type: 7 },
    ]) {
      assert.deepEqual(answer(none), []);
    }
    assert.deepEqual(identitiesOfAssertion({}), []);
    assert.deepEqual(answer({ type: 'email', identity: 'x' }), ['emailAddress ? /recipient']);
  });
});
