import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import type { TrustList } from '../../src/model/trust-list.js';
import { signTrustList } from '../../src/sign-trust-list.js';
import { keepersFor } from '../../src/trust/judge-award.js';
import type { Award } from '../../src/trust/judge-award.js';
import { NOW, SIGNED } from '../fixture.js';
import { signers } from '../verify/documents.js';
import { award } from './awards.js';
import { ACHIEVEMENT, ISSUER, listOf, listWith, trusting } from './lists.js';

const { ed25519, p256, strangerEd25519 } = signers;
const KEEPER = 'did:web:status.example';
const statusKeepers = [KEEPER, 'urn:a:b'];

function keepers(trust: TrustList | undefined, changes: Partial<Award> = {}): readonly string[] {
  return keepersFor(trust, { ...award, ...changes }, NOW);
}

/** The state's list, which relies on one of a region by these members; that one has these, and the issuer these. */
async function relying(by: JsonObject, list: JsonObject, entry: JsonObject = {}): Promise<TrustList> {
  const far = listOf({
    ...list,
    issuers: [{ id: ISSUER, name: 'Far', statusKeepers: [KEEPER], ...entry }],
  });
  const own = listOf({ issuers: [], trusts: [{ name: 'Far', authority: ed25519.controller, ...by }] });
  return await trusting(own, { lists: [await signTrustList(far, ed25519, { now: SIGNED })] });
}

describe('those who may keep the status of an issuer’s badges', () => {
  test('are those whom the list names for it', async () => {
    const trust = await trusting(listWith({ statusKeepers }));
    assert.deepEqual(keepers(trust), statusKeepers);
    assert.deepEqual(keepers(trust, { issuer: 'urn:example:other' }), []);
    assert.deepEqual(keepers(undefined), []);
    assert.deepEqual(keepers(await trusting(listOf())), []);
  });

  const silent: readonly (readonly [string, JsonObject, Partial<Award>])[] = [
    ['for another time', { until: '2020-01-01T00:00:00Z' }, {}],
    ['for another achievement', { achievements: [{ id: 'urn:a:b' }] }, {}],
    ['with another key', { keys: [strangerEd25519.publicKeyMultibase] }, {}],
    [
      'for a time that may be dated back',
      { until: '2026-04-01T00:00:00Z' },
      { begins: '2026-05-01T00:00:00Z' },
    ],
    ['for a version, where none is named', { achievements: [{ id: ACHIEVEMENT, versions: ['1'] }] }, {}],
  ];
  for (const [what, entry, changes] of silent) {
    test(`are nobody where the list has the issuer ${what}`, async () => {
      assert.deepEqual(keepers(await trusting(listWith({ statusKeepers, ...entry })), changes), []);
    });
  }

  test('are nobody on a list that has ended or not begun', async () => {
    for (const dates of [{ validUntil: '2026-05-01T00:00:00Z' }, { date: '2026-07-01T00:00:00Z' }]) {
      const trust = await trusting({ ...listWith({ statusKeepers }), ...dates });
      assert.deepEqual(keepers(trust), []);
    }
  });

  const delegated: readonly (readonly [string, JsonObject, JsonObject, readonly string[]])[] = [
    ['that is in force', {}, {}, [KEEPER]],
    ['that has ended', {}, { validUntil: '2026-05-01T00:00:00Z' }, []],
    ['that counted until before', { until: '2026-01-01T00:00:00Z' }, {}, []],
    ['that counts for other achievements', { achievements: [{ id: 'urn:a:b' }] }, {}, []],
  ];
  for (const [what, by, list, expected] of delegated) {
    test(`are as a further list says ${what}`, async () => {
      assert.deepEqual(keepers(await relying(by, list)), expected);
    });
  }

  test('are named by the nearest list that has the issuer', async () => {
    const far = listWith({ statusKeepers: ['urn:a:far'] });
    const own = {
      ...listWith({ statusKeepers: ['urn:a:near'] }),
      trusts: [{ name: 'x', authority: ed25519.controller }],
    };
    const trust = await trusting(own, { lists: [await signTrustList(far, ed25519, { now: SIGNED })] });
    assert.deepEqual(keepers(trust), ['urn:a:near']);
  });

  test('are named, of lists equally near, by those that have the issuer for the award', async () => {
    const first = listWith({ statusKeepers: ['urn:a:first'], achievements: [{ id: 'urn:a:b' }] });
    const second = listWith({ statusKeepers: ['urn:a:second'] });
    const trusts = [ed25519, p256].map(({ controller }) => ({ name: 'x', authority: controller }));
    const lists = [
      await signTrustList(first, ed25519, { now: SIGNED }),
      await signTrustList(second, p256, { now: SIGNED }),
    ];
    assert.deepEqual(keepers(await trusting(listOf({ issuers: [], trusts }), { lists })), ['urn:a:second']);
  });
});
