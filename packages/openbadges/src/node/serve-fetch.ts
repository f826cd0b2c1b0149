import type { MessagePort } from 'node:worker_threads';
import { failureCode } from '../network/fetch-failure.js';
import { readBody } from '../network/read-url.js';
import type { Fetch } from '../ports.js';
import { readHeaders } from './fetch-message.js';
import type { FetchReply, FetchRequest } from './fetch-message.js';

/** Answers a thread through the caller’s network, so that what that keeps and refuses is in one place. */
export function serveFetch(port: MessagePort, fetch: Fetch): void {
  const going = new Map<number, AbortController>();
  const serve = async ({ id, url, init }: Asked): Promise<void> => {
    const abandoned = new AbortController();
    going.set(id, abandoned);
    const reply = await replyTo({ id, url, init }, abandoned.signal, fetch);
    going.delete(id);
    port.postMessage(reply);
  };
  port.on('message', (request: FetchRequest) => {
    if (request.kind === 'ask') void serve(request);
    else going.get(request.id)?.abort();
  });
  // The thread has ended, or broke.
  port.on('close', () => {
    for (const abandoned of going.values()) abandoned.abort();
  });
  port.unref();
}

type Asked = Omit<Extract<FetchRequest, { readonly kind: 'ask' }>, 'kind'>;

async function replyTo({ id, url, init }: Asked, signal: AbortSignal, fetch: Fetch): Promise<FetchReply> {
  try {
    const response = await fetch(url, { ...init, signal });
    const { status, url: from }: Readonly<Record<'status' | 'url', unknown>> = response;
    if (typeof status !== 'number' || typeof from !== 'string') throw new Error('No answer of a server.');
    const headers = readHeaders.flatMap((name) => {
      const value: unknown = response.headers.get(name);
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    const body = (await readBody(response, signal).catch(() => 'broken' as const)) ?? 'too-large';
    return { kind: 'answer', id, url: from, status, headers, body };
  } catch (thrown) {
    return { kind: 'failure', id, code: failureCode(thrown) };
  }
}
