import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { Signer } from '../../src/ports.js';
import { signWith } from '../../src/proof/sign-with.js';

function signer(algorithm: Signer['algorithm'], answer: unknown): Signer {
  return { algorithm, verificationMethod: 'did:x:y#z', sign: () => Promise.resolve(answer as Uint8Array) };
}

const lengths: readonly (readonly [
  Signer['algorithm'],
  taken: readonly number[],
  refused: readonly number[],
])[] = [
  ['Ed25519', [64], [0, 63, 65, 96]],
  ['ES256', [64], [0, 63, 65, 70, 72, 96]],
  ['ES384', [96], [0, 64, 95, 97, 104]],
  ['RS256', [256, 384, 512], [0, 64, 128, 255]],
];

describe('signWith', () => {
  for (const [algorithm, taken, refused] of lengths) {
    test(`takes what is as long as a signature of ${algorithm}, and nothing else`, async () => {
      for (const length of taken) {
        const signature = new Uint8Array(length).fill(7);
        assert.deepEqual(await signWith(signer(algorithm, signature), new Uint8Array(1)), signature);
      }
      for (const length of refused) {
        const short = signer(algorithm, new Uint8Array(length));
        await assert.rejects(signWith(short, new Uint8Array(1)), { code: 'signer.failed' }, String(length));
      }
    });
  }

  test('shares no memory with whoever signs', async () => {
    const data = Uint8Array.of(1, 2, 3);
    const kept = new Uint8Array(64).fill(7);
    const careless: Signer = {
      ...signer('Ed25519', kept),
      sign: (asked) => {
        asked.fill(0);
        return Promise.resolve(kept);
      },
    };
    const signature = await signWith(careless, data);
    kept.fill(0);
    assert.deepEqual([...data], [1, 2, 3]);
    assert.deepEqual([...new Set(signature)], [7]);
  });

  test('takes no other values for signatures', async () => {
    for (const answer of [
      undefined,
      null,
      'x'.repeat(64),
      Array.from({ length: 64 }, () => 7),
      new ArrayBuffer(64),
    ]) {
      await assert.rejects(signWith(signer('Ed25519', answer), new Uint8Array(1)), { code: 'signer.failed' });
    }
  });

  test('hands the data over as they are, and passes on why a signer fails', async () => {
    const asked: Uint8Array[] = [];
    const cause = new Error('the module is locked');
    const failing: Signer = {
      ...signer('Ed25519', undefined),
      sign: (data) => {
        asked.push(data);
        throw cause;
      },
    };
    const data = Uint8Array.of(1, 2, 3);
    await assert.rejects(signWith(failing, data), { code: 'signer.failed', cause });
    assert.deepEqual(asked, [data]);
    const rejecting: Signer = { ...failing, sign: () => Promise.reject(cause) };
    await assert.rejects(signWith(rejecting, data), { code: 'signer.failed', cause });
  });
});
