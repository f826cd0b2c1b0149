import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { digestSri } from '../../src/bytes/digest-sri.js';
import type { JsonObject } from '../../src/model/json.js';
import { makePack } from '../../src/pack/make-pack.js';
import { signPack } from '../../src/sign-pack.js';
import { SIGNED } from '../fixture.js';
import { listOf, trusting } from '../trust/lists.js';
import { signers } from '../verify/documents.js';
import { answers, CREATED, packed } from './packs.js';

const { ed25519, p256 } = signers;
const pack = makePack(answers, { created: CREATED });
const signed = await signPack(pack, ed25519, { now: SIGNED });

/** A list on which whoever signs the packs of the tests may make them, with these members. */
function listWithDesk(members: JsonObject): JsonObject {
  return listOf({ issuers: [{ id: ed25519.controller, name: 'The desk', mayPack: true, ...members }] });
}

describe('a signed pack', () => {
  test('is held against a list of those who may make packs', async () => {
    const on = await trusting(listWithDesk({}));
    assert.deepEqual(await packed(signed, { trust: on }), ['ok']);
    const off = await trusting(listOf());
    assert.deepEqual(await packed(signed, { trust: off }), ['unknown', 'trust.not-listed /issuer']);
    assert.deepEqual(await packed(pack, { trust: on }), ['bad', 'pack.signer ']);
    const other = await trusting(listWithDesk({ keys: [p256.publicKeyMultibase] }));
    assert.deepEqual(await packed(signed, { trust: other }), ['bad', 'trust.other-key /proof']);
  });

  test('is not taken from whom a list has for awards alone', async () => {
    for (const entry of [
      { mayPack: false },
      { mayPack: undefined },
      { mayPack: undefined, achievements: [{ id: 'urn:a:b' }] },
    ]) {
      const trust = await trusting(JSON.stringify(listWithDesk(entry)));
      assert.deepEqual(await packed(signed, { trust }), ['bad', 'pack.not-entitled /issuer']);
    }
    // Whoever may make packs may award as little as anybody.
    const both = await trusting(listWithDesk({ achievements: [{ id: 'urn:a:b' }] }));
    assert.deepEqual(await packed(signed, { trust: both }), ['ok']);
  });

  test('is taken from whom a list has for it now, not on the day that the pack names', async () => {
    // The pack is of 1 May 2026, and it is June.
    for (const [period, expected] of [
      [{ until: '2026-05-20T00:00:00Z' }, ['bad', 'trust.not-then /issuer']],
      [{ from: '2026-05-20T00:00:00Z' }, ['ok']],
    ] as const) {
      const trust = await trusting(listWithDesk(period));
      assert.deepEqual(await packed(signed, { trust }), expected);
    }
  });

  test('is taken on the word of another list only where that may say who makes packs', async () => {
    const text = JSON.stringify(listWithDesk({}));
    const digestSRI = digestSri(new TextEncoder().encode(text), 'sha256');
    for (const [by, expected] of [
      [{}, ['bad', 'pack.not-entitled /issuer']],
      [{ achievements: [{ id: 'urn:a:b' }] }, ['bad', 'pack.not-entitled /issuer']],
      [{ mayPack: true }, ['ok']],
      [{ mayPack: true, until: '2026-05-20T00:00:00Z' }, ['bad', 'trust.not-then /issuer']],
    ] as const) {
      const own = listOf({ issuers: [], trusts: [{ name: 'Desks', digestSRI, ...by }] });
      const trust = await trusting(own, { lists: [text] });
      assert.deepEqual(await packed(signed, { trust }), expected);
    }
  });
});
