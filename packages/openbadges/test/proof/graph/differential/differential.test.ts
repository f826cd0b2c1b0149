import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { corpusIn } from './corpus.js';
import { generate } from './generate.js';
import { compareCorpus, compareSeeds } from './run.js';

// A small part of what `pnpm run differential` compares.
/** On a busy machine; otherwise it takes some seconds. */
const LONGEST = { timeout: 120_000 };
const corpus = corpusIn(new URL('../../../../../../fixtures/', import.meta.url));

describe('the fast path beside the general one', () => {
  test('says the same of every document of the corpus', LONGEST, async () => {
    const { documents, ok, fast, differences } = await compareCorpus({ corpus });
    assert.deepEqual(differences, []);
    assert.equal(documents, corpus.length);
    assert.ok(fast > ok * 0.8, `${fast} of ${ok} by the fast path`);
  });

  test('says the same of generated and changed documents', LONGEST, async () => {
    const { documents, ok, plain, refused, differences } = await compareSeeds({
      corpus,
      from: 1,
      count: 600,
    });
    assert.deepEqual(differences, []);
    assert.ok(ok > documents * 0.4, `${ok} of ${documents} taken`);
    assert.ok(plain.fast > plain.ok * 0.4, `${plain.fast} of ${plain.ok} plain ones by the fast path`);
    const codes = [
      'context.altered-meaning',
      'context.malformed',
      'context.too-complex',
      'context.undefined-term',
      'context.unknown',
    ];
    assert.deepEqual(Object.keys(refused).sort(), codes);
  });
});

describe('the generator', () => {
  test('makes the same document for the same seed, and others for others', () => {
    const texts = Array.from({ length: 200 }, (_, seed) => JSON.stringify(generate(seed, corpus).document));
    assert.deepEqual(
      Array.from({ length: 200 }, (_, seed) => JSON.stringify(generate(seed, corpus).document)),
      texts,
    );
    assert.ok(new Set(texts).size > 190);
  });
});
