import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { begunAhead } from '../../src/batch/begun.js';
import type { Listing } from '../../src/batch/begun.js';
import { inputItem } from '../../src/batch/item.js';
import type { Item, Place } from '../../src/batch/item.js';
import { deskWith } from './items.js';

const place: Place = { desk: deskWith(), name: '', from: 0, to: 1, isRow: true, isInArchive: false };

/** What became of listings, in the order in which it happened. */
interface Seen {
  readonly begun: string[];
  readonly ended: string[];
}

/** A listing of `count` items; one of a negative number fails. */
function listing(name: string, seen: Seen, { isFile = true, count = 1 } = {}): Listing {
  const items = async function* (): AsyncGenerator<Item> {
    seen.begun.push(name);
    try {
      await new Promise((resolve) => setImmediate(resolve));
      if (count < 0) throw new Error(name);
      for (let index = 0; index < count; index += 1) {
        yield inputItem('', { ...place, name: `${name}${index}` });
      }
    } finally {
      seen.ended.push(name);
    }
  };
  return { items, isFile };
}

async function sources(items: AsyncIterable<Item>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { source } of items) found.push(source);
  return found;
}

describe('listings of which some are begun ahead', () => {
  test('give their items in order, however many each has', async () => {
    const seen: Seen = { begun: [], ended: [] };
    const counts = [2, 0, 1, 3, 0, 0, 1, 1, 1, 1, 2, 1];
    const listings = counts.map((count, index) => {
      return listing(String.fromCharCode(97 + index), seen, { count, isFile: index % 4 !== 2 });
    });
    const expected = counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, item) => `${String.fromCharCode(97 + index)}${item}`),
    );
    assert.deepEqual(await sources(begunAhead(listings)), expected);
    assert.deepEqual([...seen.ended].sort(), [...seen.begun].sort());
    assert.equal(seen.begun.length, counts.length);
    assert.deepEqual(await sources(begunAhead([])), []);
  });

  test('are begun eight at a time, and folders only when it is their turn', async () => {
    const seen: Seen = { begun: [], ended: [] };
    const names = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index));
    const files = begunAhead(names.map((name) => listing(name, seen)));
    await files.next();
    assert.deepEqual(seen.begun, names.slice(0, 8));
    await files.next();
    assert.deepEqual(seen.begun, names.slice(0, 9));
    await files.return(undefined);

    const mixed: Seen = { begun: [], ended: [] };
    const one = begunAhead(['a', 'b', 'c'].map((name) => listing(name, mixed, { isFile: name !== 'b' })));
    await one.next();
    assert.deepEqual(mixed.begun, ['a']);
    await one.next();
    assert.deepEqual(mixed.begun, ['a', 'b']);
    await one.next();
    assert.deepEqual(mixed.begun, ['a', 'b', 'c']);
  });

  test('are all ended where nobody asks on', async () => {
    const seen: Seen = { begun: [], ended: [] };
    const items = begunAhead(['a', 'b', 'c'].map((name) => listing(name, seen, { count: 2 })));
    await items.next();
    await items.return(undefined);
    assert.deepEqual([...seen.ended].sort(), ['a', 'b', 'c']);
  });

  test('that fail do so in their turn', async () => {
    const seen: Seen = { begun: [], ended: [] };
    const listings = [1, 1, -1, 1].map((count, index) => listing(String(index), seen, { count }));
    const found: string[] = [];
    await assert.rejects(async () => {
      for await (const { source } of begunAhead(listings)) found.push(source);
    }, Error);
    assert.deepEqual(found, ['00', '10']);
    assert.deepEqual([...seen.ended].sort(), ['0', '1', '2', '3']);
  });
});
