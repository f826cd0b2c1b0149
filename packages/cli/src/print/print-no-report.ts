import type { LogProblem } from '../read/read-logs.js';
import { textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { placeText, problemLines } from './print-problems.js';

/** Why there is no report: what is wrong with the files, each with its place. */
export function noReportText(problems: readonly LogProblem[], paint: Paint): string {
  return textOf([
    paint.bold(paint.red('NO REPORT')),
    ...wrap(
      'Nothing was counted: what follows stands in the way, and a report without it would be wrong.',
      '',
    ),
    '',
    ...problemLines(
      problems.map((problem) => ({ ...problem, at: placeText(problem.source, problem.at) })),
      { place: (at) => at, paint },
    ),
  ]);
}
