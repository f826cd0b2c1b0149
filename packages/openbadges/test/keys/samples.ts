import assert from 'node:assert/strict';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { JsonObject, Problem } from '../../src/index.js';
import type { Outcome, PrivateJwk } from '../../src/index.js';
import type { PublicKey } from '../../src/ports.js';
import { readJwk } from '../../src/keys/jwk.js';

export const keyTypes = ['Ed25519', 'P-256', 'P-384', 'RSA'] as const;

export interface Sample {
  readonly type: PublicKey['type'];
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly publicJwk: Readonly<Record<string, string>>;
  readonly privateJwk: PrivateJwk;
}

/** A fresh key pair of OpenSSL's. */
export function sample(type: PublicKey['type'], modulusLength = 2048): Sample {
  const { privateKey, publicKey } = generate(type, modulusLength);
  return {
    type,
    privateKey,
    publicKey,
    publicJwk: publicKey.export({ format: 'jwk' }) as Record<string, string>,
    privateJwk: privateKey.export({ format: 'jwk' }) as unknown as PrivateJwk,
  };
}

function generate(
  type: PublicKey['type'],
  modulusLength: number,
): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  if (type === 'Ed25519') return generateKeyPairSync('ed25519');
  if (type === 'RSA') return generateKeyPairSync('rsa', { modulusLength });
  return generateKeyPairSync('ec', { namedCurve: type });
}

const HASHES = { Ed25519: null, 'P-256': 'sha256', 'P-384': 'sha384', RSA: 'sha256' } as const;

/** OpenSSL's signature, with r and s side by side for ECDSA. */
export function opensslSign({ type, privateKey }: Sample, data: Uint8Array): Uint8Array {
  return Uint8Array.from(sign(HASHES[type], data, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
}

/** OpenSSL's judgement of a signature. */
export function opensslVerify({ type, publicKey }: Sample, data: Uint8Array, signature: Uint8Array): boolean {
  return verify(HASHES[type], data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
}

/** The public key of a JSON Web Key that is known to be good. */
export function keyOf(jwk: JsonObject): PublicKey {
  const outcome = readJwk(jwk);
  assert.ok(outcome.kind === 'ok');
  return outcome.value;
}

/** The kind of an outcome, with the first problem's code where there is one. */
export function answer(outcome: Outcome<unknown>): string {
  if (outcome.kind === 'ok') return 'ok';
  const [{ code }]: readonly [Problem, ...Problem[]] = outcome.problems;
  return `${outcome.kind} ${code}`;
}

export function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

/** Orders of the curves (FIPS 186-4, D.1.2). */
export const orders = {
  'P-256': 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  'P-384': 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
} as const;

/**
 * Every encoding of the eight points of small order: the canonical ones, then those with a sign that zero has not
 * and with a y that is not reduced.
 */
export const smallOrder: readonly Uint8Array[] = [
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  `01${'00'.repeat(30)}80`,
  `ec${'ff'.repeat(31)}`,
  `ed${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(31)}`,
  `ee${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(31)}`,
].map(hex);
