import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { signStatusList } from '../../src/status-lists.js';
import { readEncodedList } from '../../src/status/encoded-list.js';
import { statusEntry } from '../../src/status/status-entry.js';
import { createStatusList, encodeStatusList, setStatus } from '../../src/status/status-list.js';
import { verify } from '../../src/index.js';
import { edited, keyPair, NOW, signed, signerOf, SIGNED, unsigned } from '../fixture.js';
import { network } from '../network.js';
import { bitsWith } from '../status/lists.js';
import { issueElsewhere } from './digitalbazaar.js';
import { draftElsewhere, listElsewhere, markElsewhere, statusElsewhere } from './digitalbazaar-status.js';

const LIST = 'https://issuer.example/status/1';
const { controller: issuer } = keyPair('issuer');
const marks = fc.uniqueArray(fc.nat({ max: 131_071 }), { minLength: 1, maxLength: 20 });

/** A badge of the corpus with a place in the list. */
async function badgeAt(index: number): Promise<object> {
  const credentialStatus = statusEntry({ list: LIST, index, purpose: 'revocation' });
  return await signed(
    edited(unsigned(), (copy) => Object.assign(copy, { issuer, credentialStatus })) as never,
  );
}

/** Our own list with a mark at 42, and the peer's. */
async function ours(): Promise<object> {
  const list = setStatus(createStatusList({ purpose: 'revocation' }), 42, true);
  const about = { id: LIST, issuer, validFrom: SIGNED, ttl: 300_000, now: SIGNED };
  return await signStatusList(list, await signerOf('issuer'), about);
}

async function theirs(): Promise<object> {
  return await issueElsewhere({
    ...(await listElsewhere(LIST, [42])),
    issuer,
    validFrom: '2026-03-20T15:00:00Z',
  });
}

/** What we find of a badge where a list is published. */
async function statusHere(badge: object, published: object): Promise<string> {
  const { fetch } = network({ [LIST]: { body: published } });
  const report = await verify(badge, { now: NOW, fetch });
  const status = report.checks.find(({ name }) => name === 'status');
  return [status?.outcome, ...(status?.problems ?? []).map(({ code }) => code)].join(' ');
}

describe('@digitalbazaar/vc-bitstring-status-list side by side', () => {
  test('reads the marks that we write', async () => {
    await fc.assert(
      fc.asyncProperty(marks, async (places) => {
        const empty = createStatusList({ purpose: 'revocation' });
        const encodedList = await encodeStatusList(
          places.reduce((list, place) => setStatus(list, place, true), empty),
        );
        for (const place of places) {
          assert.equal(await markElsewhere(encodedList, place), true);
          const next = (place + 1) % 131_072;
          assert.equal(await markElsewhere(encodedList, next), places.includes(next));
        }
      }),
      { numRuns: 10 },
    );
  });

  test('writes the marks that we read, in the standard and in the draft before it', async () => {
    await fc.assert(
      fc.asyncProperty(marks, async (places) => {
        const { credentialSubject } = (await listElsewhere(LIST, places)) as {
          readonly credentialSubject: { readonly encodedList: string };
        };
        for (const read of [
          await readEncodedList(credentialSubject.encodedList, 'multibase'),
          await readEncodedList(await draftElsewhere(places), 'either'),
        ]) {
          assert.ok(read.kind === 'ok');
          assert.deepEqual(Buffer.from(read.value), Buffer.from(bitsWith(places)));
        }
      }),
      { numRuns: 10 },
    );
  });

  test('finds what we find of a badge, in our list and in its own', async () => {
    for (const published of [await ours(), await theirs()]) {
      for (const [index, isRevoked] of [
        [42, true],
        [41, false],
        [43, false],
        [131_071, false],
      ] as const) {
        const badge = await badgeAt(index);
        assert.equal(await statusElsewhere(badge, { [LIST]: published }), isRevoked);
        assert.equal(await statusHere(badge, published), isRevoked ? 'fail status.revoked' : 'pass');
      }
    }
  });

  test('refuses a list that was changed after it was signed, as we do', async () => {
    const published = edited(await ours(), (copy) =>
      Object.assign(copy, { validFrom: '2026-03-21T15:00:00Z' }),
    );
    const badge = await badgeAt(41);
    assert.equal(await statusElsewhere(badge, { [LIST]: published }), undefined);
    assert.equal(await statusHere(badge, published), 'unknown status.list-unread proof.signature');
  });
});
