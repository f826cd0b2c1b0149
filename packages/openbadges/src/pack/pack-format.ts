import { bodiless } from '../network/bodiless.js';
import { hasDigest } from '../bytes/digest-sri.js';
import { closedObject, given, inside, note } from '../model/closed-object.js';
import type { ClosedObject, Spot } from '../model/closed-object.js';
import { faultList } from '../model/faults.js';
import { instantOf } from '../model/form.js';
import { isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { httpsUrl } from '../network/https-url.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { readBase64 } from './base64.js';

/** The format that is read and written. */
export const FORMAT = 'badgewright-pack/1';

/** How much a pack may hold. */
export const bounds = Object.freeze({
  /** Characters of the whole file. */
  characters: 64 * 1024 * 1024,
  /** Values, members and items together. */
  values: 200_000,
  /** Answers. A thousand badges of a hundred issuers need some hundreds. */
  responses: 10_000,
} as const);

/** One answer of a server, as it was recorded. */
export interface PackResponse {
  readonly status: number;
  /** The header as it came; empty where there is none. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When the server says that it answered: ISO 8601. */
  readonly date?: string;
  /** Where redirects led to, where that is another place than was asked. */
  readonly finalUrl?: string;
}

/** Answers by the URL that was asked for. */
export type PackResponses = ReadonlyMap<string, PackResponse>;

/** What is written in a pack, its digests checked and its signature not. */
export interface PackContent {
  readonly created: string;
  /** The id of whoever is said to have signed it. */
  readonly issuer: string | undefined;
  readonly responses: PackResponses;
}

/**
 * Reads the members of a pack, whole or not at all: an answer that is left out would look like one that nobody gave.
 * Codes: `pack.version`, `pack.malformed`, `pack.digest`; as `unknown`: `input.too-large`.
 */
export function readContent(value: JsonObject): Outcome<PackContent> {
  if (value['format'] !== FORMAT) {
    return bad({ code: 'pack.version', message: `Its format is not ${FORMAT}.`, at: '/format' });
  }
  const { responses } = value;
  if (isObject(responses) && Object.keys(responses).length > bounds.responses) {
    const message = `A pack of more than ${bounds.responses} answers is not read.`;
    return unknown({ code: 'input.too-large', message, at: '/responses' });
  }
  const faults = faultList();
  const spot = { at: '', faults, code: 'pack.malformed' } as const;
  const object = closedObject(value, ['format', 'created', 'responses', 'issuer', 'proof'], spot);
  const content = {
    created: object?.text('created', 'date-time') ?? '',
    issuer: object?.maybe('issuer', 'uri'),
    responses: readResponses(responses, inside(spot, 'responses')),
  };
  if ((value['issuer'] === undefined) !== (value['proof'] === undefined)) {
    note(spot, 'An issuer and a proof stand together, or neither is there.');
  }
  const [first, ...rest] = faults.list();
  return first === undefined ? ok(content) : bad(first, ...rest);
}

function readResponses(value: JsonValue | undefined, spot: Spot): PackResponses {
  const answers = new Map<string, PackResponse>();
  if (!isObject(value)) {
    note(spot, 'This is no object.');
    return answers;
  }
  for (const [text, item] of Object.entries(value)) {
    const place = inside(spot, text);
    const url = askedUrl(text);
    if (url === undefined) note(place, 'This is no URL that is asked for.');
    else if (answers.has(url)) note(place, 'An answer for this URL stands in the pack before.');
    const answer = readResponse(item, place);
    if (url !== undefined && answer !== undefined) answers.set(url, answer);
  }
  return answers;
}

/** The form in which a URL is asked for; `undefined` for any other text. */
export function askedUrl(text: string): string | undefined {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

const MEMBERS = ['status', 'contentType', 'body', 'bodyBase64', 'digestSRI', 'date', 'finalUrl'];

function readResponse(value: JsonValue | undefined, spot: Spot): PackResponse | undefined {
  const object = closedObject(value, MEMBERS, spot);
  if (object === undefined || !isObject(value)) return undefined;
  const { status = 200, contentType = 'application/json' } = value;
  if (!isStatus(status)) object.fault('status', 'This is no status from 200 to 599.');
  if (!isHeader(contentType)) object.fault('contentType', 'This is no value of a header.');
  const finalUrl = object.maybe('finalUrl', 'uri');
  if (finalUrl !== undefined && httpsUrl(finalUrl) === undefined)
    object.fault('finalUrl', 'This is no place that is read.');
  const bytes = bodyOf(value, spot);
  if (isStatus(status) && bodiless.has(status) && bytes !== undefined && bytes.length > 0)
    note(spot, 'An answer of this status has no body.');
  if (bytes !== undefined) checkDigest(bytes, object, spot);
  const date = object.maybe('date', 'date-time');
  if (!isStatus(status) || !isHeader(contentType) || bytes === undefined) return undefined;
  return given({ status, contentType, bytes, date, finalUrl });
}

function isStatus(value: JsonValue): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599;
}

function isHeader(value: JsonValue): value is string {
  return typeof value === 'string' && /^[\x20-\x7E]*$/.test(value);
}

function bodyOf({ body, bodyBase64 }: JsonObject, spot: Spot): Uint8Array<ArrayBuffer> | undefined {
  const text = body === undefined ? bodyBase64 : body;
  const bytes = typeof text !== 'string' ? undefined : body === undefined ? readBase64(text) : encode(text);
  if (bytes !== undefined && (body === undefined || bodyBase64 === undefined)) return bytes;
  note(spot, 'An answer has a body as text, or as `bodyBase64`, and not both.');
  return undefined;
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function checkDigest(bytes: Uint8Array, object: ClosedObject, spot: Spot): void {
  const digest = object.maybe('digestSRI');
  if (digest === undefined || hasDigest(bytes, digest)) return;
  note({ ...inside(spot, 'digestSRI'), code: 'pack.digest' }, 'The answer does not have this digest.');
}

/** Milliseconds by which the clock of whoever made a pack may be ahead. */
const CLOCK = 5 * 60 * 1000;

/** Whether a pack says that it was made later than now. */
export function isOfLater({ created }: Pick<PackContent, 'created'>, now: Date): boolean {
  return (instantOf(created) ?? Number.POSITIVE_INFINITY) > now.getTime() + CLOCK;
}
