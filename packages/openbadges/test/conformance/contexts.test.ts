import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { bundledContexts } from '../../src/index.js';
import { contextLoader } from '../../src/contexts/load.js';
import { isReferenceThere, referenceJson, referenceText } from './reference.js';

interface Entry {
  readonly file: string;
  readonly sha256: string;
}

describe.skipIf(!isReferenceThere)('the bundled contexts against the published ones', () => {
  // The reference data hold no copy of this one; its package is its authors' own.
  const uncopied = 'https://w3id.org/vc/status-list/2021/v1';
  for (const url of bundledContexts.filter((one) => one !== uncopied)) {
    test(url, () => {
      const manifest = referenceJson('contexts/manifest.json') as Readonly<Record<string, Entry>>;
      const entry = manifest[url] ?? assert.fail('not published');
      const text = referenceText(`contexts/${entry.file}`);
      assert.equal(createHash('sha256').update(text).digest('hex'), entry.sha256);
      assert.deepEqual(contextLoader()(url), JSON.parse(text));
    });
  }
});
