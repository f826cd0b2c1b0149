import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { merged, overlapping } from '../../../src/model/schema/char-set.js';
import type { CharSet } from '../../../src/model/schema/char-set.js';

const code = fc.integer({ min: 0, max: 40 });
const range = fc
  .tuple(code, code)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const set = fc.array(range, { maxLength: 4 }).map(merged);

function has(one: CharSet, character: number): boolean {
  return one.some(([first, last]) => first <= character && character <= last);
}

describe('sets that overlap', () => {
  test('are those of which another has a character too, as trying every character shows', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 8 }), (sets) => {
        const alike = sets.flatMap((one, index) => {
          const others = sets.filter((_, place) => place !== index);
          const shares = Array.from({ length: 41 }, (_, character) => character).some(
            (character) => has(one, character) && others.some((other) => has(other, character)),
          );
          return shares ? [index] : [];
        });
        assert.deepEqual(
          [...overlapping(sets)].sort((one, other) => one - other),
          alike,
        );
      }),
    );
  });

  test('are found among very many without holding each against each', () => {
    let looked = 0;
    const single = (character: number): CharSet => [
      Object.defineProperty([character, character], 0, {
        get: () => {
          looked += 1;
          return character;
        },
      }) as unknown as CharSet[number],
    ];
    const sets = Array.from({ length: 2_000 }, (_, index) => single(index * 7));
    assert.equal(overlapping(sets).size, 0);
    assert.ok(looked < 2_000 * 10, `${looked}`);
    assert.deepEqual([...overlapping([...sets, single(7_000)])].length, 2);
  });
});
