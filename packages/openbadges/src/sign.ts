import { environment } from './environment.js';
import type { EnvironmentOptions } from './environment.js';
import { BadgeError } from './error.js';
import { signVcJwt } from './jwt/sign-vc-jwt.js';
import type { VcJwtOptions } from './jwt/sign-vc-jwt.js';
import { isSigner } from './keys/signer.js';
import type { ClrCredential } from './model/clr.js';
import type { OpenBadge } from './model/credential.js';
import type { JsonObject } from './model/json.js';
import { strictForm } from './model/parse.js';
import type { AnyEndorsement } from './model/profile.js';
import { readJson } from './model/read-json.js';
import type { Env, ProofSettings, Secured, Signer } from './ports.js';
import { addProof } from './proof/add-proof.js';
import { withoutProofs } from './proof/proof-set.js';
import { checkUnsecured, signsJson } from './signed/check-meaning.js';
import { suiteFor } from './signing-suite.js';

/** What can be signed: a badge, an endorsement or a learner record, with or without proofs already inside. */
export type Signable = OpenBadge | AnyEndorsement | ClrCredential | Secured;

/** What signing may be told. `now` is the moment that the proof says it was made. */
export interface SignOptions
  extends Pick<EnvironmentOptions, 'now' | 'contexts'>, Omit<ProofSettings, 'purpose'> {
  /** One of `suiteNames`; by default the first that takes the signer’s key. */
  readonly suite?: string;
}

/** What signing as a JSON Web Token may be told. `now` is the moment that the token says it was made. */
export type SignJwtOptions = Pick<EnvironmentOptions, 'now'> & Pick<VcJwtOptions, 'profile' | 'key'>;

/**
 * Signs a badge, an endorsement or a learner record and returns it with its proof inside, in the strict form of the
 * specification (arrays where the model has many values). The credential is checked before; the proof after, where
 * the signer's key is known. To proofs that the credential carries already one more is added; with `previousProof`
 * it covers those that it names.
 *
 * Throws `BadgeError`: `credential.invalid` (with `problems`), `credential.unsecurable` (with `problems`),
 * `signer.unsuitable`, `signer.failed`, `argument.invalid`.
 *
 * @example
 * const signer = await multikeySigner(await multikeyPair(crypto.getRandomValues(new Uint8Array(32))));
 * const badge = await sign(credential, signer);
 *
 * @see Open Badges 3.0, §Proofs (Signatures); W3C Data Integrity 1.0, §4.3 "Add Proof Set/Chain"
 */
export async function sign(
  credential: Signable,
  signer: Signer,
  options: SignOptions = {},
): Promise<Secured> {
  const env = environment(options);
  const document = strictly(credential, signer);
  const { suite: name, now: _, contexts: __, ...settings }: SignOptions = { ...options };
  // A caller without types may say otherwise: such a badge would be refused by everybody.
  const asserting = { ...settings, purpose: 'assertionMethod' } as const;
  const suite = suiteFor(signer, name);
  await assertMeaning(document, env, signsJson(suite.id));
  return await addProof(suite, { document, signer, options: asserting }, env);
}

/**
 * Signs a badge, an endorsement or a learner record as a compact JSON Web Token, by the profile of Open Badges 3.0
 * or that of W3C. A proof inside the credential stays there.
 *
 * Throws `BadgeError`: `credential.invalid` (with `problems`), `signer.unsuitable`, `signer.failed`,
 * `argument.invalid`.
 *
 * @example
 * const signer = await jwkSigner(await generateKeyPair('RSA'));
 * const token = await signJwt(credential, signer);
 *
 * @see Open Badges 3.0, §JSON Web Token Proof Format; Securing Verifiable Credentials using JOSE and COSE, §3.1
 */
export async function signJwt(
  credential: Signable,
  signer: Signer,
  options: SignJwtOptions = {},
): Promise<string> {
  const env = environment(options);
  const { profile, key }: SignJwtOptions = { ...options };
  const settings = {
    issuedAt: env.now,
    ...(profile !== undefined && { profile }),
    ...(key !== undefined && { key }),
  };
  const document = strictly(credential, signer);
  await assertMeaning(document, env, true);
  return await signVcJwt(document, signer, settings);
}

/** Nobody would take a credential whose contexts say something else than it shows. Those not at hand are let be. */
async function assertMeaning(document: JsonObject, env: Env, isSignedAsJson: boolean): Promise<void> {
  const meaning = await checkUnsecured(withoutProofs(document), { ...env, isSignedAsJson });
  if (meaning.kind !== 'bad') return;
  throw new BadgeError('credential.invalid', 'The credential does not mean what it shows.', {
    problems: meaning.problems,
  });
}

/** The credential in its strict form, for a signer that is one. */
function strictly(credential: Signable, signer: Signer): JsonObject {
  if (!isSigner(signer)) {
    const message =
      'A signer has a function `sign`, and a verification method that is an https URL or a DID URL.';
    throw new BadgeError('signer.unsuitable', message);
  }
  const read = readJson(credential);
  const strict = read.kind === 'ok' ? strictForm(read.value) : read;
  if (strict.kind === 'ok') return strict.value;
  throw new BadgeError('credential.invalid', 'The credential breaks rules of its data model.', {
    problems: strict.problems,
  });
}
