import assert from 'node:assert/strict';
import { base58 } from '@scure/base';
import { describe, test, vi } from 'vitest';
import type { Platform } from '../../src/platform/platform.js';
import { signerOf } from '../fixture.js';
import {
  asserted,
  credential,
  env,
  inShort,
  plain,
  signedEnv,
  signerFor,
  signing,
  textOf,
} from './suites.js';

const failing = vi.hoisted(() => ({ on: false }));
vi.mock('#platform', async (original) => {
  const platform = await original<Platform>();
  const verifyEd25519: Platform['verifyEd25519'] = (...claim) => {
    if (failing.on) throw new Error('No Ed25519 in this mode.');
    return platform.verifyEd25519(...claim);
  };
  return { ...platform, verifyEd25519 };
});

const misfit = ['bad', 'proof.signature /proof/proofValue'];

describe('Ed25519 signatures', () => {
  test('are left open where the platform cannot verify any', async () => {
    const signer = await signerFor('Ed25519');
    for (const [suite] of signing.filter(([, curve]) => curve === 'Ed25519')) {
      const proof = await suite.sign({ document: credential, signer, options: {} }, signedEnv);
      failing.on = true;
      try {
        const outcome = await suite.verify({ document: plain(credential), proof, expected: asserted }, env);
        assert.deepEqual(inShort(outcome), ['unknown', 'proof.unchecked /proof']);
      } finally {
        failing.on = false;
      }
    }
  });

  test('with the other root of the scalar are none', async () => {
    const [[suite]] = signing as readonly [(typeof signing)[number]];
    const proof = await suite.sign(
      { document: credential, signer: await signerOf('issuer'), options: {} },
      env,
    );
    const signature = base58.decode(textOf(proof, 'proofValue').slice(1));
    // S + L is the same scalar modulo the group order; only the smaller one is a signature (RFC 8032, §5.1.7).
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const scalar = [...signature.slice(32)].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
    const second = Array.from({ length: 32 }, (_, index) => Number((scalar >> BigInt(8 * index)) & 255n));
    const twin = {
      ...proof,
      proofValue: `z${base58.encode(Uint8Array.from([...signature.slice(0, 32), ...second]))}`,
    };
    assert.deepEqual(
      inShort(await suite.verify({ document: credential, proof: twin, expected: asserted }, env)),
      misfit,
    );
  });

  test('by a key of small order are none, though the lenient equation holds', async () => {
    const [[suite]] = signing as readonly [(typeof signing)[number]];
    const proof = await suite.sign(
      { document: credential, signer: await signerOf('issuer'), options: {} },
      env,
    );
    // The neutral point as key and as R, with S = 0, fits every message under ZIP 215.
    const neutral = Uint8Array.from([1, ...new Uint8Array(31)]);
    const weak = `z${base58.encode(Uint8Array.from([0xed, 1, ...neutral]))}`;
    const forged = {
      ...proof,
      verificationMethod: `did:key:${weak}#${weak}`,
      proofValue: `z${base58.encode(Uint8Array.from([...neutral, ...new Uint8Array(32)]))}`,
    };
    const [kind, code] = inShort(
      await suite.verify({ document: credential, proof: forged, expected: asserted }, env),
    );
    assert.deepEqual([kind, code], ['bad', 'key.malformed /proof/verificationMethod']);
  });
});
