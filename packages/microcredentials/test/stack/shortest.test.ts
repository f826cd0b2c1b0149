import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test, vi } from 'vitest';
import { progress } from '../../src/index.js';
import { anyCase, badgesOf, now } from './any-stack.js';
import { fewestMissing } from './brute-force.js';
import type { AnyCase } from './any-stack.js';

// Thousands of small cases, each gone through in every way.
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 3000 };

function progressIn(found: AnyCase) {
  return progress(found.stack, badgesOf(found), { stacks: found.stacks, at: now });
}

describe('against every way there is, gone through one by one', () => {
  test('the way to finish is the shortest, and what is complete is so', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyCase, (found) => {
        const { outcome, next, problems, complete } = progressIn(found);
        const fewest = fewestMissing(found, false);
        const hoped = fewestMissing(found, true);
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        assert.equal(
          problems.some(({ code }) => code === 'stack.impossible'),
          fewest === Infinity,
        );
        assert.equal(next?.steps.length ?? 0, fewest === Infinity ? 0 : fewest);
        assert.equal(next?.isShortest ?? true, true);
        assert.equal(complete, fewest === 0);
        assert.equal(outcome === 'not-known', fewest > 0 && hoped === 0);
      }),
      runs,
    );
    for (const outcome of ['complete', 'incomplete', 'not-known'])
      assert.ok((seen.get(outcome) ?? 0) > 20, outcome);
  });

  test('every badge is told of once: as one that counts, or with the reason why it does not', () => {
    fc.assert(
      fc.property(anyCase, (found) => {
        const { used, notCounted, problems } = progressIn(found);
        if (problems.length > 0) return;
        const told = [...used.map(({ index }) => index), ...notCounted.flatMap(({ badges }) => badges)];
        assert.deepEqual(
          told.sort(),
          found.badges.map((_, index) => index),
        );
        assert.equal(new Set(used.map(({ held }) => held.achievement)).size, used.length);
      }),
      { numRuns: 1500 },
    );
  });

  test('whoever earns what the way says, on the day it says, has finished', () => {
    fc.assert(
      fc.property(anyCase, (found) => {
        const { next, used } = progressIn(found);
        if (next === undefined) return;
        const earned = next.steps.map(({ component }, index) => ({
          of: component.id,
          id: `urn:badge:new-${index}`,
          awarded: new Date(now.getTime() + index + 1).toISOString(),
          version: component.versions === '2.x' ? '2.0.0' : '1.0.0',
          issuer: `https://new-${index}.example`,
        }));
        const kept = used.flatMap(({ index }) => found.badges[index] ?? []);
        const later = new Date(now.getTime() + 100);
        const held = badgesOf({ ...found, badges: [...kept, ...earned] });
        assert.equal(progress(found.stack, held, { stacks: found.stacks, at: later }).outcome, 'complete');
      }),
      { numRuns: 1500 },
    );
  });

  test('a badge more never makes it longer, a badge less never shorter', () => {
    fc.assert(
      fc.property(anyCase, (found) => {
        const fewer = { ...found, badges: found.badges.slice(0, -1) };
        const [all, less] = [progressIn(found), progressIn(fewer)];
        assert.ok(
          (all.next?.steps.length ?? 0) <= (less.next?.steps.length ?? 0) || less.problems.length > 0,
        );
      }),
      { numRuns: 500 },
    );
  });
});
