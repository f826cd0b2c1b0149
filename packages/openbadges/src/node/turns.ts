import { FetchFailure } from '../network/fetch-failure.js';
import { reasonOf } from './unless-aborted.js';

/** How many may go at a time, and how many may wait. */
export interface TurnLimits {
  readonly perHost: number;
  readonly inAll: number;
  readonly waiting: number;
}

interface Waiter {
  readonly host: string;
  readonly go: () => void;
}

/** Lets a bounded number go at a time, to each host and in all, first come first served. */
export class Turns {
  readonly #most: TurnLimits;
  readonly #going = new Map<string, number>();
  #inAll = 0;
  readonly #waiting = new Set<Waiter>();

  constructor(most: TurnLimits) {
    this.#most = most;
  }

  /**
   * Waits for a turn, and gives what ends it. Rejects when the signal fires, and with `network.unreachable` where too
   * many wait.
   */
  async take(host: string, signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) throw reasonOf(signal);
    if (!this.#hasRoom(host)) await this.#queue(host, signal);
    else this.#begin(host);
    return () => {
      this.#end(host);
    };
  }

  #hasRoom(host: string): boolean {
    return this.#inAll < this.#most.inAll && (this.#going.get(host) ?? 0) < this.#most.perHost;
  }

  async #queue(host: string, signal: AbortSignal): Promise<void> {
    if (this.#waiting.size >= this.#most.waiting) {
      throw new FetchFailure('network.unreachable', 'Too many requests wait.');
    }
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(waiter);
        reject(reasonOf(signal));
      };
      const waiter: Waiter = {
        host,
        go: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal.addEventListener('abort', leave);
      this.#waiting.add(waiter);
    });
  }

  #begin(host: string): void {
    this.#inAll += 1;
    this.#going.set(host, (this.#going.get(host) ?? 0) + 1);
  }

  #end(host: string): void {
    const left = (this.#going.get(host) ?? 1) - 1;
    if (left === 0) this.#going.delete(host);
    else this.#going.set(host, left);
    this.#inAll -= 1;
    for (const next of this.#waiting) {
      if (!this.#hasRoom(next.host)) continue;
      this.#waiting.delete(next);
      // Counted before it runs, so that nobody comes between.
      this.#begin(next.host);
      next.go();
      return;
    }
  }
}
