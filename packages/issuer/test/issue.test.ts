import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { verify } from '@badgewright/openbadges';
import { issue, memoryStore } from '../src/index.js';
import type { Issued, IssueStore } from '../src/index.js';
import { approvedAttempt, decidedAt, depsWith, issuerOf, member } from './mc-1.js';

const submission = 'urn:uuid:3ad92ada-2f93-44cb-a1fd-266f0f1f3e6c';

async function issued(): Promise<Issued> {
  const outcome = await issue(approvedAttempt(), await depsWith());
  if (outcome.kind !== 'ok') throw new Error(outcome.problems[0].code);
  return outcome.value;
}

describe('an approved decision', () => {
  test('becomes a badge that verifies', async () => {
    const { badge } = await issued();
    const report = await verify(badge, { now: new Date('2026-06-01T00:00:00Z') });
    assert.equal(report.verdict, 'valid');
  });

  test('becomes a badge with the issuer, the recipient and the id that the caller gives', async () => {
    const deps = await depsWith();
    const { badge } = await issued();
    assert.equal(member(badge, 'id'), deps.credentialId);
    assert.deepEqual(member(badge, 'issuer'), deps.issuer);
    assert.equal(member(badge, 'credentialSubject', 'id'), deps.recipient.id);
  });

  test('becomes a badge valid from the decision and signed at the moment of issue', async () => {
    const { badge } = await issued();
    assert.equal(member(badge, 'validFrom'), '2026-03-20T15:00:00Z');
    assert.equal(member(badge, 'proof', 0, 'created'), '2026-03-20T15:05:00Z');
  });

  test('leaves a record', async () => {
    const deps = await depsWith();
    const { record } = await issued();
    assert.deepEqual(record, {
      submission,
      definition: { id: 'https://pinehollow.example/mc/small-group-reading', version: '1.0.0' },
      credential: deps.credentialId,
      issuer: deps.issuer.id,
      decidedAt: decidedAt.toISOString(),
      issuedAt: '2026-03-20T15:05:00.000Z',
    });
  });

  test('is found in the store as it was returned', async () => {
    const deps = await depsWith();
    const outcome = await issue(approvedAttempt(), deps);
    assert.equal(outcome.kind, 'ok');
    assert.deepEqual(await deps.store.find(submission), outcome.value);
  });

  test('is issued as of the present where no moment is given', async () => {
    const { now, ...deps } = await depsWith();
    assert.notEqual(now, undefined);
    const before = Date.now();
    const outcome = await issue(approvedAttempt(), deps);
    // On a machine whose clock stands before the fixtures the decision lies in the future, and is refused.
    if (before < decidedAt.getTime()) assert.equal(outcome.kind, 'bad');
    else {
      assert.equal(outcome.kind, 'ok');
      assert.ok(Date.parse(outcome.value.record.issuedAt) >= before);
    }
  });
});

describe('one badge for a submission', () => {
  test('a second one is refused', async () => {
    const deps = await depsWith();
    assert.equal((await issue(approvedAttempt(), deps)).kind, 'ok');
    const second = await issue(approvedAttempt(), { ...deps, credentialId: 'urn:uuid:another' });
    assert.equal(second.kind, 'bad');
    assert.deepEqual(
      second.problems.map(({ code, at }) => ({ code, at })),
      [{ code: 'issue.already-issued', at: '/submission/id' }],
    );
  });

  test('the first one stays in the store', async () => {
    const deps = await depsWith();
    await issue(approvedAttempt(), deps);
    await issue(approvedAttempt(), { ...deps, credentialId: 'urn:uuid:another' });
    assert.equal((await deps.store.find(submission))?.record.credential, deps.credentialId);
  });

  test('of several calls at once, one makes a badge', async () => {
    const deps = await depsWith();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => issue(approvedAttempt(), deps)));
    assert.equal(outcomes.filter(({ kind }) => kind === 'ok').length, 1);
    assert.deepEqual(
      outcomes.flatMap((outcome) => (outcome.kind === 'ok' ? [] : outcome.problems.map(({ code }) => code))),
      Array<string>(4).fill('issue.already-issued'),
    );
  });
});

describe('where something fails, nothing is left behind', () => {
  /** Issues with what fails, sees that the store is as before, then issues with what works. */
  async function failsCleanly(changes: Parameters<typeof depsWith>[0], expected: object): Promise<void> {
    const store = memoryStore();
    await assert.rejects(issue(approvedAttempt(), await depsWith({ store, ...changes })), expected);
    assert.equal(await store.find(submission), undefined);
    assert.equal((await issue(approvedAttempt(), await depsWith({ store }))).kind, 'ok');
  }

  test('a signer that throws', async () => {
    const { signer } = await issuerOf('issuer');
    const sign = (): Promise<Uint8Array> => Promise.reject(new Error('the key service is down'));
    await failsCleanly({ signer: { ...signer, sign } }, { name: 'BadgeError', code: 'signer.failed' });
  });

  test('a signer that returns something else than a signature', async () => {
    const { signer } = await issuerOf('issuer');
    const sign = async (): Promise<Uint8Array> => new Uint8Array(64);
    await failsCleanly({ signer: { ...signer, sign } }, { name: 'BadgeError', code: 'signer.failed' });
  });

  test.each([
    ['of its key', 'ES256', 'signer.failed'],
    ['that a proof inside takes', 'RS256', 'signer.unsuitable'],
  ] as const)('a signer whose algorithm is none %s', async (_, algorithm, code) => {
    const { signer } = await issuerOf('issuer');
    await failsCleanly({ signer: { ...signer, algorithm } }, { name: 'BadgeError', code });
  });

  test('a key that is not the issuer’s', async () => {
    const { signer } = await issuerOf('stranger');
    const store = memoryStore();
    await assert.rejects(issue(approvedAttempt(), await depsWith({ store, signer })), (error) => {
      assert.equal(member(error, 'code'), 'badge.unverifiable');
      assert.equal(member(error, 'problems', 'length'), 1);
      assert.equal(member(error, 'problems', 0, 'code'), 'issuer.key-not-issuers');
      return true;
    });
    assert.equal(await store.find(submission), undefined);
    await failsCleanly({ signer }, { name: 'BadgeError', code: 'badge.unverifiable' });
  });

  test('a credential id that is no URI', async () => {
    await failsCleanly({ credentialId: 'badge 1' }, { name: 'BadgeError', code: 'argument.invalid' });
  });

  test('a recipient without id or identifier', async () => {
    await failsCleanly({ recipient: {} }, { name: 'BadgeError', code: 'recipient.missing' });
  });

  test('an issuer whose profile breaks the data model', async () => {
    const { issuer } = await issuerOf('issuer');
    await failsCleanly(
      { issuer: { ...issuer, type: ['Organisation'] } },
      { name: 'BadgeError', code: 'credential.invalid' },
    );
  });

  test('a moment that is none', async () => {
    await failsCleanly({ now: new Date(Number.NaN) }, { name: 'BadgeError', code: 'argument.invalid' });
  });

  test('a store that cannot record', async () => {
    const inner = memoryStore();
    const broken: IssueStore = { ...inner, record: () => Promise.reject(new Error('disk full')) };
    await assert.rejects(issue(approvedAttempt(), await depsWith({ store: broken })), {
      message: 'disk full',
    });
    assert.equal(await inner.find(submission), undefined);
    assert.equal((await issue(approvedAttempt(), await depsWith({ store: inner }))).kind, 'ok');
  });
});

test('a store that cannot reserve is not asked to release', async () => {
  let releases = 0;
  const store: IssueStore = {
    ...memoryStore(),
    reserve: () => Promise.reject(new Error('no connection')),
    release: async () => {
      releases += 1;
    },
  };
  await assert.rejects(issue(approvedAttempt(), await depsWith({ store })), { message: 'no connection' });
  assert.equal(releases, 0);
});

test('nothing of a key is in what is returned or recorded', async () => {
  const text = JSON.stringify(await issued());
  assert.ok(!text.includes('z3u2TEsWRqNS1JkRh88LcYUvJ19Kss8bKBHnfFxcERxMY8Ri'));
  assert.ok(!text.includes('secretKey'));
});
