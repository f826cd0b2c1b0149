import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { protect } from '../../src/analytics/protect.js';
import type { Cell } from '../../src/analytics/protect.js';

const LIMIT = 3;

/** A two-way table whose sums of rows and columns are all printed. */
function twoWay(table: readonly (readonly number[])[]): readonly Cell[] {
  return table.flatMap((row, i) =>
    row.map((value, j) => ({
      from: `row ${i}`,
      to: `column ${j}`,
      value,
      isSmall: value < LIMIT,
      weight: 1 + value / 100,
    })),
  );
}

/** Every table of whole numbers with the cells shown and the sums of rows and columns of a table. */
function tablesLike(
  table: readonly (readonly number[])[],
  isHidden: (place: number) => boolean,
): readonly (readonly number[])[] {
  const width = table[0]?.length ?? 0;
  const flat = table.flat();
  const rowsLeft = table.map((row) => row.reduce((a, b) => a + b, 0));
  const columnsLeft = flat.slice(0, width).map((_, j) => table.reduce((a, row) => a + (row[j] ?? 0), 0));
  const found: (readonly number[])[] = [];
  const fill = (place: number, chosen: readonly number[]): void => {
    if (place === flat.length) {
      if ([...rowsLeft, ...columnsLeft].every((left) => left === 0)) found.push(chosen);
      return;
    }
    const row = Math.floor(place / width);
    if (place % width === 0 && row > 0 && rowsLeft[row - 1] !== 0) return;
    const column = place % width;
    const most = Math.min(rowsLeft[row] ?? 0, columnsLeft[column] ?? 0);
    const known = flat[place] ?? 0;
    for (
      let value = isHidden(place) ? 0 : known;
      value <= (isHidden(place) ? most : Math.min(most, known));
      value += 1
    ) {
      rowsLeft[row] = (rowsLeft[row] ?? 0) - value;
      columnsLeft[column] = (columnsLeft[column] ?? 0) - value;
      fill(place + 1, [...chosen, value]);
      rowsLeft[row] = (rowsLeft[row] ?? 0) + value;
      columnsLeft[column] = (columnsLeft[column] ?? 0) + value;
    }
  };
  fill(0, []);
  return found;
}

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('protect', () => {
  test('no small cell can be worked out: all tables that look alike are tried', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const cells = twoWay(table);
        const hidden = protect(cells);
        if (hidden === undefined) return;
        const alike = tablesLike(table, (place) => hidden.has(place));
        for (const [place, { isSmall }] of cells.entries()) {
          if (isSmall) assert.ok(new Set(alike.map((other) => other[place])).size > 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a table is withheld only where no hiding would do', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const cells = twoWay(table);
        const all = tablesLike(table, () => true);
        const isFixed = cells.some(
          ({ isSmall }, place) => isSmall && new Set(all.map((other) => other[place])).size === 1,
        );
        assert.equal(protect(cells) === undefined, isFixed);
      }),
      { numRuns: 200 },
    );
  });

  test('what is small is hidden, with as little else as will do', () => {
    const table = [
      [2, 40, 50],
      [30, 20, 60],
      [10, 70, 80],
    ];
    const hidden = protect(twoWay(table));
    assert.deepEqual([...(hidden ?? [])].sort(), [0, 1, 3, 4]);
    assert.deepEqual(
      protect(
        twoWay([
          [5, 6],
          [7, 8],
        ]),
      ),
      new Set(),
    );
  });

  test('a cell that stands alone in its row or column cannot be hidden', () => {
    assert.equal(protect(twoWay([[1, 30, 40]])), undefined);
    assert.equal(protect(twoWay([[1], [30]])), undefined);
  });

  test('a nought is not given away by a sum of nought', () => {
    assert.equal(
      protect(
        twoWay([
          [0, 0],
          [30, 40],
        ]),
      ),
      undefined,
    );
    const hidden = protect(
      twoWay([
        [0, 30],
        [20, 40],
      ]),
    );
    assert.equal(hidden?.size, 4);
  });
});
