import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { attempt, digest, handedIn, on, play, refusal, tell, tiny, who } from './log.js';
import { ofContents } from './refusals-of-contents.js';
import { ofPeople } from './refusals-of-people.js';
import { ofPrograms } from './refusals-of-programs.js';
import { ofState } from './refusals-of-state.js';
import { earned, toDecide } from './stages.js';

const { appeal, assign, issue, open, say } = tell;

describe.each([
  ['out of turn', ofState],
  ['by the wrong people', ofPeople],
  ['by programs', ofPrograms],
  ['with the wrong contents', ofContents],
])('%s', (_, cases) => {
  test.each(cases)('%s', (...[, candidacy, next, problems]) => {
    assert.deepEqual(refusal(candidacy, next), problems);
  });
});

describe('the opening', () => {
  test.each<readonly [string, object, readonly string[]]>([
    ['by somebody else', { id: who('x') }, ['candidacy.not-the-earner /actor/id']],
    ['by a coach', { role: 'coach' }, ['candidacy.role /actor/role']],
    [
      'by the earner as issuer',
      { role: 'issuer', id: who('earner') },
      ['candidacy.earner-in-role /actor/role'],
    ],
    [
      'of a draft',
      { definition: tiny({}, { status: 'draft' }) },
      ['candidacy.definition-closed /definition/status'],
    ],
    [
      'of what is retired',
      { definition: tiny({}, { status: 'retired' }) },
      ['candidacy.definition-closed /definition/status'],
    ],
    [
      'of no definition',
      { definition: { ...tiny(), criteria: [] } },
      ['format.too-few /definition/criteria'],
    ],
  ])('%s', (_, more, problems) => {
    assert.deepEqual(refusal(undefined, open(tiny(), more)), problems);
  });
});

describe('what is allowed', () => {
  test('the issuer opens for an earner, and an assessor takes a review', () => {
    const opened = play(open(tiny(), { role: 'issuer' }), ...handedIn());
    const taken = on(opened, assign('a', { role: 'assessor', id: who('a') }));
    assert.equal(taken.assignments[0]?.assessor, who('a'));
  });

  test('the files at issue may be shown to be those reviewed', () => {
    assert.equal(on(earned, issue({ digests: [digest('a')] })).state, 'issued');
  });

  test('a candidacy that has been tampered with is not issued', () => {
    const forged = { ...toDecide, state: 'earned' as const, decisions: earned.decisions, reviews: [] };
    assert.deepEqual(refusal(forged, issue()), ['candidacy.not-earned /type']);
  });

  test('an appeal is late after the days that the definition gives', () => {
    const days = play(open(tiny({ appealDays: 1 })), ...attempt('no', 'not-yet'));
    assert.deepEqual(refusal(days, appeal()), []);
    const feedback = Array.from({ length: 24 }, () => say('feedback.sent', 'issuer'));
    assert.deepEqual(refusal(on(days, ...feedback.slice(1)), appeal()), []);
    assert.deepEqual(refusal(on(days, ...feedback), appeal()), ['candidacy.appeal-late /at']);
  });
});
