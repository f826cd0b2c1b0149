import { calibration } from '../agreement/calibration.js';
import { readCsv } from '../csv/csv.js';
import { person } from '../decide/person.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import type { Interval } from '../agreement/interval.js';
import type { CsvRow } from '../csv/csv.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** A score that an assessor gave to a work of the training set, and the one that is right. */
export interface TrainingScore {
  readonly assessor: string;
  readonly score: string;
  readonly reference: string;
}

/** How the scores of one assessor stand to the reference. Shares and kappa are fractions of 1, ranges of 95 %. */
export interface AssessorCalibration {
  readonly assessor: string;
  /** Whether the share of matches reaches the bar. */
  readonly calibrated: boolean;
  readonly n: number;
  readonly matches: number;
  readonly percent: number | undefined;
  /** Cohen's kappa, which stands beside the share and decides nothing. `undefined` where chance alone has all agree. */
  readonly kappa: number | undefined;
  readonly intervals: { readonly percent: Interval | undefined; readonly kappa: Interval | undefined };
}

/** How assessors stand to the reference scores of a training set. */
export interface CalibrationReport {
  readonly format: 'badgewright-calibration-report/1';
  /** The share of matches from which on an assessor is calibrated. */
  readonly bar: number;
  /** In the order of their ids. */
  readonly assessors: readonly AssessorCalibration[];
}

/**
 * Reads the scores of a training set from CSV with the columns `assessor`, `score` and `reference`; others are passed
 * over. Never throws.
 *
 * Codes: `csv.*`, `calibration.*`. Pointers are as in `readCsv`.
 */
export function parseTrainingScores(text: string): Parsed<readonly TrainingScore[]> {
  const table = readCsv(text);
  if (table.kind === 'bad') return table;
  const { headings, rows } = table.value;
  const absent = columns.filter((column) => !headings.includes(column));
  if (absent.length > 0)
    return parsed(
      [],
      absent.map((column) => problem('calibration.no-column', '/0', `There is no column ${column}.`)),
    );
  const scores = rows.map(scoreIn);
  const levels = new Set(scores.flatMap(({ score, reference }) => [score, reference]));
  const faults = [
    ...rows.flatMap(emptyCells),
    ...(rows.length > 0 ? [] : [problem('calibration.no-scores', '', 'Nothing is below the heading.')]),
    ...(levels.size <= MOST_LEVELS
      ? []
      : [problem('calibration.levels', '', `There are ${levels.size} levels in the table.`)]),
  ];
  return parsed(scores, faults.slice(0, MOST_FAULTS));
}

const columns = ['assessor', 'score', 'reference'] as const;
const MOST_FAULTS = 100;
/** A scale has a few: more are notes, or numbers from another column. */
const MOST_LEVELS = 100;

/**
 * Compares each assessor's scores with the reference. The levels have no order here, so what is near is not told. Frozen.
 *
 * Throws `BadgeError` (`argument.invalid`) for a bar that is no share over 0 and up to 1.
 *
 * @example
 * const scores = parseTrainingScores(csv);
 * if (scores.kind === 'ok') for (const { assessor, calibrated } of calibrationReport(scores.value).assessors) …
 */
export function calibrationReport(
  scores: readonly TrainingScore[],
  { bar = 0.8 }: { readonly bar?: number } = {},
): CalibrationReport {
  const byPerson = new Map<string, TrainingScore[]>();
  for (const score of scores) {
    const known = byPerson.get(person(score.assessor));
    if (known === undefined) byPerson.set(person(score.assessor), [score]);
    else known.push(score);
  }
  const assessors = [...byPerson.values()].map((own) => calibrationOf(own, bar));
  return freezeDeep({
    format: 'badgewright-calibration-report/1',
    bar,
    assessors: assessors.sort((one, other) => (one.assessor < other.assessor ? -1 : 1)),
  });
}

function calibrationOf(own: readonly TrainingScore[], bar: number): AssessorCalibration {
  const { calibrated, n, matches, percent, kappa, intervals } = calibration(
    own.map(({ score }) => score),
    own.map(({ reference }) => reference),
    { bar },
  );
  return {
    assessor: own[0]?.assessor ?? '',
    ...{ calibrated, n, matches, percent, kappa },
    intervals: { percent: intervals.percent, kappa: intervals.kappa },
  };
}

function emptyCells({ number, cells }: CsvRow): readonly MicrocredentialProblem[] {
  return columns
    .filter((column) => (cells.get(column) ?? '') === '')
    .map((column) =>
      problem(
        'calibration.cell-missing',
        pointer('', number - 1, column),
        `Row ${number} has nothing in ${column}.`,
      ),
    );
}

function scoreIn({ cells }: CsvRow): TrainingScore {
  const [assessor = '', score = '', reference = ''] = columns.map((column) => cells.get(column));
  return { assessor, score, reference };
}
