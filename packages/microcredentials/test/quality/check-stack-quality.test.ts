import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkStackQuality, parseStack } from '../../src/index.js';
import type { Stack, StackSurroundings } from '../../src/index.js';
import { parsedDefinition } from './parsed-definition.js';

const base = 'https://pinehollow.example';
const mc = (name: string, more: object = {}) => ({
  kind: 'micro-credential',
  id: `${base}/mc/${name}`,
  ...more,
});
const inner = (name: string, more: object = {}) => ({ kind: 'stack', id: `${base}/stack/${name}`, ...more });
const all = (...of: readonly object[]) => ({ kind: 'all', of });
const sequence = (...of: readonly object[]) => ({ kind: 'sequence', order: 'hard', of });
const atLeast = (count: number, ...of: readonly object[]) => ({ kind: 'at-least', count, of });

function stackOf(rule: object, more: object = {}): Stack {
  const parsed = parseStack({
    format: 'badgewright-stack/1',
    id: `${base}/stack/own`,
    version: '1.0.0',
    title: 'A stack',
    description: 'What it shows.',
    language: 'en',
    rule,
    creator: { id: `${base}/center`, name: 'Pine Hollow' },
    ...more,
  });
  assert.ok(parsed.kind === 'ok', JSON.stringify(parsed));
  return parsed.value;
}

const definitions = ['small-group-reading', 'text-access-review'].map((name) => parsedDefinition(name));
const [one, two] = ['small-group-reading', 'text-access-review'];

/** The findings of a stack as `rule severity at`. */
function found(stack: Stack, around: StackSurroundings = { definitions, stacks: [] }): readonly string[] {
  return checkStackQuality(stack, around)
    .map(({ rule, severity, at }) => `${rule} ${severity} ${at}`)
    .sort();
}

describe('checkStackQuality', () => {
  test('finds nothing in a stack whose components are there', () => {
    assert.deepEqual(found(stackOf(all(mc(one), mc(two, { versions: '>=1.0.0 <2.0.0' })))), []);
    assert.deepEqual(found(stackOf(atLeast(1, mc(one), mc(two)))), []);
  });

  test('S01: a component or a version that is not there', () => {
    const stack = stackOf(all(mc(one, { versions: '>=7.0.0' }), mc('unheard-of'), inner('unheard-of')));
    assert.deepEqual(found(stack), [
      'S01 error /rule/of/0/versions',
      'S01 error /rule/of/1/id',
      'S01 error /rule/of/2/id',
    ]);
  });

  test('S01: says nothing of what was not given', () => {
    const stack = stackOf(all(mc('unheard-of'), inner('unheard-of')));
    assert.deepEqual(found(stack, {}), []);
    assert.deepEqual(found(stack, { stacks: [] }), ['S01 error /rule/of/1/id']);
  });

  test('S01: stacks in a circle', () => {
    const own = stackOf(all(mc(one), inner('other')));
    const other = stackOf(all(mc(two), inner('own')), { id: `${base}/stack/other` });
    assert.deepEqual(found(own, { definitions, stacks: [own, other] }), ['S01 error /rule/of/1/id']);
  });

  test('S02: worth that is counted once more', () => {
    const credits = (available: number, includesComponents: boolean) =>
      found(stackOf(all(mc(one), mc(two)), { credits: { available, includesComponents } }));
    assert.deepEqual(credits(2, true), ['S02 warning /credits']);
    assert.deepEqual(credits(2, false), []);
    assert.deepEqual(credits(0, true), []);
  });

  test('S03: a member of a sequence that nobody can reach', () => {
    assert.deepEqual(found(stackOf(sequence(mc(one), all(mc(two), mc(one))))), ['S03 error /rule/of/1']);
    assert.deepEqual(found(stackOf(all(atLeast(2, mc(one), mc(two)), mc(two)))), ['S03 error /rule/of/1']);
    assert.deepEqual(found(stackOf(sequence(mc(one), atLeast(1, mc(one), mc(two))))), []);
    assert.deepEqual(found(stackOf(sequence(mc(one), mc(two)))), []);
  });

  test('S03: a rule that no set of badges meets', () => {
    const either = atLeast(1, mc(one), mc(two));
    assert.deepEqual(found(stackOf(all(either, either))), []);
    assert.deepEqual(found(stackOf(all(either, either, either))), ['S03 error /rule']);
  });

  test('S03: a warning where nobody can tell', () => {
    // One group more than there are badges for: the search would have to try every way to share them out.
    const names = Array.from({ length: 12 }, (_, index) => mc(`m${index}`));
    const groups = Array.from({ length: 13 }, () => atLeast(1, ...names));
    assert.deepEqual(found(stackOf(all(...groups)), {}), ['S03 warning /rule']);
  }, 60_000);

  test('is pure', () => {
    const stack = stackOf(all(mc('unheard-of'), mc(one)));
    const before = JSON.stringify(stack);
    assert.deepEqual(found(stack), found(structuredClone(stack)));
    assert.equal(JSON.stringify(stack), before);
  });
});
