import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, test } from 'vitest';
import { issue } from '../../src/index.js';
import { approvedAttempt, depsWith } from '../mc-1.js';

const schemas = new URL('../../../../../shared/reference/schemas/', import.meta.url);

async function issuedBadge(): Promise<object> {
  const outcome = await issue(approvedAttempt(), await depsWith());
  assert.ok(outcome.kind === 'ok');
  return JSON.parse(JSON.stringify(outcome.value.badge)) as object;
}

function faultsIn(edition: string, badge: object): unknown {
  const ajv = new Ajv2019({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const file = new URL(`${edition}/ob_v3p0_achievementcredential_schema.json`, schemas);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  validate(badge);
  return validate.errors ?? [];
}

// The published schemas stand beside the repository and are no part of it: a clone elsewhere has none.
describe.skipIf(!existsSync(schemas))('a signed badge against the published schemas', () => {
  for (const edition of ['ob-2024-strict', 'ob-2024-jsonld', 'ob-2026']) {
    test(`${edition}: no fault`, async () => {
      assert.deepEqual(faultsIn(edition, await issuedBadge()), []);
    });

    test(`${edition}: a fault where the badge names no achievement`, async () => {
      const badge = await issuedBadge();
      Reflect.deleteProperty(Reflect.get(badge, 'credentialSubject') as object, 'achievement');
      assert.notDeepEqual(faultsIn(edition, badge), []);
    });
  }
});
