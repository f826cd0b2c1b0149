import { readMultikey } from '../keys/multikey.js';
import { isSameKey } from '../keys/public-key.js';
import type { Env, PublicKey, SigningTask } from '../ports.js';
import { findKey } from './find-key.js';
import { signatureAnswer } from './signature-answer.js';

/** A new signature, and what it is over: what verifying would compute again. */
export interface NewSignature {
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
  /** The type of key that it was made for. */
  readonly keyType: PublicKey['type'];
  /** When the proof says it was made: ISO 8601. */
  readonly created: string;
}

/**
 * Whether nothing that is known of the signer's key, by itself or without a network, contradicts a new signature. The key
 * that the signer tells and the one that the proof names must both have made it; where they are one, it is asked once.
 */
export async function isOwn(
  { signer, options }: Pick<SigningTask, 'signer' | 'options'>,
  made: NewSignature,
  env: Env,
): Promise<boolean> {
  const { verificationMethod, publicKeyMultibase } = signer;
  const told = publicKeyMultibase === undefined ? undefined : readMultikey(publicKeyMultibase);
  if (told !== undefined && !(told.kind === 'key' && (await isBy(told.key, made)))) return false;
  const expected = { purpose: options.purpose ?? 'assertionMethod', signer: undefined } as const;
  const use = { expected, created: made.created };
  const found = await findKey(verificationMethod, use, { ...env, fetch: undefined });
  if (found.kind !== 'ok') return found.kind !== 'bad';
  const { publicKey } = found.value;
  return (told?.kind === 'key' && isSameKey(told.key, publicKey)) || (await isBy(publicKey, made));
}

/** Where it cannot be computed here, nothing contradicts. */
async function isBy(publicKey: PublicKey, { keyType, data, signature }: NewSignature): Promise<boolean> {
  return publicKey.type === keyType && (await signatureAnswer({ publicKey, data, signature })) !== false;
}
