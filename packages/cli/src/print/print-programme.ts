import type { Metric, MissingFigure, ProgrammeReport } from '@badgewright/microcredentials';
import { labelled, moment, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { percent, percentRange } from './number-text.js';
import { breakdownLines } from './print-breakdown.js';
import { criterionLines, isScored, raterLines } from './print-agreement.js';

/** A report for whoever coordinates a programme: the numbers first, and what each means at the end. */
export function programmeText(report: ProgrammeReport, paint: Paint): string {
  const { at, candidacies, earners, outsideRoster, metrics } = report;
  const people = earners === 1 ? '1 person' : `${earners} people`;
  const ways = candidacies === 1 ? '1 candidacy' : `${candidacies} candidacies`;
  return textOf([
    paint.bold('PROGRAMME REPORT'),
    `As of ${moment(at)}: ${ways} of ${people}`,
    ...(outsideRoster === 0
      ? []
      : wrap(`${outsideRoster} of them not in the roster, and left out of reach, steps and groups`, '')),
    '',
    paint.bold('Steps, how many people have taken them, and the share of the first step'),
    ...funnelLines(report),
    ...resultLines(metrics, paint),
    ...unknownLines(metrics, paint),
    ...earnedLines(report, paint),
    ...report.definitions.flatMap((definition) => criterionLines(definition, paint)),
    ...raterLines(report.raters, paint),
    ...breakdownLines(report.breakdowns, paint),
    ...meaningLines(report, paint),
  ]);
}

function resultLines(metrics: readonly Metric[], paint: Paint): readonly string[] {
  const known = metrics.filter(({ value }) => value !== undefined);
  if (known.length === 0) return [];
  return ['', paint.bold(cells('Results', 'Value', ['95 % range', 'n'])), ...known.flatMap(metricLines)];
}

/** Ranges stand beside results, and beside criteria once anything is scored. */
function meaningLines({ metrics, definitions }: ProgrammeReport, paint: Paint): readonly string[] {
  const known = metrics.filter(({ value }) => value !== undefined);
  if (known.length === 0 && !definitions.some(isScored)) return [];
  return [
    '',
    paint.bold('What the numbers mean'),
    ...known.flatMap(({ label, definition, counts }) => wrap(`${label}: ${definition} n: ${counts}.`, '  ')),
    ...wrap(
      'Ranges are of 95 %: by Wilson for shares, by the large-sample error for kappa. With few cases they are wide, and rough for kappa.',
      '  ',
    ),
  ];
}

function cells(label: string, value: string, [range, n]: readonly [string, string]): string {
  return `${label.padEnd(36)}${value.padStart(12)}${range.padStart(18)}${n.padStart(10)}`;
}

function funnelLines({ funnel }: ProgrammeReport): readonly string[] {
  const [first] = funnel;
  return funnel.map(({ step, people }) => {
    const share =
      first === undefined || first.people === 0 || step === first.step ? '' : percent(people / first.people);
    return `  ${step.padEnd(12)}${String(people).padStart(7)}${share.padStart(8)}`.trimEnd();
  });
}

function metricLines(metric: Metric): readonly string[] {
  const { label, unit, n, interval, p90, open } = metric;
  const range = interval === undefined ? '' : percentRange(interval);
  const line = cells(`  ${label}`, valueText(metric), [range, String(n)]);
  if (open === undefined) return [line];
  const most = p90 === undefined ? 'for nine in ten not known yet' : `nine in ten within ${p90}`;
  const days = unit === 'business-days' ? 'business days' : 'days';
  return [line, `    the median, in ${days}; ${most}; ${open} still open`];
}

function valueText({ unit, value = 0 }: Metric): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'relative':
      return `${value < 0 ? '−' : '+'}${percent(Math.abs(value))}`;
    case 'days':
    case 'business-days':
      return value === 1 ? '1 day' : `${value} days`;
    case 'minutes':
      return `${Math.round(value)} min`;
    case 'money':
      return value.toFixed(2);
  }
}

/** What an option would tell has a line each; what only time can tell is named together. */
function unknownLines(metrics: readonly Metric[], paint: Paint): readonly string[] {
  const unknown = metrics.filter(({ value }) => value === undefined);
  if (unknown.length === 0) return [];
  const waiting = unknown.filter(({ missing = 'no-data' }) => missing === 'no-data');
  const labels = waiting.map(({ label }) => label).join('; ');
  return [
    '',
    paint.bold('Not known'),
    ...unknown.flatMap(({ label, missing = 'no-data' }) =>
      missing === 'no-data' ? [] : wrap(`${label}: ${reasons[missing]}`, '  '),
    ),
    ...(waiting.length === 0 ? [] : wrap(`There is nothing yet that these could rest on: ${labels}`, '  ')),
  ];
}

const reasons: Readonly<Record<Exclude<MissingFigure, 'no-data'>, string>> = {
  'no-roster': 'needs --roster',
  'no-goal': 'needs --goal',
  'no-calendar': 'needs --calendar',
  'no-minutes': 'needs --minutes with every review',
  'no-rate': 'needs --rate',
  'too-many-open': 'too many are still open to tell',
};

function earnedLines({ attemptsToEarn }: ProgrammeReport, paint: Paint): readonly string[] {
  if (attemptsToEarn.length === 0) return [];
  return [
    '',
    paint.bold('Attempts it took to earn'),
    ...attemptsToEarn.flatMap(({ attempt, candidacies }) =>
      labelled(`attempt ${attempt}`, String(candidacies)),
    ),
  ];
}
