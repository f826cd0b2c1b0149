import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import {
  checkEndorsements,
  checkRefresh,
  checkStatus,
  checkUnexamined,
} from '../../../src/verify/checks/unexamined.js';

function answer(credential: JsonObject, ...members: readonly string[]): readonly unknown[] {
  const sought = members.length === 0 ? ['credentialStatus'] : members;
  const check = checkUnexamined('status', credential, { code: 'status.unchecked', members: sought });
  assert.equal(check.name, 'status');
  assert.ok(check.outcome === 'skipped');
  for (const { code } of check.problems) assert.equal(code, 'status.unchecked');
  return [check.reason, ...check.problems.map(({ at }) => at)];
}

describe('a check that this release does not make', () => {
  const credentials: readonly (readonly [string, JsonObject, readonly unknown[]])[] = [
    ['nothing of the kind', { id: 'urn:a:b', issuer: { name: 'x' } }, ['absent']],
    ['one at the top', { credentialStatus: { id: 'urn:a:b' } }, ['not-built', '/credentialStatus']],
    ['several in one place as one', { credentialStatus: [{}, {}] }, ['not-built', '/credentialStatus']],
    [
      'one in every place',
      { a: { credentialStatus: {} }, b: [{ c: 'x' }, [{ credentialStatus: 'x' }]], credentialStatus: 0 },
      ['not-built', '/a/credentialStatus', '/b/1/0/credentialStatus', '/credentialStatus'],
    ],
    [
      'not what is inside it',
      { credentialStatus: { credentialStatus: {} } },
      ['not-built', '/credentialStatus'],
    ],
    [
      'in places with a slash and a tilde',
      { 'a/b~c': { credentialStatus: {} } },
      ['not-built', '/a~1b~0c/credentialStatus'],
    ],
    [
      'not in contexts',
      { '@context': [{ credentialStatus: 'x' }], a: { '@context': { credentialStatus: 'x' } } },
      ['absent'],
    ],
    [
      'not a text or a class of the name',
      { type: 'credentialStatus', name: ['credentialStatus'] },
      ['absent'],
    ],
    ['not a name of other case', { CredentialStatus: {}, credentialstatus: {} }, ['absent']],
  ];
  for (const [what, credential, expected] of credentials) {
    test(`finds ${what}`, () => {
      assert.deepEqual(answer(credential), expected);
    });
  }

  test('takes what is empty for nothing, and anything else for something', () => {
    const empty: readonly (JsonValue | undefined)[] = [null, undefined, []];
    for (const value of empty) assert.deepEqual(answer({ credentialStatus: value }), ['absent']);
    const something: readonly JsonValue[] = ['', 0, false, {}, [null], [[]], 'x'];
    for (const value of something) {
      assert.deepEqual(answer({ credentialStatus: value }), ['not-built', '/credentialStatus']);
    }
  });

  test('looks for each of several members', () => {
    const credential = { endorsementJwt: ['x'], issuer: { endorsement: [{}] }, name: 'x' };
    assert.deepEqual(answer(credential, 'endorsement', 'endorsementJwt'), [
      'not-built',
      '/endorsementJwt',
      '/issuer/endorsement',
    ]);
  });
});

describe('each such check', () => {
  const everything: JsonObject = {
    refreshService: {},
    issuer: { endorsement: [{}] },
    endorsementJwt: ['x'],
    credentialStatus: [{}],
  };

  test('looks for its own members', () => {
    const found = [checkRefresh, checkStatus, checkEndorsements].map((check) => {
      const { name, problems } = check(everything);
      return [name, ...problems.map(({ code, at }) => `${code} ${String(at)}`)];
    });
    assert.deepEqual(found, [
      ['refresh', 'refresh.unchecked /refreshService'],
      ['status', 'status.unchecked /credentialStatus'],
      [
        'endorsements',
        'endorsements.unchecked /issuer/endorsement',
        'endorsements.unchecked /endorsementJwt',
      ],
    ]);
  });

  test('is absent where there is nothing of the kind', () => {
    for (const check of [checkRefresh, checkStatus, checkEndorsements]) {
      const { name } = check({});
      assert.deepEqual(check({ id: 'x' }), { name, outcome: 'skipped', reason: 'absent', problems: [] });
    }
  });
});
