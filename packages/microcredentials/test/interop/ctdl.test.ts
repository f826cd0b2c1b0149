import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError, parseDefinition, parseStack, stackToCtdl, toCtdl } from '../../src/index.js';
import type { CtdlNode, Definition, Stack } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

const creator = { id: 'https://pinehollow.example/issuer', name: 'Pine Hollow' };

function definitionOf(...edits: readonly Edit[]): Definition {
  const read = parseDefinition(edited(readFixture('definitions/mc-1-small-group-reading'), ...edits));
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

function stackOf(rule: unknown): Stack {
  const read = parseStack({
    format: 'badgewright-stack/1',
    id: 'https://pinehollow.example/stacks/a',
    version: '1.0.0',
    title: 'A stack',
    description: 'The educator does it all.',
    language: 'en',
    rule,
    creator,
  });
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

const mc = (slug: string) => ({ kind: 'micro-credential', id: `https://pinehollow.example/mc/${slug}` });
const idOf = (slug: string) => mc(slug).id;

describe('toCtdl', () => {
  test('has every term that a credential must have', () => {
    const node = toCtdl(definitionOf());
    for (const term of ['name', 'description', 'ctid', 'subjectWebpage', 'credentialStatusType', 'ownedBy'])
      assert.ok(node[`ceterms:${term}`] !== undefined, term);
    assert.equal(node['@type'], 'ceterms:MicroCredential');
    assert.equal(node['@id'], definitionOf().id);
    assert.match(
      JSON.stringify(node['ceterms:ctid']),
      /^"ce-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"$/,
    );
    assert.deepEqual(node['ceterms:name'], { en: definitionOf().title });
    assert.deepEqual(node, JSON.parse(JSON.stringify(node)));
  });

  test.each<readonly [string, readonly Edit[], string, unknown]>([
    [
      'hours as ISO 8601',
      [['/estimatedHours', 7.5]],
      'ceterms:estimatedDuration',
      [{ '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': 'PT7H30M' }],
    ],
    [
      'less than an hour',
      [['/estimatedHours', 0.75]],
      'ceterms:estimatedDuration',
      [{ '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': 'PT45M' }],
    ],
    ['no hours', [['/estimatedHours']], 'ceterms:estimatedDuration', undefined],
    [
      'a fee',
      [['/fee', { amount: '12.50', currency: 'USD' }]],
      'ceterms:estimatedCost',
      [
        {
          '@type': 'ceterms:CostProfile',
          'ceterms:costDetails': 'https://pinehollow.example/mc/small-group-reading',
          'ceterms:price': 12.5,
          'ceterms:currency': 'USD',
        },
      ],
    ],
    [
      'lineage',
      [['/supersedes', [{ id: 'https://pinehollow.example/mc/old', version: '1.0.0' }]]],
      'ceterms:previousVersion',
      ['https://pinehollow.example/mc/old'],
    ],
    [
      'an issuer that is not the creator',
      [['/issuer', { id: 'https://district.example/', name: 'District' }]],
      'ceterms:ownedBy',
      ['https://district.example/'],
    ],
  ])('%s', (...[, edits, term, expected]) => {
    assert.deepEqual(toCtdl(definitionOf(...edits))[term], expected);
  });

  test('a retired definition is deprecated', () => {
    const status = (...edits: readonly Edit[]) =>
      JSON.stringify(toCtdl(definitionOf(...edits))['ceterms:credentialStatusType']);
    assert.match(status(['/status', 'retired']), /credentialStat:Deprecated/);
    assert.match(status(['/status', 'published']), /credentialStat:Active/);
  });

  test('standards are the competencies that are asked for', () => {
    const [profile] = listOf(toCtdl(definitionOf()), 'ceterms:requires');
    const targets = listOf(profile, 'ceterms:targetCompetency');
    assert.deepEqual(
      targets.map((target) => target['ceterms:targetNode']),
      definitionOf().alignment?.map(({ targetUrl }) => targetUrl),
    );
  });

  test('takes the owner’s CTID, and no other text for one', () => {
    const ctid = 'ce-696ea290-249a-4f99-9ed1-419f000d8472';
    assert.equal(toCtdl(definitionOf(), { ctid })['ceterms:ctid'], ctid);
    for (const wrong of ['', '696ea290-249a-4f99-9ed1-419f000d8472', ctid.toUpperCase()])
      assert.throws(
        () => toCtdl(definitionOf(), { ctid: wrong }),
        (error) => error instanceof BadgeError && error.code === 'argument.invalid',
      );
  });
});

function isNode(value: unknown): value is CtdlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(node: unknown, term: string): readonly CtdlNode[] {
  const value = isNode(node) ? node[term] : undefined;
  return Array.isArray(value) ? value.filter(isNode) : [];
}

describe('stackToCtdl', () => {
  test('all of a list is one profile; groups in it stand beside', () => {
    const node = stackToCtdl(
      stackOf({ kind: 'all', of: [mc('a'), mc('b'), { kind: 'choice', count: 1, of: [mc('c'), mc('d')] }] }),
    );
    assert.deepEqual(
      listOf(node, 'ceterms:requires').map((profile) => [
        profile['ceterms:description'],
        profile['ceterms:targetCredential'],
      ]),
      [
        [{ en: 'All of these.' }, [idOf('a'), idOf('b')]],
        [{ en: 'Choose 1 of these.' }, [idOf('c'), idOf('d')]],
      ],
    );
    assert.deepEqual(node['ceterms:hasPart'], ['a', 'b', 'c', 'd'].map(idOf));
  });

  test('what may be instead stands as an alternative', () => {
    const node = stackToCtdl(
      stackOf({
        kind: 'at-least',
        count: 1,
        withinMonths: 24,
        of: [mc('a'), { kind: 'sequence', order: 'hard', of: [mc('b'), mc('c')] }],
      }),
    );
    const [profile] = listOf(node, 'ceterms:requires');
    assert.deepEqual(profile?.['ceterms:description'], { en: 'At least 1 of these, within 24 months.' });
    assert.deepEqual(
      listOf(profile, 'ceterms:alternativeCondition').map((one) => [
        one['ceterms:description'],
        one['ceterms:targetCredential'],
      ]),
      [[{ en: 'All of these, in this order (hard).' }, [idOf('b'), idOf('c')]]],
    );
  });

  test('a component that is named twice is a part once', () => {
    const node = stackToCtdl(
      stackOf({ kind: 'all', of: [mc('a'), { kind: 'choice', count: 1, of: [mc('a'), mc('b')] }] }),
    );
    assert.deepEqual(node['ceterms:hasPart'], [idOf('a'), idOf('b')]);
  });
});
