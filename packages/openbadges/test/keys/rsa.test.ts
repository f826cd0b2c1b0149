import assert from 'node:assert/strict';
import { constants, sign } from 'node:crypto';
import { describe, test, vi } from 'vitest';
import { rsaPrivateKey } from '../../src/keys/rsa.js';
import type { RsaNumbers } from '../../src/platform/platform.js';
import * as web from '../../src/platform/web.js';
import type { PublicKey } from '../../src/ports.js';
import { platforms } from '../platform/platforms.js';
import { keyOf, opensslSign, opensslVerify, sample } from './samples.js';
import type { Sample } from './samples.js';

function rsaOf({ publicJwk }: Sample): Extract<PublicKey, { readonly type: 'RSA' }> {
  const key = keyOf(publicJwk);
  assert.ok(key.type === 'RSA');
  return key;
}

/** The answer of both platforms, which must be one. */
async function verifyRsa(...claim: readonly [Uint8Array, Uint8Array, RsaNumbers]): Promise<boolean> {
  const all = platforms.map(async ([, platform]) => await platform.verifyRsa(...claim));
  const [first, ...others] = await Promise.all(all);
  assert.ok(first !== undefined && others.every((other) => other === first));
  return first;
}

describe('RS256', () => {
  const openssl = sample('RSA');
  const other = sample('RSA');
  const key = rsaOf(openssl);
  const data = Buffer.from('message');
  const signature = opensslSign(openssl, data);

  test('agrees with OpenSSL, both ways', async () => {
    for (const theirs of [openssl, other, sample('RSA', 3072)]) {
      assert.equal(await verifyRsa(opensslSign(theirs, data), data, rsaOf(theirs)), true);
      const ours = await rsaPrivateKey({ ...theirs.privateJwk }, rsaOf(theirs));
      assert.ok(ours !== undefined);
      assert.equal(opensslVerify(theirs, data, await ours.sign(data)), true);
    }
  });

  test('refuses other signatures, messages, keys, hashes and paddings', async () => {
    const { privateKey } = openssl;
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const forged = [
      new Uint8Array(),
      new Uint8Array(256),
      new Uint8Array(256).fill(1),
      signature.slice(1),
      Uint8Array.of(0, ...signature),
      Uint8Array.from(sign('sha512', data, privateKey)),
      Uint8Array.from(sign('sha1', data, privateKey)),
      Uint8Array.from(sign('sha256', data, { key: privateKey, padding })),
    ];
    for (const wrong of forged) assert.equal(await verifyRsa(wrong, data, key), false);
    assert.equal(await verifyRsa(signature, Buffer.from('other'), key), false);
    assert.equal(await verifyRsa(signature, data, rsaOf(other)), false);
    for (let bit = 0; bit < signature.length * 8; bit += 37) {
      const changed = Uint8Array.from(signature);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(await verifyRsa(changed, data, key), false);
    }
  });

  test('rejects where the platform has no RSA: that is no answer', async () => {
    vi.stubGlobal('crypto', {});
    try {
      await assert.rejects(web.verifyRsa(signature, data, key), TypeError);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('is signed alike by both platforms', async () => {
    const { kty, n, e, d, p, q, dp, dq, qi } = { ...other.privateJwk } as JsonWebKey;
    for (const [name, platform] of platforms) {
      const signed = await (await platform.rsaSign({ kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey))(data);
      assert.deepEqual(signed, opensslSign(other, data), name);
      await assert.rejects(async () => await platform.rsaSign({ kty, n, e } as JsonWebKey), name);
      await assert.rejects(async () => await platform.rsaSign({ kty: 'RSA' }), name);
    }
  });

  test('takes no private key that does not make signatures by the public one', async () => {
    const [mine, theirs] = [{ ...openssl.privateJwk }, { ...other.privateJwk }];
    assert.equal(await rsaPrivateKey(mine, rsaOf(other)), undefined);
    for (const member of ['d', 'p', 'q', 'dp', 'dq', 'qi']) {
      const without = Object.fromEntries(Object.entries(mine).filter(([name]) => name !== member));
      assert.equal(await rsaPrivateKey(without, key), undefined, member);
    }
    assert.equal(await rsaPrivateKey({ ...theirs, n: String(openssl.publicJwk['n']) }, key), undefined);
    assert.equal(await rsaPrivateKey({ ...mine, d: 'AQAB!' }, key), undefined);
  });
});
