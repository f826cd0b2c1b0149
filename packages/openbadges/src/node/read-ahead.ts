import type { Sequence } from '../verify/sequence.js';

/** Work on one input that was begun: how much it holds in memory, and what comes of it. */
export interface Begun<O> {
  readonly size: number;
  readonly result: Promise<O>;
}

/** How inputs are worked on. */
export interface AheadSettings<I, O> {
  readonly begin: (input: I) => Begun<O>;
  /** Inputs, and their sizes together, that are taken before the result of the first is asked for. */
  readonly most: { readonly count: number; readonly size: number };
}

/**
 * Works on several inputs at a time, and gives the results in their order. No more is taken from the source than is
 * allowed. Where the source throws, so does this, after the results of what came before; whoever stops early ends it.
 */
export async function* readAhead<I, O>(
  source: Sequence<I>,
  settings: AheadSettings<I, O>,
): AsyncGenerator<O, undefined> {
  const queue = new Queue(source, settings);
  try {
    for (let first = await queue.first(); first !== undefined; first = await queue.first()) {
      const result = await first.result;
      queue.drop(first);
      yield result;
    }
  } finally {
    await queue.stop();
  }
}

class Queue<I, O> {
  readonly #source: Sequence<I>;
  readonly #settings: AheadSettings<I, O>;
  readonly #begun: Begun<O>[] = [];
  #size = 0;
  #isEnded = false;
  #isTaking = false;
  #tell = (): void => undefined;

  constructor(source: Sequence<I>, settings: AheadSettings<I, O>) {
    this.#source = source;
    this.#settings = settings;
  }

  /** What was begun first and is not dropped; `undefined` once there is nothing more. */
  async first(): Promise<Begun<O> | undefined> {
    if (this.#begun.length === 0) void this.#take();
    while (this.#begun.length === 0 && !this.#isEnded) {
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
      });
    }
    return this.#begun[0];
  }

  /** Makes room. More is taken once half is free, so that what goes to one thread goes together. */
  drop({ size }: Begun<O>): void {
    this.#begun.shift();
    this.#size -= size;
    if (this.#begun.length * 2 <= this.#settings.most.count) void this.#take();
  }

  /** Ends the source. One that is being waited for is told, and not waited for: it may never come back. */
  async stop(): Promise<void> {
    this.#isEnded = true;
    const ended = this.#source.return();
    if (this.#isTaking) ended.catch(() => undefined);
    else await ended;
  }

  async #take(): Promise<void> {
    if (this.#isTaking) return;
    this.#isTaking = true;
    const { count, size } = this.#settings.most;
    while (!this.#isEnded && this.#begun.length < count && this.#size < size) {
      await this.#takeOne();
      this.#tell();
    }
    this.#isTaking = false;
  }

  async #takeOne(): Promise<void> {
    const { begin } = this.#settings;
    const taken = this.#source.next();
    const next = await taken.catch(() => undefined);
    if (this.#isEnded) return;
    if (next?.done === false) {
      this.#add(begin(next.value));
      return;
    }
    this.#isEnded = true;
    if (next === undefined) this.#add({ size: 0, result: taken.then(neverTaken) });
  }

  #add(begun: Begun<O>): void {
    // Told where it is its turn, which may never come.
    begun.result.catch(() => undefined);
    this.#begun.push(begun);
    this.#size += begun.size;
  }
}

/** Of a source that threw nothing was taken: its rejection stands in the place of a result. */
function neverTaken(): never {
  throw new Error('The source gave nothing.');
}
