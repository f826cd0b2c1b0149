import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { bundledContexts } from '../../src/contexts/load.js';
import { publishedDigests } from '../../src/contexts/published-digests.js';
import { isReferenceThere, referenceBytes, referenceJson } from './reference.js';

describe.skipIf(!isReferenceThere)('the digests of bundled contexts', () => {
  for (const [url, digests] of publishedDigests) {
    test(`are those of the published bytes of ${url}`, () => {
      const manifest = referenceJson('contexts/manifest.json') as Readonly<Record<string, { file: string }>>;
      const bytes = referenceBytes(`contexts/${manifest[url]?.file ?? assert.fail('not published')}`);
      for (const [hash, value] of Object.entries(digests)) {
        const name = hash.toLowerCase().replace('-', '');
        assert.equal(createHash(name).update(bytes).digest('base64'), value);
      }
      assert.ok(bundledContexts.includes(url));
    });
  }
});
