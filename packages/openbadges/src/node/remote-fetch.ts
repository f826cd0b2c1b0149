import type { MessagePort } from 'node:worker_threads';
import { limits } from '../limits.js';
import { FetchFailure } from '../network/fetch-failure.js';
import type { Fetch } from '../ports.js';
import type { FetchReply, FetchRequest } from './fetch-message.js';
import { reasonOf } from './unless-aborted.js';

/** The network of the calling thread, asked through a port whose other end `serveFetch` has. */
export function remoteFetch(port: MessagePort): Fetch {
  const waiting = new Map<number, (reply: FetchReply) => void>();
  let asked = 0;
  const ask = (request: FetchRequest): void => {
    port.postMessage(request);
  };
  port.on('message', (reply: FetchReply) => {
    waiting.get(reply.id)?.(reply);
  });
  // The thread lives as long as its work, not as long as the port.
  port.unref();
  return async (url, { signal, ...init }) => {
    if (signal.aborted) throw reasonOf(signal);
    const id = (asked += 1);
    const reply = await new Promise<FetchReply>((resolve, reject) => {
      const abandon = (): void => {
        waiting.delete(id);
        ask({ kind: 'abandon', id });
        reject(reasonOf(signal));
      };
      signal.addEventListener('abort', abandon, { once: true });
      waiting.set(id, (answer) => {
        waiting.delete(id);
        signal.removeEventListener('abort', abandon);
        resolve(answer);
      });
      ask({ kind: 'ask', id, url, init });
    });
    return responseIn(reply);
  };
}

/** Throws `FetchFailure` where there was no answer. */
function responseIn(reply: FetchReply): Response {
  if (reply.kind === 'failure') throw new FetchFailure(reply.code, 'The calling thread got no answer.');
  const { url, status, headers, body } = reply;
  const response = new Response(bodyIn(body), { headers: Object.fromEntries(headers) });
  // The platform has no other way to say where a response is from, and refuses some statuses that servers give.
  return Object.defineProperties(response, { url: { value: url }, status: { value: status } });
}

function bodyIn(body: Extract<FetchReply, { readonly kind: 'answer' }>['body']): BodyInit {
  switch (body) {
    case 'too-large':
      return new Uint8Array(limits.fetchedBytes + 1);
    case 'broken':
      return new ReadableStream({
        start: (stream) => {
          stream.error(new Error('The answer broke off.'));
        },
      });
    default:
      return new Uint8Array(body);
  }
}
