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
    ['/creator/country', 'us'],
    ['/contentLicence', 'CC BY'],
    ['/fee/amount', '1,5'],
    ['/fee/amount', '-1'],
    ['/fee/currency', 'dollar'],
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
    ['/assessment/doubleScoringRate', 1.01],
    ['/assessment/doubleScoringRate', -0.01],
    ['/validForMonths', 0],
    ['/validForMonths', 1201],
  ])('%s = %d is out of range', (place, number) => {
    assert.deepEqual(problemsAfter(good(), [place, number]), [`format.range ${place}`]);
  });

  test('part of a review is not a number of reviews', () => {
    assert.deepEqual(problemsAfter(good(), ['/assessment/reviews', 1.5]), [
      'format.type /assessment/reviews',
    ]);
  });
});

describe('what a definition says of itself and others', () => {
  const id = 'https://pinehollow.example/mc/small-group-reading';

  test.each<readonly [Edit, readonly string[]]>([
    [['/supersedes', [{ id, version: '0.9.0' }]], []],
    [
      [
        '/supersedes',
        [
          { id, version: '0.9.0' },
          { id, version: '1.0.0' },
        ],
      ],
      ['definition.lineage-itself /supersedes/1'],
    ],
    [['/derivedFrom', { id, version: '1.0.0' }], ['definition.lineage-itself /derivedFrom']],
    [['/derivedFrom', { id, version: '0.1.0' }], []],
    [['/derivedFrom', { id }], []],
    [['/derivedFrom', { id: `${id}-2` }], []],
    [['/equivalentTo', [`${id}-2`, id]], ['definition.lineage-itself /equivalentTo/1']],
    [['/variantOf', id], ['definition.lineage-itself /variantOf']],
    [['/variantOf', 'https://pinehollow.example/mc/readings'], []],
  ])('%j', (edit, problems) => {
    assert.deepEqual(problemsAfter(good(), edit), problems);
  });

  test.each<readonly [Edit, readonly string[]]>([
    [['/criteria/0/covers', [1, 5]], []],
    [['/criteria/0/covers', [1, 6]], ['definition.component-unknown /criteria/0/covers/1']],
    [['/criteria/0/covers', [2, 2]], ['definition.duplicate-id /criteria/0/covers/1']],
    [['/criteria/0/covers', []], ['format.too-few /criteria/0/covers']],
    [['/criteria/0/covers', [0]], ['format.range /criteria/0/covers/0']],
  ])('components: %j', (edit, problems) => {
    assert.deepEqual(problemsAfter(good(), edit), problems);
  });
});

describe('passing rules', () => {
  const reason = 'A trial.';
  // Four criteria of four levels: 12 points at most.
  test.each<readonly [object, readonly string[]]>([
    [{ kind: 'conjunctive' }, []],
    [{ kind: 'at-least', criteria: 4, reason }, []],
    [{ kind: 'at-least', criteria: 5, reason }, ['definition.rule-unreachable /passingRule/criteria']],
    [{ kind: 'points', min: 12, reason }, []],
    [{ kind: 'points', min: 13, reason }, ['definition.rule-unreachable /passingRule/min']],
    [
      { kind: 'at-least', criteria: 2, always: ['c1', 'c9', 'c1'], reason },
      ['definition.criterion-unknown /passingRule/always/1', 'definition.duplicate-id /passingRule/always/2'],
    ],
    [{ kind: 'at-least', criteria: 2 }, ['format.missing /passingRule/reason']],
    [
      { kind: 'points', criteria: 2, reason },
      ['format.missing /passingRule/min', 'format.unknown-property /passingRule/criteria'],
    ],
    [{ kind: 'at-least', criteria: 0, reason }, ['format.range /passingRule/criteria']],
  ])('%j', (rule, problems) => {
    assert.deepEqual(problemsAfter(good(), ['/passingRule', rule]), problems);
  });

  test('a criterion with indicators is worth one point', () => {
    const rule = (min: number) => ({ kind: 'points', min, reason });
    assert.deepEqual(problemsAfter(withIndicators(), ['/passingRule', rule(7)]), []);
    assert.deepEqual(problemsAfter(withIndicators(), ['/passingRule', rule(8)]), [
      'definition.rule-unreachable /passingRule/min',
    ]);
  });
});

describe('the definitions shipped as fixtures', () => {
  const folder = fileURLToPath(new URL('../../../../fixtures/definitions', import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const definitions = files.flatMap((file) => {
    const parsed = parseDefinition(readFixture(`definitions/${file.replace('.json', '')}`));
    return parsed.kind === 'ok' ? [parsed.value] : [];
  });

  test('are right, each with an id of its own', () => {
    assert.equal(definitions.length, files.length);
    assert.equal(new Set(definitions.map(({ id }) => id)).size, 15);
  });

  test('are equivalent both ways, and variants of one family', () => {
    const variants = definitions.filter(({ variantOf }) => variantOf !== undefined);
    assert.equal(variants.length, 4);
    for (const { id, variantOf, equivalentTo = [] } of variants) {
      const others = variants.filter((other) => other.id !== id);
      assert.deepEqual([...equivalentTo].sort(), others.map((other) => other.id).sort());
      assert.ok(others.every((other) => other.variantOf === variantOf));
    }
  });

  test('cover every component of their method', () => {
    for (const { keyMethod, criteria } of definitions) {
      const covered = new Set(criteria.flatMap(({ covers = [] }) => covers));
      assert.equal(covered.size, keyMethod.components.length);
    }
  });
});
