import { digestSri, sriHashOf } from '../bytes/digest-sri.js';
import type { SriHash } from '../bytes/digest-sri.js';
import { hasJwsForm } from '../jwt/jws-form.js';
import { isSameId } from '../keys/identifier.js';
import { decodeBytes } from '../model/decode-bytes.js';
import { instantOf } from '../model/form.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { readJsonWithin } from '../model/read-json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { newCall } from '../signed/call.js';
import { verifySigned } from '../signed/verify-signed.js';
import { bounds } from './bounds.js';
import { LIST_TYPE, SUBJECT_TYPE } from './credential-form.js';
import { readDocument } from './read-document.js';
import type { TrustDocument } from './read-document.js';

/** A list by itself: without those that it relies on. */
export interface OneList {
  readonly document: TrustDocument;
  /** Who signed it. */
  readonly signer: string | undefined;
  /** Whether the file as it was handed over has a digest; an object has none. */
  readonly hasDigest: (digest: string) => boolean;
}

/**
 * Reads one list, plain or signed. What is signed must be its signer's and in date, and a list that names its authority
 * by an id must be signed by that one: else anybody could sign in its name.
 *
 * Codes: `trust.version`, `trust.malformed`, `trust.duplicate`, `trust.signer`, `input.*` and those of `verifySigned`.
 */
export async function readOne(input: unknown, env: Env): Promise<Outcome<OneList>> {
  const decoded = decodeBytes(input, bounds.characters);
  if (decoded.kind !== 'ok') return decoded;
  const given = decoded.value;
  const text = typeof given === 'string' ? given : undefined;
  const read = await documentIn(given, env);
  if (read.kind !== 'ok') return read;
  return ok({ ...read.value, hasDigest: text === undefined ? () => false : digestsOf(text) });
}

/** Each digest is worked out once: lists may name thousands, and each is held against every list at hand. */
function digestsOf(text: string): (digest: string) => boolean {
  const known = new Map<SriHash, string>();
  return (digest) => {
    const hash = sriHashOf(digest);
    if (hash === undefined) return false;
    const own = known.get(hash) ?? digestSri(new TextEncoder().encode(text), hash);
    known.set(hash, own);
    return own === digest;
  };
}

type Found = Pick<OneList, 'document' | 'signer'>;

async function documentIn(given: unknown, env: Env): Promise<Outcome<Found>> {
  if (typeof given === 'string' && hasJwsForm(given.trim())) return await inSigned(given, env);
  const json = readJsonWithin(given, bounds);
  if (json.kind !== 'ok') return json;
  const isSigned = json.value['format'] === undefined && json.value['@context'] !== undefined;
  if (isSigned) return await inSigned(json.value, env);
  const plain = readDocument(json.value);
  return plain.kind === 'ok' ? ok({ document: plain.value, signer: undefined }) : plain;
}

async function inSigned(input: JsonObject | string, env: Env): Promise<Outcome<Found>> {
  // What other suites sign is a graph; a list is read as the JSON that it is.
  const suites = env.suites.filter(({ id }) => id.includes('-jcs-'));
  const signed = await verifySigned(input, newCall({ ...env, suites }));
  if (signed.kind !== 'ok') return signed;
  const { document: credential, issuer: signer, until } = signed.value;
  const held = listIn(credential);
  if (held.kind !== 'ok') return held;
  const document = readDocument(held.value, '/credentialSubject/list');
  if (document.kind !== 'ok') return document;
  const { id: authority } = document.value.authority;
  if (authority === undefined || isSameId(authority, signer)) {
    return ok({ document: endingBy(document.value, until), signer });
  }
  const message = 'The list names an authority by whom it is not signed.';
  return bad({ code: 'trust.signer', message, at: '/credentialSubject/list/authority/id' });
}

/** A list counts no longer than the signature over it does. */
function endingBy(document: TrustDocument, until: string | undefined): TrustDocument {
  const [own, end] = [instantOf(document.validUntil), instantOf(until)];
  if (until === undefined || end === undefined || (own !== undefined && own <= end)) return document;
  return { ...document, validUntil: until };
}

function listIn({ type, credentialSubject: subject, credentialStatus }: JsonObject): Outcome<JsonObject> {
  const list = isObject(subject) && isOf(subject['type'], SUBJECT_TYPE) ? subject['list'] : undefined;
  if (!isOf(type, LIST_TYPE) || !isObject(list)) {
    const message = `What is signed is no ${LIST_TYPE} about a ${SUBJECT_TYPE}.`;
    return bad({ code: 'trust.version', message, at: '/type' });
  }
  if (credentialStatus === undefined) return ok(list);
  const message = 'A list ends by its dates; a status of it would be looked up by nobody.';
  return bad({ code: 'trust.malformed', message, at: '/credentialStatus' });
}

function isOf(type: JsonValue | undefined, name: string): boolean {
  return isArray(type) ? type.includes(name) : type === name;
}
