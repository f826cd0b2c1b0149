/** The hash functions that credentials are signed and named with. */
export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** The curves that ECDSA is used with. */
export type NistCurve = 'P-256' | 'P-384';

/** A point of a NIST curve, compressed or not (SEC 1, §2.3.3). */
export interface NistPoint {
  readonly type: NistCurve;
  readonly bytes: Uint8Array;
}

/** Modulus and exponent of a public RSA key, big-endian without leading zeros. */
export interface RsaNumbers {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
}

/** An Ed25519 key in use. Its secret is within `sign`, and goes with it. */
export interface Ed25519Key {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Returns 64 bytes; deterministic (RFC 8032, §5.1.6). */
  sign(data: Uint8Array): Uint8Array;
}

/** Signs by RSASSA-PKCS1-v1_5 with SHA-256. */
export type RsaSign = (data: Uint8Array) => Promise<Uint8Array>;

/** What came of decompressing: the bytes, or why there are none. */
export type Decompressed =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-large' };

/** The format, and how many bytes it may give. */
export interface DecompressOptions {
  /** `gzip` is RFC 1952, `deflate` RFC 1950. */
  readonly format: 'gzip' | 'deflate';
  readonly most: number;
}

/**
 * What is computed in one way by Node and in another by browsers. `#platform` is one of two files that do, `node.ts`
 * and `web.ts`: which, the conditions in `imports` of package.json decide when a program is loaded or bundled.
 *
 * The two give the same answer to every question. What fails only because the platform lacks something throws or
 * rejects: that says nothing about what was asked.
 */
export interface Platform {
  /** The hash of bytes, or of a text as UTF-8. */
  hash(data: string | Uint8Array, name: HashName): Uint8Array;

  /** The same in hexadecimal digits. */
  hexHash(data: string | Uint8Array, name: HashName): string;

  /** Writes base64url without padding (RFC 4648, §5). */
  encodeBase64url(bytes: Uint8Array): string;

  /** Reads it; `undefined` for padding, spaces, other alphabets, stray bits: bytes have one way to be written. */
  decodeBase64url(text: string): Uint8Array | undefined;

  /** The key of a seed of 32 bytes. */
  ed25519Key(seed: Uint8Array): Ed25519Key;

  /**
   * Whether an Ed25519 signature is the one that verifying computes: S below the order, the key canonical, on the
   * curve and not of small order, and R byte for byte the encoding of [S]B - [k]A. Without the cofactor, with which a
   * signature may fit that no other program finds fitting.
   *
   * @see RFC 8032, §5.1.7
   */
  verifyEd25519(signature: Uint8Array, data: Uint8Array, publicKey: Uint8Array): boolean;

  /**
   * Whether an ECDSA signature, r and s of full length, fits: with SHA-256 for P-256, with SHA-384 for P-384. Either
   * of the two values of s will do. Nothing fits what is no point of the curve.
   *
   * @see FIPS 186-5, §6.4.2
   */
  verifyEcdsa(signature: Uint8Array, data: Uint8Array, point: NistPoint): boolean | Promise<boolean>;

  /**
   * Whether a signature by RSASSA-PKCS1-v1_5 with SHA-256 fits.
   *
   * @see RFC 8017, §8.2.2
   */
  verifyRsa(signature: Uint8Array, data: Uint8Array, key: RsaNumbers): boolean | Promise<boolean>;

  /** What signs with a private RSA key of two primes. Rejects where the platform does not take the key. */
  rsaSign(jwk: JsonWebKey): Promise<RsaSign>;

  /**
   * Compresses bytes by gzip.
   *
   * @see RFC 1952
   */
  gzip(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;

  /**
   * Decompresses bytes and stops where they give more than `most`, so that a few bytes which swell to gigabytes cost no
   * more than that. What follows the end of the compressed data is for the caller to find: platforms differ in it.
   */
  decompress(compressed: Uint8Array, options: DecompressOptions): Decompressed | Promise<Decompressed>;
}
