import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { decideOn, edited, lines, stories } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

const { at } = stories.passes;

describe('passing rules', () => {
  const atLeast = (criteria: number, always: readonly string[] = []): Edit => [
    '/definition/passingRule',
    { kind: 'at-least', criteria, always, reason: 'A trial.' },
  ];
  const points = (min: number, always: readonly string[] = []): Edit => [
    '/definition/passingRule',
    { kind: 'points', min, always, reason: 'A trial.' },
  ];
  /** c3 is at `basic`, 1 point; the three others are at `proficient`, 2 points each. */
  const tell = (...edits: readonly Edit[]) =>
    decideOn(edited(stories.fallsShort.facts(), ...edits), stories.fallsShort.at);

  test.each([
    [atLeast(3), 'approved', { rule: 'at-least', needed: 3, reached: 3 }],
    [atLeast(4), 'not-yet', { rule: 'at-least', needed: 4, reached: 3 }],
    [atLeast(3, ['c1']), 'approved', { rule: 'at-least', needed: 3, reached: 3 }],
    [atLeast(2, ['c3']), 'not-yet', { rule: 'at-least', needed: 2, reached: 3 }],
    [points(7), 'approved', { rule: 'points', needed: 7, reached: 7 }],
    [points(8), 'not-yet', { rule: 'points', needed: 8, reached: 7 }],
    [points(7, ['c3']), 'not-yet', { rule: 'points', needed: 7, reached: 7 }],
  ])('%j: %s', (edit, kind, rule) => {
    const decision = tell(edit);
    assert.ok(decision.kind !== 'incomplete');
    assert.equal(decision.kind, kind);
    assert.deepEqual(decision.rule, rule);
  });

  test('a conjunctive rule counts nothing', () => {
    const decision = tell();
    assert.ok(decision.kind === 'not-yet');
    assert.equal(decision.rule, undefined);
  });

  test('a failed part stands in the way whatever the rule counts', () => {
    const fail = [0, 1].map((index): Edit => [
      `/reviews/${index}/parts/0`,
      { part: 'part-1', result: 'fail', feedback: 'Say which check.' },
    ]);
    const decision = tell(atLeast(1), ...fail);
    assert.ok(decision.kind === 'not-yet');
    assert.deepEqual(
      decision.unmet.map(({ kind, title }) => [kind, title]),
      [['part', 'Part 1: Overview']],
    );
  });

  test('a rule that falls short is named beside all that is below its level', () => {
    const decision = tell(points(8));
    assert.ok(decision.kind === 'not-yet');
    const [rule, criterion] = decision.unmet;
    assert.deepEqual(rule, {
      ...{ kind: 'rule', title: 'At least 8 points', rule: 'points', needed: 8, reached: 7, feedback: [] },
    });
    assert.ok(criterion?.kind === 'criterion');
    assert.equal(criterion.criterion, 'c3');
    const short = tell(atLeast(4));
    assert.ok(short.kind === 'not-yet');
    assert.equal(short.unmet[0].title, 'At least 4 criteria met');
  });

  test('points may be short where every level is met: the rule alone is named', () => {
    const { facts } = stories.passes;
    const decision = decideOn(edited(facts(), points(12)), at);
    assert.ok(decision.kind === 'not-yet');
    assert.deepEqual(
      decision.unmet.map(({ kind }) => kind),
      ['rule'],
    );
  });
});

describe('what the definition says of the decision', () => {
  test('nothing is decided on a draft', () => {
    const facts = edited(stories.passes.facts(), ['/definition/status', 'draft']);
    const decision = decideOn(facts, at);
    assert.ok(decision.kind === 'incomplete');
    assert.deepEqual(lines(decision.problems), ['definition.draft /definition/status']);
  });

  test.each(['published', 'retired'])('work on a definition that is %s is decided', (status) => {
    const facts = edited(stories.passes.facts(), ['/definition/status', status]);
    assert.equal(decideOn(facts, at).kind, 'approved');
  });

  test('feedback is called for, unless the definition leaves it to the assessors', () => {
    const mute = [0, 1].map((index): Edit => [`/reviews/${index}/criteria/2/feedback`]);
    const tell = (unmet: string) =>
      decideOn(
        edited(stories.fallsShort.facts(), ...mute, ['/definition/feedback', { unmet }]),
        stories.fallsShort.at,
      );
    assert.equal(tell('required').kind, 'incomplete');
    assert.equal(tell('optional').kind, 'not-yet');
  });
});
