import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { agreement } from '../../src/agreement/agreement.js';
import { calibrationReport, parseTrainingScores } from '../../src/analytics/training-set.js';
import type { TrainingScore } from '../../src/analytics/training-set.js';

/** So many rows of a score and its reference. */
function rows(assessor: string, ...counts: readonly (readonly [number, string, string])[]): TrainingScore[] {
  return counts.flatMap(([count, score, reference]) =>
    Array.from({ length: count }, () => ({ assessor, score, reference })),
  );
}

/** With a table of two levels. */
function ofTable(assessor: string, [[a, b], [c, d]]: readonly [[number, number], [number, number]]) {
  return rows(assessor, [a, 'met', 'met'], [b, 'met', 'not'], [c, 'not', 'met'], [d, 'not', 'not']);
}

function faults(text: string): readonly string[] {
  const read = parseTrainingScores(text);
  return read.kind === 'ok' ? [] : read.problems.map(({ code, at }) => `${code} ${at}`);
}

describe('scores of a training set', () => {
  test('are read by the names of their columns, with the blanks around them dropped', () => {
    const read = parseTrainingScores(
      'work,reference,score,assessor\nw1,met, not ,urn:a\n\nw2,met,met,urn:b\n',
    );
    assert.deepEqual(read, {
      kind: 'ok',
      value: [
        { assessor: 'urn:a', score: 'not', reference: 'met' },
        { assessor: 'urn:b', score: 'met', reference: 'met' },
      ],
    });
  });

  test.each([
    ['', ['csv.empty ']],
    ['assessor,score\na,b', ['calibration.no-column /0']],
    ['a\n1', Array(3).fill('calibration.no-column /0')],
    ['assessor,score,reference\n', ['calibration.no-scores ']],
    [
      'assessor,score,reference\na,,met\n,met,met',
      ['calibration.cell-missing /1/score', 'calibration.cell-missing /2/assessor'],
    ],
    ['assessor,score,reference\na,b', ['csv.row-length /1']],
  ])('a fault has its place: %j', (text, expected) => {
    assert.deepEqual(faults(text), expected);
  });

  test('of more levels than a scale has are none, and faults are told up to a bound', () => {
    const table = (count: number, cell: (index: number) => string) =>
      ['assessor,score,reference', ...Array.from({ length: count }, (_, index) => cell(index))].join('\n');
    assert.deepEqual(faults(table(100, (index) => `a,${index},0`)), []);
    assert.deepEqual(faults(table(101, (index) => `a,${index},0`)), ['calibration.levels ']);
    assert.equal(faults(table(400, () => 'a,,met')).length, 100);
  });
});

describe('the report on assessors', () => {
  test('79 of 100 is not calibrated, 80 of 100 is, and kappa is that of the table', () => {
    const tables = {
      a: [
        [77, 13],
        [8, 2],
      ],
      b: [
        [78, 12],
        [8, 2],
      ],
    } satisfies Record<string, number[][]>;
    const report = calibrationReport([
      ...ofTable('urn:b', [
        [78, 12],
        [8, 2],
      ]),
      ...ofTable('urn:a', [
        [77, 13],
        [8, 2],
      ]),
    ]);
    assert.deepEqual(
      report.assessors.map(({ assessor, n, matches, percent, calibrated }) => [
        ...[assessor, n, matches, percent, calibrated],
      ]),
      [
        ['urn:a', 100, 79, 0.79, false],
        ['urn:b', 100, 80, 0.8, true],
      ],
    );
    for (const [index, table] of [tables.a, tables.b].entries()) {
      const { kappa, intervals } = agreement(table);
      assert.equal(report.assessors[index]?.kappa, kappa);
      assert.deepEqual(report.assessors[index]?.intervals.kappa, intervals.kappa);
    }
    assert.equal(report.assessors[1]?.kappa?.toFixed(4), '0.0566');
    assert.equal(report.bar, 0.8);
    assert.ok(Object.isFrozen(report.assessors[0]));
  });

  test('one person under two spellings of an id is one', () => {
    const report = calibrationReport([
      ...rows('https://School.example/ada', [1, 'met', 'met']),
      ...rows('https://school.example/ada', [1, 'not', 'met']),
    ]);
    assert.deepEqual(
      report.assessors.map(({ n, matches }) => [n, matches]),
      [[2, 1]],
    );
  });

  test('where all is one level there is no kappa, and the bar can be set', () => {
    const report = calibrationReport(rows('urn:a', [9, 'met', 'met']), { bar: 1 });
    assert.deepEqual([report.assessors[0]?.calibrated, report.assessors[0]?.kappa], [true, undefined]);
    assert.throws(() => calibrationReport(rows('a', [1, 'x', 'x']), { bar: 0 }), {
      code: 'argument.invalid',
    });
  });

  test('a quarter of a million scores are read and compared', () => {
    const many = rows('urn:a', [125_000, 'met', 'met'], [125_000, 'not', 'met']);
    assert.equal(calibrationReport(many).assessors[0]?.matches, 125_000);
  });
});
