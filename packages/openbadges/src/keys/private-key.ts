import { ed25519Key } from '#platform';
import { onDemand } from '../on-demand.js';
import type { PublicKey } from '../ports.js';
import { curveKey } from './curve-key.js';
import type { Curve, CurveKey } from './public-key.js';

/** A private key in use. Its secret is seen by `sign` only. */
export interface PrivateKey {
  readonly publicKey: PublicKey;
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** A private key on a curve, in use. */
export interface CurvePrivateKey extends PrivateKey {
  readonly publicKey: CurveKey;
}

/** The secret of a key on a curve: an Ed25519 seed (32 bytes), or a P-256 (32) or P-384 (48) scalar, big-endian. */
export interface CurveSecret {
  readonly type: Curve;
  readonly secret: Uint8Array;
}

const nistCurves = onDemand(() => import('./ecdsa.js'));

/** The private key of a secret; `undefined` where it is of another length or no scalar of its curve. */
export async function curvePrivateKey({ type, secret }: CurveSecret): Promise<CurvePrivateKey | undefined> {
  if (type === 'Ed25519') {
    if (secret.length !== 32) return undefined;
    const key = ed25519Key(secret);
    const publicKey = curveKey(type, key.publicKey);
    return publicKey && { publicKey, sign: async (data) => key.sign(data) };
  }
  const { publicPointOf, signEcdsa } = await nistCurves();
  const bytes = publicPointOf(secret, type);
  if (bytes === undefined) return undefined;
  // Async, so that a fault rejects as it does for every other key.
  const sign = async (data: Uint8Array): Promise<Uint8Array> => signEcdsa(data, secret, type);
  return { publicKey: { type, bytes }, sign };
}
