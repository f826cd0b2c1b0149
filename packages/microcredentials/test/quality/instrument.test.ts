import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parseQualityRating, qualityInstrument, rateQuality } from '../../src/index.js';
import type { ItemRating, QualityRating } from '../../src/index.js';
import { edited, lines } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

/** A rating as JSON: met throughout but for what is given. */
function ratingJson(person: number, ratings: Readonly<Record<string, ItemRating['rating']>> = {}) {
  return {
    format: 'badgewright-quality-rating/1',
    id: `urn:x:rating-${person}`,
    instrument: 'qa/simple-v1',
    definition: { id: 'https://pinehollow.example/mc/small-group-reading', version: '1.0.0' },
    rater: { id: `urn:x:person-${person}` },
    ratedAt: '2026-02-01T10:00:00Z',
    items: qualityInstrument.items.map(({ id }) => {
      const rating = ratings[id] ?? 'met';
      return { item: id, rating, ...(rating === 'met' ? {} : { note: 'Name one.' }) };
    }),
  };
}

function rated(...args: Parameters<typeof ratingJson>): QualityRating {
  return ratingOf(ratingJson(...args));
}

function ratingOf(document: unknown): QualityRating {
  const parsed = parseQualityRating(document);
  assert.ok(parsed.kind === 'ok');
  return parsed.value;
}

function problemsAfter(...edits: readonly Edit[]): readonly string[] {
  const parsed = parseQualityRating(edited(ratingJson(1, { 'equity-access': 'partly' }), ...edits));
  return parsed.kind === 'ok' ? [] : lines(parsed.problems);
}

describe('the instrument', () => {
  test('has eleven items in four families, and asks for two raters', () => {
    const { items, raters } = qualityInstrument;
    assert.equal(items.length, 11);
    assert.equal(new Set(items.map(({ id }) => id)).size, 11);
    assert.deepEqual([...new Set(items.map(({ family }) => family))].sort(), [
      'competency',
      'equity',
      'evidence',
      'feedback',
    ]);
    assert.equal(raters, 2);
    for (const { question, met } of items) assert.match(`${question} ${met}`, /^[A-Z].*\? [A-Z].*\.$/);
  });
});

describe('parseQualityRating', () => {
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    ['nothing', [], []],
    ['another format', [['/format', 'badgewright-review/1']], ['format.unsupported /format']],
    ['no rater', [['/rater']], ['format.missing /rater']],
    ['a name of no instrument', [['/instrument', 'QA 1']], ['format.malformed /instrument']],
    ['another rating', [['/items/0/rating', 'great']], ['format.value /items/0/rating']],
    ['no items', [['/items', []]], ['format.too-few /items']],
    ['more than is known', [['/score', 10]], ['format.unknown-property /score']],
    ['a date without zone', [['/ratedAt', '2026-02-01T10:00:00']], ['format.malformed /ratedAt']],
    ['an item twice', [['/items/1/item', 'competency-matters']], ['quality.duplicate-item /items/1/item']],
    ['no note', [['/items/9/note']], ['quality.note-missing /items/9/note']],
    ['a blank note', [['/items/9/note', ' ']], ['format.malformed /items/9/note']],
  ])('%s', (_, edits, expected) => {
    assert.deepEqual(problemsAfter(...edits), expected);
  });

  test('returns a frozen copy', () => {
    assert.ok(Object.isFrozen(rated(1).items[0]));
  });
});

describe('rateQuality', () => {
  test('two raters who find everything met pass a definition; chance says nothing then', () => {
    const result = rateQuality(qualityInstrument, [rated(1), rated(2)]);
    assert.ok(result.kind === 'passed');
    assert.ok(result.items.every(({ met, ratings }) => met && ratings.length === 2));
    const [pair] = result.agreement.pairs;
    assert.equal(pair?.agreement.percent, 1);
    assert.equal(pair.agreement.kappa, undefined);
    assert.equal(result.agreement.all.kappa, undefined);
    assert.deepEqual(pair.raters, ['urn:x:person-1', 'urn:x:person-2']);
  });

  test('one item that one rater finds not met in full stands in the way, with the note', () => {
    const result = rateQuality(qualityInstrument, [rated(1), rated(2, { 'equity-access': 'partly' })]);
    assert.ok(result.kind === 'not-yet');
    assert.deepEqual(
      result.items.filter(({ met }) => !met),
      [
        {
          item: 'equity-access',
          family: 'equity',
          met: false,
          ratings: [
            { rater: 'urn:x:person-1', rating: 'met' },
            { rater: 'urn:x:person-2', rating: 'partly', note: 'Name one.' },
          ],
        },
      ],
    );
    assert.equal(result.agreement.pairs[0]?.agreement.percent, 10 / 11);
    assert.equal(result.agreement.pairs[0].agreement.adjacent, 1);
  });

  test('agreement by hand: 9 of 11 alike, 85 of 121 by chance', () => {
    // Each rater: 9 met, 2 not met; both not met on 1. Chance: (9 × 9 + 2 × 2) / 121.
    const first = rated(1, { 'equity-access': 'not-met', 'feedback-helps': 'not-met' });
    const second = rated(2, { 'equity-access': 'not-met', 'competency-single': 'not-met' });
    const result = rateQuality(qualityInstrument, [first, second]);
    assert.ok(result.kind === 'not-yet');
    const kappa = result.agreement.pairs[0]?.agreement.kappa ?? 0;
    assert.equal(kappa.toFixed(4), ((9 * 11 - 85) / (121 - 85)).toFixed(4));
    // For two raters of equal shares Fleiss' kappa is the same.
    assert.equal((result.agreement.all.kappa ?? 0).toFixed(4), kappa.toFixed(4));
  });

  test('three raters make three pairs, and thirty no more than twenty raters’ worth', () => {
    const result = rateQuality(
      qualityInstrument,
      [1, 2, 3].map((person) => rated(person)),
    );
    assert.ok(result.kind === 'passed');
    assert.equal(result.agreement.pairs.length, 3);
    const many = rateQuality(
      qualityInstrument,
      Array.from({ length: 30 }, (_, person) => rated(person)),
    );
    assert.ok(many.kind === 'passed');
    assert.equal(many.agreement.pairs.length, 190);
    assert.equal(many.agreement.all.raters, 30);
  });

  test.each<readonly [string, readonly QualityRating[], readonly string[]]>([
    ['nobody', [], ['quality.too-few-raters ']],
    ['one rater', [rated(1)], ['quality.too-few-raters ']],
    ['one rater twice', [rated(1), rated(1)], ['quality.same-rater /1/rater/id']],
    [
      'another version',
      [rated(1), ratingOf(edited(ratingJson(2), ['/definition/version', '1.0.1']))],
      ['quality.definition-mismatch /1/definition'],
    ],
    [
      'another instrument',
      [rated(1), ratingOf(edited(ratingJson(2), ['/instrument', 'qa/other']))],
      ['quality.instrument-mismatch /1/instrument'],
    ],
    [
      'an item of another instrument',
      [rated(1), ratingOf(edited(ratingJson(2), ['/items/0/item', 'looks']))],
      ['quality.item-missing /1/items', 'quality.item-unknown /1/items/0/item'],
    ],
  ])('%s: incomplete', (_, ratings, expected) => {
    const result = rateQuality(qualityInstrument, ratings);
    assert.ok(result.kind === 'incomplete');
    assert.deepEqual(lines(result.problems), expected);
  });

  test('an instrument of one’s own is counted by the same rule', () => {
    const own = { ...qualityInstrument, id: 'qa/own', raters: 1, items: qualityInstrument.items.slice(0, 2) };
    const rating = edited(
      ratingJson(1),
      ['/instrument', 'qa/own'],
      ['/items', ratingJson(1).items.slice(0, 2)],
    );
    const result = rateQuality({ ...own, raters: 2 }, [
      ratingOf(rating),
      ratingOf({ ...rating, rater: { id: 'urn:x:b' } }),
    ]);
    assert.equal(result.kind, 'passed');
  });

  test('passes exactly where every rating is met', () => {
    const level = fc.constantFrom<ItemRating['rating']>('met', 'met', 'met', 'met', 'partly', 'not-met');
    const drawn = fc.array(fc.array(level, { minLength: 10, maxLength: 10 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(drawn, (people) => {
        const ratings = people.map((levels, person) =>
          rated(
            person,
            Object.fromEntries(qualityInstrument.items.map(({ id }, i) => [id, levels[i] ?? 'met'])),
          ),
        );
        const result = rateQuality(qualityInstrument, ratings);
        assert.equal(
          result.kind === 'passed',
          people.flat().every((one) => one === 'met'),
        );
      }),
    );
  });
});
