import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError } from '../../src/index.js';
import { fixtureStack, mc, one, stackId, stackOf } from './badges.js';
import { at, count, told, way } from './count.js';
import type { BadgeFacts } from './badges.js';
import type { ProgressOptions, StackRule } from '../../src/index.js';

describe('versions and issuers', () => {
  const ranged = stackOf(one('a', { versions: '>=1.0.0 <2.0.0' }));

  test.each([
    [{ of: 'a', version: '1.9.9' }, 'complete', []],
    [{ of: 'a', version: '2.0.0' }, 'incomplete', ['stack.badge-version 0']],
    [{ of: 'a', version: '' }, 'not-known', ['stack.badge-version-unknown 0']],
    [{ of: 'a', version: 'second edition' }, 'not-known', ['stack.badge-version-unknown 0']],
  ])('%j', (facts, outcome, reasons) => {
    const found = count(ranged, [facts]);
    assert.equal(found.outcome, outcome);
    assert.deepEqual(told(found.notCounted), reasons);
    if (outcome === 'not-known') assert.deepEqual(told(found.doubts), ['stack.badge-version-unknown 0']);
  });

  test('only those whom the stack names are taken, or whom the component names', () => {
    const issuers = ['https://pinehollow.example/issuer'];
    const elsewhere = { of: 'a', issuer: 'https://elsewhere.example/' };
    const stack = stackOf(one('a'), { issuers });
    assert.deepEqual(told(count(stack, [elsewhere]).notCounted), ['stack.badge-issuer 0']);
    assert.deepEqual(count(stack, ['a']).remarks, []);
    const own = stackOf(one('a', { issuers: ['https://ELSEWHERE.example'] }), { issuers });
    assert.equal(count(own, [elsewhere]).outcome, 'complete');
    assert.deepEqual(told(count(stackOf(one('a')), [elsewhere]).remarks), ['stack.issuer-unchecked 0']);
  });

  test('distinct issuers: a second badge of the same one does not count', () => {
    const stack = stackOf({ kind: 'all', of: [one('a'), one('b')], distinctIssuers: true });
    const found = count(stack, ['a', 'b']);
    assert.deepEqual(told(found.notCounted), ['stack.badge-same-issuer 1']);
    assert.deepEqual(found.next?.steps[0]?.notFrom, ['https://pinehollow.example/issuer']);
    assert.equal(count(stack, ['a', { of: 'b', issuer: 'https://b.example' }]).outcome, 'complete');
    const badges = ['b', { of: 'a', id: 'urn:2', issuer: 'https://b.example' }, 'a'];
    assert.equal(count(stack, badges).outcome, 'complete');
  });

  test('a group of thirty by one issuer is solved, not given up', () => {
    const slugs = Array.from({ length: 30 }, (_, index) => `x${index}`);
    const rule: StackRule = {
      kind: 'at-least',
      count: 15,
      of: slugs.map((slug) => one(slug)),
      distinctIssuers: true,
    };
    const found = count(stackOf(rule), slugs);
    assert.equal(found.next?.steps.length, 14);
    assert.equal(found.next.isShortest, true);
  });
});

describe('a span of months', () => {
  const stack = stackOf({ kind: 'all', of: [one('a'), one('b')], withinMonths: 1 });
  const dated = (first: string, second: string) => [
    { of: 'a', awarded: `${first}T12:00:00Z` },
    { of: 'b', awarded: `${second}T08:00:00Z` },
  ];

  test.each([
    ['2026-01-15', '2026-02-15', 'complete'],
    ['2026-01-15', '2026-02-16', 'incomplete'],
    ['2026-02-28', '2026-03-31', 'complete'],
    ['2026-02-27', '2026-03-31', 'incomplete'],
    ['2026-03-31', '2026-02-28', 'complete'],
  ])('%s and %s: %s', (first, second, outcome) => {
    assert.equal(count(stack, dated(first, second)).outcome, outcome);
  });

  test('says until when the rest must be earned, and that what is too old does not count', () => {
    const recent = count(stack, [{ of: 'a', awarded: '2026-06-20T00:00:00Z' }]);
    assert.equal(recent.next?.steps[0]?.by, '2026-07-20');
    const short = count(stack, [{ of: 'a', awarded: '2026-02-28T00:00:00Z' }], {
      at: new Date('2026-03-02T00:00:00Z'),
    });
    assert.equal(short.next?.steps[0]?.by, '2026-03-31');
    const old = count(stack, [{ of: 'a', awarded: '2026-01-01T00:00:00Z' }]);
    assert.deepEqual(told(old.notCounted), ['stack.badge-window 0']);
    assert.deepEqual(way(old), ['a', 'b']);
  });

  test('without a moment, the rest is earned from the last award on', () => {
    assert.deepEqual(way(count(stack, [{ of: 'a', awarded: '2020-01-01T00:00:00Z' }], {})), ['b']);
    assert.deepEqual(way(count(stack, [], {})), ['a', 'b']);
  });

  test('a badge without a date is left to a person', () => {
    const found = count(stack, [
      { of: 'a', awarded: '' },
      { of: 'b', awarded: '2026-07-01T00:00:00Z' },
    ]);
    assert.equal(found.outcome, 'not-known');
    assert.deepEqual(told(found.doubts), ['stack.badge-date-unknown 0']);
    assert.deepEqual(told(found.notCounted), ['stack.badge-date-unknown 0']);
    assert.equal(found.complete, false);
  });

  test('where no date is asked for, none is needed', () => {
    const free = stackOf({ kind: 'all', of: [one('a'), one('b')] });
    assert.equal(count(free, [{ of: 'a', awarded: '' }, 'b']).outcome, 'complete');
  });
});

describe('nothing counts twice', () => {
  test('two badges of one micro-credential are one', () => {
    const rule: StackRule = { kind: 'at-least', count: 2, of: [one('a'), one('b')] };
    const found = count(stackOf(rule), ['a', { of: 'a', id: 'urn:again', version: '1.1.0' }]);
    assert.deepEqual(told(found.notCounted), ['stack.badge-duplicate 1']);
    assert.equal(found.outcome, 'incomplete');
  });

  test('a component that two groups could use is used where it saves most', () => {
    const rule: StackRule = {
      kind: 'all',
      of: [
        { kind: 'at-least', count: 1, of: [one('a'), one('b')] },
        { kind: 'all', of: [one('a')] },
      ],
    };
    assert.deepEqual(way(count(stackOf(rule), ['a'])), ['b']);
    assert.equal(count(stackOf(rule), ['a', 'b']).outcome, 'complete');
  });

  test('a badge that stands in the badge of a stack counts there', () => {
    const rule: StackRule = { kind: 'all', of: [{ kind: 'stack', id: stackId('inner') }, one('a')] };
    const held = [{ of: stackId('inner'), components: ['urn:badge:a', 'urn:badge:c'] }, 'a'];
    const found = count(stackOf(rule), held);
    assert.equal(found.outcome, 'incomplete');
    assert.deepEqual(told(found.notCounted), ['stack.badge-contained 1']);
    const deeper = [
      { of: stackId('inner'), components: ['urn:badge:middle'] },
      { of: 'middle', components: ['urn:badge:a'] },
      'a',
    ];
    assert.equal(count(stackOf(rule), deeper).outcome, 'incomplete');
    assert.equal(
      count(stackOf(rule), [{ of: stackId('inner'), components: ['urn:other'] }, 'a']).outcome,
      'complete',
    );
  });
});

describe('stacks inside stacks', () => {
  const inner = stackOf({ kind: 'all', of: [one('a'), one('b')] }, { id: stackId('inner'), title: 'Inner' });
  const outer = stackOf({ kind: 'all', of: [{ kind: 'stack', id: inner.id, versions: '1.x' }, one('c')] });
  const options = { at, stacks: [inner] };

  test('count by their badge, or by all that they ask for', () => {
    assert.equal(count(outer, ['c', { of: inner.id, components: ['urn:1'] }], options).outcome, 'complete');
    const parts = count(outer, ['a', 'b', 'c'], options);
    assert.equal(parts.outcome, 'complete');
    assert.deepEqual(
      parts.used.map(({ stack, at: place }) => [stack === inner.id, place]),
      [
        [true, '/rule/of/0'],
        [true, '/rule/of/1'],
        [false, '/rule/of/1'],
      ],
    );
    assert.deepEqual(way(count(outer, ['a', 'c'], options)), ['b']);
  });

  test('of which nothing is at hand count by their badge alone', () => {
    const found = count(outer, ['a', 'b', 'c']);
    assert.deepEqual(
      found.next?.steps.map(({ component }) => component.kind),
      ['stack'],
    );
  });

  test('take the latest version in the range, and the issuers of the stack around them', () => {
    const newer = stackOf(one('z'), { id: inner.id, version: '2.0.0' });
    const better = stackOf(one('y'), { id: inner.id, version: '1.2.0' });
    assert.deepEqual(way(count(outer, ['c'], { at, stacks: [inner, newer, better] })), ['y']);
    const strict = { ...outer, issuers: ['https://elsewhere.example/'] };
    assert.equal(count(strict, ['a', 'b', 'c'], options).used.length, 0);
  });

  test('that contain themselves are told of, and nothing is counted', () => {
    const a = stackOf({ kind: 'stack', id: stackId('b') }, { id: stackId('a') });
    const b = stackOf({ kind: 'stack', id: stackId('a') }, { id: stackId('b') });
    const found = count(a, [], { at, stacks: [a, b] });
    assert.equal(found.outcome, 'not-known');
    assert.deepEqual(
      found.problems.map(({ code, at: place }) => `${code} ${place}`),
      ['stack.cycle /rule'],
    );
  });
});

describe('whose badges they are', () => {
  const stack = stackOf({ kind: 'all', of: [one('a'), one('b')] });
  const other = { of: 'b', subject: 'did:example:somebody' };
  const unnamed = { of: 'b', subject: '' };

  test.each<[string, BadgeFacts, ProgressOptions, string, readonly string[]]>([
    ['two earners', other, {}, 'not-known', ['stack.earner-differs 0,1']],
    ['two ids of one person, as somebody has found out', other, { recipientsChecked: true }, 'complete', []],
    ['another earner than asked about', other, { earner: 'did:example:educator-1' }, 'incomplete', []],
    ['an earner without an id', unnamed, {}, 'not-known', ['stack.earner-unknown 1']],
    ['the same, compared with the person', unnamed, { recipientsChecked: true }, 'complete', []],
  ])('%s', (...[, second, options, outcome, doubts]) => {
    const found = count(stack, ['a', second], { at, ...options });
    assert.equal(found.outcome, outcome);
    assert.deepEqual(told(found.doubts), doubts);
  });

  test('a badge of somebody else, and one from the future, do not count', () => {
    const future = { of: 'a', awarded: '2026-07-15T09:00:01Z' };
    const found = count(stack, [future, other], { at, earner: 'did:example:educator-1' });
    assert.deepEqual(told(found.notCounted), ['stack.badge-later 0', 'stack.badge-of-another 1']);
    assert.equal(
      found.next?.steps.some(({ again }) => again !== undefined),
      false,
    );
  });
});

describe('what is told', () => {
  test('a badge of something else', () => {
    assert.deepEqual(told(count(stackOf(one('a')), ['b']).notCounted), ['stack.badge-not-asked-for 0']);
  });

  test('a stack that nothing completes', () => {
    const all = { kind: 'all', of: [one('a')] } as const;
    const found = count(stackOf({ kind: 'all', of: [all, all] }), ['a']);
    assert.deepEqual(
      found.problems.map(({ code }) => code),
      ['stack.impossible'],
    );
    assert.equal(found.complete, false);
  });

  test('where there are too many ways, that not all were looked at; never that it is complete', () => {
    const slugs = Array.from({ length: 13 }, (_, index) => `p${index}`);
    const group = { kind: 'at-least', count: 1, of: slugs.map((slug) => one(slug)) } as const;
    const pigeons = stackOf({ kind: 'all', of: [...slugs, 'one more'].map(() => group) });
    const found = count(pigeons, slugs);
    assert.equal(found.outcome, 'not-known');
    assert.deepEqual(told(found.doubts), ['stack.not-searched ']);
    assert.deepEqual(found.problems, []);
  });

  test('a long hard sequence, held in the wrong order, is solved', () => {
    const slugs = Array.from({ length: 100 }, (_, index) => `s${index}`);
    const held = slugs.map((of, index) => ({
      of,
      awarded: new Date(at.getTime() - index * 86_400_000 - 1).toISOString(),
    }));
    const stack = stackOf({ kind: 'sequence', order: 'hard', of: slugs.map((slug) => one(slug)) });
    const found = count(stack, held);
    assert.equal(found.next?.steps.length, 99);
    assert.equal(found.next.isShortest, true);
  });

  test('names come from the definition, the stack, or else are ids', () => {
    const nameless: StackRule = { kind: 'micro-credential', id: mc('a') };
    assert.equal(count(stackOf(nameless), []).missing[0]?.of[0]?.title, mc('a'));
    assert.equal(count(stackOf(one('a')), []).missing[0]?.of[0]?.title, 'a');
  });

  test('it is frozen, and the same for the same badges', () => {
    const first = count(fixtureStack('online-community'), ['shared-norms']);
    assert.ok(Object.isFrozen(first) && Object.isFrozen(first.next?.steps));
    assert.deepEqual(first, count(fixtureStack('online-community'), ['shared-norms']));
  });

  test('a moment that is none is a mistake of the caller', () => {
    assert.throws(
      () => count(stackOf(one('a')), [], { at: new Date('soon') }),
      (error) => error instanceof BadgeError && error.code === 'argument.invalid',
    );
  });
});
