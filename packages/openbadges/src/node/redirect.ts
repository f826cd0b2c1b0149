import { limits } from '../limits.js';
import { FetchFailure } from '../network/fetch-failure.js';
import { httpsUrl, isLoopbackHost } from '../network/https-url.js';
import type { Answer } from './answer.js';
import { isRedirect } from './exchange.js';

/** How a single URL is asked for. */
export type Ask<T> = (target: URL) => Promise<T & { readonly answer: Answer }>;

/**
 * Asks for a URL, and for those that the answers lead on to: by the same rules as the first, never from https to http,
 * nor from another host into this machine, and a bounded number of them.
 *
 * Throws `FetchFailure`: `network.not-https`, `network.not-public`, `network.unreachable`.
 */
export async function follow<T>(
  first: URL,
  loopback: boolean,
  ask: Ask<T>,
): Promise<T & { readonly answer: Answer }> {
  let asked = await ask(first);
  let at = first;
  for (let followed = 0; isRedirect(asked.answer); followed += 1) {
    if (followed === limits.guarded.redirects)
      throw new FetchFailure('network.unreachable', 'The host leads on too often.');
    at = next(at, asked.answer, loopback);
    asked = await ask(at);
  }
  return asked;
}

function next(from: URL, { headers }: Answer, loopback: boolean): URL {
  const { location = '' } = headers;
  const to = URL.canParse(location, from) ? httpsUrl(new URL(location, from).href, { loopback }) : undefined;
  const isDowngrade = from.protocol === 'https:' && to?.protocol !== 'https:';
  if (to === undefined || isDowngrade) {
    throw new FetchFailure('network.not-https', 'The host leads on to a place that is not read.');
  }
  if (isLoopbackHost(to.hostname) && !isLoopbackHost(from.hostname)) {
    throw new FetchFailure('network.not-public', 'The host leads on into this machine.');
  }
  return to;
}
