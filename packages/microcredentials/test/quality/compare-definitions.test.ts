import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { checkQuality, compareDefinitions, parseDefinition } from '../../src/index.js';
import type { Definition } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import type { Edit } from '../fixtures.js';
import { anyDefinition } from './any-definition.js';

function definitionOf(document: unknown): Definition {
  const parsed = parseDefinition(document);
  assert.ok(parsed.kind === 'ok');
  return parsed.value;
}

const published = definitionOf(readFixture('definitions/mc-1-small-group-reading'));

/** The changes of an edit as `kind at`, and the places of findings. */
function comparedWith(...edits: readonly Edit[]) {
  const { changes, versionBump, findings } = compareDefinitions(published, edited(published, ...edits));
  return {
    changes: changes.map(({ kind, at }) => `${kind} ${at}`),
    versionBump,
    findings: findings.map(({ rule, at }) => `${rule} ${at}`),
  };
}

const criterion = published.criteria[0];
const requirement = '/parts/1/requirements/0';

describe('kinds of change', () => {
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'a level’s words',
      [['/criteria/0/levels/1/description', 'New.']],
      ['rubric /criteria/0/levels/1/description'],
    ],
    ['a required level', [['/criteria/0/requiredLevel', 'exemplary']], ['rubric /criteria/0/requiredLevel']],
    ['what a criterion reads', [['/criteria/0/reads', ['results']]], ['rubric /criteria/0/reads']],
    ['a criterion less', [['/criteria/3']], ['rubric /criteria/3']],
    ['a criterion more', [['/criteria/4', { ...criterion, id: 'c9' }]], ['rubric /criteria/4']],
    ['another order of criteria', [['/criteria', [...published.criteria].reverse()]], ['text /criteria']],
    ['what a criterion covers', [['/criteria/0/covers', [5]]], ['metadata /criteria/0/covers']],
    [
      'a points rule',
      [['/passingRule', { kind: 'points', min: 8, reason: 'So that strength counts.' }]],
      ['passing-rule /passingRule'],
    ],
    ['one review less', [['/assessment/reviews', 1]], ['passing-rule /assessment/reviews']],
    ['a count', [[`${requirement}/count/min`, 2]], [`evidence ${requirement}/count/min`]],
    ['a format less', [[`${requirement}/formats/1`]], [`evidence ${requirement}/formats/1`]],
    [
      'a question more',
      [['/parts/0/questions/3', { id: 'q9', text: 'Why?' }]],
      ['evidence /parts/0/questions/3'],
    ],
    [
      'words of a question',
      [['/parts/0/questions/0/text', 'Who reads?']],
      ['text /parts/0/questions/0/text'],
    ],
    [
      'words of a requirement',
      [[`${requirement}/instructions`, 'The check.']],
      [`text ${requirement}/instructions`],
    ],
    ['what kind of work it is', [[`${requirement}/genre`, 'test']], [`metadata ${requirement}/genre`]],
    ['the title', [['/title', 'Other']], ['text /title']],
    ['the fee', [['/fee', { amount: '5', currency: 'USD' }]], ['metadata /fee/amount']],
  ])('%s', (_, edits, expected) => {
    assert.deepEqual(comparedWith(...edits).changes.slice(0, expected.length), expected);
    assert.equal(comparedWith(...edits).changes.length > 0, true);
  });

  test('say what was before and after', () => {
    const later = edited(published, ['/title', 'Other'], ['/audience']);
    assert.deepEqual(
      compareDefinitions(published, later).changes.find(({ at }) => at === '/title'),
      { at: '/title', kind: 'text', before: published.title, after: 'Other' },
    );
    assert.deepEqual(
      compareDefinitions(published, later).changes.find(({ at }) => at === '/audience'),
      { at: '/audience', kind: 'text', before: published.audience },
    );
  });

  test('a conjunctive rule that is written out is no change', () => {
    const without = edited(published, ['/passingRule']);
    const withRule = edited(published, ['/passingRule', { kind: 'conjunctive' }]);
    assert.deepEqual(compareDefinitions(without, withRule).changes, []);
    assert.deepEqual(compareDefinitions(withRule, without).changes, []);
  });
});

describe('M04', () => {
  const rubric: Edit = ['/criteria/0/levels/1/description', 'New.'];

  test.each([
    ['1.0.0', 'none'],
    ['0.9.9', 'none'],
    ['1.0.0-rc.1', 'none'],
    ['1.0.0+build.2', 'none'],
    ['1.0.1', 'patch'],
    ['1.1.0', 'minor'],
    ['2.0.0', 'major'],
    ['2.0.0-rc.1', 'major'],
  ])('from 1.0.0 to %s the version goes up by: %s', (version, versionBump) => {
    const compared = comparedWith(rubric, ['/version', version]);
    assert.equal(compared.versionBump, versionBump);
    assert.deepEqual(
      compared.findings,
      versionBump === 'none' ? ['M04 /criteria/0/levels/1/description'] : [],
    );
  });

  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'each kind once',
      [rubric, ['/criteria/1/requiredLevel', 'exemplary'], [`${requirement}/count/min`, 2]],
      ['M04 /criteria/0/levels/1/description', `M04 ${requirement}/count/min`],
    ],
    ['the rule of passing', [['/assessment/reviews', 3]], ['M04 /assessment/reviews']],
    [
      'words and facts need no new version',
      [
        ['/title', 'Other'],
        ['/contact', 'https://a.example'],
      ],
      [],
    ],
    ['nothing', [], []],
  ])('%s', (_, edits, expected) => {
    assert.deepEqual(comparedWith(...edits).findings, expected);
  });

  test('checkQuality finds the same, and is an error in every profile', () => {
    const found = checkQuality(edited(published, rubric), { earlier: published, profile: 'eu' });
    assert.deepEqual(
      found.flatMap(({ rule, severity, at }) => (rule === 'M04' ? [`${severity} ${at}`] : [])),
      ['error /criteria/0/levels/1/description'],
    );
  });
});

describe('compareDefinitions on any two definitions', () => {
  test('finds nothing in a copy, and something wherever they differ', () => {
    fc.assert(
      fc.property(anyDefinition, anyDefinition, (one, other) => {
        const [earlier, later] = [definitionOf(one), definitionOf(other)];
        assert.deepEqual(compareDefinitions(earlier, structuredClone(earlier)).changes, []);
        const { changes } = compareDefinitions(earlier, later);
        const { version, ...rest } = earlier;
        const isSame = JSON.stringify(rest) === JSON.stringify({ ...later, version: undefined });
        assert.equal(changes.length === 0, isSame);
        assert.ok(typeof version === 'string');
      }),
    );
  });

  test('an exchange of two versions takes out what was put in', () => {
    fc.assert(
      fc.property(anyDefinition, anyDefinition, (one, other) => {
        const [earlier, later] = [definitionOf(one), definitionOf(other)];
        const forth = compareDefinitions(earlier, later).changes;
        const back = compareDefinitions(later, earlier).changes;
        const added = (changes: typeof forth) => changes.filter((change) => !('before' in change)).length;
        const removed = (changes: typeof forth) => changes.filter((change) => !('after' in change)).length;
        assert.equal(added(forth), removed(back));
        assert.equal(removed(forth), added(back));
      }),
    );
  });
});
