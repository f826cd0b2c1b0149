import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readFacts } from '../../src/decide/read-facts.js';
import { edited, lines, stories } from '../fixtures.js';
import { goodFacts } from './good-facts.js';
import type { Facts } from '../../src/index.js';
import type { Edit } from '../fixtures.js';

function problemsAfter(...edits: readonly Edit[]): readonly string[] {
  // The shape is what is tested, so the type is only claimed.
  const read = readFacts(edited(stories.passes.facts(), ...edits) as Facts);
  return read.kind === 'ok' ? [] : lines(read.problems);
}

describe('readFacts', () => {
  test('gives back what it was given, as a frozen copy', () => {
    const given = stories.passes.facts();
    const facts = goodFacts('passes');
    assert.deepEqual(facts, given);
    assert.notEqual(facts.definition, given.definition);
    assert.ok(Object.isFrozen(facts.reviews));
    assert.ok(facts.reviews.every((review) => Object.isFrozen(review)));
  });

  test('finds the faults of all documents at once, each at its own place', () => {
    assert.deepEqual(
      problemsAfter(
        ['/definition/parts', []],
        ['/submission/earner'],
        ['/reviews/0/role', 'guest'],
        ['/reviews/1', 7],
      ),
      [
        'format.missing /submission/earner',
        'format.too-few /definition/parts',
        'format.type /reviews/1',
        'format.value /reviews/0/role',
      ],
    );
  });

  test.each(['definition', 'submission', 'reviews'])('needs the %s', (name) => {
    assert.deepEqual(problemsAfter([`/${name}`]), [`format.type /${name}`]);
  });

  test('takes no document for another', () => {
    const { submission } = stories.passes.facts();
    assert.deepEqual(problemsAfter(['/definition', submission], ['/reviews', [submission]]), [
      'format.unsupported /definition/format',
      'format.unsupported /reviews/0/format',
    ]);
  });

  test('accepts that there are no reviews: how many are needed is another question', () => {
    assert.deepEqual(problemsAfter(['/reviews', []]), []);
  });
});
