import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { checkAssertionRecipient, checkRecipient } from '../../../src/verify/checks/recipient.js';
import type { Check } from '../../../src/verify/report.js';
import { endorsement } from '../documents.js';

const none = { challenge: undefined, domain: undefined, recipient: undefined, depth: 0, isRefreshed: false };
const ADA = { type: 'emailAddress', value: 'ada@school.example' };
const AT = '/credentialSubject/identifier';

function told({ outcome, problems }: Check): string {
  return [outcome, ...problems.map(({ code, at }) => `${code} ${String(at)}`)].join(' ');
}

function answer(subject: JsonObject, recipient = ADA): string {
  return told(checkRecipient({ credentialSubject: subject }, { ...none, recipient }));
}

function identity(identityHash: string, members: JsonObject = {}): JsonObject {
  return { type: 'IdentityObject', identityType: 'emailAddress', hashed: false, identityHash, ...members };
}

function hash(text: string, algorithm = 'sha256'): JsonObject {
  const hex = createHash(algorithm).update(`${text}salt`).digest('hex');
  return identity(`${algorithm}$${hex}`, { hashed: true, salt: 'salt' });
}

const own = identity(ADA.value);
const others = identity('eve@school.example');

describe('whose a badge is', () => {
  test('is not looked at where nobody asks', () => {
    const skipped = { name: 'recipient', outcome: 'skipped', reason: 'not-asked', problems: [] };
    assert.deepEqual(checkRecipient({ credentialSubject: { identifier: [others] } }, none), skipped);
  });

  test('is told by one identifier of the type that is asked for', () => {
    assert.equal(answer({ identifier: [own] }), 'pass');
    assert.equal(answer({ identifier: [others, own] }), 'pass');
    assert.equal(answer({ identifier: [hash('eve@school.example'), hash(ADA.value)] }), 'pass');
    assert.equal(answer({ id: 'mailto:ada@school.example' }), 'pass');
    assert.equal(answer({ id: 'urn:a:b' }, { type: 'id', value: 'urn:a:b' }), 'pass');
  });

  test('is told by an e-mail address, also where the id of its mailbox is asked for', () => {
    const asked = { type: 'id', value: 'mailto:ada@school.example' };
    assert.equal(answer({ id: 'urn:a:b', identifier: [own] }, asked), 'pass');
    assert.equal(answer({ identifier: [hash(ADA.value)] }, asked), 'pass');
    assert.equal(answer({ identifier: [identity(asked.value)] }), 'pass');
    assert.equal(answer({ identifier: [own] }, { ...ADA, value: asked.value }), 'pass');
    const listed = identity(ADA.value, { identityType: ['emailAddress'] });
    assert.equal(answer({ id: 'mailto:eve@school.example', identifier: [listed] }), 'pass');
    const mismatch = 'fail recipient.mismatch /credentialSubject';
    assert.equal(answer({ id: 'urn:a:b', identifier: [others] }, asked), mismatch);
    assert.equal(answer({ identifier: [others] }, asked), mismatch);
    assert.equal(answer({ id: 'urn:a:b' }, asked), mismatch);
    const userName = identity(ADA.value, { identityType: 'userName' });
    assert.equal(
      answer({ identifier: [userName] }, asked),
      'unknown recipient.unidentified /credentialSubject',
    );
  });

  test('is somebody else’s where every identifier of the type is another', () => {
    const mismatch = 'fail recipient.mismatch /credentialSubject';
    assert.equal(answer({ identifier: [others] }), mismatch);
    assert.equal(answer({ identifier: [hash('eve@school.example')] }), mismatch);
    assert.equal(answer({ id: 'mailto:eve@school.example' }), mismatch);
    assert.equal(answer({ id: 'urn:a:c', identifier: [own] }, { type: 'id', value: 'urn:a:b' }), mismatch);
  });

  test('stays open without an identifier of the type', () => {
    const open = 'unknown recipient.unidentified /credentialSubject';
    assert.equal(answer({ id: 'urn:a:b' }), open);
    assert.equal(answer({ identifier: [identity(ADA.value, { identityType: 'userName' })] }), open);
    assert.equal(answer({ identifier: [own] }, { type: 'id', value: ADA.value }), open);
    assert.equal(answer({}), open);
    assert.equal(told(checkRecipient({}, { ...none, recipient: ADA })), open);
  });

  test('stays open with an identifier that cannot be compared, unless another is the same', () => {
    const foreign = identity(`sha512$${'0'.repeat(128)}`, { hashed: true });
    assert.equal(answer({ identifier: [others, foreign] }), `unknown recipient.unreadable ${AT}/1`);
    assert.equal(answer({ identifier: [foreign, own] }), 'pass');
    const many = Array.from({ length: 1_000 }, () => others);
    assert.match(answer({ identifier: [...many, own] }), /^unknown recipient\.unreadable/);
  });

  test('is never told by a name', () => {
    const name = { type: 'name', value: 'Ada Lovelace' };
    const open = 'unknown recipient.name-only /credentialSubject';
    const named = identity('Ada Lovelace', { identityType: 'name' });
    for (const subject of [{ identifier: [named] }, { identifier: [others] }, {}]) {
      assert.equal(answer(subject, name), open);
    }
  });

  test('is told with a warning by MD5 and by letters of another case; the better match counts', () => {
    const legacy = hash(ADA.value, 'md5');
    assert.equal(answer({ identifier: [legacy] }), `warn recipient.legacy-hash ${AT}/0`);
    assert.equal(
      answer({ identifier: [identity('Ada@school.example')] }),
      `warn recipient.letter-case ${AT}/0`,
    );
    const both = hash('Ada@school.example', 'md5');
    assert.equal(
      answer({ identifier: [both] }),
      `warn recipient.legacy-hash ${AT}/0 recipient.letter-case ${AT}/0`,
    );
    assert.equal(answer({ identifier: [both, legacy, own] }), 'pass');
    assert.equal(answer({ identifier: [both, legacy] }), `warn recipient.legacy-hash ${AT}/1`);
    assert.equal(
      answer({ identifier: [hash('eve@school.example', 'md5')] }),
      'fail recipient.mismatch /credentialSubject',
    );
  });

  test('stays open where the verifier asked its holder, beside what the identifiers tell', () => {
    const missing = 'presentation.missing ';
    for (const asked of [
      { challenge: 'x' },
      { domain: 'a.example' },
      { challenge: 'x', domain: 'a.example' },
    ]) {
      assert.equal(told(checkRecipient({}, { ...none, ...asked })), `unknown ${missing}`);
      const about = (subject: JsonObject): string =>
        told(checkRecipient({ credentialSubject: subject }, { ...none, ...asked, recipient: ADA }));
      assert.equal(about({ identifier: [own] }), `unknown ${missing}`);
      assert.equal(about({ identifier: [others] }), `fail recipient.mismatch /credentialSubject ${missing}`);
      assert.equal(about({}), `unknown recipient.unidentified /credentialSubject ${missing}`);
    }
  });

  test('is not asked of an endorsement inside another document', () => {
    const asked = { ...none, recipient: ADA };
    const praise = endorsement();
    const open = 'unknown recipient.unidentified /credentialSubject';
    assert.equal(told(checkRecipient(praise, asked)), open);
    assert.equal(told(checkRecipient(praise, { ...asked, depth: 1, isRefreshed: true })), open);
    for (const inside of [{ depth: 1 }, { depth: 2 }, { depth: 2, isRefreshed: true }]) {
      assert.equal(told(checkRecipient(praise, { ...asked, ...inside })), 'skipped');
    }
    assert.equal(told(checkRecipient({}, { ...asked, depth: 1 })), open);
  });
});

describe('whose an Open Badges 2.0 assertion is', () => {
  const about = (recipient: JsonObject, asked = ADA): string =>
    told(checkAssertionRecipient({ recipient }, { ...none, recipient: asked }));

  test('is told by its recipient', () => {
    assert.equal(about({ type: 'email', hashed: false, identity: ADA.value }), 'pass');
    const { identityHash, salt = '' } = hash(ADA.value);
    assert.equal(about({ type: 'email', hashed: true, identity: identityHash ?? '', salt }), 'pass');
    assert.equal(
      about({ type: 'email', hashed: false, identity: 'eve@school.example' }),
      'fail recipient.mismatch /recipient',
    );
    assert.equal(
      about({ type: 'url', hashed: false, identity: 'https://a.example/' }),
      'unknown recipient.unidentified /recipient',
    );
    const id = { type: 'id', value: 'https://a.example' };
    assert.equal(about({ type: 'url', hashed: false, identity: 'https://a.example/' }, id), 'pass');
  });

  test('rests on what could be read', () => {
    const nothing = checkAssertionRecipient(undefined, { ...none, recipient: ADA });
    assert.deepEqual(nothing, {
      name: 'recipient',
      outcome: 'skipped',
      reason: 'rests-on-failed',
      problems: [],
    });
    assert.equal(told(checkAssertionRecipient(undefined, none)), 'skipped');
    assert.equal(
      told(checkAssertionRecipient(undefined, { ...none, challenge: 'x', recipient: ADA })),
      'unknown presentation.missing ',
    );
  });
});
