import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { digestSri, hasDigest } from '../../src/bytes/digest-sri.js';

const hashes = ['sha256', 'sha384', 'sha512'] as const;

describe('a digest as Subresource Integrity writes it', () => {
  test('is that of another implementation, and fits those bytes alone', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.constantFrom(...hashes), (bytes, others, hash) => {
        const digest = `${hash}-${createHash(hash).update(bytes).digest('base64')}`;
        assert.equal(digestSri(bytes, hash), digest);
        assert.equal(hasDigest(bytes, digest), true);
        assert.equal(hasDigest(others, digest), Buffer.compare(bytes, others) === 0);
      }),
    );
  });

  test('has one way to be written', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const digest = digestSri(bytes, 'sha256');
    const [, base64 = ''] = digest.split('-');
    const others = [
      base64,
      `sha256-${base64} `,
      `SHA256-${base64}`,
      `md5-${base64}`,
      `sha256-${base64.slice(0, -1)}`,
    ];
    const url = `sha256-${Buffer.from(base64, 'base64').toString('base64url')}`;
    for (const other of [...others, url, '', 'sha256-']) assert.equal(hasDigest(bytes, other), false, other);
  });
});
