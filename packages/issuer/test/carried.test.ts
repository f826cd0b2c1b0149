import assert from 'node:assert/strict';
import { describe, test, vi } from 'vitest';

import { decide } from '@badgewright/microcredentials';
import { verify } from '@badgewright/openbadges';
import { issue } from '../src/index.js';
import { carriedAttempt, decidedAt, depsWith, member } from './mc-1.js';
import type { Approved } from '@badgewright/microcredentials';

// A machine that is busy with other tests takes its time.
vi.setConfig({ testTimeout: 60_000 });

function changed(claim: Approved, change: (copy: object) => void): Approved {
  const copy = structuredClone({ ...claim });
  change(copy);
  return copy;
}

const codesOf = (outcome: Awaited<ReturnType<typeof issue>>) =>
  outcome.kind === 'ok' ? [] : outcome.problems.map(({ code, at }) => `${code} ${at ?? ''}`);

describe('a badge on an attempt that carries levels', () => {
  test('is issued and valid, with a result for every criterion', async () => {
    const outcome = await issue(carriedAttempt(), await depsWith());
    assert.ok(outcome.kind === 'ok');
    const report = await verify(outcome.value.badge, { now: new Date('2026-04-01T00:00:00Z') });
    assert.notEqual(report.verdict, 'invalid');
    assert.equal(report.checks.find(({ name }) => name === 'review')?.outcome, 'pass');
    assert.equal(member(outcome.value.badge, 'credentialSubject', 'result', 'length'), 4);
  });

  test('is refused without the attempt that the levels come from', async () => {
    const alone = changed(carriedAttempt(), (copy) => Reflect.deleteProperty(copy, 'earlier'));
    assert.deepEqual(codesOf(await issue(alone, await depsWith())), ['issue.not-approved ']);
  });

  test('is refused where a level of the earlier attempt was raised or lowered', async () => {
    const score = (copy: object, level: string) => {
      for (const review of [0, 1])
        Reflect.set(Object(member(copy, 'earlier', 0, 'reviews', review, 'criteria', 0)), 'level', level);
    };
    const raised = changed(carriedAttempt(), (copy) => score(copy, 'exemplary'));
    assert.deepEqual(codesOf(await issue(raised, await depsWith())), ['issue.altered /criteria']);
    const lowered = changed(carriedAttempt(), (copy) => score(copy, 'basic'));
    assert.deepEqual(codesOf(await issue(lowered, await depsWith())), ['issue.not-approved ']);
  });

  test('is refused where an attempt is added to a decision that had none', async () => {
    const { definition, submission, reviews, earlier = [] } = carriedAttempt();
    assert.equal(decide(definition, submission, reviews, decidedAt).kind, 'incomplete');
    const twice = changed(carriedAttempt(), (copy) => Reflect.set(copy, 'earlier', [...earlier, ...earlier]));
    assert.deepEqual(codesOf(await issue(twice, await depsWith())), ['issue.not-approved ']);
  });
});

describe('a badge under a rule that lets a criterion be missed', () => {
  const reasonOf = { reason: 'A trial.' };

  test.each([
    // c3 stays at `basic`: the badge shows it, and requires c1 only.
    [{ kind: 'at-least', criteria: 3, always: ['c1'], ...reasonOf }, 'pass'],
    [{ kind: 'points', min: 7, always: ['c1', 'c2'], ...reasonOf }, 'pass'],
    // Nothing is required by itself, so there is nothing that the check could hold the results against.
    [{ kind: 'at-least', criteria: 3, ...reasonOf }, 'skipped'],
  ] as const)('%j: the check of results says %s, and the badge is not invalid', async (rule, expected) => {
    const { definition, submission, reviews } = carriedAttempt();
    const lower = (review: (typeof reviews)[number]) => ({
      ...review,
      parts: ['part-1', 'part-3'].map((part) => ({ part, result: 'pass' as const })),
      criteria: ['c1', 'c2', 'c3', 'c4'].map((criterion) => ({
        criterion,
        level: criterion === 'c3' ? 'basic' : 'proficient',
        feedback: 'See the plan.',
      })),
    });
    const decision = decide({ ...definition, passingRule: rule }, submission, reviews.map(lower), decidedAt);
    assert.ok(decision.kind === 'approved');
    const outcome = await issue(decision, await depsWith());
    assert.ok(outcome.kind === 'ok');
    const report = await verify(outcome.value.badge, { now: new Date('2026-04-01T00:00:00Z') });
    assert.notEqual(report.verdict, 'invalid');
    assert.equal(report.checks.find(({ name }) => name === 'review')?.outcome, expected);
  });
});
