import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkPanel } from '../../src/decide/panel.js';
import { lines } from '../fixtures.js';
import { goodFacts } from './good-facts.js';
import type { Edit } from '../fixtures.js';

function problemsOf(...edits: readonly Edit[]): readonly string[] {
  return lines(checkPanel(goodFacts('adjudicated', ...edits)));
}

function people(...ids: readonly string[]): readonly Edit[] {
  return ids.map((id, index): Edit => [`/reviews/${index}/assessor/id`, id]);
}

describe('independence', () => {
  test.each([
    ['did:example:a', 'did:example:a'],
    ['did:example:a', 'DID:EXAMPLE:A'],
    ['did:example:a#key-1', 'did:example:a#key-2'],
    ['https://pinehollow.example/people/7', 'https://PineHollow.example/people/7'],
    ['https://pinehollow.example/people/7', 'https://pinehollow.example:443/people/7'],
    ['https://pinehollow.example/people/7', 'https://pinehollow.example/staff/../people/7#'],
    ['https://pinehollow.example/people/ann-7', 'https://pinehollow.example/people/%41nn%2D%37'],
    ['https://pinehollow.example', 'https://pinehollow.example/'],
    ['did:web:pinehollow.example', 'did:web:pinehollow.example?versionId=2'],
    ['did:web:pinehollow.example', 'did:web:pinehollow.example/people#key-1'],
    ['urn:uuid:5AD3A1A7-4F6E-4A5E-9C39-6B1A7F0C8D11', 'urn:uuid:5ad3a1a7-4f6e-4a5e-9c39-6b1a7f0c8d11'],
  ])('%s and %s are one person', (first, second) => {
    assert.deepEqual(problemsOf(...people(first, second)), ['review.same-assessor /reviews/1/assessor/id']);
    assert.deepEqual(problemsOf(['/submission/earner/id', first], ['/reviews/0/assessor/id', second]), [
      'review.by-earner /reviews/0/assessor/id',
    ]);
  });

  test.each([
    ['did:example:a', 'did:example:b'],
    ['did:example:a', 'did:example:a:b'],
    ['https://pinehollow.example/people/7', 'http://pinehollow.example/people/7'],
    ['https://pinehollow.example/people/a/b', 'https://pinehollow.example/people/a%2Fb'],
    ['https://pinehollow.example/people?id=7', 'https://pinehollow.example/people?id=8'],
    ['https://pinehollow.example/staff#ana', 'https://pinehollow.example/staff#ben'],
    ['https://pinehollow.example/people/7', 'https://pinehollow.example/people/77'],
  ])('%s and %s are two', (first, second) => {
    assert.deepEqual(problemsOf(...people(first, second)), []);
  });

  test('the earner may not adjudicate either', () => {
    assert.deepEqual(
      problemsOf(['/submission/earner/id', 'urn:x:me'], ['/reviews/2/assessor/id', 'urn:x:me']),
      ['review.by-earner /reviews/2/assessor/id'],
    );
  });

  test('one person in all three seats is named twice', () => {
    assert.deepEqual(problemsOf(...people('urn:x:me', 'urn:x:me', 'urn:x:me')), [
      'review.adjudicator-is-assessor /reviews/2/assessor/id',
      'review.same-assessor /reviews/1/assessor/id',
    ]);
  });
});

describe('the number of reviews', () => {
  test.each([
    [1, []],
    [2, []],
    [3, ['review.too-few /reviews']],
  ])('two assessors and an adjudicator, where %i are asked for', (asked, problems) => {
    assert.deepEqual(problemsOf(['/definition/assessment/reviews', asked]), problems);
  });
});
