import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { approvedOf, decide } from '../../src/index.js';
import { attempt, handedIn, on, play, refusal, reviewed, tell, tiny, who } from './log.js';
import { both, twoCriteria } from './two-criteria.js';
import type { Submission } from '../../src/index.js';

const {
  open,
  submit,
  say,
  assign,
  lock,
  toSettle,
  settle,
  decide: record,
  flag,
  judge,
  appeal,
  issue,
} = tell;

describe('what happens beside the straight way', () => {
  const locked = play(open(), ...handedIn(), ...reviewed('yes', 'yes'));

  test('a conflict takes the review out, and another assessor takes the seat', () => {
    const told = on(
      locked,
      say('conflict.declared', 'assessor', { person: who('a'), reason: 'works-together' }),
    );
    assert.deepEqual([told.state, told.reviews.map(({ counts }) => counts)], ['in-review', [false, true]]);
    const done = on(told, assign('d'), lock('d', 'yes'), record('earned'));
    assert.equal(done.state, 'earned');
    const approved = approvedOf(done);
    assert.deepEqual(
      approved?.reviews.map(({ assessor }) => assessor.id),
      [who('b'), who('d')],
    );
  });

  test('a conflict that comes to light before the badge takes the decision back', () => {
    const told = on(
      locked,
      record('earned'),
      say('conflict.declared', 'issuer', { person: who('b'), reason: 'family' }),
    );
    assert.deepEqual([told.state, told.decisions[0]?.stands], ['in-review', false]);
    assert.deepEqual(refusal(told, issue()), ['candidacy.not-earned /type']);
    assert.equal(approvedOf(told), undefined);
  });

  test('a conflict during a hold changes where the work goes on', () => {
    const held = on(
      locked,
      record('earned'),
      flag(),
      say('conflict.declared', 'issuer', { person: who('a'), reason: 'coach' }),
    );
    const cleared = on(held, say('integrity.cleared', 'integrity-officer', { reason: 'same-person' }));
    assert.deepEqual(
      [held.state, cleared.state, cleared.decisions[0]?.stands],
      ['integrity-hold', 'in-review', false],
    );
  });

  test('a conflict of somebody still at work takes the assignment away', () => {
    const told = on(
      play(open(), ...handedIn(), assign('a')),
      say('conflict.declared', 'earner', { person: who('a'), reason: 'coach' }),
    );
    assert.equal(told.assignments[0]?.status, 'set-aside');
    assert.deepEqual(refusal(told, lock('a', 'yes')), ['candidacy.coach /actor/id']);
  });

  test('the approver passes a review back; its author locks another, and the first stays in the record', () => {
    const back = on(
      locked,
      say('decision.returned', 'approver', { reviews: ['urn:example:review-6'], reasons: ['Thin.'] }),
    );
    assert.deepEqual([back.state, back.assignments[0]?.status], ['in-review', 'open']);
    const again = on(back, lock('a', 'no'), toSettle('c'), settle('c', 'no'), record('not-yet'));
    assert.deepEqual([again.state, again.attempt], ['not-yet', 1]);
    assert.deepEqual(
      again.reviews.map(({ counts }) => counts),
      [false, true, true, true],
    );
  });

  test('an adjudication falls with a review that it settled between', () => {
    const settled = play(open(), ...handedIn(), ...reviewed('yes', 'no'), toSettle('c'), settle('c', 'yes'));
    const back = on(
      settled,
      say('decision.returned', 'approver', { reviews: ['urn:example:review-7'], reasons: ['Thin.'] }),
    );
    assert.equal(back.adjudications[0]?.status, 'set-aside');
    const again = on(back, lock('b', 'no'));
    assert.equal(again.state, 'adjudication');
    assert.equal(on(again, toSettle('c'), settle('c', 'yes'), record('earned')).state, 'earned');
  });

  test('an adjudication alone may be passed back, or declined', () => {
    const settled = play(open(), ...handedIn(), ...reviewed('yes', 'no'), toSettle('c'), settle('c', 'yes'));
    const back = on(
      settled,
      say('decision.returned', 'approver', { reviews: ['urn:example:review-9'], reasons: ['Thin.'] }),
    );
    assert.deepEqual([back.state, back.adjudications[0]?.status], ['adjudication', 'open']);
    const declined = on(back, say('review.declined', 'adjudicator', { assessor: who('c') }));
    assert.deepEqual([declined.state, declined.adjudications[0]?.status], ['adjudication', 'declined']);
  });

  test('where reviews do not fit together, the decision is told to be impossible', () => {
    const definition = tiny({}, { criteria: twoCriteria() });
    const first = play(
      open(definition),
      ...handedIn(),
      ...both('no', 'yes'),
      record('not-yet'),
      ...handedIn(),
    );
    const uneven = on(
      first,
      assign('a'),
      assign('b'),
      lock('a', 'yes'),
      lock('b', 'yes', { criteria: ['c1', 'c2'].map((criterion) => ({ criterion, level: 'yes' })) }),
    );
    assert.equal(uneven.state, 'to-decide');
    const problems = refusal(uneven, record('earned'));
    assert.equal(problems[0], 'candidacy.undecidable /type');
    assert.ok(
      problems.some((line) => line.startsWith('review.')),
      problems.join(),
    );
    const back = on(
      uneven,
      say('decision.returned', 'approver', { reviews: [uneven.reviews.at(-2)?.review.id], reasons: ['c2.'] }),
    );
    const even = on(
      back,
      lock('a', 'yes', { criteria: ['c1', 'c2'].map((criterion) => ({ criterion, level: 'yes' })) }),
    );
    assert.equal(on(even, record('earned')).state, 'earned');
  });

  test('a share that is scored twice leaves one more seat, and both are waited for', () => {
    const one = play(
      open(tiny({ reviews: 1, doubleScoringRate: 0.2 })),
      ...handedIn(),
      assign('a'),
      assign('b'),
      lock('a', 'yes'),
    );
    assert.equal(one.state, 'in-review');
    assert.equal(on(one, say('review.declined', 'issuer', { assessor: who('b') })).state, 'to-decide');
    assert.equal(on(one, lock('b', 'no')).state, 'adjudication');
  });

  test('an appeal reopens the attempt without adding one', () => {
    const appealed = play(open(), ...attempt('no', 'not-yet'), appeal(), judge('reopened'));
    assert.deepEqual([appealed.state, appealed.attempt, appealed.round], ['in-review', 1, 2]);
    const anew = on(appealed, ...reviewed('yes', 'yes', ['c', 'd']), record('earned'));
    assert.deepEqual([anew.state, anew.attempt], ['earned', 1]);
    assert.deepEqual(
      anew.decisions.map(({ outcome, stands, round }) => [outcome, stands, round]),
      [
        ['not-yet', false, 1],
        ['earned', true, 2],
      ],
    );
    const again = on(appealed, ...reviewed('no', 'no', ['c', 'd']), record('not-yet'), ...handedIn());
    assert.deepEqual([again.attempt, again.round], [2, 1]);
  });

  test('a decision that was taken back does not count toward the support step', () => {
    const opened = play(open(tiny({ attempts: { beforeSupport: 2 } })), ...attempt('no', 'not-yet'));
    const anew = on(
      opened,
      appeal(),
      judge('reopened'),
      ...reviewed('no', 'no', ['c', 'd']),
      record('not-yet'),
    );
    assert.equal(anew.state, 'not-yet');
    assert.equal(on(anew, ...attempt('no', 'not-yet')).state, 'support-required');
  });

  test('an appeal against an integrity finding leads back to where the work was', () => {
    const upheld = say('integrity.upheld', 'integrity-officer', { reasons: ['Copied.'] });
    const early = play(open(), submit(), flag(), upheld, appeal(), judge('reopened'));
    assert.deepEqual([early.state, early.round, early.holds[0]?.outcome], ['screening', 2, 'overturned']);
    const late = on(locked, record('earned'), flag(), flag({ artefact: 'x1' }), upheld);
    assert.deepEqual(
      [late.state, late.decisions[0]?.stands, late.holds[0]?.matches.length],
      ['denied', false, 2],
    );
    assert.deepEqual(
      [on(late, appeal(), judge('upheld')).state, on(late, appeal(), judge('reopened')).state],
      ['denied', 'in-review'],
    );
  });

  test('feedback keeps its first moment', () => {
    const sent = on(
      locked,
      record('earned'),
      say('feedback.sent', 'issuer'),
      say('feedback.sent', 'assessor'),
    );
    assert.equal(sent.decisions[0]?.feedbackSentAt, '2026-03-02T17:00:00.000Z');
  });

  test('a suggested score decides nothing', () => {
    const low = say('score.suggested', 'program', { scores: [{ criterion: 'c1', level: 'no' }] });
    const done = on(play(open(), ...handedIn(), low), ...reviewed('yes', 'yes'), record('earned'));
    assert.deepEqual([done.state, done.suggestions.length], ['earned', 1]);
    const own = decide(
      done.definition,
      done.submissions[0] as Submission,
      done.reviews.map(({ review }) => review),
      new Date(done.lastAt),
    );
    assert.equal(own.kind, 'approved');
  });

  test('a badge is suspended, reinstated and revoked with reasons', () => {
    const after = on(
      locked,
      record('earned'),
      issue(),
      say('credential.suspended', 'issuer', { reason: 'We look into it.' }),
      say('credential.reinstated', 'issuer', { reason: 'All is well.' }),
      say('credential.revoked', 'issuer', { reason: 'issued-in-error' }),
    );
    assert.deepEqual([after.state, after.issued?.standing], ['issued', 'revoked']);
    assert.deepEqual(
      after.issued?.changes.map(({ standing }) => standing),
      ['suspended', 'active', 'revoked'],
    );
  });
});

describe('what is carried', () => {
  const definition = tiny({}, { criteria: twoCriteria() });
  const scores = (...ids: readonly string[]) => ({
    criteria: ids.map((criterion) => ({ criterion, level: 'yes' })),
  });
  /** a and b found c2 met, d and e find c1 met in the next attempt: a badge rests on all four. */
  const carrying = play(
    open(definition),
    ...handedIn(),
    ...both('no', 'yes'),
    record('not-yet'),
    ...handedIn(),
    ...[assign('d'), assign('e')],
    ...[lock('d', 'yes', scores('c1')), lock('e', 'yes', scores('c1'))],
  );
  const family = (name: string) =>
    say('conflict.declared', 'issuer', { person: who(name), reason: 'family' });

  test('is neither confirmed nor made a badge by those who scored it', () => {
    assert.deepEqual(refusal(carrying, record('earned', { id: who('A') })), [
      'candidacy.own-review /actor/id',
    ]);
    const earned = on(carrying, record('earned'));
    assert.deepEqual(refusal(earned, issue({ id: who('b') })), ['candidacy.own-review /actor/id']);
    assert.equal(on(earned, issue()).state, 'issued');
  });

  test('makes no badge where whoever scored it has a conflict, unless it is scored anew', () => {
    const told = on(carrying, family('a'));
    assert.deepEqual(refusal(told, record('earned')), ['candidacy.carried-conflict /outcome']);
    const reviews = told.reviews.slice(-2).map(({ review }) => review.id);
    const anew = on(
      told,
      say('decision.returned', 'approver', { reviews, reasons: ['Score c2 too.'] }),
      ...['d', 'e'].map((name) => lock(name, 'yes', scores('c1', 'c2'))),
      record('earned'),
    );
    assert.equal(on(anew, issue()).state, 'issued');
  });

  test.each(['a', 'approver'])('a conflict of %s before the badge takes the decision back', (name) => {
    const told = on(carrying, record('earned'), family(name));
    assert.deepEqual([told.state, told.decisions.at(-1)?.stands], ['to-decide', false]);
    assert.deepEqual(refusal(told, issue()), ['candidacy.not-earned /type']);
  });
});
