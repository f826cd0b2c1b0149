import type { AssessorCalibration, CalibrationReport, CsvCell } from '@badgewright/microcredentials';
import { textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { coefficient, percentRange } from './number-text.js';

/** How assessors stand to the reference, in plain words. */
export function calibrationText({ bar, assessors }: CalibrationReport, paint: Paint): string {
  const calibrated = assessors.filter((one) => one.calibrated).length;
  return textOf([
    paint.bold(`${calibrated} OF ${assessors.length} CALIBRATED`),
    ...wrap(
      `An assessor is calibrated whose scores are those of the reference in ${shareText(bar)} of cases or more. ` +
        'Kappa says how far this is beyond chance, and does not decide.',
      '',
    ),
    ...assessors.flatMap((one) => assessorLines(one, paint)),
  ]);
}

function assessorLines(one: AssessorCalibration, paint: Paint): readonly string[] {
  const { assessor, matches, n, percent, kappa, intervals } = one;
  const mark = one.calibrated ? paint.green('✓') : paint.red('✗');
  const found = [
    `${matches} of ${n}: ${shareText(percent ?? 0)} (${percentRange(intervals.percent)})`,
    `kappa ${coefficient(kappa, intervals.kappa)}`,
  ];
  return [
    '',
    ...wrap(assessor, '    ').map((line, index) => (index === 0 ? line.replace('   ', `  ${mark}`) : line)),
    ...wrap(one.calibrated ? 'calibrated' : 'not calibrated', '      '),
    ...wrap(found.join('; '), '      '),
  ];
}

/** With a decimal where there is one, cut and not rounded: 79.96 % is below a bar of 80 %. */
function shareText(share: number): string {
  return `${Math.floor(share * 1000 + 1e-9) / 10} %`;
}

/** The same as a table. */
export function calibrationRows({ bar, assessors }: CalibrationReport): readonly (readonly CsvCell[])[] {
  const heading = [
    'assessor',
    'calibrated',
    'n',
    'matches',
    'percent',
    'bar',
    'kappa',
    'kappa low',
    'kappa high',
  ];
  return [
    heading,
    ...assessors.map(({ assessor, calibrated, n, matches, percent, kappa, intervals }) => [
      ...[assessor, calibrated, n, matches, percent, bar, kappa],
      ...[intervals.kappa?.low, intervals.kappa?.high],
    ]),
  ];
}
