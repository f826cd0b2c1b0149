import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, test } from 'vitest';
import { progress, toLearnerRecord, toStackCredential } from '../../src/index.js';
import { badge, fixtureStack } from '../stack/badges.js';
import type { JsonObject } from '@badgewright/openbadges';

const reference = fileURLToPath(new URL('../../../../../shared/reference/schemas', import.meta.url));

/** The reference files stand beside the repository and are no part of it: a clone elsewhere has none. */
describe.skipIf(!existsSync(reference))('what 1EdTech’s own schemas say of stacks', () => {
  const issuer = { id: 'https://pinehollow.example/issuer', type: ['Profile'], name: 'Pine Hollow' };
  const recipient = { id: 'did:example:educator-1' };
  const at = new Date('2026-07-15T09:00:00Z');
  const slugs = ['performance-task', 'scoring-guide', 'student-work-analysis', 'language-access'];
  const held = slugs.map((of) => badge({ of }));
  const complete = progress(fixtureStack('performance-assessment'), held, { at });
  assert.ok(complete.complete);
  const stackBadge = toStackCredential(complete, { id: 'urn:stack', issuer, recipient, awarded: at });
  const json = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
  const record = toLearnerRecord(complete, {
    id: 'urn:record',
    issuer,
    recipient,
    published: at,
    stackBadge: json(stackBadge),
    badges: held.map(json),
  });

  test.each([
    ['ob-2024-strict/ob_v3p0_achievementcredential_schema.json', stackBadge],
    ['ob-2026/ob_v3p0_achievementcredential_schema.json', stackBadge],
    ['clr-2026/clr_v2p0_clrcredential_schema.json', record],
  ])('%s', (file, document) => {
    const ajv = new Ajv2019({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(json(JSON.parse(readFileSync(`${reference}/${file}`, 'utf8'))));
    validate(json(document));
    assert.deepEqual(validate.errors ?? [], []);
  });
});
