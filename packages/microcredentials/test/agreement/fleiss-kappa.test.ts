import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { agreement } from '../../src/agreement/agreement.js';
import { fleissKappa } from '../../src/agreement/fleiss-kappa.js';
import { randomFrom } from './random.js';

/** Thirty patients, each given one of five diagnoses by six psychiatrists: the example of Fleiss (1971). */
const diagnoses = `
  00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
  00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006`
  .trim()
  .split(/\s+/)
  .map((row) => Array.from(row, Number));

/** By the definition: every pair of raters of a thing, and every pair of ratings there is, drawn with return. */
function byHand(counts: readonly (readonly number[])[]): number | undefined {
  const things = counts.map((row) => row.flatMap((cell, level) => Array.from({ length: cell }, () => level)));
  const agreeing = things.map((ratings) => {
    const pairs = ratings.flatMap((one, i) =>
      ratings.filter((_, j) => j !== i).map((other) => one === other),
    );
    return pairs.filter(Boolean).length / pairs.length;
  });
  const all = things.flat();
  const strangers = all.flatMap((one) => all.map((other) => one === other));
  const chance = strangers.filter(Boolean).length / strangers.length;
  const seen = agreeing.reduce((a, b) => a + b, 0) / agreeing.length;
  return chance === 1 ? undefined : (seen - chance) / (1 - chance);
}

describe('fleissKappa', () => {
  test('is that of the published example', () => {
    const totals = [0, 1, 2, 3, 4].map((level) => diagnoses.reduce((sum, row) => sum + (row[level] ?? 0), 0));
    assert.deepEqual(totals, [26, 26, 30, 55, 43]);
    const { n, raters, percent, kappa } = fleissKappa(diagnoses);
    assert.deepEqual([n, raters], [30, 6]);
    assert.equal(percent?.toFixed(4), '0.5556');
    assert.equal(kappa?.toFixed(4), '0.4302');
  });

  test('is what its definition says, for any ratings', () => {
    const ratings = fc.integer({ min: 2, max: 5 }).chain((raters) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: raters, maxLength: raters }), {
        minLength: 1,
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(ratings, (things) => {
        const counts = things.map((row) => [0, 1, 2].map((level) => row.filter((r) => r === level).length));
        const { kappa } = fleissKappa(counts);
        const wanted = byHand(counts);
        if (wanted === undefined) assert.equal(kappa, undefined);
        else assert.ok(Math.abs((kappa ?? 9) - wanted) < 1e-9);
      }),
    );
  });

  test('of two raters with the same habits is Cohen’s', () => {
    const counts = [
      [12, [2, 0]],
      [5, [1, 1]],
      [5, [1, 1]],
      [9, [0, 2]],
    ] as const;
    const { kappa } = fleissKappa(counts.flatMap(([times, row]) => Array.from({ length: times }, () => row)));
    assert.equal(
      kappa?.toFixed(10),
      agreement([
        [12, 5],
        [5, 9],
      ]).kappa?.toFixed(10),
    );
  });

  test('its range is as wide as drawn samples are', () => {
    const random = randomFrom(11);
    const things = Array.from({ length: 8 }, () => diagnoses).flat();
    const drawn = Array.from({ length: 1200 }, () => {
      const sample = things.map(() => things[Math.floor(random() * things.length)] ?? []);
      return fleissKappa(sample).kappa ?? 0;
    });
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
    const spread = Math.sqrt(drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / (drawn.length - 1));
    const { interval } = fleissKappa(things);
    assert.ok(interval);
    const stated = (interval.high - interval.low) / (2 * 1.96);
    assert.ok(Math.abs(stated / spread - 1) < 0.08, `${stated} ${spread}`);
  });

  test('is undefined where all ratings are alike or there are none, and has no range for one thing', () => {
    assert.equal(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]).kappa,
      undefined,
    );
    assert.equal(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]).percent,
      1,
    );
    assert.deepEqual(fleissKappa([]), {
      n: 0,
      raters: 0,
      percent: undefined,
      kappa: undefined,
      interval: undefined,
    });
    assert.equal(fleissKappa([[2, 1]]).interval, undefined);
  });

  test.each<readonly [string, readonly (readonly number[])[]]>([
    ['one rater', [[1, 0]]],
    [
      'another number of raters',
      [
        [2, 0],
        [2, 1],
      ],
    ],
    ['another number of levels', [[2, 0], [2]]],
    ['a count below nought', [[3, -1]]],
    ['half a rater', [[1.5, 0.5]]],
  ])('refuses %s', (...[, counts]) => {
    assert.throws(() => fleissKappa(counts), { name: 'BadgeError', code: 'argument.invalid' });
  });
});
