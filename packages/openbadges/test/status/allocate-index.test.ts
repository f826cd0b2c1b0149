import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { addDecoys, allocateIndex } from '../../src/status/allocate-index.js';
import { randomBelow } from '../../src/status/random-below.js';
import type { RandomBytes } from '../../src/status/random-below.js';
import { createStatusList, setStatus, statusAt } from '../../src/status/status-list.js';

const refused = { code: 'argument.invalid' };

/** Bytes that look random and are the same in every run. */
function seeded(seed: number): RandomBytes {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return (size) => Uint8Array.from({ length: size }, next);
}

/** Bytes from a list of numbers, each of four; then the last again. */
function from(...numbers: readonly number[]): RandomBytes {
  let at = 0;
  return () => {
    const number = numbers[Math.min(at, numbers.length - 1)] ?? 0;
    at += 1;
    return Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);
  };
}

describe('a random number', () => {
  test('is below its limit, and each is as likely as any other', () => {
    const random = seeded(1);
    const counts = new Array<number>(6).fill(0);
    for (let draw = 0; draw < 60_000; draw += 1) {
      const drawn = randomBelow(6, random);
      counts[drawn] = (counts[drawn] ?? Number.NaN) + 1;
    }
    assert.ok(
      counts.every((count) => Math.abs(count - 10_000) < 500),
      counts.join(' '),
    );
  });

  test('is not drawn from the last, broken round', () => {
    const last = 2 ** 32 - 1;
    assert.equal(randomBelow(10, from(last, 4_294_967_290, 4_294_967_289)), 9);
    assert.equal(randomBelow(2 ** 32, from(last)), last);
    assert.equal(randomBelow(1, from(123)), 0);
  });

  test('does not come from what gives the same for ever, or too little', () => {
    assert.throws(() => randomBelow(10, from(2 ** 32 - 1)), refused);
    assert.throws(() => randomBelow(10, () => new Uint8Array(3)), refused);
  });
});

describe('a place for a credential', () => {
  test('is free, within the list, and there is one as long as one is free', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 19 })), fc.integer(), (used, seed) => {
        const taken = new Set(used);
        const index = allocateIndex(taken, { length: 20, random: seeded(seed) });
        if (taken.size === 20) return index === undefined;
        return index !== undefined && index >= 0 && index < 20 && !taken.has(index);
      }),
      { numRuns: 500 },
    );
    assert.equal(allocateIndex(new Set([0, 1, 2]), { length: 3, random: seeded(1) }), undefined);
  });

  test('is each as likely as any other, in a list that is empty and in one that is all but full', () => {
    for (const taken of [new Set<number>(), new Set(Array.from({ length: 1_000 }, (_, place) => place))]) {
      const free = Array.from({ length: 1_004 }, (_, place) => place).filter((place) => !taken.has(place));
      const random = seeded(7);
      const drawn = Array.from(
        { length: 4_000 },
        () => allocateIndex(taken, { length: 1_004, random }) ?? -1,
      );
      const few = free.slice(0, 4).map((place) => drawn.filter((one) => one === place).length);
      const expected = 4_000 / free.length;
      assert.ok(
        few.every((count) => Math.abs(count - expected) < 150),
        few.join(' '),
      );
      assert.ok(drawn.every((place) => free.includes(place)));
    }
  });

  test('is the last one that is left, wherever it is', () => {
    for (const left of [0, 77, 131_071]) {
      const taken = new Set(Array.from({ length: 131_072 }, (_, place) => place));
      taken.delete(left);
      assert.equal(allocateIndex(taken, { length: 131_072, random: seeded(left) }), left);
    }
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 33])('is in no list of %d places', (length) => {
    assert.throws(() => allocateIndex(new Set(), { length, random: seeded(1) }), refused);
  });
});

describe('decoys', () => {
  const empty = createStatusList({ purpose: 'revocation' });

  test('are marks at places that nobody has, as many as are told', () => {
    const revoked = setStatus(empty, 5, true);
    const taken = new Set(Array.from({ length: 131_072 - 40 }, (_, place) => place));
    const { list, decoys } = addDecoys(revoked, taken, { random: seeded(3), count: 40 });
    assert.equal(new Set(decoys).size, 40);
    assert.ok(decoys.every((place) => !taken.has(place) && statusAt(list, place)));
    const marks = Array.from({ length: 131_072 }, (_, place) => place).filter((place) =>
      statusAt(list, place),
    );
    assert.deepEqual(marks, [5, ...[...decoys].sort((a, b) => a - b)]);
    assert.throws(() => addDecoys(revoked, taken, { random: seeded(3), count: 41 }), refused);
  });

  test('are by default as many as chance says, so that nobody can take their number away', () => {
    const counts = Array.from({ length: 12 }, (_, seed) => {
      return addDecoys(empty, new Set(), { random: seeded(seed * 7919) }).decoys.length;
    });
    assert.ok(counts.every((count) => count >= 128 && count <= 256));
    assert.ok(new Set(counts).size > 4, counts.join(' '));
  });
});
