import { environment } from './environment.js';
import { BadgeError } from './error.js';
import { isSigner } from './keys/signer.js';
import type { Secured, Signer } from './ports.js';
import { sign } from './sign.js';
import type { Signable, SignOptions } from './sign.js';
import { suiteFor } from './signing-suite.js';
import { sequence } from './verify/sequence.js';

/** What came of signing one of many: the credential with its proof, or the error that `sign` would have thrown. */
export type Signed =
  | { readonly kind: 'signed'; readonly badge: Secured }
  | { readonly kind: 'refused'; readonly error: BadgeError };

/**
 * Signs one credential after another, each as `sign` does, and says of each what came of it, in the same order: one
 * that cannot be signed costs no other its signature. The next one is taken from the source when it is asked for, and
 * nothing is signed ahead; whoever stops early ends the source. Where the source throws, so does this.
 *
 * Throws `BadgeError` `argument.invalid` and `signer.unsuitable`, for arguments that fit no credential, before anything
 * is signed.
 *
 * @example
 * for await (const one of signMany(credentials, signer)) {
 *   if (one.kind === 'signed') await deliver(one.badge);
 *   else report(one.error.code, one.error.problems);
 * }
 */
export async function* signMany(
  credentials: AsyncIterable<Signable> | Iterable<Signable>,
  signer: Signer,
  options: SignOptions = {},
): AsyncGenerator<Signed, undefined> {
  environment(options);
  if (!isSigner(signer)) throw new BadgeError('signer.unsuitable', 'What was handed over is no signer.');
  suiteFor(signer, { ...options }.suite);
  for await (const credential of sequence(credentials)) {
    yield await outcomeOf(credential, signer, options);
  }
}

async function outcomeOf(credential: Signable, signer: Signer, options: SignOptions): Promise<Signed> {
  try {
    return { kind: 'signed', badge: await sign(credential, signer, options) };
  } catch (error) {
    if (isBadgeError(error)) return { kind: 'refused', error };
    throw error;
  }
}

function isBadgeError(error: unknown): error is BadgeError {
  return error instanceof BadgeError;
}
