import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { calendar, logOf, personId } from '../programme.js';
import type { Story } from '../programme.js';
import { badgewright, codesIn, jsonLines, member, scratch } from '../console.js';

const passed = { submitted: 5, scores: '1+ 2+', decided: 9 } as const;
const failed = { submitted: 5, scores: '0- 0-', decided: 12 } as const;

/** Thirty who pass, twenty who do not, one whose case is open. */
const stories: readonly Story[] = Array.from({ length: 51 }, (_, index) => ({
  earner: `u${index}`,
  attempts: [index < 30 ? passed : index < 50 ? failed : { submitted: 8 }],
}));

function linesOf(...some: readonly Story[]): readonly string[] {
  return some.flatMap((story) => logOf(story).map((event) => JSON.stringify(event)));
}

const roster = [
  'person,role,school,region',
  ...Array.from({ length: 70 }, (_, index) => {
    const school =
      ['A school with a name so long that it takes three lines of the table', 'Oak', 'Elm'][index % 3] ?? '';
    return `${personId(`u${index}`)},${index % 2 ? 'teacher' : 'coach'},${school},${index % 3 ? 'north' : 'south'}`;
  }),
].join('\n');

describe('report', () => {
  test('reads mixed logs from several files, and prints one object', async () => {
    const { write } = scratch();
    const [one, other] = [linesOf(stories[0] ?? { earner: 'x' }), linesOf(stories[1] ?? { earner: 'y' })];
    const mixed = write('mixed.ndjson', one.flatMap((line, index) => [line, other[index] ?? '']).join('\n'));
    const more = write('more.ndjson', `${linesOf(...stories.slice(2)).join('\n')}\n`);
    const { code, out, err } = await badgewright(['report', mixed, more, '--json']);
    assert.deepEqual([code, err], [0, '']);
    const [report] = jsonLines(out);
    assert.equal(member(report, 'format'), 'badgewright-programme-report/1');
    assert.deepEqual([member(report, 'candidacies'), member(report, 'earners')], [51, 51]);
    assert.ok(!out.includes(personId('u1')), 'no earner is named');
  });

  test('with roster, calendar, goal, minutes and rate', async () => {
    const { write } = scratch();
    const log = write('all.ndjson', linesOf(...stories).join('\n'));
    const minutes = stories.flatMap(({ earner }) =>
      ['a', 'b'].map((who) => `urn:example:candidacy:${earner}:1:1:${who},15`),
    );
    const { code, out } = await badgewright([
      ...['report', log, '--json', '--roster', write('staff.csv', roster), '--goal', '40'],
      ...['--calendar', write('calendar.json', JSON.stringify(calendar))],
      ...['--minutes', write('minutes.csv', ['review,minutes', ...minutes].join('\n')), '--rate', '40.00'],
      ...['--at', '2026-01-20T12:00:00Z'],
    ]);
    assert.equal(code, 0);
    const [report] = jsonLines(out);
    const metrics = member(report, 'metrics');
    assert.ok(Array.isArray(metrics));
    const value = (id: string) =>
      member(
        metrics.find((metric: unknown) => member(metric, 'id') === id),
        'value',
      );
    assert.deepEqual(
      ['reach', 'goal-attainment', 'first-attempt-pass', 'time-to-decision', 'on-time'].map(value),
      [51 / 70, 11 / 40, 30 / 50, 4, 50 / 51],
    );
    assert.deepEqual(['minutes-per-earned', 'cost-per-earned'].map(value), [50, (50 / 60) * 40]);
    assert.equal(member(report, 'at'), '2026-01-20T12:00:00.000Z');
  });

  test('fits eighty columns, names no earner, and says what every number means', async () => {
    const { write } = scratch();
    const log = write('all.ndjson', linesOf(...stories).join('\n'));
    const { code, out } = await badgewright(['report', log, '--roster', write('staff.csv', roster)]);
    assert.equal(code, 0);
    for (const line of out.split('\n')) assert.ok(line.length <= 80 && line === line.trimEnd(), line);
    assert.match(out, /^ {2}Passed at the first attempt +60 % +46 to 72 % +50$/m);
    assert.match(out, /^By role$/m);
    assert.match(out, /Time to decision: needs --calendar/);
    assert.ok(!out.includes(personId('u1')));
  });

  test('has no heading without rows, and says once what only time can tell', async () => {
    const { write } = scratch();
    const log = write('one.ndjson', linesOf({ earner: 'u1', attempts: [{ submitted: 5 }] }).join('\n'));
    const { code, out } = await badgewright(['report', log]);
    assert.equal(code, 0);
    assert.doesNotMatch(out, /^(Results|What the numbers mean)/m);
    assert.ok(!out.includes('kappa'));
    assert.equal(out.match(/nothing yet/g)?.length, 1);
    assert.match(out, /^Not known$/m);
    assert.match(out, /Reach: needs --roster/);
  });

  test('how few people fared on a criterion is not shown, in words or in numbers', async () => {
    const { write } = scratch();
    const log = write('few.ndjson', linesOf(...stories.slice(25, 34)).join('\n'));
    const text = await badgewright(['report', log]);
    const csv = await badgewright(['report', log, '--csv']);
    const json = await badgewright(['report', log, '--json']);
    assert.match(text.out, /^ {2}The questions call for +\* +9 /m);
    assert.equal(text.out.match(/^ {2}\* is not shown: /gm)?.length, 1);
    assert.match(csv.out, /^criterion,.*,c1,below the required level,,9,,,,hidden,\r$/m);
    assert.deepEqual(
      ['n', 'below', 'share'].map((name) =>
        member(jsonLines(json.out)[0], 'definitions', 0, 'criteria', 1, name),
      ),
      [9, 'hidden', 'hidden'],
    );
    assert.match(text.out, /^ {2}Passed at the first attempt +56 % .* 9$/m);
    const many = write('many.ndjson', linesOf(...stories.slice(25, 35)).join('\n'));
    const { out } = await badgewright(['report', many]);
    assert.match(out, /^ {2}The questions call for +50 % +10 /m);
    assert.ok(!out.includes('is not shown'));
  });

  test('a table of decisions, in place of the report', async () => {
    const { write } = scratch();
    const log = write('all.ndjson', linesOf(...stories.slice(29, 31)).join('\n'));
    const { code, out, err } = await badgewright(['report', log, '--decisions']);
    assert.deepEqual([code, err], [0, '']);
    const rows = out
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const [heading = [], ...decided] = rows;
    assert.deepEqual(
      decided.map((row) =>
        ['earner', 'outcome', 'criterion c1'].map((column) => row[heading.indexOf(column)]),
      ),
      [
        [personId('u29'), 'earned', 'proficient'],
        [personId('u30'), 'not-yet', 'developing'],
      ],
    );
    assert.ok(!out.includes(`${personId('a')},`));
    const again = write('again.ndjson', linesOf(...stories.slice(29, 30)).join('\n'));
    const twice = await badgewright(['report', log, again, '--decisions']);
    assert.equal(twice.code, 1);
    assert.ok(twice.out.includes('  analytics.duplicate-candidacy\n'));
  });

  test('a table for spreadsheets', async () => {
    const { write } = scratch();
    const log = write('all.ndjson', linesOf(...stories.slice(0, 3)).join('\n'));
    const { out } = await badgewright([
      'report',
      log,
      '--csv',
      '--roster',
      write('r.csv', `person,=role\n${personId('u1')},@x\n`),
    ]);
    const [heading = ''] = out.split('\r\n');
    assert.equal(heading.split(',')[0], 'section');
    assert.ok(out.includes('first-attempt-pass,,Passed at the first attempt,1,3,3,'));
    assert.ok(out.includes(`"'=role"`) && !out.includes(',=role'));
  });

  test('the users of a OneRoster export are a roster', async () => {
    const { write } = scratch();
    const log = write('all.ndjson', linesOf(...stories.slice(0, 2)).join('\n'));
    const users = [
      'sourcedId,status,enabledUser',
      `${personId('u0')},active,true`,
      `${personId('u7')},active,true`,
    ];
    const { code, out } = await badgewright([
      'report',
      log,
      '--json',
      '--roster',
      write('users.csv', users.join('\n')),
    ]);
    assert.equal(code, 0);
    assert.deepEqual(member(jsonLines(out)[0], 'funnel', 0), { step: 'targeted', people: 2 });
    assert.equal(member(jsonLines(out)[0], 'outsideRoster'), 1);
  });

  test('nothing is counted where a log has a fault; every fault is told with its file and line', async () => {
    const { write } = scratch();
    const [opened = '', ...rest] = linesOf(stories[0] ?? { earner: 'x' });
    const gap = write('gap.ndjson', [opened, ...rest.slice(1)].join('\n'));
    const torn = write('torn.ndjson', `${opened}\n{"format": \n`);
    const { code, out } = await badgewright(['report', gap, torn, '--json']);
    assert.equal(code, 1);
    const problems = member(jsonLines(out)[0], 'problems');
    assert.ok(
      codesIn(problems).includes('candidacy.sequence-gap') && codesIn(problems).includes('input.not-json'),
    );
    assert.ok(Array.isArray(problems));
    assert.ok(problems.some((problem: unknown) => member(problem, 'source') === `${gap}:2`));
    assert.ok(problems.some((problem: unknown) => member(problem, 'source') === `${torn}:2`));
    const text = await badgewright(['report', gap]);
    assert.match(text.out, /^NO REPORT$/m);
  });

  test('a candidacy in two files, and one that goes on after the moment of the report', async () => {
    const { write } = scratch();
    const log = linesOf(stories[0] ?? { earner: 'x' }).join('\n');
    const files = [write('a.ndjson', log), write('b.ndjson', log)];
    const twice = await badgewright(['report', ...files, '--json', '--at', '2026-01-06T00:00:00Z']);
    assert.equal(twice.code, 1);
    assert.deepEqual(codesIn(member(jsonLines(twice.out)[0], 'problems')), [
      'analytics.in-the-future',
      'analytics.duplicate-candidacy',
      'analytics.in-the-future',
    ]);
  });

  test.each([
    ['roster', 'name\nx', 'roster.no-person'],
    ['minutes', 'review\nx', 'effort.no-column'],
    ['calendar', '{}', 'format.missing'],
    ['calendar', '{', 'input.not-json'],
  ])('faults in the %s: %j', async (...[option, content, expected]) => {
    const { write } = scratch();
    const log = write('log.ndjson', linesOf(stories[0] ?? { earner: 'x' }).join('\n'));
    const file = write('file', content);
    const { code, out } = await badgewright(['report', log, '--json', `--${option}`, file]);
    assert.equal(code, 1);
    assert.ok(codesIn(member(jsonLines(out)[0], 'problems')).includes(expected));
  });

  test.each([
    [['report']],
    [['report', 'no/such.ndjson']],
    [['report', 'x', '--goal', '0']],
    [['report', 'x', '--rate', '-1']],
    [['report', 'x', '--json', '--csv']],
    [['report', 'x', '--json', '--decisions']],
    [['report', 'x', '--decisions', '--goal', '5']],
    [['report', '--decisions']],
    [['report', '--calibration', 'x', '--decisions']],
  ])('refuses %j', async (argv) => {
    const { code, err } = await badgewright(argv);
    assert.equal(code, 64);
    assert.notEqual(err, '');
  });
});

describe('report --calibration', () => {
  const table = (...rows: readonly string[]) => ['assessor,score,reference', ...rows, ''].join('\n');

  test('tells in words and as a table what the JSON says, in the order of the ids', async () => {
    const { write } = scratch();
    const file = write('t.csv', table('urn:b,met,met', 'urn:b,not,not', 'urn:a,met,not', 'urn:a,met,met'));
    const text = await badgewright(['report', '--calibration', file]);
    assert.deepEqual([text.code, text.err], [0, '']);
    assert.match(text.out, /^1 OF 2 CALIBRATED$/m);
    assert.match(text.out, /^ {2}✗ urn:a\n {6}not calibrated\n {6}1 of 2: 50 % /m);
    assert.match(text.out, /^ {2}✓ urn:b\n {6}calibrated\n {6}2 of 2: 100 % .*kappa 1\.00$/m);
    const csv = await badgewright(['report', '--calibration', file, '--csv']);
    const cells = csv.out
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',').slice(0, 7));
    assert.deepEqual(cells, [
      ['assessor', 'calibrated', 'n', 'matches', 'percent', 'bar', 'kappa'],
      ['urn:a', 'false', '2', '1', '0.5', '0.8', '0'],
      ['urn:b', 'true', '2', '2', '1', '0.8', '1'],
    ]);
    const json = await badgewright(['report', '--calibration', file, '--json']);
    assert.equal(member(jsonLines(json.out)[0], 'assessors', 0, 'assessor'), 'urn:a');
  });

  test('a share just below the bar is not rounded to it', async () => {
    const { write } = scratch();
    const rows = Array.from({ length: 1000 }, (_, index) => `urn:a,met,${index < 799 ? 'met' : 'not'}`);
    const { out } = await badgewright(['report', '--calibration', write('t.csv', table(...rows))]);
    assert.match(out, /799 of 1000: 79\.9 %/);
    assert.match(out, /not calibrated/);
  });

  test('faults have their file and place, and nothing is counted', async () => {
    const { write } = scratch();
    const file = write('t.csv', table('urn:a,,met'));
    const json = await badgewright(['report', '--calibration', file, '--json']);
    assert.equal(json.code, 1);
    const problem = member(jsonLines(json.out)[0], 'problems', 0);
    assert.deepEqual(
      ['code', 'source', 'at'].map((name) => member(problem, name)),
      ['calibration.cell-missing', file, '/1/score'],
    );
    const text = await badgewright(['report', '--calibration', file]);
    assert.match(text.out, /^NO REPORT$/m);
  });

  test.each([
    ['neither a log nor a training set', []],
    ['both', ['a.ndjson', '--calibration', 't.csv']],
    ['an option for logs', ['--calibration', 't.csv', '--goal', '5']],
  ])('%s: nothing is read', async (_, argv) => {
    const { code, out } = await badgewright(['report', ...argv]);
    assert.deepEqual([code, out], [64, '']);
  });
});
