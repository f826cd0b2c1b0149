import { base58, base64urlnopad } from '@scure/base';

/** A public key as bytes, with the type that its multicodec prefix names. */
export interface PublicKey {
  readonly type: 'Ed25519';
  readonly bytes: Uint8Array;
}

/** What reading a Multikey can end in. */
export type MultikeyReading =
  | { readonly kind: 'key'; readonly key: PublicKey }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'malformed' };

// Multicodec prefixes, as unsigned varints.
const ED25519_PUBLIC = [0xed, 0x01] as const;
const ED25519_SECRET = [0x80, 0x26] as const;
/** Known public-key codecs that this release does not verify with, by prefix: P-256, P-384, secp256k1, RSA, BLS. */
const OTHER_PUBLIC: readonly (readonly [number, number])[] = [
  [0x80, 0x24],
  [0x81, 0x24],
  [0xe7, 0x01],
  [0x85, 0x24],
  [0xeb, 0x01],
];

/** Longest text that is decoded: base58 costs the square of its length. The longest key in use (RSA) needs 720. */
const LONGEST = 800;

/**
 * Reads a public key in Multikey form (`z6Mk…`): multibase over a multicodec prefix and the key's bytes.
 *
 * @see W3C Controlled Identifiers 1.0, §2.2.2 Multikey
 */
export function readMultikey(text: string): MultikeyReading {
  const bytes = decodeMultibase(text);
  if (bytes === undefined) return { kind: 'malformed' };
  const rest = afterPrefix(bytes, ED25519_PUBLIC);
  if (rest?.length === 32) return { kind: 'key', key: { type: 'Ed25519', bytes: rest } };
  const isOther = OTHER_PUBLIC.some((prefix) => afterPrefix(bytes, prefix) !== undefined);
  return { kind: isOther ? 'unsupported' : 'malformed' };
}

/** Writes an Ed25519 public key (32 bytes) in Multikey form. */
export function writeMultikey(publicKey: Uint8Array): string {
  return `z${base58.encode(Uint8Array.from([...ED25519_PUBLIC, ...publicKey]))}`;
}

/**
 * Reads an Ed25519 secret key in Multikey form and returns its 32 seed bytes; `undefined` where the text is
 * none. Some writers append the public key to the seed: it is left out.
 */
export function readSecretMultikey(text: string): Uint8Array | undefined {
  const bytes = decodeMultibase(text);
  const rest = bytes === undefined ? undefined : afterPrefix(bytes, ED25519_SECRET);
  return rest?.length === 32 || rest?.length === 64 ? rest.slice(0, 32) : undefined;
}

/** Writes the 32 seed bytes of an Ed25519 secret key in Multikey form. */
export function writeSecretMultikey(seed: Uint8Array): string {
  return `z${base58.encode(Uint8Array.from([...ED25519_SECRET, ...seed]))}`;
}

/** Bytes of a multibase text in base58btc (`z`) or base64url without padding (`u`); `undefined` for any other. */
export function decodeMultibase(text: string): Uint8Array | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    if (text.startsWith('z')) return base58.decode(text.slice(1));
    if (text.startsWith('u')) return base64urlnopad.decode(text.slice(1));
  } catch {
    return undefined;
  }
  return undefined;
}

function afterPrefix(bytes: Uint8Array, [first, second]: readonly [number, number]): Uint8Array | undefined {
  return bytes[0] === first && bytes[1] === second ? bytes.slice(2) : undefined;
}
