import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import type { JsonValue } from '../../../src/model/json.js';
import { checkCreator } from '../../../src/verify/checks/creator.js';

const ISSUER = 'https://issuer.example/';

function answer(
  creator: JsonValue | undefined,
  issuer: JsonValue | undefined = { id: ISSUER },
): readonly string[] | undefined {
  const achievement = creator === undefined ? {} : { creator };
  const findings = checkCreator({ issuer, credentialSubject: { achievement } });
  assert.ok(findings === undefined || findings.outcome.kind === 'ok');
  return findings?.warnings.map(({ code, at }) => `${code} ${String(at)}`);
}

describe('who created the achievement', () => {
  const differs = ['creator.differs /credentialSubject/achievement/creator'];

  test('is not asked where nobody is named', () => {
    assert.equal(answer(undefined), undefined);
    assert.equal(checkCreator({ issuer: ISSUER }), undefined);
    assert.equal(checkCreator({ issuer: ISSUER, credentialSubject: { achievement: 'urn:a:b' } }), undefined);
    assert.equal(answer({ id: ISSUER }, 7), undefined);
  });

  test('is the issuer where both have one id, however they are written', () => {
    assert.deepEqual(answer({ id: ISSUER }), []);
    assert.deepEqual(answer({ id: 'https://ISSUER.example' }), []);
    assert.deepEqual(answer(ISSUER, ISSUER), []);
  });

  test('is said to be another where the ids differ, or the creator has none', () => {
    for (const creator of [
      { id: 'https://other.example/' },
      'https://other.example/',
      { name: 'A' },
      { id: 7 },
      null,
      [],
    ]) {
      assert.deepEqual(answer(creator), differs, JSON.stringify(creator));
    }
  });

  test('is told for every achievement that a record describes, a bounded number of times', () => {
    const achievement = [{}, { creator: { id: ISSUER } }, { creator: { id: 'urn:a:b' } }, 7];
    const findings = checkCreator({ issuer: ISSUER, credentialSubject: { achievement } });
    assert.deepEqual(
      findings?.warnings.map(({ at }) => at),
      ['/credentialSubject/achievement/2/creator'],
    );
    const many = Array.from({ length: 1_000 }, () => ({ creator: 'urn:a:b' }));
    const bounded = checkCreator({ issuer: ISSUER, credentialSubject: { achievement: many } });
    assert.equal(bounded?.warnings.length, limits.problems);
  });
});
