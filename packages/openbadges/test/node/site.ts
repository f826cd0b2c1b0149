import { createServer as createPlain } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { FetchFailure } from '../../src/network/fetch-failure.js';
import { fetchBy } from '../../src/node/guarded-fetch.js';
import { settingsOf } from '../../src/node/settings.js';
import type { GuardedFetchOptions } from '../../src/node/settings.js';
import type { Fetch } from '../../src/ports.js';
import { certificate, certificateKey } from './certificate.js';

/** A server on every address of this machine, IPv4 and IPv6, and all that came to it. */
export interface Site {
  readonly port: number;
  /** How many sockets were opened to it, whatever came over them. */
  readonly sockets: () => number;
  /** Methods, paths and all header lines that came, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export async function openSite(handler: Handler, scheme: 'https' | 'http' = 'https'): Promise<Site> {
  const requests: string[] = [];
  const open = new Set<Socket>();
  let sockets = 0;
  const listener: RequestListener = (request, response) => {
    const lines = request.rawHeaders.map((text, index) => (index % 2 === 0 ? `\n${text}:` : ` ${text}`));
    requests.push(`${request.method ?? ''} ${request.url ?? ''}${lines.join('')}`);
    handler(request, response);
  };
  const server =
    scheme === 'https'
      ? createServer({ cert: certificate, key: certificateKey }, listener)
      : createPlain(listener);
  server.on('connection', (socket: Socket) => {
    sockets += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '::', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    sockets: () => sockets,
    requests,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function paths({ requests }: Site): readonly string[] {
  return requests.map((request) => request.split(/[ \n]/)[1] ?? '');
}

/** An address of the public internet, as far as the rules go. No test sends anything there. */
export const PUBLIC = '93.184.215.14';

/** A guarded network in which every socket to any address ends at a site, so that public names can be asked for. */
export interface Led {
  readonly fetch: Fetch;
  /** The addresses to which sockets were opened. */
  readonly opened: readonly string[];
  /** The names that were looked up. */
  readonly lookedUp: readonly string[];
}

export function leadTo(site: Site, options: GuardedFetchOptions = {}): Led {
  const [opened, lookedUp]: [string[], string[]] = [[], []];
  const { lookup = () => Promise.resolve([PUBLIC]), ...others } = options;
  const settings = settingsOf({
    ...others,
    ca: certificate,
    lookup: async (name) => {
      lookedUp.push(name);
      return await lookup(name);
    },
  });
  const open: buildConnector.connector = (target, callback) => {
    opened.push(target.hostname);
    settings.open({ ...target, hostname: '127.0.0.1', port: String(site.port) }, callback);
  };
  return { fetch: fetchBy({ ...settings, open }), opened, lookedUp };
}

export const ACCEPT = 'application/json';

export async function ask(
  fetch: Fetch,
  url: string,
  signal = new AbortController().signal,
): Promise<Response> {
  return await fetch(url, { headers: { accept: ACCEPT }, signal });
}

/** The code of a refusal, `<status> <body>` of an answer, or the name of another error. */
export async function told(fetch: Fetch, url: string, signal?: AbortSignal): Promise<string> {
  try {
    const response = await ask(fetch, url, signal);
    return `${response.status} ${await response.text()}`;
  } catch (error) {
    if (error instanceof FetchFailure) return error.code;
    return error instanceof Error ? error.name : 'thrown';
  }
}

/** Opens a site for some work, and closes it after. */
export async function serving<T>(
  handler: Handler,
  work: (led: Led, site: Site) => Promise<T>,
  options: GuardedFetchOptions = {},
): Promise<T> {
  const site = await openSite(handler);
  try {
    return await work(leadTo(site, options), site);
  } finally {
    await site.close();
  }
}
