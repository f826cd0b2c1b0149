import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { revocationListMethod } from '../../src/status/revocation-list.js';
import { revocationEntry, statusEntry } from '../../src/status/status-entry.js';
import { revocationList } from '../../src/status/write-revocation-list.js';
import { BADGE, inShort, ISSUER, LIST, online, task } from './lists.js';

const refused = { code: 'argument.invalid' };

describe('an entry for a credential', () => {
  test('names a place in a signed list, as text', () => {
    assert.deepEqual(statusEntry({ list: LIST, index: 94_567, purpose: 'suspension' }), {
      id: `${LIST}#94567`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex: '94567',
      statusListCredential: LIST,
    });
  });

  test('names a revocation list', () => {
    assert.deepEqual(revocationEntry(LIST), { id: LIST, type: '1EdTechRevocationList' });
  });

  test.each(['', 'status/1', `${LIST}#a`, 'https://', 'a b'])('names no list at %j', (list) => {
    assert.throws(() => statusEntry({ list, index: 1, purpose: 'revocation' }), refused);
    assert.throws(() => revocationEntry(list), refused);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('names no place %d', (index) => {
    assert.throws(() => statusEntry({ list: LIST, index, purpose: 'revocation' }), refused);
  });
});

describe('a revocation list that is written here', () => {
  const revoked = [{ id: BADGE, reason: 'Issued in error' }, { id: 'https://issuer.example/badges/2' }];
  const list = revocationList({ id: LIST, issuer: ISSUER, revoked });

  test('has both spellings, and reasons where they are given', () => {
    const entries = [
      { id: BADGE, revoked: true, revocationReason: 'Issued in error' },
      { id: 'https://issuer.example/badges/2', revoked: true },
    ];
    assert.deepEqual(list, {
      id: LIST,
      issuer: ISSUER,
      revokedCredential: entries,
      revokedCredentials: entries,
    });
  });

  test('is what the verifier reads, under either spelling alone', async () => {
    const { revokedCredential: _, ...one } = list;
    const { revokedCredentials: __, ...other } = list;
    for (const body of [list, one, other]) {
      const { env } = online({ [LIST]: { body } });
      const found = async (id: string): Promise<string> =>
        inShort(await revocationListMethod.check(task(revocationEntry(LIST) as never, { id }), env));
      assert.equal(await found(BADGE), 'bad status.revoked');
      assert.equal(await found('https://issuer.example/badges/2'), 'bad status.revoked');
      assert.equal(await found('https://issuer.example/badges/3'), 'ok');
    }
  });

  test('may be empty, and is then read as a list that names nobody', async () => {
    const body = revocationList({ id: LIST, issuer: ISSUER, revoked: [] });
    const { env } = online({ [LIST]: { body } });
    assert.equal(inShort(await revocationListMethod.check(task({ id: LIST }), env)), 'ok');
  });

  test('has URIs for ids, and each once', () => {
    for (const wrong of [{ id: 'status' }, { issuer: '' }, { revoked: [{ id: 'badge 1' }] }]) {
      assert.throws(() => revocationList({ id: LIST, issuer: ISSUER, revoked, ...wrong }), refused);
    }
    const twice = [{ id: 'https://issuer.example/1' }, { id: 'https://ISSUER.example/1' }];
    assert.throws(() => revocationList({ id: LIST, issuer: ISSUER, revoked: twice }), refused);
  });

  test('is no larger than verifiers read', () => {
    const many = (count: number): { readonly id: string }[] =>
      Array.from({ length: count }, (_, index) => ({ id: `https://issuer.example/badges/${index}` }));
    const written = JSON.stringify(revocationList({ id: LIST, issuer: ISSUER, revoked: many(7_000) }));
    assert.ok(written.length < limits.fetchedBytes);
    assert.throws(() => revocationList({ id: LIST, issuer: ISSUER, revoked: many(9_000) }), refused);
    const long = [{ id: BADGE, reason: 'x'.repeat(limits.fetchedBytes) }];
    assert.throws(() => revocationList({ id: LIST, issuer: ISSUER, revoked: long }), refused);
  });
});
