import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { countsOf, shownCounts } from '../../src/analytics/group-counts.js';
import type { GroupCounts, ShownCounts } from '../../src/analytics/group-counts.js';
import { areIndependent } from '../../src/analytics/independent-groupings.js';
import { notBegun } from '../../src/analytics/standing.js';

/** People who never began, whose case is open, who have not earned, who earned first, and who earned later. */
type Leaves = readonly number[];

function countsFrom([
  notEnrolled = 0,
  undecided = 0,
  notEarned = 0,
  first = 0,
  later = 0,
]: Leaves): GroupCounts {
  const earned = first + later;
  const decided = notEarned + earned;
  const enrolled = undecided + decided;
  const members = notEnrolled + enrolled;
  return {
    members,
    notEnrolled,
    enrolled,
    undecided,
    decided,
    notEarned,
    earned,
    earnedFirst: first,
    earnedLater: later,
  };
}

/** Every way to share out a number among groups. */
function sharings(total: number, groups: number): readonly (readonly number[])[] {
  if (groups === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    sharings(total - first, groups - 1).map((rest) => [first, ...rest]),
  );
}

/** Every table with the totals of one, that looks like what is shown. */
function tablesLike(
  leaves: readonly Leaves[],
  shown: readonly ShownCounts[],
): readonly (readonly GroupCounts[])[] {
  const columns = [0, 1, 2, 3, 4].map((leaf) =>
    sharings(
      leaves.reduce((sum, row) => sum + (row[leaf] ?? 0), 0),
      leaves.length,
    ),
  );
  const tables = columns.reduce<readonly (readonly (readonly number[])[])[]>(
    (partial, column) => partial.flatMap((chosen) => column.map((one) => [...chosen, one])),
    [[]],
  );
  return tables
    .map((table) => leaves.map((_, group) => countsFrom(table.map((column) => column[group] ?? 0))))
    .filter((groups) =>
      groups.every((group, row) =>
        Object.entries(shown[row] ?? {}).every(
          ([count, value]) =>
            value === 'hidden' || Object.entries(group).some(([n, v]) => n === count && v === value),
        ),
      ),
    );
}

const sensitive = [
  'members',
  'notEnrolled',
  'enrolled',
  'decided',
  'notEarned',
  'earned',
  'earnedFirst',
  'earnedLater',
] as const;

function checkTable(leaves: readonly Leaves[]): boolean {
  const groups = leaves.map(countsFrom);
  const shown = shownCounts(groups, 2);
  if (shown === undefined) return false;
  const alike = tablesLike(leaves, shown);
  for (const count of sensitive) {
    // What nobody at all has done is no secret of a group.
    if (groups.every((group) => group[count] === 0)) continue;
    for (const [row, group] of groups.entries()) {
      if (group[count] >= 2) continue;
      assert.equal(shown[row]?.[count], 'hidden');
      assert.ok(new Set(alike.map((table) => table[row]?.[count])).size > 1, count);
    }
  }
  const left = ({ decided = 0, earnedFirst = 0 }: Partial<GroupCounts>) => decided - earnedFirst;
  if (groups.every((group) => left(group) === 0)) return true;
  for (const [row, group] of groups.entries())
    if (left(group) < 2) assert.ok(new Set(alike.map((table) => left(table[row] ?? {}))).size > 1);
  return true;
}

describe('shownCounts', () => {
  const row = fc.tuple(...Array.from({ length: 5 }, () => fc.integer({ min: 0, max: 2 })));

  test('no small count of two groups can be worked out: every table that looks alike is tried', () => {
    fc.assert(
      fc.property(row, row, (...leaves) => void checkTable(leaves)),
      { numRuns: 120 },
    );
  });

  test('nor of three', () => {
    const narrow = fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.constant(0),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 2 }),
      fc.constant(0),
    );
    fc.assert(
      fc.property(narrow, narrow, narrow, (...leaves) => void checkTable(leaves)),
      { numRuns: 40 },
    );
  });

  test('tables of which something is shown are among those tried', () => {
    const leaves = [
      [3, 1, 2, 3, 2],
      [2, 0, 1, 3, 3],
    ];
    assert.equal(checkTable(leaves), true);
  });

  test('counts of ten and more are shown, and of fewer hidden with their complement', () => {
    const large = countsFrom([12, 3, 20, 40, 15]);
    assert.deepEqual(
      shownCounts([large, large])?.map(({ members, decided, earnedFirst }) => [
        members,
        decided,
        earnedFirst,
      ]),
      [
        [90, 75, 40],
        [90, 75, 40],
      ],
    );
    const [few, many, other] =
      shownCounts([countsFrom([0, 0, 4, 30, 11]), countsFrom([0, 0, 20, 40, 15]), large]) ?? [];
    assert.equal(few?.notEarned, 'hidden');
    assert.ok(few.earned === 'hidden' || few.decided === 'hidden');
    assert.ok(many?.notEarned === 'hidden' || other?.notEarned === 'hidden');
  });

  test('that few did not pass at the first attempt is not given away either', () => {
    const groups = [countsFrom([0, 0, 3, 30, 4]), countsFrom([0, 0, 30, 40, 30])];
    assert.deepEqual(
      shownCounts(groups)?.map(({ earnedFirst }) => earnedFirst),
      ['hidden', 'hidden'],
    );
  });

  test('one small group alone is withheld', () => {
    assert.equal(shownCounts([countsFrom([0, 0, 4, 30, 11])]), undefined);
  });

  test('counts each person once, however far', () => {
    const { members, undecided, notEarned, earned, earnedFirst } = countsOf([
      notBegun,
      { ...notBegun, isEnrolled: true, hasSubmitted: true },
      { ...notBegun, isEnrolled: true, hasSubmitted: true, isDecided: true },
      {
        ...notBegun,
        isEnrolled: true,
        hasSubmitted: true,
        isDecided: true,
        hasEarned: true,
        hasEarnedFirst: true,
      },
    ]);
    assert.deepEqual([members, undecided, notEarned, earned, earnedFirst], [4, 1, 1, 1, 1]);
  });
});

describe('areIndependent', () => {
  test.each<readonly [string, readonly (readonly number[])[], boolean]>([
    ['one grouping', [[0, 0, 1, 2]], true],
    [
      'schools within regions',
      [
        [0, 0, 1, 1],
        [0, 1, 2, 3],
      ],
      false,
    ],
    [
      'the same twice',
      [
        [0, 1, 0, 1],
        [1, 0, 1, 0],
      ],
      false,
    ],
    [
      'every combination',
      [
        [0, 0, 1, 1],
        [0, 1, 0, 1],
      ],
      true,
    ],
    [
      'a chain of overlaps',
      [
        [0, 0, 1, 1],
        [0, 1, 1, 2],
      ],
      true,
    ],
    [
      'two parts that never meet',
      [
        [0, 0, 1, 2, 2, 3, 3],
        [0, 1, 0, 2, 3, 2, 3],
      ],
      false,
    ],
    [
      'three, of which two tell the third',
      [
        [0, 0, 1, 1],
        [0, 1, 0, 1],
        [0, 1, 1, 2],
      ],
      false,
    ],
  ])('%s: %o', (...[, groupings, expected]) => {
    assert.equal(areIndependent(groupings), expected);
  });
});
