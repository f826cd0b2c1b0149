import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parseSubmission } from '../../src/index.js';
import { millisecondsOf } from '../../src/input/instant.js';
import { edited, lines, readFixture } from '../fixtures.js';
import { badSubmissions, unfitSubmissions } from './bad-submissions.js';

const good = () => readFixture('submissions/mc-1-attempt-1');

function problemsWith(place: string, value: unknown): readonly string[] {
  const parsed = parseSubmission(edited(good(), [place, value]));
  return parsed.kind === 'ok' ? [] : lines(parsed.problems);
}

describe('parseSubmission', () => {
  test.each(['mc-1-attempt-1', 'mc-1-attempt-2', 'mc-2-attempt-1', 'mc-3-attempt-1'])(
    'accepts %s and returns it as it is',
    (file) => {
      const document = readFixture(`submissions/${file}`);
      const parsed = parseSubmission(document);
      assert.ok(parsed.kind === 'ok');
      assert.deepEqual(parsed.value, document);
    },
  );

  test.each(badSubmissions)('finds every problem of bad/$file', ({ file, problems }) => {
    const parsed = parseSubmission(readFixture(`submissions/bad/${file}`));
    assert.ok(parsed.kind === 'bad');
    assert.deepEqual(lines(parsed.problems), problems);
  });

  test.each(unfitSubmissions)('leaves bad/$file to decide', ({ file }) => {
    assert.equal(parseSubmission(readFixture(`submissions/bad/${file}`)).kind, 'ok');
  });

  test('each file under bad/ is in a table', () => {
    const folder = fileURLToPath(new URL('../../../../fixtures/submissions/bad', import.meta.url));
    const listed = [...badSubmissions, ...unfitSubmissions].map(({ file }) => `${file}.json`);
    assert.deepEqual(readdirSync(folder).sort(), listed.sort());
  });
});

describe('the activity', () => {
  const at = String(Reflect.get(Object(good()), 'submittedAt'));
  const start = '2026-01-12T08:00:00-05:00';
  const end = '2026-02-13T15:00:00-05:00';

  test.each<[object, readonly string[]]>([
    [{ start, end }, []],
    [{ start, end: start }, []],
    [{ start, end: at }, []],
    [{ start: end, end: start }, ['submission.activity-order /activity/end']],
    // Later by the letters of the day, and earlier all the same.
    [
      { start: '2026-01-12T23:30:00-05:00', end: '2026-01-13T04:15:00Z' },
      ['submission.activity-order /activity/end'],
    ],
    [{ start, end: '2027-01-01T00:00:00Z' }, ['submission.activity-order /activity/end']],
    [{ start }, ['format.missing /activity/end']],
    [{ start: '2026-01-12', end }, ['format.malformed /activity/start']],
  ])('%j has the problems %j', (activity, problems) => {
    assert.deepEqual(problemsWith('/activity', activity), problems);
  });
});

describe('submittedAt', () => {
  test.each([
    '2026-02-16',
    '2026-02-16T08:30Z',
    '2026-02-16 08:30:00Z',
    '2026-02-16t08:30:00z',
    '2026-02-16T08:30:00+0500',
    '2026-02-16T08:30:00+05',
    '2026-02-29T08:30:00Z',
    '2026-13-01T08:30:00Z',
    '2026-02-16T24:00:00Z',
    '2026-12-31T23:59:60Z',
    '0000-02-16T08:30:00Z',
    '+002026-02-16T08:30:00Z',
    '',
  ])('%s is malformed', (text) => {
    assert.deepEqual(problemsWith('/submittedAt', text), ['format.malformed /submittedAt']);
  });

  test('whatever is accepted is a moment that JavaScript reads', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const text = fc
      .tuple(digits(4), digits(2), digits(2), digits(2), digits(2), digits(2), digits(2))
      .chain(([year, month, day, hour, minute, second, zone]) =>
        fc.constantFrom(
          `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
          `${year}-${month}-${day}T${hour}:${minute}:${second}.5+${zone}:${minute}`,
          `${year}-0${month.slice(1)}-1${day.slice(1)}T1${hour.slice(1)}:${minute}:${second}-${zone}:00`,
        ),
      );
    fc.assert(
      fc.property(text, (submittedAt) => {
        if (problemsWith('/submittedAt', submittedAt).length === 0)
          assert.ok(Number.isFinite(millisecondsOf(submittedAt)), submittedAt);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('digestSRI', () => {
  const place = '/artefacts/0/digestSRI';

  test.each([
    ['sha256', 'A'.repeat(42) + 'E='],
    ['sha384', 'A'.repeat(64)],
    ['sha512', 'A'.repeat(85) + 'Q=='],
  ])('%s is accepted', (algorithm, digest) => {
    assert.deepEqual(problemsWith(place, `${algorithm}-${digest}`), []);
  });

  test.each([
    `sha256-${'A'.repeat(64)}`,
    `sha256-${'A'.repeat(43)}`,
    `sha256-${'A'.repeat(42)}_=`,
    `sha1-${'A'.repeat(27)}=`,
    `md5-${'A'.repeat(22)}==`,
    `SHA256-${'A'.repeat(43)}=`,
    `sha256-${'A'.repeat(43)}= sha256-${'B'.repeat(43)}=`,
  ])('%s is malformed', (digest) => {
    assert.deepEqual(problemsWith(place, digest), [`format.malformed ${place}`]);
  });

  test('a second spelling of the same digest is malformed, so that a file cannot count twice', () => {
    assert.deepEqual(problemsWith(place, `sha256-${'A'.repeat(42)}E=`), []);
    assert.deepEqual(problemsWith(place, `sha256-${'A'.repeat(42)}F=`), [`format.malformed ${place}`]);
  });
});

describe('createdOn', () => {
  test.each(['2026-02-30', '2026-2-3', '2026-02-03T00:00:00Z', '0000-01-01', 'yesterday'])(
    '%s is malformed',
    (day) => {
      assert.deepEqual(problemsWith('/artefacts/0/createdOn', day), [
        'format.malformed /artefacts/0/createdOn',
      ]);
    },
  );
});

describe('pointers', () => {
  const pointers = '/artefacts/0/pointers';

  test.each([
    [{ criterion: 'c1', page: 1 }, []],
    [{ criterion: 'c1', minute: 0 }, []],
    [{ criterion: 'c1' }, [`submission.pointer-form ${pointers}/0`]],
    [{ criterion: 'c1', page: 1, minute: 1 }, [`submission.pointer-form ${pointers}/0`]],
    [{ criterion: 'c1', page: 0 }, [`format.range ${pointers}/0/page`]],
    [{ criterion: 'c1', page: 1.5 }, [`format.type ${pointers}/0/page`]],
    [{ criterion: 'c1', minute: -1 }, [`format.range ${pointers}/0/minute`]],
    [{ page: 1 }, [`format.missing ${pointers}/0/criterion`]],
  ])('%j', (one, problems) => {
    assert.deepEqual(problemsWith(pointers, [one]), problems);
  });
});
