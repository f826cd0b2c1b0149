import assert from 'node:assert/strict';
import { readFacts } from '../../src/decide/read-facts.js';
import { edited, stories } from '../fixtures.js';
import type { Definition, Facts, Review, Submission } from '../../src/index.js';
import type { Edit } from '../fixtures.js';

/** The facts of a story, read as `decide` reads them, with some changes that keep their shape. */
export function goodFacts(name: keyof typeof stories, ...edits: readonly Edit[]): Facts {
  const { definition, submission, reviews } = edited(stories[name].facts(), ...edits);
  const read = readFacts({
    definition: definition as Definition,
    submission: submission as Submission,
    reviews: reviews as readonly Review[],
  });
  assert.ok(read.kind === 'ok');
  return read.value;
}
