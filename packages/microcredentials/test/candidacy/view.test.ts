import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError, equalDigests, viewFor } from '../../src/index.js';
import { artefact, attempt, handedIn, on, play, tell, tiny, who, work } from './log.js';
import { both, twoCriteria } from './two-criteria.js';
import type { Candidacy, Definition, Submission } from '../../src/index.js';

const { open, submit, say, assign, lock, toSettle, settle, decide: record, flag, issue } = tell;

describe('what one may see', () => {
  const assigned = play(open(), ...handedIn(), assign('a'), assign('b'));
  const one = on(assigned, lock('a', 'yes'));
  const two = on(one, lock('b', 'no'), toSettle('c'));
  const done = on(two, settle('c', 'no'), record('not-yet'));
  const view = (candidacy: Candidacy, role: Parameters<typeof viewFor>[1]['role'], name: string) =>
    viewFor(candidacy, { id: who(name), role });

  test('an assessor sees the work without its earner, and no other review before a decision rests on both', () => {
    for (const candidacy of [assigned, one, two]) {
      const seen = view(candidacy, 'assessor', 'b');
      assert.equal(seen.submission?.artefacts.length, 1);
      assert.ok(seen.reviews.every(({ own }) => own));
      assert.ok(!JSON.stringify(seen).includes(who('earner')));
      assert.ok(!JSON.stringify(seen).includes(`"${who('a')}"`));
    }
    const after = view(done, 'assessor', 'b');
    assert.deepEqual(
      after.reviews.map(({ own, assessor }) => [own, assessor?.id]),
      [
        [false, undefined],
        [true, who('b')],
        [false, undefined],
      ],
    );
  });

  test('the adjudicator sees both reviews, and nobody’s name', () => {
    const seen = view(two, 'adjudicator', 'c');
    assert.equal(seen.reviews.length, 2);
    for (const name of ['earner', 'a', 'b']) assert.ok(!JSON.stringify(seen).includes(`"${who(name)}"`));
    assert.equal(view(done, 'adjudicator', 'c').reviews.length, 3);
    assert.equal(view(two, 'adjudicator', 'd').submission, undefined);
  });

  test('the earner sees the own work and the feedback, and never who reviewed', () => {
    const seen = view(done, 'earner', 'earner');
    assert.equal(seen.submission?.earner?.id, who('earner'));
    assert.equal(seen.decisions[0]?.unmet[0]?.kind, 'criterion');
    assert.deepEqual(seen.reviews, []);
    for (const name of ['a', 'b', 'c', 'approver'])
      assert.ok(!JSON.stringify(seen).includes(`"${who(name)}"`));
    const earned = play(open(), ...attempt('yes', 'earned'), issue());
    const owner = view(earned, 'earner', 'earner');
    assert.equal(owner.issued?.standing, 'active');
    assert.ok(!JSON.stringify(owner).includes(`"${who('a')}"`));
    const back = play(open(), submit(), say('screening.returned', 'screener', { reasons: ['A name.'] }));
    assert.deepEqual(view(back, 'earner', 'earner').returned, ['A name.']);
  });

  test('whoever reviews sees no more in another role, before or after the own review is locked', () => {
    for (const role of ['approver', 'issuer', 'appeal-panel', 'integrity-officer', 'screener'] as const)
      for (const [candidacy, name] of [
        [one, 'a'],
        [one, 'b'],
        [two, 'c'],
        [done, 'c'],
      ] as const) {
        const seen = view(candidacy, role, name);
        assert.deepEqual([seen.reviews, seen.decisions, seen.submission], [[], [], undefined]);
        assert.equal(seen.earner, undefined);
      }
    assert.equal(view(one, 'approver', 'x').reviews.length, 1);
  });

  test('whoever has no part sees where it stands, and nothing else', () => {
    for (const [role, name] of [
      ['assessor', 'd'],
      ['earner', 'x'],
      ['coach', 'coach'],
      ['approver', 'earner'],
      ['program', 'earner'],
    ] as const) {
      const seen = view(two, role, name);
      assert.equal(seen.state, 'adjudication');
      assert.deepEqual([seen.submission, seen.reviews, seen.decisions], [undefined, [], []]);
    }
  });

  test('others see what their part needs', () => {
    assert.deepEqual(
      view(two, 'approver', 'approver').reviews.map(({ assessor }) => assessor?.id),
      [who('a'), who('b')],
    );
    assert.equal(view(two, 'approver', 'approver').earner, undefined);
    assert.equal(view(two, 'issuer', 'issuer').earner, who('earner'));
    assert.equal(view(done, 'appeal-panel', 'panel').reviews.length, 3);
    assert.deepEqual(view(two, 'screener', 'screener').reviews, []);
    const held = on(assigned, flag());
    assert.equal(view(held, 'integrity-officer', 'officer').holds.length, 1);
    assert.deepEqual(view(held, 'assessor', 'a').holds, []);
    assert.equal(view(held, 'program', 'program').submission?.earner, undefined);
  });

  test('an auditor sees who did what and when, and nothing of the work, the scores or the feedback', () => {
    const earned = play(open(), ...attempt('yes', 'earned'), issue());
    for (const candidacy of [done, earned]) {
      const seen = view(candidacy, 'auditor', 'auditor');
      assert.deepEqual(
        seen.trail.map(({ sequence }) => sequence),
        Array.from({ length: candidacy.events }, (_, index) => index + 1),
      );
      assert.deepEqual([seen.submission, seen.reviews, seen.decisions], [undefined, [], []]);
      assert.deepEqual([seen.suggestions, seen.holds, seen.returned], [[], [], []]);
      assert.equal(seen.earner, who('earner'));
      assert.deepEqual([...new Set(seen.trail.flatMap(Object.keys))].sort(), [
        'about',
        'actor',
        'at',
        'sequence',
        'type',
      ]);
    }
    const { trail, issued } = view(earned, 'auditor', 'auditor');
    const about = (type: string) => trail.filter((one) => one.type === type).map((one) => one.about);
    assert.deepEqual(about('submission.submitted'), [earned.submissions[0]?.id]);
    assert.deepEqual(
      about('review.locked'),
      earned.reviews.map(({ review }) => review.id),
    );
    assert.deepEqual(about('credential.issued'), [issued?.credential]);
    assert.deepEqual(about('screening.passed'), [undefined]);
    // Nobody else reads it; nor does whoever reviews, or has handed in, under the name of an auditor.
    for (const [role, name] of [
      ['issuer', 'issuer'],
      ['approver', 'approver'],
      ['auditor', 'a'],
      ['auditor', 'earner'],
    ] as const)
      assert.deepEqual(view(done, role, name).trail, []);
  });

  test('where review is not blind, assessors know the earner', () => {
    const known = play(open(tiny({ blind: false })), ...handedIn(), assign('a'));
    assert.equal(view(known, 'assessor', 'a').submission?.earner?.id, who('earner'));
  });

  test('what is carried is told, unless all is shown anew', () => {
    const again = (attempts: object) => {
      const definition = tiny({ attempts }, { criteria: twoCriteria() });
      const candidacy = play(
        open(definition),
        ...handedIn(),
        ...both('no', 'yes'),
        record('not-yet'),
        ...handedIn(),
        assign('a'),
      );
      return view(candidacy, 'assessor', 'a').carried.criteria;
    };
    assert.deepEqual(again({ beforeSupport: 3 }), ['c2']);
    assert.deepEqual(again({ beforeSupport: 3, carryMet: false }), []);
  });
});

test.each(['constructor', 'toString', '__proto__', 'boss'])('%s is no role to see anything in', (name) => {
  const decided = play(open(), ...attempt('no', 'not-yet'));
  const actor = { id: who('x'), role: name as 'issuer' };
  assert.throws(
    () => viewFor(decided, actor),
    (error) => error instanceof BadgeError && error.code === 'argument.invalid',
  );
});

describe('equal digests', () => {
  test('are found in responses too, and for every other submission', () => {
    const mine = { ...work(1, '1', '2026-03-02T08:00:00Z') } as unknown as Submission;
    const other = (name: string) =>
      ({
        ...mine,
        id: who(`work-of-${name}`),
        earner: { id: who(name) },
        artefacts: [],
        responses: [{ part: 'part-1', format: 'text', digestSRI: artefact.digestSRI }],
      }) as Submission;
    const definition = tiny() as Definition;
    const matches = equalDigests(mine, [other('x'), other('y'), other('earner')], definition);
    assert.deepEqual(
      matches.map(({ earner, groupAllowed }) => [earner, groupAllowed]),
      [
        [who('x'), false],
        [who('y'), false],
      ],
    );
    assert.equal(equalDigests(other('x'), [mine], definition)[0]?.artefact, 'part-1');
  });
});
