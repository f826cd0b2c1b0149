import type { Interval } from '../agreement/interval.js';
import type { CsvCell } from '../csv/csv.js';
import type { CriterionReport } from './criterion-report.js';
import type { Breakdown, GroupReport, GroupShare, Shown } from './breakdown.js';
import type { ProgrammeReport } from './programme-report.js';

type Row = readonly CsvCell[];

/**
 * A report as one table for `toCsv`: a row for each number, with what it is of, what it rests on and its range. A number
 * that is not shown, or is not known, is an empty cell with the reason beside it.
 */
export function programmeRows(report: ProgrammeReport): readonly Row[] {
  return [
    ['section', 'of', 'group', 'measure', 'value', 'n', 'hits', 'low', 'high', 'note', 'definition'],
    row({ section: 'report', measure: 'as of', note: report.at }),
    row({ section: 'report', measure: 'candidacies', value: report.candidacies }),
    row({ section: 'report', measure: 'earners', value: report.earners }),
    row({ section: 'report', measure: 'earners outside the roster', value: report.outsideRoster }),
    ...report.funnel.map(({ step, people }) => row({ section: 'funnel', measure: step, value: people })),
    ...metricRows(report),
    ...report.attemptsToEarn.map(({ attempt, candidacies }) =>
      row({ section: 'attempts to earn', measure: `earned at attempt ${attempt}`, value: candidacies }),
    ),
    ...criterionRows(report),
    ...raterRows(report),
    ...report.breakdowns.flatMap(breakdownRows),
  ];
}

interface Cells {
  readonly section: string;
  readonly of?: string;
  readonly group?: string;
  readonly measure: string;
  readonly value?: number | undefined;
  readonly n?: number;
  readonly hits?: number | undefined;
  readonly interval?: Interval | undefined;
  readonly note?: string | undefined;
  readonly definition?: string;
}

function row({ section, of, group, measure, value, n, hits, interval, note, definition }: Cells): Row {
  return [section, of, group, measure, value, n, hits, interval?.low, interval?.high, note, definition];
}

function metricRows({ metrics }: ProgrammeReport): readonly Row[] {
  return metrics.flatMap(({ id, label, definition, value, n, hits, interval, missing, p90, open }) => [
    row({ section: 'metric', of: id, measure: label, value, n, hits, interval, note: missing, definition }),
    ...(open === undefined
      ? []
      : [
          row({ section: 'metric', of: id, measure: `${label}: nine in ten`, value: p90, n, definition }),
          row({ section: 'metric', of: id, measure: `${label}: still open`, value: open, n, definition }),
        ]),
  ]);
}

function criterionRows({ definitions }: ProgrammeReport): readonly Row[] {
  return definitions.flatMap(({ id, version, criteria }) =>
    criteria.flatMap((criterion) => {
      const { agreement, fleiss } = criterion;
      const place = { section: 'criterion', of: `${id} ${version}`, group: criterion.id };
      const { percent, adjacent, kappa, weightedKappa, intervals } = agreement;
      const pairs = { ...place, n: agreement.n };
      return [
        row({ ...place, measure: 'below the required level', ...outcomes(criterion) }),
        row({ ...pairs, measure: 'agreement', value: percent, interval: intervals.percent }),
        row({ ...pairs, measure: 'agreement, adjacent', value: adjacent, interval: intervals.adjacent }),
        row({ ...pairs, measure: 'kappa', value: kappa, interval: intervals.kappa }),
        row({ ...pairs, measure: 'kappa, linear', value: weightedKappa.linear, interval: intervals.linear }),
        row({
          ...pairs,
          measure: 'kappa, quadratic',
          value: weightedKappa.quadratic,
          interval: intervals.quadratic,
        }),
        ...(fleiss === undefined
          ? []
          : [
              row({
                ...place,
                measure: 'kappa, Fleiss',
                value: fleiss.kappa,
                n: fleiss.n,
                interval: fleiss.interval,
              }),
            ]),
      ];
    }),
  );
}

function outcomes({ share, below, n, interval }: CriterionReport): Partial<Cells> {
  return share === 'hidden' || below === 'hidden'
    ? { n, note: 'hidden' }
    : { value: share, n, hits: below, interval };
}

function raterRows({ raters }: ProgrammeReport): readonly Row[] {
  return raters.flatMap(({ assessor, reviews, compared, same, agreement, adjudicated, confirmed }) => {
    const place = { section: 'assessor', of: assessor };
    const { n, percent, kappa, intervals } = agreement;
    return [
      row({ ...place, measure: 'reviews', value: reviews }),
      row({ ...place, measure: 'same level', value: ratio(same, compared), n: compared, hits: same }),
      row({ ...place, measure: 'met alike', value: percent, n, interval: intervals.percent }),
      row({ ...place, measure: 'kappa of met', value: kappa, n, interval: intervals.kappa }),
      row({
        ...place,
        measure: 'adjudicator said the same',
        value: ratio(confirmed, adjudicated),
        n: adjudicated,
        hits: confirmed,
      }),
    ];
  });
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function breakdownRows(breakdown: Breakdown): readonly Row[] {
  const place = { section: 'breakdown', of: breakdown.dimension };
  if ('withheld' in breakdown) return [row({ ...place, measure: 'withheld', note: breakdown.withheld })];
  return breakdown.groups.flatMap((group) => [
    ...counts.map((count) => row({ ...place, group: group.group, measure: count, ...shown(group[count]) })),
    ...shares.flatMap((share) => shareRows({ ...place, group: group.group, measure: share }, group[share])),
  ]);
}

const counts = [
  'members',
  'enrolled',
  'decided',
  'earned',
  'earnedFirst',
] as const satisfies readonly (keyof GroupReport)[];

const shares = [
  'reach',
  'firstAttemptPass',
  'eventualPass',
] as const satisfies readonly (keyof GroupReport)[];

function shown(value: Shown<number>): Partial<Cells> {
  return value === 'hidden' ? { note: value } : { value };
}

function shareRows(place: Cells, share: Shown<GroupShare>): readonly Row[] {
  if (share === 'hidden') return [row({ ...place, note: share })];
  const { value, interval, gap } = share;
  return [
    row({ ...place, value, interval }),
    ...(gap === undefined ? [] : [row({ ...place, measure: `${place.measure}, gap to the rest`, ...gap })]),
  ];
}
