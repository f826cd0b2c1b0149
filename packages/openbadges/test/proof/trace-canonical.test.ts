import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { sign, verify } from '../../src/index.js';
import type { TraceEntry } from '../../src/index.js';
import { NOW, unsigned } from '../fixture.js';
import { signers } from '../verify/documents.js';

/** What verification tells of the canonical forms of a badge that was signed with a suite. */
async function traced(suite: string): Promise<readonly TraceEntry[]> {
  const signer = suite.startsWith('ecdsa') ? signers.p256 : signers.ed25519;
  const badge = { ...unsigned(), issuer: { id: signer.controller, type: ['Profile'] } };
  const report = await verify(await sign(badge, signer, { suite, now: NOW }), { now: NOW, trace: true });
  assert.equal(report.verdict, 'valid');
  return report.trace ?? [];
}

describe('the trace of a verification', () => {
  for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-rdfc-2019']) {
    test(`has document and options of ${suite}, each with its hash`, async () => {
      const entries = await traced(suite);
      assert.deepEqual(
        entries.map((entry) => [entry.suite, entry.of, entry.algorithm]),
        [
          [suite, 'document', 'SHA-256'],
          [suite, 'proof-options', 'SHA-256'],
        ],
      );
      for (const { canonical, hash } of entries) {
        assert.equal(createHash('sha256').update(canonical).digest('hex'), hash);
      }
    });
  }

  test('has statements for a suite of graphs, and JSON for one of JSON', async () => {
    const [graph] = await traced('eddsa-rdfc-2022');
    assert.match(graph?.canonical ?? '', /^(?:.+ \.\n)+$/);
    const [json] = await traced('eddsa-jcs-2022');
    assert.equal(typeof JSON.parse(json?.canonical ?? ''), 'object');
  });

  test('is not there where nobody asked', async () => {
    const badge = { ...unsigned(), issuer: { id: signers.ed25519.controller, type: ['Profile'] } };
    const report = await verify(await sign(badge, signers.ed25519, { now: NOW }), { now: NOW });
    assert.equal('trace' in report, false);
  });
});
