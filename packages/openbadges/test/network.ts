import { contextLoader } from '../src/contexts/load.js';
import { didJwk } from '../src/did/did-jwk.js';
import { didKey } from '../src/did/did-key.js';
import { didWeb } from '../src/did/did-web.js';
import type { Env, Fetch } from '../src/ports.js';

/** What a server of the tests answers: text as it is, anything else as JSON. */
export interface Answer {
  readonly status?: number;
  readonly contentType?: string;
  readonly body?: unknown;
  /** Where redirects have led to. */
  readonly url?: string;
}

/** A network that answers from a table, and what it was asked, in order: `GET url accept`. */
export interface Network {
  readonly fetch: Fetch;
  readonly requests: readonly string[];
  readonly accepts: readonly (string | undefined)[];
}

export function network(answers: Readonly<Record<string, Answer>>): Network {
  const requests: string[] = [];
  const accepts: (string | undefined)[] = [];
  const fetch: Fetch = (url, { headers }) => {
    requests.push(url);
    accepts.push(headers['accept']);
    return Promise.resolve(responseOf(answers[url] ?? { status: 404, body: 'nothing here' }));
  };
  return { fetch, requests, accepts };
}

export function responseOf({
  status = 200,
  contentType = 'application/json',
  body = {},
  url,
}: Answer): Response {
  const isBody = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  const response = new Response(isBody ? new Response(body as BodyInit).body : JSON.stringify(body), {
    status,
    headers: { 'content-type': contentType },
  });
  if (url !== undefined) Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** An environment with that network and every DID method. Each is asked anew: memory belongs to one environment. */
export function online(fetch: Fetch | undefined): Env {
  return {
    now: new Date('2026-06-01T00:00:00Z'),
    fetch,
    jwt: 'strict',
    loadContext: contextLoader(undefined),
    suites: [],
    didMethods: [didKey, didJwk, didWeb],
    statusMethods: [],
    clockSkew: 0,
    statusLists: 'strict',
    loopback: false,
    trace: undefined,
  };
}
