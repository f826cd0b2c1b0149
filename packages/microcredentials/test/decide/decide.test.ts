import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { decide } from '../../src/index.js';
import { decideOn, edited, stories } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

/** A story told again with some changes. */
function tell(name: keyof typeof stories, ...edits: readonly Edit[]) {
  const { facts, at } = stories[name];
  return decideOn(edited(facts(), ...edits), at);
}

describe('the first attempt at mc-1', () => {
  test('is not yet there, on exactly one criterion, with what both assessors say', () => {
    const decision = tell('fallsShort');
    assert.ok(decision.kind === 'not-yet');
    const [unmet, ...others] = decision.unmet;
    assert.deepEqual(others, []);
    assert.ok(unmet.kind === 'criterion');
    assert.equal(unmet.criterion, 'c3');
    assert.equal(unmet.requiredLevel, 'proficient');
    assert.equal(unmet.achievedLevel, 'basic');
    assert.equal(unmet.feedback.length, 2);
    assert.match(unmet.feedback[0] ?? '', /vowel teams/);
  });

  test('shows what was met, so that it need not be done again', () => {
    const decision = tell('fallsShort');
    assert.ok(decision.kind === 'not-yet');
    assert.deepEqual(
      decision.criteria.map(({ criterion, met }) => [criterion, met]),
      [
        ['c1', true],
        ['c2', true],
        ['c3', false],
        ['c4', true],
      ],
    );
    assert.deepEqual(
      decision.parts.map(({ part, result }) => [part, result]),
      [
        ['part-1', 'pass'],
        ['part-3', 'pass'],
      ],
    );
  });

  test('says nothing of who the assessors are', () => {
    const { reviews } = stories.fallsShort.facts();
    const text = JSON.stringify(tell('fallsShort'));
    for (const { assessor } of reviews as readonly { readonly assessor: { readonly id: string } }[])
      assert.ok(!text.includes(assessor.id));
  });
});

describe('the second attempt at mc-1', () => {
  test('is approved, and carries the facts that it rests on', () => {
    const facts = stories.passes.facts();
    const decision = tell('passes');
    assert.ok(decision.kind === 'approved');
    const { definition, submission, reviews } = decision;
    assert.deepEqual({ definition, submission, reviews }, facts);
    assert.equal(decision.at, '2026-03-20T15:00:00.000Z');
  });

  test('claims no more than both assessors saw: of two levels, the lower', () => {
    const decision = tell('passes');
    assert.ok(decision.kind === 'approved');
    assert.deepEqual(
      decision.criteria.map(({ criterion, achievedLevel }) => [criterion, achievedLevel]),
      [
        ['c1', 'proficient'],
        ['c2', 'proficient'],
        ['c3', 'proficient'],
        ['c4', 'proficient'],
      ],
    );
  });

  test('claims the higher level where both saw it', () => {
    const decision = tell('passes', ['/reviews/0/criteria/0/level', 'exemplary']);
    assert.ok(decision.kind === 'approved');
    assert.equal(decision.criteria[0]?.achievedLevel, 'exemplary');
  });

  test('decides the same when its own facts are decided again', () => {
    const decision = tell('passes');
    assert.ok(decision.kind === 'approved');
    const { definition, submission, reviews, at } = decision;
    assert.deepEqual(decide(definition, submission, reviews, new Date(at)), decision);
  });

  test('decides the same after a journey through JSON', () => {
    const decision = tell('passes');
    const stored = JSON.parse(JSON.stringify(decision)) as unknown;
    assert.deepEqual(stored, JSON.parse(JSON.stringify(tell('passes'))));
  });
});

describe('an approved decision', () => {
  test('is frozen through and through', () => {
    const decision = tell('passes');
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      assert.ok(Object.isFrozen(value));
      Object.values(value).forEach(visit);
    };
    visit(decision);
  });

  test('does not follow what the caller does to the facts later', () => {
    const facts = edited(stories.passes.facts());
    const decision = decideOn(facts, stories.passes.at);
    assert.ok(decision.kind === 'approved');
    Object.assign(facts.definition as object, { title: 'Something else' });
    assert.equal(decision.definition.title, 'Planning small-group reading from a quick decoding check');
  });

  test('leaves the facts of the caller as they were', () => {
    const facts = stories.passes.facts();
    decideOn(facts, stories.passes.at);
    assert.ok(!Object.isFrozen(facts.definition));
    assert.deepEqual(facts, stories.passes.facts());
  });
});

describe('a split on a required level', () => {
  test('is settled by the adjudicator for the earner', () => {
    const decision = tell('adjudicated');
    assert.ok(decision.kind === 'approved');
    assert.equal(decision.criteria[1]?.achievedLevel, 'proficient');
  });

  test('is settled by the adjudicator against the earner, with the feedback of both who found it unmet', () => {
    const decision = tell('adjudicated', [
      '/reviews/2/criteria/0',
      { criterion: 'c2', level: 'developing', feedback: 'No finding cites the coding.' },
    ]);
    assert.ok(decision.kind === 'not-yet');
    const [unmet] = decision.unmet;
    assert.ok(unmet.kind === 'criterion');
    assert.equal(unmet.achievedLevel, 'developing');
    assert.equal(unmet.feedback[0], 'No finding cites the coding.');
    assert.equal(unmet.feedback.length, 2);
  });

  test('may be about a pass/fail part', () => {
    const fail: Edit = [
      '/reviews/0/parts/0',
      { part: 'part-1', result: 'fail', feedback: 'Say which check.' },
    ];
    const settle = (result: string): Edit => [
      '/reviews/2/parts/0',
      { part: 'part-1', result, feedback: 'I read it again.' },
    ];
    const lost = tell('adjudicated', fail, settle('fail'));
    assert.ok(lost.kind === 'not-yet');
    assert.deepEqual(lost.unmet, [
      {
        kind: 'part',
        part: 'part-1',
        title: 'Part 1: Overview',
        result: 'fail',
        feedback: ['I read it again.', 'Say which check.'],
      },
    ]);
    assert.equal(tell('adjudicated', fail, settle('pass')).kind, 'approved');
  });

  test('is no split where assessors differ above or below the required level', () => {
    assert.equal(tell('passes').kind, 'approved');
    const below: Edit = ['/reviews/1/criteria/2/level', 'developing'];
    const decision = tell('fallsShort', below);
    assert.ok(decision.kind === 'not-yet');
    assert.equal(decision.criteria[2]?.achievedLevel, 'developing');
  });

  test('an adjudicator’s other scores decide nothing', () => {
    const decision = tell('adjudicated', [
      '/reviews/2/criteria/1',
      { criterion: 'c1', level: 'developing', feedback: 'I see it otherwise.' },
    ]);
    assert.ok(decision.kind === 'approved');
    assert.equal(decision.criteria[0]?.achievedLevel, 'proficient');
  });
});

describe('indicators', () => {
  test('are all required', () => {
    const unmet = (review: number): Edit => [
      `/reviews/${review}/criteria/3`,
      {
        criterion: 'c4',
        indicators: [
          { indicator: 'i2', met: review === 0 },
          { indicator: 'i1', met: review === 1 },
        ],
        feedback: 'One is not shown.',
      },
    ];
    const decision = tell('adjudicated', unmet(0), unmet(1));
    assert.ok(decision.kind === 'not-yet');
    assert.deepEqual(
      decision.criteria.find(({ criterion }) => criterion === 'c4'),
      {
        criterion: 'c4',
        title: 'A voice was considered',
        requiredLevel: 'met',
        achievedLevel: 'not-met',
        met: false,
      },
    );
  });
});
