import { resolveDid } from '../did/resolve-did.js';
import { didWebUrl } from '../did/did-web.js';
import { isSameId } from '../keys/identifier.js';
import { checkInForce } from '../keys/in-force.js';
import { readMultikey } from '../keys/multikey.js';
import type { KeySetEntry } from '../keys/key-set.js';
import { isSameKey } from '../keys/public-key.js';
import { ACCEPT_DOCUMENT, isAbout, isFor, KEY_SET_PATH, publishedKeys } from '../keys/published-keys.js';
import type { PublishedKey } from '../keys/published-keys.js';
import { httpsUrl } from '../network/https-url.js';
import { onDemand } from '../on-demand.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ControllerDocument, Env, ExpectedProof, PublicKey, VerificationMethod } from '../ports.js';
import type { Problem, ProblemCode } from '../problem.js';

const seldom = onDemand(() => import('../keys/seldom.js'));

/** The public key of a proof, and who says whose it is. */
export interface FoundKey {
  readonly publicKey: PublicKey;
  /** The id of the document that lists the key for the purpose; `undefined` where only the badge vouches for it. */
  readonly publishedBy: string | undefined;
  readonly controllers: readonly string[];
}

/** What a proof must have been made for, and when it says that it was. */
export interface KeyUse {
  readonly expected: ExpectedProof;
  readonly created: string | undefined;
}

/**
 * Finds the public key that a proof names by a URL, a DID URL or a `kid`. Nothing has been verified when this is
 * called: treat `verificationMethod` as an attacker's string.
 *
 * Nobody is asked but the signer that is expected: its own DID or URL, and what else its host publishes. Any other
 * key must be its own public key (did:key, did:jwk), or stand among the keys that the signer publishes. The URL of a
 * whole key set names its key where the set has but one for the signer. A key in the fragment of an https URL shows
 * what signed, not who: nobody publishes it.
 *
 * Codes, at `/proof/verificationMethod`: `key.malformed`, `key.private`, `key.weak`, `key.did-malformed`,
 * `key.document-id`, `key.not-found`, `key.purpose`, `key.expired`, `key.revoked`; as `unknown`: `network.*`,
 * `key.unsupported`, `key.method-unsupported`, `key.foreign`, `key.too-many`, `key.expired`, `key.revoked`.
 *
 * @see W3C Controlled Identifiers 1.0, §3.3 "Retrieve Verification Method"
 */
export async function findKey(
  verificationMethod: string,
  { expected, created }: KeyUse,
  env: Env,
): Promise<Outcome<FoundKey>> {
  const located = await locate(verificationMethod, expected, env);
  if (located.kind !== 'ok') return atProof(located);
  const { publishedBy, controllers, publicKey } = located.value;
  const inForce = checkInForce(located.value, { created, now: env.now });
  if (publicKey.kind !== 'ok') return atProof(publicKey);
  if (inForce.kind !== 'ok') return atProof(inForce);
  return ok({ publicKey: publicKey.value, publishedBy, controllers });
}

/** A key in its place. */
interface Located extends Omit<VerificationMethod, 'id'> {
  readonly publishedBy: string | undefined;
}

/** DIDs that are their own documents: nobody is asked. */
const SELF_CONTAINED = /^did:(key|jwk):/;

async function locate(name: string, expected: ExpectedProof, env: Env): Promise<Outcome<Located>> {
  const { base, fragment = '' } = partsOf(name);
  if (SELF_CONTAINED.test(base)) return await inDid(name, expected, env);
  if (/^https?:/.test(base)) {
    const written = keyInFragment(fragment);
    if (written !== undefined) return written;
  }
  const own = isAtHome(name, expected.signer) ? await atHome(name, expected, env) : undefined;
  const isSettled = own?.kind === 'ok' || (own?.kind === 'bad' && !isGone(own));
  if (own !== undefined && isSettled) return own;
  // A document may hold keys under names of other places, and a key set under no place at all.
  const among = await amongPublished(name, expected, env);
  const isBetter = among.kind === 'ok' || (among.kind === 'bad' && own !== undefined && isGone(own));
  return own === undefined || isBetter ? among : own;
}

/** What stands before the fragment of a URL, and the fragment; `undefined` where there is none. */
function partsOf(name: string): { readonly base: string; readonly fragment: string | undefined } {
  const hash = name.indexOf('#');
  return hash === -1
    ? { base: name, fragment: undefined }
    : { base: name.slice(0, hash), fragment: name.slice(hash + 1) };
}

/** Whether the place that was named was read, and the key is not there. */
function isGone(outcome: Outcome<Located>): boolean {
  const code = outcome.kind === 'ok' ? undefined : outcome.problems[0].code;
  return code === 'key.not-found' || code === 'network.absent';
}

function keyInFragment(fragment: string): Outcome<Located> | undefined {
  const reading = readMultikey(fragment);
  if (reading.kind === 'malformed') return undefined;
  if (reading.kind === 'key') return ok({ ...UNDATED, publicKey: ok(reading.key) });
  return no(
    'unknown',
    'key.unsupported',
    'The public key is of a type that this release does not verify with.',
  );
}

const NOBODYS = { publishedBy: undefined, controllers: [] };
const UNDATED = { ...NOBODYS, expires: undefined, revoked: undefined };

/**
 * Whether a name leads to a place that is the signer's own: its DID or URL, or another on its host. A key in a
 * fragment stands nowhere, and the key set of the host is among what the signer publishes.
 */
export function isAtHome(name: string, signer: string | undefined): boolean {
  const { base, fragment = '' } = partsOf(name);
  if (signer === undefined || SELF_CONTAINED.test(base)) return false;
  if (base.startsWith('did:')) return base === signer || isOnHost(base, signer);
  const url = httpsUrl(base);
  const isKeySet = url?.href === `${String(url?.origin)}${KEY_SET_PATH}`;
  return isOnHost(base, signer) && !isKeySet && readMultikey(fragment).kind === 'malformed';
}

/** Whether a name leads to a place where the signer does not speak, be it looked up or not. */
function isForeign(name: string, signer: string): boolean {
  const { base } = partsOf(name);
  return PLACE.test(base) && base !== signer && !isOnHost(base, signer);
}

const PLACE = /^(did:|([a-z][a-z0-9+.-]*:)?\/\/)/i;

function isOnHost(id: string, signer: string): boolean {
  const host = hostOf(id);
  return host !== undefined && host === hostOf(signer);
}

function hostOf(id: string): string | undefined {
  return (id.startsWith('did:') ? didWebUrl(id) : httpsUrl(id))?.host;
}

async function atHome(name: string, expected: ExpectedProof, env: Env): Promise<Outcome<Located>> {
  return name.startsWith('did:') ? await inDid(name, expected, env) : await atUrl(name, expected, env);
}

async function inDid(name: string, expected: ExpectedProof, env: Env): Promise<Outcome<Located>> {
  const document = await resolveDid(partsOf(name).base, env);
  return document.kind === 'ok' ? inDocument(name, expected, document.value) : document;
}

async function atUrl(name: string, expected: ExpectedProof, env: Env): Promise<Outcome<Located>> {
  const { base: url } = partsOf(name);
  const { readControllerDocument, readKeyDocument, readKeySet, readOwnJson } = await seldom();
  const json = await readOwnJson(url, { accept: ACCEPT_DOCUMENT }, env);
  if (json.kind !== 'ok') return json;
  const key = readKeyDocument(json.value, name);
  if (key !== undefined) return key.kind === 'ok' ? ok({ ...key.value, publishedBy: undefined }) : key;
  if (json.value['keys'] !== undefined) return inSet(name, expected, readKeySet(json.value));
  const document = readControllerDocument(json.value, url);
  return document.kind === 'ok' ? inDocument(name, expected, document.value) : document;
}

function inDocument(
  name: string,
  { purpose }: ExpectedProof,
  document: ControllerDocument,
): Outcome<Located> {
  const { id, verificationMethod: keys } = document;
  // An id without a fragment names its key only where there is but one, as with did:key.
  const found = keys.find((key) => isSameId(key.id, name) || (isSameId(name, id) && keys.length === 1));
  if (found === undefined) return notFound('The document does not hold the key.');
  if (!document[purpose].includes(found.id)) return notForPurpose();
  const { publicKey, controllers, expires, revoked } = found;
  return ok({ publicKey, controllers, expires, revoked, publishedBy: id });
}

/** A key set anywhere else than at its host's own place says nothing of whose keys it holds, but whose they are not. */
function inSet(
  name: string,
  { signer = '' }: ExpectedProof,
  set: Outcome<readonly KeySetEntry[]>,
): Outcome<Located> {
  if (set.kind !== 'ok') return set;
  const { fragment } = partsOf(name);
  const named = set.value.filter(({ kid }) => kid !== undefined && (kid === fragment || kid === name));
  const isWhole = fragment === undefined && named.length === 0;
  const meant = isWhole ? set.value.filter(({ publicKey }) => publicKey.kind === 'ok') : named;
  const forSigner = meant.filter(({ iss }) => iss !== undefined && isSameId(iss, signer));
  const forNobody = meant.filter(({ iss }) => iss === undefined);
  const fitting = forSigner.length > 0 ? forSigner : forNobody;
  const found = sole(fitting.map(({ publicKey }) => ({ ...UNDATED, publicKey })));
  if (isWhole && found?.kind !== 'ok') return unsaid();
  return found ?? notFound('The set does not hold the key for this signer.');
}

async function amongPublished(
  name: string,
  { signer, purpose }: ExpectedProof,
  env: Env,
): Promise<Outcome<Located>> {
  if (signer === undefined) return elsewhere(name);
  const all = await publishedKeys(signer, env);
  const { keys, gaps, isOpen } = all;
  const byName = keys.filter(({ ids }) => ids.some((id) => isSameId(id, name)));
  const isWhole = byName.length === 0 && isKeySetOf(signer, name);
  const named = isWhole ? soleOfSet(keys) : byName;
  const fitting = named.filter(({ purposes }) => purposes.includes(purpose));
  const [own, hosts] = [fitting.filter(isUnderName), fitting.filter((key) => !isUnderName(key))];
  const found =
    sole(own.map((key) => ({ ...key, publishedBy: signer }))) ??
    sole(
      hosts.map((key) =>
        isFor(purpose, key, all) ? { ...key, publishedBy: signer } : { ...key, ...NOBODYS },
      ),
    );
  if (found !== undefined && !isOpen) return found;
  const [gap, ...further] = gaps;
  if (gap !== undefined) return unknown(gap, ...further);
  if (named.length > 0) return notForPurpose();
  if (isWhole) return unsaid();
  // The same key may stand among the signer's under another name.
  if (isForeign(name, signer)) return elsewhere(name);
  const known = keys.filter((key) => isAbout(purpose, key));
  // What else a host publishes, for signing people in for one, does not speak against a key that stands there.
  const isKnown = known.some(isUnderName) || (known.length > 0 && !isAtHome(name, signer));
  return isKnown ? notFound('The key is not among those that the signer publishes.') : elsewhere(name);
}

function isKeySetOf(signer: string, name: string): boolean {
  const host = hostOf(signer);
  return host !== undefined && isSameId(name, `https://${host}${KEY_SET_PATH}`);
}

/** The entries of the host's key set that can be meant where nothing but the set is named: those of one key. */
function soleOfSet(keys: readonly PublishedKey[]): readonly PublishedKey[] {
  const usable = keys.filter(({ place, publicKey }) => place !== 'document' && publicKey.kind === 'ok');
  const own = usable.filter(isUnderName);
  const meant = own.length > 0 ? own : usable;
  return sole(meant.map((key) => ({ ...key, ...NOBODYS })))?.kind === 'ok' ? meant : [];
}

function isUnderName({ place }: PublishedKey): boolean {
  return place !== 'host';
}

function elsewhere(name: string): Outcome<never> {
  const isLookedUp = /^(did|https):/.test(name);
  return isLookedUp
    ? no('unknown', 'key.foreign', 'Whoever publishes the key is not the signer, and is not asked.')
    : no(
        'unknown',
        'key.method-unsupported',
        'The key is named in a way that this release does not look up.',
      );
}

/** The one key of that name; `undefined` where there is none. */
function sole([first, ...others]: readonly Located[]): Outcome<Located> | undefined {
  if (first === undefined) return undefined;
  if (others.every(({ publicKey }) => isSame(publicKey, first.publicKey))) return ok(first);
  return no('bad', 'key.malformed', 'Two keys are published under one name.');
}

function isSame(a: Outcome<PublicKey>, b: Outcome<PublicKey>): boolean {
  return a.kind === 'ok' && b.kind === 'ok' && isSameKey(a.value, b.value);
}

function unsaid(): Outcome<never> {
  const message = 'A whole set of keys is named, and not which of them signed.';
  return no('unknown', 'key.method-unsupported', message);
}

function notFound(message: string): Outcome<never> {
  return no('bad', 'key.not-found', message);
}

function notForPurpose(): Outcome<never> {
  return no('bad', 'key.purpose', 'The key is published, but not for this purpose.');
}

function no(kind: 'bad' | 'unknown', code: ProblemCode, message: string): Outcome<never> {
  const problem: Problem = { code, message, spec: 'W3C Controlled Identifiers 1.0 §3.3' };
  return kind === 'bad' ? bad(problem) : unknown(problem);
}

/** A document or a method speaks of itself; a report points into the credential. */
function atProof({ kind, problems }: Exclude<Outcome<unknown>, { readonly kind: 'ok' }>): Outcome<never> {
  const at = '/proof/verificationMethod';
  const [first, ...rest] = problems;
  return { kind, problems: [{ at, ...first }, ...rest.map((problem) => ({ at, ...problem }))] };
}
