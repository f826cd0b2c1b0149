import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { verify } from '../../src/index.js';
import { isReferenceThere, referenceText } from './reference.js';

const NOW = new Date('2026-06-01T00:00:00Z');

async function answer(name: string): Promise<object> {
  const report = await verify(referenceText(`vectors/1edtech/ob30/${name}`), { now: NOW });
  const codes = report.checks.flatMap(({ problems }) =>
    problems.map(({ code, at }) => `${code} ${String(at)}`),
  );
  return { verdict: report.verdict, codes };
}

// Samples of the official validator that this release reads whole. Keys that stand in the fragment of an https
// URL leave the issuer unconfirmed: that validator calls such badges valid, a licensure office must not.
describe.skipIf(!isReferenceThere)('samples of the official validator', () => {
  const samples: Readonly<Record<string, object>> = {
    'simple.json': { verdict: 'indeterminate', codes: ['issuer.unconfirmed /proof'] },
    // The issuer is a urn:uuid, which publishes no keys; the key is a did:key of nobody in particular.
    'simple-did-key-method.json': { verdict: 'indeterminate', codes: ['issuer.unconfirmed /proof'] },
    'simple-err-expired.json': {
      verdict: 'invalid',
      codes: ['issuer.unconfirmed /proof', 'validity.expired /validUntil'],
    },
    'simple-err-proof-value.json': { verdict: 'invalid', codes: ['proof.signature /proof/0/proofValue'] },
    'simple-err-issuer.json': {
      verdict: 'invalid',
      codes: ['model.missing /credentialSubject/achievement', 'model.missing /issuer'],
    },
    'simple_v1.json': { verdict: 'indeterminate', codes: ['proof.suite-unsupported /proof/0/cryptosuite'] },
    'bit-string-list/credential-status-revoked.json': {
      verdict: 'indeterminate',
      codes: ['issuer.unconfirmed /proof', 'status.unchecked /credentialStatus'],
    },
  };
  for (const [name, expected] of Object.entries(samples)) {
    test(name, async () => {
      assert.deepEqual(await answer(name), expected);
    });
  }
});
