import { BadgeError, limits } from '@badgewright/openbadges';
import type { Fetch } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { tooLarge, unreadable } from './read-text.js';

/**
 * An offline pack as a network: it answers for the URLs that it holds, and nothing else is reachable. It is read whole
 * or not at all: an answer that is malformed would look like one that is missing.
 *
 * Throws `BadgeError`: `file.unreadable`, `file.too-large`, `pack.invalid`.
 */
export async function readPack(source: string, io: Io): Promise<Fetch> {
  const { format, responses } = parsePack(await readBytes(source, io), source);
  if (format !== FORMAT) throw invalid(source, `Its format is not ${FORMAT}.`);
  if (!isRecord(responses)) throw invalid(source, 'Its responses are no object.');
  const answers = new Map<string, Answer>();
  for (const [url, value] of Object.entries(responses))
    answers.set(urlOf(url, source), answerOf(value, source));
  return (url) => {
    const answer = answers.get(url);
    return answer === undefined
      ? Promise.reject(new Error('the pack holds no answer for this URL'))
      : Promise.resolve(responseOf(answer));
  };
}

const FORMAT = 'badgewright-pack/1';

/** Bytes of a pack: as many answers as one verification may ask for, each as large as is read. */
const LARGEST = limits.requests * limits.fetchedBytes;

async function readBytes(source: string, io: Io): Promise<Uint8Array> {
  const read = await io.read(source, LARGEST);
  switch (read.kind) {
    case 'read':
      return read.bytes;
    case 'failed':
      throw unreadable(source, read.reason);
    case 'too-large':
      throw tooLarge(source, 'any pack');
  }
}

type UnknownRecord = Readonly<Record<string, unknown>>;

/** A pack may be larger than the documents for which `readJson` has its limits. */
function parsePack(bytes: Uint8Array, source: string): UnknownRecord {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid(source, 'It is no JSON in UTF-8.');
  }
  if (!isRecord(value)) throw invalid(source, 'It is no JSON object.');
  return value;
}

/** The URL in the form in which it is asked for. */
function urlOf(text: string, source: string): string {
  if (!URL.canParse(text)) throw invalid(source, `${JSON.stringify(text.slice(0, 80))} is no URL.`);
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** A response of these may not have a body, by the Fetch standard. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ status, contentType, body }: Answer): Response {
  const headers = { 'content-type': contentType };
  return new Response(bodiless.has(status) ? null : body, { status, headers });
}

function answerOf(value: unknown, source: string): Answer {
  const given: UnknownRecord = isRecord(value) ? value : {};
  const { status = 200, contentType = 'application/json', body, bodyBase64 } = given;
  const content = bodyBase64 === undefined ? body : body === undefined ? bytesOf(bodyBase64) : undefined;
  if (!isStatus(status) || !isHeader(contentType) || !isBody(content)) {
    const form = 'a status from 200 to 599, a contentType, and a body as text or as bodyBase64';
    throw invalid(source, `Each response has ${form}.`);
  }
  return { status, contentType, body: content };
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599;
}

function isHeader(value: unknown): value is string {
  return typeof value === 'string' && /^[\x20-\x7E]*$/.test(value);
}

function isBody(value: unknown): value is string | Uint8Array<ArrayBuffer> {
  return typeof value === 'string' || value instanceof Uint8Array;
}

/** Node passes over what is no base64; written anew, only base64 comes out as it went in. */
function bytesOf(base64: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof base64 !== 'string') return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? new Uint8Array(bytes) : undefined;
}

function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(source: string, why: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('pack.invalid', `${source} is no offline pack. ${why}`);
}
