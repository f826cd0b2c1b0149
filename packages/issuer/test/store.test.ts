import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { memoryStore } from '../src/index.js';
import type { Issued, IssueStore } from '../src/index.js';

const entry: Issued = {
  badge: { id: 'urn:uuid:1' },
  record: {
    submission: 'urn:s:1',
    definition: { id: 'https://pinehollow.example/mc/1', version: '1.0.0' },
    credential: 'urn:uuid:1',
    issuer: 'did:key:z6Mk',
    decidedAt: '2026-03-20T15:00:00.000Z',
    issuedAt: '2026-03-20T15:05:00.000Z',
  },
};

// Every store to come runs through the same list.
const stores: Readonly<Record<string, () => IssueStore>> = { memory: memoryStore };

for (const [name, open] of Object.entries(stores)) {
  describe(`store: ${name}`, () => {
    test('gives a submission to one caller', async () => {
      const store = open();
      const answers = await Promise.all([1, 2, 3].map(() => store.reserve('urn:s:1')));
      assert.deepEqual([...answers].sort(), [false, false, true]);
    });

    test('keeps submissions apart', async () => {
      const store = open();
      assert.equal(await store.reserve('urn:s:1'), true);
      assert.equal(await store.reserve('urn:s:2'), true);
    });

    test('finds nothing under a reservation', async () => {
      const store = open();
      await store.reserve('urn:s:1');
      assert.equal(await store.find('urn:s:1'), undefined);
    });

    test('gives a released submission again', async () => {
      const store = open();
      await store.reserve('urn:s:1');
      await store.release('urn:s:1');
      assert.equal(await store.reserve('urn:s:1'), true);
    });

    test('finds what was recorded', async () => {
      const store = open();
      await store.reserve('urn:s:1');
      await store.record(entry);
      assert.deepEqual(await store.find('urn:s:1'), entry);
      assert.equal(await store.find('urn:s:2'), undefined);
    });

    test('does not release what was recorded', async () => {
      const store = open();
      await store.reserve('urn:s:1');
      await store.record(entry);
      await store.release('urn:s:1');
      assert.deepEqual(await store.find('urn:s:1'), entry);
      assert.equal(await store.reserve('urn:s:1'), false);
    });

    test('is not shared with the next one', async () => {
      await open().reserve('urn:s:1');
      assert.equal(await open().reserve('urn:s:1'), true);
    });

    test('takes any text for an id', async () => {
      const store = open();
      for (const id of ['__proto__', 'constructor', '']) {
        assert.equal(await store.reserve(id), true);
        assert.equal(await store.find(id), undefined);
      }
    });
  });
}
