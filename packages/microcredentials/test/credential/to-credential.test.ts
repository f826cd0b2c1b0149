import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { BadgeError, toCredential } from '../../src/index.js';
import { anyStory, factsOf } from '../decide/any-definition.js';
import { decideOn, edited, stories } from '../fixtures.js';
import { approvedIn, goodStories, options, withClaims } from './approved.js';
import { assessedByRubricAndMet } from './recompute.js';
import type { Approved } from '../../src/index.js';

describe('toCredential', () => {
  test('makes an Open Badge on the data model 2.0', () => {
    const credential = toCredential(approvedIn('passes'), options);
    assert.deepEqual(credential['@context'], [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ]);
    assert.deepEqual(credential.type, ['VerifiableCredential', 'OpenBadgeCredential']);
    assert.equal(credential.id, options.id);
    assert.deepEqual(credential.issuer, options.issuer);
    assert.equal(credential.name, 'Planning small-group reading from a quick decoding check');
    assert.equal(credential.description, credential.credentialSubject.achievement.description);
    assert.equal('proof' in credential, false);
  });

  test('is valid from the moment of the decision, in whole seconds, and says so twice', () => {
    const { facts } = stories.passes;
    const decision = decideOn(facts(), new Date('2026-03-20T15:00:00.789Z'));
    assert.ok(decision.kind === 'approved');
    const credential = toCredential(decision, options);
    assert.equal(credential.validFrom, '2026-03-20T15:00:00Z');
    assert.equal(credential.awardedDate, '2026-03-20T15:00:00Z');
    assert.equal(credential.validUntil, undefined);
  });

  test.each([
    ['2026-03-20T15:00:00.789Z', 36, '2029-03-20T15:00:00Z'],
    ['2026-03-31T23:59:59.999Z', 1, '2026-04-30T23:59:59Z'],
    ['2028-02-29T12:00:00Z', 12, '2029-02-28T12:00:00Z'],
    ['9999-06-01T12:00:00Z', 7, '9999-12-31T12:00:00Z'],
  ])('decided at %s and valid for %i months, it ends at %s', (at, months, end) => {
    const facts = edited(stories.passes.facts(), ['/definition/validForMonths', months]);
    const decision = decideOn(facts, new Date(at));
    assert.ok(decision.kind === 'approved');
    assert.equal(toCredential(decision, options).validUntil, end);
  });

  test('names the assessing body as the source', () => {
    const { source } = toCredential(approvedIn('passes'), options).credentialSubject;
    assert.deepEqual(source, {
      id: 'https://pinehollow.example/review-board',
      type: ['Profile'],
      name: 'Pine Hollow Review Board',
      address: { type: ['Address'], addressCountryCode: 'US' },
      url: 'https://pinehollow.example/review-board',
    });
  });

  test('describes the achievement', () => {
    const { achievement } = toCredential(approvedIn('passes'), options).credentialSubject;
    assert.equal(achievement.id, 'https://pinehollow.example/mc/small-group-reading');
    assert.equal(achievement.achievementType, 'MicroCredential');
    assert.equal(achievement.version, '1.0.0');
    assert.equal(achievement.inLanguage, 'en');
    assert.equal(achievement.creator?.id, 'https://pinehollow.example/center');
    assert.deepEqual(
      achievement.alignment?.map(({ type, targetCode }) => [type, targetCode]),
      [
        [['Alignment'], 'PHX-LIT-3'],
        [['Alignment'], 'PHX-SUBJ-ELA'],
      ],
    );
  });

  test('claims no credits that the definition does not, and never any that were earned', () => {
    const text = JSON.stringify(toCredential(approvedIn('passes'), options));
    for (const claim of ['creditsEarned', 'creditsAvailable', 'estimatedHours'])
      assert.ok(!text.includes(claim));
    const claiming = toCredential(approvedIn('passes', ...withClaims), options).credentialSubject;
    assert.equal(claiming.achievement.creditsAvailable, 15);
    assert.ok(!JSON.stringify(claiming).includes('creditsEarned'));
  });

  test('carries tags, and the time of the activity as the submission has it', () => {
    const { achievement, ...subject } = toCredential(
      approvedIn('passes', ...withClaims),
      options,
    ).credentialSubject;
    assert.deepEqual(achievement.tag, ['literacy', 'K-5']);
    assert.deepEqual(
      [subject.activityStartDate, subject.activityEndDate],
      ['2026-01-12T08:00:00-05:00', '2026-02-13T15:00:00-05:00'],
    );
    const without = toCredential(approvedIn('passes'), options).credentialSubject;
    assert.deepEqual(
      ['tag' in without.achievement, 'activityStartDate' in without, 'activityEndDate' in without],
      [false, false, false],
    );
  });

  test('carries the whole time of what is carried from an earlier attempt', () => {
    const approved = approvedIn('passes', ...withClaims);
    const earlier = (start: string, end: string, carriedFrom: number) => {
      const [first, ...rest] = approved.criteria;
      assert.ok(first !== undefined);
      const { submission } = approved;
      const before = { ...submission, attempt: 1, activity: { start, end } };
      const { activityStartDate, activityEndDate } = toCredential(
        {
          ...approved,
          criteria: [{ ...first, carriedFrom }, ...rest],
          earlier: [{ submission: before, reviews: [] }],
        },
        options,
      ).credentialSubject;
      return [activityStartDate, activityEndDate];
    };
    const own = ['2026-01-12T08:00:00-05:00', '2026-02-13T15:00:00-05:00'];
    // Later by the letters, and earlier all the same.
    assert.deepEqual(earlier('2026-01-12T09:00:00Z', '2026-01-20T09:00:00Z', 1), [
      '2026-01-12T09:00:00Z',
      own[1],
    ]);
    assert.deepEqual(earlier('2026-01-01T09:00:00Z', '2026-01-20T09:00:00Z', 2), own);
  });

  test('holds no null, no empty list and no undefined, which no signature covers', () => {
    const visit = (value: unknown): void => {
      assert.ok(value !== null && value !== undefined);
      if (Array.isArray(value)) assert.notEqual(value.length, 0);
      if (typeof value === 'object') Object.values(value).forEach(visit);
    };
    for (const story of goodStories) visit(toCredential(approvedIn(story), options));
    visit(toCredential(approvedIn('passes', ['/definition/tags', []]), options));
    visit(toCredential(approvedIn('passes', ['/definition/alignment', []]), options));
    visit(
      toCredential(approvedIn('passes', ['/definition/alignment'], ['/definition/creator/url']), options),
    );
  });

  test('is the same for the same decision', () => {
    assert.deepEqual(
      toCredential(approvedIn('passes'), options),
      toCredential(approvedIn('passes'), options),
    );
  });
});

describe('results', () => {
  test('one description and one result per criterion, each with its required and its achieved level', () => {
    const { achievement, result } = toCredential(approvedIn('passes'), options).credentialSubject;
    const base = 'https://pinehollow.example/mc/small-group-reading';
    assert.deepEqual(
      achievement.resultDescription?.map(({ id, resultType, requiredLevel }) => [
        id,
        resultType,
        requiredLevel,
      ]),
      ['c1', 'c2', 'c3', 'c4'].map((id) => [
        `${base}#${id}`,
        'RubricCriterionLevel',
        `${base}#${id}.proficient`,
      ]),
    );
    assert.deepEqual(
      result,
      ['c1', 'c2', 'c3', 'c4'].map((id) => ({
        type: ['Result'],
        resultDescription: `${base}#${id}`,
        achievedLevel: `${base}#${id}.proficient`,
      })),
    );
  });

  test('each level carries its rank', () => {
    const { achievement } = toCredential(approvedIn('passes'), options).credentialSubject;
    assert.deepEqual(
      achievement.resultDescription?.[0]?.rubricCriterionLevel?.map(({ name, points }) => [name, points]),
      [
        ['Developing', '1'],
        ['Basic', '2'],
        ['Proficient', '3'],
        ['Exemplary', '4'],
      ],
    );
  });

  test('indicators become two levels', () => {
    const { achievement, result } = toCredential(approvedIn('adjudicated'), options).credentialSubject;
    const voice = achievement.resultDescription?.[3];
    assert.equal(voice?.requiredLevel, 'https://pinehollow.example/mc/text-access-review#c4.met');
    assert.deepEqual(
      voice.rubricCriterionLevel?.map(({ id, points }) => [id.split('#')[1], points]),
      [
        ['c4.not-met', '1'],
        ['c4.met', '2'],
      ],
    );
    assert.equal(result?.[3]?.achievedLevel, voice.requiredLevel);
  });

  test('no two things of a badge share an id', () => {
    for (const story of goodStories) {
      const { achievement } = toCredential(approvedIn(story), options).credentialSubject;
      const descriptions = achievement.resultDescription ?? [];
      const ids = descriptions.flatMap(({ id, rubricCriterionLevel = [] }) => [
        id,
        ...rubricCriterionLevel.map((level) => level.id),
      ]);
      assert.equal(new Set([achievement.id, ...ids]).size, ids.length + 1);
    }
  });
});

describe('"every criterion at or above the required level", recomputed from the badge alone', () => {
  test.each(goodStories)('holds for %s', (story) => {
    assert.ok(assessedByRubricAndMet(toCredential(approvedIn(story), options)));
  });

  test('holds for whatever is approved', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const decision = decideOn(factsOf(story), new Date('2026-04-01T00:00:00Z'));
        if (decision.kind === 'approved') assert.ok(assessedByRubricAndMet(toCredential(decision, options)));
      }),
    );
  });

  test('does not depend on the order of the levels', () => {
    const credential = edited(toCredential(approvedIn('passes'), options));
    const reordered = JSON.parse(JSON.stringify(credential), (_, value: unknown) =>
      Array.isArray(value) ? value.toReversed() : value,
    ) as typeof credential;
    assert.ok(assessedByRubricAndMet(reordered));
  });

  test('fails when a result is lowered or taken out', () => {
    const credential = toCredential(approvedIn('passes'), options);
    const result = '/credentialSubject/result/0';
    const basic = 'https://pinehollow.example/mc/small-group-reading#c1.basic';
    assert.ok(!assessedByRubricAndMet(edited(credential, [`${result}/achievedLevel`, basic])));
    assert.ok(!assessedByRubricAndMet(edited(credential, [result])));
  });
});

describe('the recipient', () => {
  const identifier = [
    {
      type: 'IdentityObject',
      hashed: false,
      identityHash: 'educator@pinehollow.example',
      identityType: 'emailAddress',
    },
  ] as const;

  test('is named by an id, by identifiers, or by both', () => {
    const subjectOf = (recipient: (typeof options)['recipient']) =>
      toCredential(approvedIn('passes'), { ...options, recipient }).credentialSubject;
    assert.equal(subjectOf({ id: 'did:example:1' }).id, 'did:example:1');
    assert.equal(subjectOf({ id: 'did:example:1' }).identifier, undefined);
    assert.deepEqual(subjectOf({ identifier }).identifier, identifier);
    assert.equal('id' in subjectOf({ identifier }), false);
    assert.deepEqual(subjectOf({ id: 'did:example:1', identifier }).identifier, identifier);
  });
});

describe('a mistake of the caller', () => {
  const approved = approvedIn('passes');

  test.each([
    ['a recipient without anything', { ...options, recipient: {} }, 'recipient.missing'],
    ['a recipient with an empty list', { ...options, recipient: { identifier: [] } }, 'recipient.missing'],
    ['a recipient whose id is no URI', { ...options, recipient: { id: 'me' } }, 'argument.invalid'],
    ['an id that is no URI', { ...options, id: '5ad3a1a7' }, 'argument.invalid'],
    ['an id with a space', { ...options, id: 'urn:a b' }, 'argument.invalid'],
    [
      'an issuer whose id is no URI',
      { ...options, issuer: { id: '', type: ['Profile'] } },
      'argument.invalid',
    ],
  ])('%s', (_, given, code) => {
    assert.throws(
      () => toCredential(approved, given),
      (error) => error instanceof BadgeError && error.code === code,
    );
  });

  test('a decision that is no approval, from a caller without types', () => {
    const { facts, at } = stories.fallsShort;
    const notYet = decideOn(facts(), at) as Approved;
    assert.throws(
      () => toCredential(notYet, options),
      (error) => error instanceof BadgeError && error.code === 'argument.not-approved',
    );
  });
});
