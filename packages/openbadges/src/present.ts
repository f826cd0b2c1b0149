import { environment } from './environment.js';
import type { EnvironmentOptions } from './environment.js';
import { BadgeError } from './error.js';
import { hasJwsForm } from './jwt/jws-form.js';
import { isSigner } from './keys/signer.js';
import { limits } from './limits.js';
import { VCDM_2_0 } from './model/data-model.js';
import { hasForm } from './model/form.js';
import type { JsonObject } from './model/json.js';
import { readJson } from './model/read-json.js';
import type { Secured, Signer } from './ports.js';
import { addProof } from './proof/add-proof.js';
import { ecdsaSd2023 } from './proof/sd/ecdsa-sd-2023.js';
import { suiteFor } from './signing-suite.js';

/** What a presentation may be told. `now` is the moment that its proof says it was made. */
export interface PresentOptions extends Pick<EnvironmentOptions, 'now' | 'contexts'> {
  /** Who presents; by default the controller of the signer's key. */
  readonly holder?: string;
  /** What the verifier sent, to know that the presentation is new. */
  readonly challenge?: string;
  /** For which verifier it is made. */
  readonly domain?: string;
  /** One of `suiteNames` but `ecdsa-sd-2023`; by default the first that takes the signer’s key. */
  readonly suite?: string;
}

/**
 * Makes a presentation of signed badges, as objects, JSON text or compact JSON Web Tokens, and signs it as their
 * holder, in answer to a challenge. The badges are not verified.
 *
 * Throws `BadgeError`: `credential.invalid` for what is neither, `credential.unsecurable` (with `problems`),
 * `signer.unsuitable`, `signer.failed`, `argument.invalid`.
 *
 * @example
 * const shown = await present([badge], holder, { challenge, domain: 'licensure.example' });
 * const report = await verify(shown, { challenge, domain: 'licensure.example' });
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4.13 "Verifiable Presentations"
 */
export async function present(
  credentials: readonly (Secured | string)[],
  signer: Signer,
  options: PresentOptions = {},
): Promise<Secured> {
  const env = environment(options);
  if (!isSigner(signer)) throw new BadgeError('signer.unsuitable', 'What was handed over is no signer.');
  const { suite: name, challenge, domain }: PresentOptions = { ...options };
  const suite = suiteFor(signer, name);
  if (suite.id === ecdsaSd2023.id) {
    throw new BadgeError('argument.invalid', 'Nothing is withheld of a presentation: its suite is another.');
  }
  const document: JsonObject = {
    '@context': [VCDM_2_0],
    type: ['VerifiablePresentation'],
    holder: holderFor(signer, options),
    verifiableCredential: listed(credentials).map(presented),
  };
  const occasion = { ...(challenge !== undefined && { challenge }), ...(domain !== undefined && { domain }) };
  const settings = { purpose: 'authentication', ...occasion } as const;
  return await addProof(suite, { document, signer, options: settings }, env);
}

function holderFor({ verificationMethod }: Signer, options: PresentOptions): string {
  const [controller = ''] = verificationMethod.split('#');
  // Callers without a type checker pass what they like; they are told, in our own words.
  const { holder = controller }: Readonly<Record<string, unknown>> = { ...options };
  if (typeof holder === 'string' && hasForm(holder, 'uri')) return holder;
  throw new BadgeError('argument.invalid', '`holder` is no URI.');
}

function listed(credentials: unknown): readonly unknown[] {
  const isList = Array.isArray(credentials);
  if (isList && credentials.length > 0 && credentials.length <= limits.contents) return credentials;
  throw new BadgeError('argument.invalid', `One to ${limits.contents} badges are presented, in a list.`);
}

function presented(credential: unknown): JsonObject {
  if (typeof credential === 'string' && hasJwsForm(credential)) {
    const id = `data:application/vc+jwt,${credential}`;
    return { '@context': VCDM_2_0, id, type: 'EnvelopedVerifiableCredential' };
  }
  const read = readJson(credential);
  if (read.kind === 'ok') return read.value;
  const { problems } = read;
  throw new BadgeError(
    'credential.invalid',
    'A badge to present is neither an object nor a JSON Web Token.',
    { problems },
  );
}
