import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { alignmentsFrom, criteriaFrom, parseDefinition, readCase } from '../../src/index.js';
import type { Definition, Framework } from '../../src/index.js';
import { edited, lines, readFixture } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

function definitionOf(name: string, ...edits: readonly Edit[]): Definition {
  const read = parseDefinition(edited(readFixture(`definitions/${name}`), ...edits));
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

function frameworkOf(value: unknown): Framework {
  const read = readCase(value);
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

const node = (identifier: string, more: object = {}) => ({
  identifier,
  uri: `https://phx.example/uri/${identifier}`,
  lastChangeDateTime: '2026-01-05T00:00:00+00:00',
  ...more,
});

/** A framework as a server gives it, with levels out of order and things that are not read. */
const phoenix = {
  CFDocument: node('d1', {
    title: 'Phoenix Framework for Educators',
    creator: 'Phoenix Board',
    version: '2026',
    CFPackageURI: { title: 'Phoenix', identifier: 'p1', uri: 'https://phx.example/packages/p1' },
    adoptionStatus: 'Adopted',
  }),
  CFItems: [
    node('i1', { fullStatement: 'Plans reading in small groups.', humanCodingScheme: 'PHX-LIT-3' }),
    node('i2', {
      fullStatement: 'Reviews texts for access.',
      humanCodingScheme: 'PHX-EQ-2',
      abbreviatedStatement: 'Access',
    }),
    node('i3', { fullStatement: 'Speaks about texts.', humanCodingScheme: 'PHX-EQ-2' }),
  ],
  CFAssociations: [],
  CFRubrics: [
    node('r1', {
      title: 'Small groups',
      CFRubricCriteria: [
        node('c2', { category: 'Groups', position: 2, CFRubricCriterionLevels: levels(['No', 'Yes']) }),
        node('c1', {
          category: 'Plan',
          position: 1,
          description: 'The plan of a week.',
          CFItemURI: { title: 'x', identifier: 'i1', uri: 'https://phx.example/uri/i1' },
          CFRubricCriterionLevels: levels(['Starting', 'Growing', 'Meeting', 'Beyond']).reverse(),
        }),
      ],
    }),
  ],
};

function levels(names: readonly string[]) {
  return names.map((quality, score) =>
    node(`${quality}-level`, { quality, score, description: `Work that is ${quality}.` }),
  );
}

describe('readCase', () => {
  test('reads items and rubrics, criteria by position and levels by score', () => {
    const framework = frameworkOf(phoenix);
    assert.equal(framework.title, 'Phoenix Framework for Educators');
    assert.equal(framework.version, '2026');
    assert.deepEqual(
      framework.items.map(({ code }) => code),
      ['PHX-LIT-3', 'PHX-EQ-2', 'PHX-EQ-2'],
    );
    assert.deepEqual(
      framework.rubrics.map(({ criteria }) => criteria.map(({ title, item }) => [title, item])),
      [
        [
          ['Plan', 'i1'],
          ['Groups', undefined],
        ],
      ],
    );
    assert.deepEqual(
      framework.rubrics[0]?.criteria[0]?.levels.map(({ name, score }) => [name, score]),
      [
        ['Starting', 0],
        ['Growing', 1],
        ['Meeting', 2],
        ['Beyond', 3],
      ],
    );
  });

  test('finds rubrics among the definitions too', () => {
    const { CFRubrics, ...rest } = phoenix;
    const framework = frameworkOf({ ...rest, CFDefinitions: { CFRubrics } });
    assert.deepEqual(
      framework.rubrics.map(({ identifier }) => identifier),
      ['r1'],
    );
  });

  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'no document',
      [['/CFDocument']],
      [
        'interop.case-malformed /CFDocument',
        'interop.case-malformed /CFDocument/title',
        'interop.case-malformed /CFDocument/uri',
      ],
    ],
    [
      'an item without a statement',
      [['/CFItems/0/fullStatement']],
      ['interop.case-malformed /CFItems/0/fullStatement'],
    ],
    [
      'a code that is no text',
      [['/CFItems/0/humanCodingScheme', 3]],
      ['interop.case-malformed /CFItems/0/humanCodingScheme'],
    ],
    ['items that are no list', [['/CFItems', {}]], ['interop.case-malformed /CFItems']],
    [
      'an item that is no object',
      [['/CFItems/1', 'x']],
      [
        'interop.case-malformed /CFItems/1',
        'interop.case-malformed /CFItems/1/fullStatement',
        'interop.case-malformed /CFItems/1/identifier',
        'interop.case-malformed /CFItems/1/uri',
      ],
    ],
    [
      'one identifier twice',
      [['/CFItems/1/identifier', 'i1']],
      ['interop.case-duplicate /CFItems/1/identifier'],
    ],
  ])('%s', (_, edits, expected) => {
    const read = readCase(edited(phoenix, ...edits));
    assert.deepEqual(read.kind === 'bad' ? lines(read.problems) : read, expected);
  });

  test('what is no JSON object is refused, and what throws does not get through', () => {
    const hostile = new Proxy({}, { ownKeys: () => assert.fail('read') });
    for (const value of [undefined, null, 3, 'x', [], hostile]) assert.equal(readCase(value).kind, 'bad');
  });
});

describe('alignmentsFrom', () => {
  test('an item by its code, its identifier or its URI', () => {
    const framework = frameworkOf(phoenix);
    const found = alignmentsFrom(framework, ['PHX-LIT-3', 'i2', 'https://phx.example/uri/i3']);
    assert.deepEqual(found, {
      kind: 'ok',
      value: [
        {
          targetName: 'Plans reading in small groups.',
          targetUrl: 'https://phx.example/uri/i1',
          targetCode: 'PHX-LIT-3',
          targetFramework: 'Phoenix Framework for Educators',
          targetType: 'CFItem',
        },
        {
          targetName: 'Access',
          targetUrl: 'https://phx.example/uri/i2',
          targetCode: 'PHX-EQ-2',
          targetFramework: 'Phoenix Framework for Educators',
          targetType: 'CFItem',
        },
        {
          targetName: 'Speaks about texts.',
          targetUrl: 'https://phx.example/uri/i3',
          targetCode: 'PHX-EQ-2',
          targetFramework: 'Phoenix Framework for Educators',
          targetType: 'CFItem',
        },
      ],
    });
  });

  test('a code that nothing or more than one thing has', () => {
    const found = alignmentsFrom(frameworkOf(phoenix), ['PHX-LIT-3', 'PHX-EQ-2', 'phx-lit-3']);
    assert.deepEqual(found.kind === 'bad' ? lines(found.problems) : found, [
      'interop.item-ambiguous /1',
      'interop.item-unknown /2',
    ]);
  });
});

describe('criteriaFrom', () => {
  const reading = {
    reads: () => ['week-plan'],
    requiredLevel: ({ levels: all }: { levels: readonly unknown[] }) => (all.length > 2 ? 2 : 1),
  };

  test('makes criteria that a definition takes', () => {
    const criteria = criteriaFrom(frameworkOf(phoenix), 'r1', reading);
    const read = criteria.kind === 'ok' ? criteria.value : [];
    assert.deepEqual(
      read.map(({ id, title, requiredLevel, levels: all }) => [
        id,
        title,
        requiredLevel,
        all.map(({ id: level, name }) => [level, name]),
      ]),
      [
        [
          'c1',
          'Plan',
          'l3',
          [
            ['l1', 'Starting'],
            ['l2', 'Growing'],
            ['l3', 'Meeting'],
            ['l4', 'Beyond'],
          ],
        ],
        [
          'c2',
          'Groups',
          'l2',
          [
            ['l1', 'No'],
            ['l2', 'Yes'],
          ],
        ],
      ],
    );
    const all = ['check', 'results', 'week-plan', 'work-samples'];
    definitionOf('mc-1-small-group-reading', ['/criteria', read.map((one) => ({ ...one, reads: all }))]);
  });

  test.each<readonly [string, readonly Edit[], string, number, readonly string[]]>([
    ['a rubric that is not there', [], 'r2', 1, ['interop.rubric-unknown ']],
    [
      'a rubric without criteria',
      [['/CFRubrics/0/CFRubricCriteria', []]],
      'r1',
      1,
      ['interop.rubric-unusable /criteria'],
    ],
    [
      'one level',
      [['/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels', levels(['No'])]],
      'r1',
      1,
      ['interop.rubric-unusable /criteria/1', 'interop.rubric-unusable /criteria/1'],
    ],
    [
      'a level without a description',
      [['/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels/1/description']],
      'r1',
      1,
      ['interop.rubric-unusable /criteria/1/levels/1'],
    ],
    [
      'the lowest level required',
      [],
      'r1',
      0,
      ['interop.rubric-unusable /criteria/0', 'interop.rubric-unusable /criteria/1'],
    ],
    [
      'no title',
      [['/CFRubrics/0/CFRubricCriteria/0/category']],
      'r1',
      1,
      ['interop.rubric-unusable /criteria/1'],
    ],
  ])('%s', (...[, edits, rubric, required, expected]) => {
    const found = criteriaFrom(frameworkOf(edited(phoenix, ...edits)), rubric, {
      ...reading,
      requiredLevel: () => required,
    });
    assert.deepEqual(found.kind === 'bad' ? lines(found.problems) : found, expected);
  });
});
