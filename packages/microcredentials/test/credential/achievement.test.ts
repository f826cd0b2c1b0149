import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { achievementOf, criterionUri, levelUri, profileOf } from '../../src/credential/achievement.js';
import { goodFacts } from '../decide/good-facts.js';

describe('achievementOf', () => {
  test('does not depend on who earns it: one achievement for each version of a definition', () => {
    const first = achievementOf(goodFacts('fallsShort').definition);
    const second = achievementOf(goodFacts('passes').definition);
    assert.deepEqual(first, second);
  });

  test('leaves out what the definition leaves out', () => {
    const { definition } = goodFacts('passes', ['/definition/alignment'], ['/definition/creator/url']);
    const achievement = achievementOf(definition);
    assert.equal('alignment' in achievement, false);
    assert.equal('url' in (achievement.creator ?? {}), false);
  });

  test('the words of levels and indicators are in the badge, for whoever reads it', () => {
    const { definition } = goodFacts('adjudicated');
    const descriptions = achievementOf(definition).resultDescription ?? [];
    const [first] = descriptions;
    assert.equal(first?.rubricCriterionLevel?.[0]?.description, 'The review gives impressions only.');
    const met = descriptions[3]?.rubricCriterionLevel?.[1]?.description ?? '';
    assert.ok(met.includes('A student, a family member or a colleague was asked.'));
    assert.ok(met.includes('The answer changed the action or confirmed it.'));
  });

  test('every required level is one of the levels beside it, and not the lowest', () => {
    for (const name of ['passes', 'adjudicated', 'groupWork'] as const) {
      const descriptions = achievementOf(goodFacts(name).definition).resultDescription ?? [];
      for (const { requiredLevel, rubricCriterionLevel = [] } of descriptions) {
        const level = rubricCriterionLevel.find(({ id }) => id === requiredLevel);
        assert.ok(Number(level?.points) > 1);
      }
    }
  });
});

describe('the required level', () => {
  const requiredUnder = (passingRule: unknown) => {
    const { definition } = goodFacts('passes', ['/definition/passingRule', passingRule]);
    const descriptions = achievementOf(definition).resultDescription ?? [];
    return descriptions.flatMap(({ id, requiredLevel }) =>
      requiredLevel === undefined ? [] : [id.split('#')[1]],
    );
  };
  const reason = 'A trial.';

  test.each([
    [{ kind: 'conjunctive' }, ['c1', 'c2', 'c3', 'c4']],
    [{ kind: 'at-least', criteria: 3, reason }, []],
    [{ kind: 'at-least', criteria: 2, always: ['c2', 'c4'], reason }, ['c2', 'c4']],
    [{ kind: 'at-least', criteria: 4, reason }, ['c1', 'c2', 'c3', 'c4']],
    // Of 12 points at most: below its required level a criterion leaves 10.
    [{ kind: 'points', min: 10, reason }, []],
    [{ kind: 'points', min: 11, reason }, ['c1', 'c2', 'c3', 'c4']],
    [{ kind: 'points', min: 1, always: ['c3'], reason }, ['c3']],
  ])('%j is on %j', (rule, expected) => {
    assert.deepEqual(requiredUnder(rule), expected);
  });
});

describe('the URIs', () => {
  const { definition } = goodFacts('passes');

  test('are fragments of the definition', () => {
    assert.equal(criterionUri(definition, 'c1'), `${definition.id}#c1`);
    assert.equal(levelUri(definition, 'c1', 'basic'), `${definition.id}#c1.basic`);
  });

  test('a criterion cannot take the place of a level: ids hold no full stop', () => {
    assert.notEqual(criterionUri(definition, 'c1-basic'), levelUri(definition, 'c1', 'basic'));
  });
});

test('profileOf keeps id, name, home page and country, and nothing else', () => {
  assert.deepEqual(profileOf({ id: 'did:example:1', name: 'A body' }), {
    id: 'did:example:1',
    type: ['Profile'],
    name: 'A body',
  });
  assert.equal(
    profileOf({ id: 'did:example:1', name: 'A body', url: 'https://a.example/' }).url,
    'https://a.example/',
  );
  assert.deepEqual(profileOf({ id: 'did:example:1', name: 'A body', country: 'DE' }).address, {
    type: ['Address'],
    addressCountryCode: 'DE',
  });
});
