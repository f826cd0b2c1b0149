import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { parseDefinition } from '../../src/index.js';
import { edited, lines, readFixture } from '../fixtures.js';
import { badDefinitions } from './bad-definitions.js';
import type { Edit } from '../fixtures.js';

const good = () => readFixture('definitions/mc-1-small-group-reading');
const withIndicators = () => readFixture('definitions/mc-2-text-access-review');

/** The problems of a definition with some changes. */
function problemsAfter(document: unknown, ...edits: readonly Edit[]): readonly string[] {
  const parsed = parseDefinition(edited(document, ...edits));
  return parsed.kind === 'ok' ? [] : lines(parsed.problems);
}

describe('parseDefinition', () => {
  test.each(['mc-1-small-group-reading', 'mc-2-text-access-review', 'mc-3-home-reading-routines'])(
    'accepts %s and returns it as it is',
    (file) => {
      const document = readFixture(`definitions/${file}`);
      const parsed = parseDefinition(document);
      assert.ok(parsed.kind === 'ok');
      assert.deepEqual(parsed.value, document);
    },
  );

  test('returns a frozen copy', () => {
    const document = good();
    const parsed = parseDefinition(document);
    assert.ok(parsed.kind === 'ok');
    assert.notEqual(parsed.value, document);
    assert.ok(Object.isFrozen(parsed.value.criteria[0]));
  });

  test.each(badDefinitions)('finds every problem of bad/$file', ({ file, problems }) => {
    const parsed = parseDefinition(readFixture(`definitions/bad/${file}`));
    assert.ok(parsed.kind === 'bad');
    assert.deepEqual(lines(parsed.problems), problems);
  });

  test('each file under bad/ is in the table', () => {
    const folder = fileURLToPath(new URL('../../../../fixtures/definitions/bad', import.meta.url));
    assert.deepEqual(readdirSync(folder).sort(), badDefinitions.map(({ file }) => `${file}.json`).sort());
  });

  test('needs no passing rule: it is conjunctive by default', () => {
    assert.deepEqual(problemsAfter(good(), ['/passingRule']), []);
  });
});

describe('ids', () => {
  test.each([
    ['/parts/1/id', 'part-1', '/parts/1/id'],
    ['/parts/0/questions/2/id', 'q1', '/parts/0/questions/2/id'],
    ['/parts/1/requirements/2/id', 'results', '/parts/1/requirements/2/id'],
    ['/criteria/3/id', 'c1', '/criteria/3/id'],
    ['/criteria/0/levels/3/id', 'basic', '/criteria/0/levels/3/id'],
  ])('%s = %s is found as a duplicate', (place, id, at) => {
    const found = problemsAfter(good(), [place, id]);
    assert.ok(found.includes(`definition.duplicate-id ${at}`));
  });

  test('two indicators of one id are found', () => {
    assert.deepEqual(problemsAfter(withIndicators(), ['/criteria/3/indicators/1/id', 'i1']), [
      'definition.duplicate-id /criteria/3/indicators/1/id',
    ]);
  });

  test('a requirement that is read twice by one criterion is found', () => {
    assert.deepEqual(problemsAfter(good(), ['/criteria/1/reads', ['results', 'week-plan', 'results']]), [
      'definition.duplicate-id /criteria/1/reads/2',
    ]);
  });

  test('requirements are unique over all parts', () => {
    const document = good();
    const second = {
      id: 'part-4',
      title: 'Part 4',
      kind: 'other',
      instructions: 'Once more.',
      assessedBy: 'rubric',
      requirements: [
        {
          id: 'check',
          title: 'Again',
          genre: 'assessment',
          formats: [{ format: 'text' }],
          count: { min: 1 },
          studentData: false,
          groupWork: false,
        },
      ],
    };
    assert.deepEqual(problemsAfter(document, ['/parts/3', second]), [
      'definition.duplicate-id /parts/3/requirements/0/id',
    ]);
  });

  test('parts, requirements and criteria may share an id: they are never mixed up', () => {
    assert.deepEqual(problemsAfter(good(), ['/parts/0/id', 'c1'], ['/criteria/1/levels/0/id', 'c1']), []);
  });

  test.each(['', ' ', 'a b', 'c.1', '#1', '-c', 'ü', 'x'.repeat(65)])('%o is no id', (id) => {
    assert.deepEqual(problemsAfter(good(), ['/parts/0/id', id]), ['format.malformed /parts/0/id']);
  });
});

describe('limits', () => {
  const format = '/parts/1/requirements/2/formats/0';
  test.each([
    [
      'of words of a requirement',
      [[`${format}/minWords`, 2501]],
      `definition.limit-order ${format}/minWords`,
    ],
    [
      'of words of a part',
      [['/parts/0/formats/0/minWords', 501]],
      'definition.limit-order /parts/0/formats/0/minWords',
    ],
    [
      'of a count',
      [['/parts/1/requirements/3/count/min', 3]],
      'definition.limit-order /parts/1/requirements/3/count/min',
    ],
  ] as const)('a least above the most %s is found', (_, edits, expected) => {
    assert.deepEqual(problemsAfter(good(), ...edits), [expected]);
  });

  test('a least equal to the most is accepted', () => {
    assert.deepEqual(problemsAfter(good(), [`${format}/minWords`, 2500]), []);
  });

  test('a format named twice by a requirement is found', () => {
    const place = '/parts/1/requirements/0/formats/1';
    assert.deepEqual(problemsAfter(good(), [place, { format: 'document' }]), [
      `definition.duplicate-format ${place}/format`,
    ]);
  });
});

describe('forms of text', () => {
  test.each([
    ['/id', 'https://pinehollow.example/mc/one#part'],
    ['/id', 'mc/one'],
    ['/id', 'urn:uuid:5ad3a1a7-4f6e-4a5e-9c39-6b1a7f0c8d11'],
    ['/version', 'v1.0.0'],
    ['/version', '01.0.0'],
    ['/language', 'EN'],
    ['/language', 'en_US'],
    ['/creator/id', 'Pine Hollow'],
    ['/alignment/0/targetUrl', 'not a web address'],
    ['/parts/2/formats/1/mediaTypes/0', 'MP4'],
  ])('%s = %s is malformed', (place, text) => {
    assert.deepEqual(problemsAfter(good(), [place, text]), [`format.malformed ${place}`]);
  });

  test.each([
    ['/version', '2.10.0-rc.1+build.5'],
    ['/language', 'zh-Hant-TW'],
    ['/language', 'es-419'],
    ['/creator/id', 'did:web:pinehollow.example'],
  ])('%s = %s is accepted', (place, text) => {
    assert.deepEqual(problemsAfter(good(), [place, text]), []);
  });
});

describe('numbers', () => {
  test.each([
    ['/estimatedHours', 0],
    ['/assessment/appealDays', 0],
    ['/assessment/attempts/beforeSupport', -1],
    ['/parts/1/requirements/0/count/min', 0],
    ['/parts/2/formats/1/maxMinutes', 0],
  ])('%s = %d is out of range', (place, number) => {
    assert.deepEqual(problemsAfter(good(), [place, number]), [`format.range ${place}`]);
  });

  test('part of a review is not a number of reviews', () => {
    assert.deepEqual(problemsAfter(good(), ['/assessment/reviews', 1.5]), [
      'format.type /assessment/reviews',
    ]);
  });
});
