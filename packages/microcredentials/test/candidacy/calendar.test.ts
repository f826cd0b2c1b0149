import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import {
  addBusinessDays,
  apply,
  BadgeError,
  businessDaysBetween,
  parseCalendar,
  turnaroundOf,
  turnaroundsOf,
} from '../../src/index.js';
import { edited, lines } from '../fixtures.js';
import { eventOf, handedIn, on, play, reviewed, tell, tiny } from './log.js';
import type { Calendar, Candidacy } from '../../src/index.js';
import type { Tell } from './log.js';

const json = {
  format: 'badgewright-calendar/1',
  title: 'Pine Hollow',
  timeZone: 'America/New_York',
  weekend: ['saturday', 'sunday'],
  holidays: ['2026-12-25', '2026-05-25', '2026-11-26', '2026-11-28'],
};

function calendar(changes: object = {}): Calendar {
  const parsed = parseCalendar({ ...json, ...changes });
  assert.ok(parsed.kind === 'ok');
  return parsed.value;
}

const utc = calendar({ timeZone: 'Z', holidays: [] });

describe('a calendar', () => {
  test.each<readonly [string, readonly [string, unknown], readonly string[]]>([
    ['an unknown zone', ['/timeZone', 'America/Nowhere'], ['calendar.time-zone /timeZone']],
    ['no zone at all', ['/timeZone', '25:00'], ['format.malformed /timeZone']],
    [
      'a week without work',
      ['/weekend', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']],
      ['format.range /weekend'],
    ],
    ['a weekday twice', ['/weekend', ['sunday', 'sunday']], ['format.value /weekend']],
    ['no weekday', ['/weekend/0', 'caturday'], ['format.value /weekend/0']],
    ['no day', ['/holidays/0', '2026-02-30'], ['format.malformed /holidays/0']],
    ['another format', ['/format', 'badgewright-calendar/2'], ['format.unsupported /format']],
    ['something unknown', ['/hours', '9-5'], ['format.unknown-property /hours']],
  ])('%s', (_, edit, problems) => {
    const parsed = parseCalendar(edited<object>(json, edit));
    assert.deepEqual(parsed.kind === 'bad' ? lines(parsed.problems) : [], problems);
  });

  test('has a zone by name or by offset', () => {
    for (const timeZone of ['America/New_York', 'UTC', '+05:30', 'Z'])
      assert.equal(calendar({ timeZone }).timeZone, timeZone);
  });
});

describe('business days', () => {
  test.each<readonly [string, string, string, number]>([
    ['the same day', '2026-04-20T08:00:00-04:00', '2026-04-20T23:00:00-04:00', 0],
    ['the next business day is the first', '2026-04-20T23:59:00-04:00', '2026-04-21T00:01:00-04:00', 1],
    ['a weekend does not count', '2026-04-17T09:00:00-04:00', '2026-04-20T09:00:00-04:00', 1],
    ['handed in on a Saturday', '2026-04-18T09:00:00-04:00', '2026-04-20T09:00:00-04:00', 1],
    ['decided on a Sunday', '2026-04-17T09:00:00-04:00', '2026-04-19T09:00:00-04:00', 0],
    ['a holiday does not count', '2026-05-22T09:00:00-04:00', '2026-05-26T09:00:00-04:00', 1],
    [
      'a holiday on a weekend takes nothing away',
      '2026-11-25T09:00:00-05:00',
      '2026-11-30T09:00:00-05:00',
      2,
    ],
    ['two weeks', '2026-04-20T09:00:00-04:00', '2026-05-04T09:00:00-04:00', 10],
    ['the zone says which day it is', '2026-04-20T02:00:00Z', '2026-04-21T03:00:00Z', 1],
    ['over the change of the clocks', '2026-03-06T12:00:00-05:00', '2026-03-09T00:30:00-04:00', 1],
    ['backwards', '2026-04-21T09:00:00-04:00', '2026-04-20T09:00:00-04:00', 0],
  ])('%s', (...[, from, to, days]) => {
    assert.equal(businessDaysBetween(from, to, calendar()), days);
    assert.equal(businessDaysBetween(new Date(from), new Date(to), calendar()), days);
  });

  test('depend on the zone', () => {
    const [from, to] = ['2026-04-20T23:30:00Z', '2026-04-21T00:30:00Z'];
    const within = (timeZone: string) => businessDaysBetween(from, to, calendar({ timeZone }));
    assert.deepEqual(['Z', '-01:00', '+01:00', 'America/New_York'].map(within), [1, 0, 0, 0]);
  });

  test.each([
    ['2026-12-23T17:00:00-05:00', 3, '2026-12-29'],
    ['2026-12-23T17:00:00-05:00', 0, '2026-12-23'],
    ['2026-11-25T17:00:00-05:00', 1, '2026-11-27'],
    ['2026-02-16T08:30:00-05:00', 10, '2026-03-02'],
  ])('after %s and %i more it is %s', (from, days, due) => {
    assert.equal(addBusinessDays(from, days, calendar()), due);
  });

  test('are those that counting day by day finds', () => {
    const day = 86_400_000;
    const start = Date.parse('2026-01-01T12:00:00Z');
    const any = fc.record({
      from: fc.integer({ min: -2000, max: 2000 }),
      span: fc.integer({ min: 0, max: 120 }),
      free: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 20 }),
      weekend: fc.subarray(['monday', 'wednesday', 'friday', 'saturday', 'sunday'] as const),
    });
    const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
    fc.assert(
      fc.property(any, ({ from, span, free, weekend }) => {
        const dayOf = (offset: number) => new Date(start + (from + offset) * day);
        const holidays = free.map((offset) => dayOf(offset).toISOString().slice(0, 10));
        const given = calendar({ timeZone: 'Z', weekend, holidays });
        const isFree = (date: Date) =>
          holidays.includes(date.toISOString().slice(0, 10)) ||
          weekend.some((name) => name === week[date.getUTCDay()]);
        const counted = Array.from({ length: span }, (_, index) => dayOf(index + 1)).filter(
          (date) => !isFree(date),
        );
        assert.equal(businessDaysBetween(dayOf(0), dayOf(span), given), counted.length);
        const last = counted.at(-1) ?? dayOf(0);
        assert.equal(addBusinessDays(dayOf(0), counted.length, given), last.toISOString().slice(0, 10));
      }),
    );
  });

  test.each<readonly [string, () => unknown]>([
    ['no moment', () => businessDaysBetween('soon', '2026-01-01T00:00:00Z', utc)],
    ['half a day', () => addBusinessDays('2026-01-01T00:00:00Z', 0.5, utc)],
    ['too many days', () => addBusinessDays('2026-01-01T00:00:00Z', 10_001, utc)],
    ['days past the calendar', () => addBusinessDays('9999-12-30T00:00:00Z', 10, utc)],
    [
      'a zone that is none',
      () => addBusinessDays('2026-01-01T00:00:00Z', 1, { ...utc, timeZone: 'Nowhere/Else' }),
    ],
  ])('%s is the caller’s mistake', (_, call) => {
    assert.throws(call, (error) => error instanceof BadgeError && error.code === 'argument.invalid');
  });
});

/** The same as `on`, each event at a moment of its own. */
function at(from: Candidacy | undefined, ...steps: readonly (readonly [string, Tell])[]): Candidacy {
  let candidacy = from;
  for (const [moment, told] of steps) {
    const event = eventOf(candidacy, (before) => told(before, moment));
    const next = apply(candidacy, { ...event, at: moment });
    assert.ok(next.kind === 'ok', JSON.stringify(next));
    candidacy = next.value;
  }
  assert.ok(candidacy !== undefined);
  return candidacy;
}

const { open, submit, say, assign, lock, decide, flag, appeal, judge } = tell;
const pass = say('screening.passed', 'screener');
const clear = say('integrity.cleared', 'integrity-officer', { reason: 'mistaken' });
const promised = tiny({ turnaroundBusinessDays: 3 });

describe('the turnaround', () => {
  // Monday 2 March 2026; a Friday is the 6th.
  const monday = at(undefined, ['2026-03-02T08:00:00Z', open(promised)], ['2026-03-02T09:00:00Z', submit()]);

  test('begins the business day after the submission', () => {
    assert.equal(turnaroundOf(play(open(promised)), utc, '2026-03-02T10:00:00Z'), undefined);
    assert.deepEqual(turnaroundOf(monday, utc, '2026-03-05T23:59:00Z'), {
      ...{ attempt: 1, round: 1, clock: 'running', businessDays: 3, due: '2026-03-05', isLate: false },
    });
    assert.equal(turnaroundOf(monday, utc, '2026-03-06T00:00:00Z')?.isLate, true);
    assert.equal(turnaroundOf(monday, utc, '2026-03-06T00:00:00Z')?.due, '2026-03-05');
  });

  test('leaves out a hold', () => {
    const held = at(monday, ['2026-03-03T09:00:00Z', pass], ['2026-03-03T10:00:00Z', flag()]);
    assert.deepEqual(turnaroundOf(held, utc, '2026-03-20T00:00:00Z'), {
      ...{ attempt: 1, round: 1, clock: 'paused', businessDays: 1, isLate: false },
    });
    const cleared = at(held, ['2026-03-09T09:00:00Z', clear]);
    assert.equal(turnaroundOf(cleared, utc, '2026-03-09T12:00:00Z')?.due, '2026-03-11');
  });

  test('leaves out waiting for the earner', () => {
    const returned = at(monday, [
      '2026-03-03T09:00:00Z',
      say('screening.returned', 'screener', { reasons: ['A name.'] }),
    ]);
    assert.equal(turnaroundOf(returned, utc, '2026-03-30T00:00:00Z')?.clock, 'paused');
    const again = at(returned, ['2026-03-12T09:00:00Z', submit()]);
    assert.deepEqual(turnaroundOf(again, utc, '2026-03-13T12:00:00Z'), {
      ...{ attempt: 1, round: 1, clock: 'running', businessDays: 2, due: '2026-03-16', isLate: false },
    });
  });

  test('ends with the decision, and counts each attempt and round by itself', () => {
    const decided = at(
      monday,
      ['2026-03-03T09:00:00Z', pass],
      ['2026-03-03T09:00:00Z', assign('a')],
      ['2026-03-03T09:00:00Z', assign('b')],
      ['2026-03-06T09:00:00Z', lock('a', 'no')],
      ['2026-03-06T09:00:00Z', lock('b', 'no')],
      ['2026-03-09T09:00:00Z', decide('not-yet')],
    );
    const first = { attempt: 1, round: 1, clock: 'done', businessDays: 5, due: '2026-03-05', isLate: true };
    assert.deepEqual(turnaroundOf(decided, utc, '2026-04-01T00:00:00Z'), first);
    const next = at(decided, ['2026-03-10T09:00:00Z', submit()]);
    assert.deepEqual(turnaroundsOf(next, utc, '2026-03-11T09:00:00Z'), [
      first,
      { attempt: 2, round: 1, clock: 'running', businessDays: 1, due: '2026-03-13', isLate: false },
    ]);
    const anew = at(decided, ['2026-03-10T09:00:00Z', appeal()], ['2026-03-16T09:00:00Z', judge('reopened')]);
    assert.deepEqual(
      turnaroundsOf(anew, utc, '2026-03-17T09:00:00Z').map(({ round, businessDays }) => [
        round,
        businessDays,
      ]),
      [
        [1, 5],
        [2, 1],
      ],
    );
  });

  test('names no day that nobody can count to, or write', () => {
    for (const turnaroundBusinessDays of [10_001, 1e15]) {
      const patient = play(open(tiny({ turnaroundBusinessDays })), submit());
      assert.deepEqual(turnaroundOf(patient, utc, '2026-03-05T00:00:00Z'), {
        ...{ attempt: 1, round: 1, clock: 'running', businessDays: 3, isLate: false },
      });
    }
    const last = '9999-12-31T09:00:00Z';
    const late = at(undefined, [last, open(promised)], [last, submit()]);
    assert.equal(turnaroundOf(late, utc, last)?.due, undefined);
  });

  test('is never late where nothing is promised', () => {
    const free = on(play(open()), ...handedIn(), ...reviewed('yes', 'yes'));
    assert.deepEqual(turnaroundOf(free, utc, '2027-03-02T08:00:00Z')?.isLate, false);
    assert.equal(turnaroundOf(free, utc, '2027-03-02T08:00:00Z')?.due, undefined);
  });
});
