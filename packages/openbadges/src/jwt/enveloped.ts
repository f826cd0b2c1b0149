import { base64, base64nopad } from '@scure/base';
import { isArray } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { kindOfMediaType } from './token-type.js';
import type { Kind } from './token-type.js';

/** A token as it was found in an envelope. Nothing in it has been read. */
export interface Enveloped {
  readonly kind: Kind;
  /** The compact JWS. */
  readonly jws: string;
}

const TYPES: Readonly<Record<string, Kind>> = {
  EnvelopedVerifiableCredential: 'credential',
  EnvelopedVerifiablePresentation: 'presentation',
};
const SPEC = 'W3C Verifiable Credentials Data Model 2.0 §4.13';
/** Media types of secured credentials in forms other than a JSON Web Token, in their names of today and before. */
const OTHER_FORMS = /^application\/(?:vc|vp)(?:[+-]ld)?\+(?:sd-jwt|cose)$/i;

/** Whether an object is an envelope around a secured credential or presentation. */
export function isEnveloped(object: JsonObject): boolean {
  return kindOf(object) !== undefined;
}

/**
 * Takes the token out of an object of the type `EnvelopedVerifiableCredential` or
 * `EnvelopedVerifiablePresentation`, whose `id` is a data URL. What stands beside the `id` is not secured and not
 * used.
 *
 * Codes: `jwt.envelope-malformed`; as `unknown`: `jwt.envelope-unsupported`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4.13 "Enveloped Verifiable Credentials"; RFC 2397
 */
export function readEnveloped(object: JsonObject): Outcome<Enveloped> {
  const kind = kindOf(object);
  if (kind === undefined) return malformed('/type', 'The object is no envelope.');
  const url = readDataUrl(object['id']);
  if (url === undefined) return malformed('/id', 'The id of the envelope is no data URL.');
  const held = kindOfMediaType(url.mediaType);
  if (held !== undefined && url.mediaType.includes('/')) {
    if (held === kind) return ok({ kind, jws: url.data });
    return malformed('/id', 'The envelope holds another kind of document than its type says.');
  }
  const what = OTHER_FORMS.test(url.mediaType) ? 'a secured form' : 'a media type';
  const message = `The envelope holds ${what} that this release does not read.`;
  return unknown({ code: 'jwt.envelope-unsupported', message, at: '/id', spec: SPEC });
}

function kindOf({ type }: JsonObject): Kind | undefined {
  const types = isArray(type) ? type : [type];
  const [name] = types.filter((one) => typeof one === 'string' && Object.hasOwn(TYPES, one));
  return typeof name === 'string' ? TYPES[name] : undefined;
}

interface DataUrl {
  readonly mediaType: string;
  readonly data: string;
}

/** Longest part of a data URL before its comma that is looked at. */
const LONGEST_HEAD = 200;

function readDataUrl(value: JsonValue | undefined): DataUrl | undefined {
  if (typeof value !== 'string') return undefined;
  const comma = value.slice(0, LONGEST_HEAD).indexOf(',');
  const head = /^data:([^;]*)(.*)$/is.exec(value.slice(0, Math.max(comma, 0)));
  if (head === null) return undefined;
  const [, mediaType = '', parameters = ''] = head;
  const data = decodePercent(value.slice(comma + 1));
  const isBase64 = /;base64$/i.test(parameters);
  const decoded = data !== undefined && isBase64 ? decodeBase64(data) : data;
  return decoded === undefined ? undefined : { mediaType, data: decoded };
}

function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A token is ASCII: what is not stands for another character, and is refused where the token is read. */
function decodeBase64(text: string): string | undefined {
  try {
    return new TextDecoder().decode((text.endsWith('=') ? base64 : base64nopad).decode(text));
  } catch {
    return undefined;
  }
}

function malformed(at: string, message: string): Outcome<never> {
  return bad({ code: 'jwt.envelope-malformed', message, at, spec: SPEC });
}
