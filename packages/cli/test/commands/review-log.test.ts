import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import {
  badgewright,
  codesIn,
  codesNamed,
  fixture,
  fixtureText,
  jsonLines,
  member,
  scratch,
} from '../console.js';

const earner = 'urn:uuid:02d89773-e8fa-41a9-a5b4-c9fc8e563845';
const person = (name: string) => `urn:example:${name}`;
const json = (name: string): unknown => JSON.parse(fixtureText(name));
const reviews = ['a', 'b'].map((name) => json(`reviews/mc-1-attempt-1-assessor-${name}.json`));
const idOf = (review: unknown) => String(member(review, 'assessor', 'id'));

type Said = readonly [role: string, id: string, at: string, more: object];

/** The first attempt at MC-1, up to the decision that it is not yet. */
const story: readonly Said[] = [
  [
    'earner',
    earner,
    '2026-02-16T08:00:00-05:00',
    { type: 'candidacy.opened', definition: json('definitions/mc-1-small-group-reading.json'), earner },
  ],
  [
    'earner',
    earner,
    '2026-02-16T08:30:00-05:00',
    { type: 'submission.submitted', submission: json('submissions/mc-1-attempt-1.json') },
  ],
  ['screener', person('screener'), '2026-02-17T09:00:00-05:00', { type: 'screening.passed' }],
  ...reviews.map((review): Said => [
    'issuer',
    person('issuer'),
    '2026-02-17T09:00:00-05:00',
    { type: 'review.assigned', assessor: idOf(review) },
  ]),
  ...reviews.map((review): Said => [
    'assessor',
    idOf(review),
    '2026-02-26T23:00:00Z',
    { type: 'review.locked', review },
  ]),
  ['approver', person('approver'), '2026-02-27T15:00:00Z', { type: 'decision.recorded', outcome: 'not-yet' }],
];

const events = story.map(([role, id, at, more], index) => ({
  ...{ format: 'badgewright-candidacy-event/1', candidacy: 'urn:example:candidacy', sequence: index + 1 },
  ...{ at, actor: { id, role }, ...more },
}));
const text = (upTo = events.length) =>
  events
    .slice(0, upTo)
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');
const calendar = {
  ...{ format: 'badgewright-calendar/1', timeZone: 'America/New_York' },
  ...{ weekend: ['saturday', 'sunday'], holidays: [] },
};

describe('the log of a candidacy', () => {
  test('says where it stands, to programs', async () => {
    const { write } = scratch();
    const argv = [
      '--log',
      write('log.ndjson', text()),
      '--calendar',
      write('c.json', JSON.stringify(calendar)),
    ];
    const { code, out, err } = await badgewright(['review', ...argv, '--json']);
    assert.equal(err, '');
    assert.equal(code, 1);
    const [shown] = jsonLines(out);
    assert.equal(member(shown, 'state'), 'not-yet');
    assert.deepEqual([member(shown, 'attempt'), member(shown, 'events')], [1, events.length]);
    assert.equal(member(shown, 'decisions', 0, 'unmet', 0, 'criterion'), 'c3');
    assert.deepEqual(member(shown, 'turnaround'), {
      ...{ attempt: 1, round: 1, clock: 'done', businessDays: 9, due: '2026-03-02', isLate: false },
    });
  });

  test('names nobody who reviewed, and not the earner', async () => {
    const { write } = scratch();
    const log = write('log.ndjson', text());
    for (const more of [[], ['--json']]) {
      const { out } = await badgewright(['review', '--log', log, ...more]);
      for (const id of [earner, ...reviews.map(idOf)]) assert.ok(!out.includes(id));
    }
  });

  test('says it to people, with what is next', async () => {
    const { write } = scratch();
    const { code, out } = await badgewright(['review', '--log', write('log.ndjson', text())]);
    assert.equal(code, 1);
    assert.ok(out.startsWith('NOT YET\n'));
    assert.match(out, /^ {2}Unmet +The instruction matches the need$/m);
    assert.match(out, /^ {2}Next +the earner hands in again, or appeals$/m);
  });

  test('while it is screened, says which titles to look at, and not later', async () => {
    const { write } = scratch();
    const named = (upTo: number) =>
      text(upTo).replace(/(?<="artefacts":.*?"title":)"[^"]*"/, '"Notes on Jayden R."');
    const shown = async (upTo: number) => {
      const log = write(`log-${upTo}.ndjson`, named(upTo));
      const { out } = await badgewright(['review', '--log', log, '--json']);
      const { out: said } = await badgewright(['review', '--log', log]);
      const notes = member(jsonLines(out)[0], 'notes');
      assert.equal(said.includes('To look at'), notes !== undefined);
      assert.ok(!said.includes('Jayden'));
      return [member(jsonLines(out)[0], 'state'), member(notes, 0, 'at'), member(notes, 0, 'looksLike')];
    };
    assert.deepEqual(await shown(2), ['screening', '/artefacts/0/title', 'person']);
    assert.deepEqual(await shown(3), ['in-review', undefined, undefined]);
  });

  test('is open while the body is at work', async () => {
    const { write } = scratch();
    const argv = [
      '--log',
      write('log.ndjson', text(6)),
      '--calendar',
      write('c.json', JSON.stringify(calendar)),
    ];
    const { code, out } = await badgewright(['review', ...argv, '--at', '2026-03-20T15:00:00Z']);
    assert.equal(code, 2);
    assert.match(out, /^ {2}Reviews +1 of 2 locked in this attempt$/m);
    assert.match(out, /^ {2}Turnaround +24 business days, due 2026-03-02, late$/m);
  });

  test.each<readonly [string, string, readonly string[], RegExp]>([
    [
      'a gap',
      text()
        .split('\n')
        .filter((_, index) => index !== 2)
        .join('\n'),
      ['candidacy.sequence-gap'],
      /log\.ndjson:3$/,
    ],
    ['a line that is no JSON', `${text(2)}{"a":\n`, ['input.not-json'], /log\.ndjson:3$/],
    [
      'two candidacies',
      text().replaceAll(/urn:example:candidacy(?=","sequence":2)/g, 'urn:example:other'),
      ['candidacy.other-candidacy'],
      /log\.ndjson:2$/,
    ],
  ])('with %s is refused', async (...[, content, codes, source]) => {
    const { write } = scratch();
    const log = write('log.ndjson', content);
    const { code, out } = await badgewright(['review', '--log', log, '--json']);
    assert.equal(code, 2);
    const [refused] = jsonLines(out);
    assert.equal(member(refused, 'kind'), 'bad');
    assert.deepEqual(codesIn(member(refused, 'problems')), codes);
    assert.match(String(member(refused, 'problems', 0, 'source')), source);
    const told = await badgewright(['review', '--log', log]);
    assert.ok(told.out.startsWith('LOG REFUSED\n'));
    assert.match(told.out, /What to do:/);
  });

  test('with a calendar that is none is refused', async () => {
    const { write } = scratch();
    const argv = ['--log', write('l.ndjson', text()), '--calendar', write('c.json', '{"format":"other/1"}')];
    const { code, out } = await badgewright(['review', ...argv, '--json']);
    assert.equal(code, 2);
    assert.deepEqual(codesIn(member(jsonLines(out)[0], 'problems')), ['format.unsupported']);
  });
});

describe('appending', () => {
  test('begins a log, and goes on with it', async () => {
    const { folder, write } = scratch();
    const log = path.join(folder, 'log.ndjson');
    const files = events.map((event, index) => write(`e${index}.json`, JSON.stringify(event)));
    const begun = await badgewright(['review', '--log', log, '--append', ...files.slice(0, 3), '--json']);
    assert.equal(begun.code, 0);
    assert.deepEqual(
      [member(jsonLines(begun.out)[0], 'state'), member(jsonLines(begun.out)[0], 'appended')],
      ['in-review', 3],
    );
    assert.equal(statSync(log).mode & 0o077, 0);
    const ended = await badgewright(['review', '--log', log, '--append', ...files.slice(3)]);
    assert.equal(ended.code, 0);
    assert.equal(readFileSync(log, 'utf8'), text());
  });

  test('is all or nothing', async () => {
    const { write } = scratch();
    const log = write('log.ndjson', text(6).trimEnd(), 0o640);
    const good = write('good.json', JSON.stringify(events[6]));
    const bad = write('bad.json', JSON.stringify({ ...events[7], outcome: 'earned' }));
    const { code, out } = await badgewright(['review', '--log', log, '--append', good, bad, '--json']);
    assert.equal(code, 1);
    assert.deepEqual(codesIn(member(jsonLines(out)[0], 'problems')), ['candidacy.outcome-mismatch']);
    assert.equal(member(jsonLines(out)[0], 'problems', 0, 'source'), bad);
    assert.equal(readFileSync(log, 'utf8'), text(6).trimEnd());
    const told = await badgewright(['review', '--log', log, '--append', bad]);
    assert.ok(told.out.startsWith('NOT APPENDED\n'));
    assert.equal((await badgewright(['review', '--log', log, '--append', good])).code, 0);
    assert.equal(readFileSync(log, 'utf8'), text(7));
    assert.equal(statSync(log).mode & 0o777, 0o640);
  });

  test('of a file that is no JSON changes nothing', async () => {
    const { write } = scratch();
    const log = write('log.ndjson', text(2));
    const { code, out } = await badgewright([
      'review',
      '--log',
      log,
      '--append',
      write('e.json', '{'),
      '--json',
    ]);
    assert.equal(code, 1);
    assert.deepEqual(codesIn(member(jsonLines(out)[0], 'problems')), ['input.not-json']);
    assert.equal(readFileSync(log, 'utf8'), text(2));
  });
});

describe('usage', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['a log that is not there', ['--log', 'no/such.ndjson'], 'file.unreadable'],
    [
      'a log beside facts',
      ['--log', 'l', '--definition', fixture('definitions/mc-1-small-group-reading.json')],
      'option.misused',
    ],
    ['events without a log', ['--append', 'e.json'], 'option.misused'],
    ['nothing', [], 'option.misused'],
    ['events for standard input', ['--log', '-', '--append', 'e.json'], 'option.misused'],
  ])('%s', async (_, argv, code) => {
    const finished = await badgewright(['review', ...argv]);
    assert.equal(finished.code, 64);
    assert.deepEqual(codesNamed(finished.err), [code]);
  });

  test('an empty log', async () => {
    const { write } = scratch();
    assert.equal((await badgewright(['review', '--log', write('log.ndjson', '\n')])).code, 64);
  });
});
