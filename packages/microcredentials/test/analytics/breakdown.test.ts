import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parseMinutes } from '../../src/analytics/effort.js';
import { gapInterval } from '../../src/analytics/gap-interval.js';
import { programmeRows } from '../../src/analytics/programme-rows.js';
import { parseRoster } from '../../src/analytics/roster.js';
import { calendar, personId } from './programme.js';
import type { Story } from './programme.js';
import { failed, metric, passed, reportOn, rosterOf } from './report-on.js';

describe('breakdowns', () => {
  const many = (prefix: string, count: number, attempts: Story['attempts']): readonly Story[] =>
    Array.from({ length: count }, (_, index) => ({
      earner: `${prefix}${index}`,
      ...(attempts && { attempts }),
    }));
  const twice = [failed, { submitted: 15, scores: '1+ 1+', decided: 20 }] as const;
  const all = ['n', 's'].flatMap((place) => [
    ...many(`${place}-first-`, 12, [passed]),
    ...many(`${place}-later-`, 11, twice),
    ...many(`${place}-not-`, 10, [failed]),
  ]);
  const staff = [
    ...all.map(({ earner }) => earner),
    ...Array.from({ length: 24 }, (_, i) => `${i % 2 ? 'n' : 's'}-away-${i}`),
  ];
  const groups = (name: string) => ({
    region: name.startsWith('n') ? 'north' : 'south',
    name: name.slice(0, 3),
  });

  test('shows the rates of groups that are large enough, with the gap to the others', () => {
    const roster = rosterOf(staff.map((name) => [name, { region: groups(name).region }]));
    const { breakdowns, metrics } = reportOn(all, { roster });
    const [region] = breakdowns;
    assert.ok(region && 'groups' in region);
    assert.deepEqual(
      region.groups.map(({ group, members, enrolled, decided, earned, earnedFirst }) => [
        group,
        members,
        enrolled,
        decided,
        earned,
        earnedFirst,
      ]),
      [
        ['north', 45, 33, 33, 23, 12],
        ['south', 45, 33, 33, 23, 12],
      ],
    );
    const [north] = region.groups;
    assert.ok(north && north.eventualPass !== 'hidden' && north.reach !== 'hidden');
    assert.deepEqual([north.eventualPass.value, north.reach.value], [23 / 33, 33 / 45]);
    assert.equal(north.eventualPass.gap?.value, 0);
    assert.deepEqual(
      metrics.slice(0, 2).map(({ hits, n }) => [hits, n]),
      [
        [66, 90],
        [66, 90],
      ],
    );
  });

  test('withholds groups within groups, small ones, and too many', () => {
    const roster = rosterOf(
      staff.map((name, index) => [
        name,
        { ...groups(name), all: 'x', each: String(index).padStart(2, '0'), half: String(index % 2) },
      ]),
    );
    const found = reportOn(all, { roster }).breakdowns;
    assert.deepEqual(
      found.map((one) => [one.dimension, 'withheld' in one ? one.withheld : 'shown']),
      [
        ['region', 'shown'],
        ['name', 'overlapping'],
        ['all', 'shown'],
        ['each', 'overlapping'],
        ['half', 'shown'],
      ],
    );
    const few = rosterOf(staff.slice(0, 9).map((name) => [name, { all: 'x' }]));
    assert.deepEqual(reportOn(all.slice(0, 9), { roster: few }).breakdowns, [
      { dimension: 'all', withheld: 'small' },
    ]);
    const hidden = rosterOf(staff.slice(0, 9).map((name, index) => [name, { few: index < 5 ? 'a' : '' }]));
    const [everyone] = reportOn(all.slice(0, 9), { roster: hidden }).breakdowns;
    assert.ok(everyone && 'groups' in everyone);
    assert.deepEqual(
      everyone.groups.map(({ members, enrolled }) => [members, enrolled]),
      [
        ['hidden', 'hidden'],
        ['hidden', 'hidden'],
      ],
    );
    const crowd = rosterOf(Array.from({ length: 101 }, (_, index) => [`w${index}`, { each: `g${index}` }]));
    assert.deepEqual(reportOn([], { roster: crowd }).breakdowns, [
      { dimension: 'each', withheld: 'many-groups' },
    ]);
  });

  test('looks at forty dimensions, however many a roster has', () => {
    const groups = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`d${index}`, 'x']));
    const found = reportOn(all, { roster: rosterOf(staff.map((name) => [name, groups])) }).breakdowns;
    assert.deepEqual(
      found.map((breakdown) => ('withheld' in breakdown ? breakdown.withheld : 'shown')),
      found.map((_, index) => (index < 40 ? 'shown' : 'many-groups')),
    );
    assert.equal(found.length, 45);
  });

  test('those without a group have one, at the end, and a group may be called anything', () => {
    const roster = rosterOf(
      staff.map((name, index) => [name, index % 2 ? {} : Object.fromEntries([['__proto__', '~']])]),
    );
    const [found] = reportOn(all, { roster }).breakdowns;
    assert.deepEqual(found && 'groups' in found && found.groups.map(({ group }) => group), [
      '~',
      '(not stated)',
    ]);
  });

  test('earners outside the roster count in the results only, and ids in either case are one person', () => {
    const roster = [{ person: personId('U1').toUpperCase(), groups: {} }];
    const found = reportOn(
      [
        { earner: 'u1', attempts: [passed] },
        { earner: 'u2', attempts: [passed] },
      ],
      { roster },
    );
    assert.deepEqual(
      [metric(found, 'reach'), metric(found, 'eventual-pass'), found.outsideRoster],
      [[1, 1], [2, 2], 1],
    );
    assert.deepEqual(found.funnel[0], { step: 'targeted', people: 1 });
  });

  test('as rows: a number a row, and a word where it is not shown', () => {
    const roster = rosterOf(
      staff.map((name) => [name, { region: groups(name).region, name: groups(name).name }]),
    );
    const rows = programmeRows(reportOn(all, { roster, calendar, goal: 50 }));
    const [heading = []] = rows;
    assert.ok(rows.every((row) => row.length === heading.length));
    const find = (...cells: readonly string[]) =>
      rows.find((row) => cells.every((cell) => row.includes(cell)));
    assert.deepEqual(find('metric', 'eventual-pass')?.slice(4, 7), [46 / 66, 66, 46]);
    assert.deepEqual(find('breakdown', 'region', 'north', 'earned')?.[4], 23);
    assert.deepEqual(find('breakdown', 'name', 'withheld')?.[9], 'overlapping');
    assert.deepEqual(find('criterion', 'c1', 'kappa')?.[5], 88);
    assert.ok(
      find('assessor', personId('a'), 'reviews') && find('funnel', 'targeted') && find('attempts to earn'),
    );
    const hidden = programmeRows(reportOn(all.slice(0, 30), { roster }));
    assert.ok(hidden.some((row) => row[0] === 'breakdown' && row[9] === 'hidden' && row[4] === undefined));
  });
});

describe('gapInterval', () => {
  test('a published example: 56 of 70 and 48 of 80, by Newcombe’s method 10', () => {
    const { low = 0, high = 0 } = gapInterval({ hits: 56, n: 70 }, { hits: 48, n: 80 }) ?? {};
    assert.deepEqual([low.toFixed(4), high.toFixed(4)], ['0.0524', '0.3339']);
    assert.equal(gapInterval({ hits: 0, n: 0 }, { hits: 1, n: 2 }), undefined);
  });
});

describe('tables beside the logs', () => {
  const codes = (read: {
    readonly kind: string;
    readonly problems?: readonly { code: string; at?: string }[];
  }) => (read.problems ?? []).map(({ code, at: place }) => `${code} ${place ?? ''}`);

  test('a roster: every column but person is a dimension, and an empty cell is no group', () => {
    const read = parseRoster('person,role,school\nu1,teacher,\nu2,coach,Oak\n');
    assert.deepEqual(read.kind === 'ok' && read.value, [
      { person: 'u1', groups: { role: 'teacher' } },
      { person: 'u2', groups: { role: 'coach', school: 'Oak' } },
    ]);
  });

  test('faults of a roster', () => {
    assert.deepEqual(codes(parseRoster('name\nu1')), ['roster.no-person /0']);
    assert.deepEqual(codes(parseRoster('person,role\nu1,a\n,b\nU1,c')), [
      'roster.person-missing /2/person',
      'roster.duplicate-person /3/person',
    ]);
    assert.deepEqual(codes(parseRoster('')), ['csv.empty ']);
  });

  test('faults of a table of minutes', () => {
    assert.deepEqual(codes(parseMinutes('review\nr1')), ['effort.no-column /0']);
    assert.deepEqual(codes(parseMinutes('review,minutes\nr1,-5\nr1,20')), [
      'effort.minutes /1/minutes',
      'effort.duplicate-review /2/review',
    ]);
    assert.deepEqual(codes(parseMinutes('')), ['csv.empty ']);
    const read = parseMinutes('review,minutes\nr1,20\nr2,7.5');
    assert.deepEqual(read.kind === 'ok' && [...read.value], [
      ['r1', 20],
      ['r2', 7.5],
    ]);
  });
});
