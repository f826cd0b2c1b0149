import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, test } from 'vitest';
import { toCredential } from '../../src/index.js';
import { approvedIn, goodStories, options, withClaims } from '../credential/approved.js';

const reference = fileURLToPath(new URL('../../../../../shared/reference/schemas', import.meta.url));
const editions = ['ob-2024-strict', 'ob-2024-jsonld', 'ob-2026'];

/** The reference files stand beside the repository and are no part of it: a clone elsewhere has none. */
describe.skipIf(!existsSync(reference))('what 1EdTech’s own schemas say of our credentials', () => {
  describe.each(editions)('%s', (edition) => {
    const file = `${reference}/${edition}/ob_v3p0_achievementcredential_schema.json`;

    test.each([...goodStories.map((story) => [story, []] as const), ['passes', withClaims] as const])(
      '%s conforms (with %j)',
      (story, edits) => {
        const ajv = new Ajv2019({ allErrors: true, strict: false });
        addFormats.default(ajv);
        const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
        validate(JSON.parse(JSON.stringify(toCredential(approvedIn(story, ...edits), options))));
        assert.deepEqual(validate.errors ?? [], []);
      },
    );
  });
});
