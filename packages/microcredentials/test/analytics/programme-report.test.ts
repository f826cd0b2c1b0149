import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { metricWords } from '../../src/analytics/metric-words.js';
import { programmeReport } from '../../src/analytics/programme-report.js';
import { waitingTime } from '../../src/analytics/waiting-time.js';
import { calendar, candidaciesOf, definition, personId } from './programme.js';
import type { Story } from './programme.js';
import { at, failed, metric, passed, reportOn } from './report-on.js';

/** One of each kind. */
const stories: readonly Story[] = [
  { earner: 'u1', attempts: [passed], issued: 12 },
  {
    earner: 'u2',
    attempts: [
      { ...failed, returned: [2] },
      { submitted: 15, scores: '1+ 1+', decided: 26 },
    ],
  },
  { earner: 'u3', attempts: [{ submitted: 5, scores: '0+ 1+', adjudicator: '1+', decided: 9 }] },
  {
    earner: 'u4',
    attempts: [
      { ...failed, appeal: { day: 10, outcome: 'reopened' }, again: { scores: '1+ 1+', decided: 12 } },
    ],
  },
  { earner: 'u5', attempts: [{ submitted: 5 }] },
  { earner: 'u6', attempts: [{ submitted: 5 }], upheld: 8 },
  { earner: 'u7', attempts: [{ submitted: 5 }], withdrawn: 8 },
  { earner: 'u8', attempts: [{ ...failed, appeal: { day: 10, outcome: 'upheld' } }] },
  { earner: 'u9' },
];

describe('programmeReport', () => {
  const report = reportOn(stories, { calendar, goal: 6 });

  test('counts people by how far they have come', () => {
    assert.deepEqual(
      report.funnel.map(({ step, people }) => [step, people]),
      [
        ['enrolled', 9],
        ['submitted', 8],
        ['decided', 6],
        ['earned', 4],
        ['issued', 1],
      ],
    );
    assert.deepEqual([report.candidacies, report.earners, report.outsideRoster], [9, 9, 0]);
  });

  test('pass rates: what stands counts, a finding of copied work is a denial, the open are no failures', () => {
    assert.deepEqual(metric(report, 'first-attempt-pass'), [3, 6]);
    assert.deepEqual(metric(report, 'eventual-pass'), [4, 6]);
    assert.deepEqual(report.attemptsToEarn, [
      { attempt: 1, candidacies: 3 },
      { attempt: 2, candidacies: 1 },
    ]);
  });

  test('adjudications and appeals', () => {
    assert.deepEqual(metric(report, 'adjudication-rate'), [1, 7]);
    assert.deepEqual(metric(report, 'appeal-rate'), [2, 7]);
    assert.deepEqual(metric(report, 'overturn-rate'), [1, 2]);
  });

  test('an appeal that is open, or whose new panel is at work, is not settled', () => {
    const open = reportOn([
      { earner: 'u', attempts: [{ ...failed, appeal: { day: 10, outcome: 'reopened' } }] },
    ]);
    assert.deepEqual(metric(open, 'overturn-rate'), [0, 'no-data']);
    const same = {
      ...failed,
      appeal: { day: 10, outcome: 'reopened' },
      again: { scores: '0+ 0+', decided: 12 },
    } as const;
    assert.deepEqual(metric(reportOn([{ earner: 'u', attempts: [same] }]), 'overturn-rate'), [0, 1]);
  });

  test('time to decision counts business days, with the open case as long as it has waited', () => {
    const time = report.metrics.find(({ id }) => id === 'time-to-decision');
    assert.deepEqual([time?.value, time?.n, time?.open, time?.p90], [4, 8, 1, undefined]);
    // Late are the attempt of 15 to 26 January, and the open one.
    assert.deepEqual(metric(report, 'on-time'), [6, 8]);
    const { turnaroundBusinessDays, ...terms } = definition.assessment;
    assert.equal(turnaroundBusinessDays, 5);
    const unpromised = [
      { earner: 'u', attempts: [passed], definition: { ...definition, assessment: terms } },
    ];
    assert.deepEqual(metric(reportOn(unpromised, { calendar }), 'on-time'), [0, 'no-data']);
  });

  test('the time to the next attempt waits for those who have not come back', () => {
    const gap = report.metrics.find(({ id }) => id === 'resubmission-gap');
    assert.deepEqual([gap?.value, gap?.n, gap?.open], [6, 2, 1]);
  });

  test('what cannot be told says why', () => {
    assert.deepEqual(metric(reportOn([]), 'first-attempt-pass'), [0, 'no-data']);
    assert.deepEqual(metric(report, 'reach'), [0, 'no-roster']);
    assert.deepEqual(metric(reportOn(stories), 'time-to-decision'), [0, 'no-calendar']);
    assert.deepEqual(metric(reportOn(stories), 'goal-attainment'), [9, 'no-goal']);
    assert.deepEqual(metric(report, 'minutes-per-earned'), [4, 'no-minutes']);
    const waiting = reportOn([{ earner: 'u', attempts: [failed] }]);
    assert.deepEqual(metric(waiting, 'resubmission-gap'), [1, 'too-many-open']);
  });

  test('every number says what it rests on and how it is computed', () => {
    assert.deepEqual(report.metrics.map(({ id }) => id).sort(), Object.keys(metricWords).sort());
    for (const { definition: words, counts, n } of report.metrics)
      assert.ok(words !== '' && counts !== '' && n >= 0);
    assert.ok(Object.isFrozen(report) && Object.isFrozen(report.metrics[0]));
  });

  test('the goal: half as many again', () => {
    assert.deepEqual(metric(report, 'goal-attainment'), [0.5, 9]);
  });

  test('criteria: how many are below, and how two assessors agree; what is carried counts once', () => {
    const twice = reportOn([
      ...stories,
      ...stories.map((story) => ({ ...story, earner: `${story.earner}b` })),
    ]);
    const [part, c1, c2] = twice.definitions[0]?.criteria ?? [];
    assert.deepEqual([part?.id, c1?.id, c2?.id], ['p1', 'c1', 'c2']);
    assert.deepEqual([c1?.below, c1?.n, c1?.share, c1?.requiredLevel], [4, 12, 4 / 12, 'proficient']);
    assert.deepEqual([c1?.agreement.n, c1?.agreement.percent?.toFixed(4)], [14, (5 / 7).toFixed(4)]);
    assert.equal(c2?.agreement.kappa, undefined);
    assert.equal(c1?.fleiss, undefined);
  });

  test('outcomes on a criterion are hidden where they are of fewer than ten earners, agreement is not', () => {
    const some = (count: number, ...more: readonly Story[]) => {
      const crowd = Array.from({ length: count }, (_, index) => ({
        earner: `u${index}`,
        attempts: [passed],
      }));
      const found = reportOn([...crowd, ...more]).definitions[0]?.criteria[1];
      return [found?.n, found?.below, found?.share, found?.interval === undefined, found?.agreement.n];
    };
    assert.deepEqual(some(10), [10, 0, 0, false, 10]);
    assert.deepEqual(some(9), [9, 'hidden', 'hidden', true, 9]);
    assert.deepEqual(some(9, { earner: 'open', attempts: [{ submitted: 5 }] }), [
      ...[9, 'hidden', 'hidden', true],
      9,
    ]);
    // Somebody who tries twice, or under another spelling, is one earner.
    const again = { submitted: 15, scores: '1+ 1+', decided: 26 } as const;
    assert.deepEqual(some(8, { earner: 'again', attempts: [failed, again] }).slice(0, 2), [10, 'hidden']);
    const spelt = { earner: 'U0', candidacy: 'urn:example:candidacy:other', attempts: [failed] };
    assert.deepEqual(some(9, spelt).slice(0, 2), [10, 'hidden']);
    assert.deepEqual(some(10, spelt).slice(0, 2), [11, 1]);
    assert.deepEqual(some(0, { earner: 'open', attempts: [{ submitted: 5 }] }).slice(0, 3), [
      0,
      0,
      undefined,
    ]);
  });

  test('versions of a definition are told apart', () => {
    const newer: Story = { earner: 'v', attempts: [passed], definition: { ...definition, version: '2.0.0' } };
    assert.deepEqual(
      reportOn([...stories, newer]).definitions.map(({ version, candidacies }) => [version, candidacies]),
      [
        ['1.0.0', 9],
        ['2.0.0', 1],
      ],
    );
  });

  test('of three assessors Fleiss’ kappa too', () => {
    const three = { ...definition, assessment: { ...definition.assessment, reviews: 3 } };
    const of = (earner: string, scores: string): Story => ({
      earner,
      definition: three,
      attempts: [{ submitted: 5, scores, decided: 9 }],
    });
    const [, c1] = reportOn([of('u1', '1+ 1+ 2+'), of('u2', '2+ 2+ 2+')]).definitions[0]?.criteria ?? [];
    assert.deepEqual([c1?.agreement.n, c1?.fleiss?.n, c1?.fleiss?.raters], [6, 2, 3]);
    assert.equal(c1?.fleiss?.kappa?.toFixed(4), '0.2500');
  });

  test('assessors: against each other, and what the adjudicator said', () => {
    const a = report.raters.find(({ assessor }) => assessor === personId('a'));
    assert.deepEqual([a?.reviews, a?.compared, a?.same], [6, 18, 16]);
    assert.deepEqual([a?.adjudicated, a?.confirmed, a?.agreement.n], [1, 0, 18]);
    const b = report.raters.find(({ assessor }) => assessor === personId('b'));
    assert.deepEqual([b?.adjudicated, b?.confirmed], [1, 1]);
  });

  test('minutes and cost for each earned, only where every review has minutes', () => {
    const two = [
      { earner: 'u1', attempts: [passed] },
      { earner: 'u2', attempts: [failed] },
    ];
    const minutes = new Map(
      ['u1', 'u2'].flatMap((name) =>
        ['a', 'b'].map((who) => [`urn:example:candidacy:${name}:1:1:${who}`, 30] as const),
      ),
    );
    const known = reportOn(two, { effort: { minutes, hourlyRate: 40 } });
    assert.deepEqual(
      [metric(known, 'minutes-per-earned'), metric(known, 'cost-per-earned')],
      [
        [120, 1],
        [80, 1],
      ],
    );
    assert.deepEqual(metric(reportOn(two, { effort: { minutes } }), 'cost-per-earned'), [1, 'no-rate']);
    minutes.delete('urn:example:candidacy:u2:1:1:b');
    assert.deepEqual(metric(reportOn(two, { effort: { minutes } }), 'minutes-per-earned'), [1, 'no-minutes']);
    const none = [{ earner: 'u', attempts: [{ submitted: 5 }] }];
    assert.deepEqual(metric(reportOn(none, { effort: { minutes } }), 'minutes-per-earned'), [0, 'no-data']);
  });

  test('refuses a candidacy twice, and one with events after its moment', () => {
    const twice = programmeReport(
      candidaciesOf(stories[0] ?? { earner: 'u' }, stories[0] ?? { earner: 'u' }),
      { at },
    );
    assert.deepEqual(
      twice.kind === 'bad' && twice.problems.map((problem) => `${problem.code} ${problem.at ?? ''}`),
      ['analytics.duplicate-candidacy /1'],
    );
    const early = programmeReport(candidaciesOf({ earner: 'u', attempts: [passed] }), {
      at: new Date('2026-01-06T00:00:00Z'),
    });
    assert.deepEqual(
      early.kind === 'bad' && early.problems.map((problem) => `${problem.code} ${problem.at ?? ''}`),
      ['analytics.in-the-future /0'],
    );
  });

  test('throws for what only a caller can get wrong', () => {
    for (const options of [{ at: new Date(Number.NaN) }, { at, goal: 0 }, { at, goal: 1.5 }])
      assert.throws(() => programmeReport([], options), { name: 'BadgeError', code: 'argument.invalid' });
  });
});

describe('waitingTime', () => {
  test('without open cases it is the day by which the share is done', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (days) => {
        const sorted = [...days].sort((a, b) => a - b);
        for (const share of [0.5, 0.9]) {
          const wanted = sorted.find((_, place) => (place + 1) / sorted.length >= share - 1e-9);
          assert.equal(
            waitingTime(
              days.map((one) => ({ days: one, isOpen: false })),
              share,
            ),
            wanted,
          );
        }
      }),
    );
  });

  test('a published example: 6-MP, 21 patients, of whom 12 are censored; median 23', () => {
    const remissions = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
    const waits = remissions
      .split(' ')
      .map((text) => ({ days: parseInt(text, 10), isOpen: text.endsWith('+') }));
    assert.equal(waitingTime(waits, 0.5), 23);
    assert.equal(waitingTime(waits, 0.9), undefined);
  });

  test('of nothing, or of open cases alone, nothing is known', () => {
    assert.equal(waitingTime([], 0.5), undefined);
    assert.equal(waitingTime([{ days: 3, isOpen: true }], 0.5), undefined);
  });
});
