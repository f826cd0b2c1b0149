import type { Breakdown, GroupReport, GroupShare, Shown } from '@badgewright/microcredentials';
import { wrap } from './layout.js';
import type { Paint } from './layout.js';
import { percent, points } from './number-text.js';
import { plainText } from './plain-text.js';

/** Results by group, with what is hidden shown as a star. */
export function breakdownLines(breakdowns: readonly Breakdown[], paint: Paint): readonly string[] {
  if (breakdowns.length === 0) return [];
  return [
    ...breakdowns.flatMap((breakdown) => [
      '',
      ...wrap(`By ${breakdown.dimension}`, '').map((line) => paint.bold(line)),
      ...('withheld' in breakdown
        ? wrap(withheld[breakdown.withheld], '  ')
        : [heading, ...breakdown.groups.flatMap(groupLines)]),
    ]),
    '',
    ...wrap(
      '* is not shown: a count of fewer than ten people, or one from which such a count could be worked out.',
      '  ',
    ),
    ...wrap(
      'The gap is that of “passed” to everybody else, in points, with its 95 % range. It describes; it says nothing of causes.',
      '  ',
    ),
  ];
}

const withheld = {
  small: 'Not shown: the groups are too small.',
  overlapping:
    'Not shown: its groups lie within those of a breakdown above, and both together would give away small groups. Report on it apart, and do not hand out both.',
  'many-groups': 'Not shown: there are more groups than can be compared.',
} as const;

const heading = cells('', ['people', 'decided', 'reach', '1st try', 'passed'], 'gap');

function groupLines(report: GroupReport): readonly string[] {
  const { group, members, decided, reach, firstAttemptPass, eventualPass } = report;
  const [first = '', ...rest] = wrap(group, '').flatMap(
    (line) => line.match(/.{1,19}(?=\s|$)|.{1,19}/gu) ?? [],
  );
  const values = [count(members), count(decided), share(reach), share(firstAttemptPass), share(eventualPass)];
  return [cells(first, values, gap(eventualPass)), ...rest.map((line) => `    ${plainText(line.trim())}`)];
}

function cells(group: string, values: readonly string[], last: string): string {
  return `  ${group.padEnd(20)}${values.map((value) => value.padStart(8)).join('')} ${last}`.trimEnd();
}

function count(value: Shown<number>): string {
  return value === 'hidden' ? '*' : String(value);
}

function share(value: Shown<GroupShare>): string {
  return value === 'hidden' ? '*' : percent(value.value);
}

function gap(value: Shown<GroupShare>): string {
  if (value === 'hidden' || value.gap === undefined) return '';
  const { interval } = value.gap;
  return `${points(value.gap.value)} (${points(interval.low)} to ${points(interval.high)})`;
}
