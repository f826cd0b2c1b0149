import assert from 'node:assert/strict';
import { describe, test, vi } from 'vitest';
import { digestSri } from '../../src/bytes/digest-sri.js';
import type { JsonObject } from '../../src/model/json.js';
import { signTrustList } from '../../src/sign-trust-list.js';
import { bounds } from '../../src/trust/bounds.js';
import { SIGNED } from '../fixture.js';
import { signers } from '../verify/documents.js';
import { gapsOf, ISSUER, listOf, trusting } from './lists.js';

const { ed25519, p256, p384 } = signers;

function relyingOn(...trusts: readonly JsonObject[]): JsonObject {
  return listOf({ trusts: trusts.map((one) => ({ name: 'x', ...one })) });
}

describe('a list that others find by its digest', () => {
  test('is hashed once, however many digests are looked for on however many ways', async () => {
    const large = JSON.stringify(listOf({ name: 'x'.repeat(3_000_000) }));
    const trusts = Array.from({ length: bounds.trusts }, (_, index) => ({
      name: 'x',
      digestSRI: `sha512-${Buffer.alloc(64, index).toString('base64')}`,
    }));
    const seeking = [ed25519, p256, p384].map(async (signer) => {
      return await signTrustList(listOf({ trusts }), signer, { now: SIGNED });
    });
    const own = relyingOn(...[ed25519, p256, p384].map(({ controller }) => ({ authority: controller })), {
      digestSRI: digestSri(new TextEncoder().encode(large), 'sha256'),
    });
    const encode = vi.spyOn(TextEncoder.prototype, 'encode');
    try {
      const trust = await trusting(own, { lists: [large, ...(await Promise.all(seeking))] });
      assert.equal(trust.find(ISSUER).length, 5);
      assert.equal(gapsOf(trust).length, 3 * bounds.trusts);
      const encoded = encode.mock.calls.filter(([text]) => text === large);
      // Once for SHA-256 and once for SHA-512.
      assert.equal(encoded.length, 2);
    } finally {
      encode.mockRestore();
    }
  });
});
