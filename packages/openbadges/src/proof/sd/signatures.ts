import type { PublicKey } from '../../ports.js';
import { hashOf } from '../hash.js';
import type { BaseValue } from './proof-value.js';
import { proofKeyBytes } from './proof-value.js';
import { signatureAnswer } from '../signature-answer.js';

/** What the two keys of a proof sign. */
export interface SignedParts {
  /** The proof without its value, in canonical form. */
  readonly options: string;
  /** Statements that are always disclosed, in order. */
  readonly mandatory: readonly string[];
  /** Statements that are signed one by one, in order. */
  readonly others: readonly string[];
}

/** Statements apart: those at the given places, and the others. */
export function partition(
  statements: readonly string[],
  mandatory: readonly number[],
): Pick<SignedParts, 'mandatory' | 'others'> {
  const places = new Set(mandatory);
  return {
    mandatory: statements.filter((_, index) => places.has(index)),
    others: statements.filter((_, index) => !places.has(index)),
  };
}

/**
 * The bytes that the issuer's key signs: the hash of the proof's options, the key of the statements, and the hash of
 * the mandatory statements.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.5.1 serializeSignData
 */
export function baseData(
  { options, mandatory }: Pick<SignedParts, 'options' | 'mandatory'>,
  publicKey: BaseValue['publicKey'],
): Uint8Array {
  return Uint8Array.from([
    ...hashOf(options, 'SHA-256'),
    ...proofKeyBytes(publicKey),
    ...hashOf(mandatory.join(''), 'SHA-256'),
  ]);
}

/** The bytes of one statement, as the key of the statements signs them. */
export function statementData(statement: string): Uint8Array {
  return new TextEncoder().encode(statement);
}

/**
 * Whether the issuer's signature fits, and that of each other statement. What the issuer's key has not signed comes
 * first: no stranger can make a verifier check many. `undefined` where the platform cannot compute it.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.6.7 Verify Derived Proof
 */
export async function checkSignatures(
  parts: SignedParts,
  { baseSignature, publicKey, signatures }: Pick<BaseValue, 'baseSignature' | 'publicKey' | 'signatures'>,
  issuerKey: PublicKey,
): Promise<boolean | undefined> {
  if (parts.others.length !== signatures.length) return false;
  const data = baseData(parts, publicKey);
  const base = await signatureAnswer({ publicKey: issuerKey, data, signature: baseSignature });
  if (base !== true) return base;
  for (const [index, signature] of signatures.entries()) {
    const statement = statementData(parts.others[index] ?? '');
    const fits = await signatureAnswer({ publicKey, data: statement, signature });
    if (fits !== true) return fits;
  }
  return true;
}
