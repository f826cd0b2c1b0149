import { base64urlnopad } from '@scure/base';
import { decode, encode } from 'cborg';
import { curveKey } from '../../keys/curve-key.js';
import type { CurveKey } from '../../keys/public-key.js';
import { limits } from '../../limits.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';

/** What an issuer hands to the holder: everything that it takes to disclose any part. Keep it from verifiers. */
export interface BaseValue {
  /** By the issuer's key, over the proof's options, the key of the statements and the mandatory statements. */
  readonly baseSignature: Uint8Array;
  /** The key made for this one proof, by which each other statement is signed. */
  readonly publicKey: CurveKey;
  /** From it come the labels of what has no id. */
  readonly hmacKey: Uint8Array;
  /** One for each statement that the holder may leave out, in the order of the statements. */
  readonly signatures: readonly Uint8Array[];
  readonly mandatoryPointers: readonly string[];
}

/** What a holder hands to a verifier: the same as to what is disclosed. */
export interface DerivedValue {
  readonly baseSignature: Uint8Array;
  readonly publicKey: CurveKey;
  /** One for each disclosed statement that could have been left out. */
  readonly signatures: readonly Uint8Array[];
  /** By canonical label (`c14n0`), the label that was signed. No two are alike. */
  readonly labels: ReadonlyMap<string, string>;
  /** Which of the disclosed statements are mandatory, ascending. */
  readonly mandatoryIndexes: readonly number[];
}

/** The two kinds of proof value. */
export type ProofValue =
  ({ readonly kind: 'base' } & BaseValue) | ({ readonly kind: 'derived' } & DerivedValue);

/** Characters of a proof value: that many signatures, and a label for each of twice as many parts without an id. */
export const LONGEST_VALUE = 256 * 1024;

const SPEC = 'W3C Data Integrity ECDSA Cryptosuites 1.0 §3.5';
const HEADER = [0xd9, 0x5d] as const;
const BASE = 0x00;
const DERIVED = 0x01;
/** The multicodec prefix of a P-256 public key. */
const P256 = [0x80, 0x24] as const;
/** The shortest heads, known lengths, no key twice, no tags (§3.5.7). */
const STRICT = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  useMaps: true,
  rejectDuplicateMapKeys: true,
} as const;

/**
 * Reads a proof value of `ecdsa-sd-2023`, of either kind. Codes: `proof.malformed`; as `unknown`: `proof.too-large`.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.5.3 and §3.5.8
 */
export function readProofValue(text: unknown): Outcome<ProofValue> {
  if (typeof text !== 'string' || !text.startsWith('u')) return malformed();
  if (text.length > LONGEST_VALUE) return tooLarge();
  const [mode, parts] = partsOf(text.slice(1));
  const [baseSignature, key, ...rest] = parts;
  const publicKey = proofKeyOf(key);
  if (parts.length !== 5 || !isBytes(baseSignature, 64) || publicKey === undefined) return malformed();
  const value = mode === BASE ? readBase(rest) : mode === DERIVED ? readDerived(rest) : undefined;
  if (value === undefined) return malformed();
  if (value.signatures.length > limits.statementSignatures) return tooLarge();
  return ok({ baseSignature, publicKey, ...value });
}

/** Writes a base proof value, in multibase. */
export function writeBaseValue(value: BaseValue): string {
  const { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers } = value;
  return write(BASE, [baseSignature, proofKeyBytes(publicKey), hmacKey, signatures, mandatoryPointers]);
}

/** Writes a derived proof value, in multibase. */
export function writeDerivedValue(value: DerivedValue): string {
  const { baseSignature, publicKey, signatures, labels, mandatoryIndexes } = value;
  const compressed = new Map(
    [...labels].map(([canonical, label]) => [
      Number(canonical.slice('c14n'.length)),
      base64urlnopad.decode(label.slice(1)),
    ]),
  );
  return write(DERIVED, [baseSignature, proofKeyBytes(publicKey), signatures, compressed, mandatoryIndexes]);
}

/** The bytes of a proof's own public key as the issuer signs them: a Multikey without its multibase. */
export function proofKeyBytes({ bytes }: CurveKey): Uint8Array {
  return Uint8Array.of(...P256, ...bytes);
}

function write(mode: number, parts: readonly unknown[]): string {
  return `u${base64urlnopad.encode(Uint8Array.from([...HEADER, mode, ...encode(parts)]))}`;
}

/** Mode and components; no components where the text is not base64url, of another header or no CBOR array. */
function partsOf(text: string): readonly [number | undefined, readonly unknown[]] {
  try {
    const bytes = base64urlnopad.decode(text);
    if (bytes[0] !== HEADER[0] || bytes[1] !== HEADER[1]) return [undefined, []];
    const parts: unknown = decode(bytes.subarray(3), STRICT);
    return [bytes[2], Array.isArray(parts) ? parts : []];
  } catch {
    return [undefined, []];
  }
}

type Rest<T> = Omit<T, 'baseSignature' | 'publicKey'>;

function readBase([hmacKey, signatures, pointers]: readonly unknown[]):
  ({ readonly kind: 'base' } & Rest<BaseValue>) | undefined {
  if (!isBytes(hmacKey, 32) || !isList(signatures, isSignature) || !isList(pointers, isText))
    return undefined;
  return { kind: 'base', hmacKey, signatures, mandatoryPointers: pointers };
}

function readDerived([signatures, compressed, indexes]: readonly unknown[]):
  ({ readonly kind: 'derived' } & Rest<DerivedValue>) | undefined {
  const labels = labelsOf(compressed);
  if (!isList(signatures, isSignature) || !isList(indexes, isIndex) || labels === undefined) return undefined;
  // One set of statements, one list: a twin of the proof is not made by writing an index twice or elsewhere.
  if (indexes.some((index, place) => index <= (indexes[place - 1] ?? -1))) return undefined;
  return { kind: 'derived', signatures, labels, mandatoryIndexes: indexes };
}

function labelsOf(compressed: unknown): ReadonlyMap<string, string> | undefined {
  if (!(compressed instanceof Map)) return undefined;
  const labels = new Map<string, string>();
  for (const [index, bytes] of compressed) {
    if (!isIndex(index) || !isBytes(bytes, 32)) return undefined;
    labels.set(`c14n${index}`, `u${base64urlnopad.encode(bytes)}`);
  }
  // Two parts under one label are one to the signatures: a stranger could tear a thing in two.
  return new Set(labels.values()).size === labels.size ? labels : undefined;
}

function proofKeyOf(bytes: unknown): CurveKey | undefined {
  if (!isBytes(bytes, 35) || bytes[0] !== P256[0] || bytes[1] !== P256[1]) return undefined;
  return curveKey('P-256', bytes.slice(2));
}

function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function isSignature(value: unknown): value is Uint8Array {
  return isBytes(value, 64);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isList<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function malformed(): Outcome<never> {
  const message = 'Not a proof value of ecdsa-sd-2023.';
  return bad({ code: 'proof.malformed', message, at: '/proof/proofValue', spec: SPEC });
}

function tooLarge(): Outcome<never> {
  const message = `More than ${limits.statementSignatures} statements are signed one by one.`;
  return unknown({ code: 'proof.too-large', message, at: '/proof/proofValue' });
}
