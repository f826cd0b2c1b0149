import { joinBytes } from '../bytes/join-bytes.js';
import { limits } from '../limits.js';
import { given } from '../model/closed-object.js';
import { httpsUrl } from '../network/https-url.js';
import type { Fetch } from '../ports.js';
import { responseOf } from './answering.js';
import { bodiless } from '../network/bodiless.js';
import { askedUrl } from './pack-format.js';
import type { PackResponse, PackResponses } from './pack-format.js';

/** A network that writes down what it answers. */
export interface Recording {
  readonly fetch: Fetch;
  /** What was answered so far, by URL. Of several answers for one URL the first that was a success. */
  readonly responses: () => PackResponses;
}

/**
 * A network over another that writes down every answer for a pack. What cannot be reached is not written down: a pack
 * does not have it either. The same goes for an answer that is larger than is read.
 *
 * @example
 * const recording = recordingFetch(fetch);
 * await verify(badge, { fetch: recording.fetch });
 * const pack = makePack(recording.responses(), { created: new Date() });
 */
export function recordingFetch(fetch: Fetch): Recording {
  const answers = new Map<string, PackResponse>();
  return {
    async fetch(url, init) {
      const response = await fetch(url, init);
      const read = await readBody(response);
      if (!read.isWhole) return passedOn(response, read.bytes);
      const answer = answerOf(url, response, read.bytes);
      const key = askedUrl(url);
      if (key !== undefined && isRecordable(answer) && !isSuccess(answers.get(key))) answers.set(key, answer);
      return responseOf(answer, dateHeader(response));
    },
    responses: () => new Map(answers),
  };
}

function isSuccess(answer: PackResponse | undefined): boolean {
  return answer !== undefined && answer.status <= 299;
}

/** What a pack can hold: anything else would make the whole of it unreadable. */
function isRecordable({ status, contentType, finalUrl }: PackResponse): boolean {
  const isPlace = finalUrl === undefined || httpsUrl(finalUrl) !== undefined;
  return status >= 200 && status <= 599 && /^[\x20-\x7E]*$/.test(contentType) && isPlace;
}

function answerOf(url: string, response: Response, bytes: Uint8Array<ArrayBuffer>): PackResponse {
  const { status, headers } = response;
  const moment = Date.parse(headers.get('date') ?? '');
  return given({
    status,
    contentType: headers.get('content-type') ?? '',
    bytes: bodiless.has(status) ? new Uint8Array() : bytes,
    date: Number.isNaN(moment) ? undefined : new Date(moment).toISOString(),
    finalUrl: response.url === '' || response.url === askedUrl(url) ? undefined : response.url,
  });
}

function dateHeader({ headers }: Response): Readonly<Record<string, string>> {
  const date = headers.get('date');
  return date === null ? {} : { date };
}

interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
}

async function readBody({ body }: Response): Promise<Body> {
  if (body === null) return { bytes: new Uint8Array(), isWhole: true };
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
    size += read.value.length;
    if (size <= limits.fetchedBytes && pieces.length <= MOST_PIECES) continue;
    reader.cancel().catch(() => undefined);
    return { bytes: joinBytes(pieces), isWhole: false };
  }
  return { bytes: joinBytes(pieces), isWhole: true };
}

/** Empty pieces without end take no bytes, and never come to one. */
const MOST_PIECES = 10_000;

/** As much as was read, and then no end: whoever reads on must not take it for the whole. */
function passedOn({ status, headers, url }: Response, bytes: Uint8Array): Response {
  const pieces = [bytes];
  const body = new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece === undefined) controller.error(new Error('The answer is larger than is read.'));
      else controller.enqueue(piece);
    },
  });
  const response = new Response(body, { status, headers });
  if (url !== '') Object.defineProperty(response, 'url', { value: url });
  return response;
}
