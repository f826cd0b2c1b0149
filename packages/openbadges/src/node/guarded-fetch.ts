import { Agent } from 'undici';
import { limits } from '../limits.js';
import { FetchFailure } from '../network/fetch-failure.js';
import { httpsUrl } from '../network/https-url.js';
import type { Fetch } from '../ports.js';
import type { Answer } from './answer.js';
import { guardedConnector } from './connector.js';
import { exchange } from './exchange.js';
import { Flights } from './flights.js';
import { ageOf, freshUntil } from './freshness.js';
import { KeptAnswers } from './kept-answers.js';
import type { Kept } from './kept-answers.js';
import { follow } from './redirect.js';
import { responseOf } from './response.js';
import { settingsOf } from './settings.js';
import type { GuardedFetchOptions, GuardSettings } from './settings.js';
import { Turns } from './turns.js';
import { unlessAborted } from './unless-aborted.js';

/**
 * A network for `verify` that strangers cannot turn against the machine it runs on. It reads https URLs of named hosts
 * whose addresses are all public, looked at when it connects; follows up to five redirects by the same rules; sends
 * `Accept` and nothing else of its own; and is bounded in size, time and number. Answers are kept in memory by the
 * rules of HTTP, for ten minutes at most. Any port is read: what is closed is closed by address.
 *
 * Make one and use it for many badges: what it keeps, it keeps for itself. Of the headers that are handed to it only
 * `accept` is sent. It rejects with `FetchFailure` (`network.not-https`, `network.not-public`, `network.too-large`,
 * `network.unreachable`), or with the reason of the caller's signal. Throws `BadgeError` `argument.invalid` for options
 * that are not of their documented form.
 *
 * @example
 * const fetch = guardedFetch();
 * for (const badge of badges) show(await verify(badge, { fetch }));
 *
 * @see RFC 9111 on what is kept; RFC 6890 on addresses that are not public
 */
export function guardedFetch(options: GuardedFetchOptions = {}): Fetch {
  return fetchBy(settingsOf(options));
}

/** The same, by complete settings: how a socket is opened among them. */
export function fetchBy(settings: GuardSettings): Fetch {
  const { loopback } = settings;
  const network = new Network(settings);
  return async (url, { headers, signal }) => {
    const first = httpsUrl(url, settings);
    if (first === undefined) throw new FetchFailure('network.not-https', 'No https URL of a named host.');
    const accept = acceptIn(headers);
    const { answer, age } = await follow(first, loopback, async (target) => {
      return await network.ask(target, accept, signal);
    });
    return responseOf(answer, age);
  };
}

function acceptIn(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'accept')?.[1] ?? '*/*';
}

/** An answer, and how many seconds ago its server made it. */
interface Aged {
  readonly answer: Answer;
  readonly age: number;
}

/** Asks for single URLs, in turn and each once while its answer is fresh. */
class Network {
  readonly #settings: GuardSettings;
  readonly #through: Agent;
  readonly #turns: Turns;
  readonly #kept: KeptAnswers;
  readonly #flights = new Flights<Kept>();

  constructor(settings: GuardSettings) {
    const { perHost, inAll, cacheBytes } = settings;
    const { waiting, cacheEntries } = limits.guarded;
    this.#settings = settings;
    this.#turns = new Turns({ perHost, inAll, waiting });
    this.#kept = new KeptAnswers({ bytes: cacheBytes, entries: cacheEntries });
    this.#through = new Agent({
      connect: guardedConnector(settings),
      connections: perHost,
      // However long a server would like its connection to be held.
      keepAliveMaxTimeout: IDLE_MILLISECONDS,
      keepAliveTimeout: IDLE_MILLISECONDS,
    });
  }

  async ask(target: URL, accept: string, signal: AbortSignal): Promise<Aged> {
    const { now } = this.#settings;
    const key = `${accept} ${target.href}`;
    const start = async (abandoned: AbortSignal): Promise<Kept> => {
      return await this.#fresh(target, { key, accept }, abandoned);
    };
    const found = this.#kept.find(key, now()) ?? (await this.#flights.join(key, start, signal));
    if (found.outcome instanceof Error) throw found.outcome;
    return { answer: found.outcome, age: found.age + Math.max(0, now() - found.received) / 1000 };
  }

  /** Asks the server, and keeps what becomes of it: its answer or a failure. Rejects only when abandoned. */
  async #fresh(
    target: URL,
    { key, accept }: { readonly key: string; readonly accept: string },
    abandoned: AbortSignal,
  ): Promise<Kept> {
    const { now } = this.#settings;
    const endTurn = await this.#turns.take(target.host, abandoned);
    const requested = now();
    try {
      const outcome = await this.#exchange(target, accept, abandoned);
      const moments = { requested, received: now() };
      abandoned.throwIfAborted();
      const kept = keptOf(outcome, moments);
      this.#kept.keep(key, kept);
      return kept;
    } finally {
      endTurn();
    }
  }

  async #exchange(target: URL, accept: string, abandoned: AbortSignal): Promise<Answer | FetchFailure> {
    const { milliseconds, bodyBytes } = this.#settings;
    const timeUp = new AbortController();
    const timer = setTimeout(() => {
      timeUp.abort();
    }, milliseconds);
    const signal = AbortSignal.any([abandoned, timeUp.signal]);
    try {
      // A client that waits for a connection overlooks its signal.
      return await unlessAborted(exchange(target, { accept, signal, bodyBytes }, this.#through), signal);
    } catch (error) {
      // Other errors may repeat what the server sent.
      if (error instanceof FetchFailure) return error;
      return new FetchFailure('network.unreachable', 'The host cannot be reached, or its answer broke off.');
    } finally {
      clearTimeout(timer);
    }
  }
}

function keptOf(
  outcome: Answer | FetchFailure,
  moments: { readonly requested: number; readonly received: number },
): Kept {
  const { received } = moments;
  if (outcome instanceof FetchFailure) {
    return { outcome, received, age: 0, until: received + limits.guarded.errorSeconds * 1000 };
  }
  return { outcome, received, age: ageOf(outcome.headers, moments), until: freshUntil(outcome, moments) };
}

const IDLE_MILLISECONDS = 4_000;
