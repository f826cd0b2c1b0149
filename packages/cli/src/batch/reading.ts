import type { Source } from '../io.js';

/** What is thrown where a source breaks off while it is read. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** A source that is looked at from its beginning before it is decided what it is. */
export class Reading {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #length = 0;
  #isEnded = false;

  constructor(readonly source: Source) {
    this.#pieces = source.chunks()[Symbol.asyncIterator]();
  }

  /** Bytes that were read so far. */
  get length(): number {
    return this.#length;
  }

  /** Whether what was read is all there is. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** What was read so far. */
  get bytes(): Uint8Array {
    const bytes = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held);
    this.#held = bytes === undefined ? [] : [bytes];
    return bytes ?? new Uint8Array();
  }

  /** Reads one piece more; `undefined` at the end. Throws `BrokenOff`. */
  async more(): Promise<Uint8Array | undefined> {
    if (this.#isEnded) return undefined;
    const piece = await this.#next();
    if (piece === undefined) {
      this.#isEnded = true;
      return undefined;
    }
    this.#held.push(piece);
    this.#length += piece.length;
    return piece;
  }

  /** Reads until so many bytes are there, or the end. Throws `BrokenOff`. */
  async fill(length: number): Promise<void> {
    while (this.#length < length && (await this.more()) !== undefined);
  }

  /** All of it, from the beginning, once; what was held is let go. Throws `BrokenOff`. */
  async *all(): AsyncGenerator<Uint8Array> {
    const held = this.bytes;
    this.#held = [];
    if (held.length > 0) yield held;
    if (this.#isEnded) return;
    for (let piece = await this.#next(); piece !== undefined; piece = await this.#next()) yield piece;
  }

  /** Lets go of the source, which its owner closes. */
  async stop(): Promise<void> {
    await this.#pieces.return?.().catch(() => undefined);
  }

  async #next(): Promise<Uint8Array | undefined> {
    try {
      const next = await this.#pieces.next();
      return next.done === true ? undefined : next.value;
    } catch (error) {
      throw new BrokenOff('Reading broke off.', { cause: error });
    }
  }
}

/** Bytes that are at hand, as a source. */
export function memorySource(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    chunks: async function* () {
      yield bytes;
    },
    readAt: async (position, length) => bytes.subarray(position, position + length),
    close: () => Promise.resolve(),
  };
}
