import { base58 } from '@scure/base';
import { coordinateBytes } from './curve-key.js';
import { decodeMultibase } from './multikey.js';
import type { CurveSecret } from './private-key.js';
import { curves } from './public-key.js';

/** Multicodec prefixes of secret keys, as unsigned varints. */
const SECRET = { Ed25519: [0x80, 0x26], 'P-256': [0x86, 0x26], 'P-384': [0x87, 0x26] } as const;

/**
 * Reads a secret key in Multikey form; `undefined` where the text is none. Some writers append the public key to
 * an Ed25519 seed: it is left out.
 *
 * @see W3C Controlled Identifiers 1.0, §2.2.2 Multikey
 */
export function readSecretMultikey(text: string): CurveSecret | undefined {
  const bytes = decodeMultibase(text);
  const type = curves.find((name) => SECRET[name].every((byte, index) => bytes?.[index] === byte));
  if (bytes === undefined || type === undefined) return undefined;
  const size = coordinateBytes[type];
  const hasPublic = type === 'Ed25519' && bytes.length === 2 + 2 * size;
  if (bytes.length !== 2 + size && !hasPublic) return undefined;
  return { type, secret: bytes.slice(2, 2 + size) };
}

/** Writes the secret of a key in Multikey form. */
export function writeSecretMultikey({ type, secret }: CurveSecret): string {
  return `z${base58.encode(Uint8Array.of(...SECRET[type], ...secret))}`;
}
