import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { digestSri } from '../../src/bytes/digest-sri.js';
import type { JsonObject } from '../../src/model/json.js';
import type { TrustList } from '../../src/model/trust-list.js';
import { signTrustList } from '../../src/sign-trust-list.js';
import { judgeAward } from '../../src/trust/judge-award.js';
import type { Award } from '../../src/trust/judge-award.js';
import { NOW, SIGNED } from '../fixture.js';
import { signers } from '../verify/documents.js';
import { answer, award, keyOf } from './awards.js';
import { ACHIEVEMENT, ISSUER, listOf, listWith, trusting } from './lists.js';

const { ed25519, p256, strangerEd25519 } = signers;

describe('what several lists say of an award', () => {
  const OTHER = 'https://provider.example/issuer';

  async function relying(by: JsonObject, entry: JsonObject, list: JsonObject = {}): Promise<TrustList> {
    const far = listOf({
      name: 'Far',
      authority: { id: ed25519.controller, name: 'Region' },
      issuers: [{ id: OTHER, name: 'Provider', ...entry }],
      ...list,
    });
    const own = listOf({ trusts: [{ name: 'Far', authority: ed25519.controller, ...by }] });
    return await trusting(own, { lists: [await signTrustList(far, ed25519, { now: SIGNED })] });
  }

  test('names every authority on the way', async () => {
    const outcome = judgeAward(await relying({}, {}), { ...award, issuer: OTHER }, NOW);
    assert.ok(outcome.kind === 'ok');
    assert.deepEqual(outcome.value.authorities, ['Region', 'Department of Education']);
    assert.equal(outcome.value.issuer.name, 'Provider');
    assert.equal(outcome.value.list.name, 'Far');
  });

  const narrowed: readonly (readonly [string, JsonObject, JsonObject, JsonObject, readonly string[]])[] = [
    ['to the achievement', { achievements: [{ id: ACHIEVEMENT }] }, {}, {}, ['ok']],
    [
      'to another',
      { achievements: [{ id: 'urn:a:b' }] },
      { achievements: [{ id: ACHIEVEMENT }] },
      {},
      ['bad', 'trust.not-entitled /credentialSubject/achievement'],
    ],
    [
      'by the list to another',
      { achievements: [{ id: ACHIEVEMENT }] },
      { achievements: [{ id: 'urn:a:b' }] },
      {},
      ['bad', 'trust.not-entitled /credentialSubject/achievement'],
    ],
    ['to a time before', { until: '2026-01-01T00:00:00Z' }, {}, {}, ['bad', 'trust.not-then /issuer']],
    ['to a time after', { from: '2026-04-01T00:00:00Z' }, {}, {}, ['bad', 'trust.not-then /issuer']],
    [
      'to no time, by a list that has ended',
      {},
      {},
      { validUntil: '2026-05-01T00:00:00Z' },
      ['unknown', 'trust.list-expired'],
    ],
    [
      'to no time, by a list that has not begun',
      {},
      {},
      { date: '2026-07-01T00:00:00Z' },
      ['unknown', 'trust.list-not-yet'],
    ],
  ];
  for (const [what, by, entry, list, codes] of narrowed) {
    test(`is narrowed ${what}`, async () => {
      assert.deepEqual(await answer(await relying(by, entry, list), { issuer: OTHER }), codes);
    });
  }

  test('is decided by the nearest that has the issuer', async () => {
    const far = await signTrustList(listOf({ issuers: [{ id: ISSUER, name: 'Far' }] }), ed25519, {
      now: SIGNED,
    });
    const own = {
      ...listWith({ until: '2020-01-01T00:00:00Z' }),
      trusts: [{ name: 'Far', authority: ed25519.controller }],
    };
    const trust = await trusting(own, { lists: [far] });
    assert.equal(trust.find(ISSUER).length, 2);
    assert.deepEqual(await answer(trust), ['bad', 'trust.not-then /issuer']);
  });

  test('of the same distance: one that has the issuer for it is enough', async () => {
    const first = await signTrustList(listWith({ achievements: [{ id: 'urn:a:b' }] }), ed25519, {
      now: SIGNED,
    });
    const second = await signTrustList(listWith({ name: 'Second' }), p256, { now: SIGNED });
    const trusts = [ed25519, p256].map(({ controller }) => ({ name: 'x', authority: controller }));
    const own = listOf({ issuers: [], trusts });
    assert.deepEqual(await answer(await trusting(own, { lists: [first, second] })), ['ok']);
    // Where that one is missing, it is not known whether it would have.
    assert.deepEqual(await answer(await trusting(own, { lists: [first] })), [
      'unknown',
      'trust.not-entitled /credentialSubject/achievement',
      'trust.list-missing',
    ]);
  });

  /** A list that relies on plain ones, each with the issuer and these members, equally near. */
  async function beside(...entries: readonly JsonObject[]): Promise<TrustList> {
    const texts = entries.map(({ list = {}, ...entry }, index) =>
      JSON.stringify({ ...listWith(entry), name: `List ${index}`, ...(list as JsonObject) }),
    );
    const trusts = texts.map((text) => ({
      name: 'x',
      digestSRI: digestSri(new TextEncoder().encode(text), 'sha256'),
    }));
    return await trusting(listOf({ issuers: [], trusts }), { lists: texts });
  }

  const thiefs = { keys: [keyOf(strangerEd25519)] };
  const pinning = { keys: [ed25519.publicKeyMultibase] };
  const OTHER_KEY = 'trust.other-key /proof';
  const pins: readonly (readonly [string, readonly JsonObject[], Partial<Award>, readonly string[]])[] = [
    ['are not undone by a list that gives none', [pinning, {}], thiefs, ['bad', OTHER_KEY]],
    ['are not undone by one before', [{}, pinning], thiefs, ['bad', OTHER_KEY]],
    ['let the issuer’s own key through', [pinning, {}], {}, ['ok']],
    [
      'contradict a list that gives the key',
      [pinning, { keys: [strangerEd25519.publicKeyMultibase] }],
      thiefs,
      ['unknown', OTHER_KEY],
    ],
    [
      'count where the list has the issuer for another achievement',
      [{ ...pinning, achievements: [{ id: 'urn:a:b' }] }, {}],
      thiefs,
      ['bad', OTHER_KEY],
    ],
    ['do not count for another time', [{ ...pinning, until: '2020-01-01T00:00:00Z' }, {}], thiefs, ['ok']],
    [
      'do not count on a list that has ended',
      [{ ...pinning, list: { validUntil: '2026-05-01T00:00:00Z' } }, {}],
      thiefs,
      ['ok'],
    ],
    [
      'leave open whose they are where there is no signature',
      [pinning, {}],
      { keys: [] },
      ['unknown', 'trust.other-key '],
    ],
  ];
  for (const [what, entries, changes, expected] of pins) {
    test(`of the same distance: the keys on one ${what}`, async () => {
      assert.deepEqual(await answer(await beside(...entries), changes), expected);
    });
  }

  test('stays unknown for an issuer on none of them where one is missing', async () => {
    const own = listOf({ trusts: [{ name: 'Far', authority: ed25519.controller }] });
    assert.deepEqual(await answer(own, { issuer: OTHER }), ['unknown', 'trust.list-missing']);
    assert.deepEqual(await answer(own), ['ok']);
    const forged = JSON.stringify(await signTrustList(listOf(), ed25519, { now: SIGNED })).replace(
      'Pinehollow',
      'Evil',
    );
    const trust = await trusting(own, { lists: [forged] });
    assert.deepEqual(await answer(trust, { issuer: OTHER }), [
      'unknown',
      'trust.list-missing',
      'trust.list-refused',
      'proof.signature',
    ]);
  });
});
