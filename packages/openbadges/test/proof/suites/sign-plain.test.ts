import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { credential, curves, env, signerFor, signing } from '../suites.js';

const algorithms = { Ed25519: 'Ed25519', 'P-256': 'ES256', 'P-384': 'ES384' } as const;

for (const [suite, curve] of signing) {
  describe(`${suite.id} with ${curve}`, async () => {
    const signer = await signerFor(curve);

    test('signs with no key of another type, and under no wrong one', async () => {
      const wrong = curves.filter((one) => !suite.algorithms.includes(algorithms[one]));
      for (const other of wrong) {
        await assert.rejects(
          suite.sign({ document: credential, signer: await signerFor(other), options: {} }, env),
          {
            code: 'signer.unsuitable',
          },
        );
      }
      const { verificationMethod, publicKeyMultibase } = await signerFor(curve, 8);
      for (const mistaken of [
        { verificationMethod },
        { publicKeyMultibase },
        { publicKeyMultibase: 'z6Mk' },
      ]) {
        const task = { document: credential, signer: { ...signer, ...mistaken }, options: {} };
        await assert.rejects(suite.sign(task, env), { code: 'signer.failed' });
      }
    });

    test('signs nothing that is no credential of the W3C’s, and lets nothing be withheld', async () => {
      const { issuer: _, ...document } = credential;
      await assert.rejects(suite.sign({ document, signer, options: {} }, env), {
        code: 'credential.invalid',
      });
      const options = { mandatoryPointers: ['/issuer'] };
      await assert.rejects(suite.sign({ document: credential, signer, options }, env), {
        code: 'argument.invalid',
      });
    });
  });
}
