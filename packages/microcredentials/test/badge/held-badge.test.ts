import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { heldBadge, toCredential } from '../../src/index.js';
import { approvedIn, options } from '../credential/approved.js';
import { edited } from '../fixtures.js';
import { badge } from '../stack/badges.js';
import type { AchievementCredential, OpenBadge, Verified } from '@badgewright/openbadges';
import type { Edit } from '../fixtures.js';

const subject = '/credentialSubject';
const described = `${subject}/achievement/resultDescription`;

function held(...edits: readonly Edit[]) {
  return heldBadge(verified(edited(toCredential(approvedIn('passes'), options), ...edits)));
}

/** As `verify` hands it out: only it makes one. */
function verified(credential: OpenBadge): Verified<OpenBadge> {
  return credential as Verified<OpenBadge>;
}

/** A result and what is required of it, alone in a badge. */
function judged(description: object, result: object) {
  const [only] = held(
    [
      described,
      [{ id: 'urn:c', type: ['ResultDescription'], name: 'C', resultType: 'Result', ...description }],
    ],
    [`${subject}/result`, [{ type: ['Result'], resultDescription: 'urn:c', ...result }]],
  ).results;
  return only;
}

describe('heldBadge', () => {
  test('reads what the rules compare, and nothing else of the person', () => {
    const found = held(
      [`${subject}/achievement/tag`, ['reading']],
      [`${subject}/achievement/creditsAvailable`, 1.5],
    );
    const { results, alignment, ...rest } = found;
    assert.deepEqual(rest, {
      badge: options.id,
      issuer: 'https://pinehollow.example/issuer',
      achievement: 'https://pinehollow.example/mc/small-group-reading',
      achievementType: 'MicroCredential',
      version: '1.0.0',
      name: 'Planning small-group reading from a quick decoding check',
      creator: 'https://pinehollow.example/center',
      awardedAt: '2026-03-20T15:00:00Z',
      validFrom: '2026-03-20T15:00:00Z',
      subject: 'did:example:educator-1',
      tags: ['reading'],
      creditsAvailable: 1.5,
      source: 'https://pinehollow.example/review-board',
      components: [],
    });
    assert.deepEqual(
      alignment.map(({ targetCode }) => targetCode),
      ['PHX-LIT-3', 'PHX-SUBJ-ELA'],
    );
    assert.deepEqual(
      results.map(({ meets }) => meets),
      [true, true, true, true],
    );
  });

  test('is frozen through and through', () => {
    const found = held();
    assert.ok(
      Object.isFrozen(found) && Object.isFrozen(found.results) && Object.isFrozen(found.alignment[0]),
    );
  });

  test('leaves out what is not there, and takes no other date for that of the award', () => {
    const found = held(
      ['/awardedDate'],
      ['/id'],
      [`${subject}/id`],
      [`${subject}/source`],
      ['/issuer', 'did:example:i'],
    );
    assert.deepEqual(
      ['awardedAt', 'badge', 'subject', 'source', 'activity'].filter((key) => key in found),
      [],
    );
    assert.equal(found.issuer, 'did:example:i');
  });

  test('takes the dates of the activity as they are', () => {
    const start = '2026-01-10T00:00:00Z';
    assert.deepEqual(held([`${subject}/activityStartDate`, start]).activity, { start });
    assert.deepEqual(held([`${subject}/activityEndDate`, start]).activity, { end: start });
  });

  test('reads a badge on the data model 1.1', () => {
    const { validFrom, ...old } = toCredential(approvedIn('passes'), options);
    const issuer = { id: 'did:example:i', type: ['Profile'] };
    const found = heldBadge(verified({ ...old, name: 'Old', issuer, issuanceDate: validFrom }));
    assert.equal(found.validFrom, validFrom);
  });

  test('names the components of the badge of a stack, and of no other badge', () => {
    assert.deepEqual(heldBadge(badge({ of: 's', components: ['urn:1', 'urn:2'] })).components, [
      'urn:1',
      'urn:2',
    ]);
    const evidence: AchievementCredential['evidence'] = [
      { id: 'urn:1', type: ['Evidence'], genre: 'component' },
    ];
    assert.deepEqual(held(['/evidence', evidence]).components, []);
  });
});

describe('results', () => {
  const levels = (points: readonly (string | undefined)[], key = 'points') => ({
    requiredLevel: 'urn:l1',
    rubricCriterionLevel: points.map((value, index) => ({
      id: `urn:l${index}`,
      type: ['RubricCriterionLevel'],
      name: 'L',
      ...(value === undefined ? {} : { [key]: value }),
    })),
  });

  test.each([
    ['the level required', levels([]), { achievedLevel: 'urn:l1' }, true],
    ['a level above', levels(['1', '2', '3']), { achievedLevel: 'urn:l2' }, true],
    ['a level below', levels(['1', '2', '3']), { achievedLevel: 'urn:l0' }, false],
    ['as many points as required', levels(['2', '2.0']), { achievedLevel: 'urn:l0' }, true],
    ['levels by their numbers', levels(['1', '2', '3'], 'level'), { achievedLevel: 'urn:l2' }, true],
    ['no points', levels([undefined, undefined, undefined]), { achievedLevel: 'urn:l2' }, undefined],
    ['points in words', levels(['1', 'two', '3']), { achievedLevel: 'urn:l2' }, undefined],
    ['a level that is not described', levels(['1', '2']), { achievedLevel: 'urn:l9' }, undefined],
    [
      'more digits than can be told apart',
      levels(['1', '2', '3000000000000000000']),
      { achievedLevel: 'urn:l2' },
      undefined,
    ],
    ['the value required', { requiredValue: 'B' }, { value: 'B' }, true],
    ['a number above', { requiredValue: '80' }, { value: '80.5' }, true],
    ['a number below', { requiredValue: '80' }, { value: '79.9' }, false],
    ['words that nothing ranks', { requiredValue: 'B' }, { value: 'A' }, undefined],
    [
      'a list that may be in any order',
      { requiredValue: '1', allowedValue: ['1', '2'] },
      { value: '2' },
      undefined,
    ],
    [
      'a scale from its high end',
      { requiredValue: '2', valueMin: '6', valueMax: '1' },
      { value: '1' },
      undefined,
    ],
    ['no value', { requiredValue: '2' }, {}, undefined],
    ['a result that is not final', { requiredValue: '2' }, { value: '3', status: 'InProgress' }, undefined],
    ['one that failed', { requiredValue: '2' }, { value: '3', status: 'Failed' }, false],
    ['a status', { requiredValue: 'Completed', resultType: 'Status' }, { status: 'Completed' }, true],
    [
      'a level reached and a value missed',
      { ...levels([]), requiredValue: '2' },
      { achievedLevel: 'urn:l1', value: '1' },
      false,
    ],
    ['nothing required', {}, { value: '3' }, undefined],
  ])('%s', (...[, description, result, meets]) => {
    assert.equal(judged(description, result)?.meets, meets);
  });

  test('two levels of one id rank nothing', () => {
    const twice = levels(['1', '2', '3']);
    const rubricCriterionLevel = [
      ...twice.rubricCriterionLevel,
      { id: 'urn:l2', type: ['RubricCriterionLevel'], name: 'M', points: '0' },
    ];
    assert.equal(judged({ ...twice, rubricCriterionLevel }, { achievedLevel: 'urn:l2' })?.meets, undefined);
  });

  test('a criterion that requires something and has no result is told, one that requires nothing is not', () => {
    const without = held([`${subject}/result/1`], [`${described}/2/requiredLevel`], [`${subject}/result/2`]);
    const ids = without.results.map(({ criterion, achieved, meets }) => [
      criterion.split('#')[1],
      achieved?.split('.').at(-1),
      meets,
    ]);
    assert.deepEqual(ids, [
      ['c1', 'proficient', true],
      ['c3', 'proficient', undefined],
      ['c2', undefined, undefined],
      ['c4', undefined, undefined],
    ]);
  });

  test('a result of nothing that is described stands by itself', () => {
    const found = held([`${subject}/result`, [{ type: ['Result'], value: '3' }]], [described]);
    assert.deepEqual(found.results, [{ criterion: '', achieved: '3' }]);
  });
});
