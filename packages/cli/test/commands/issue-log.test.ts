import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { badgewright, codesIn, codesNamed, fixtureText, jsonLines, member, scratch } from '../console.js';
import type { FileAppended } from '../../src/io.js';
import { badgeIn, issuerDid, keyText } from '../workplace.js';

const earner = 'urn:uuid:02d89773-e8fa-41a9-a5b4-c9fc8e563845';
const json = (name: string): unknown => JSON.parse(fixtureText(name));
const reviews = ['a', 'b', 'adjudicator'].map((name) =>
  json(`reviews/mc-2-attempt-1-${name.length === 1 ? 'assessor-' : ''}${name}.json`),
);
const idOf = (review: unknown) => String(member(review, 'assessor', 'id'));
const locked = (review: unknown, type: string, role: string) =>
  said(role, [idOf(review), String(member(review, 'reviewedAt'))], { type, review });

function said(role: string, [id, at]: readonly [string, string], more: object) {
  return { role, id, at, more };
}

/** MC-2 in one attempt, settled by an adjudicator. */
const story = [
  said('earner', [earner, '2026-04-01T09:00:00Z'], {
    type: 'candidacy.opened',
    definition: json('definitions/mc-2-text-access-review.json'),
    earner,
  }),
  said('earner', [earner, '2026-04-13T13:00:00Z'], {
    type: 'submission.submitted',
    submission: json('submissions/mc-2-attempt-1.json'),
  }),
  said('screener', ['urn:example:screener', '2026-04-14T09:00:00Z'], { type: 'screening.passed' }),
  ...reviews.slice(0, 2).map((review) =>
    said('issuer', ['urn:example:board', '2026-04-14T10:00:00Z'], {
      type: 'review.assigned',
      assessor: idOf(review),
    }),
  ),
  ...reviews.slice(0, 2).map((review) => locked(review, 'review.locked', 'assessor')),
  said('issuer', ['urn:example:board', '2026-04-23T09:00:00Z'], {
    type: 'adjudication.assigned',
    adjudicator: idOf(reviews[2]),
  }),
  locked(reviews[2], 'adjudication.locked', 'adjudicator'),
  said('issuer', ['urn:example:board', '2026-04-27T15:00:00Z'], {
    type: 'decision.recorded',
    outcome: 'earned',
  }),
].map(({ role, id, at, more }, index) => ({
  ...{ format: 'badgewright-candidacy-event/1', candidacy: 'urn:example:candidacy', sequence: index + 1 },
  ...{ at, actor: { id, role }, ...more },
}));

const text = (upTo = story.length) =>
  story
    .slice(0, upTo)
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');

/** A folder with a log, and a way to issue from it. */
function desk(content = text()) {
  const { folder, write } = scratch();
  const log = write('log.ndjson', content, 0o640);
  const out = path.join(folder, 'badge.json');
  const argv = [
    ...['issue', '--log', log, '--out', out, '--key', write('key.json', keyText, 0o600)],
    ...['--issuer', write('issuer.json', '{"name":"Pine Hollow"}'), '--at', '2026-05-04T10:00:00Z'],
  ];
  return { log, out, argv, lines: () => readFileSync(log, 'utf8').trimEnd().split('\n') };
}

describe('issue --log', () => {
  test('signs the badge of a candidacy that is earned, and adds to the log that it is issued', async () => {
    const { log, out, argv, lines } = desk();
    const { code, out: said, err } = await badgewright([...argv, '--json']);
    assert.deepEqual([code, err], [0, '']);
    const id = member(badgeIn(out), 'id');
    assert.equal(member(jsonLines(said)[0], 'credential'), id);
    assert.equal((await badgewright(['verify', out, '--now', '2026-06-01T00:00:00Z'])).code, 0);
    const event: unknown = JSON.parse(lines().at(-1) ?? '');
    assert.deepEqual(
      [member(event, 'type'), member(event, 'sequence'), member(event, 'credential'), member(event, 'actor')],
      ['credential.issued', story.length + 1, id, { id: issuerDid, role: 'issuer' }],
    );
    assert.equal(readFileSync(log, 'utf8').slice(0, text().length), text());
    assert.equal(statSync(log).mode & 0o777, 0o640);
    const shown = await badgewright(['review', '--log', log, '--json']);
    assert.deepEqual([shown.code, member(jsonLines(shown.out)[0], 'state')], [0, 'issued']);
  });

  test('the badge is dated as decided and signed as of --at, with the results of every criterion', async () => {
    const { out, argv } = desk();
    await badgewright([...argv, '--recipient', 'did:example:teacher']);
    const badge = badgeIn(out);
    assert.equal(member(badge, 'validFrom'), '2026-04-27T15:00:00Z');
    assert.equal(member(badge, 'proof', 0, 'created'), '2026-05-04T10:00:00Z');
    assert.equal(member(badge, 'credentialSubject', 'id'), 'did:example:teacher');
    assert.equal(member(badge, 'credentialSubject', 'result', 'length'), 4);
  });

  test('a second badge is refused, and nothing is written', async () => {
    const { log, out, argv } = desk();
    await badgewright(argv);
    const before = readFileSync(log, 'utf8');
    const other = path.join(path.dirname(out), 'second.json');
    const { code, out: said } = await badgewright([...argv, '--out', other]);
    assert.equal(code, 1);
    assert.ok(said.startsWith('NOT ISSUED\n'));
    assert.match(said, /^ {2}candidacy\.already-issued$/m);
    assert.equal(existsSync(other), false);
    assert.equal(readFileSync(log, 'utf8'), before);
  });

  test.each<readonly [string, number, number, string]>([
    ['is still reviewed', 6, 2, 'candidacy.not-earned'],
    ['waits for the decision', 9, 2, 'candidacy.not-earned'],
  ])('of one that %s there is none', async (...[, upTo, exit, expected]) => {
    const { log, out, argv } = desk(text(upTo));
    const { code, out: said } = await badgewright([...argv, '--json']);
    assert.equal(code, exit);
    assert.deepEqual(codesIn(member(jsonLines(said)[0], 'problems')), [expected]);
    assert.deepEqual([existsSync(out), readFileSync(log, 'utf8')], [false, text(upTo)]);
  });

  test('before the latest event nothing is issued', async () => {
    const { argv, out } = desk();
    const { code, out: said } = await badgewright([...argv, '--at', '2026-04-27T14:00:00Z', '--json']);
    assert.equal(code, 1);
    assert.deepEqual(codesIn(member(jsonLines(said)[0], 'problems')), ['candidacy.time-backwards']);
    assert.equal(existsSync(out), false);
  });

  test('to standard output goes the badge and nothing else; what stands against it goes beside', async () => {
    const { argv, lines } = desk();
    const issued = await badgewright([...argv, '--out', '-']);
    assert.deepEqual([issued.code, issued.err], [0, '']);
    assert.equal(
      member(JSON.parse(issued.out), 'id'),
      member(JSON.parse(lines().at(-1) ?? ''), 'credential'),
    );
    const again = await badgewright([...argv, '--out', '-']);
    assert.deepEqual([again.code, again.out], [1, '']);
    assert.ok(again.err.startsWith('NOT ISSUED\n'));
  });

  test.each<readonly [string, FileAppended, string]>([
    ['was written to meanwhile', { kind: 'changed' }, 'log.changed'],
    ['cannot be written to', { kind: 'failed', reason: 'no space left' }, 'file.unwritable'],
  ])('where the log %s there is no badge either', async (_, outcome, expected) => {
    const { log, out, argv } = desk();
    const { code, err } = await badgewright(argv, { append: () => Promise.resolve(outcome) });
    assert.deepEqual([code, codesNamed(err)], [64, [expected]]);
    assert.deepEqual([existsSync(out), readFileSync(log, 'utf8')], [false, text()]);
  });

  test('where the badge cannot be written the log is as it was', async () => {
    const { log, argv } = desk();
    const { code } = await badgewright([...argv, '--out', path.join(log, 'badge.json')]);
    assert.deepEqual([code, readFileSync(log, 'utf8')], [64, text()]);
  });

  test('a log with a fault is refused with its line', async () => {
    const { argv } = desk(text().replace('"sequence":3', '"sequence":4'));
    const { code, out } = await badgewright([...argv, '--json']);
    assert.equal(code, 2);
    assert.deepEqual(codesIn(member(jsonLines(out)[0], 'problems')), [
      'candidacy.sequence-gap',
      'candidacy.sequence-repeated',
    ]);
    assert.match(String(member(jsonLines(out)[0], 'problems', 0, 'source')), /log\.ndjson:3$/);
  });
});

describe('the command line of issue --log', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['standard input', ['--log', '-'], 'option.misused'],
    ['a log that is not there', ['--log', 'no/such.ndjson'], 'file.unreadable'],
    ['facts beside the log', ['--definition', 'mc.json'], 'option.misused'],
  ])('%s', async (_, more, expected) => {
    const { argv } = desk();
    const { code, err } = await badgewright([...argv, ...more]);
    assert.deepEqual([code, codesNamed(err)], [64, [expected]]);
  });

  test('neither facts nor a log', async () => {
    const { argv } = desk();
    const { code, err } = await badgewright(['issue', ...argv.slice(3)]);
    assert.deepEqual([code, codesNamed(err)], [64, ['option.misused']]);
  });

  test('an empty log', async () => {
    const { code, err } = await badgewright(desk('\n').argv);
    assert.deepEqual([code, codesNamed(err)], [64, ['option.misused']]);
  });
});

describe('review --append beside another writer', () => {
  test('adds nothing to a log that was written to meanwhile', async () => {
    const { folder, write } = scratch();
    const log = write('log.ndjson', text(2));
    const event = write('event.json', JSON.stringify(story[2]));
    const finished = await badgewright(['review', '--log', log, '--append', event], {
      append: () => Promise.resolve({ kind: 'changed' }),
    });
    assert.deepEqual([finished.code, codesNamed(finished.err)], [64, ['log.changed']]);
    assert.equal(readFileSync(path.join(folder, 'log.ndjson'), 'utf8'), text(2));
  });

  test('goes on after a byte order mark, and after a line without its end', async () => {
    const { write } = scratch();
    const log = write('log.ndjson', `\uFEFF${text(2).trimEnd()}`);
    const event = write('event.json', JSON.stringify(story[2]));
    const finished = await badgewright(['review', '--log', log, '--append', event]);
    assert.deepEqual([finished.code, finished.err], [0, '']);
    assert.equal(readFileSync(log, 'utf8'), `\uFEFF${text(3)}`);
  });
});
