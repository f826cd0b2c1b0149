import { environment } from './environment.js';
import { BadgeError } from './error.js';
import { signVcJwt } from './jwt/sign-vc-jwt.js';
import { isSigner } from './keys/signer.js';
import { limits } from './limits.js';
import { VCDM_2_0 } from './model/data-model.js';
import { hasForm } from './model/form.js';
import type { JsonObject } from './model/json.js';
import type { Secured, Signer } from './ports.js';
import { addProof } from './proof/add-proof.js';
import { ecdsaSd2023 } from './proof/sd/ecdsa-sd-2023.js';
import type { SignOptions } from './sign.js';
import { suiteFor } from './signing-suite.js';
import { encodeStatusList } from './status/status-list.js';
import type { StatusList } from './status/status-list.js';

/** What the credential says that a status list is published as. */
export interface PublishedStatusList {
  /** The URL at which it is published. */
  readonly id: string;
  /** The id of the issuer: that of the credentials in the list. */
  readonly issuer: string;
  readonly validFrom: Date;
  /** Until when it counts. Without it a list from before a revocation counts for ever, to whoever is shown it. */
  readonly validUntil?: Date;
  /** Milliseconds after which a verifier should ask for a newer one. */
  readonly ttl?: number;
}

/** What signing a status list is told. `now` is the moment that the proof says it was made. */
export interface SignStatusListOptions extends PublishedStatusList, Pick<SignOptions, 'now' | 'suite'> {}

/** What signing a status list as a token is told. `now` is the moment that the token says it was made. */
export interface SignStatusListJwtOptions extends PublishedStatusList, Pick<SignOptions, 'now'> {}

/**
 * Signs a status list as a credential, for publishing at its `id` as `application/vc`. Sign it in the way in which the
 * credentials are signed that have a place in it.
 *
 * Throws `BadgeError`: `argument.invalid`, `signer.unsuitable`, `signer.failed`.
 *
 * @example
 * const published = await signStatusList(list, signer, { id: url, issuer, validFrom, validUntil });
 *
 * @see Bitstring Status List 1.0, §2.2, §3.1 "Generate Algorithm" and §3.6
 */
export async function signStatusList(
  list: StatusList,
  signer: Signer,
  options: SignStatusListOptions,
): Promise<Secured> {
  assertSigner(signer);
  const env = environmentAt(options);
  const suite = suiteFor(signer, options.suite);
  if (suite.id === ecdsaSd2023.id) {
    throw new BadgeError('argument.invalid', 'Nothing is withheld of a status list: its suite is another.');
  }
  const document = await credentialOf(list, options);
  const settings = { purpose: 'assertionMethod' } as const;
  return await addProof(suite, { document, signer, options: settings }, env);
}

/**
 * Signs a status list as a compact JSON Web Token, for publishing at its `id` as `application/vc+jwt`.
 *
 * Throws `BadgeError`: `argument.invalid`, `signer.unsuitable`, `signer.failed`.
 *
 * @see Bitstring Status List 1.0, §2.2; Securing Verifiable Credentials using JOSE and COSE, §3.1
 */
export async function signStatusListJwt(
  list: StatusList,
  signer: Signer,
  options: SignStatusListJwtOptions,
): Promise<string> {
  assertSigner(signer);
  const { now: issuedAt } = environmentAt(options);
  return await signVcJwt(await credentialOf(list, options), signer, { profile: 'vc-jose-cose', issuedAt });
}

function assertSigner(signer: unknown): void {
  if (!isSigner(signer)) throw new BadgeError('signer.unsuitable', 'What was handed over is no signer.');
}

function environmentAt({ now }: Pick<SignOptions, 'now'>): ReturnType<typeof environment> {
  return environment(now === undefined ? {} : { now });
}

async function credentialOf(
  list: StatusList,
  { id, issuer, validFrom, validUntil, ttl }: PublishedStatusList,
): Promise<JsonObject> {
  if (!hasForm(id, 'uri') || id.includes('#') || !hasForm(issuer, 'uri')) {
    throw new BadgeError('argument.invalid', '`id` is a URL without a fragment, `issuer` a URI.');
  }
  if (ttl !== undefined && !(Number.isSafeInteger(ttl) && ttl >= 0)) {
    throw new BadgeError('argument.invalid', '`ttl` is a whole number of milliseconds.');
  }
  if (validUntil !== undefined && validUntil.getTime() < validFrom.getTime()) {
    throw new BadgeError('argument.invalid', 'The list would end before it begins.');
  }
  const encodedList = await encodeStatusList(list);
  if (encodedList.length > limits.fetchedBytes - ROOM) {
    throw new BadgeError('argument.invalid', 'The list is larger than verifiers read: keep several.');
  }
  return {
    '@context': [VCDM_2_0],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: dateTime(validFrom),
    ...(validUntil !== undefined && { validUntil: dateTime(validUntil) }),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: list.purpose,
      encodedList,
      ...(ttl !== undefined && { ttl }),
    },
  };
}

/** Characters for everything beside the list, its proof included; a token takes a third more for all of it. */
const ROOM = 300 * 1024;

function dateTime(moment: Date): string {
  if (Number.isFinite(moment.getTime())) return moment.toISOString().replace('.000Z', 'Z');
  throw new BadgeError('argument.invalid', '`validFrom` or `validUntil` is no date.');
}
