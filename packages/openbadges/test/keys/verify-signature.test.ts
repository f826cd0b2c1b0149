import assert from 'node:assert/strict';
import { CompactSign, base64url, compactVerify, importJWK } from 'jose';
import type { JWK } from 'jose';
import { describe, test, vi } from 'vitest';
import { jwkSigner } from '../../src/index.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import * as web from '../../src/platform/web.js';
import { hex, keyOf, keyTypes, opensslSign, sample, smallOrder } from './samples.js';

const names = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384', RSA: 'RS256' } as const;
const data = new TextEncoder().encode('message');

describe('a signature', () => {
  for (const type of keyTypes) {
    test(`by ${type} is verified as jose verifies it, both ways`, async () => {
      const { publicJwk, privateJwk } = sample(type);
      const publicKey = keyOf(publicJwk);
      const theirs = await new CompactSign(data)
        .setProtectedHeader({ alg: names[type] })
        .sign(await importJWK(privateJwk, names[type]));
      const [header = '', payload = '', signature = ''] = theirs.split('.');
      const signed = new TextEncoder().encode(`${header}.${payload}`);
      const claim = { publicKey, data: signed, signature: base64url.decode(signature) };
      assert.equal(await verifySignature(claim), true);
      assert.equal(await verifySignature({ ...claim, data }), false);

      const signer = await jwkSigner(privateJwk);
      const ours = base64url.encode(await signer.sign(signed));
      const { payload: read } = await compactVerify(
        `${header}.${payload}.${ours}`,
        await importJWK(publicJwk as JWK, names[type]),
      );
      assert.deepEqual(read, data);
    });

    test(`by ${type} fits no key of another type`, async () => {
      const own = sample(type);
      const signature = opensslSign(own, data);
      const fitting = await Promise.all(
        keyTypes.map(async (other) => {
          const { publicJwk } = other === type ? own : sample(other);
          return await verifySignature({ publicKey: keyOf(publicJwk), data, signature });
        }),
      );
      assert.deepEqual(
        fitting,
        keyTypes.map((other) => other === type),
      );
    });
  }

  test('over nothing, and over much, is one too', async () => {
    for (const type of keyTypes) {
      const own = sample(type);
      const publicKey = keyOf(own.publicJwk);
      for (const message of [new Uint8Array(), new Uint8Array(1_000_000).fill(7)]) {
        const signature = opensslSign(own, message);
        assert.equal(await verifySignature({ publicKey, data: message, signature }), true);
        assert.equal(await verifySignature({ publicKey, data, signature }), false);
      }
    }
  });

  test('fits no key that everything would fit', async () => {
    for (const bytes of smallOrder) {
      for (const point of smallOrder) {
        const signature = Uint8Array.of(...point, ...new Uint8Array(32));
        assert.equal(
          await verifySignature({ publicKey: { type: 'Ed25519', bytes }, data, signature }),
          false,
        );
      }
    }
  });

  test('could not be found out where the platform cannot compute it', async () => {
    const rsa = sample('RSA');
    const signature = opensslSign(rsa, data);
    vi.doMock('#platform', () => web);
    vi.resetModules();
    vi.stubGlobal('crypto', undefined);
    try {
      const inBrowsers = await import('../../src/keys/verify-signature.js');
      const claim = { publicKey: keyOf(rsa.publicJwk), data, signature };
      await assert.rejects(async () => await inBrowsers.verifySignature(claim));
    } finally {
      vi.doUnmock('#platform');
      vi.unstubAllGlobals();
    }
  });
});

test('bytes of another length are no signature', async () => {
  const publicKey = keyOf(sample('Ed25519').publicJwk);
  for (const length of [0, 32, 63, 65, 96, 256]) {
    assert.equal(await verifySignature({ publicKey, data, signature: hex('01'.repeat(length)) }), false);
  }
});
