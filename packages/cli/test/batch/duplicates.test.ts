import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { newDuplicates } from '../../src/batch/duplicates.js';
import { longestCell } from '../../src/batch/row.js';
import type { Row } from '../../src/batch/row.js';

function rowOf(source: string, changes: Partial<Row> = {}): Row {
  return {
    source,
    verdict: 'valid',
    kind: 'badge',
    codes: [],
    reason: '',
    credentialId: 'urn:uuid:1',
    issuerId: 'https://pinehollow.example/issuer',
    achievementId: 'https://pinehollow.example/a',
    awardKey: 'award:1',
    verifiedAt: '2026-06-01T00:00:00.000Z',
    ...changes,
  };
}

describe('a row repeats an earlier one', () => {
  test('where the ids of issuer and credential are the same', () => {
    const { repeats } = newDuplicates();
    assert.deepEqual(repeats(rowOf('a')), {});
    assert.deepEqual(repeats(rowOf('b')), { duplicateOf: 'a' });
    assert.deepEqual(repeats(rowOf('c')), { duplicateOf: 'a' });
  });

  test('whatever is written as a percentage or around it', () => {
    const { repeats } = newDuplicates();
    repeats(rowOf('a'));
    const credentialId = 'urn%3Auuid%3a1 ';
    assert.deepEqual(repeats(rowOf('b', { credentialId })), { duplicateOf: 'a' });
    repeats(rowOf('c', { credentialId: '100%' }));
    assert.deepEqual(repeats(rowOf('d', { credentialId: ' 100%' })), { duplicateOf: 'c' });
  });

  test('for the same award, where the keys of the award are the same', () => {
    const { repeats } = newDuplicates();
    repeats(rowOf('a'));
    assert.deepEqual(repeats(rowOf('b', { credentialId: 'urn:uuid:2' })), { sameAwardAs: 'a' });
    const other = { credentialId: 'urn:uuid:3', awardKey: 'award:2' };
    assert.deepEqual(repeats(rowOf('c', other)), {});
  });

  test('never for what is only shown alike, where nobody can tell whose it is', () => {
    const { repeats } = newDuplicates();
    const { awardKey: _, ...row } = rowOf('a', { subject: 'emailAddress (hashed)' });
    assert.deepEqual([repeats(row), repeats({ ...row, credentialId: 'urn:uuid:2' })], [{}, {}]);
  });

  test('never by what is missing, or cut', () => {
    const { repeats } = newDuplicates();
    for (const member of ['credentialId', 'issuerId'] as const) {
      const { [member]: _, awardKey: __, ...row } = rowOf('a');
      assert.deepEqual([repeats(row), repeats(row)], [{}, {}]);
    }
    const { awardKey: _, ...cut } = rowOf('a', { issuerId: `${'x'.repeat(longestCell)}…` });
    assert.deepEqual([repeats(cut), repeats(cut)], [{}, {}]);
  });

  test('never a row that is not valid, where it is valid itself: that one may be a forgery', () => {
    const { repeats } = newDuplicates();
    const { awardKey: _, ...forged } = rowOf('forged', { verdict: 'invalid' });
    assert.deepEqual(repeats(forged), {});
    assert.deepEqual(repeats(rowOf('genuine')), {});
    assert.deepEqual(repeats({ ...forged, source: 'again' }), { duplicateOf: 'genuine' });
  });

  test('also where neither could be checked', () => {
    const { repeats } = newDuplicates();
    repeats(rowOf('a', { verdict: 'indeterminate' }));
    assert.deepEqual(repeats(rowOf('b', { verdict: 'indeterminate' })), { duplicateOf: 'a' });
  });

  test('among as many as are remembered', () => {
    const { repeats } = newDuplicates(2);
    for (const name of ['a', 'b', 'c']) repeats(rowOf(name, { credentialId: name, awardKey: name }));
    assert.deepEqual(repeats(rowOf('d', { credentialId: 'a', awardKey: 'a' })), { duplicateOf: 'a' });
    assert.deepEqual(repeats(rowOf('e', { credentialId: 'c', awardKey: 'c' })), {});
  });
});
