import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { allocate, BadgeError } from '../../src/index.js';
import { greedyShort, leastShort } from './least-short.js';
import type { AllocationTask } from '../../src/index.js';

/** The worked case of North Carolina 2024, K-5, in tenths of a unit. */
const worked: AllocationTask = {
  badges: [
    { id: 'A', units: 15, categories: ['subject', 'literacy'] },
    { id: 'B', units: 10, categories: ['general'] },
    { id: 'C', units: 12, categories: ['literacy', 'general'] },
    { id: 'D', units: 20, categories: ['subject'] },
    { id: 'E', units: 10, categories: ['subject'] },
    { id: 'F', units: 10, categories: ['literacy'] },
    { id: 'G', units: 10, categories: ['general'] },
  ],
  categories: [
    { id: 'subject', min: 30 },
    { id: 'literacy', min: 30 },
    { id: 'general', min: 20 },
  ],
  total: 80,
  split: 'allowed',
};

const names = ['a', 'b', 'c', 'd'];
const amount = fc.integer({ min: 0, max: 3 });

/** Very small tasks with everything that a task can have. */
const tasks = fc
  .record({
    badges: fc.array(
      fc.record({
        units: amount,
        categories: fc.subarray(['x', 'y', 'z']),
        isCarriedOver: fc.boolean(),
        work: fc.subarray(['p', 'q', 'r'], { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
    minimums: fc.tuple(amount, amount, amount),
    room: fc.tuple(
      fc.option(amount, { nil: undefined }),
      fc.option(amount, { nil: undefined }),
      fc.option(amount, { nil: undefined }),
    ),
    further: amount,
    minDistinctAreas: amount,
    carriedMost: amount,
    isShared: fc.boolean(),
    split: fc.constantFrom('allowed' as const, 'forbidden' as const),
  })
  .map(({ badges, minimums, room, further, minDistinctAreas, isShared, ...rest }): AllocationTask => {
    const areas = Math.max(0, minDistinctAreas - minimums.filter((min) => min > 0).length);
    return {
      ...rest,
      badges: badges.map((badge, index) => ({
        ...badge,
        id: names[index] ?? '',
        work: isShared ? badge.work : [],
      })),
      categories: ['x', 'y', 'z'].map((id, index) => {
        const [min = 0, more] = [minimums[index], room[index]];
        return { id, min, ...(more === undefined ? {} : { max: min + more }) };
      }),
      minDistinctAreas,
      total: minimums.reduce((sum, min) => sum + min, 0) + areas + further,
    };
  });

describe('the worked case', () => {
  test('is met, in the best way, with 0.7 of C left', () => {
    const { allocation, left, short, categories, isExhaustive } = allocate(worked);
    assert.deepEqual(
      allocation.map(({ badge, category, units }) => `${badge} ${category} ${units}`),
      [
        'A literacy 15',
        'B general 10',
        'C literacy 5',
        'D subject 20',
        'E subject 10',
        'F literacy 10',
        'G general 10',
      ],
    );
    assert.deepEqual(
      left.filter(({ units }) => units > 0),
      [{ badge: 'C', units: 7 }],
    );
    assert.deepEqual(
      categories.map(({ units }) => units),
      [30, 30, 20],
    );
    assert.deepEqual([short, isExhaustive], [0, true]);
  });

  test('fails with an allocator that never thinks again: literacy is 0.8 short', () => {
    assert.deepEqual(greedyShort(worked), [0, 8, 0]);
  });

  test('says what is missing where a badge is', () => {
    const { short, categories } = allocate({
      ...worked,
      badges: worked.badges.filter(({ id }) => id !== 'F'),
    });
    assert.equal(short, 3);
    assert.deepEqual(
      categories.map((category) => category.short),
      [0, 3, 0],
    );
  });
});

describe('allocate', () => {
  test('is as little short as trying every way is, on 10,000 generated tasks', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const { short, isExhaustive } = allocate(task);
        assert.ok(isExhaustive);
        assert.equal(short, leastShort(task));
      }),
      { numRuns: 10_000, seed: 5 },
    );
  }, 60_000);

  test('keeps to every rule of the task', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const { allocation, left, kept, short } = allocate(task);
        const counted = new Set(allocation.map(({ badge }) => badge));
        for (const { id, units, categories } of task.badges) {
          const own = allocation.filter(({ badge }) => badge === id);
          const sum = own.reduce((all, one) => all + one.units, 0);
          assert.equal(sum + (left.find(({ badge }) => badge === id)?.units ?? -1), units);
          assert.ok(own.every((one) => categories.includes(one.category) && one.units > 0));
          assert.ok(task.split === 'allowed' || own.length < 2);
        }
        for (const { id, max = Infinity } of task.categories) {
          const own = allocation.filter(({ category }) => category === id);
          assert.ok(own.reduce((all, one) => all + one.units, 0) <= max);
        }
        const keptWork = task.badges.flatMap(({ id, work = [] }) => (kept.includes(id) ? work : []));
        assert.equal(new Set(keptWork).size, keptWork.length);
        assert.ok([...counted].every((id) => kept.includes(id)));
        assert.equal(
          allocation.reduce((all, one) => all + one.units, 0),
          task.total - short,
        );
      }),
      { numRuns: 2000, seed: 6 },
    );
  }, 60_000);

  test('gives the same for the same', () => {
    fc.assert(
      fc.property(tasks, (task) => assert.deepEqual(allocate(task), allocate(structuredClone(task)))),
    );
  });

  test('uses up badges that fit fewer categories first, then those that come first', () => {
    const { allocation } = allocate({
      badges: [
        { id: 'wide', units: 2, categories: ['x', 'y'] },
        { id: 'first', units: 2, categories: ['x'] },
        { id: 'second', units: 2, categories: ['x'] },
      ],
      categories: [
        { id: 'x', min: 0 },
        { id: 'y', min: 0 },
      ],
      total: 3,
      split: 'allowed',
    });
    assert.deepEqual(allocation, [
      { badge: 'first', category: 'x', units: 2 },
      { badge: 'second', category: 'x', units: 1 },
    ]);
  });

  test('takes the parts of a stack or the stack, whichever meets more', () => {
    const task = (stack: number): AllocationTask => ({
      badges: [
        { id: 'part-1', units: 3, categories: ['x'], work: ['1'] },
        { id: 'part-2', units: 3, categories: ['x'], work: ['2'] },
        { id: 'stack', units: stack, categories: ['x'], work: ['1', '2'] },
      ],
      categories: [{ id: 'x', min: 9 }],
      total: 9,
      split: 'allowed',
    });
    assert.deepEqual([allocate(task(5)).kept, allocate(task(5)).short], [['part-1', 'part-2'], 3]);
    assert.deepEqual([allocate(task(7)).kept, allocate(task(7)).short], [['stack'], 2]);
  });

  test('takes the badge that meets the need, and not the one that is worth most', () => {
    const { kept, short } = allocate({
      badges: [
        { id: 'much', units: 9, categories: ['x'], work: ['1'] },
        { id: 'right', units: 3, categories: ['y'], work: ['1'] },
        { id: 'other', units: 4, categories: ['x'] },
      ],
      categories: [
        { id: 'x', min: 4 },
        { id: 'y', min: 3 },
      ],
      total: 7,
      split: 'allowed',
    });
    assert.deepEqual([kept, short], [['right', 'other'], 0]);
  });

  test('says so where not every way was tried', () => {
    // Seventeen badges of 2 or 4 for two categories of an odd need: no way meets both, and there are very many.
    const { short, isExhaustive } = allocate({
      badges: Array.from({ length: 17 }, (_, index) => ({
        id: String(index),
        units: 2 + 2 * (index % 2),
        categories: ['x', 'y', 'z'],
      })),
      categories: [
        { id: 'x', min: 17, max: 17 },
        { id: 'y', min: 17, max: 17 },
        { id: 'z', min: 16, max: 16 },
      ],
      total: 50,
      split: 'forbidden',
    });
    assert.equal(isExhaustive, false);
    assert.ok(short > 0);
  });

  test('hands back frozen data', () => {
    assert.ok(Object.isFrozen(allocate(worked).allocation[0]));
  });

  const x = { id: 'x', min: 1 };
  test.each([
    ['a negative amount', { badges: [{ id: 'a', units: -1, categories: [] }] }],
    ['half a step', { badges: [{ id: 'a', units: 0.5, categories: [] }] }],
    ['an amount that is no number', { total: NaN }],
    ['a category that is not known', { badges: [{ id: 'a', units: 1, categories: ['y'] }] }],
    [
      'a badge twice',
      {
        badges: [
          { id: 'a', units: 1, categories: [] },
          { id: 'a', units: 1, categories: [] },
        ],
      },
    ],
    ['a category twice', { categories: [x, x] }],
    ['a most below the least', { categories: [{ ...x, max: 0 }] }],
    ['minimums above the total', { categories: [{ ...x, min: 3 }] }],
    ['areas above the total', { minDistinctAreas: 4 }],
  ])('refuses %s', (_, change: Partial<AllocationTask>) => {
    const task: AllocationTask = { badges: [], categories: [x], total: 2, split: 'allowed', ...change };
    assert.throws(
      () => allocate(task),
      (error) => error instanceof BadgeError && error.code === 'argument.invalid',
    );
  });
});
