import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { fixtureStack, mc } from './badges.js';
import { count, counted, told, way } from './count.js';

describe('the stack "Reading access": all three, one of two before the third', () => {
  const stack = fixtureStack('reading-access');

  test('of somebody who has nothing, names all three in an order that works', () => {
    const found = count(stack, []);
    assert.equal(found.outcome, 'incomplete');
    assert.deepEqual(way(found), ['small-group-reading', 'home-reading-routines', 'text-access-review']);
    assert.deepEqual(
      found.next?.steps.map(({ after }) => after),
      [[], [0], []],
    );
    assert.deepEqual(
      found.missing.map(({ needs, of }) => [needs, of.length]),
      [
        [1, 2],
        [1, 1],
        [1, 2],
      ],
    );
  });

  test('is complete where either of the two came first', () => {
    const dates = (first: string, second: string) => [
      { of: 'small-group-reading', awarded: first },
      { of: 'text-access-review', awarded: second },
      { of: 'home-reading-routines', awarded: '2026-03-01T00:00:00Z' },
    ];
    for (const [first, second] of [
      ['2026-02-01T00:00:00Z', '2026-04-01T00:00:00Z'],
      ['2026-04-01T00:00:00Z', '2026-02-01T00:00:00Z'],
    ] as const) {
      const found = count(stack, dates(first, second));
      assert.equal(found.outcome, 'complete');
      assert.deepEqual(counted(found).toSorted(), [
        'home-reading-routines',
        'small-group-reading',
        'text-access-review',
      ]);
    }
    const tooEarly = count(stack, dates('2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z'));
    assert.deepEqual(told(tooEarly.notCounted), ['stack.badge-order 2']);
    assert.deepEqual(way(tooEarly), ['home-reading-routines']);
    assert.equal(tooEarly.next?.steps[0]?.again, 'stack.badge-order');
  });
});

describe('the stack "Online professional community": two of three, best in an order', () => {
  const stack = fixtureStack('online-community');

  test('remarks on another order, which counts nevertheless', () => {
    const found = count(stack, [
      { of: 'shared-norms', awarded: '2026-05-01T00:00:00Z' },
      { of: 'member-leads', awarded: '2026-04-01T00:00:00Z' },
    ]);
    assert.equal(found.outcome, 'complete');
    assert.deepEqual(told(found.remarks), ['stack.order-soft 0,1', 'stack.issuer-unchecked 0,1']);
  });

  test('a third counts too, and the stack does not rest on it', () => {
    const found = count(stack, ['member-leads', 'shared-norms', 'balanced-discussion']);
    assert.deepEqual(counted(found), ['shared-norms', 'balanced-discussion', 'member-leads (extra)']);
    assert.deepEqual(found.notCounted, []);
  });

  test('names every alternative of what is missing', () => {
    const found = count(stack, ['balanced-discussion']);
    assert.deepEqual(found.missing, [
      {
        stack: stack.id,
        at: '/rule',
        needs: 1,
        of: ['shared-norms', 'member-leads'].map((slug) =>
          found.missing[0]?.of.find(({ id }) => id === mc(slug)),
        ),
      },
    ]);
  });
});

describe('the stack "Assessing through performance": a core and a choice', () => {
  const stack = fixtureStack('performance-assessment');
  const core = ['performance-task', 'scoring-guide', 'student-work-analysis'];

  test('of a choice no more counts than is chosen', () => {
    const found = count(stack, [...core, 'student-choice', 'language-access']);
    assert.equal(found.outcome, 'complete');
    assert.equal(found.used.length, 4);
    assert.deepEqual(told(found.notCounted), ['stack.badge-spare 4']);
  });

  test('what was earned before its hard predecessor is to be earned once more', () => {
    const found = count(stack, [
      { of: 'performance-task', awarded: '2026-05-02T00:00:00Z' },
      'scoring-guide',
      { of: 'student-work-analysis', awarded: '2026-05-01T00:00:00Z' },
      'language-access',
    ]);
    assert.equal(found.outcome, 'incomplete');
    assert.deepEqual(way(found), ['student-work-analysis']);
    assert.deepEqual(told(found.notCounted), ['stack.badge-order 2']);
    assert.ok(found.explanation.some((line) => line.includes('once more')));
  });

  test('the predecessor that is missing comes first, and its follower again', () => {
    const found = count(stack, ['student-work-analysis', 'scoring-guide', 'student-choice']);
    assert.deepEqual(way(found), ['performance-task', 'student-work-analysis']);
    assert.deepEqual(found.next?.steps[1]?.after, [0]);
  });

  test('two of one moment are in order', () => {
    assert.equal(count(stack, [...core, 'student-choice']).outcome, 'complete');
  });
});
