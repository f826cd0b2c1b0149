import { because } from '../jwt/placed.js';
import { readJsonAt } from '../network/read-json-at.js';
import type { JsonObject } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { isOlderVersion } from './context.js';
import { httpsForm, isSameId } from './iri.js';
import type { Ob2ClassName, Ob2Classes } from './model.js';
import { readDocumentAs } from './read-class.js';
import { withoutNulls } from './without-nulls.js';

/** What documents of Open Badges 2.0 are asked for as. */
export const ACCEPT = 'application/ld+json, application/json';

/**
 * Reads the document that an issuer publishes at its id, as a class of Open Badges 2.0. `at` points to where the
 * badge names it; faults inside point on from there, as if it stood in that place.
 *
 * Codes: `assertion.document-id`, `assertion.context`, `model.*`; as `unknown`: `assertion.version-unsupported`,
 * `network.*`.
 */
export async function readPublished<N extends Ob2ClassName>(
  name: N,
  { id, at }: { readonly id: string; readonly at: string },
  env: Env,
): Promise<Outcome<Ob2Classes[N]>> {
  const found = await readAddress(id, env);
  if (found.kind !== 'ok') return because(at, found);
  const json = found.value;
  if (isOlderVersion(json)) return olderVersion(at);
  // A revocation list may do without an id; a document that has one must be what was asked for.
  if (json['id'] !== undefined && !isPublishedAs(json, id)) return anotherId(at);
  return readDocumentAs(name, json, at);
}

/** Reads the JSON at an id over https, without its null members, with the codes of the network. */
export async function readAddress(id: string, env: Env): Promise<Outcome<JsonObject>> {
  const address = addressOf(id);
  if (address === undefined) return noAddress();
  const found = await readJsonAt(address, { accept: ACCEPT }, env);
  return found.kind === 'ok' ? ok(withoutNulls(found.value)) : found;
}

/** The URL to ask for: the id without its fragment; `undefined` where it is none that is read. */
export function addressOf(id: string): string | undefined {
  const url = httpsForm(id);
  if (url === undefined) return undefined;
  url.hash = '';
  return url.href;
}

/** The answer for an id that is no URL to read from. */
export function noAddress(): Outcome<never> {
  const message = 'The id is no URL that is read over https.';
  return unknown({ code: 'network.not-https', message });
}

/** Whether a document says of itself that it is the one with this id. */
export function isPublishedAs(json: JsonObject, id: string): boolean {
  const own = json['id'];
  return typeof own === 'string' && isSameId(own, id);
}

/** The answer for a document that names another id than its URL. */
export function anotherId(at: string): Outcome<never> {
  return bad({
    code: 'assertion.document-id',
    message: 'The document that is published there has another id.',
    at,
    spec: 'Open Badges 2.0 §Data Validation',
  });
}

/** The answer for a document of Open Badges 1.x. */
export function olderVersion(at: string): Outcome<never> {
  const message = 'The document is of Open Badges 1.1 or older.';
  return unknown({ code: 'assertion.version-unsupported', message, at });
}
