import { readMultikey } from '../../keys/multikey.js';
import type { MultikeyReading } from '../../keys/multikey.js';
import { isSameKey } from '../../keys/public-key.js';
import type { JsonObject } from '../../model/json.js';
import type { Env, PublicKey, SigningTask } from '../../ports.js';
import { findKey } from '../find-key.js';
import { signatureAnswer } from '../signature-answer.js';
import type { KeyKind } from './key-kind.js';
import type { Scheme } from './scheme.js';
import { readProof } from './verify-signed.js';

/** A new proof, and what its signature is over. */
export interface MadeProof extends SigningTask {
  readonly scheme: Scheme;
  /** The kind of key by which it was made. */
  readonly kind: KeyKind;
  readonly proof: JsonObject;
  /** What was signed: the hashes of options and document, which verifying would compute again. */
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Whether nothing that is known of the signer's key, by itself or without a network, contradicts a new proof. The key
 * that the signer tells and the one that the proof names must both have made it; where they are one, it is asked once.
 */
export async function isOwn(made: MadeProof, env: Env): Promise<boolean> {
  const { publicKeyMultibase } = made.signer;
  const told = publicKeyMultibase === undefined ? undefined : readMultikey(publicKeyMultibase);
  if (told !== undefined && !(await isBy(told, made))) return false;
  const expected = { purpose: made.options.purpose ?? 'assertionMethod', signer: undefined } as const;
  const read = readProof(made.scheme, { ...made, expected }, env.now);
  if (read.kind !== 'ok') return read.kind !== 'bad';
  const { verificationMethod, created } = read.value;
  const found = await findKey(verificationMethod, { expected, created }, { ...env, fetch: undefined });
  if (found.kind !== 'ok') return found.kind !== 'bad';
  const { publicKey } = found.value;
  if (publicKey.type !== made.kind.type) return false;
  if (told?.kind === 'key' && isSameKey(told.key, publicKey)) return true;
  return await fits(publicKey, made);
}

async function isBy(told: MultikeyReading, made: MadeProof): Promise<boolean> {
  return told.kind === 'key' && (await fits(told.key, made));
}

/** Where it cannot be computed here, nothing contradicts. */
async function fits(publicKey: PublicKey, { data, signature }: MadeProof): Promise<boolean> {
  return (await signatureAnswer({ publicKey, data, signature })) !== false;
}
