import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { decideOn, edited, stories } from '../fixtures.js';
import { hostileValues } from '../input/hostile-values.js';
import { anyStory, factsOf } from './any-definition.js';
import type { CriterionResult } from '../../src/index.js';
import type { Drawn, DrawnStory } from './any-definition.js';

const at = new Date('2026-04-01T00:00:00Z');

/** The oracle: the rule in its plainest form, from the raw draws alone. */
function passes({ kind, size, required, scores }: Drawn, reviewer: number): boolean {
  const score = scores[reviewer] ?? 0;
  if (kind === 'levels') return score >= required;
  return kind === 'part' ? score === 1 : score === 2 ** size - 1;
}

function votesOf(entry: Drawn, assessors: number): readonly boolean[] {
  return Array.from({ length: assessors }, (_, reviewer) => passes(entry, reviewer));
}

function holds(entry: Drawn, assessors: number): boolean {
  const votes = votesOf(entry, assessors);
  if (votes.every(Boolean)) return true;
  return votes.some(Boolean) && passes(entry, assessors);
}

function isSplit(entry: Drawn, assessors: number): boolean {
  return new Set(votesOf(entry, assessors)).size === 2;
}

describe('decide, on any definition and any scores', () => {
  test('is approved exactly when every criterion and every pass/fail part holds; else names what does not', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyStory, (story) => {
        const decision = decideOn(factsOf(story), at);
        const unmet = story.drawn.filter((entry) => !holds(entry, story.assessors));
        seen.add(decision.kind);
        assert.equal(decision.kind, unmet.length === 0 ? 'approved' : 'not-yet');
        if (decision.kind !== 'not-yet') return;
        const named = decision.unmet.flatMap((entry) => {
          if (entry.kind === 'rule') return [];
          return [entry.kind === 'part' ? entry.part : entry.criterion];
        });
        assert.deepEqual([...named].sort(), unmet.map(({ id }) => id).sort());
        for (const { feedback } of decision.unmet) assert.notEqual(feedback.length, 0);
      }),
      { numRuns: 1_000 },
    );
    assert.deepEqual([...seen].sort(), ['approved', 'not-yet']);
  });

  test('asks for an adjudicator exactly where assessors differ about what is required', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const decision = decideOn(factsOf(story, false), at);
        const split = story.drawn.filter((entry) => isSplit(entry, story.assessors));
        const asked = decision.kind === 'incomplete' ? decision.problems.map(({ code }) => code) : [];
        assert.deepEqual(asked, Array(split.length).fill('review.adjudication-needed'));
      }),
      { numRuns: 500 },
    );
  });

  test('claims, without a split, the lowest level that an assessor gave', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const decision = decideOn(factsOf(story), at);
        assert.ok(decision.kind !== 'incomplete');
        for (const entry of story.drawn.filter(({ kind }) => kind === 'levels')) {
          const lowest = Math.min(...entry.scores.slice(0, story.assessors));
          const expected = isSplit(entry, story.assessors) ? entry.scores.at(-1) : lowest;
          const result: CriterionResult | undefined = decision.criteria.find(
            ({ criterion }) => criterion === entry.id,
          );
          assert.equal(result?.achievedLevel, `l${expected ?? '?'}`);
          assert.equal(result.requiredLevel, `l${entry.required}`);
        }
      }),
    );
  });

  test('does not depend on the order of the reviews', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const facts = factsOf(story);
        const turned = decideOn({ ...facts, reviews: facts.reviews.toReversed() }, at);
        const straight = decideOn(facts, at);
        assert.equal(turned.kind, straight.kind);
        assert.ok(turned.kind !== 'incomplete' && straight.kind !== 'incomplete');
        assert.deepEqual(turned.criteria, straight.criteria);
        assert.deepEqual(turned.parts, straight.parts);
      }),
    );
  });

  test('never gets better when a score gets worse', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(), fc.nat(), (story, which, who) => {
        const entry = which % story.drawn.length;
        const reviewer = who % story.assessors;
        const worse: DrawnStory = {
          ...story,
          drawn: story.drawn.map((d, i) => (i === entry ? lowered(d, reviewer) : d)),
        };
        const before = decideOn(factsOf(story), at);
        const after = decideOn(factsOf(worse), at);
        // A split may go to an adjudicator, who may be kinder than the assessors were; without one, never.
        const anySplit = worse.drawn.some((drawn) => isSplit(drawn, worse.assessors));
        if (before.kind === 'not-yet' && !anySplit) assert.equal(after.kind, 'not-yet');
      }),
    );
  });

  test('never throws, whatever the facts', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (definition, submission, reviews) => {
        assert.equal(decideOn({ definition, submission, reviews }, at).kind, 'incomplete');
      }),
    );
  });

  test('never throws when one value of good facts is replaced', () => {
    const { facts, at: moment } = stories.adjudicated;
    const places = pointersOf(facts());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, to) => {
        const decision = decideOn(edited(facts(), [place, to]), moment);
        assert.ok(['approved', 'not-yet', 'incomplete'].includes(decision.kind));
      }),
      { numRuns: 500 },
    );
  });

  test.each(hostileValues)('is incomplete when a fact is $title', ({ make }) => {
    const facts = stories.passes.facts();
    for (const name of ['definition', 'submission', 'reviews'])
      assert.equal(decideOn({ ...facts, [name]: make() }, stories.passes.at).kind, 'incomplete');
  });
});

function lowered(entry: Drawn, reviewer: number): Drawn {
  return { ...entry, scores: entry.scores.map((score, index) => (index === reviewer ? 0 : score)) };
}

function pointersOf(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    `${at}/${key}`,
    ...pointersOf(member, `${at}/${key}`),
  ]);
}
