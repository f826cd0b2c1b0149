import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { apply, approvedOf, equalDigests, replay } from '../../src/index.js';
import { edited, lines, readFixture } from '../fixtures.js';
import { badEvents } from './bad-events.js';
import { attempt, eventOf, handedIn, on, play, refusal, reviewed, tell, tiny } from './log.js';
import { storyLog } from './story.js';
import type { Candidacy, Definition, Submission } from '../../src/index.js';
import type { Tell } from './log.js';

const { open, submit, say, assign, decide: record, flag, appeal, issue } = tell;

/** The events of a log as JSON. */
function logOf(...tells: readonly Tell[]): Record<string, unknown>[] {
  let candidacy: Candidacy | undefined;
  return tells.map((told) => {
    const event = eventOf(candidacy, told);
    const next = apply(candidacy, event);
    assert.ok(next.kind === 'ok');
    candidacy = next.value;
    return event;
  });
}

const whole = logOf(open(), ...attempt('yes', 'earned'), issue());

function faultsOf(events: unknown): readonly string[] {
  const read = replay(events);
  return read.kind === 'bad' ? lines(read.problems) : [];
}

describe('a log', () => {
  test('comes to what its events come to one by one', () => {
    const read = replay(whole);
    assert.ok(read.kind === 'ok');
    assert.deepEqual(read.value, play(open(), ...attempt('yes', 'earned'), issue()));
    assert.equal(read.value.state, 'issued');
    assert.equal(read.value.events, whole.length);
    assert.ok(Object.isFrozen(read.value.reviews[0]?.review));
  });

  test.each<readonly [string, unknown, readonly string[]]>([
    ['with a gap', whole.filter((_, index) => index !== 3), ['candidacy.sequence-gap /3/sequence']],
    [
      'with an event twice',
      [...whole.slice(0, 3), whole[2], ...whole.slice(3)],
      ['candidacy.sequence-repeated /3/sequence'],
    ],
    [
      'that begins elsewhere',
      whole.slice(1),
      ['candidacy.not-opened /0/type', 'candidacy.sequence-gap /0/sequence'],
    ],
    ['that is empty', [], ['candidacy.not-opened ']],
    ['that is no list', Object.fromEntries(whole.entries()), ['format.type ']],
    [
      'of two candidacies',
      edited(whole, ['/4/candidacy', 'urn:example:other']),
      ['candidacy.other-candidacy /4/candidacy'],
    ],
    [
      'whose time runs backwards',
      edited(whole, ['/5/at', '2026-03-02T01:00:00+00:00']),
      ['candidacy.time-backwards /5/at'],
    ],
    [
      'with several faults of order',
      edited(whole, ['/5/candidacy', 'urn:example:other'], ['/7/sequence', 70]),
      [
        'candidacy.other-candidacy /5/candidacy',
        'candidacy.sequence-gap /7/sequence',
        'candidacy.sequence-repeated /8/sequence',
      ],
    ],
    [
      'with several faults of form',
      edited(whole, ['/1/submission/attempt', 'one'], ['/2/actor/role', 'boss']),
      ['format.type /1/submission/attempt', 'format.value /2/actor/role'],
    ],
    [
      'with an event that its state forbids',
      edited(whole, ['/2/type', 'screening.returned'], ['/2/reasons', ['A name.']]),
      ['candidacy.not-in-review /3/type'],
    ],
  ])('%s', (_, events, problems) => {
    assert.deepEqual(faultsOf(events), problems);
  });

  test('two events may be of one moment', () => {
    assert.deepEqual(faultsOf(edited(whole, ['/3/at', whole[2]?.['at']])), []);
  });

  test('of a hostile kind throws nothing', () => {
    const trap = new Proxy([], {
      get: () => {
        throw new Error('trap');
      },
    });
    for (const events of [trap, null, 7, [null], [trap], [[]], Array.from({ length: 200_000 })])
      assert.notDeepEqual(faultsOf(events), []);
    for (const event of [trap, undefined, 'candidacy.opened', { type: 'constructor' }, { type: '__proto__' }])
      assert.equal(apply(undefined, event).kind, 'bad');
  });
});

describe('an event of the wrong form', () => {
  test.each(badEvents)('$title', ({ event, problems }) => {
    const applied = apply(play(open()), event);
    assert.deepEqual(applied.kind === 'bad' ? lines(applied.problems) : [], problems);
  });
});

describe('stories', () => {
  test('MC-1: c3 falls short, the rest is carried, and the second attempt is earned', () => {
    const { candidacy: first, definition } = storyLog('mc-1-small-group-reading', [
      ['mc-1-attempt-1', ['assessor-a', 'assessor-b'], 'not-yet', []],
    ]);
    assert.equal(first.state, 'not-yet');
    const again = storyLog('mc-1-small-group-reading', [
      ['mc-1-attempt-1', ['assessor-a', 'assessor-b'], 'not-yet', []],
      ['mc-1-attempt-2', ['assessor-a', 'assessor-b'], 'earned', ['c1', 'c2', 'c4']],
    ]).candidacy;
    assert.deepEqual([again.state, again.attempt, again.decisions.length], ['earned', 2, 2]);
    const decision = again.decisions[1]?.decision;
    assert.ok(decision?.kind === 'approved');
    assert.deepEqual(
      decision.criteria.map(({ criterion, carriedFrom }) => [criterion, carriedFrom]),
      [
        ['c1', 1],
        ['c2', 1],
        ['c3', undefined],
        ['c4', 1],
      ],
    );
    assert.equal(definition.title, decision.definition.title);
    const approved = approvedOf(again);
    assert.deepEqual(approved, decision);
  });

  test('MC-2: a split is settled by a third person', () => {
    const { candidacy } = storyLog('mc-2-text-access-review', [
      ['mc-2-attempt-1', ['assessor-a', 'assessor-b', 'adjudicator'], 'earned', []],
    ]);
    assert.equal(candidacy.state, 'earned');
    assert.equal(candidacy.adjudications.length, 1);
    assert.equal(candidacy.reviews.length, 3);
  });

  test('MC-2: a file named for a student is returned, and no attempt is used', () => {
    const returned = play(open(), submit(), say('screening.returned', 'screener', { reasons: ['A name.'] }));
    assert.deepEqual([returned.state, returned.attempt], ['draft', 1]);
    const again = on(returned, ...handedIn(), ...reviewed('yes', 'yes'), record('earned'));
    assert.deepEqual([again.attempt, again.submissions.length, again.decisions[0]?.attempt], [1, 2, 1]);
  });

  test('MC-3: equal digests hold the work; group work clears it', () => {
    const definition = readFixture('definitions/mc-3-home-reading-routines') as Definition;
    const submission = readFixture('submissions/mc-3-attempt-1') as Submission;
    const other = edited(
      submission,
      ['/id', 'urn:example:theirs'],
      ['/earner/id', 'urn:example:other'],
      ...submission.artefacts.slice(1).map((_, index) => {
        return [`/artefacts/${index + 1}/digestSRI`, `sha256-${'b'.repeat(42)}A=`] as const;
      }),
      ...submission.responses.map((_, index) => {
        return [`/responses/${index}/digestSRI`, `sha256-${'c'.repeat(42)}A=`] as const;
      }),
    );
    const matches = equalDigests(submission, [other, submission], definition);
    assert.deepEqual(matches, [
      {
        artefact: submission.artefacts[0]?.id,
        submission: 'urn:example:theirs',
        earner: 'urn:example:other',
        groupAllowed: submission.artefacts[0]?.group === true,
      },
    ]);
    assert.equal(matches[0]?.groupAllowed, true);
    assert.equal(
      equalDigests(submission, [edited(other, ['/artefacts/0/group', false])], definition)[0]?.groupAllowed,
      false,
    );
    assert.deepEqual(
      equalDigests(
        submission,
        [edited(other, ['/earner/id', submission.earner.id.toUpperCase()])],
        definition,
      ),
      [],
    );
    const held = play(open(), ...handedIn(), flag());
    assert.equal(held.state, 'integrity-hold');
    const cleared = on(
      held,
      say('integrity.cleared', 'integrity-officer', { reason: 'group-work-accepted' }),
    );
    assert.deepEqual([cleared.state, cleared.holds[0]?.outcome], ['in-review', 'cleared']);
  });

  test('VC-2: after the third not yet a coach comes first, and after each one more', () => {
    let candidacy = play(open(), ...attempt('no', 'not-yet'), ...attempt('no', 'not-yet'));
    assert.equal(candidacy.state, 'not-yet');
    for (const number of [3, 4]) {
      candidacy = on(candidacy, ...attempt('no', 'not-yet'));
      assert.deepEqual([candidacy.state, candidacy.attempt], ['support-required', number]);
      assert.deepEqual(refusal(candidacy, submit({ attempt: number + 1 })), ['candidacy.support-due /type']);
      candidacy = on(candidacy, say('support.completed', 'coach'));
    }
    const last = on(candidacy, ...handedIn());
    assert.equal(last.attempt, 5);
    assert.deepEqual(refusal(last, assign('coach')), ['candidacy.coach /assessor']);
  });

  test('the last attempt there is ends in denied', () => {
    const denied = play(open(tiny({ attempts: { beforeSupport: 3, max: 1 } })), ...attempt('no', 'denied'));
    assert.equal(denied.state, 'denied');
    assert.deepEqual(refusal(denied, submit({ attempt: 2 })), ['candidacy.decided /type']);
    assert.equal(on(denied, appeal()).state, 'under-appeal');
  });
});
