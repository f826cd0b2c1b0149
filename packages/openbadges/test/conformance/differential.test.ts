import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bundledContexts } from '../../src/contexts/load.js';
import type { Contexts } from '../../src/contexts/load.js';
import { loadersWith } from '../proof/graph/differential/contexts.js';
import { corpusIn } from '../proof/graph/differential/corpus.js';
import { compareCorpus, compareSeeds } from '../proof/graph/differential/run.js';
import { isReferenceThere, referenceJson } from './reference.js';
import { referenceObject } from './vectors.js';

/** The published contexts that are not bundled. */
function published(): Contexts {
  const files = referenceJson('contexts/manifest.json') as Readonly<
    Record<string, { readonly file: string }>
  >;
  const missing = Object.entries(files).filter(([url]) => !bundledContexts.includes(url));
  return Object.fromEntries(missing.map(([url, { file }]) => [url, referenceObject(`contexts/${file}`)]));
}

describe.skipIf(!isReferenceThere)('the fast path beside the general one, on published documents', () => {
  const folder = new URL('../../../../../shared/reference/', import.meta.url);
  const corpus = isReferenceThere ? corpusIn(folder) : [];
  const load = isReferenceThere ? loadersWith(published()) : undefined;
  const task = load === undefined ? { corpus } : { corpus, load };

  /** On a busy machine; otherwise it takes some seconds. */
  const longest = { timeout: 120_000 };

  test('says the same of them', longest, async () => {
    const { documents, ok, fast, differences } = await compareCorpus(task);
    assert.deepEqual(differences, []);
    assert.equal(documents, corpus.length);
    assert.ok(ok > 40 && fast > 20, `${ok} taken, ${fast} of them by the fast path`);
  });

  test('says the same of changed ones', longest, async () => {
    const { differences } = await compareSeeds({ ...task, from: 1_000_000, count: 300 });
    assert.deepEqual(differences, []);
  });
});
