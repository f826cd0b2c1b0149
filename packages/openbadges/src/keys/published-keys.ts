import { resolveDid } from '../did/resolve-did.js';
import { httpsUrl } from '../network/https-url.js';
import { onDemand } from '../on-demand.js';
import type { Outcome } from '../outcome.js';
import type { ControllerDocument, Env, ExpectedProof, VerificationMethod } from '../ports.js';
import type { Problem } from '../problem.js';
import { isSameId } from './identifier.js';
import type { KeySetEntry } from './key-set.js';

const seldom = onDemand(() => import('./seldom.js'));

type Purpose = ExpectedProof['purpose'];

/** A key that an issuer or a holder publishes as its own or its document's. */
export interface PublishedKey extends Omit<VerificationMethod, 'id'> {
  /** What a proof may call it: the URL or DID URL, or the `kid`. */
  readonly ids: readonly string[];
  readonly purposes: readonly Purpose[];
  /** In the owner’s document; in the key set of its host under the owner’s name; or in that set under nobody’s. */
  readonly place: 'document' | 'set' | 'host';
}

/** All that could be found out about what somebody publishes. */
export interface PublishedKeys {
  readonly keys: readonly PublishedKey[];
  /** Why there may be further keys; empty where `keys` are all there are. */
  readonly gaps: readonly Problem[];
  /** Whether one of the gaps may say more of `keys` too, such as that one is revoked. */
  readonly isOpen: boolean;
  /** For what the owner publishes keys under its own name, read or not. */
  readonly ownPurposes: readonly Purpose[];
}

/** What a document of keys at an https URL is asked for by. */
export const ACCEPT_DOCUMENT = 'application/ld+json, application/json;q=0.9, application/jwk+json;q=0.8';
/** Where a host publishes the keys of the issuers on it. */
export const KEY_SET_PATH = '/.well-known/jwks.json';
const ACCEPT_SET = 'application/jwk-set+json, application/json;q=0.9';

/**
 * The keys that the owner of an id publishes: in the document of a DID; for an https URL, in the document there and
 * in the key set of its host. An id of any other kind publishes none.
 *
 * Codes of its gaps: `network.*`, `key.*`.
 *
 * @see Open Badges 3.0 Implementation Guide, Key provenance; W3C Controlled Identifiers 1.0, §2.1
 */
export async function publishedKeys(id: string, env: Env): Promise<PublishedKeys> {
  if (id.startsWith('did:')) {
    const document = await resolveDid(id, env);
    return document.kind === 'ok' ? await inDocument(document.value, env) : unread(document, true);
  }
  const url = httpsUrl(id, env);
  if (url === undefined) return NOTHING;
  return joined(await Promise.all([atUrl(id, env), inKeySet(id, url, env)]));
}

/**
 * Whether a key is one that its owner uses for a purpose. What a host publishes under nobody’s name may be any of its
 * tenants’: for an owner that publishes keys under its own, it does not count.
 */
export function isFor(purpose: Purpose, key: PublishedKey, { ownPurposes }: PublishedKeys): boolean {
  return key.purposes.includes(purpose) && (key.place !== 'host' || !ownPurposes.includes(purpose));
}

/** Whether a key is among those that show whose keys are for a purpose: a key set is for badges only. */
export function isAbout(purpose: Purpose, { place, purposes }: PublishedKey): boolean {
  return place === 'document' || purposes.includes(purpose);
}

const NOTHING: PublishedKeys = { keys: [], gaps: [], isOpen: false, ownPurposes: [] };

async function atUrl(id: string, env: Env): Promise<PublishedKeys> {
  const { readControllerDocument, readOwnJson } = await seldom();
  const json = await readOwnJson(id, { accept: ACCEPT_DOCUMENT }, env);
  const document = json.kind === 'ok' ? readControllerDocument(json.value, id) : json;
  if (document.kind === 'ok') return await inDocument(document.value, env);
  return unread(document, !(await isPage(document.problems[0], id, env)));
}

/** Whether a page for people stands where a document of keys could: then no key is revoked there. */
async function isPage({ code }: Problem, id: string, env: Env): Promise<boolean> {
  if (code !== 'network.not-json') return false;
  const { readUrl } = await seldom();
  // The same request; asked once.
  const answer = await readUrl(id, { accept: ACCEPT_DOCUMENT }, env);
  return answer.kind === 'ok' && /^(text\/html|application\/xhtml\+xml)\b/i.test(answer.value.contentType);
}

async function inDocument(document: ControllerDocument, env: Env): Promise<PublishedKeys> {
  const { verificationMethod, assertionMethod, authentication } = document;
  const keys = verificationMethod.map((method) => published(method, document));
  const elsewhere = new Set(
    [...assertionMethod, ...authentication].filter(
      (name) => !verificationMethod.some(({ id }) => id === name),
    ),
  );
  const ownPurposes = PURPOSES.filter((purpose) => document[purpose].length > 0);
  const own: PublishedKeys = { keys, gaps: [], isOpen: false, ownPurposes };
  if (elsewhere.size === 0) return own;
  return joined([own, ...(await Promise.all([...elsewhere].map((name) => keyAt(name, document, env))))]);
}

function published(method: VerificationMethod, document: ControllerDocument): PublishedKey {
  const { id, publicKey, controllers, expires, revoked } = method;
  const purposes = PURPOSES.filter((purpose) => document[purpose].includes(id));
  return { ids: [id], purposes, place: 'document', publicKey, controllers, expires, revoked };
}

const PURPOSES = ['assertionMethod', 'authentication'] as const;

/** A key that the document only names. It is read where it stands by itself on the document's own host. */
async function keyAt(name: string, document: ControllerDocument, env: Env): Promise<PublishedKeys> {
  const url = httpsUrl(name, env);
  if (url === undefined || url.host !== httpsUrl(document.id, env)?.host) {
    const message = 'The document names a key that somebody else publishes.';
    return { ...NOTHING, gaps: [{ code: 'key.foreign', message }] };
  }
  const { readKeyDocument, readOwnJson } = await seldom();
  const json = await readOwnJson(url.href, { accept: ACCEPT_DOCUMENT }, env);
  if (json.kind !== 'ok') {
    return { ...NOTHING, gaps: json.problems, isOpen: json.problems[0].code !== 'network.absent' };
  }
  const key = readKeyDocument(json.value, name);
  const message = 'The document names a key that is published in a way that is not looked up.';
  if (key?.kind !== 'ok') {
    return { ...NOTHING, gaps: key?.problems ?? [{ code: 'key.method-unsupported', message }] };
  }
  // A bare key does not say whose it is; the document that lists it does.
  const isBare = json.value['controller'] === undefined || json.value['kty'] !== undefined;
  const controllers = isBare ? [document.id] : key.value.controllers;
  return { ...NOTHING, keys: [published({ ...key.value, controllers }, document)] };
}

async function inKeySet(id: string, { origin }: URL, env: Env): Promise<PublishedKeys> {
  const url = origin + KEY_SET_PATH;
  const { readKeySet, readOwnJson } = await seldom();
  const json = await readOwnJson(url, { accept: ACCEPT_SET }, env);
  const set = json.kind === 'ok' ? readKeySet(json.value) : json;
  if (set.kind !== 'ok') return unread(set, false);
  const entries = set.value.filter(({ iss }) => iss === undefined || isSameId(iss, id));
  const keys = entries.map((entry) => fromSet(entry, id, url));
  const ownPurposes = keys.flatMap(({ place, purposes }) => (place === 'set' ? purposes : []));
  return { ...NOTHING, keys, ownPurposes };
}

/** The keys of a set are for signing badges. Nothing in a set ends or revokes them. */
function fromSet({ publicKey, kid, iss }: KeySetEntry, id: string, url: string): PublishedKey {
  const ids = kid === undefined ? [] : [kid, `${url}#${kid}`];
  const place = iss === undefined ? 'host' : 'set';
  const members = { place, controllers: [id], publicKey, expires: undefined, revoked: undefined } as const;
  return { ids, purposes: ['assertionMethod'], ...members };
}

/** Where nothing is published, nothing is missing. */
function unread(
  { problems }: Exclude<Outcome<unknown>, { readonly kind: 'ok' }>,
  maySayMore: boolean,
): PublishedKeys {
  const gaps = problems.filter(({ code }) => code !== 'network.absent');
  return { ...NOTHING, gaps, isOpen: maySayMore && gaps.length > 0 };
}

function joined(parts: readonly PublishedKeys[]): PublishedKeys {
  return {
    keys: parts.flatMap(({ keys }) => keys),
    gaps: parts.flatMap(({ gaps }) => gaps),
    isOpen: parts.some(({ isOpen }) => isOpen),
    ownPurposes: [...new Set(parts.flatMap(({ ownPurposes }) => ownPurposes))],
  };
}
