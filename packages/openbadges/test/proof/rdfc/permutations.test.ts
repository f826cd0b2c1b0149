import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { permutations } from '../../../src/proof/rdfc/permutations.js';

function ordersOf(items: string): readonly string[] {
  const orders: string[] = [];
  for (const order of permutations(items.length, (place) => items[place] === items[place - 1])) {
    orders.push(order.map((place) => items[place]).join(''));
  }
  return orders;
}

/** All orders by brute force, those of equal items once. */
function allOrders(items: string): ReadonlySet<string> {
  if (items.length < 2) return new Set([items]);
  return new Set(
    Array.from(items).flatMap((item, index) =>
      [...allOrders(items.slice(0, index) + items.slice(index + 1))].map((rest) => item + rest),
    ),
  );
}

describe('the orders of a list', () => {
  for (const items of [
    'a',
    'ab',
    'abc',
    'abcd',
    'abcdefg',
    'aa',
    'aab',
    'abb',
    'aabb',
    'aaabbc',
    'abbbcc',
    'aabbcc',
  ]) {
    test(`are all of them, each once: ${items}`, () => {
      const orders = ordersOf(items);
      assert.equal(orders[0], items);
      assert.equal(new Set(orders).size, orders.length);
      assert.deepEqual(new Set(orders), allOrders(items));
    });
  }

  test('differ by a swap of neighbours where all items differ', () => {
    const orders = ordersOf('abcde');
    for (const [index, order] of orders.slice(1).entries()) {
      const before = orders[index] ?? '';
      const moved = Array.from(order).flatMap((item, place) => (item === before[place] ? [] : [place]));
      assert.equal(moved.length, 2);
      assert.equal(moved[1], (moved[0] ?? 0) + 1);
    }
    assert.deepEqual(ordersOf('abc'), ['abc', 'acb', 'cab', 'cba', 'bca', 'bac']);
  });

  test('ascend where some are equal, of which as many as equal items is one', () => {
    assert.deepEqual(ordersOf('aabb'), ['aabb', 'abab', 'abba', 'baab', 'baba', 'bbaa']);
    assert.deepEqual(ordersOf('a'.repeat(2_000)), ['a'.repeat(2_000)]);
  });

  test('come one after another: the first of a long list at once', () => {
    const first = permutations(2_000, () => false).next().value;
    assert.deepEqual(
      first,
      Array.from({ length: 2_000 }, (_, index) => index),
    );
    assert.deepEqual([...permutations(0, () => false)], [[]]);
  });

  test('leave out what begins like one that is too great, where some are equal', () => {
    const items = 'aabbcc';
    const orders = permutations(items.length, (place) => items[place] === items[place - 1]);
    const found: string[] = [];
    for (let next = orders.next(); next.done !== true;) {
      const order = next.value.map((place) => items[place]).join('');
      found.push(order);
      next = orders.next(order.startsWith('ab') ? 1 : order.startsWith('b') ? 0 : undefined);
    }
    const expected = [...allOrders(items)].filter((order) => !/^(?:ab|b)/.test(order));
    assert.deepEqual(found, [...expected, 'ababcc', 'baabcc'].sort());
  });
});
