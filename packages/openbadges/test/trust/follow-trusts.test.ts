import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { signTrustList } from '../../src/sign-trust-list.js';
import { bounds } from '../../src/trust/bounds.js';
import { SIGNED } from '../fixture.js';
import { signers } from '../verify/documents.js';
import { gapsOf, ISSUER, listOf, trusting, waysTo } from './lists.js';

const { ed25519, p256, p384, strangerEd25519 } = signers;
const AUTHORITY = ed25519.controller;
const OTHER = 'https://provider.example/issuer';

/** A list of the authority with one issuer that the state does not have. */
function regional(members: JsonObject = {}): JsonObject {
  return listOf({
    id: 'urn:example:regional',
    name: 'Regional',
    authority: { id: AUTHORITY, name: 'Region' },
    issuers: [{ id: OTHER, name: 'Provider' }],
    ...members,
  });
}

/** The state's list, which relies on others. */
function state(...trusts: readonly JsonObject[]): JsonObject {
  return listOf({ name: 'State', trusts: trusts.map((one) => ({ name: 'Regional', ...one })) });
}

function sri(text: string, hash = 'sha256'): string {
  return `${hash}-${createHash(hash).update(text).digest('base64')}`;
}

const signed = await signTrustList(regional(), ed25519, { now: SIGNED });
const byAuthority = state({ authority: AUTHORITY });

describe('a list that relies on another', () => {
  test('has its issuers too, each with the way to it', async () => {
    const trust = await trusting(byAuthority, { lists: [signed] });
    assert.deepEqual(waysTo(trust, OTHER), ['Provider < Regional < State']);
    assert.deepEqual(waysTo(trust, ISSUER), ['Pinehollow District < State']);
    assert.deepEqual(gapsOf(trust), []);
    assert.deepEqual(
      trust.find(OTHER)[0]?.chain.map(({ by }) => by?.authority),
      [AUTHORITY, undefined],
    );
    assert.equal(trust.issuers.length, 1);
  });

  test('takes it as text, bytes and object, by its id or its authority', async () => {
    const text = JSON.stringify(signed);
    for (const by of [{ authority: AUTHORITY }, { authority: AUTHORITY, list: 'urn:example:regional' }]) {
      for (const list of [signed, text, new TextEncoder().encode(text)]) {
        assert.equal((await trusting(state(by), { lists: [list] })).find(OTHER).length, 1);
      }
    }
  });

  test('misses one that is not at hand, and says so', async () => {
    const trust = await trusting(byAuthority);
    assert.deepEqual(gapsOf(trust), ['1 trust.list-missing']);
    assert.equal(trust.gaps[0]?.problems[0].at, '/trusts/0');
    assert.deepEqual(trust.find(OTHER), []);
    const named = await trusting(state({ authority: AUTHORITY, list: 'urn:example:else' }), {
      lists: [signed],
    });
    assert.deepEqual(gapsOf(named), ['1 trust.list-missing']);
  });

  test('does not take the list of a stranger under the authority’s name', async () => {
    const unnamed = regional({ authority: { name: 'Region' } });
    const strangers = await signTrustList(unnamed, strangerEd25519, { now: SIGNED });
    const plain = regional();
    const byId = state({ authority: AUTHORITY, list: 'urn:example:regional' });
    for (const lists of [[strangers], [plain], [strangers, plain]]) {
      const trust = await trusting(byId, { lists });
      assert.deepEqual(trust.find(OTHER), []);
      assert.deepEqual(gapsOf(trust), [`1 trust.list-missing${' trust.list-refused'.repeat(lists.length)}`]);
    }
  });

  test('is not hindered by such a list beside the true one', async () => {
    const lists = [regional({ issuers: [{ id: OTHER, name: 'Forged' }] }), signed, '{}', 7];
    const trust = await trusting(byAuthority, { lists });
    assert.deepEqual(waysTo(trust, OTHER), ['Provider < Regional < State']);
    assert.deepEqual(gapsOf(trust), []);
  });

  test('says why what was handed over cannot be relied on', async () => {
    const forged = JSON.stringify(signed).replace('Provider', 'Forger');
    const trust = await trusting(byAuthority, { lists: [forged] });
    assert.deepEqual(gapsOf(trust), ['1 trust.list-missing trust.list-refused proof.signature']);
    assert.deepEqual(trust.find(OTHER), []);
  });

  test('needs no signature where it gives the digest', async () => {
    const text = JSON.stringify(regional(), undefined, 2);
    for (const hash of ['sha256', 'sha384', 'sha512']) {
      for (const more of [{}, { list: 'urn:example:regional' }, { authority: AUTHORITY }]) {
        const trust = await trusting(state({ digestSRI: sri(text, hash), ...more }), { lists: [text] });
        assert.deepEqual(waysTo(trust, OTHER), ['Provider < Regional < State']);
      }
    }
    const bytes = new TextEncoder().encode(`\uFEFF${text}`);
    const marked = await trusting(state({ digestSRI: sri(`\uFEFF${text}`) }), { lists: [bytes] });
    assert.equal(marked.find(OTHER).length, 1);
  });

  test('takes no other bytes than those of the digest', async () => {
    const text = JSON.stringify(regional());
    const by = { digestSRI: sri(text), list: 'urn:example:regional' };
    for (const list of [`${text} `, text.replace('Provider', 'Forger'), regional()]) {
      const trust = await trusting(state(by), { lists: [list] });
      assert.deepEqual(gapsOf(trust), ['1 trust.list-missing trust.list-refused']);
    }
  });

  test('takes a list by its digest from no other authority than the named one', async () => {
    const text = JSON.stringify(regional());
    const trust = await trusting(state({ digestSRI: sri(text), authority: p256.controller }), {
      lists: [text],
    });
    assert.deepEqual(trust.find(OTHER), []);
    assert.deepEqual(gapsOf(trust), ['1 trust.list-missing']);
  });

  test('takes the newest edition that is not of a later day', async () => {
    const edition = async (date: string, name: string): Promise<unknown> =>
      await signTrustList(regional({ date, issuers: [{ id: OTHER, name }] }), ed25519, { now: SIGNED });
    const old = await edition('2025-01-01T00:00:00Z', 'Old');
    const present = await edition('2026-02-01T00:00:00Z', 'Present');
    const later = await edition('2027-01-01T00:00:00Z', 'Later');
    for (const lists of [
      [old, present, later],
      [later, present, old],
      [present, later, old],
    ]) {
      const trust = await trusting(byAuthority, { lists });
      assert.deepEqual(waysTo(trust, OTHER), ['Present < Regional < State']);
    }
  });

  test('takes all lists of an authority that are not editions of one', async () => {
    const second = regional({
      id: 'urn:example:second',
      name: 'Second',
      issuers: [{ id: ISSUER, name: 'Twice' }],
    });
    const lists = [signed, await signTrustList(second, ed25519, { now: SIGNED })];
    const trust = await trusting(byAuthority, { lists });
    assert.deepEqual(waysTo(trust, ISSUER), ['Pinehollow District < State', 'Twice < Second < State']);
    assert.equal(trust.find(OTHER).length, 1);
  });

  test('follows lists that rely on lists, and cuts a circle', async () => {
    const district = await signTrustList(
      listOf({
        name: 'District',
        authority: { id: p256.controller, name: 'D' },
        trusts: [{ name: 'Regional', authority: AUTHORITY }],
      }),
      p256,
      { now: SIGNED },
    );
    const circle = await signTrustList(
      regional({
        trusts: [
          { name: 'District', authority: p256.controller },
          { name: 'Own', authority: AUTHORITY },
        ],
      }),
      ed25519,
      { now: SIGNED },
    );
    const trust = await trusting(byAuthority, { lists: [district, circle] });
    assert.deepEqual(waysTo(trust, ISSUER), [
      'Pinehollow District < State',
      'Pinehollow District < District < Regional < State',
    ]);
    assert.deepEqual(waysTo(trust, OTHER), ['Provider < Regional < State']);
    assert.deepEqual(gapsOf(trust), []);
  });

  test('cuts a circle that leads back to the verifier’s own list', async () => {
    const own = await signTrustList(
      listOf({ name: 'State', trusts: [{ name: 'Regional', authority: AUTHORITY }] }),
      p384,
      { now: SIGNED },
    );
    const back = await signTrustList(
      regional({ trusts: [{ name: 'State', authority: p384.controller }] }),
      ed25519,
      { now: SIGNED },
    );
    const trust = await trusting(own, { lists: [back] });
    assert.deepEqual(gapsOf(trust), []);
    assert.deepEqual(waysTo(trust, ISSUER), ['Pinehollow District < State']);
  });

  test('is followed for a bounded number of steps', async () => {
    const chain = Array.from({ length: bounds.depth + 2 }, (_, index) =>
      listOf({
        id: `urn:example:${index}`,
        name: String(index),
        issuers: [{ id: `urn:example:issuer:${index}`, name: 'x' }],
      }),
    );
    const texts: string[] = [];
    for (const list of [...chain].reverse()) {
      const last = texts[0];
      const trusts = last === undefined ? {} : { trusts: [{ name: 'next', digestSRI: sri(last) }] };
      texts.unshift(JSON.stringify({ ...list, ...trusts }));
    }
    const trust = await trusting(texts[0], { lists: texts.slice(1) });
    assert.equal(trust.find(`urn:example:issuer:${bounds.depth}`)[0]?.chain.length, bounds.depth + 1);
    assert.deepEqual(trust.find(`urn:example:issuer:${bounds.depth + 1}`), []);
    assert.deepEqual(gapsOf(trust), [`${bounds.depth + 1} trust.list-refused`]);
  });

  test('is followed on a bounded number of ways', async () => {
    const leaves = Array.from({ length: 40 }, (_, index) =>
      JSON.stringify(listOf({ name: `leaf ${index}` })),
    );
    const relying = leaves.map((text) => ({ name: 'leaf', digestSRI: sri(text) }));
    const middles = Array.from({ length: 9 }, (_, index) =>
      JSON.stringify(listOf({ name: `middle ${index}`, trusts: relying })),
    );
    const top = listOf({ name: 'top', trusts: middles.map((text) => ({ name: 'm', digestSRI: sri(text) })) });
    const trust = await trusting(top, { lists: [...middles, ...leaves] });
    assert.equal(trust.find(ISSUER).length, bounds.ways);
    assert.ok(gapsOf(trust).every((gap) => gap === '2 trust.list-refused'));
    assert.equal(trust.gaps.length, 1 + 9 + 9 * 40 - bounds.ways);
  });

  test('of any shape ends, and finds no issuer without a way of lists to it', async () => {
    const graph = fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 4 }), {
      minLength: 6,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(graph, async (edges) => {
        const parties = [ed25519, p256, p384, signers.strangerP256, signers.strangerP384, signers.holder];
        const lists = await Promise.all(
          parties.map(async (party, index) => {
            const trusts = (edges[index] ?? []).map((to) => ({
              name: `${to}`,
              authority: parties[to]?.controller ?? '',
            }));
            const issuers = [{ id: `urn:example:${index}`, name: `${index}` }];
            const list = listOf({ name: `${index}`, issuers, ...(trusts.length > 0 && { trusts }) });
            return await signTrustList(list, party, { now: SIGNED });
          }),
        );
        const trust = await trusting(lists[0], { lists: lists.slice(1) });
        const distances = distancesFrom(edges);
        for (const index of parties.keys()) {
          const lengths = trust.find(`urn:example:${index}`).map(({ chain }) => chain.length - 1);
          const distance = distances[index] ?? Number.POSITIVE_INFINITY;
          assert.equal(lengths[0], distance <= bounds.depth ? distance : undefined);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** Steps from the first to each, by brute force. */
function distancesFrom(edges: readonly (readonly number[])[]): readonly number[] {
  const pairs = edges.flatMap((targets, from) => targets.map((to) => ({ from, to })));
  return edges.reduce<readonly number[]>(
    (distances) =>
      distances.map((distance, index) =>
        Math.min(
          distance,
          ...pairs.flatMap(({ from, to }) => (to === index ? [(distances[from] ?? 0) + 1] : [])),
        ),
      ),
    edges.map((_, index) => (index === 0 ? 0 : Number.POSITIVE_INFINITY)),
  );
}
