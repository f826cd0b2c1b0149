import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { decide } from '../../src/index.js';
import { decideOn, edited, lines, stories } from '../fixtures.js';
import { goodFacts } from './good-facts.js';
import type { FactsJson } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

const { at } = stories.passes;

/** mc-1 in two attempts; in the second, the assessors score what the first one left unmet, and nothing else. */
function resubmitted(...edits: readonly Edit[]): FactsJson {
  const { submission, reviews } = stories.fallsShort.facts();
  const facts = { ...stories.passes.facts(), earlier: [{ submission, reviews }] };
  const onlyUnmet = [0, 1].flatMap((index): readonly Edit[] => [
    [`/reviews/${index}/parts`, []],
    [`/reviews/${index}/criteria`, [{ criterion: 'c3', level: 'proficient' }]],
  ]);
  return edited<FactsJson>(facts, ...onlyUnmet, ...edits);
}

function problemsOf(facts: FactsJson): readonly string[] {
  const decision = decideOn(facts, at);
  return decision.kind === 'incomplete' ? lines(decision.problems) : [decision.kind];
}

describe('a second attempt', () => {
  test('carries what the first one met, and says from where', () => {
    const decision = decideOn(resubmitted(), at);
    assert.ok(decision.kind === 'approved');
    assert.deepEqual(
      decision.criteria.map(({ criterion, achievedLevel, carriedFrom }) => [
        criterion,
        achievedLevel,
        carriedFrom,
      ]),
      [
        ['c1', 'proficient', 1],
        ['c2', 'proficient', 1],
        ['c3', 'proficient', undefined],
        ['c4', 'proficient', 1],
      ],
    );
    assert.deepEqual(
      decision.parts.map(({ result, carriedFrom }) => [result, carriedFrom]),
      [
        ['pass', 1],
        ['pass', 1],
      ],
    );
    assert.equal(decision.earlier?.length, 1);
    assert.ok(Object.isFrozen(decision.earlier[0]?.reviews));
  });

  test('is decided on itself alone where the first one is not given', () => {
    assert.ok(problemsOf(edited(resubmitted(), ['/earlier', []])).length > 1);
    assert.equal(decideOn(edited(stories.passes.facts(), ['/earlier', []]), at).kind, 'approved');
  });

  test('is open again for all assessors where one of them scores what is carried', () => {
    const scored: Edit = ['/reviews/0/criteria/1', { criterion: 'c1', level: 'exemplary' }];
    const part: Edit = ['/reviews/1/parts/0', { part: 'part-3', result: 'pass' }];
    assert.deepEqual(problemsOf(resubmitted(scored, part)), [
      'review.criterion-missing /reviews/1/criteria',
      'review.part-missing /reviews/0/parts',
    ]);
  });

  test('may lose what it had met, where all assessors score it again', () => {
    const lower = [0, 1].map((index): Edit => [
      `/reviews/${index}/criteria/1`,
      { criterion: 'c1', level: 'basic', feedback: 'The new check has no key.' },
    ]);
    const decision = decideOn(resubmitted(...lower), at);
    assert.ok(decision.kind === 'not-yet');
    assert.deepEqual(
      decision.criteria.map(({ met, carriedFrom }) => [met, carriedFrom]),
      [
        [false, undefined],
        [true, 1],
        [true, undefined],
        [true, 1],
      ],
    );
  });

  test('carries nothing where the definition says so', () => {
    const facts = resubmitted(['/definition/assessment/attempts/carryMet', false]);
    assert.equal(problemsOf(facts).filter((line) => line.startsWith('review.criterion-missing')).length, 6);
    assert.equal(problemsOf(facts).filter((line) => line.startsWith('review.part-missing')).length, 4);
  });

  test('an adjudicator’s score opens nothing: an adjudicator settles what assessors scored', () => {
    const facts = resubmitted();
    const adjudicator = edited(stories.passes.facts().reviews as readonly unknown[])[0];
    const review = edited(
      adjudicator,
      ['/id', 'urn:x:third'],
      ['/assessor/id', 'urn:x:third-person'],
      ['/role', 'adjudicator'],
      ['/reviewedAt', '2026-03-19T10:00:00Z'],
    );
    const decision = decideOn(edited(facts, ['/reviews/2', review]), at);
    assert.ok(decision.kind === 'approved');
    assert.equal(decision.criteria[0]?.carriedFrom, 1);
  });
});

describe('attempts that do not make a row', () => {
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    ['an attempt is missing', [['/submission/attempt', 3]], ['submission.attempt-gap /submission/attempt']],
    [
      'there are more than the definition allows',
      [['/definition/assessment/attempts', { max: 1 }]],
      ['submission.attempt-over-limit /submission/attempt'],
    ],
    [
      'the numbers do not begin at 1',
      [['/earlier/0/submission/attempt', 2]],
      ['submission.attempt-gap /earlier/0/submission/attempt'],
    ],
    [
      'the first is another earner’s',
      [['/earlier/0/submission/earner/id', 'urn:x:somebody-else']],
      ['submission.earner-mismatch /earlier/0/submission/earner/id'],
    ],
    [
      'the first was under review when the second came',
      [['/earlier/0/reviews/1/reviewedAt', '2026-03-09T21:05:01Z']],
      ['submission.before-earlier-decision /submission/submittedAt'],
    ],
    [
      'a review stands in both',
      [['/reviews/0/id', 'urn:uuid:dc763a7c-752c-4b30-aba2-f497a7d3a0e8']],
      ['review.duplicate-id /reviews/0/id'],
    ],
    [
      'the first passed',
      [
        ['/earlier/0/reviews/0/criteria/2/level', 'proficient'],
        ['/earlier/0/reviews/1/criteria/2/level', 'proficient'],
      ],
      ['submission.earned-before /earlier/0'],
    ],
    [
      'the first has one review, so that what it hands on is not known',
      [['/earlier/0/reviews/1']],
      ['review.too-few /earlier/0/reviews'],
    ],
    [
      'the first needs an adjudicator',
      [
        ['/earlier/0/reviews/0/criteria/0/level', 'basic'],
        ['/earlier/0/reviews/0/criteria/0/feedback', 'So.'],
      ],
      ['review.adjudication-needed /definition/criteria/0'],
    ],
    [
      'the first is of another version',
      [['/earlier/0/submission/definition/version', '0.9.0']],
      ['submission.version-mismatch /earlier/0/submission/definition/version'],
    ],
    ['the attempts are no list', [['/earlier', {}]], ['format.type /earlier']],
    [
      'the first has the wrong shape',
      [['/earlier/0/submission/title', 'x'], ['/earlier/0/reviews']],
      ['format.type /earlier/0/reviews', 'format.unknown-property /earlier/0/submission/title'],
    ],
    ['the first is a review only', [['/earlier/0/submission']], ['format.type /earlier/0/submission']],
  ])('%s', (_, edits, problems) => {
    assert.deepEqual(problemsOf(resubmitted(...edits)), problems);
  });

  test('one submission cannot be two attempts', () => {
    const { submission, reviews } = stories.fallsShort.facts();
    const twice = edited<FactsJson>({ ...stories.fallsShort.facts(), earlier: [{ submission, reviews }] }, [
      '/submission/attempt',
      2,
    ]);
    assert.deepEqual(
      problemsOf(twice).filter((line) => !line.startsWith('review.duplicate-id')),
      [
        'submission.before-earlier-decision /submission/submittedAt',
        'submission.duplicate-attempt /submission/id',
      ],
    );
  });

  test('the earner is the same under another spelling of the id', () => {
    const facts = resubmitted(
      ['/submission/earner/id', 'did:example:one'],
      ['/earlier/0/submission/earner/id', 'DID:example:One#key'],
    );
    assert.equal(decideOn(facts, at).kind, 'approved');
  });
});

test('`earlier` may be left out of the call', () => {
  const { definition, submission, reviews } = goodFacts('passes');
  const decision = decide(definition, submission, reviews, at, {});
  assert.ok(decision.kind === 'approved');
  assert.equal('earlier' in decision, false);
});
