import { environment } from './environment.js';
import type { EnvironmentOptions } from './environment.js';
import { BadgeError } from './error.js';
import { isSigner } from './keys/signer.js';
import type { OpenBadge } from './model/credential.js';
import { strictForm } from './model/parse.js';
import { readJson } from './model/read-json.js';
import type { Secured, Signer } from './ports.js';
import { eddsaRdfc2022 } from './proof/eddsa-rdfc-2022.js';

/** What signing may be told: the moment that the proof says it was made (`now`), and further contexts. */
export type SignOptions = Pick<EnvironmentOptions, 'now' | 'contexts'>;

/**
 * Signs an Open Badge with `eddsa-rdfc-2022` and returns it with its proof inside, in the strict form of the
 * specification (arrays where the model has many values). The credential is checked before; the proof after, where
 * the signer's key is known.
 *
 * Throws `BadgeError`: `credential.invalid` (with `problems`), `credential.unsecurable` (with `problems`),
 * `signer.unsuitable`, `signer.failed`, `argument.invalid`.
 *
 * @example
 * const signer = await multikeySigner(await multikeyPair(crypto.getRandomValues(new Uint8Array(32))));
 * const badge = await sign(credential, signer);
 *
 * @see Open Badges 3.0, §Proofs (Signatures); W3C Data Integrity EdDSA Cryptosuites 1.0, §3.2.1
 */
export async function sign(
  credential: OpenBadge,
  signer: Signer,
  options: SignOptions = {},
): Promise<Secured> {
  const env = environment(options);
  if (!isSigner(signer)) {
    const message =
      'A signer has a function `sign`, and a verification method that is an https URL or a DID URL.';
    throw new BadgeError('signer.unsuitable', message);
  }
  const read = readJson(credential);
  const strict = read.kind === 'ok' ? strictForm(read.value) : read;
  if (strict.kind !== 'ok') {
    throw new BadgeError('credential.invalid', 'The credential breaks rules of Open Badges 3.0.', {
      problems: strict.problems,
    });
  }
  if (strict.value['proof'] !== undefined) {
    throw new BadgeError('credential.invalid', 'The credential carries a proof already.');
  }
  return await eddsaRdfc2022.sign(strict.value, signer, env);
}
