import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { decide } from '@badgewright/microcredentials';
import { verify } from '@badgewright/openbadges';
import type { Approved } from '@badgewright/microcredentials';
import { issue, issueMany, memoryStore } from '../src/index.js';
import type { IssueItem, IssueManyDeps, IssueManyOutcome, IssueStore } from '../src/index.js';
import { approvedAttempt, decidedAt, depsWith, member, refusedAttempt } from './mc-1.js';

/** The approved decision on a submission of its own. */
function approvedAs(id: string): Approved {
  const { definition, submission, reviews } = approvedAttempt();
  const own = reviews.map((review) => ({ ...review, submission: id }));
  const decision = decide(definition, { ...submission, id }, own, decidedAt);
  if (decision.kind !== 'approved') throw new Error(`the decision is ${decision.kind}`);
  return decision;
}

function itemAs(index: number): IssueItem {
  return {
    approved: approvedAs(`urn:x:submission-${index}`),
    recipient: { id: `urn:x:person-${index}` },
    credentialId: `urn:x:badge-${index}`,
  };
}

async function manyDeps(): Promise<IssueManyDeps> {
  const { recipient: _, credentialId: __, ...deps } = await depsWith();
  return deps;
}

async function outcomesOf(
  items: Parameters<typeof issueMany>[0],
  deps: IssueManyDeps,
): Promise<readonly IssueManyOutcome[]> {
  const outcomes: IssueManyOutcome[] = [];
  for await (const outcome of issueMany(items, deps)) outcomes.push(outcome);
  return outcomes;
}

/** The kind, and the code where there is one. */
function told(outcome: IssueManyOutcome): string {
  if (outcome.kind === 'ok') return 'ok';
  return outcome.kind === 'refused' ? outcome.error.code : outcome.problems[0].code;
}

describe('issuing many', () => {
  test('issues each as one call does, in order, and the store has all', async () => {
    const deps = await manyDeps();
    const items = [0, 1, 2].map(itemAs);
    const outcomes = await outcomesOf(items, deps);
    const expected = [];
    for (const item of items)
      expected.push(await issue(item.approved, { ...deps, ...item, store: memoryStore() }));
    assert.deepEqual(outcomes, expected);
    for (const [index, outcome] of outcomes.entries()) {
      assert.ok(outcome.kind === 'ok');
      const { badge, record } = outcome.value;
      assert.deepEqual(await deps.store.find(`urn:x:submission-${index}`), { badge, record });
      assert.equal(member(badge, 'id'), `urn:x:badge-${index}`);
      assert.equal(member(badge, 'credentialSubject', 'id'), `urn:x:person-${index}`);
      assert.equal((await verify(badge, { now: new Date('2026-06-01T00:00:00Z') })).verdict, 'valid');
    }
  });

  test('takes none from the others where one is refused, and leaves nothing of it behind', async () => {
    const deps = await manyDeps();
    const items = [
      itemAs(0),
      { ...itemAs(1), credentialId: 'no id' },
      { ...itemAs(2), recipient: {} },
      { ...itemAs(3), approved: refusedAttempt() },
      { ...itemAs(4), approved: approvedAs('urn:x:submission-0') },
      undefined,
      itemAs(6),
    ];
    const outcomes = await outcomesOf(items as IssueItem[], deps);
    assert.deepEqual(outcomes.map(told), [
      'ok',
      'argument.invalid',
      'recipient.missing',
      'issue.not-approved',
      'issue.already-issued',
      'issue.not-approved',
      'ok',
    ]);
    const again = await outcomesOf([itemAs(1), itemAs(2)], deps);
    assert.deepEqual(again.map(told), ['ok', 'ok']);
  });

  test('a signer that fails for one fails for that one', async () => {
    const { signer, ...deps } = await manyDeps();
    let signed = 0;
    const failing = {
      ...signer,
      sign: async (data: Uint8Array) => {
        signed += 1;
        if (signed === 2) throw new Error('The key service is busy.');
        return await signer.sign(data);
      },
    };
    const outcomes = await outcomesOf([0, 1, 2].map(itemAs), { ...deps, signer: failing });
    assert.deepEqual(outcomes.map(told), ['ok', 'signer.failed', 'ok']);
    assert.equal(await deps.store.find('urn:x:submission-1'), undefined);
  });

  test('issues nothing ahead, and ends the source where the caller has enough', async () => {
    const deps = await manyDeps();
    let taken = 0;
    let ended = false;
    async function* cohort(): AsyncGenerator<IssueItem> {
      try {
        for (;;) {
          taken += 1;
          yield itemAs(taken);
        }
      } finally {
        ended = true;
      }
    }
    let given = 0;
    for await (const outcome of issueMany(cohort(), deps)) {
      given += 1;
      assert.deepEqual([outcome.kind, taken], ['ok', given]);
      assert.equal(await deps.store.find(`urn:x:submission-${given + 1}`), undefined);
      if (given === 3) break;
    }
    assert.deepEqual([taken, ended], [3, true]);
  });

  test('ends where the store or the source breaks, and what was issued before stays', async () => {
    const deps = await manyDeps();
    const broken = new Error('broken');
    let recorded = 0;
    const store: IssueStore = {
      ...deps.store,
      record: async (issued) => {
        recorded += 1;
        if (recorded === 2) throw broken;
        await deps.store.record(issued);
      },
    };
    const told: string[] = [];
    const going = async (items: Iterable<IssueItem>, own: IssueManyDeps): Promise<void> => {
      for await (const { kind } of issueMany(items, own)) told.push(kind);
    };
    await assert.rejects(going([0, 1, 2].map(itemAs), { ...deps, store }), broken);
    assert.deepEqual([told, recorded], [['ok'], 2]);
    function* breaking(): Generator<IssueItem> {
      yield itemAs(7);
      throw broken;
    }
    await assert.rejects(going(breaking(), deps), broken);
    assert.deepEqual(told, ['ok', 'ok']);
    assert.notEqual(await deps.store.find('urn:x:submission-7'), undefined);
  });

  test('tells of dependencies and sources that are none before anything is taken', async () => {
    const deps = await manyDeps();
    let taken = 0;
    function* items(): Generator<IssueItem> {
      taken += 1;
      yield itemAs(0);
    }
    const wrong: readonly (readonly [unknown, object])[] = [
      [items(), { ...deps, store: {} }],
      [items(), { ...deps, now: 'today' }],
      [items(), { ...deps, format: 'pdf' }],
      [undefined, deps],
      ['items', deps],
      [{}, deps],
    ];
    for (const [source, own] of wrong) {
      const first = issueMany(source as IssueItem[], own as IssueManyDeps).next();
      await assert.rejects(first, { name: 'BadgeError', code: 'argument.invalid' });
    }
    assert.equal(taken, 0);
  });
});
