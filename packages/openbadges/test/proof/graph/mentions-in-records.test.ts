import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { scatteredId } from '../../../src/proof/graph/mentions.js';
import { loose } from '../../fixture.js';
import { achievement, achievementId, badge, LEARNER, RECORD, record } from '../../record.js';

const PROOF = { type: 'DataIntegrityProof', proofValue: 'z1' };
const PUBLISHER = 'https://pinehollow.example/publisher';

/** A credential that says it is kept together by a proof. Whether it is, others find out. */
function sealed(credential: object): object {
  return { ...credential, proof: [PROOF] };
}

/** The badge of a number with other members of its subject. */
function badgeOf(number: number, members: object): object {
  const given = badge(number);
  const subject: unknown = Reflect.get(given, 'credentialSubject');
  return { ...given, credentialSubject: { ...Object(subject), ...members } as object };
}

function scatteredIn(document: object): string | undefined {
  return scatteredId(loose(document));
}

function endorsement(comment: string): object {
  return {
    id: 'urn:a:n',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsed',
    credentialSubject: { id: RECORD, type: ['EndorsementSubject'], endorsementComment: comment },
  };
}

describe('what honest records say in several places', () => {
  const two = [sealed(badge(1)), sealed(badge(2))];
  const first = achievement(1);
  const honest: readonly (readonly [string, object])[] = [
    ['two badges of one learner, each with a result of its own', record(two)],
    ['one badge without a proof', record([badge(1)])],
    [
      'a badge with a single proof and not in a list',
      record([], { verifiableCredential: { ...badge(1), proof: PROOF } }),
    ],
    ['an achievement of a badge, listed', record(two, { achievement: [first, achievement(3)] })],
    [
      'an achievement of a badge, listed with its keys in another order and a single value alone',
      record(two, {
        achievement: [Object.fromEntries(Object.entries({ ...first, type: 'Achievement' }).reverse())],
      }),
    ],
    [
      'an achievement of a badge, listed more fully',
      record(two, { achievement: [{ ...first, tag: ['a'] }] }),
    ],
    ['an achievement of a badge, by its id alone', record(two, { achievement: [{ id: achievementId(1) }] })],
    [
      'one achievement in two badges, described in two ways',
      record([
        sealed(badge(1)),
        sealed(badgeOf(2, { achievement: { ...first, description: 'As it was taught before.' } })),
      ]),
    ],
    [
      'an identifier and achievements of the learner in the record, others in a badge',
      record([sealed(badgeOf(1, { identifier: [{ type: 'IdentityObject', identityHash: 'a' }] }))], {
        identifier: [{ type: 'IdentityObject', identityHash: 'b' }],
        achievement: [achievement(3)],
      }),
    ],
    [
      'a publisher that is an issuer of a badge, with more and less about it',
      {
        ...record([
          sealed({ ...badge(1), issuer: { id: PUBLISHER, type: ['Profile'], email: 'a@a.example' } }),
        ]),
        issuer: { id: PUBLISHER, type: ['Profile'], name: 'Pinehollow' },
      },
    ],
    [
      'an endorsement of the record, inside it and beside it',
      { ...record([sealed(endorsement('Good'))]), endorsement: [sealed(endorsement('Good'))] },
    ],
    [
      'a credential of another kind that speaks of the learner by terms of its own',
      record([
        sealed({
          id: 'urn:a:v',
          type: ['VerifiableCredential'],
          credentialSubject: { id: LEARNER, name: 'Ada', licenseNumber: 'X', degree: 'BA' },
        }),
        sealed(badge(1)),
      ]),
    ],
    [
      'a record of the learner in the record',
      record([sealed({ ...record(two, { achievement: [first] }), id: 'urn:a:r' }), sealed(badge(3))]),
    ],
    [
      'a record in the record that nobody signed, with the badges that it holds signed',
      { ...record([{ ...record(two), id: 'urn:a:r', credentialSubject: { verifiableCredential: two } }]) },
    ],
    [
      'a wrapped credential',
      record([
        { id: 'data:application/vc+jwt,a.b.c', type: 'EnvelopedVerifiableCredential' },
        sealed(badge(1)),
      ]),
    ],
  ];
  for (const [what, document] of honest) {
    test(what, () => {
      assert.equal(scatteredIn(document), undefined);
    });
  }
});

describe('what nobody can put back where it stood in a record', () => {
  const scattered: readonly (readonly [string, object, string])[] = [
    ['results of one learner in two badges without proofs', record([badge(1), badge(2)]), LEARNER],
    [
      'the same with proofs that are empty',
      record([
        { ...badge(1), proof: [] },
        { ...badge(2), proof: [null, 'urn:a:p', []] },
      ]),
      LEARNER,
    ],
    ['a badge without a proof beside one with it', record([badge(1), sealed(badge(2))]), LEARNER],
    ['one badge twice, without a proof', record([badge(1), badge(1)]), 'https://pinehollow.example/badges/1'],
    [
      'an achievement that the record tells less of than a badge',
      record([sealed(badge(1))], { achievement: [{ ...achievement(1), resultDescription: undefined }] }),
      achievementId(1),
    ],
    [
      'an achievement that the record tells otherwise than a badge',
      record([sealed(badge(1))], { achievement: [{ ...achievement(1), creditsAvailable: 9 }] }),
      achievementId(1),
    ],
    [
      'an achievement that the record lists twice',
      record([sealed(badge(2))], { achievement: [achievement(1), achievement(1)] }),
      achievementId(1),
    ],
    [
      'a result asked for that the record tells less of than a badge',
      record([sealed(badge(1))], {
        achievement: [
          {
            ...achievement(3),
            resultDescription: [
              { id: `${achievementId(1)}#grade`, type: 'ResultDescription', name: 'Grade' },
            ],
          },
        ],
      }),
      `${achievementId(1)}#grade`,
    ],
    [
      'what a badge says of the learner, said by the record',
      record([sealed(badge(1))], { licenseNumber: 'OR-1' }),
      LEARNER,
    ],
    [
      'the learner as publisher, with what a badge says of the learner',
      {
        ...record([sealed(badge(1))], { id: undefined }),
        issuer: { id: LEARNER, type: ['Profile'], result: [] },
      },
      LEARNER,
    ],
    [
      'an end of the record that an endorsement says too, where endorsements have none',
      record([
        sealed({
          ...endorsement('Good'),
          credentialSubject: { id: RECORD, validUntil: '2099-01-01T00:00:00Z' },
        }),
      ]),
      RECORD,
    ],
    [
      'what a badge says of the learner as of a record’s',
      record([sealed(badgeOf(1, { type: ['AchievementSubject', 'ClrSubject'] }))], {
        achievement: [achievement(3)],
      }),
      LEARNER,
    ],
    [
      'a badge that is scattered by itself',
      record([
        sealed(
          badgeOf(1, { achievement: achievement(1), source: { id: achievementId(1), validUntil: 'x' } }),
        ),
      ]),
      achievementId(1),
    ],
    [
      'a badge that is scattered by itself in a record in the record',
      record([
        sealed({
          ...record([sealed(badgeOf(1, { source: { id: achievementId(1), validUntil: 'x' } }))]),
          id: 'urn:a:r',
        }),
      ]),
      achievementId(1),
    ],
    [
      'an end of a badge at a part of the record of no class of ours',
      {
        ...record([sealed(badge(1))]),
        extra: { id: 'https://pinehollow.example/badges/1', validUntil: 'x' },
      },
      'https://pinehollow.example/badges/1',
    ],
  ];
  for (const [what, document, id] of scattered) {
    test(what, () => {
      assert.equal(scatteredIn(document), id);
    });
  }

  test('is looked for where one thing is described thousands of times', () => {
    const many = (members: object): readonly object[] =>
      Array.from({ length: 2_000 }, (_, index) => ({ id: PUBLISHER, name: String(index), ...members }));
    const credential = { type: ['VerifiableCredential'], credentialSubject: many({ phone: '1' }) };
    const document = { ...record([sealed(credential)]), evidence: many({ type: ['Evidence'] }) };
    assert.equal(scatteredIn(document), undefined);
    const mixed = {
      ...document,
      evidence: [...document.evidence, ...many({ type: ['Evidence'], phone: '1' })],
    };
    assert.equal(scatteredIn(mixed), PUBLISHER);
  });
});
