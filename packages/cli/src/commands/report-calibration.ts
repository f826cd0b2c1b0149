import { calibrationReport, parseTrainingScores, toCsv } from '@badgewright/microcredentials';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor } from '../print/layout.js';
import { inertText, jsonLine } from '../print/plain-text.js';
import { calibrationRows, calibrationText } from '../print/print-calibration.js';
import { noReportText } from '../print/print-no-report.js';
import { readTable } from '../read/read-table.js';

/** The options that `report` has for a training set. */
export interface CalibrationOptions {
  readonly calibration: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Tells how assessors' scores stand to the reference scores of a training set. */
export async function reportCalibration(
  { calibration: file, json, csv }: CalibrationOptions,
  io: Io,
): Promise<ExitCode> {
  const read = await readTable(file, parseTrainingScores, io);
  if (read.kind === 'bad') {
    const problems = read.problems.map((problem) => ({ ...problem, source: file, at: problem.at ?? '' }));
    io.out(json === true ? jsonLine({ kind: 'bad', problems }) : noReportText(problems, paintFor(io)));
    return exitCodes.invalid;
  }
  const report = calibrationReport(read.value);
  if (json === true) io.out(jsonLine(report));
  else
    io.out(csv === true ? inertText(toCsv(calibrationRows(report))) : calibrationText(report, paintFor(io)));
  return exitCodes.valid;
}
