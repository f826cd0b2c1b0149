import type { FetchFailure } from '../network/fetch-failure.js';
import type { Answer } from './answer.js';

/** An answer or a failure that may be given again. */
export interface Kept {
  readonly outcome: Answer | FetchFailure;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** How old it was when it came, in seconds. */
  readonly age: number;
  readonly received: number;
}

/** Answers in memory, bounded in number and size; those that were asked for longest ago go first. */
export class KeptAnswers {
  readonly #most: { readonly bytes: number; readonly entries: number };
  readonly #byKey = new Map<string, Kept>();
  #bytes = 0;

  constructor(most: { readonly bytes: number; readonly entries: number }) {
    this.#most = most;
  }

  /** What is kept under a key and still fresh. */
  find(key: string, now: number): Kept | undefined {
    const kept = this.#byKey.get(key);
    if (kept === undefined) return undefined;
    this.#drop(key);
    // A clock that was put back makes nothing fresh again.
    if (now >= kept.until || now < kept.received) return undefined;
    this.#put(key, kept);
    return kept;
  }

  /** Keeps an answer, unless it is stale already or too large. */
  keep(key: string, kept: Kept): void {
    this.#drop(key);
    if (kept.until <= kept.received || sizeOf(key, kept) > this.#most.bytes) return;
    this.#put(key, kept);
    for (const oldest of this.#byKey.keys()) {
      if (this.#bytes <= this.#most.bytes && this.#byKey.size <= this.#most.entries) break;
      this.#drop(oldest);
    }
  }

  #put(key: string, kept: Kept): void {
    this.#byKey.set(key, kept);
    this.#bytes += sizeOf(key, kept);
  }

  #drop(key: string): void {
    const kept = this.#byKey.get(key);
    if (kept === undefined) return;
    this.#byKey.delete(key);
    this.#bytes -= sizeOf(key, kept);
  }
}

function sizeOf(key: string, { outcome }: Kept): number {
  if (outcome instanceof Error) return OVERHEAD + 2 * key.length;
  const headers = Object.values(outcome.headers).reduce((sum, text) => sum + 2 * text.length, 0);
  return OVERHEAD + 2 * key.length + headers + outcome.bytes.length;
}

/** About what an entry takes beside its texts and bytes. */
const OVERHEAD = 500;
