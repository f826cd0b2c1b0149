// What no verifier can do without: reading the text, hashing the statements, and one signature.
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';

const kinds = {
  Ed25519: { key: ['ed25519'], digest: null },
  'P-256': { key: ['ec', { namedCurve: 'P-256' }], digest: 'sha256' },
};

/** The least that a verify and an issue over these statements cost with OpenSSL, for either kind of key. */
export function floorOf(canonical, type = 'Ed25519') {
  const { key, digest } = kinds[type];
  const { privateKey, publicKey } = generateKeyPairSync(...key);
  const sealed = Buffer.alloc(64, 1);
  const signingKey = { key: privateKey, dsaEncoding: 'ieee-p1363' };
  const verifyingKey = { key: publicKey, dsaEncoding: 'ieee-p1363' };
  const signature = sign(digest, sealed, signingKey);
  return {
    verify(text) {
      JSON.parse(text);
      hash(canonical);
      return verify(digest, sealed, verifyingKey, signature);
    },
    issue() {
      hash(canonical);
      return sign(digest, sealed, signingKey);
    },
  };
}

function hash(text) {
  return createHash('sha256').update(text).digest();
}
