import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { scoresOf } from '../../src/index.js';
import { goodFacts } from '../decide/good-facts.js';
import { edited } from '../fixtures.js';

describe('scoresOf', () => {
  const facts = goodFacts('adjudicated');

  test('gives the place of each score on its scale, and who gave it in which role', () => {
    const items = scoresOf(facts.definition, facts.reviews);
    assert.deepEqual(
      items.map(({ kind, id, scores }) => [kind, id, scores.map(({ role, rank }) => `${role} ${rank}`)]),
      [
        ['part', 'part-1', ['assessor 1', 'assessor 1']],
        ['part', 'part-3', ['assessor 1', 'assessor 1']],
        ['criterion', 'c1', ['assessor 2', 'assessor 2']],
        ['criterion', 'c2', ['assessor 2', 'assessor 1', 'adjudicator 2']],
        ['criterion', 'c3', ['assessor 2', 'assessor 2']],
        ['criterion', 'c4', ['assessor 1', 'assessor 1']],
      ],
    );
    assert.deepEqual(
      items[3]?.scores.map(({ assessor }) => assessor),
      facts.reviews.map(({ assessor }) => assessor.id),
    );
    assert.deepEqual(
      [items[3].levels, items[3].required, items[3].title],
      [['developing', 'basic', 'proficient'], 2, 'The findings rest on the coding'],
    );
  });

  test('leaves out reviews of another version, and what cannot be read', () => {
    const [first, second] = facts.reviews;
    assert.ok(first !== undefined && second !== undefined);
    const other = edited(first, ['/definition/version', '2.0.0']);
    const unread = edited(second, ['/criteria/0/level', 'outstanding']);
    const items = scoresOf(facts.definition, [other, unread]);
    assert.deepEqual(
      items.map(({ scores }) => scores.length),
      [1, 1, 0, 1, 1, 1],
    );
  });
});
