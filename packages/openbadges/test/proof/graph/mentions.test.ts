import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { scatteredId } from '../../../src/proof/graph/mentions.js';
import { edited, loose, unsigned } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { put } from './rewrite.js';

const ISSUER = unsigned().issuer;
const ISSUER_ID = typeof ISSUER === 'string' ? ISSUER : ISSUER.id;
const ACHIEVEMENT_ID = unsigned().credentialSubject.achievement.id;
const LEVEL_ID = `${ACHIEVEMENT_ID}#c1.proficient`;

function scatteredAfter(edit: (copy: Loose) => void): string | undefined {
  return scatteredId(edited(unsigned(), edit));
}

const achievement = ['credentialSubject', 'achievement'];
const levels = [...achievement, 'resultDescription', '0', 'rubricCriterionLevel'];
const evidence = { id: 'urn:a:e', type: ['Evidence'], name: 'Week plan' };
const alignment = { type: ['Alignment'], targetName: 'L3', targetUrl: 'https://a.example/3' };
const endorsement = {
  id: 'urn:a:n',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Endorsed',
};
const proficient = { id: LEVEL_ID, type: ['RubricCriterionLevel'], name: 'proficient', points: '2' };

describe('what honest badges say in several places', () => {
  const honest: readonly (readonly [string, (copy: Loose) => void])[] = [
    ['nothing', () => undefined],
    [
      'the issuer once more, as creator',
      put([...achievement, 'creator'], { id: ISSUER_ID, type: ['Profile'] }),
    ],
    [
      'another part of the issuer, as creator',
      put([...achievement, 'creator'], { id: ISSUER_ID, type: ['Profile'], email: 'a@a.example' }),
    ],
    ['the issuer as subject', put(['credentialSubject', 'id'], ISSUER_ID)],
    [
      'one piece of evidence in two parts',
      put(
        ['evidence'],
        ['a', 'b'].map((name) => ({ id: 'urn:a:b', type: ['Evidence'], name })),
      ),
    ],
    [
      'an achievement as related to itself',
      put([...achievement, 'related'], [{ id: ACHIEVEMENT_ID, type: ['Related'], version: '2' }]),
    ],
    [
      'one image, with two captions',
      (copy) => {
        put(['image'], { id: 'urn:a:i', type: 'Image', caption: 'a' })(copy);
        put([...achievement, 'image'], { id: 'urn:a:i', type: 'Image', caption: 'b' })(copy);
      },
    ],
    [
      'one level whole in two results asked for',
      (copy) => {
        const rubric = copy['credentialSubject']?.['achievement']?.['resultDescription'];
        rubric?.push(loose(Object.assign({}, rubric[0], { id: 'urn:a:c2' })));
      },
    ],
    [
      'one level whole in two results asked for, its keys in another order',
      (copy) => {
        const rubric = copy['credentialSubject']?.['achievement']?.['resultDescription'];
        const level = Object.fromEntries(Object.entries(proficient).reverse());
        rubric?.push(loose({ id: 'urn:a:c2', type: ['ResultDescription'], rubricCriterionLevel: [level] }));
      },
    ],
    [
      'one endorsement whole in two places',
      (copy) => {
        put(['endorsement'], [endorsement])(copy);
        put(
          [...achievement, 'endorsement'],
          [Object.fromEntries(Object.entries(endorsement).reverse())],
        )(copy);
      },
    ],
    ['one piece of evidence twice, whole', put(['evidence'], [evidence, evidence])],
    [
      'one related achievement twice, whole',
      put(
        [...achievement, 'related'],
        [0, 1].map(() => ({ id: 'urn:a:r', type: ['Related'], version: '2' })),
      ),
    ],
    ['parts without an id, as often as it likes', put([...achievement, 'alignment'], [alignment, alignment])],
    ['a level by its id alone', put([...levels, '2'], { id: LEVEL_ID, type: ['RubricCriterionLevel'] })],
    ['the criteria under the achievement’s id', put([...achievement, 'criteria', 'id'], ACHIEVEMENT_ID)],
  ];
  for (const [what, edit] of honest) {
    test(what, () => {
      assert.equal(scatteredAfter(edit), undefined);
    });
  }
});

describe('what nobody can put back where it stood', () => {
  const scattered: readonly (readonly [string, (copy: Loose) => void, string])[] = [
    [
      'a level in two parts',
      put([...levels, '2'], { id: LEVEL_ID, type: ['RubricCriterionLevel'], name: 'proficient' }),
      LEVEL_ID,
    ],
    ['a level with two scores', put([...levels, '2'], { ...proficient, points: '9' }), LEVEL_ID],
    ['a level whole, twice in one list', put([...levels, '2'], proficient), LEVEL_ID],
    [
      'a level whole, twice in one list, its keys in another order',
      put([...levels, '2'], Object.fromEntries(Object.entries(proficient).reverse())),
      LEVEL_ID,
    ],
    [
      'a result asked for whole, twice in one list',
      (copy) => {
        const rubric = copy['credentialSubject']?.['achievement']?.['resultDescription'];
        rubric?.push(loose(rubric[0] ?? {}));
      },
      `${ACHIEVEMENT_ID}#c1`,
    ],
    [
      'a result whole, twice in one list, by an id that results do not have',
      put(
        ['credentialSubject', 'result'],
        [0, 1].map(() => ({ id: 'urn:a:s', type: ['Result'], value: '1' })),
      ),
      'urn:a:s',
    ],
    ['an endorsement whole, twice in one list', put(['endorsement'], [endorsement, endorsement]), 'urn:a:n'],
    [
      'an endorsement with two names',
      (copy) => {
        put(['endorsement'], [endorsement])(copy);
        put([...achievement, 'endorsement'], [{ ...endorsement, name: 'Praised' }])(copy);
      },
      'urn:a:n',
    ],
    [
      'an end of the badge at its subject',
      (copy) => {
        put(['credentialSubject', 'id'], unsigned().id)(copy);
        put(['credentialSubject', 'validUntil'], '2030-01-01T00:00:00Z')(copy);
      },
      unsigned().id,
    ],
    [
      'the results of the subject at the creator',
      (copy) => {
        const id = unsigned().credentialSubject.id;
        put([...achievement, 'creator'], {
          id,
          type: ['Profile'],
          result: [{ type: ['Result'], value: '1' }],
        })(copy);
      },
      String(unsigned().credentialSubject.id),
    ],
    [
      'an end of the badge at a part of no class of ours',
      put(['extra'], { id: unsigned().id, validUntil: 'x' }),
      unsigned().id,
    ],
  ];
  for (const [what, edit, id] of scattered) {
    test(what, () => {
      assert.equal(scatteredAfter(edit), id);
    });
  }

  test('is not looked for in contexts and in proofs', () => {
    const twice = [
      { id: 'urn:a:b', points: '1' },
      { id: 'urn:a:b', points: '2' },
    ];
    const type = ['OpenBadgeCredential'];
    assert.equal(scatteredId({ type, '@context': twice, proof: twice }), undefined);
    assert.equal(scatteredId({ type, other: twice }), 'urn:a:b');
    assert.equal(scatteredId({ type }), undefined);
  });

  test('is not looked for in what is neither a badge nor an endorsement nor a record', () => {
    const twice = [
      { id: 'urn:a:b', points: '1' },
      { id: 'urn:a:b', points: '2' },
    ];
    for (const type of [undefined, 'DataIntegrityProof', ['VerifiableCredential']]) {
      assert.equal(scatteredId({ type, other: twice }), undefined);
    }
    for (const type of ['EndorsementCredential', 'ClrCredential']) {
      assert.equal(scatteredId({ type: ['VerifiableCredential', type], other: twice }), 'urn:a:b');
    }
  });
});
