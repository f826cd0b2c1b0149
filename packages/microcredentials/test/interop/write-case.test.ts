import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { BadgeError, parseDefinition, readCase, toCase } from '../../src/index.js';
import type { Definition, Framework } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

const at = new Date('2026-03-20T15:00:00Z');

function definitionOf(name: string, ...edits: readonly Edit[]): Definition {
  const read = parseDefinition(edited(readFixture(`definitions/${name}`), ...edits));
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

/** RFC 9562, §5.5, worked out here with SHA-1 by itself. */
function uuidOf(uri: string): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(space).update(uri).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function frameworkOf(value: unknown): Framework {
  const read = readCase(value);
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

describe('toCase', () => {
  const definition = definitionOf('mc-1-small-group-reading');

  test('nodes have name-based UUIDs, so that they stay the same', () => {
    const written = toCase(definition, at);
    assert.equal(written.CFDocument.identifier, uuidOf(definition.id));
    assert.deepEqual(written, toCase(definition, at));
    const nodes = [
      ...written.CFItems,
      ...written.CFAssociations,
      ...written.CFRubrics,
      ...written.CFRubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria),
      ...written.CFRubrics.flatMap(({ CFRubricCriteria }) =>
        CFRubricCriteria.flatMap(({ CFRubricCriterionLevels }) => CFRubricCriterionLevels),
      ),
    ];
    for (const { identifier, uri } of nodes) assert.equal(identifier, uuidOf(uri));
    assert.equal(new Set(nodes.map(({ identifier }) => identifier)).size, nodes.length);
  });

  test('what is written is read back as it was, for every kind of criterion', () => {
    for (const name of [
      'mc-1-small-group-reading',
      'mc-2-text-access-review',
      'mc-3-home-reading-routines',
    ]) {
      const one = definitionOf(name);
      const framework = frameworkOf(JSON.parse(JSON.stringify(toCase(one, at))));
      assert.deepEqual(
        framework.items.map(({ statement }) => statement),
        [one.competency, ...one.keyMethod.components],
      );
      const [rubric] = framework.rubrics;
      assert.deepEqual(
        rubric?.criteria.map(({ title, levels: all }) => [title, all.map((level) => level.name)]),
        one.criteria.map((criterion) => [
          criterion.title,
          criterion.kind === 'levels' ? criterion.levels.map((level) => level.name) : ['Not met', 'Met'],
        ]),
      );
    }
  });

  test('alignments are associations with the standards’ own UUIDs, where they have one', () => {
    const own = '3d1b1e54-7c67-4b79-a9f2-4d6b0a2f9a11';
    const aligned = definitionOf('mc-1-small-group-reading', [
      '/alignment',
      [
        { targetName: 'A', targetUrl: `https://phx.example/uri/${own.toUpperCase()}` },
        { targetName: 'B', targetUrl: 'https://phx.example/b' },
      ],
    ]);
    const related = toCase(aligned, at).CFAssociations.filter(
      ({ associationType }) => associationType === 'isRelatedTo',
    );
    assert.deepEqual(
      related.map(({ destinationNodeURI }) => destinationNodeURI.identifier),
      [own, uuidOf('https://phx.example/b')],
    );
  });

  test('a level is called required where no badge is earned below it', () => {
    const described = (...edits: readonly Edit[]) =>
      toCase(definitionOf('mc-1-small-group-reading', ...edits), at).CFRubrics.flatMap((rubric) =>
        rubric.CFRubricCriteria.map(({ description }) => description !== undefined),
      );
    assert.deepEqual(described(), [true, true, true, true]);
    const rule = { kind: 'at-least', criteria: 2, always: ['c3'], reason: 'A pilot of one year.' };
    assert.deepEqual(described(['/passingRule', rule]), [false, false, true, false]);
  });

  test('a moment that is none is the caller’s mistake', () => {
    assert.throws(
      () => toCase(definition, new Date(Number.NaN)),
      (error) => error instanceof BadgeError && error.code === 'argument.invalid',
    );
  });
});
