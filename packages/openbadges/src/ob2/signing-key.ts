import { checkSignature } from '../jwt/check-signature.js';
import type { CompactJws } from '../jwt/compact-jws.js';
import { because } from '../jwt/placed.js';
import { readPem } from '../keys/pem.js';
import { isObject, listOf, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, PublicKey } from '../ports.js';
import { idOf, isSameId } from './iri.js';
import { ISSUER } from './linked.js';
import type { IssuerProfile } from './model.js';
import { readEmbeddedAs } from './read-class.js';
import { readPublished } from './read-published.js';

/** The key that signed, and whose it says it is. */
export interface SigningKey {
  readonly id: string;
  readonly owner: string;
  readonly publicKey: PublicKey;
}

/** A key that the issuer's profile links: by its URL, or as it stands there. */
export interface LinkedKey {
  readonly id: string;
  readonly embedded: JsonObject | undefined;
  /** JSON pointer to where the badge names it. */
  readonly at: string;
}

/** Keys of one profile that are tried where the assertion does not say which signed. Each costs a request. */
const MOST_TRIED = 4;

/**
 * The keys that may have signed: the one that the assertion names, if the profile links it; where it names none, all
 * that the profile links. Empty where the assertion names a key that the profile does not link.
 *
 * @see Open Badges 2.0, SignedBadge
 */
export function keysToTry(creator: string | undefined, issuer: IssuerProfile): readonly LinkedKey[] {
  const base = pointer(ISSUER, 'publicKey');
  const linked = listOf(issuer.publicKey).flatMap((entry, index) => {
    const at = Array.isArray(issuer.publicKey) ? pointer(base, index) : base;
    return linkedKey(entry, at);
  });
  if (creator === undefined) return linked;
  return linked
    .filter(({ id }) => isSameId(id, creator))
    .slice(0, 1)
    .map((key) => ({ ...key, at: CREATOR }));
}

/** Where an assertion names its key. */
export const CREATOR = '/verification/creator';

function linkedKey(entry: JsonValue, at: string): readonly LinkedKey[] {
  const id = idOf(entry);
  if (id === undefined) return [];
  return [{ id, embedded: isObject(entry) && 'publicKeyPem' in entry ? entry : undefined, at }];
}

/**
 * Finds the key that signed among those that may have. All are linked from the issuer's profile.
 *
 * Codes: `proof.signature`, `jwt.algorithm`, `key.*`, `model.*`, `assertion.*`; as `unknown`: `key.not-found` where
 * there is no key, `key.too-many`, `proof.unchecked`, `network.*`.
 *
 * @see Open Badges 2.0, §SignedBadge Verification, steps 4 to 6
 */
export async function findSigningKey(
  jws: CompactJws,
  { keys, issuer }: { readonly keys: readonly LinkedKey[]; readonly issuer: IssuerProfile },
  env: Env,
): Promise<Outcome<SigningKey>> {
  const answers: Outcome<SigningKey>[] = [];
  for (const linked of keys.slice(0, MOST_TRIED)) {
    const answer = await trySigningKey(jws, { linked, issuer }, env);
    if (answer.kind === 'ok') return answer;
    answers.push(answer);
  }
  if (keys.length > MOST_TRIED) {
    const message = `The issuer’s profile links ${keys.length} keys; at most ${MOST_TRIED} are tried.`;
    return unknown({ code: 'key.too-many', message, at: pointer(ISSUER, 'publicKey') });
  }
  // A key that could not be read may be the one that signed.
  return (
    answers.find(({ kind }) => kind === 'unknown') ??
    answers.at(-1) ??
    unknown({ code: 'key.not-found', message: 'The issuer’s profile links no key.', at: ISSUER })
  );
}

async function trySigningKey(
  jws: CompactJws,
  { linked, issuer }: { readonly linked: LinkedKey; readonly issuer: IssuerProfile },
  env: Env,
): Promise<Outcome<SigningKey>> {
  const { id, embedded, at } = linked;
  const key = embedded
    ? readEmbeddedAs('CryptographicKey', { owner: issuer.id, ...embedded }, at)
    : await readPublished('CryptographicKey', { id, at }, env);
  if (key.kind !== 'ok') return key;
  const publicKey = await readPem(key.value.publicKeyPem);
  if (publicKey.kind !== 'ok') return because(pointer(at, 'publicKeyPem'), publicKey);
  const checked = await checkSignature(jws, publicKey.value);
  if (checked.kind !== 'ok') return checked;
  return ok({ id, owner: key.value.owner, publicKey: publicKey.value });
}

/**
 * Whether the key that signed says itself that it is the issuer's. The profile links it already.
 * Codes: `issuer.key-not-issuers`.
 *
 * @see Open Badges 2.0, CryptographicKey
 */
export function checkOwner(key: SigningKey, issuer: IssuerProfile): Outcome<IssuerProfile> {
  if (isSameId(key.owner, issuer.id)) return ok(issuer);
  return notIssuers('The key that signed says that it is of another owner.');
}

/** The answer for a key that is not the issuer's. */
export function notIssuers(message: string): Outcome<never> {
  const spec = 'Open Badges 2.0 §SignedBadge Verification, step 4';
  return bad({ code: 'issuer.key-not-issuers', message, at: CREATOR, spec });
}
