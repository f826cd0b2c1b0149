import type { Dispatcher } from 'undici';
import { FetchFailure } from '../network/fetch-failure.js';
import { keptHeaders } from './answer.js';
import type { Answer } from './answer.js';
import { unpack } from './unpack.js';

/** What one request is made with. */
export interface ExchangeOptions {
  /** The value of the header `Accept`, the only one that is sent beyond what HTTP itself needs. */
  readonly accept: string;
  readonly signal: AbortSignal;
  readonly bodyBytes: number;
}

/** Makes one request and reads its answer to the end. Rejects where there is none, or it is too large. */
export async function exchange(target: URL, options: ExchangeOptions, through: Dispatcher): Promise<Answer> {
  const { accept, signal, bodyBytes } = options;
  const response = await through.request({
    origin: target.origin,
    path: target.pathname + target.search,
    method: 'GET',
    headers: { accept },
    signal,
    // The signal bounds the whole; nothing is left to wait for by pieces.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const { statusCode: status, body } = response;
  // Whoever stops reading is not to be told again, in an event that nobody awaits.
  body.on('error', () => undefined);
  if (status < 200 || status > 599) {
    body.destroy();
    throw new FetchFailure('network.unreachable', 'No answer of a server.');
  }
  const answer = { url: target.href, status, headers: headersIn(response.headers) };
  if (isRedirect(answer)) {
    body.destroy();
    return { ...answer, bytes: new Uint8Array() };
  }
  const reading = readBody(body, bodyBytes).then(
    async (packed) => await unpack(packed, oneText(response.headers['content-encoding']) ?? '', bodyBytes),
  );
  // An error says what it has to say by its status.
  const bytes = status > 299 ? await reading.catch(() => new Uint8Array()) : await reading;
  return { ...answer, bytes };
}

/** Whether an answer leads on to another place. */
export function isRedirect({ status, headers }: Pick<Answer, 'status' | 'headers'>): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
}

type RawHeaders = Dispatcher.ResponseData['headers'];

function headersIn(raw: RawHeaders): Answer['headers'] {
  return Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const text = oneText(raw[name]);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function oneText(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' || value === undefined ? value : value.join(', ');
}

/** One buffer that grows: a body may come in as many pieces as it has bytes. */
async function readBody(body: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  let bytes = Buffer.alloc(Math.min(most, FIRST_PIECE));
  let size = 0;
  for await (const piece of body) {
    if (!(piece instanceof Uint8Array)) throw new FetchFailure('network.unreachable', 'No bytes.');
    const end = size + piece.length;
    if (end > most) throw new FetchFailure('network.too-large', 'The answer is too large.');
    if (end > bytes.length) bytes = Buffer.concat([bytes], Math.min(most, 2 * end));
    bytes.set(piece, size);
    size = end;
  }
  return new Uint8Array(bytes.subarray(0, size));
}

const FIRST_PIECE = 16 * 1024;
