import { limits } from '../limits.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, Fetch } from '../ports.js';
import { httpsUrl } from './https-url.js';

/** What a server answered, whatever its status. */
export interface Fetched {
  /** Where the answer came from in the end, after redirects. */
  readonly url: string;
  readonly status: number;
  /** The header as it came; empty where there is none. */
  readonly contentType: string;
  /** The body; for a status other than success empty where it could not be read. */
  readonly bytes: Uint8Array;
}

/** What is asked for: a value of the header `Accept`. */
export interface ReadOptions {
  readonly accept: string;
}

/**
 * Reads a URL with the caller's network: https only, bounded in time and size, each URL once per `env`, and a
 * bounded number of them in bounded time. The URL is an attacker's string.
 *
 * Codes, all as `unknown`: `network.offline`, `network.not-https`, `network.unreachable`, `network.too-large`,
 * `network.too-many`.
 */
export async function readUrl(url: string, { accept }: ReadOptions, env: Env): Promise<Outcome<Fetched>> {
  const target = httpsUrl(url);
  if (target === undefined) {
    const message = `Only https URLs of named hosts are read, not ${JSON.stringify(url.slice(0, 80))}.`;
    return unknown({ code: 'network.not-https', message });
  }
  const { fetch } = env;
  if (fetch === undefined) {
    const message = `Without a network nothing is read from ${nameOf(target)}.`;
    return unknown({ code: 'network.offline', message });
  }
  const answers = answersOf(env);
  const request = `${accept} ${target.href}`;
  const before = answers.get(request);
  if (before !== undefined) return await before;
  if (answers.size >= limits.requests) {
    const message = `More than ${limits.requests} URLs would have to be read.`;
    return unknown({ code: 'network.too-many', message });
  }
  const answer = ask(target, { accept, deadline: deadlineOf(env) }, fetch);
  answers.set(request, answer);
  return await answer;
}

type Answers = Map<string, Promise<Outcome<Fetched>>>;

const answersByEnv = new WeakMap<Env, Answers>();

function answersOf(env: Env): Answers {
  const answers: Answers = answersByEnv.get(env) ?? new Map<string, Promise<Outcome<Fetched>>>();
  answersByEnv.set(env, answers);
  return answers;
}

/** When no more is waited for: many slow hosts would add up. */
interface Deadline {
  readonly signal: AbortSignal;
  readonly reached: Promise<void>;
}

const deadlines = new WeakMap<Env, Deadline>();

function deadlineOf(env: Env): Deadline {
  const deadline = deadlines.get(env) ?? newDeadline();
  deadlines.set(env, deadline);
  return deadline;
}

function newDeadline(): Deadline {
  const signal = AbortSignal.timeout(limits.networkMillisecondsInAll);
  // One listener for all requests: some platforms warn of a leak where there are more than ten.
  const reached = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  return { signal, reached };
}

interface Asked extends ReadOptions {
  readonly deadline: Deadline;
}

async function ask(target: URL, { accept, deadline }: Asked, fetch: Fetch): Promise<Outcome<Fetched>> {
  if (deadline.signal.aborted) return unreachable(`No time is left to wait for ${nameOf(target)}.`);
  const abort = new AbortController();
  // A caller's `fetch` may overlook the signal; the time is up nevertheless.
  const timeUp = new Promise<never>((_, reject) => {
    abort.signal.addEventListener('abort', () => {
      reject(new Error('The time is up.'));
    });
  });
  const stop = (): void => {
    abort.abort();
  };
  // Not `AbortSignal.any`, which some browsers in use lack.
  void deadline.reached.then(stop);
  const timer = setTimeout(stop, limits.networkMilliseconds);
  try {
    return await Promise.race([exchange(target, { accept, signal: abort.signal }, fetch), timeUp]);
  } catch {
    // Whatever was thrown is the caller's or the platform's; it may repeat what the server sent.
    return unreachable(`${nameOf(target)} cannot be reached, or its answer broke off.`);
  } finally {
    clearTimeout(timer);
    // Lets go of the connection where the answer was not read to its end.
    stop();
  }
}

function unreachable(message: string): Outcome<never> {
  return unknown({ code: 'network.unreachable', message });
}

/** One request and its answer. Throws where there is none; what the type says of an answer is a hope. */
async function exchange(
  target: URL,
  { accept, signal }: { readonly accept: string; readonly signal: AbortSignal },
  fetch: Fetch,
): Promise<Outcome<Fetched>> {
  const response = await fetch(target.href, { headers: { accept }, signal });
  const { status } = response;
  if (!(status >= 200 && status <= 599)) throw new Error('No answer of a server.');
  const url = response.url === '' ? target.href : response.url;
  if (httpsUrl(url) === undefined) {
    const message = `${nameOf(target)} leads on to a place that is not read.`;
    return unknown({ code: 'network.not-https', message });
  }
  const contentType = response.headers.get('content-type') ?? '';
  if (status > 299) {
    const bytes = await readBody(response, signal).catch(() => undefined);
    return ok({ url, status, contentType, bytes: bytes ?? new Uint8Array() });
  }
  const bytes = await readBody(response, signal);
  if (bytes !== undefined) return ok({ url, status, contentType, bytes });
  const message = `${nameOf(target)} answers with more than ${limits.fetchedBytes} bytes.`;
  return unknown({ code: 'network.too-large', message });
}

/** Reads a body to its end; `undefined` where it is too large. The length that a server announces is not used. */
async function readBody({ body }: Response, signal: AbortSignal): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  signal.addEventListener('abort', () => {
    reader.cancel().catch(() => undefined);
  });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (!(read.value instanceof Uint8Array)) throw new Error('No bytes.');
    pieces.push(read.value);
    size += read.value.length;
    if (size > limits.fetchedBytes || pieces.length > MOST_PIECES) return undefined;
  }
  return joined(pieces, size);
}

/** Empty pieces without end take no bytes, and never let a timer run. */
const MOST_PIECES = 10_000;

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function nameOf(url: URL): string {
  return url.host.slice(0, 80);
}
