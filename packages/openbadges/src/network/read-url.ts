import { joinBytes } from '../bytes/join-bytes.js';
import { limits } from '../limits.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, Fetch } from '../ports.js';
import { failureCode, FetchFailure } from './fetch-failure.js';
import type { FailureCode } from './fetch-failure.js';
import { httpDate } from './http-date.js';
import { httpsUrl } from './https-url.js';

/** What a server answered, whatever its status. */
export interface Fetched {
  /** Where the answer came from in the end, after redirects. */
  readonly url: string;
  readonly status: number;
  /** The header as it came; empty where there is none. */
  readonly contentType: string;
  /**
   * When what came was made, as far as the server or a cache on the way says: ISO 8601. Browsers hide it from pages
   * of other hosts.
   */
  readonly date: string | undefined;
  /** The body; for a status other than success empty where it could not be read. */
  readonly bytes: Uint8Array;
}

/** What is asked for: a value of the header `Accept`. */
export interface ReadOptions {
  readonly accept: string;
}

/**
 * Reads a URL with the caller's network: https only (with `env.loopback` http of this very machine too), bounded in
 * time and size, each URL once per `env`, and a bounded number of them in bounded time. The URL is an attacker's
 * string. `network.too-many` says that the bounds of the call are used up, by number or by time: it tells nothing of the
 * server.
 *
 * Codes, all as `unknown`: `network.offline`, `network.not-https`, `network.not-public`, `network.unreachable`,
 * `network.too-large`, `network.too-many`.
 */
export async function readUrl(url: string, { accept }: ReadOptions, env: Env): Promise<Outcome<Fetched>> {
  const target = httpsUrl(url, env);
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
  const answer = ask(target, { accept, deadline: deadlineOf(env), loopback: env.loopback }, fetch);
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

function isReached({ signal }: Deadline): boolean {
  return signal.aborted;
}

interface Asked extends ReadOptions {
  readonly deadline: Deadline;
  readonly loopback: boolean;
}

async function ask(target: URL, { deadline, ...asked }: Asked, fetch: Fetch): Promise<Outcome<Fetched>> {
  if (isReached(deadline)) return outOfTime(target);
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
    return await Promise.race([exchange(target, { ...asked, signal: abort.signal }, fetch), timeUp]);
  } catch (error) {
    // What others made this call wait for is not the fault of this server.
    if (isReached(deadline)) return outOfTime(target);
    // Whatever was thrown is the caller's or the platform's; its words may repeat what the server sent.
    return failed(target, error);
  } finally {
    clearTimeout(timer);
    // Lets go of the connection where the answer was not read to its end.
    stop();
  }
}

function outOfTime(target: URL): Outcome<never> {
  const message = `No time is left to wait for ${nameOf(target)}.`;
  return unknown({ code: 'network.too-many', message });
}

function failed(target: URL, thrown: unknown): Outcome<never> {
  const code = failureCode(thrown);
  return unknown({ code, message: `${nameOf(target)} ${FAILURES[code]}` });
}

const FAILURES: Readonly<Record<FailureCode, string>> = {
  'network.not-https': 'leads on to a place that is not read.',
  'network.not-public': 'is, or leads on to, no address of the public internet.',
  'network.too-large': `answers with more than ${limits.fetchedBytes} bytes.`,
  'network.unreachable': 'cannot be reached, or its answer broke off.',
};

/** One request and its answer. Throws where there is none; what the type says of an answer is a hope. */
async function exchange(
  target: URL,
  { accept, signal, loopback }: Omit<Asked, 'deadline'> & { readonly signal: AbortSignal },
  fetch: Fetch,
): Promise<Outcome<Fetched>> {
  const response = await fetch(target.href, { headers: { accept }, signal, ...secrecy() });
  const { status } = response;
  if (!(status >= 200 && status <= 599)) throw new Error('No answer of a server.');
  const url = response.url === '' ? target.href : response.url;
  if (httpsUrl(url, { loopback }) === undefined) {
    throw new FetchFailure('network.not-https', 'A redirect led to a place that is not read.');
  }
  const contentType = response.headers.get('content-type') ?? '';
  const answer = { url, status, contentType, date: madeAt(response.headers) };
  if (status > 299) {
    const bytes = await readBody(response, signal).catch(() => undefined);
    return ok({ ...answer, bytes: bytes ?? new Uint8Array() });
  }
  const bytes = await readBody(response, signal);
  if (bytes === undefined) throw new FetchFailure('network.too-large', 'The answer is too large.');
  return ok({ ...answer, bytes });
}

/**
 * Keeps cookies and the place of the page from the hosts that a stranger's badge names. Only for platforms that know
 * these members: some server platforms refuse a request that has them, and send neither anyway.
 */
function secrecy(): Pick<Parameters<Fetch>[1], 'credentials' | 'referrerPolicy'> {
  const isKnown = typeof Request === 'function' && 'credentials' in Request.prototype;
  return isKnown ? { credentials: 'omit', referrerPolicy: 'no-referrer' } : {};
}

/**
 * A cache hands on the `Date` of the server that it asked, and in `Age` for how long it has had the answer; some write
 * a `Date` of their own. The earlier of both accounts holds.
 */
function madeAt(headers: Headers): string | undefined {
  const date = httpDate(headers.get('date') ?? '');
  const age = headers.get('age') ?? '';
  if (date === undefined) return undefined;
  const received = /^\d{1,9}$/.test(age) ? Date.now() - Number(age) * 1000 : date;
  return new Date(Math.min(date, received)).toISOString();
}

/** Reads a body to its end; `undefined` where it is too large. The length that a server announces is not used. */
export async function readBody({ body }: Response, signal: AbortSignal): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  signal.addEventListener('abort', () => {
    void cancelled(reader);
  });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (!(read.value instanceof Uint8Array)) throw new Error('No bytes.');
    pieces.push(read.value);
    size += read.value.length;
    if (size > limits.fetchedBytes || pieces.length > MOST_PIECES) return undefined;
  }
  return joinBytes(pieces);
}

/** A caller's stream may throw here, where nobody else would catch it. */
async function cancelled(reader: ReadableStreamDefaultReader): Promise<void> {
  await Promise.resolve()
    .then(async () => {
      await reader.cancel();
    })
    .catch(() => undefined);
}

/** Empty pieces without end take no bytes, and never let a timer run. */
const MOST_PIECES = 10_000;

function nameOf(url: URL): string {
  return url.host.slice(0, 80);
}
