import { environment } from './environment.js';
import { BadgeError } from './error.js';
import { signVcJwt } from './jwt/sign-vc-jwt.js';
import { isSameId } from './keys/identifier.js';
import type { JsonObject } from './model/json.js';
import { readJson } from './model/read-json.js';
import type { Secured, Signer } from './ports.js';
import { addProof } from './proof/add-proof.js';
import { jsonSuiteFor, signerId } from './signing-suite.js';
import { LIST_CONTEXTS, LIST_TYPE, SUBJECT_TYPE } from './trust/credential-form.js';
import { readDocument } from './trust/read-document.js';

/** What signing a trust list may be told. `now` is the moment that it says it was signed. */
export interface SignTrustListOptions {
  readonly now?: Date;
  /** The id of the signer, where it is not that of the document in which its key stands. */
  readonly issuer?: string;
  /** `eddsa-jcs-2022` or `ecdsa-jcs-2019`; by default the one that takes the signer’s key. */
  readonly suite?: string;
}

/**
 * Signs a trust list and returns it as a credential with its proof inside. A list whose authority has an `id` is signed
 * by that one. Lists of more than some 10,000 issuers are not signed themselves: a small list is, which relies on the
 * large one by its digest.
 *
 * Throws `BadgeError`: `argument.invalid` (with `problems` where it is no list), `signer.unsuitable`,
 * `signer.failed`.
 *
 * @example
 * const signed = await signTrustList(JSON.parse(await readFile('state.json', 'utf8')), signer);
 */
export async function signTrustList(
  list: JsonObject,
  signer: Signer,
  options: SignTrustListOptions = {},
): Promise<Secured> {
  const { now, suite }: SignTrustListOptions = { ...options };
  const document = credentialOf(list, signer, options);
  const env = environment(now === undefined ? {} : { now });
  const task = { document, signer, options: { purpose: 'assertionMethod' } } as const;
  return await addProof(jsonSuiteFor(signer, suite), task, env);
}

/**
 * The same as a JSON Web Token in W3C's profile, which takes RSA keys too. Throws as `signTrustList`.
 *
 * @example
 * const token = await signTrustListJwt(list, await jwkSigner(await generateKeyPair('RSA')));
 */
export async function signTrustListJwt(
  list: JsonObject,
  signer: Signer,
  options: Omit<SignTrustListOptions, 'suite'> = {},
): Promise<string> {
  const { now }: SignTrustListOptions = { ...options };
  const { now: issuedAt } = environment(now === undefined ? {} : { now });
  return await signVcJwt(credentialOf(list, signer, options), signer, { issuedAt, profile: 'vc-jose-cose' });
}

function credentialOf(list: JsonObject, signer: Signer, options: SignTrustListOptions): JsonObject {
  const { issuer: given }: SignTrustListOptions = { ...options };
  const issuer = signerId(signer, given);
  const json = readJson(list);
  const read = json.kind === 'ok' ? readDocument(json.value) : json;
  if (json.kind !== 'ok' || read.kind !== 'ok') {
    const problems = read.kind === 'ok' ? [] : read.problems;
    throw new BadgeError('argument.invalid', 'This is no trust list that can be signed.', { problems });
  }
  const { id, authority } = read.value;
  if (authority.id !== undefined && !isSameId(authority.id, issuer)) {
    throw new BadgeError('argument.invalid', 'The list names an authority that is not the one that signs.');
  }
  const subject = { ...(id !== undefined && { id }), type: SUBJECT_TYPE, list: json.value };
  return {
    '@context': LIST_CONTEXTS,
    type: ['VerifiableCredential', LIST_TYPE],
    issuer,
    credentialSubject: subject,
  };
}
