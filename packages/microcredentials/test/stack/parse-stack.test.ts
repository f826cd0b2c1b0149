import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { checkStackReferences, parseDefinition, parseStack } from '../../src/index.js';
import { edited, lines, readFixture } from '../fixtures.js';
import { badStacks } from './bad-stacks.js';
import { fixtureStack, mc, one, stackId, stackOf } from './badges.js';
import type { Definition, Stack, StackRule } from '../../src/index.js';
import type { Edit } from '../fixtures.js';

const names = ['reading-access', 'online-community', 'performance-assessment'];
const good = () => readFixture('stacks/performance-assessment');

function problemsAfter(...edits: readonly Edit[]): readonly string[] {
  const parsed = parseStack(edited(good(), ...edits));
  return parsed.kind === 'ok' ? [] : lines(parsed.problems);
}

/** So many rules inside one another. */
function nested(depth: number): StackRule {
  return depth === 0 ? one('a') : { kind: 'all', of: [nested(depth - 1)] };
}

describe('parseStack', () => {
  test.each(names)('accepts %s and returns a frozen copy', (name) => {
    const document = readFixture(`stacks/${name}`);
    const parsed = parseStack(document);
    assert.ok(parsed.kind === 'ok');
    assert.deepEqual(parsed.value, document);
    assert.notEqual(parsed.value, document);
    assert.ok(Object.isFrozen(parsed.value.rule));
  });

  test.each(badStacks)('finds every problem of bad/$file', ({ file, problems }) => {
    const parsed = parseStack(readFixture(`stacks/bad/${file}`));
    assert.ok(parsed.kind === 'bad');
    assert.deepEqual(lines(parsed.problems), problems);
  });

  test('each file under bad/ is in the table', () => {
    const folder = fileURLToPath(new URL('../../../../fixtures/stacks/bad', import.meta.url));
    assert.deepEqual(readdirSync(folder).sort(), badStacks.map(({ file }) => `${file}.json`).sort());
  });

  test('takes at most 200 components', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => one(`x${index}`));
    assert.deepEqual(problemsAfter(['/rule', { kind: 'all', of: many(200) }]), []);
    assert.deepEqual(problemsAfter(['/rule', { kind: 'all', of: many(201) }]), ['stack.too-large /rule']);
  });

  test('refuses rules that nest without end, before anything is made of them', () => {
    assert.deepEqual(problemsAfter(['/rule', nested(10)]), []);
    const parsed = parseStack({ ...Object(good()), rule: nested(5000) });
    assert.ok(parsed.kind === 'bad' && parsed.problems.some(({ code }) => code === 'input.too-deep'));
  });

  test.each(['1.x', '>=1.0.0 <2.0.0', '1.0.0 || 3', '*', '^1.2.3-beta.1'])('%s is a range', (range) => {
    assert.deepEqual(problemsAfter(['/rule/of/1/of/0/versions', range]), []);
  });

  test.each(['latest', '1..2', '>=', 'x'.repeat(100)])('%s is none', (range) => {
    assert.deepEqual(problemsAfter(['/rule/of/1/of/0/versions', range]), [
      'stack.version-range /rule/of/1/of/0/versions',
    ]);
  });

  test('an endless range is not looked at', () => {
    assert.deepEqual(problemsAfter(['/rule/of/1/of/0/versions', '1'.repeat(101)]), [
      'format.malformed /rule/of/1/of/0/versions',
    ]);
  });

  test('one micro-credential may stand in two lists: as an alternative', () => {
    assert.deepEqual(problemsAfter(['/rule/of/1/of/0', one('performance-task')]), []);
  });
});

describe('checkStackReferences', () => {
  const folder = fileURLToPath(new URL('../../../../fixtures/definitions', import.meta.url));
  const definitions = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file): Definition => {
      const parsed = parseDefinition(readFixture(`definitions/${file.replace('.json', '')}`));
      assert.ok(parsed.kind === 'ok');
      return parsed.value;
    });
  const check = (...stacks: readonly Stack[]) => lines(checkStackReferences(stacks, definitions));
  const known = one('small-group-reading');
  const inner = (slug: string, rule: StackRule = known) => stackOf(rule, { id: stackId(slug) });
  const named = (slug: string, versions = '*'): StackRule => ({ kind: 'stack', id: stackId(slug), versions });

  test('finds nothing in the stacks that are shipped', () => {
    assert.deepEqual(check(...names.map(fixtureStack)), []);
  });

  test('names what is not there, and the versions that are not', () => {
    const rule: StackRule = {
      kind: 'all',
      of: [
        one('nothing-like-it'),
        one('scoring-guide', { versions: '>=2' }),
        { kind: 'stack', id: stackId('none') },
        named('inner', '>=2'),
      ],
    };
    assert.deepEqual(check(stackOf(rule), inner('inner')), [
      'stack.component-unknown /stacks/0/rule/of/0/id',
      'stack.stack-unknown /stacks/0/rule/of/2/id',
      'stack.version-missing /stacks/0/rule/of/1/versions',
      'stack.version-missing /stacks/0/rule/of/3/versions',
    ]);
  });

  test('two of one id and version are told, two versions are not', () => {
    const second = edited(inner('inner'), ['/version', '1.1.0']);
    assert.deepEqual(check(inner('inner'), second), []);
    assert.deepEqual(check(inner('inner'), inner('inner')), ['stack.duplicate-version /stacks/1/version']);
    const twice = [...definitions, ...definitions.slice(0, 1)];
    assert.deepEqual(lines(checkStackReferences([], twice)), [
      `stack.duplicate-version /definitions/${definitions.length}/version`,
    ]);
  });

  test('finds every place at which a stack leads back to itself', () => {
    const a = inner('a', { kind: 'all', of: [known, named('b')] });
    const b = inner('b', { kind: 'at-least', count: 1, of: [named('c'), one('scoring-guide')] });
    const c = inner('c', named('a'));
    const beside = inner('beside', named('a'));
    assert.deepEqual(check(a, b, c, beside), [
      'stack.cycle /stacks/0/rule/of/1/id',
      'stack.cycle /stacks/1/rule/of/0/id',
      'stack.cycle /stacks/2/rule/id',
    ]);
    assert.deepEqual(check(inner('d', named('e')), inner('e')), []);
  });

  test('a stack that no set of badges completes is told', () => {
    const impossible = stackOf({
      kind: 'all',
      of: [
        { kind: 'all', of: [known] },
        { kind: 'all', of: [known] },
      ],
    });
    assert.deepEqual(check(impossible), ['stack.impossible /stacks/0/rule']);
    const byStack = stackOf({ kind: 'all', of: [known, named('inner')] });
    // The badge of the inner stack cannot be earned without its component.
    assert.deepEqual(check(byStack, inner('inner')), ['stack.impossible /stacks/0/rule']);
  });

  test('where that would take too long to find out, it is said so', () => {
    const slugs = Array.from({ length: 13 }, (_, index) => `p${index}`);
    const group = { kind: 'at-least', count: 1, of: slugs.map((slug) => one(slug)) } as const;
    const pigeons = stackOf({ kind: 'all', of: Array.from({ length: 14 }, () => group) });
    const codes = checkStackReferences([pigeons], []).map(({ code }) => code);
    assert.deepEqual([...new Set(codes)].sort(), ['stack.component-unknown', 'stack.not-searched']);
  });

  test('stacks that together grow without bound are refused, however small each is', () => {
    const bombs = Array.from({ length: 12 }, (_, index) =>
      inner(`s${index}`, {
        kind: 'all',
        of: [
          { kind: 'all', of: [named(`s${index + 1}`)] },
          { kind: 'all', of: [named(`s${index + 1}`)] },
        ],
      }),
    );
    const found = check(...bombs, inner('s12'));
    assert.ok(found.includes('stack.too-large /stacks/0/rule'));
    assert.ok(!found.includes('stack.too-large /stacks/11/rule'));
    const chain = Array.from({ length: 20 }, (_, index) => inner(`s${index}`, named(`s${index + 1}`)));
    assert.ok(check(...chain, inner('s20')).includes('stack.too-large /stacks/0/rule'));
    const many = Array.from({ length: 201 }, (_, index) => inner(`s${index}`));
    assert.deepEqual(check(...many), ['stack.too-large /stacks']);
  });

  test('ids are those of the definitions', () => {
    assert.ok(definitions.some(({ id }) => id === mc('home-reading-routines')));
  });
});
