import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { agreement, agreementOf } from '../../src/agreement/agreement.js';
import { calibration } from '../../src/agreement/calibration.js';
import { kappaOf } from '../../src/agreement/kappa.js';
import { randomFrom } from './random.js';

const round = (value: number | undefined, places = 4) => value && Number(value.toFixed(places));

/** Agreement by the definition alone, over every pair of ratings: what is seen, and what two strangers would show. */
function byHand(
  pairs: readonly (readonly [number, number])[],
  disagreement: (i: number, j: number) => number,
) {
  const seen = pairs.map(([i, j]) => disagreement(i, j)).reduce((a, b) => a + b, 0) / pairs.length;
  const strangers = pairs.flatMap(([i]) => pairs.map(([, j]) => disagreement(i, j)));
  const chance = strangers.reduce((a, b) => a + b, 0) / strangers.length;
  return chance === 0 ? undefined : 1 - seen / chance;
}

function pairsOf(table: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  return table.flatMap((row, i) =>
    row.flatMap((cell, j) => Array.from({ length: cell }, () => [i, j] as const)),
  );
}

describe('agreement', () => {
  test('of two levels', () => {
    const { n, percent, adjacent, kappa, weightedKappa } = agreement([
      [20, 5],
      [10, 15],
    ]);
    assert.deepEqual([n, percent, adjacent, round(kappa)], [50, 0.7, 1, 0.4]);
    assert.deepEqual([round(weightedKappa.linear), round(weightedKappa.quadratic)], [0.4, 0.4]);
  });

  test('of three levels, weighted', () => {
    const found = agreement([
      [10, 3, 0],
      [2, 12, 4],
      [0, 3, 15],
    ]);
    assert.equal(found.n, 49);
    assert.equal(round(found.percent), 0.7551);
    assert.equal(found.adjacent, 1);
    assert.equal(round(found.kappa), 0.6276);
    assert.equal(round(found.weightedKappa.linear), 0.712);
    assert.equal(round(found.weightedKappa.quadratic), 0.8019);
  });

  test('four in five alike is hardly more than chance where nearly all are met', () => {
    const { percent, kappa, intervals } = agreement([
      [78, 12],
      [8, 2],
    ]);
    assert.equal(percent, 0.8);
    assert.equal(round(kappa), 0.0566);
    assert.ok(intervals.kappa && intervals.kappa.low < 0 && intervals.kappa.high < 0.5);
  });

  test('a published table of 100, with the standard error by the older formula for kappa alone', () => {
    const coefficient = kappaOf(
      [
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ],
      (one, other) => (one === other ? 0 : 1),
    );
    assert.deepEqual([round(coefficient?.value), round(coefficient?.standardError)], [0.6765, 0.0877]);
    assert.deepEqual(
      [round(coefficient?.interval?.low, 2), round(coefficient?.interval?.high, 2)],
      [0.5, 0.85],
    );
  });

  test.each<readonly [string, readonly (readonly number[])[]]>([
    [
      'all ratings on one level',
      [
        [30, 0],
        [0, 0],
      ],
    ],
    ['a scale of one level', [[12]]],
    [
      'no rating',
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('kappa is undefined with %s', (...[, table]) => {
    const { kappa, weightedKappa, intervals } = agreement(table);
    assert.equal(kappa, undefined);
    assert.deepEqual(weightedKappa, { linear: undefined, quadratic: undefined });
    assert.equal(intervals.kappa, undefined);
  });

  test('without a rating there is no share either', () => {
    const { n, percent, adjacent, intervals } = agreement([[0]]);
    assert.deepEqual([n, percent, adjacent, intervals.percent], [0, undefined, undefined, undefined]);
  });

  test('that two never agree is below chance, and that all agree has no range for kappa', () => {
    assert.equal(
      agreement([
        [0, 5],
        [5, 0],
      ]).kappa,
      -1,
    );
    const { kappa, percent, intervals } = agreement([
      [5, 0],
      [0, 5],
    ]);
    assert.deepEqual([kappa, percent, intervals.kappa], [1, 1, undefined]);
    assert.ok(intervals.percent && intervals.percent.low > 0.6 && intervals.percent.high === 1);
  });

  test('where one of the two sees one level only, kappa is nought and has no range', () => {
    for (const met of [2, 5, 29, 1000]) {
      const { kappa, intervals } = agreement([
        [0, 1],
        [0, met],
      ]);
      assert.ok(Math.abs(kappa ?? 1) < 1e-12);
      assert.equal(intervals.kappa, undefined);
    }
  });

  test('is what its definition says, for any ratings', () => {
    const level = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 25 }), (pairs) => {
        const names = ['a', 'b', 'c', 'd'];
        const found = agreementOf(
          pairs.map(([i, j]) => [names[i] ?? '', names[j] ?? ''] as const),
          names,
        );
        const near = (value: number | undefined, wanted: number | undefined) =>
          value === wanted || Math.abs((value ?? 9) - (wanted ?? -9)) < 1e-9;
        assert.ok(
          near(
            found.kappa,
            byHand(pairs, (i, j) => (i === j ? 0 : 1)),
          ),
        );
        assert.ok(
          near(
            found.weightedKappa.linear,
            byHand(pairs, (i, j) => Math.abs(i - j)),
          ),
        );
        assert.ok(
          near(
            found.weightedKappa.quadratic,
            byHand(pairs, (i, j) => (i - j) ** 2),
          ),
        );
        assert.ok(near(found.percent, pairs.filter(([i, j]) => i === j).length / pairs.length));
        assert.ok(near(found.adjacent, pairs.filter(([i, j]) => Math.abs(i - j) < 2).length / pairs.length));
      }),
    );
  });

  test.each([0, 1, 2])(
    'the standard error is the spread over drawn samples, power %i of distance',
    (power) => {
      const table = [
        [60, 12, 3],
        [10, 45, 15],
        [2, 13, 40],
      ];
      const disagreement = (i: number, j: number) => (i === j ? 0 : Math.abs(i - j) ** power);
      const pairs = pairsOf(table);
      const random = randomFrom(7);
      const drawn = Array.from({ length: 1500 }, () => {
        const sample = table.map((row) => row.map(() => 0));
        for (const own of pairs) {
          const [i, j] = pairs[Math.floor(random() * pairs.length)] ?? own;
          const row = sample[i];
          if (row) row[j] = (row[j] ?? 0) + 1;
        }
        return kappaOf(sample, disagreement)?.value ?? 0;
      });
      const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      const spread = Math.sqrt(drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / (drawn.length - 1));
      const stated = kappaOf(table, disagreement)?.standardError ?? 0;
      assert.ok(Math.abs(stated / spread - 1) < 0.08, `${stated} ${spread}`);
    },
  );

  test.each<readonly [string, readonly (readonly number[])[]]>([
    ['nothing', []],
    ['a table that is not square', [[1, 2]]],
    ['a negative count', [[-1]]],
    ['half a rating', [[0.5]]],
    ['no number', [[Number.NaN]]],
    ['a hole', [new Array<number>(1)]],
    ['more levels than a scale has', Array.from({ length: 101 }, () => new Array<number>(101).fill(0))],
  ])('refuses %s', (...[, table]) => {
    assert.throws(() => agreement(table), { name: 'BadgeError', code: 'argument.invalid' });
  });

  test('refuses a rating that is no level, and a level named twice', () => {
    assert.throws(() => agreementOf([['a', 'z']], ['a', 'b']), { code: 'argument.invalid' });
    assert.throws(() => agreementOf([['z', 'a']], ['a', 'b']), { code: 'argument.invalid' });
    assert.throws(() => agreementOf([], ['a', 'a']), { code: 'argument.invalid' });
  });
});

describe('calibration', () => {
  const against = (matches: number, n: number, bar?: number) =>
    calibration(
      Array.from({ length: n }, () => 'met'),
      Array.from({ length: n }, (_, index) => (index < matches ? 'met' : 'not-met')),
      bar === undefined ? {} : { bar },
    );

  test('79 of 100 are not enough, 80 are, and kappa stands beside', () => {
    assert.deepEqual([against(79, 100).calibrated, against(80, 100).calibrated], [false, true]);
    assert.deepEqual([against(80, 100).percent, against(80, 100).kappa], [0.8, 0]);
    assert.deepEqual([against(80, 100).matches, against(80, 100).bar], [80, 0.8]);
  });

  test('the bar is exact, whatever the number of works', () => {
    for (const n of [5, 15, 35, 55, 85, 115]) {
      const fourFifths = (n * 4) / 5;
      assert.deepEqual(
        [against(fourFifths, n).calibrated, against(fourFifths - 1, n).calibrated],
        [true, false],
      );
    }
  });

  test('another bar, and other levels', () => {
    assert.equal(against(89, 100, 0.9).calibrated, false);
    assert.equal(against(90, 100, 0.9).calibrated, true);
    const levels = ['basic', 'proficient', 'exemplary'];
    const found = calibration(['basic', 'exemplary', 'proficient'], ['proficient', 'basic', 'proficient'], {
      levels,
    });
    assert.deepEqual([round(found.adjacent), found.matches], [0.6667, 1]);
  });

  test('without a score nobody is calibrated', () => {
    const { n, calibrated, kappa, percent } = calibration([], []);
    assert.deepEqual([n, calibrated, kappa, percent], [0, false, undefined, undefined]);
  });

  test('refuses lists of different lengths, and a bar that is no share', () => {
    assert.throws(() => calibration(['met'], []), { code: 'argument.invalid' });
    for (const bar of [0, 1.01, Number.NaN])
      assert.throws(() => calibration([], [], { bar }), { code: 'argument.invalid' });
  });
});
